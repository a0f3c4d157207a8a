"""Tables and files as they are exported, and citations."""

import datetime
import json
import pathlib
import tempfile
import unittest
import urllib.parse

from edugraph import EduGraph, QueryError, ServerUnreachable
from stub import Stub

CSV = {"Content-Type": "text/csv; charset=utf-8"}
TABLE = 'id,source,target,type,on,amount,as,sources\r\ne1,a,b,SIGNED,2025-09,,"Rector, acting","[""s1"",""s2""]"\r\ne2,a,c,VISITED,,2.5,NA,\r\n'
MANIFEST = {
    "citation": "EduGraph 1.0: ... 2 nodes.", "release": {"version": "1.0", "contentHash": "0123456789abcdef", "revision": 3}, "counts": {"nodes": 2},
    "licences": [{"licence": "CC0-1.0", "sources": 1, "datasets": ["ror"]}, {"licence": "Facts only", "sources": 2, "datasets": ["harvest", "klust"]}],
}


class ExportTests(unittest.TestCase):
    def test_edges_have_types_of_their_own(self):
        with Stub([(200, CSV, TABLE)]) as stub:
            frame = EduGraph(stub.url).edges(["SIGNED", "VISITED"], where={"Agreement": {"type": "MOU"}}, as_of="2025-12-31")
            path = stub.requests[0][1]
        self.assertIn("types=SIGNED%2CVISITED", path)
        self.assertIn("asOf=2025-12-31", path)
        self.assertEqual(["e1", "e2"], list(frame.index))
        self.assertEqual((2025, "MONTH"), (frame.loc["e1", "on.year"], frame.loc["e1", "on.precision"]))
        self.assertEqual("NA", frame.loc["e2", "as"])  # a text, not a missing value
        self.assertEqual([["s1", "s2"], []], frame["sources"].tolist())
        self.assertEqual("Float64 string category", " ".join(str(frame[name].dtype) for name in ("amount", "as", "type")))

    def test_table_that_breaks_off_is_not_taken_for_the_whole(self):
        with Stub([(200, {**CSV, "Content-Length": "100000"}, TABLE)]) as stub:
            with self.assertRaisesRegex(ServerUnreachable, "broke off"):
                EduGraph(stub.url).edges()

    def test_file_and_its_manifest_are_saved_side_by_side(self):
        with tempfile.TemporaryDirectory() as folder, Stub([(200, {}, MANIFEST), (200, CSV, TABLE)]) as stub:
            path = pathlib.Path(folder, "edges.csv")
            self.assertEqual(MANIFEST, EduGraph(stub.url).export("edges.csv", path, types="SIGNED"))
            self.assertEqual(TABLE.encode(), path.read_bytes())
            self.assertEqual(MANIFEST, json.loads(pathlib.Path(folder, "edges.csv.manifest.json").read_text("utf-8")))
            self.assertEqual({"edges.csv", "edges.csv.manifest.json"}, {file.name for file in pathlib.Path(folder).iterdir()})

    def test_network_is_asked_for_by_the_arguments_of_networks(self):
        with tempfile.TemporaryDirectory() as folder, Stub([(200, {}, MANIFEST), (200, CSV, TABLE)]) as stub:
            EduGraph(stub.url).export(
                "gexf", pathlib.Path(folder, "net.gexf"), projection=["AGREEMENTS", "EVENTS"], factors=[1, 0.5], metrics=["degree", "pageRank"],
                communities="LEIDEN", seed=3, where={"crossBorder": True, "countries": {"MY", "CN"}}, since="2020-01-01", until="2024-12-31")
            asked = [urllib.parse.parse_qs(urllib.parse.urlsplit(request[1]).query) for request in stub.requests]
        self.assertEqual(asked[0], asked[1])
        self.assertEqual({
            "projection": ["AGREEMENTS,EVENTS"], "factors": ["1.0,0.5"], "weight": ["NEWMAN"], "metrics": ["degree,pageRank"], "communities": ["LEIDEN"],
            "seed": ["3"], "where": ['{"crossBorder": true, "countries": ["CN", "MY"]}'], "from": ["2020-01-01"], "to": ["2024-12-31"],
        }, asked[0])

    def test_file_that_breaks_off_is_not_kept(self):
        with tempfile.TemporaryDirectory() as folder, Stub([(200, {}, MANIFEST), (200, {**CSV, "Content-Length": "100000"}, TABLE)]) as stub:
            with self.assertRaises(ServerUnreachable):
                EduGraph(stub.url).export("edges.csv", pathlib.Path(folder, "edges.csv"))
            self.assertEqual([], list(pathlib.Path(folder).iterdir()))

    def test_refusal_carries_the_code_of_the_server(self):
        problem = {"type": "about:blank", "status": 400, "detail": "There is no format \"x\".", "code": "UNKNOWN_FORMAT"}
        with Stub([(400, {"Content-Type": "application/problem+json"}, problem)]) as stub:
            with self.assertRaises(QueryError) as caught:
                EduGraph(stub.url).edges()
            self.assertEqual(("UNKNOWN_FORMAT", 'UNKNOWN_FORMAT: There is no format "x".'), (caught.exception.code, str(caught.exception)))

    def test_citation_names_content_day_and_licences(self):
        with Stub([(200, {}, MANIFEST)]) as stub:
            citation = EduGraph(stub.url).cite(on=datetime.date(2026, 11, 24))
            self.assertEqual(
                f"EduGraph 1.0: ... 2 nodes. Retrieved on 2026-11-24 from {stub.url}. Licences of the sources: CC0-1.0 (ror); Facts only (harvest, klust)",
                str(citation))
        self.assertEqual([1, 2], citation.licences["sources"].tolist())
        self.assertIn("@misc{edugraph-0123456789ab,", citation.bibtex())
