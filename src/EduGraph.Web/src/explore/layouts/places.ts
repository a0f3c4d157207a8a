import type { Position } from '../scene';

/** Degrees east and north of a point within each country, rounded; enough to lay out a map without tiles. */
export const countryPositions: Readonly<Record<string, Position>> = {
  CN: { x: 108, y: 34 },
  HK: { x: 114.2, y: 22.3 },
  MO: { x: 113.5, y: 21.8 },
  TW: { x: 121, y: 23.7 },
  VN: { x: 106.5, y: 16 },
  LA: { x: 103.5, y: 18.5 },
  KH: { x: 105, y: 12.5 },
  TH: { x: 101, y: 15 },
  MM: { x: 96, y: 21 },
  MY: { x: 102, y: 4 },
  SG: { x: 103.8, y: 1.3 },
  ID: { x: 112, y: -3 },
  BN: { x: 114.7, y: 4.5 },
  PH: { x: 122, y: 12.5 },
  TL: { x: 125.7, y: -8.8 },
  JP: { x: 138, y: 36 },
  KR: { x: 128, y: 36 },
  IN: { x: 79, y: 22 },
  AU: { x: 134, y: -25 },
  GB: { x: 68, y: 45 },
  US: { x: 150, y: 38 },
};

/** The same for first-level regions, by ISO 3166-2 code. */
export const provincePositions: Readonly<Record<string, Position>> = {};
