import { toSceneNode } from '../api/convert';
import { measuredParts, type cooperation } from '../api/operations';
import { readFragment, type FragmentOf, type ResultOf } from '../api/schema';
import type { Scene, SceneNode } from '../explore/scene';
import { add, emptyScene } from '../explore/scene';

export const metrics = ['strength', 'degree', 'betweenness', 'pageRank'] as const;
export type Metric = (typeof metrics)[number];

/** A body with its place in the network. */
export interface Member {
  readonly node: SceneNode;
  readonly community: number;
  readonly value: number;
}

export interface NetworkTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly weight: number;
}

export interface Network {
  readonly scene: Scene;
  readonly members: ReadonlyMap<string, Member>;
  readonly ties: readonly NetworkTie[];
}

/** The network of an answer, its bodies measured by one metric. */
export function toNetwork(answer: ResultOf<typeof cooperation>['cooperation'], metric: Metric): Network {
  const members = new Map<string, Member>();
  const take = (masked: FragmentOf<typeof measuredParts>) => {
    const measured = readFragment(measuredParts, masked);
    if (measured.node) {
      members.set(measured.id, { node: toSceneNode(measured.node), community: measured.community, value: measured[metric] ?? 0 });
    }
    return measured.id;
  };
  const ties = (answer.ties.nodes ?? []).map((tie) => {
    const [from, to] = [take(tie.from), take(tie.to)];
    return { id: `${from} ${to}`, from, to, count: tie.count, weight: tie.weight };
  });
  const scene = add(
    emptyScene,
    [...members.values()].map((member) => member.node),
    ties.map((tie) => ({ id: tie.id, type: 'COOPERATION', from: tie.from, to: tie.to, date: null })),
  );
  return { scene, members, ties };
}

// Colours that colour-blind people can tell apart (Okabe and Ito, 2008), dark enough for a white sign; the last is for all smaller communities.
export const communityColours = ['#0072b2', '#c05000', '#007a59', '#a3457c', '#8a6d00', '#2f7fa8', '#5b4b9a', '#6b4f3a', '#6b7280'] as const;

/** Colours by community: the largest have one each. */
export function communityColourer(largest: readonly { readonly number: number }[]): (community: number) => string {
  const ranks = new Map(largest.map((community, rank) => [community.number, rank]));
  const last = communityColours.length - 1;
  return (community) => communityColours[Math.min(ranks.get(community) ?? last, last)] ?? communityColours[0];
}
