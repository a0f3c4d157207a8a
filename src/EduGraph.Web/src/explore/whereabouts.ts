import { ask } from '../api/client';
import { whereabouts } from '../api/operations';

// So many nodes are asked about at once; with their places they stay below what the API answers with.
const askedMax = 800;
const answeredMax = 2000;

export interface PlaceInfo {
  readonly id: string;
  readonly name: string;
  readonly placeType: string | null;
  readonly code: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Places by id, and where each node or place lies. */
export interface Whereabouts {
  readonly places: ReadonlyMap<string, PlaceInfo>;
  readonly larger: ReadonlyMap<string, string>;
}

/** Where nodes are, and the larger places that those lie in. */
export async function findPlaces(ids: readonly string[], language: string | null, signal: AbortSignal): Promise<Whereabouts> {
  const places = new Map<string, PlaceInfo>();
  const larger = new Map<string, string>();
  for (let start = 0; start < ids.length; start += askedMax) {
    const { neighbourhood } = await ask(whereabouts, { of: ids.slice(start, start + askedMax), limit: answeredMax, language }, signal);
    for (const node of neighbourhood.nodes) {
      if ('code' in node) {
        places.set(node.id, node);
      }
    }
    for (const { from, to } of neighbourhood.relationships) {
      larger.set(from.id, to.id);
    }
  }
  return { places, larger };
}
