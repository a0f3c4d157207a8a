import type { Position, SceneNode, SceneTie } from '../scene';
import { seeded, seedOf } from './random';

type Positions = Map<string, Position>;

/** Where the force layout starts: on a disc, each node at a place that depends on its id alone. */
export function scattered(nodes: readonly SceneNode[]): Positions {
  return new Map(
    nodes.map((node) => {
      const random = seeded(seedOf(node.id));
      const angle = random() * 2 * Math.PI;
      const radius = Math.sqrt(random()) * 100;
      return [node.id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}

/** Rings around a node, one a step away from it; what cannot be reached stands on the outermost ring. */
export function concentric(nodes: readonly SceneNode[], ties: readonly SceneTie[], centre: string | null): Positions {
  const depths = depthsFrom(nodes, ties, centre);
  const deepest = Math.max(0, ...depths.values());
  const rings = groupBy(nodes, (node) => depths.get(node.id) ?? deepest + 1);
  const positions: Positions = new Map();
  for (const [depth, ring] of rings) {
    const radius = Math.max(depth * 60, depth === 0 ? 0 : (ring.length * 14) / (2 * Math.PI));
    ring.sort(byKindAndName).forEach((node, index) => {
      const angle = (index / ring.length) * 2 * Math.PI - Math.PI / 2;
      positions.set(node.id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    });
  }
  return positions;
}

/** Two columns: people, bodies and their places to the left, what they do together to the right. */
export function columns(nodes: readonly SceneNode[]): Positions {
  const actors = new Set(['PERSON', 'ROLE', 'INSTITUTION', 'CENTRE', 'PLACE']);
  const sides = groupBy(nodes, (node) => (actors.has(node.kind) ? 0 : 1));
  const positions: Positions = new Map();
  for (const [side, column] of sides) {
    column.sort(byKindAndName).forEach((node, index) => {
      positions.set(node.id, { x: side * 200, y: (index - (column.length - 1) / 2) * -14 });
    });
  }
  return positions;
}

/** A tree of parts, from top to bottom: what a node is reached from first is its parent; `PART_OF`, `WITHIN` and `AT` are followed first. */
export function tree(nodes: readonly SceneNode[], ties: readonly SceneTie[], centre: string | null): Positions {
  const parts = new Set(['PART_OF', 'WITHIN', 'AT']);
  const ordered = [...ties].sort((left, right) => Number(parts.has(right.type)) - Number(parts.has(left.type)));
  const depths = depthsFrom(nodes, ordered, centre);
  const deepest = Math.max(0, ...depths.values());
  const levels = groupBy(nodes, (node) => depths.get(node.id) ?? deepest + 1);
  const positions: Positions = new Map();
  for (const [depth, level] of levels) {
    level.sort(byKindAndName).forEach((node, index) => {
      positions.set(node.id, { x: (index - (level.length - 1) / 2) * 40, y: depth * -80 });
    });
  }
  return positions;
}

function depthsFrom(nodes: readonly SceneNode[], ties: readonly SceneTie[], centre: string | null): Map<string, number> {
  const start = centre ?? nodes[0]?.id;
  const depths = new Map<string, number>();
  if (start === undefined) {
    return depths;
  }
  const neighbours = new Map<string, string[]>();
  for (const tie of ties) {
    (neighbours.get(tie.from) ?? setDefault(neighbours, tie.from)).push(tie.to);
    (neighbours.get(tie.to) ?? setDefault(neighbours, tie.to)).push(tie.from);
  }
  depths.set(start, 0);
  const queue = [start];
  for (const id of queue) {
    for (const next of neighbours.get(id) ?? []) {
      if (!depths.has(next)) {
        depths.set(next, (depths.get(id) ?? 0) + 1);
        queue.push(next);
      }
    }
  }
  return depths;
}

function setDefault(lists: Map<string, string[]>, key: string): string[] {
  const list: string[] = [];
  lists.set(key, list);
  return list;
}

function groupBy<K>(nodes: readonly SceneNode[], key: (node: SceneNode) => K): Map<K, SceneNode[]> {
  const groups = new Map<K, SceneNode[]>();
  for (const node of nodes) {
    const group = groups.get(key(node));
    if (group) {
      group.push(node);
    } else {
      groups.set(key(node), [node]);
    }
  }
  return groups;
}

function byKindAndName(left: SceneNode, right: SceneNode): number {
  return left.kind < right.kind ? -1 : left.kind > right.kind ? 1 : left.id < right.id ? -1 : 1;
}
