import { land } from './coordinates';
import { project } from './places';
import type { Position } from '../scene';

// The coasts, read once, in units of the layouts.
const coasts = land.map((ring) => {
  const numbers = ring.trim().split(/\s+/).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, index) => project({ x: numbers[2 * index] ?? 0, y: numbers[2 * index + 1] ?? 0 }));
});

/** Draws the coasts that the map stands on; `place` says where a point of the layout is in the picture. */
export function paintLand(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  place: (at: Position) => Position,
  fill: string,
  line: string,
): void {
  context.fillStyle = fill;
  context.strokeStyle = line;
  context.lineWidth = 1;
  for (const ring of coasts) {
    context.beginPath();
    for (const point of ring) {
      const at = place(point);
      context.lineTo(at.x, at.y);
    }
    context.closePath();
    context.fill();
    context.stroke();
  }
}
