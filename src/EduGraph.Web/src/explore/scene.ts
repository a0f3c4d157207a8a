/** What is in the picture: an immutable value, so that every step can be undone, redone and put into a link. */

export type Kind =
  | 'PERSON'
  | 'ROLE'
  | 'INSTITUTION'
  | 'CENTRE'
  | 'AGREEMENT'
  | 'EVENT'
  | 'PROGRAMME'
  | 'PLACE'
  | 'TOPIC'
  | 'SOURCE';

export interface SceneNode {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Type within the kind, an enum value of the schema: `UNIVERSITY`. */
  readonly type: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** ISO 8601, as precise as known, of what happens once: signing, start, establishment. */
  readonly date: string | null;
}

export interface SceneTie {
  readonly id: string;
  /** Relationship type: `PARTY_TO`. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Its own date, where it has one. */
  readonly date: string | null;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export type LayoutName = 'force' | 'concentric' | 'columns' | 'tree' | 'map';

export interface Scene {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly ties: ReadonlyMap<string, SceneTie>;
  readonly hiddenNodes: ReadonlySet<string>;
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenTypes: ReadonlySet<string>;
  readonly pinned: ReadonlyMap<string, Position>;
  /** Only what is dated in or before this year, or not dated; null for all. */
  readonly untilYear: number | null;
  readonly layout: LayoutName;
  /** The node that concentric and tree layouts start from. */
  readonly centre: string | null;
}

/** At most so many nodes are drawn; the rest is said, never dropped in silence. */
export const shownNodesMax = 3000;

export const emptyScene: Scene = {
  nodes: new Map(),
  ties: new Map(),
  hiddenNodes: new Set(),
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
  pinned: new Map(),
  untilYear: null,
  layout: 'force',
  centre: null,
};

/** Adds nodes and ties; what is there already is replaced, what was hidden stays hidden unless it is named here. */
export function add(scene: Scene, nodes: readonly SceneNode[], ties: readonly SceneTie[]): Scene {
  const allNodes = new Map(scene.nodes);
  const hiddenNodes = new Set(scene.hiddenNodes);
  for (const node of nodes) {
    allNodes.set(node.id, node);
    hiddenNodes.delete(node.id);
  }
  const allTies = new Map(scene.ties);
  for (const tie of ties) {
    if (allNodes.has(tie.from) && allNodes.has(tie.to)) {
      allTies.set(tie.id, tie);
    }
  }
  return { ...scene, nodes: allNodes, ties: allTies, hiddenNodes, centre: scene.centre ?? nodes[0]?.id ?? null };
}

export function hide(scene: Scene, id: string): Scene {
  return { ...scene, hiddenNodes: new Set(scene.hiddenNodes).add(id) };
}

export function pin(scene: Scene, id: string, position: Position | null): Scene {
  const pinned = new Map(scene.pinned);
  if (position) {
    pinned.set(id, position);
  } else {
    pinned.delete(id);
  }
  return { ...scene, pinned };
}

export function toggleKind(scene: Scene, kind: string): Scene {
  return { ...scene, hiddenKinds: toggled(scene.hiddenKinds, kind) };
}

export function toggleType(scene: Scene, type: string): Scene {
  return { ...scene, hiddenTypes: toggled(scene.hiddenTypes, type) };
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(value)) {
    next.add(value);
  }
  return next;
}

/** What of a scene is seen, and what is left out for which reason. */
export interface Shown {
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly SceneTie[];
  /** Nodes that filters let through, before the limit. */
  readonly matchingCount: number;
  /** Ties in the picture that have no date, their own or their ends'. */
  readonly undatedCount: number;
}

export function shown(scene: Scene): Shown {
  const until = scene.untilYear;
  const isLet = (node: SceneNode | undefined) =>
    node !== undefined && !scene.hiddenNodes.has(node.id) && !scene.hiddenKinds.has(node.kind) && (until === null || isNotAfter(node.date, until));
  const letThrough: SceneTie[] = [];
  const undated = new Set<SceneTie>();
  const tied = new Set<string>();
  const everTied = new Set<string>();
  for (const tie of scene.ties.values()) {
    everTied.add(tie.from).add(tie.to);
    if (scene.hiddenTypes.has(tie.type) || !isLet(scene.nodes.get(tie.from)) || !isLet(scene.nodes.get(tie.to))) {
      continue;
    }
    const year = tieYear(scene, tie);
    if (year === null) {
      undated.add(tie);
    } else if (until !== null && year > until) {
      continue;
    }
    letThrough.push(tie);
    tied.add(tie.from).add(tie.to);
  }
  // Wound back to a year, a body comes into the picture with its first tie and not before.
  const matching = [...scene.nodes.values()].filter((node) => isLet(node) && (until === null || tied.has(node.id) || !everTied.has(node.id)));
  const nodes = matching.slice(0, shownNodesMax);
  const ids = new Set(nodes.map((node) => node.id));
  const ties = nodes.length === matching.length ? letThrough : letThrough.filter((tie) => ids.has(tie.from) && ids.has(tie.to));
  return { nodes, ties, matchingCount: matching.length, undatedCount: ties.reduce((count, tie) => count + (undated.has(tie) ? 1 : 0), 0) };
}

/** The year that a tie began: its own, else the later one of its ends. */
export function tieYear(scene: Scene, tie: SceneTie): number | null {
  const own = yearOf(tie.date);
  if (own !== null) {
    return own;
  }
  const ends = [tie.from, tie.to].map((id) => yearOf(scene.nodes.get(id)?.date ?? null)).filter((year) => year !== null);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** First and last year of anything dated; null where nothing is. */
export function yearRange(scene: Scene): { readonly first: number; readonly last: number } | null {
  let first = Infinity;
  let last = -Infinity;
  for (const tie of scene.ties.values()) {
    const year = tieYear(scene, tie);
    if (year !== null) {
      first = Math.min(first, year);
      last = Math.max(last, year);
    }
  }
  return first <= last ? { first, last } : null;
}

export function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

function isNotAfter(date: string | null, year: number): boolean {
  const own = yearOf(date);
  return own === null || own <= year;
}
