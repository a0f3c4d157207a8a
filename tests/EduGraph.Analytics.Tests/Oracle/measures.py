"""Measures of networks by igraph and networkx, for comparison.

Reads JSON Lines {"nodes", "directed", "edges": [[source, target, weight]], "groups": [..]} on standard input; writes one JSON object
a line: measure -> values. A value that is not a number is written as null.
"""
import json
import math
import sys

import igraph
import networkx


def plain(value):
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def measures(case):
    n, directed, edges, groups = case["nodes"], case["directed"], case["edges"], case["groups"]
    pairs = [(s, t) for s, t, _ in edges]
    weights = [w for _, _, w in edges]
    g = igraph.Graph(n=n, edges=pairs, directed=directed)
    g.es["weight"] = weights
    simple = igraph.Graph(n=n, edges=pairs, directed=False)
    simple.es["weight"] = weights
    simple.simplify(combine_edges="sum")
    out = {
        "degree": g.degree(mode="all"),
        "indegree": g.degree(mode="in"),
        "strength": g.strength(mode="all", weights="weight"),
        "betweenness": g.betweenness(directed=directed),
        "closeness": g.closeness(mode="out"),
        "harmonic": g.harmonic_centrality(mode="out") if n > 1 else [0.0] * n,
        "coreness": g.coreness(mode="all"),
        "weak": list(g.connected_components(mode="weak").membership),
        "strong": list(g.connected_components(mode="strong").membership),
        "articulation": sorted(g.as_undirected(mode="each").articulation_points()),
        "bridges": sorted(sorted(g.as_undirected(mode="each").es[e].tuple) for e in g.as_undirected(mode="each").bridges()),
        "clustering": simple.transitivity_local_undirected(mode="nan") if n else [],
        "transitivity": simple.transitivity_undirected(mode="nan"),
        "constraint": simple.constraint(weights="weight") if n else [],
        "groupAssortativity": g.assortativity_nominal(groups, directed=directed) if edges else None,
        "degreeAssortativity": g.assortativity_degree(directed=directed) if edges else None,
        "density": g.density(loops=False) if n > 1 else None,
        "diameter": g.diameter(directed=directed) if n else 0,
        "modularity": g.as_undirected(mode="each").modularity(groups, weights="weight") if edges else None,
    }
    # igraph cannot weigh what has zero nodes, and its PRPACK answers to about 1e-10; ARPACK's is the tighter one.
    if n:
        out["pagerank"] = g.pagerank(directed=directed, weights="weight", damping=0.85)
        out["weightedBetweenness"] = g.betweenness(directed=directed, weights="weight")
        out["weightedCloseness"] = g.closeness(mode="out", weights="weight")
    x = networkx.Graph()
    x.add_nodes_from(range(n))
    for e in simple.es:
        x.add_edge(e.source, e.target, weight=e["weight"])
    out["triangles"] = [networkx.triangles(x, v) for v in range(n)]
    # networkx's weighed form differs between versions; the plain form is Burt's n - 2t/n.
    unweighed = networkx.Graph(x.edges())
    unweighed.add_nodes_from(range(n))
    sizes = networkx.effective_size(unweighed) if n else {}
    out["effectiveSize"] = [sizes[v] for v in range(n)]
    if n > 1 and simple.ecount() and simple.is_connected():
        out["eigenvector"] = simple.eigenvector_centrality(weights="weight", scale=True)
    return {name: plain(value) for name, value in out.items()}


for line in sys.stdin:
    print(json.dumps(measures(json.loads(line))), flush=True)
