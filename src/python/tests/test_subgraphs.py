"""Surroundings, ways, common partners and changes, from answers of the test's own."""

import unittest
from unittest import mock

from edugraph import EduGraph
from stub import Stub

SAID = [{"source": {"id": "news", "publisher": "News"}}]


def relationship(one, kind, other, **properties):
    said = [{"name": name, "value": value} for name, value in properties.items()]
    return {"id": f"{one}/{kind}/{other}", "type": kind, "from": {"id": one}, "to": {"id": other}, "properties": said, "sources": SAID}


def thing(name, kind="INSTITUTION"):
    return {"id": name, "kind": kind, "name": name.upper()}


AROUND = {
    "truncated": True, "nodes": [thing("a"), thing("m", "AGREEMENT"), thing("b")],
    "relationships": [relationship("a", "PARTY_TO", "m", capacity="lead"), relationship("b", "PARTY_TO", "m")],
}
WAYS = [{"nodes": AROUND["nodes"], "relationships": AROUND["relationships"]}]


def tie(one, other, count, weight):
    return {"from": {"id": one, "label": one.upper()}, "to": {"id": other, "label": other.upper()}, "count": count, "weight": weight}


def ties(*rows):
    info = {"hasNextPage": False, "endCursor": None}
    return 200, {}, {"data": {"cooperation": {"ties": {"totalCount": len(rows), "pageInfo": info, "rows": list(rows)}}}}


class SubgraphTests(unittest.TestCase):
    def test_neighbourhood_is_two_frames(self):
        with Stub([(200, {}, {"data": {"neighbourhood": AROUND}})]) as stub:
            found = EduGraph(stub.url).neighbourhood("a", 2, relationships="PARTY_TO", as_of="2024-12-31")
            sent = stub.requests[0][3]["variables"]
        self.assertEqual({"of": ["a"], "depth": 2, "relationships": ["PARTY_TO"], "asOf": "2024-12-31", "limit": 200}, sent)
        self.assertEqual("<Subgraph: 3 nodes, 2 relationships, and there is more>", repr(found))
        self.assertEqual(["a", "m", "b"], list(found.nodes.index))
        self.assertEqual("lead", found.relationships.loc["a/PARTY_TO/m", "properties.capacity"])
        self.assertTrue(found.relationships["properties.capacity"].isna().iloc[1])
        self.assertEqual([["news"], ["news"]], found.relationships["sources"].tolist())

    def test_neighbourhood_becomes_a_directed_graph(self):
        with Stub([(200, {}, {"data": {"neighbourhood": AROUND}})]) as stub:
            found = EduGraph(stub.url).neighbourhood(["a", "b"])
        networkx = found.to_networkx()
        self.assertEqual({"kind": "AGREEMENT", "name": "M"}, networkx.nodes["m"])
        self.assertEqual("lead", networkx.edges["a", "m", "a/PARTY_TO/m"]["properties.capacity"])
        self.assertNotIn("properties.capacity", networkx.edges["b", "m", "b/PARTY_TO/m"])
        igraph = found.to_igraph()
        self.assertTrue(igraph.is_directed())
        self.assertEqual([(0, 1), (2, 1)], igraph.get_edgelist())
        self.assertEqual(["a/PARTY_TO/m", "b/PARTY_TO/m"], igraph.es["id"])

    def test_way_is_a_row_a_step_with_its_direction(self):
        with Stub([(200, {}, {"data": {"paths": WAYS}})]) as stub:
            found = EduGraph(stub.url).paths("a", "b", max_length=3, kinds=["AGREEMENT"])
            self.assertEqual({"from": "a", "to": "b", "maxLength": 3, "kinds": ["AGREEMENT"], "limit": 5}, stub.requests[0][3]["variables"])
        self.assertEqual([(0, 0), (0, 1)], list(found.index))
        self.assertEqual(["OUT", "IN"], found["direction"].tolist())
        self.assertEqual([("a", "m"), ("m", "b")], list(zip(found["from"], found["to"])))

    def test_no_way_is_an_empty_frame(self):
        with Stub([(200, {}, {"data": {"paths": []}})]) as stub:
            found = EduGraph(stub.url).paths("a", "b")
        self.assertEqual((0, ["path", "step"]), (len(found), list(found.index.names)))

    def test_common_partners_keep_the_order_asked(self):
        row = {"weight": 3.5, "partner": {"id": "c", "label": "C", "country": None}, "ties": [{"count": 2, "weight": 3.0}, {"count": 1, "weight": 0.5}]}
        with Stub([(200, {}, {"data": {"commonPartners": [row]}})]) as stub:
            found = EduGraph(stub.url).common_partners(["a", "b"], "EVENTS", limit=3, where={"countries": "CN"})
            sent = stub.requests[0][3]["variables"]
        self.assertEqual((["a", "b"], ["EVENTS"], 3, {"countries": ["CN"]}), tuple(sent[name] for name in ("of", "projection", "first", "where")))
        self.assertEqual(([2, 1], [3.0, 0.5], 3.5), tuple(found.loc["c", ["counts", "weights", "weight"]]))

    def test_change_tells_every_tie_of_either_day(self):
        answers = [ties(tie("a", "b", 1, 1.0), tie("a", "c", 2, 0.5)), ties(tie("a", "b", 2, 1.5), tie("b", "c", 1, 1.0)),
                   (200, {}, {"data": {"cooperation": {"rule": "by ..."}}})]
        with Stub(answers) as stub:
            found = EduGraph(stub.url).change("2020-12-31", "2024-12-31", "AGREEMENTS", where={"undated": False})
            self.assertEqual(["2020-12-31", "2024-12-31", "2024-12-31"], [request[3]["variables"]["asOf"] for request in stub.requests])
        self.assertEqual(["KEPT", "ENDED", "NEW"], found["change"].tolist())
        self.assertEqual((1, 2), tuple(found.loc[0, ["count.earlier", "count.later"]]))
        self.assertTrue(found.loc[1, ["count.later", "weight.later"]].isna().all())
        self.assertEqual({"rule": "by ...", "newCount": 1, "endedCount": 1, "keptCount": 1}, found.attrs)

    def test_days_the_wrong_way_round_are_refused(self):
        for days in (("2024-12-31", "2020-12-31"), ("2024-12-31", "2024-12-31"), (None, "2024-12-31")):
            with self.subTest(days), self.assertRaisesRegex(ValueError, "the earlier one first"):
                EduGraph("http://127.0.0.1:1").change(*days)

    def test_missing_library_is_named(self):
        with Stub([(200, {}, {"data": {"neighbourhood": AROUND}})]) as stub:
            found = EduGraph(stub.url).neighbourhood("a")
        with mock.patch.dict("sys.modules", {"networkx": None}), self.assertRaisesRegex(Exception, "networkx is not installed"):
            found.to_networkx()
