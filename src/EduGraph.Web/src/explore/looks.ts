import { kindLooks } from './kinds';
import type { NodeLook } from './picture';
import type { SceneNode, Shown } from './scene';

const sizeMax = 26;

/** Ties as a line of the picture, where nothing is known of their weight: their width in CSS pixels. */
export const narrow = () => 1.2;

/** By kind, and larger with the number of ties. */
export function looksByTies(shown: Shown): (node: SceneNode) => NodeLook {
  const counts = new Map<string, number>();
  for (const tie of shown.ties) {
    counts.set(tie.from, (counts.get(tie.from) ?? 0) + 1);
    counts.set(tie.to, (counts.get(tie.to) ?? 0) + 1);
  }
  return (node) => {
    const look = kindLooks[node.kind];
    return { size: Math.min(look.size + 1.6 * Math.sqrt(counts.get(node.id) ?? 0), sizeMax), colour: look.colour };
  };
}

// CSS pixels from node to node at which they are drawn in full size, and the least part of it.
const fullSizeSpacing = 36;
const sizeFactorMin = 0.25;

/** How much smaller nodes are drawn where many share the picture's room, so that the lines between them are seen. */
export function sizeFactor(nodeCount: number, width: number, height: number): number {
  const spacing = Math.sqrt((width * height) / Math.max(nodeCount, 1));
  return Math.max(sizeFactorMin, Math.min(1, spacing / fullSizeSpacing));
}
