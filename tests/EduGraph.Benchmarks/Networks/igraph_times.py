"""Times igraph on a network: python3 igraph_times.py EDGES NODE_COUNT; one "SOURCE TARGET" a line. Prints "name milliseconds cpu-milliseconds" lines."""

import random
import sys
import time

import igraph

EXACT_NODE_COUNT_MAX = 10_000

path, node_count = sys.argv[1], int(sys.argv[2])
with open(path, encoding="ascii") as lines:
    edges = [tuple(map(int, line.split())) for line in lines]
graph = igraph.Graph(n=node_count, edges=edges)
random.seed(1)
igraph.set_random_number_generator(random)


def measure(name, rounds, action):
    best = (float("inf"), float("inf"))
    for _ in range(rounds):
        start, cpu = time.perf_counter(), time.process_time()
        action()
        best = min(best, (time.perf_counter() - start, time.process_time() - cpu))
    print(f"{name} {best[0] * 1000:.3f} {best[1] * 1000:.3f}", flush=True)


measure("pagerank", 5, graph.pagerank)
measure("components", 5, lambda: graph.connected_components(mode="weak"))
measure("cores", 5, graph.coreness)
measure("triangles", 3, lambda: graph.transitivity_local_undirected(mode="zero"))
measure("louvain", 3, graph.community_multilevel)
measure("leiden", 3, lambda: graph.community_leiden(objective_function="modularity", n_iterations=2))
if node_count <= EXACT_NODE_COUNT_MAX:
    measure("betweenness", 1, lambda: graph.betweenness(directed=False))
