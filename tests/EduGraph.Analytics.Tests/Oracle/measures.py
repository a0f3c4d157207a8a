"""Measures of networks by igraph and networkx, for comparison: measures.py measures | published.

"published" writes networks that networkx carries, one JSON object a line, as "measures" reads them, with a name.
"measures" reads JSON Lines {"nodes", "directed", "edges": [[source, target, weight]], "groups": [..]} on standard input; writes one JSON object
a line: measure -> values. A value that is not a number is written as null.
"""
import json
import math
import random
import sys

import igraph
import networkx


SMALL_NODE_COUNT_MAX = 200  # networkx's effective size takes long


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
    if n <= SMALL_NODE_COUNT_MAX:
        sizes = networkx.effective_size(unweighed) if n else {}
        out["effectiveSize"] = [sizes[v] for v in range(n)]
    # Where pieces share the greatest eigenvalue, each tool answers with what it began with.
    if n > 1 and simple.ecount() and one_piece_leads(simple):
        out["eigenvector"] = simple.eigenvector_centrality(weights="weight", scale=True)
    out["weightedEffectiveSize"] = [effective_size(simple, v) for v in range(n)]
    out["brokerage"] = [brokerage(simple, groups, v) for v in range(n)]
    out["brokerageTotal"] = [sum(roles) for roles in out["brokerage"]]
    if edges:
        external = sum(groups[s] != groups[t] for s, t in pairs)
        out["externalInternal"] = (2 * external - len(pairs)) / len(pairs)
        out["bestModularity"] = best_modularity(g.as_undirected(mode="each"))
    return {name: plain(value) for name, value in out.items()}


def one_piece_leads(g):
    pieces = [g.induced_subgraph(nodes) for nodes in g.connected_components() if len(nodes) > 1]
    values = sorted(piece.eigenvector_centrality(weights="weight", return_eigenvalue=True)[1] for piece in pieces)
    return len(values) == 1 or values[-1] - values[-2] > 0.01 * values[-1]


def effective_size(g, v):
    """Burt's weighed form: over the neighbours j, 1 less the sum over q of p_vq m_jq, m by the strongest tie of j."""
    near = dict(zip(g.neighbors(v), (g.es[e]["weight"] for e in g.incident(v))))
    if not near:
        return math.nan
    strength, size = sum(near.values()), 0.0
    for j in near:
        ties = dict(zip(g.neighbors(j), (g.es[e]["weight"] for e in g.incident(j))))
        size += 1 - sum(near[q] / strength * w for q, w in ties.items() if q in near) / max(ties.values())
    return size


def brokerage(g, groups, v):
    """Gould and Fernandez's roles at v: coordinator, consultant, gatekeeper, representative, liaison; ordered pairs without a tie."""
    roles, near = [0] * 5, g.neighbors(v)
    sets = {a: set(g.neighbors(a)) for a in near}
    for a in near:
        for c in near:
            if a != c and c not in sets[a]:
                x, b, y = groups[a], groups[v], groups[c]
                roles[0 if x == b == y else 1 if x == y else 2 if b == y else 3 if x == b else 4] += 1
    return roles


def best_modularity(g):
    """The best of ten runs of Leiden and ten of Louvain."""
    best = -1.0
    for seed in range(10):
        random.seed(seed)
        for found in (
            g.community_leiden(objective_function="modularity", weights="weight", n_iterations=10),
            g.community_multilevel(weights="weight"),
        ):
            best = max(best, g.modularity(found.membership, weights="weight"))
    return best


def published():
    """Networks with many published answers; with their attribute, if they have one, as groups, and once more without their weights."""
    kite = networkx.krackhardt_kite_graph()
    for name, graph, attribute in (
        ("Krackhardt's kite", kite, None),
        ("Petersen's graph", networkx.petersen_graph(), None),
        ("Florentine families", networkx.florentine_families_graph(), None),
        ("Zachary's karate club", networkx.karate_club_graph(), "club"),
        ("Les Miserables", networkx.les_miserables_graph(), None),
        ("Davis's southern women", networkx.davis_southern_women_graph(), "bipartite"),
        ("Tutte's graph", networkx.tutte_graph(), None),
        ("a path", networkx.path_graph(9), None),
        ("a star", networkx.star_graph(7), None),
        ("a wheel", networkx.wheel_graph(8), None),
        ("two cliques on a bar", networkx.barbell_graph(5, 2), None),
        ("three pieces and a lone node", networkx.disjoint_union_all([networkx.cycle_graph(5), networkx.complete_graph(4), networkx.path_graph(3), networkx.empty_graph(1)]), None),
        ("the kite, one way", networkx.DiGraph(sorted(kite.edges())), None),
        ("karate with loops and twice", twice(networkx.karate_club_graph()), "club"),
    ):
        order = {node: number for number, node in enumerate(graph.nodes())}
        kinds = {}
        groups = [
            kinds.setdefault(data[attribute] if attribute else order[node] % 3, len(kinds)) for node, data in graph.nodes(data=True)
        ]
        edges = [(order[s], order[t], float(data.get("weight", 1))) for s, t, data in graph.edges(data=True)]
        for is_weighed in sorted({w != 1 for _, _, w in edges} | {False}):
            print(json.dumps({
                "name": name + (", weighed" if is_weighed else ""),
                "nodes": len(order),
                "directed": graph.is_directed(),
                "edges": [(s, t, w if is_weighed else 1.0) for s, t, w in edges],
                "groups": groups,
            }))


def twice(graph):
    again = networkx.MultiGraph(graph)
    again.add_edges_from(list(graph.edges(data=True))[::4])
    again.add_edges_from((node, node, {"weight": 1 + node % 3}) for node in list(graph.nodes())[::7])
    return again


if sys.argv[1] == "published":
    published()
else:
    igraph.set_random_number_generator(random)
    for line in sys.stdin:
        print(json.dumps(measures(json.loads(line))), flush=True)
