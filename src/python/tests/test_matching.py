"""Strings go out in parts and come back in their order."""

import json
import unittest

import pandas as pd

from edugraph import EduGraph, QueryError, UnexpectedAnswer
from stub import Stub

NUS = {"id": "ror:01tgyzw49", "name": "National University of Singapore", "ror": "https://ror.org/01tgyzw49", "score": 0.8}


def lines(*answers):
    return 200, {"Content-Type": "application/x-ndjson; charset=utf-8"}, "".join(json.dumps(answer) + "\n" for answer in answers)


def answer(text, chosen, *candidates):
    return {"input": text, "chosen": chosen, "candidates": list(candidates)}


class MatchingTests(unittest.TestCase):
    def test_one_string_is_not_taken_for_its_letters(self):
        with Stub([lines(answer("NUS", NUS, NUS))]) as stub:
            frame = EduGraph(stub.url).match("NUS")
        self.assertEqual((["NUS"], ["ror:01tgyzw49"]), (list(frame["input"]), list(frame["id"])))

    def test_rows_stand_under_the_index_of_the_series(self):
        with Stub([lines(answer("NUS", NUS, NUS), answer("新大", None, {**NUS, "score": 0.2}))]) as stub:
            frame = EduGraph(stub.url).match(pd.Series([" NUS", None, "新大", float("nan")], index=list("abcd")), country="SG")
            self.assertEqual([{"input": "NUS", "country": "SG"}, {"input": "新大", "country": "SG"}], stub.requests[0][3])
        self.assertEqual(list("abcd"), list(frame.index))
        self.assertEqual(["ror:01tgyzw49", None, None, None], [None if pd.isna(value) else value for value in frame["id"]])
        self.assertEqual([0.8, None, 0.2, None], [None if pd.isna(value) else value for value in frame["score"]])
        self.assertEqual([1, 0, 1, 0], list(frame["candidates"].str.len()))

    def test_many_strings_go_in_several_requests(self):
        with Stub([lines(*[answer("x", None)] * 1000), lines(answer("y", NUS, NUS))]) as stub:
            frame = EduGraph(stub.url).match(["x"] * 1000 + ["y"])
            self.assertEqual([1000, 1], [len(body) for *_, body in stub.requests])
        self.assertEqual("ror:01tgyzw49", frame["id"].iloc[-1])

    def test_nothing_to_match_asks_nothing(self):
        with Stub([lines()]) as stub:
            frame = EduGraph(stub.url).match([None, "  "])
            self.assertEqual((2, []), (len(frame), stub.requests))

    def test_as_many_countries_as_strings(self):
        with self.assertRaisesRegex(ValueError, "2 strings and 1 countries"):
            EduGraph("http://127.0.0.1:1").match(["a", "b"], country=["CN"])

    def test_what_is_no_text_is_refused(self):
        with self.assertRaisesRegex(TypeError, "17 is no text"):
            EduGraph("http://127.0.0.1:1").match([17])

    def test_refusal_carries_the_code_of_the_server(self):
        error = {"errors": [{"message": "Too long.", "extensions": {"code": "BAD_REQUEST"}}]}
        with Stub([(400, {}, error)]) as stub:
            with self.assertRaises(QueryError) as caught:
                EduGraph(stub.url).match(["x"])
            self.assertEqual("BAD_REQUEST", caught.exception.code)

    def test_answer_that_is_too_short_is_no_answer(self):
        with Stub([lines(answer("x", None))]) as stub:
            with self.assertRaisesRegex(UnexpectedAnswer, "2 strings were sent and 1 answered"):
                EduGraph(stub.url).match(["x", "y"])
