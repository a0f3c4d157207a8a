import { ask } from '../api/client';
import { toSceneNode, toSceneTie } from '../api/convert';
import { neighbourhood, paths } from '../api/operations';
import type { SceneNode, SceneTie } from './scene';

/** A piece of the graph as it came from the API. */
export interface Piece {
  readonly nodes: readonly SceneNode[];
  readonly ties: readonly SceneTie[];
  readonly isCut: boolean;
}

/** The API takes at most so many nodes to start from. */
const middleMax = 50;
const nodesMax = 2000;
const pathStepsMax = 8;

/** What is around some nodes, all kinds of relationship or one. */
export async function around(ids: readonly string[], language: string, depth = 1, type?: string): Promise<Piece> {
  const nodes = new Map<string, SceneNode>();
  const ties = new Map<string, SceneTie>();
  let isCut = false;
  for (let start = 0; start < ids.length; start += middleMax) {
    const of = ids.slice(start, start + middleMax);
    const relationships = type === undefined ? null : [type as never];
    const answer = await ask(neighbourhood, { of, depth, relationships, limit: nodesMax, language });
    isCut ||= answer.neighbourhood.truncated;
    for (const node of answer.neighbourhood.nodes) {
      const found = toSceneNode(node);
      nodes.set(found.id, found);
    }
    for (const tie of answer.neighbourhood.relationships) {
      const found = toSceneTie(tie);
      ties.set(found.id, found);
    }
  }
  return { nodes: [...nodes.values()], ties: [...ties.values()], isCut };
}

/** The nodes of a link and the ties among them. */
export function reload(ids: readonly string[], language: string): Promise<Piece> {
  return around(ids, language, ids.length <= middleMax ? 0 : 1).then((piece) => {
    const wanted = new Set(ids);
    return {
      nodes: piece.nodes.filter((node) => wanted.has(node.id)),
      ties: piece.ties.filter((tie) => wanted.has(tie.from) && wanted.has(tie.to)),
      isCut: piece.isCut,
    };
  });
}

/** The shortest ways between two nodes; null where there is none. */
export async function pathBetween(from: string, to: string, language: string): Promise<Piece | null> {
  const answer = await ask(paths, { from, to, maxLength: pathStepsMax, language });
  if (answer.paths.length === 0) {
    return null;
  }
  return {
    nodes: answer.paths.flatMap((path) => path.nodes.map(toSceneNode)),
    ties: answer.paths.flatMap((path) => path.relationships.map(toSceneTie)),
    isCut: false,
  };
}

/** How many relationships of each type a node has, from what is around it. */
export function countByType(piece: Piece, id: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const tie of piece.ties) {
    if (tie.from === id || tie.to === id) {
      counts.set(tie.type, (counts.get(tie.type) ?? 0) + 1);
    }
  }
  return counts;
}
