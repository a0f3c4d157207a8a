import type { ResultOf } from './schema';
import { readFragment, type FragmentOf } from './schema';
import { nodeParts, tieParts } from './operations';
import type { SceneNode, SceneTie } from '../explore/scene';

/** A node of an answer as the picture holds it. */
export function toSceneNode(masked: FragmentOf<typeof nodeParts>): SceneNode {
  const node = readFragment(nodeParts, masked) as ResultOf<typeof nodeParts> & Loose;
  const type =
    node.institutionType ?? node.centreType ?? node.agreementType ?? node.eventType ?? node.programmeType ?? node.placeType ?? null;
  const date = (node.signedOn ?? node.startsOn ?? node.programmeStart ?? node.establishedOn)?.value ?? null;
  return { id: node.id, kind: node.kind, name: node.name, type, country: node.country ?? null, date };
}

/** A relationship of an answer as the picture holds it. */
export function toSceneTie(masked: FragmentOf<typeof tieParts>): SceneTie {
  const tie = readFragment(tieParts, masked);
  const date = tie.properties.find((property) => dateProperties.has(property.name))?.value ?? null;
  return { id: tie.id, type: tie.type, from: tie.from.id, to: tie.to.id, date };
}

// Properties of relationships that say when it began.
const dateProperties = new Set(['on', 'from', 'since']);

// The fields that only some kinds have.
interface Loose {
  readonly institutionType?: string | null;
  readonly centreType?: string | null;
  readonly agreementType?: string | null;
  readonly eventType?: string | null;
  readonly programmeType?: string | null;
  readonly placeType?: string | null;
  readonly country?: string | null;
  readonly signedOn?: { readonly value: string } | null;
  readonly startsOn?: { readonly value: string } | null;
  readonly programmeStart?: { readonly value: string } | null;
  readonly establishedOn?: { readonly value: string } | null;
}
