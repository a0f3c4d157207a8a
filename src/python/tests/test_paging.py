"""Lists are read to their end, in pages that the server can bear."""

import unittest

from edugraph import EduGraph, QueryError, UnexpectedAnswer
from stub import Stub, page


def topic(number):
    return {"id": f"t{number}", "name": f"Topic {number}", "names": [{"value": "a"}, {"value": "b"}], "externalIds": [], "sources": []}


class PagingTests(unittest.TestCase):
    def test_pages_follow_their_cursors(self):
        with Stub([page([topic(1), topic(2)], 3, "c2"), page([topic(3)], 3, None)]) as stub:
            frame = EduGraph(stub.url).topics()
            self.assertEqual(["t1", "t2", "t3"], list(frame.index))
            self.assertEqual([None, "c2"], [body["variables"]["after"] for *_, body in stub.requests])
            self.assertEqual(200, stub.requests[0][3]["variables"]["first"])

    def test_limit_asks_for_no_more_than_needed(self):
        with Stub([page([topic(1), topic(2)], 9, "c2")]) as stub:
            self.assertEqual(2, len(EduGraph(stub.url).topics(limit=2)))
            self.assertEqual([2], [body["variables"]["first"] for *_, body in stub.requests])

    def test_limit_of_zero_asks_nothing(self):
        with Stub([page([], 9, None)]) as stub:
            frame = EduGraph(stub.url).topics(limit=0)
            self.assertEqual((0, []), (len(frame), stub.requests))
            self.assertEqual("string", str(frame["name"].dtype))

    def test_negative_limit_is_refused(self):
        with self.assertRaisesRegex(ValueError, "-1"):
            EduGraph("http://127.0.0.1:1").topics(limit=-1)

    def test_limit_that_counts_nothing_is_refused(self):
        for wrong in ("5", 1.5, True):
            with self.subTest(wrong), self.assertRaisesRegex(TypeError, "whole number, or None"):
                EduGraph("http://127.0.0.1:1").topics(limit=wrong)

    def test_empty_list_keeps_the_columns_that_were_selected(self):
        with Stub([page([], 0, None)]) as stub:
            frame = EduGraph(stub.url).topics(select="agreements { totalCount nodes { name } }")
        self.assertEqual(["agreements.totalCount", "agreements.nodes.name"], list(frame.columns)[-2:])

    def test_page_too_large_is_asked_for_in_smaller_ones(self):
        refusal = {"message": "Too many.", "extensions": {"code": "NODE_LIMIT_EXCEEDED", "maxNodes": 5000, "requestedNodes": 20000}}
        with Stub([(400, {}, {"errors": [refusal]}), page([topic(1)], 1, None)]) as stub:
            self.assertEqual(1, len(EduGraph(stub.url).topics()))
            self.assertEqual([200, 50], [body["variables"]["first"] for *_, body in stub.requests])

    def test_single_entry_too_large_is_an_error(self):
        refusal = {"message": "Too many.", "extensions": {"code": "NODE_LIMIT_EXCEEDED", "maxNodes": 5000, "requestedNodes": 20000}}
        with Stub([(400, {}, {"errors": [refusal]})]) as stub:
            with self.assertRaisesRegex(QueryError, "NODE_LIMIT_EXCEEDED"):
                EduGraph(stub.url).topics()
            self.assertEqual(1, stub.requests[-1][3]["variables"]["first"])

    def test_list_that_stands_still_is_not_read_for_ever(self):
        with Stub([page([topic(1)], 9, "c1")]) as stub:
            with self.assertRaisesRegex(UnexpectedAnswer, "beyond the cursor 'c1'"):
                EduGraph(stub.url).topics()
            self.assertEqual(2, len(stub.requests))

    def test_progress_is_told_after_each_page(self):
        told = []
        with Stub([page([topic(1), topic(2)], 3, "c2"), page([topic(3)], 3, None)]) as stub:
            EduGraph(stub.url, progress=lambda *what: told.append(what)).topics()
        self.assertEqual([("topics", 2, 3), ("topics", 3, 3)], told)

    def test_filter_order_day_and_further_fields_are_sent(self):
        rows = [{**topic(1), "agreements": {"totalCount": 4}}]
        with Stub([page(rows, 1, None)]) as stub:
            frame = EduGraph(stub.url, language="zh").topics(
                where={"name": "x"}, order="-agreements.totalCount", as_of="2024-02-29", select="agreements { totalCount }"
            )
            sent = stub.requests[0][3]
            self.assertEqual({"name": {"eq": "x"}}, sent["variables"]["where"])
            self.assertEqual([{"agreements": {"totalCount": "DESC"}}], sent["variables"]["order"])
            self.assertEqual("2024-02-29", sent["variables"]["asOf"])
            self.assertIn('id name(language: "zh") names', sent["query"])
            self.assertEqual([4], list(frame["agreements.totalCount"]))

    def test_field_that_the_frame_has_already_wants_another_name(self):
        with self.assertRaisesRegex(ValueError, "'more: names"):
            EduGraph("http://127.0.0.1:1").topics(select="names { language }")
