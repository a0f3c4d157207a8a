import { ask } from '../api/client';
import { toSceneNode, toSceneTie } from '../api/convert';
import { neighbourhood, paths } from '../api/operations';
import { relationshipCounts, relationshipFields } from '../api/kinds';
import type { SceneNode, SceneTie } from './scene';

/** A piece of the graph as it came from the API. */
export interface Piece {
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly SceneTie[];
  /** Whether the API had more than it gave. */
  readonly isCut: boolean;
}

// The API's own limits: so many nodes to start from, so many in an answer.
const middleMax = 2000;
const nodesMax = 2000;
const pathStepsMax = 8;

/** What is around some nodes, by all types of relationship or by one. */
export async function around(ids: readonly string[], language: string, type?: string): Promise<Piece> {
  const pieces: Piece[] = [];
  for (let start = 0; start < ids.length; start += middleMax) {
    pieces.push(await part(ids.slice(start, start + middleMax), 1, type === undefined ? null : [type], language));
  }
  return merged(pieces);
}

/** Some nodes and all the ties among them, whatever their type. */
export async function among(ids: readonly string[], language: string): Promise<Piece> {
  if (ids.length <= middleMax) {
    return ids.length === 0 ? merged([]) : part(ids, 0, null, language);
  }
  // Ties are found within one question only: every two halves of the list are asked about together.
  const half = middleMax / 2;
  const groups = Array.from({ length: Math.ceil(ids.length / half) }, (_, index) => ids.slice(index * half, (index + 1) * half));
  const pieces: Piece[] = [];
  for (const [index, group] of groups.entries()) {
    for (const other of groups.slice(index + 1)) {
      pieces.push(await part([...group, ...other], 0, null, language));
    }
  }
  return merged(pieces);
}

/** The shortest ways between two nodes; null where there is none. */
export async function pathBetween(from: string, to: string, language: string): Promise<Piece | null> {
  const answer = await ask(paths, { from, to, maxLength: pathStepsMax, language });
  return answer.paths.length === 0
    ? null
    : merged(answer.paths.map((path) => ({ nodes: path.nodes.map(toSceneNode), ties: path.relationships.map(toSceneTie), isCut: false })));
}

/** How many relationships of each type a node has, most first, before any of them is loaded. */
export async function countByType(id: string, signal: AbortSignal): Promise<readonly (readonly [type: string, n: number])[]> {
  const { node } = await ask(relationshipCounts, { id }, signal);
  const fields: Readonly<Record<string, string>> = relationshipFields[(node?.__typename ?? '') as keyof typeof relationshipFields] ?? {};
  const counts = new Map<string, number>();
  for (const [field, connection] of Object.entries(node ?? {})) {
    const type = fields[field];
    // What there is one of at most is the node itself.
    const count = typeof connection !== 'object' || connection === null ? 0 : 'totalCount' in connection ? connection.totalCount : 1;
    if (type !== undefined && count > 0) {
      counts.set(type, (counts.get(type) ?? 0) + count);
    }
  }
  return [...counts].sort((left, right) => right[1] - left[1]);
}

async function part(of: readonly string[], depth: number, relationships: readonly string[] | null, language: string): Promise<Piece> {
  // The limit of an answer holds the nodes that the question starts from, too.
  const answer = await ask(neighbourhood, { of: [...of], depth, relationships: relationships as never, limit: nodesMax, language });
  return {
    nodes: answer.neighbourhood.nodes.map(toSceneNode),
    ties: answer.neighbourhood.relationships.map(toSceneTie),
    isCut: answer.neighbourhood.truncated,
  };
}

function merged(pieces: readonly Piece[]): Piece {
  const nodes = new Map(pieces.flatMap((piece) => piece.nodes.map((node) => [node.id, node] as const)));
  const ties = new Map(pieces.flatMap((piece) => piece.ties.map((tie) => [tie.id, tie] as const)));
  return { nodes: [...nodes.values()], ties: [...ties.values()], isCut: pieces.some((piece) => piece.isCut) };
}
