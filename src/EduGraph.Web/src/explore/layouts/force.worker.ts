import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

/** What the layout is asked for: nodes with where they start, and the ties between them by position in that list. */
export interface ForceRequest {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly ends: Uint32Array;
  readonly roundCount: number;
}

/** Where the nodes are after some of the rounds. */
export interface ForceAnswer {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly isDone: boolean;
}

// Pictures come no more often than this: drawing one takes the page's own time.
const pictureEveryMs = 120;
const roundsAStep = 10;
// Above so many nodes forces are summed over groups of far ones (Barnes and Hut, 1986).
const exactNodesMax = 400;

self.onmessage = (event: MessageEvent<ForceRequest>) => {
  const { xs, ys, ends, roundCount } = event.data;
  const graph = new Graph({ type: 'undirected', multi: true });
  for (let i = 0; i < xs.length; i++) {
    graph.addNode(String(i), { x: xs[i], y: ys[i] });
  }
  for (let i = 0; i < ends.length; i += 2) {
    if (ends[i] !== ends[i + 1]) {
      graph.addEdge(String(ends[i]), String(ends[i + 1]));
    }
  }
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: xs.length > exactNodesMax, gravity: 0.6, scalingRatio: 8 };
  let shownAt = performance.now();
  for (let round = 0; round < roundCount; round += roundsAStep) {
    forceAtlas2.assign(graph, { iterations: Math.min(roundsAStep, roundCount - round), settings });
    const isDone = round + roundsAStep >= roundCount;
    if (isDone || performance.now() - shownAt > pictureEveryMs) {
      shownAt = performance.now();
      const answer: ForceAnswer = { xs: column(graph, 'x'), ys: column(graph, 'y'), isDone };
      self.postMessage(answer, { transfer: [answer.xs.buffer, answer.ys.buffer] });
    }
  }
};

function column(graph: Graph, name: 'x' | 'y'): Float64Array {
  const values = new Float64Array(graph.order);
  for (let i = 0; i < values.length; i++) {
    values[i] = graph.getNodeAttribute(String(i), name) as number;
  }
  return values;
}
