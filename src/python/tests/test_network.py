"""A network's frames, and what networkx and igraph make of them."""

import sys
import unittest
from unittest import mock

import pandas as pd

from edugraph import EduGraph, EduGraphError
from stub import Stub

RULE = {"rule": "Bodies that ...", "projections": ["PARTNERSHIPS"], "weight": "NEWMAN"}


def connection(field, rows, cursor=None):
    info = {"hasNextPage": cursor is not None, "endCursor": cursor}
    return 200, {}, {"data": {"cooperation": {field: {"totalCount": 3, "pageInfo": info, "rows": rows}}}}


def node(name, country, **metrics):
    return {"id": name, "label": name.upper(), "country": country, "node": {"kind": "INSTITUTION"}, **metrics}


def tie(one, other, count, weight):
    return {"from": {"id": one, "label": one.upper()}, "to": {"id": other, "label": other.upper()}, "count": count, "weight": weight}


NODES = [node("a", "CN", degree=2, closeness=0.5), node("b", None, degree=1, closeness=None), node("c", "MY", degree=1, closeness=0.5)]
TIES = [tie("a", "b", 2, 1.5), tie("a", "c", 1, 1.0)]
ANSWERS = [connection("nodes", NODES[:2], "n2"), connection("nodes", NODES[2:]), connection("ties", TIES), (200, {}, {"data": {"cooperation": RULE}})]


class NetworkTests(unittest.TestCase):
    def ask(self, answers, **options):
        with Stub(answers) as stub:
            network = EduGraph(stub.url, language="en").network(**options)
            return network, [body for *_, body in stub.requests]

    def test_metric_is_known_however_it_is_written(self):
        answers = [connection("nodes", [node("a", "CN", pageRank=0.5)]), connection("ties", []), (200, {}, {"data": {"cooperation": RULE}})]
        for written in ("pageRank", "page_rank", "PAGE_RANK", "pagerank"):
            for metrics in (written, [written]):
                with self.subTest(metrics):
                    self.assertEqual([0.5], self.ask(answers, metrics=metrics)[0].nodes["pageRank"].tolist())
        with self.assertRaisesRegex(ValueError, "'rank' is no metric; there are degree, strength"):
            EduGraph("http://127.0.0.1:1").network(metrics="rank")

    def test_nodes_and_ties_are_read_to_their_end(self):
        network, asked = self.ask(ANSWERS, metrics=["degree", "closeness"], as_of="2024-12-31", where={"countries": "CN", "crossBorder": True})
        self.assertEqual(["a", "b", "c"], list(network.nodes.index))
        self.assertEqual({"degree": "int64", "closeness": "Float64"}, {name: str(network.nodes[name].dtype) for name in ("degree", "closeness")})
        self.assertEqual([("a", "b"), ("a", "c")], list(zip(network.ties["from"], network.ties["to"])))
        self.assertEqual("<Network PARTNERSHIPS by NEWMAN: 3 nodes, 2 ties>", repr(network))
        variables = {"projection": ["PARTNERSHIPS"], "weight": "NEWMAN", "asOf": "2024-12-31", "where": {"countries": ["CN"], "crossBorder": True}}
        self.assertEqual({**variables, "first": 1000, "after": "n2"}, asked[1]["variables"])
        self.assertIn('label(language: "en")', asked[0]["query"])
        self.assertIn("cooperation(projection: $projection, weight: $weight, where: $where, asOf: $asOf)", asked[0]["query"])

    def test_snake_case_names_a_metric_too(self):
        rows = [{**entry, "pageRank": 0.5, "brokerage": dict.fromkeys(("coordinator", "consultant", "gatekeeper", "representative", "liaison", "total"), 1)}
                for entry in NODES]
        network, _ = self.ask([connection("nodes", rows), *ANSWERS[2:]], metrics=["page_rank", "brokerage"])
        self.assertEqual([0.5] * 3, list(network.nodes["pageRank"]))
        self.assertEqual([1] * 3, list(network.nodes["brokerage.liaison"]))

    def test_unknown_metric_is_refused_with_those_there_are(self):
        with self.assertRaisesRegex(ValueError, "'centrality' is no metric; there are degree, strength"):
            EduGraph("http://127.0.0.1:1").network(metrics=["centrality"])

    def test_communities_come_with_their_modularity(self):
        whole = {**RULE, "communities": {"modularity": 0.4, "count": 1, "communities": [{"number": 0, "size": 3, "countries": [{"country": "CN", "count": 1}]}]}}
        rows = [{**entry, "community": 0} for entry in NODES]
        network, asked = self.ask([connection("nodes", rows), ANSWERS[2], (200, {}, {"data": {"cooperation": whole}})], metrics=["community"], seed=7)
        self.assertEqual((0.4, {"CN": 1}), (network.modularity, network.communities.loc[0, "countries"]))
        self.assertIn("community(algorithm: LEIDEN, seed: 7, resolution: 1.0)", asked[0]["query"])

    def test_evidence_has_one_row_a_thing(self):
        thing = {"projection": "AGREEMENTS", "node": {"id": "x", "kind": "AGREEMENT", "name": "X"}, "between": [{"id": "a"}, {"id": "b"}],
                 "relationships": [{"sources": [{"source": {"id": "s1", "publisher": "P"}}]}, {"sources": [{"source": {"id": "s1", "publisher": "P"}}]}]}
        evidence = [{"from": {"id": "a"}, "to": {"id": "b"}, "evidence": [thing, {**thing, "projection": "CENTRES"}]}]
        network, asked = self.ask([connection("nodes", NODES), *ANSWERS[2:], connection("ties", evidence)], metrics=["degree"], evidence=True)
        self.assertEqual(["AGREEMENTS", "CENTRES"], list(network.evidence["projection"]))
        self.assertEqual((["s1"], ["P"], ["a", "b"]), tuple(network.evidence.loc[0, ["sources", "publishers", "between"]]))
        self.assertEqual(50, asked[-1]["variables"]["first"])

    def test_networkx_has_what_is_known(self):
        network, _ = self.ask([connection("nodes", NODES), *ANSWERS[2:]], metrics=["degree", "closeness"])
        graph = network.to_networkx()
        self.assertEqual({"label": "B", "kind": "INSTITUTION", "degree": 1}, graph.nodes["b"])
        self.assertEqual({"count": 2, "weight": 1.5}, graph.edges["a", "b"])
        self.assertEqual(2, graph.degree["a"])

    def test_igraph_has_the_nodes_in_their_order(self):
        network, _ = self.ask([connection("nodes", NODES), *ANSWERS[2:]], metrics=["degree"])
        graph = network.to_igraph()
        self.assertEqual(["a", "b", "c"], graph.vs["name"])
        self.assertEqual([2, 1, 1], graph.degree())
        self.assertEqual(["CN", None, "MY"], graph.vs["country"])
        self.assertEqual([1.5, 1.0], graph.es["weight"])

    def test_empty_network_keeps_its_columns(self):
        network, _ = self.ask([connection("nodes", []), connection("ties", []), ANSWERS[3]], metrics=["degree", "closeness"])
        self.assertEqual((0, 0), (len(network.nodes), len(network.to_networkx())))
        self.assertEqual(0, network.to_igraph().vcount())
        self.assertEqual("int64", str(network.nodes["degree"].dtype))
        self.assertIsInstance(network.ties, pd.DataFrame)

    def test_library_that_is_not_there_is_named(self):
        network, _ = self.ask([connection("nodes", NODES), *ANSWERS[2:]], metrics=["degree"])
        with mock.patch.dict(sys.modules, {"networkx": None}), self.assertRaisesRegex(EduGraphError, "pip install networkx"):
            network.to_networkx()
