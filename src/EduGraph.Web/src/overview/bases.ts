/** What can make ties: the projection of the network, and the word by which it is called here. */
export const bases = { AGREEMENTS: 'AGREEMENT', CENTRES: 'CENTRE', PROGRAMMES: 'PROGRAMME', EVENTS: 'EVENT', VISITS: 'VISIT' } as const;
export type Basis = keyof typeof bases;
export const allBases = Object.keys(bases) as Basis[];
/** What lasts: agreements, joint bodies, programmes. */
export const lastingBases: readonly Basis[] = ['AGREEMENTS', 'CENTRES', 'PROGRAMMES'];
