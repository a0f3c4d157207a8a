import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** What the layout is asked for: nodes with where they start, and the ties between them by position in that list. */
export interface ForceRequest {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly fixed: Uint8Array;
  readonly ends: Uint32Array;
  readonly roundCount: number;
}

/** Where the nodes are after some of the rounds. */
export interface ForceAnswer {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly done: boolean;
}

// So many rounds between two pictures.
const roundsAStep = 20;

self.onmessage = (event: MessageEvent<ForceRequest>) => {
  const { xs, ys, fixed, ends, roundCount } = event.data;
  const graph = new Graph({ type: 'undirected', multi: true });
  for (let i = 0; i < xs.length; i++) {
    graph.addNode(String(i), { x: xs[i], y: ys[i], fixed: fixed[i] === 1 });
  }
  for (let i = 0; i < ends.length; i += 2) {
    if (ends[i] !== ends[i + 1]) {
      graph.addEdge(String(ends[i]), String(ends[i + 1]));
    }
  }
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: xs.length > 400, gravity: 0.6, scalingRatio: 8 };
  for (let round = 0; round < roundCount; round += roundsAStep) {
    forceAtlas2.assign(graph, { iterations: Math.min(roundsAStep, roundCount - round), settings });
    const answer: ForceAnswer = { xs: column(graph, 'x'), ys: column(graph, 'y'), done: round + roundsAStep >= roundCount };
    self.postMessage(answer);
  }
};

function column(graph: Graph, name: 'x' | 'y'): Float64Array {
  const values = new Float64Array(graph.order);
  for (let i = 0; i < values.length; i++) {
    values[i] = graph.getNodeAttribute(String(i), name) as number;
  }
  return values;
}
