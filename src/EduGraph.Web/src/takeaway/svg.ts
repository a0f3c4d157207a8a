import { kindLooks } from '../explore/kinds';
import type { Position, SceneNode, SceneTie } from '../explore/scene';
import { escapeXml } from './markup';

const margin = 60;
const width = 1600;

/** What is seen as a drawing of its own: scalable, with the names as text. */
export function toSvg(nodes: readonly SceneNode[], ties: readonly SceneTie[], positions: ReadonlyMap<string, Position>, title: string): string {
  const frame = fit(nodes.map((node) => positions.get(node.id) ?? { x: 0, y: 0 }));
  const at = new Map(nodes.map((node) => [node.id, frame.place(positions.get(node.id) ?? { x: 0, y: 0 })]));
  const lines = ties.flatMap((tie) => {
    const [from, to] = [at.get(tie.from), at.get(tie.to)];
    return from && to ? [`<line x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(to.x)}" y2="${n(to.y)}"><title>${escapeXml(tie.type)}</title></line>`] : [];
  });
  const discs = nodes.flatMap((node) => {
    const place = at.get(node.id);
    const look = kindLooks[node.kind];
    return place
      ? [
          `<g transform="translate(${n(place.x)} ${n(place.y)})"><circle r="${look.size}" fill="${look.colour}"/>` +
            `<path d="${look.sign}" transform="scale(${n(look.size / 16)})" fill="#fff"/>` +
            `<text x="${look.size + 3}" y="4">${escapeXml(node.name)}</text></g>`,
        ]
      : [];
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${n(frame.height)}" font-family="system-ui, sans-serif" font-size="11">` +
    `<title>${escapeXml(title)}</title><rect width="100%" height="100%" fill="#fff"/>` +
    `<g stroke="#9aa5b1" stroke-width="1">${lines.join('')}</g><g fill="#1a202c">${discs.join('')}</g></svg>\n`
  );
}

function fit(points: readonly Position[]): { readonly height: number; place(point: Position): Position } {
  const [left, right] = [Math.min(...points.map((point) => point.x)), Math.max(...points.map((point) => point.x))];
  const [bottom, top] = [Math.min(...points.map((point) => point.y)), Math.max(...points.map((point) => point.y))];
  const scale = (width - 2 * margin) / Math.max(right - left, (top - bottom) * 0.8, 1e-9);
  const height = Math.max((top - bottom) * scale, 0) + 2 * margin;
  // A drawing's y runs downwards, the picture's upwards.
  return { height, place: (point) => ({ x: (point.x - left) * scale + margin, y: (top - point.y) * scale + margin }) };
}

function n(value: number): string {
  return value.toFixed(1);
}
