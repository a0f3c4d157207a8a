import type { Position, SceneNode, SceneTie } from '../scene';
import type { ForceAnswer, ForceRequest } from './force.worker';
import ForceWorker from './force.worker?worker';
import type { Positions } from './static';
import { scattered } from './static';

/** A force layout at work; `stop` ends it where it is. */
export interface ForceLayout {
  stop(): void;
}

/**
 * Lays nodes out by forces, in a worker: the same nodes and ties always come to the same picture. Positions come again and again until
 * the last, which is marked as done.
 */
export function startForce(
  nodes: readonly SceneNode[],
  ties: readonly SceneTie[],
  known: ReadonlyMap<string, Position>,
  pinned: ReadonlyMap<string, Position>,
  report: (positions: Positions, done: boolean) => void,
): ForceLayout {
  const start = scattered(nodes);
  const indexes = new Map(nodes.map((node, index) => [node.id, index]));
  const at = nodes.map((node) => pinned.get(node.id) ?? known.get(node.id) ?? start.get(node.id) ?? { x: 0, y: 0 });
  const request: ForceRequest = {
    xs: Float64Array.from(at, (position) => position.x),
    ys: Float64Array.from(at, (position) => position.y),
    fixed: Uint8Array.from(nodes, (node) => (pinned.has(node.id) ? 1 : 0)),
    ends: Uint32Array.from(ties.flatMap((tie) => [indexes.get(tie.from) ?? 0, indexes.get(tie.to) ?? 0])),
    roundCount: nodes.length > 1000 ? 200 : 400,
  };
  const worker = new ForceWorker();
  worker.onmessage = (event: MessageEvent<ForceAnswer>) => {
    const { xs, ys, done } = event.data;
    report(new Map(nodes.map((node, index) => [node.id, { x: xs[index] ?? 0, y: ys[index] ?? 0 }])), done);
    if (done) {
      worker.terminate();
    }
  };
  worker.postMessage(request, [request.xs.buffer, request.ys.buffer, request.fixed.buffer, request.ends.buffer]);
  return { stop: () => worker.terminate() };
}
