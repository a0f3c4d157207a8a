"""Times igraph on a network: python3 igraph_times.py EDGES NODE_COUNT; one "SOURCE TARGET" a line of EDGES.

Reads names of measures on standard input and, for each, measures once and answers "milliseconds cpu-milliseconds"; "none" for one that it has not.
"""

import random
import sys
import time

import igraph

path, node_count = sys.argv[1], int(sys.argv[2])
with open(path, encoding="ascii") as lines:
    edges = [tuple(map(int, line.split())) for line in lines]
graph = igraph.Graph(n=node_count, edges=edges)
random.seed(1)
igraph.set_random_number_generator(random)
measures = {
    "pagerank": graph.pagerank,
    "components": lambda: graph.connected_components(mode="weak"),
    "cores": graph.coreness,
    "triangles": lambda: graph.transitivity_local_undirected(mode="zero"),
    "louvain": graph.community_multilevel,
    "leiden": lambda: graph.community_leiden(objective_function="modularity", n_iterations=2),
    "betweenness": lambda: graph.betweenness(directed=False),
}
for line in sys.stdin:
    measure = measures.get(line.strip())
    if measure is None:
        print("none", flush=True)
        continue
    start, cpu = time.perf_counter(), time.process_time()
    measure()
    print(f"{(time.perf_counter() - start) * 1000:.3f} {(time.process_time() - cpu) * 1000:.3f}", flush=True)
