import type Graph from 'graphology';
import { kindPicture } from './kinds';
import type { LookOf, WidthOf } from './picture';
import type { PositionStore } from './positions';
import type { Shown } from './scene';

// The page answers the reader between two slices of work.
const sliceMs = 8;

/** Brings what is drawn in step with what is to be shown, a slice at a time, and calls `done` at its end; gives the way to stop before. */
export function synchronise(
  graph: Graph,
  shown: Shown,
  positions: PositionStore,
  lookOf: LookOf,
  widthOf: WidthOf,
  done: () => void,
): () => void {
  const work = steps(graph, shown, positions, lookOf, widthOf);
  let next = 0;
  const runSlice = () => {
    const end = performance.now() + sliceMs;
    while (performance.now() < end) {
      if (work.next().done) {
        done();
        return;
      }
    }
    next = requestAnimationFrame(runSlice);
  };
  runSlice();
  return () => cancelAnimationFrame(next);
}

function* steps(graph: Graph, shown: Shown, positions: PositionStore, lookOf: LookOf, widthOf: WidthOf): Generator<void> {
  const nodes = new Set(shown.nodes.map((node) => node.id));
  const ties = new Set(shown.ties.map((tie) => tie.id));
  for (const id of graph.edges()) {
    if (!ties.has(id)) {
      graph.dropEdge(id);
      yield;
    }
  }
  for (const id of graph.nodes()) {
    if (!nodes.has(id)) {
      graph.dropNode(id);
      yield;
    }
  }
  for (const node of shown.nodes) {
    const { size, colour } = lookOf(node);
    const at = positions.current.get(node.id) ?? { x: 0, y: 0 };
    graph.mergeNode(node.id, { x: at.x, y: at.y, label: node.name, size, color: colour, image: kindPicture(node.kind, colour) });
    yield;
  }
  for (const tie of shown.ties) {
    if (!graph.hasEdge(tie.id)) {
      graph.addEdgeWithKey(tie.id, tie.from, tie.to, { size: widthOf(tie) });
      yield;
    }
  }
}
