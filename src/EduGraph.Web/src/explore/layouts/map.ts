import { findPlaces, type PlaceInfo } from '../whereabouts';
import type { Positions } from '../positions';
import type { Position, SceneNode, SceneTie } from '../scene';
import { countryPositions, provincePositions, project, unplaced } from './places';

// Degrees between neighbours of one place.
const spacing = 0.5;

/**
 * On a map: at the coordinates of its place where they are known, else in the middle of its province, else of its country. What has none of
 * them, as a person or an agreement, stands amid what it is tied to, and to the left where that has no place either. Nodes of one place form a
 * spiral.
 */
export async function layOnMap(nodes: readonly SceneNode[], ties: readonly SceneTie[], signal: AbortSignal): Promise<Positions> {
  const { places, larger } = await findPlaces(nodes.map((node) => node.id), null, signal);
  const known = new Map(nodes.flatMap((node) => entry(node.id, positionOf(node, places, larger))));
  // Two rounds: a post stands with its body, and who holds it with the post.
  placeAmidNeighbours(nodes, ties, known);
  placeAmidNeighbours(nodes, ties, known);
  return spiralled(nodes, (node) => known.get(node.id) ?? unplaced);
}

function placeAmidNeighbours(nodes: readonly SceneNode[], ties: readonly SceneTie[], known: Map<string, Position>): void {
  const sums = new Map<string, { x: number; y: number; n: number }>();
  for (const tie of ties) {
    for (const [id, other] of [
      [tie.from, known.get(tie.to)],
      [tie.to, known.get(tie.from)],
    ] as const) {
      if (other && !known.has(id)) {
        const sum = sums.get(id) ?? { x: 0, y: 0, n: 0 };
        sums.set(id, { x: sum.x + other.x, y: sum.y + other.y, n: sum.n + 1 });
      }
    }
  }
  for (const { id } of nodes) {
    const sum = sums.get(id);
    if (sum) {
      known.set(id, { x: sum.x / sum.n, y: sum.y / sum.n });
    }
  }
}

function entry<V>(key: string, value: V | null): [string, V][] {
  return value === null ? [] : [[key, value]];
}

function positionOf(node: SceneNode, places: ReadonlyMap<string, PlaceInfo>, larger: ReadonlyMap<string, string>): Position | null {
  // A place lies in at most a province and a country; a circle of places would be a fault of the data, not a reason to hang.
  let id: string | undefined = node.id;
  for (let steps = 0; id !== undefined && steps < 4; steps++) {
    const place = places.get(id);
    if (place?.latitude != null && place.longitude != null) {
      return { x: place.longitude, y: place.latitude };
    }
    const known = place?.code == null ? undefined : (provincePositions[place.code] ?? countryPositions[place.code]);
    if (known) {
      return known;
    }
    id = larger.get(id);
  }
  return countryPositions[node.country ?? ''] ?? null;
}

function spiralled(nodes: readonly SceneNode[], placeOf: (node: SceneNode) => Position): Positions {
  const groups = new Map<string, { readonly at: Position; readonly nodes: SceneNode[] }>();
  for (const node of nodes) {
    const at = placeOf(node);
    // Cities closer than this to each other would lie on top of one another.
    const key = `${Math.round(at.x)} ${Math.round(at.y)}`;
    const group = groups.get(key) ?? { at, nodes: [] };
    group.nodes.push(node);
    groups.set(key, group);
  }
  const positions = new Map<string, Position>();
  for (const { at, nodes: here } of groups.values()) {
    here.sort((left, right) => (left.kind < right.kind ? -1 : left.kind > right.kind ? 1 : left.id < right.id ? -1 : 1));
    here.forEach((node, index) => {
      const angle = index * 2.399963; // the golden angle: even spirals
      const radius = spacing * Math.sqrt(index);
      positions.set(node.id, project({ x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) }));
    });
  }
  return positions;
}
