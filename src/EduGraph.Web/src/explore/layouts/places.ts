import type { Position } from '../scene';
import { countries, provinces } from './coordinates';

/** Degrees east (x) and north (y) of a point within each country, by ISO 3166-1 alpha-2 code. */
export const countryPositions: Readonly<Record<string, Position>> = read(countries, (code) => code);

/** The same for first-level regions of China and the ASEAN countries, by ISO 3166-2 code. */
export const provincePositions: Readonly<Record<string, Position>> = Object.assign(
  {},
  ...Object.entries(provinces).map(([country, text]) => read(text, (code) => `${country}-${code}`)),
);

/** Where nodes stand that have no place and no country, in degrees. */
export const unplaced: Position = { x: 70, y: 2 };

// Units of the other layouts a degree.
const scale = 8;
// An equirectangular map, true to scale at 20 degrees north, the middle of what is shown.
const narrowing = 0.94;

/** Degrees east and north to the units of the other layouts. */
export function project(at: Position): Position {
  return { x: at.x * scale * narrowing, y: at.y * scale };
}

/** Reads `code east north` triples. */
function read(text: string, name: (code: string) => string): Record<string, Position> {
  const positions: Record<string, Position> = {};
  for (const [, code, x, y] of text.matchAll(/(\w+) (-?[\d.]+) (-?[\d.]+)/g)) {
    positions[name(code ?? '')] = { x: Number(x), y: Number(y) };
  }
  return positions;
}
