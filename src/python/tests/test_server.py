"""Frames of a real server with the project's seed data, whose address stands in EDUGRAPH_URL."""

import os
import tempfile
import unittest

import networkx
import pandas as pd

from edugraph import EduGraph, QueryError
from edugraph._kinds import KINDS

URL = os.environ.get("EDUGRAPH_URL")
KLUST = "klust-2025-conference"


@unittest.skipUnless(URL, "EDUGRAPH_URL names no server")
class ServerTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.graph = EduGraph(URL)

    @classmethod
    def tearDownClass(cls):
        cls.graph.close()

    def test_every_list_is_read_whole(self):
        counts = {row["kind"]: row["count"] for row in self.graph.query("{ statistics { kinds { kind count } } }")["statistics"]["kinds"]}
        self.assertEqual(set(counts), {kind.name for kind in KINDS.values()})
        for field, kind in KINDS.items():
            with self.subTest(field):
                frame = getattr(self.graph, field)()
                self.assertEqual(counts[kind.name], len(frame))
                self.assertTrue(frame.index.is_unique)
                self.assertEqual("id", frame.index.name)

    def test_every_property_of_a_kind_is_a_column(self):
        for field, kind in KINDS.items():
            columns = {column.split(".")[0] for column in getattr(self.graph, field)(limit=1).columns} | {"id", "kind"}
            for name in self._properties(kind.input):
                with self.subTest(f"{field}.{name}"):
                    self.assertIn(name, columns | ({"names", "name", "externalIds", "sources"} if kind.name == "SOURCE" else set()))

    def _properties(self, name):
        """Fields without arguments: what is told of a thing itself, but for the ids that it once had."""
        found = self.graph.query("query($name: String!) { __type(name: $name) { fields { name args { name } } } }", {"name": name})
        return [field["name"] for field in found["__type"]["fields"] if not field["args"] and field["name"] != "formerIds"]

    def test_types_of_institutions(self):
        frame = self.graph.institutions(where={"country": "MY", "type": "UNIVERSITY"}, order="establishedOn")
        types = {name: str(frame[name].dtype) for name in ("name", "type", "establishedOn", "establishedOn.year", "isActive", "studentCount", "names")}
        self.assertEqual({"name": "string", "type": "category", "establishedOn": "period[D]", "establishedOn.year": "Int64",
                          "isActive": "boolean", "studentCount": "Int64", "names": "object"}, types)
        self.assertEqual(["MY"], list(frame["country"].cat.categories))
        years = frame["establishedOn.year"].dropna()
        self.assertTrue(years.is_monotonic_increasing)
        self.assertGreater(len(years), 20)

    def test_two_readings_are_equal(self):
        first, second = (self.graph.events(order=["-startsOn", "name"]) for _ in range(2))
        self.assertTrue(first.equals(second))

    def test_as_of_leaves_out_what_came_later(self):
        before = self.graph.institutions(where={"country": "TH"}, as_of="1950-01-01")
        self.assertLess(len(before), len(self.graph.institutions(where={"country": "TH"})))
        self.assertFalse((before["establishedOn"] > "1950-01-01").any())

    def test_further_fields_become_columns(self):
        frame = self.graph.institutions(
            where={"agreements": {"any": True}}, order="-agreements.totalCount", select="agreements { totalCount } places(first: 2) { nodes { id name } }"
        )
        counts = frame["agreements.totalCount"]
        self.assertTrue((counts >= 1).all() and counts.is_monotonic_decreasing)
        self.assertTrue(all(isinstance(names, list) for names in frame["places.nodes.name"]))

    def test_related_gives_every_relationship_once(self):
        parties = self.graph.related("agreements", "parties")
        types = self.graph.query("{ statistics { relationshipTypes { type count } } }")["statistics"]["relationshipTypes"]
        self.assertEqual({row["type"]: row["count"] for row in types}["PARTY_TO"], len(parties))
        self.assertFalse(parties.duplicated(["id", "node.id"]).any())
        self.assertTrue(parties["sources"].str.len().ge(1).all())

    def test_related_goes_on_where_one_thing_has_many(self):
        country = self.graph.related("places", "institutions", where={"id": "iso:CN"})
        beyond = self.graph.query('{ node(id: "iso:CN") { ... on Place { institutions { totalCount } within { totalCount } } } }')["node"]
        self.assertEqual(beyond["institutions"]["totalCount"], len(country))
        places = self.graph.related("places", "contains", where={"id": "iso:CN"})
        self.assertGreater(len(places), 30)  # provinces: more than are asked for at first
        self.assertFalse(places["node.id"].duplicated().any())

    def test_nodes_of_a_source_are_read_to_their_end(self):
        frame = self.graph.related("sources", "nodes", where={"dataset": "klust-2025"})
        self.assertGreater(len(frame), 20)
        self.assertFalse(frame["node.id"].duplicated().any())
        self.assertTrue(frame["type"].isna().all())  # told by its claims, not by a relationship

    def test_search_finds_any_script(self):
        frame = self.graph.search("广西民族大学", kinds=["INSTITUTION"], limit=3)
        self.assertEqual(1.0, frame["score"].iloc[0])
        self.assertEqual("广西民族大学", frame["matchedName"].iloc[0])
        with EduGraph(URL, language="en") as graph:
            english = graph.institutions(where={"id": frame.index[0]})
        self.assertTrue(english["name"].iloc[0].startswith("Guangxi"), english["name"].iloc[0])

    def test_conflicts_have_one_best_value_each_and_come_first(self):
        frame = self.graph.conflicts()
        count = self.graph.query("{ statistics { conflictCount } }")["statistics"]["conflictCount"]
        self.assertEqual(count, frame.index.get_level_values("conflict").nunique())
        self.assertTrue((frame.groupby(level="conflict")["isBest"].sum() == 1).all())
        self.assertTrue((frame.groupby(level="conflict").size() >= 2).all())
        self.assertTrue(frame.xs(0, level="place")["isBest"].all())

    def test_conflict_of_a_post_names_body_and_sources(self):
        person = self.graph.query('{ search(text: "Suraya Amirrudin", kinds: [PERSON], first: 1) { nodes { id } } }')["search"]["nodes"][0]["id"]
        frame = self.graph.conflicts(kinds=["PERSON"], property="title", of=[person])
        self.assertEqual({"POST"}, set(frame["kind"]))
        self.assertIn("Associate Vice-Chancellor", list(frame["value"]))
        self.assertTrue(frame["sources"].map(lambda ids: KLUST in ids).any())

    def test_claims_say_where(self):
        frame = self.graph.claims("iso:CN-GX")
        self.assertIn("name", set(frame["property"].str.rstrip("s")))
        self.assertTrue(frame["source"].notna().all())
        with self.assertRaisesRegex(KeyError, "no-such-id"):
            self.graph.claims("no-such-id")

    def test_wrong_filter_is_told_with_the_nearest_word(self):
        with self.assertRaisesRegex(QueryError, 'Did you mean "country"'):
            self.graph.institutions(where={"contry": "CN"})

    def test_messy_strings_are_matched(self):
        frame = self.graph.match(["Guangxi Univ. for Nationalities, Nanning, PR China", "no such place at all"], country=["CN", None])
        self.assertEqual("https://ror.org/0495efn48", frame["ror"].iloc[0])
        self.assertTrue(frame["id"].isna().iloc[1])
        self.assertGreater(frame["score"].iloc[0], 0.5)
        self.assertTrue(frame["candidates"].iloc[0][0]["reasons"])

    def test_network_counts_what_the_server_counts(self):
        network = self.graph.network(metrics=["degree", "strength", "betweenness", "community", "brokerage"], summary=True)
        self.assertEqual((network.summary["nodeCount"], network.summary["tieCount"]), (len(network.nodes), len(network.ties)))
        self.assertTrue(network.nodes.index.is_unique)
        degrees = pd.concat([network.ties["from"], network.ties["to"]]).value_counts().reindex(network.nodes.index)
        self.assertEqual(degrees.tolist(), network.nodes["degree"].tolist())
        self.assertIn("NEWMAN", network.rule)
        self.assertGreater(network.modularity, 0.5)
        sizes = network.nodes.groupby("community").size().sort_values(ascending=False)
        self.assertEqual(sizes.head(20).tolist(), network.communities["size"].head(20).tolist())

    def test_network_is_the_same_for_igraph_and_networkx(self):
        network = self.graph.network("AGREEMENTS", metrics=["betweenness", "pageRank"])
        theirs = network.to_igraph().betweenness()
        self.assertLess(max(abs(one - other) for one, other in zip(theirs, network.nodes["betweenness"])), 1e-9 * max(theirs))
        graph = network.to_networkx()
        self.assertEqual((len(network.nodes), len(network.ties)), (graph.number_of_nodes(), graph.number_of_edges()))

    def test_evidence_is_behind_every_tie(self):
        network = self.graph.network("AGREEMENTS", where={"countries": ["CN", "MY"], "crossBorder": True}, evidence=True)
        self.assertGreater(len(network.ties), 10)
        counts = network.evidence.groupby(["from", "to"]).size()
        self.assertEqual(network.ties.set_index(["from", "to"])["count"].sort_index().tolist(), counts.sort_index().tolist())
        self.assertTrue(network.evidence["sources"].str.len().ge(1).all())

    def test_wrong_question_about_a_network_says_what_to_do(self):
        with self.assertRaises(QueryError) as caught:
            self.graph.network(since="2020-01-01", until="2010-01-01")
        self.assertEqual("DATES_REVERSED", caught.exception.code)
        self.assertTrue(caught.exception.hint)

    def test_ranking_is_that_of_the_network_and_repeats(self):
        ranking = self.graph.ranking("betweenness", worlds=20, seed=3, limit=10)
        network = self.graph.network(metrics=["betweenness"])
        expected = network.nodes["betweenness"].sort_values(ascending=False).head(10)
        self.assertEqual([round(value, 6) for value in expected], [round(value, 6) for value in ranking["value"]])
        self.assertTrue((ranking["rankLow"] <= ranking["rankHigh"]).all())
        self.assertTrue(ranking.equals(self.graph.ranking("betweenness", worlds=20, seed=3, limit=10)))
        self.assertIn("PARTNERSHIPS", ranking.attrs["rule"])
        trusting, doubting = (self.graph.ranking("betweenness", worlds=20, doubt=doubt, limit=10) for doubt in (0, 0.3))
        spans = [(frame["rankHigh"] - frame["rankLow"]).sum() for frame in (trusting, doubting)]
        self.assertLess(spans[0], spans[1])

    def test_matrix_of_countries_is_symmetric_and_adds_up(self):
        table = self.graph.matrix()
        square = table.reindex(columns=table.index, fill_value=0)
        self.assertTrue((square.to_numpy() == square.to_numpy().T).all())
        within = sum(square.loc[code, code] for code in square.index)
        ties = self.graph.network(metrics=["degree"]).ties
        self.assertEqual(len(ties), (int(square.to_numpy().sum()) - within) // 2 + within + table.attrs["unplacedTieCount"])

    def test_timeline_counts_every_agreement_once(self):
        frame = self.graph.timeline(["AGREEMENT"], by="NONE")
        agreements = self.graph.agreements()
        self.assertEqual(len(agreements), frame.attrs["totalCount"])
        self.assertEqual(int(agreements["signedOn"].isna().sum()), frame.attrs["undatedCount"])
        years = agreements["signedOn.year"].dropna().value_counts().sort_index()
        dated = frame.dropna(subset=["year"]).sort_values("year")
        self.assertEqual(years.tolist(), dated["count"].tolist())

    def test_edges_are_all_relationships(self):
        statistics = self.graph.query("{ statistics { relationshipCount relationshipTypes { type count } } }")["statistics"]
        edges = self.graph.edges()
        self.assertEqual(statistics["relationshipCount"], len(edges))
        self.assertEqual({row["type"]: row["count"] for row in statistics["relationshipTypes"] if row["count"]}, edges["type"].value_counts().to_dict())
        parties = self.graph.edges("PARTY_TO")
        related = self.graph.related("agreements", "parties")
        self.assertEqual(set(zip(related["node.id"], related["id"])), set(zip(parties["source"], parties["target"])))

    def test_citation_counts_what_is_there(self):
        citation = self.graph.cite()
        self.assertIn(str(self.graph.query("{ statistics { nodeCount } }")["statistics"]["nodeCount"]), str(citation))
        self.assertRegex(citation.content_hash, "^[0-9a-f]{64}$")
        self.assertEqual(citation.content_hash, self.graph.cite(types="PARTY_TO").content_hash)
        self.assertIn("CC0-1.0", citation.licences.index)

    def test_exports_are_read_by_pandas_alone(self):
        nodes = pd.read_csv(f"{self.graph.url}/v1/export/nodes.csv", index_col="id", low_memory=False)
        self.assertEqual(self.graph.query("{ statistics { nodeCount } }")["statistics"]["nodeCount"], len(nodes))
        ours = self.graph.institutions()
        theirs = nodes[nodes["kind"] == "Institution"]
        self.assertEqual(ours["name"].sort_index().tolist(), theirs["name"].sort_index().tolist())
        self.assertEqual(int(ours["isActive"].sum()), int((theirs["isActive"].astype("string").str.lower() == "true").sum()))

    def test_suggestions_are_no_partners_yet(self):
        network = self.graph.network(metrics=["degree"])
        busiest = network.nodes["degree"].idxmax()
        found = self.graph.suggestions(busiest, limit=10)
        self.assertGreater(len(found), 0)
        self.assertTrue(found["score"].is_monotonic_decreasing)
        ties = network.ties
        partners = set(ties.loc[ties["from"] == busiest, "to"]) | set(ties.loc[ties["to"] == busiest, "from"])
        self.assertFalse(partners & set(found.index))
        self.assertTrue((found["partners"].str.len() >= 1).all())

    def test_neighbourhood_is_what_its_relationships_join(self):
        around = self.graph.neighbourhood(KLUST, 2, limit=2000)
        self.assertFalse(around.truncated)
        ends = set(around.relationships["from"]) | set(around.relationships["to"])
        self.assertEqual(KLUST, around.nodes.index[0])
        self.assertLessEqual(ends, set(around.nodes.index))
        self.assertEqual(len(around.relationships), around.to_networkx().number_of_edges())
        self.assertEqual(len(around.nodes), around.to_igraph().vcount())

    def test_ways_begin_and_end_where_they_should(self):
        network = self.graph.network("AGREEMENTS", metrics=[])
        one, other = network.ties.loc[0, ["from", "to"]]
        ways = self.graph.paths(one, other, relationships="PARTY_TO")
        first = ways.loc[0]
        self.assertEqual((one, other), (first["from"].iloc[0], first["to"].iloc[-1]))
        self.assertEqual(2, len(first))
        self.assertTrue(all(first["sources"]))

    def test_common_partners_are_those_of_the_network(self):
        network = self.graph.network("PARTNERSHIPS", metrics=["degree"])
        pair = list(network.nodes.sort_values("degree", ascending=False, kind="stable").index[:2])
        found = self.graph.common_partners(pair, limit=200)
        graph = network.to_networkx()
        self.assertEqual(set(graph[pair[0]]) & set(graph[pair[1]]), set(found.index))
        for name, row in found.iterrows():
            self.assertAlmostEqual(sum(graph[name][other]["weight"] for other in pair), row["weight"], places=9)

    def test_change_counts_as_the_api_does(self):
        found = self.graph.change("2018-12-31", "2024-12-31", "AGREEMENTS", where={"undated": False})
        said = self.graph.query(
            "{ cooperation(projection: AGREEMENTS, where: {undated: false}) { change(from: \"2018-12-31\", to: \"2024-12-31\")"
            " { newCount endedCount keptCount } } }")["cooperation"]["change"]
        self.assertEqual(said, {name: found.attrs[name] for name in said})
        self.assertGreater(said["newCount"], 0)

    def test_exported_network_is_the_network(self):
        network = self.graph.network("PARTNERSHIPS", metrics=["degree", "betweenness", "pageRank"], where={"crossBorder": True})
        with tempfile.TemporaryDirectory() as folder:
            manifest = self.graph.export(
                "graphml", os.path.join(folder, "net.graphml"), projection="PARTNERSHIPS", metrics=["degree", "betweenness", "pageRank"],
                where={"crossBorder": True})
            graph = networkx.read_graphml(os.path.join(folder, "net.graphml"))
        self.assertEqual(network.rule, manifest["projection"]["rule"])
        self.assertEqual(set(network.nodes.index), set(graph.nodes))
        self.assertEqual(len(network.ties), graph.number_of_edges())
        for name, row in network.nodes.iterrows():
            for measure in ("degree", "betweenness", "pageRank"):
                self.assertAlmostEqual(row[measure], graph.nodes[name][measure], places=9)
