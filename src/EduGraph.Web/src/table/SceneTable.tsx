import { useMemo, useState } from 'react';
import type { SceneNode, Shown } from '../explore/scene';
import { useText } from '../i18n';
import { useNames } from '../i18n/names';

type Column = 'name' | 'kind' | 'type' | 'country' | 'date' | 'ties';

// So many rows at a time: thousands in one go would hold the page up.
const rowsAtOnce = 300;

export interface TableProps {
  readonly shown: Shown;
  readonly selected: string | null;
  readonly select: (id: string) => void;
}

/** Everything in the picture, a row a node, to be sorted and filtered; the chosen row's ties can be walked along. */
export function SceneTable({ shown, selected, select }: TableProps) {
  const text = useText();
  const names = useNames();
  const [sorting, setSorting] = useState<{ column: Column; isFalling: boolean }>({ column: 'name', isFalling: false });
  const [filter, setFilter] = useState('');
  const [rowsShown, setRowsShown] = useState(rowsAtOnce);

  const rows = useMemo(() => {
    const tieCounts = new Map<string, number>();
    for (const tie of shown.ties) {
      tieCounts.set(tie.from, (tieCounts.get(tie.from) ?? 0) + 1);
      tieCounts.set(tie.to, (tieCounts.get(tie.to) ?? 0) + 1);
    }
    return shown.nodes.map((node) => ({
      node,
      cells: {
        name: node.name,
        kind: names.kind(node.kind),
        type: node.type === null ? '' : names.value(node.type),
        country: node.country === null ? '' : names.country(node.country),
        date: node.date ?? '',
        ties: tieCounts.get(node.id) ?? 0,
      } satisfies Record<Column, string | number>,
    }));
  }, [shown, names]);

  const wanted = filter.trim().toLocaleLowerCase();
  const visible = rows
    .filter(({ cells }) => wanted === '' || Object.values(cells).some((cell) => String(cell).toLocaleLowerCase().includes(wanted)))
    .sort((left, right) => compare(left.cells[sorting.column], right.cells[sorting.column]) * (sorting.isFalling ? -1 : 1));

  return (
    <div className="table">
      <div className="filter">
        <label>
          {text('filter')} <input type="search" value={filter} onChange={(event) => setFilter(event.target.value)} />
        </label>
        <span role="status">{text('rowsShown', { n: visible.length })}</span>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={text('table')}>
        <table>
          <thead>
            <tr>
              {(['name', 'kind', 'type', 'country', 'date', 'ties'] as const).map((column) => (
                <th key={column} scope="col" aria-sort={sorting.column !== column ? 'none' : sorting.isFalling ? 'descending' : 'ascending'}>
                  <button type="button" onClick={() => setSorting({ column, isFalling: sorting.column === column && !sorting.isFalling })}>
                    {text(column)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {visible.slice(0, rowsShown).map(({ node, cells }) => (
              <tr key={node.id} className={node.id === selected ? 'selected' : ''} aria-current={node.id === selected}>
                <th scope="row">
                  <button type="button" onClick={() => select(node.id)}>
                    {cells.name}
                  </button>
                </th>
                <td>{cells.kind}</td>
                <td>{cells.type}</td>
                <td>{cells.country}</td>
                <td className="date">{cells.date}</td>
                <td>{cells.ties}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {visible.length > rowsShown && (
        <p>
          {text('rowsOf', { shown: rowsShown, total: visible.length })}{' '}
          <button type="button" onClick={() => setRowsShown(rowsShown + rowsAtOnce)}>
            {text('more', { n: Math.min(rowsAtOnce, visible.length - rowsShown) })}
          </button>
        </p>
      )}
    </div>
  );
}

/** Nodes as rows of a file: id, kind, type, name, country, date. */
export function nodeRows(nodes: readonly SceneNode[]): (string | number | null)[][] {
  return nodes.map((node) => [node.id, node.kind, node.type, node.name, node.country, node.date]);
}

function compare(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right));
}
