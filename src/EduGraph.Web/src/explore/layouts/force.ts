import type { Positions } from '../positions';
import type { SceneNode, SceneTie } from '../scene';
import type { ForceAnswer, ForceRequest } from './force.worker';
import ForceWorker from './force.worker?worker';
import { scattered } from './static';

/** A force layout at work; `stop` ends it where it is. */
export interface ForceLayout {
  stop(): void;
}

// More rounds than this change nothing that an eye can see.
const roundCount = { few: 500, many: 240 };
const manyNodes = 1000;

/**
 * Lays nodes out by forces, in a worker: the same nodes and ties always come to the same picture, in whatever order they were added. Positions
 * come again and again until the last, which is marked as done.
 */
export function startForce(given: readonly SceneNode[], givenTies: readonly SceneTie[], report: (positions: Positions, isDone: boolean) => void): ForceLayout {
  if (given.length === 0) {
    return { stop: () => undefined };
  }
  const nodes = [...given].sort(byId);
  const ties = [...givenTies].sort(byId);
  const start = scattered(nodes);
  const indexes = new Map(nodes.map((node, index) => [node.id, index]));
  const request: ForceRequest = {
    xs: Float64Array.from(nodes, (node) => start.get(node.id)?.x ?? 0),
    ys: Float64Array.from(nodes, (node) => start.get(node.id)?.y ?? 0),
    ends: Uint32Array.from(ties.flatMap((tie) => [indexes.get(tie.from) ?? 0, indexes.get(tie.to) ?? 0])),
    roundCount: nodes.length > manyNodes ? roundCount.many : roundCount.few,
  };
  const worker = new ForceWorker();
  worker.onmessage = (event: MessageEvent<ForceAnswer>) => {
    const { xs, ys, isDone } = event.data;
    report(new Map(nodes.map((node, index) => [node.id, { x: xs[index] ?? 0, y: ys[index] ?? 0 }])), isDone);
    if (isDone) {
      worker.terminate();
    }
  };
  worker.postMessage(request, [request.xs.buffer, request.ys.buffer, request.ends.buffer]);
  return { stop: () => worker.terminate() };
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}
