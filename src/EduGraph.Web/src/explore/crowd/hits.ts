import type { Positions } from '../positions';
import type { Position } from '../scene';
import type { Frame } from './Camera';
import type { CrowdView } from './state';

// A hand need not be more exact than this, in CSS pixels.
const nodeReach = 3;
const tieReach = 4;
/** The rectangle that nodes fill; null where there are none. */
export function frameOf(positions: Positions): Frame | null {
  const frame = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const at of positions.values()) {
    frame.left = Math.min(frame.left, at.x);
    frame.right = Math.max(frame.right, at.x);
    frame.bottom = Math.min(frame.bottom, at.y);
    frame.top = Math.max(frame.top, at.y);
  }
  return frame.left <= frame.right ? frame : null;
}

/** The node under a point of the screen, the nearest if they overlap; null where there is none. Time O(nodes). */
export function nodeAt(at: Position, view: CrowdView, xs: Float32Array, ys: Float32Array, radii: Float32Array): number | null {
  let nearest: number | null = null;
  let nearestDistance = Infinity;
  for (let node = 0; node < xs.length; node++) {
    const distance = Math.hypot(view.left + view.scale * (xs[node] ?? 0) - at.x, view.top - view.scale * (ys[node] ?? 0) - at.y);
    if (distance < nearestDistance && distance <= (radii[node] ?? 0) * view.zoom + nodeReach) {
      nearest = node;
      nearestDistance = distance;
    }
  }
  return nearest;
}

/** The tie under a point of the layout, at so many CSS pixels a unit; null where there is none. Time O(ties). */
export function tieAt(at: Position, scale: number, ends: Uint32Array, xs: Float32Array, ys: Float32Array): number | null {
  let nearest: number | null = null;
  let nearestDistance = tieReach / scale;
  for (let tie = 0; 2 * tie < ends.length; tie++) {
    const [from, to] = [ends[2 * tie] ?? 0, ends[2 * tie + 1] ?? 0];
    const distance = distanceToLine(at, { x: xs[from] ?? 0, y: ys[from] ?? 0 }, { x: xs[to] ?? 0, y: ys[to] ?? 0 });
    if (distance < nearestDistance) {
      nearest = tie;
      nearestDistance = distance;
    }
  }
  return nearest;
}

function distanceToLine(at: Position, from: Position, to: Position): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length));
  return Math.hypot(at.x - from.x - along * dx, at.y - from.y - along * dy);
}
