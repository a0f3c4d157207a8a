"""Rankings, tables and counts by year, from answers of the test's own."""

import unittest

from edugraph import EduGraph
from stub import Stub, page


def row(name, value, rank, low, high):
    return {"node": {"id": name, "label": name.upper(), "country": "CN"}, "value": value, "rank": rank, "rankLow": low, "rankHigh": high,
            "presence": None if low is None else 0.9}


class AnalysisTests(unittest.TestCase):
    def test_ranking_keeps_its_rule_and_its_spans(self):
        answers = [page([row("a", 2.5, 1, 1, 3), row("b", None, 2, None, None)], 2, None, "ranking"), (200, {}, {"data": {"ranking": {"rule": "by ..."}}})]
        with Stub(answers) as stub:
            frame = EduGraph(stub.url).ranking("page_rank", "AGREEMENTS", worlds=200, seed=7, as_of="2024-12-31")
            sent = stub.requests[0][3]["variables"]
        self.assertEqual(("PAGE_RANK", ["AGREEMENTS"], 200, 7, "2024-12-31"), tuple(sent[name] for name in ("metric", "projection", "worlds", "seed", "asOf")))
        self.assertEqual("by ...", frame.attrs["rule"])
        self.assertEqual((3, 1), (frame.loc["a", "rankHigh"], frame.loc["a", "rank"]))
        self.assertTrue(frame.loc["b", ["value", "rankLow"]].isna().all())
        self.assertEqual("int64 Int64 Float64", " ".join(str(frame[name].dtype) for name in ("rank", "rankLow", "value")))

    def test_number_of_a_community_is_no_rank(self):
        with self.assertRaisesRegex(ValueError, "'community' has no order; rank by degree"):
            EduGraph("http://127.0.0.1:1").ranking("community")

    def test_matrix_fills_what_is_empty_with_zero(self):
        lines = [{"heading": {"key": "CN", "label": "China"}, "cells": [{"column": "CN", "tieCount": 3}, {"column": "MY", "tieCount": 2}]},
                 {"heading": {"key": "MY", "label": "Malaysia"}, "cells": [{"column": "CN", "tieCount": 2}]}]
        head = {"rule": "Ties ...", "unplacedTieCount": 5, "columns": [{"key": "CN", "label": "China"}, {"key": "MY", "label": "Malaysia"}]}
        rows = {"totalCount": 2, "pageInfo": {"hasNextPage": False, "endCursor": None}, "rows": lines}
        with Stub([(200, {}, {"data": {"matrix": {"rows": rows}}}), (200, {}, {"data": {"matrix": head}})]) as stub:
            table = EduGraph(stub.url).matrix()
        self.assertEqual([[3, 2], [2, 0]], table.to_numpy().tolist())
        self.assertEqual(["CN", "MY"], list(table.index))
        self.assertEqual(("Ties ...", 5, "Malaysia"), (table.attrs["rule"], table.attrs["unplacedTieCount"], table.attrs["labels"]["MY"]))

    def test_matrix_of_something_else_is_refused(self):
        with self.assertRaisesRegex(ValueError, "'ties' is in no cell"):
            EduGraph("http://127.0.0.1:1").matrix(values="ties")

    def test_timeline_has_undated_rows_without_a_year(self):
        entry = {"year": 2020, "kind": "AGREEMENT", "type": None, "country": None, "count": 4}
        found = {"totalCount": 6, "datedCount": 4, "undatedCount": 2, "entries": [entry], "undated": [{**entry, "year": None, "count": 2}]}
        with Stub([(200, {}, {"data": {"timeline": found}})]) as stub:
            frame = EduGraph(stub.url).timeline("AGREEMENT")
            self.assertEqual({"kinds": ["AGREEMENT"], "by": "KIND"}, stub.requests[0][3]["variables"])
        self.assertEqual(["year", "kind", "count"], list(frame.columns))
        self.assertEqual([4, 2], frame["count"].tolist())
        self.assertTrue(frame["year"].isna().iloc[1])
        self.assertEqual({"totalCount": 6, "datedCount": 4, "undatedCount": 2}, frame.attrs)
