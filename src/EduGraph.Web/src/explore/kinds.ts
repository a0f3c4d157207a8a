import type { Kind } from './scene';

/** How each kind looks: a colour that colour-blind people can tell from the others (Okabe and Ito, 2008) and a sign of its own. */
export interface KindLook {
  readonly colour: string;
  /** Path of a white sign, drawn over -12 to 12 in both directions. */
  readonly sign: string;
  readonly size: number;
}

export const kindLooks: Readonly<Record<Kind, KindLook>> = {
  PERSON: { colour: '#0072b2', sign: 'M0-8a4 4 0 1 1-.01 0ZM-7 9a7 7 0 0 1 14 0Z', size: 8 },
  ROLE: { colour: '#3a8fb7', sign: 'M-6-5H6V7H-6ZM-2-8H2V-5H-2Z', size: 5 },
  INSTITUTION: { colour: '#c05000', sign: 'M-9-3 0-9 9-3ZM-7-1H-4V6H-7ZM-1.5-1H1.5V6H-1.5ZM4-1H7V6H4ZM-9 7H9V9H-9Z', size: 10 },
  CENTRE: { colour: '#a3457c', sign: 'M0-9 9 0 0 9-9 0Z', size: 9 },
  AGREEMENT: { colour: '#007a59', sign: 'M-6-9H3L7-5V9H-6ZM-3-2H4V-.5H-3ZM-3 2H4V3.5H-3Z', size: 8 },
  EVENT: { colour: '#a86e00', sign: 'M-8-6H8V8H-8ZM-6-1V6H6V-1Z', size: 8 },
  PROGRAMME: { colour: '#6f6a00', sign: 'M-7-8 8 0-7 8Z', size: 7 },
  PLACE: { colour: '#5a5f66', sign: 'M0 9C-5 2-6 0-6-3a6 6 0 0 1 12 0c0 3-1 5-6 12Z', size: 6 },
  TOPIC: { colour: '#5b4b9a', sign: 'M-8-2H-2V-8H2V-2H8V2H2V8H-2V2H-8Z', size: 6 },
  SOURCE: { colour: '#333333', sign: 'M-7-8H7V8H-7Z', size: 6 },
};

export const kinds = Object.keys(kindLooks) as Kind[];

/** The sign on its disc as a picture, for the canvas and the legend; in the kind's colour, or in another. */
export function kindPicture(kind: Kind, colour = kindLooks[kind].colour): string {
  const look = kindLooks[kind];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="-16 -16 32 32">` +
    `<circle r="16" fill="${colour}"/><path d="${look.sign}" fill="#fff"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
