import { provinceOf, type Whereabouts } from '../explore/whereabouts';
import type { SceneNode } from '../explore/scene';

/** Two bodies that are tied, and how many things they share. */
export interface Pair {
  readonly from: SceneNode;
  readonly to: SceneNode;
  readonly count: number;
}

/** Ties between bodies of a row and bodies of a column; `from` is on the row's side. */
export type Cell = readonly Pair[];

export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  /** Of a province, its country. */
  readonly detail: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface TabulatedMatrix {
  readonly rows: readonly MatrixRow[];
  /** Codes of the countries that a row has a tie with, those with the most ties first. */
  readonly columns: readonly string[];
  /** Codes of all countries, those with the most ties first. */
  readonly countries: readonly string[];
  readonly greatest: number;
  /** Ties of which neither end is known to lie in any row, or neither in any column. */
  readonly unplacedCount: number;
}

/**
 * Counts ties in a table: the rows are provinces of the country `rowsOf`, provinces of all where that is '', or countries where it is null. A tie
 * counts in the cell of each of its ends that has a row.
 */
export function tabulate(pairs: readonly Pair[], rowsOf: string | null, whereabouts: Whereabouts, countryName: (code: string) => string): TabulatedMatrix {
  const rows = new Map<string, { key: string; label: string; detail: string; cells: Map<string, Pair[]>; count: number }>();
  const columns = new Map<string, number>();
  const countries = new Map<string, number>();
  let unplacedCount = 0;
  const rowOf = (node: SceneNode) => {
    if (rowsOf === null) {
      return node.country === null ? null : { key: node.country, label: countryName(node.country), detail: '' };
    }
    const province = provinceOf(node.id, whereabouts);
    return province === null ? null : { key: province.id, label: province.name, detail: province.country === null ? '' : countryName(province.country) };
  };
  for (const pair of pairs) {
    let isPlaced = false;
    for (const [from, to] of [
      [pair.from, pair.to],
      [pair.to, pair.from],
    ] as const) {
      const row = rowOf(from);
      if (row === null || to.country === null) {
        continue;
      }
      isPlaced = true;
      countries.set(to.country, (countries.get(to.country) ?? 0) + 1);
      if (rowsOf !== null && rowsOf !== '' && from.country !== rowsOf) {
        continue;
      }
      const here = rows.get(row.key) ?? { ...row, cells: new Map<string, Pair[]>(), count: 0 };
      rows.set(row.key, here);
      here.count++;
      columns.set(to.country, (columns.get(to.country) ?? 0) + 1);
      here.cells.set(to.country, [...(here.cells.get(to.country) ?? []), { from, to, count: pair.count }]);
    }
    unplacedCount += isPlaced ? 0 : 1;
  }
  const sorted = [...rows.values()].sort((left, right) => right.count - left.count || (left.key < right.key ? -1 : 1));
  return {
    rows: sorted,
    columns: byCount(columns),
    countries: byCount(countries),
    greatest: Math.max(1, ...sorted.flatMap((row) => [...row.cells.values()].map((cell) => cell.length))),
    unplacedCount,
  };
}

function byCount(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1)).map(([key]) => key);
}

/** Five steps of darkness, by the root: one tie is to be seen beside a hundred. */
export function heat(value: number, greatest: number): number {
  return Math.min(5, Math.ceil(Math.sqrt(value / greatest) * 5));
}
