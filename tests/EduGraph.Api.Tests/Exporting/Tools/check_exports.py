"""Opens exports with the tools that people have, and compares each with what the API says.

    check_exports.py FOLDER

FOLDER holds the exports by their usual names, and expected.json: {"nodes": {id: {property: value}}, "edges": [{...}]}; and the exports of a network
with "network-" before their names, and network.json: what the API's cooperation says of it.
Prints one JSON object: for each check "ok", "skip: why", or what differs.
"""

import collections
import importlib
import json
import math
import os
import sys
import traceback

FOLDER = sys.argv[1]
with open(os.path.join(FOLDER, "expected.json"), encoding="utf-8") as file:
    EXPECTED = json.load(file)
NODES, EDGES = EXPECTED["nodes"], EXPECTED["edges"]
ENDS = ("source", "target", "type", "sources")


def path(name):
    return os.path.join(FOLDER, name)


def as_is(text):
    return text


def for_xml(text):
    """What XML cannot hold is replaced."""
    return "".join(c if c in "\t\n\r" or " " <= c < "\ufffe" or c > "\uffff" else "\ufffd" for c in text)


def same(found, expected, clean):
    if isinstance(expected, bool):
        return str(found).lower() == str(expected).lower()
    if isinstance(expected, (int, float)):
        return math.isclose(float(found), expected, rel_tol=1e-15)
    if isinstance(expected, list):
        items = json.loads(found) if isinstance(found, str) else found
        return [clean(item) for item in items] == [clean(item) for item in expected]  # JSON escapes what XML cannot hold
    return found == clean(expected)


def is_missing(value):
    return value is None or value == "" or (isinstance(value, float) and math.isnan(value))


def compare(what, found, expected, clean, skipped=()):
    for name, value in expected.items():
        if name not in skipped and not same(found.get(name), value, clean):
            raise AssertionError(f"{what}: {name} is {found.get(name)!r}, the API says {value!r}")
    for name in EXPECTED["properties"]:
        if name not in expected and not is_missing(found.get(name)):
            raise AssertionError(f"{what}: {name} is {found[name]!r}, the API says nothing")


def compare_nodes(found, clean=as_is):
    assert found.keys() == NODES.keys(), sorted(found.keys() ^ NODES.keys())
    for key, node in NODES.items():
        compare(key, found[key], node, clean)


def compare_edges(found, clean=as_is):
    """Edges are told apart by their ids."""
    found = list(found)
    assert len(found) == len(EDGES), f"{len(found)} edges, the API says {len(EDGES)}"
    by_id = {edge["id"]: edge for edge in found}
    assert len(by_id) == len(EDGES), "ids of edges are not unique"
    for edge in EDGES:
        compare(edge["id"], by_id[edge["id"]], edge, clean)


def pandas_nodes():
    pandas = importlib.import_module("pandas")
    table = pandas.read_csv(path("edugraph-nodes.csv"), keep_default_na=False, na_values={"studentCount": [""], "latitude": [""]}, dtype={"code": str})
    assert table["id"].is_unique
    compare_nodes({row["id"]: row for row in table.to_dict("records")})


def pandas_edges():
    pandas = importlib.import_module("pandas")
    table = pandas.read_csv(path("edugraph-edges.csv"), keep_default_na=False, dtype=str)
    compare_edges(table.to_dict("records"))


def pandas_claims():
    pandas = importlib.import_module("pandas")
    table = pandas.read_csv(path("edugraph-claims.csv"), keep_default_na=False, dtype=str)
    assert len(table) == EXPECTED["claimCount"], f"{len(table)} claims, the API says {EXPECTED['claimCount']}"
    assert table["id"].is_unique
    names = table[table["property"] == "names"]
    for key, node in NODES.items():
        if node["kind"] == "Source":
            continue  # a source is called what its document says, and nobody claims it
        assert set(names[names["subject"] == key]["value"]) == set(node.get("names", [])), key
    assert set(table[table["property"] == "PARTY_TO"]["relationship"]) == {edge["id"] for edge in EDGES if edge["type"] == "PARTY_TO"}


def csv_for_spreadsheets():
    pandas = importlib.import_module("pandas")
    with open(path("spreadsheet.csv"), "rb") as file:
        assert file.read(3) == b"\xef\xbb\xbf"
    table = pandas.read_csv(path("spreadsheet.csv"), keep_default_na=False, dtype=str)
    for row in table.to_dict("records"):
        name = NODES[row["id"]]["name"]
        assert row["name"] == ("'" + name if name[0] in "=+-@\t\r" else name), row["name"]
    assert sum(row["name"].startswith("'") for row in table.to_dict("records")) >= 4


def networkx_graph(graph, clean):
    compare_nodes(dict(graph.nodes(data=True)), clean)
    compare_edges(({**data, "source": source, "target": target} for source, target, data in graph.edges(data=True)), clean)
    assert graph.is_directed()


def networkx_graphml():
    networkx_graph(importlib.import_module("networkx").read_graphml(path("edugraph.graphml"), force_multigraph=True), for_xml)


def networkx_gexf():
    networkx_graph(importlib.import_module("networkx").read_gexf(path("edugraph.gexf")), for_xml)


def networkx_cytoscape():
    with open(path("edugraph.cytoscape.json"), encoding="utf-8") as file:
        networkx_graph(importlib.import_module("networkx").cytoscape_graph(json.load(file)), as_is)


def igraph_graphml():
    igraph = importlib.import_module("igraph")
    graph = igraph.Graph.Read_GraphML(path("edugraph.graphml"))
    compare_nodes({node["id"]: node.attributes() for node in graph.vs}, for_xml)
    names = graph.vs["id"]
    compare_edges(({**edge.attributes(), "source": names[edge.source], "target": names[edge.target]} for edge in graph.es), for_xml)
    assert graph.is_directed()


def json_lines():
    nodes, edges = {}, []
    with open(path("edugraph.jsonl"), encoding="utf-8") as file:
        for record in map(json.loads, file):
            props = record["props"]
            if "id" in record:
                names = [name["value"] for name in props.pop("names", [])]
                props = {name: value for name, value in props.items() if not isinstance(value, list)}
                nodes[record["id"]] = {**props, **({"names": list(dict.fromkeys(names))} if names else {}),
                                       "kind": record["kind"], "name": record["name"]}
            else:
                edges.append({**props, "id": None, "source": record["from"], "type": record["type"], "target": record["to"],
                              "sources": record["sources"]})
    compare_nodes(nodes)
    key = lambda edge: (edge["source"], edge["type"], edge["target"], edge.get("on", ""))
    assert len(edges) == len(EDGES)
    for found, expected in zip(sorted(edges, key=key), sorted(EDGES, key=key)):
        compare(str(key(expected)), {**found, "id": expected["id"]}, expected, as_is)


def rdflib_graph(name, form):
    rdflib = importlib.import_module("rdflib")
    graph = rdflib.Graph()
    graph.parse(path(name), format=form)
    return rdflib, graph


def rdflib_turtle():
    rdflib, graph = rdflib_graph("edugraph.ttl", "turtle")
    own, schema = rdflib.Namespace("urn:edugraph:vocabulary:"), rdflib.Namespace("https://schema.org/")
    rdf, rdfs, prov = rdflib.RDF, rdflib.RDFS, rdflib.Namespace("http://www.w3.org/ns/prov#")
    node_of = lambda key: rdflib.URIRef("urn:edugraph:node:" + key)
    for key, node in NODES.items():
        assert (node_of(key), rdf.type, own[node["kind"]]) in graph, key
        assert str(graph.value(node_of(key), rdfs.label)) == node["name"], key
        called = set(map(str, graph.objects(node_of(key), schema.name))) | set(map(str, graph.objects(node_of(key), schema.alternateName)))
        assert called == set(node.get("names", [])), key
        for name in ("country", "studentCount", "latitude", "establishedOn", "signedOn", "title"):
            found = graph.value(node_of(key), own[name])
            if name in node:
                value = node[name]
                assert float(found) == value if isinstance(value, (int, float)) else str(found) == value, (key, name, found)
            else:
                assert found is None, (key, name)
    statements = list(graph.subjects(rdf.type, own.Relationship))
    found = collections.Counter((str(graph.value(s, rdf.subject)), str(graph.value(s, rdf.predicate)), str(graph.value(s, rdf.object))) for s in statements)
    said = collections.Counter((str(node_of(e["source"])), str(own[e["type"]]), str(node_of(e["target"]))) for e in EDGES)
    assert found == said
    for source, predicate, target in found:
        assert (rdflib.URIRef(source), rdflib.URIRef(predicate), rdflib.URIRef(target)) in graph
    claims = list(graph.subjects(rdf.type, own.Claim))
    assert len(claims) == EXPECTED["claimCount"]
    assert all(graph.value(claim, prov.hadPrimarySource) is not None for claim in claims)
    memberships = set(graph.subject_objects(rdflib.Namespace("http://www.w3.org/ns/org#").postIn))
    assert memberships == {(node_of(e["source"]), node_of(e["target"])) for e in EDGES if e["type"] == "AT"}


def rdflib_json_ld():
    rdflib, turtle = rdflib_graph("edugraph.ttl", "turtle")
    _, graph = rdflib_graph("edugraph.jsonld", "json-ld")
    only_turtle, only_json = set(turtle) - set(graph), set(graph) - set(turtle)
    assert not only_turtle and not only_json, f"only in Turtle {list(only_turtle)[:3]}, only in JSON-LD {list(only_json)[:3]}"
    assert len(graph) > 10 * len(NODES)


with open(path("network.json"), encoding="utf-8") as file:
    NETWORK = json.load(file)


def said_of_node(node):
    """A node of the API's network by the names of the export's columns."""
    said = {name: value for name, value in node.items() if name not in ("id", "label", "brokerage")}
    return {"name": node["label"], **said, **{f"brokerage.{role}": count for role, count in node["brokerage"].items()}}


def close(found, said):
    if said is None:
        return is_missing(found)
    if isinstance(said, (bool, str)):
        return str(found).lower() == str(said).lower() if isinstance(said, bool) else found == said
    return not is_missing(found) and math.isclose(float(found), said, rel_tol=1e-9, abs_tol=1e-12)


def compare_network(nodes, ties, clean=as_is):
    """nodes by id; ties with source and target."""
    said = {node["id"]: said_of_node(node) for node in NETWORK["nodes"]["nodes"]}
    assert len(said) == NETWORK["nodeCount"] and nodes.keys() == said.keys(), sorted(nodes.keys() ^ said.keys())
    for key, node in said.items():
        for name, value in node.items():
            assert close(nodes[key].get(name), clean(value) if name == "name" else value), (key, name, nodes[key].get(name), value)
    found = {frozenset((tie["source"], tie["target"])): tie for tie in ties}
    assert len(found) == len(ties) == NETWORK["tieCount"], (len(found), len(ties))
    for tie in NETWORK["ties"]["nodes"]:
        row = found[frozenset((tie["from"]["id"], tie["to"]["id"]))]
        assert int(row["count"]) == tie["count"] and close(row["weight"], tie["weight"]), (row, tie)
        listed = lambda name: set(json.loads(row[name]) if isinstance(row[name], str) else row[name])
        assert listed("evidence") == {thing["node"]["id"] for thing in tie["evidence"]}, (row, tie)
        assert listed("projections") == {thing["projection"] for thing in tie["evidence"]}, (row, tie)
        sources = {entry["source"]["id"] for thing in tie["evidence"] for one in thing["relationships"] for entry in one["sources"]}
        assert listed("sources") == sources, (row, tie)


def network_pandas():
    pandas = importlib.import_module("pandas")
    nodes = pandas.read_csv(path("network-edugraph-nodes.csv"), keep_default_na=False, na_values={"clustering": [""], "closeness": [""]})
    nodes["country"] = nodes["country"].map(lambda code: code or None)
    ties = pandas.read_csv(path("network-edugraph-edges.csv"))
    compare_network({row["id"]: row for row in nodes.to_dict("records")}, ties.to_dict("records"))
    assert ties["weight"].dtype == "float64" and ties["count"].dtype == "int64" and nodes["degree"].dtype == "int64"


def network_json_lines():
    with open(path("network-edugraph.jsonl"), encoding="utf-8") as file:
        records = [json.loads(line) for line in file]
    nodes = {record["id"]: record for record in records if "source" not in record}
    ties = [record for record in records if "source" in record]
    compare_network(nodes, [{
        **tie,
        "evidence": [thing["node"] for thing in tie["evidence"]],
        "projections": [thing["projection"] for thing in tie["evidence"]],
        "sources": [source for thing in tie["evidence"] for source in thing["sources"]],
    } for tie in ties])
    for tie in ties:
        assert all({tie["source"], tie["target"]} == set(thing["between"]) and len(thing["relationships"]) == 2 for thing in tie["evidence"]), tie


def network_of_networkx(graph, clean):
    assert not graph.is_directed() and not graph.is_multigraph()
    compare_network(dict(graph.nodes(data=True)), [{**data, "source": one, "target": other} for one, other, data in graph.edges(data=True)], clean)


def network_networkx_graphml():
    network_of_networkx(importlib.import_module("networkx").read_graphml(path("network-edugraph.graphml")), for_xml)


def network_networkx_gexf():
    networkx = importlib.import_module("networkx")
    for name in ("network-edugraph.gexf",):
        network_of_networkx(networkx.Graph(networkx.read_gexf(path(name))), for_xml)


def network_networkx_cytoscape():
    with open(path("network-edugraph.cytoscape.json"), encoding="utf-8") as file:
        network_of_networkx(importlib.import_module("networkx").cytoscape_graph(json.load(file)), as_is)


def network_igraph_graphml():
    graph = importlib.import_module("igraph").Graph.Read_GraphML(path("network-edugraph.graphml"))
    assert not graph.is_directed()
    names = graph.vs["id"]
    compare_network({node["id"]: node.attributes() for node in graph.vs},
                    [{**edge.attributes(), "source": names[edge.source], "target": names[edge.target]} for edge in graph.es], for_xml)


def agree(what, found, said):
    for key, value in found.items():
        assert math.isclose(value, said[key], rel_tol=1e-9, abs_tol=1e-9), (what, key, value, said[key])


def network_measures_by_networkx():
    """The measures in the file are those that a reader computes of the graph in the file."""
    networkx = importlib.import_module("networkx")
    graph = networkx.read_graphml(path("network-edugraph.graphml"))
    column = lambda name: {key: data.get(name) for key, data in graph.nodes(data=True)}
    agree("degree", dict(graph.degree()), column("degree"))
    agree("strength", dict(graph.degree(weight="weight")), column("strength"))
    agree("betweenness", networkx.betweenness_centrality(graph, normalized=False), column("betweenness"))
    agree("core", networkx.core_number(graph), column("core"))
    agree("triangles", networkx.triangles(graph), column("triangles"))
    agree("pageRank", networkx.pagerank(graph, tol=1e-15, max_iter=10000), column("pageRank"))
    clustering = {key: value for key, value in networkx.clustering(graph).items() if column("clustering")[key] is not None}
    agree("clustering", clustering, column("clustering"))
    assert {key for key, value in column("isArticulationPoint").items() if value == "true"} == set(networkx.articulation_points(graph))
    groups = collections.defaultdict(set)
    for key, number in column("community").items():
        groups[number].add(key)
    assert len(groups) == NETWORK["communities"]["count"]
    assert math.isclose(networkx.community.modularity(graph, groups.values()), NETWORK["communities"]["modularity"], rel_tol=1e-9)


def network_measures_by_igraph():
    graph = importlib.import_module("igraph").Graph.Read_GraphML(path("network-edugraph.graphml"))
    column = lambda name: dict(zip(graph.vs["id"], graph.vs[name]))
    measured = lambda values: dict(zip(graph.vs["id"], values))
    agree("betweenness", measured(graph.betweenness(directed=False)), column("betweenness"))
    agree("harmonic", measured(graph.harmonic_centrality()), column("harmonic"))
    agree("constraint", measured(graph.constraint(weights="weight")), column("constraint"))
    agree("core", measured(graph.coreness()), column("core"))
    assert len(set(column("component").values())) == len(graph.connected_components())


CHECKS = [network_pandas, network_json_lines, network_networkx_graphml, network_networkx_gexf, network_networkx_cytoscape, network_igraph_graphml,
          network_measures_by_networkx, network_measures_by_igraph,
          pandas_nodes, pandas_edges, pandas_claims, csv_for_spreadsheets, networkx_graphml, networkx_gexf, networkx_cytoscape, igraph_graphml,
          json_lines, rdflib_turtle, rdflib_json_ld]


def outcome(check):
    try:
        check()
        return "ok"
    except ModuleNotFoundError as error:
        return f"skip: no Python module {error.name}"
    except Exception:  # whatever a tool says of the file is what differs
        return traceback.format_exc()


json.dump({check.__name__: outcome(check) for check in CHECKS}, sys.stdout)
