import { useContext, useState } from 'react';
import { ask } from '../api/client';
import { matrixCounts } from '../api/operations';
import type { ResultOf } from '../api/schema';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import type { SceneNode } from '../explore/scene';
import { LanguageContext, useText } from '../i18n';
import { useNames, type Names } from '../i18n/names';
import { provinceName } from '../i18n/provinces';
import { lastingBases } from './bases';
import { BasisPicker } from './BasisPicker';
import { heat } from './heat';
import { MatrixCell, type OpenCell } from './MatrixCell';

const rowsShown = 60;

/** Provinces or countries by countries: how many ties between bodies, each cell leading to the bodies and to who says so. */
export function Matrix({ choose }: { readonly choose: (node: SceneNode) => void }) {
  const text = useText();
  const names = useNames();
  const language = useContext(LanguageContext);
  const [by, setBy] = useState(lastingBases);
  const [crossBorder, setCrossBorder] = useState(true);
  // A country's provinces, of China at first; '' for those of all, and null for countries themselves.
  const [rowsOf, setRowsOf] = useState<string | null>('CN');
  const [open, setOpen] = useState<OpenCell | null>(null);
  const rows = rowsOf === null ? 'COUNTRY' : 'PROVINCE';
  const answer = useAnswer(`matrix ${rows} ${by.join()} ${crossBorder} ${language.tag}`, (signal) =>
    ask(matrixCounts, { rows, projection: [...by], crossBorder, language: language.tag }, signal),
  );
  const matrix = answer.state === 'ready' ? arranged(answer.value.matrix, rowsOf, language.tag, names) : null;
  return (
    <div className="page wide">
      <h1>{text('matrix')}</h1>
      <BasisPicker by={by} setBy={setBy} crossBorder={crossBorder} setCrossBorder={setCrossBorder}>
        <label>
          {text('rows')}{' '}
          <select
            value={rowsOf ?? 'countries'}
            onChange={(event) => {
              setRowsOf(event.target.value === 'countries' ? null : event.target.value);
              setOpen(null);
            }}
          >
            <option value="countries">{text('country')}</option>
            <option value="">{text('provincesOfAll')}</option>
            {(matrix?.countries ?? []).map((country) => (
              <option key={country} value={country}>
                {text('provincesOf', { country: names.country(country) })}
              </option>
            ))}
          </select>
        </label>
      </BasisPicker>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <Failure message={answer.error.message} retry={answer.retry} />}
      {matrix && (
        <>
          <p className="detail" role="status">
            {matrix.unplacedCount > 0 && text('unplaced', { n: matrix.unplacedCount })}
            {matrix.rows.length > rowsShown && ` ${text('rowsOf', { shown: rowsShown, total: matrix.rows.length })}`}
          </p>
          <div className={open ? 'matrix-and-cell' : ''}>
          <div className="scroll" tabIndex={0} role="region" aria-label={text('matrix')}>
            <table className="matrix">
              <thead>
                <tr>
                  <td />
                  {matrix.columns.map((column) => (
                    <th key={column} scope="col">
                      {names.country(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {matrix.rows.slice(0, rowsShown).map((row) => (
                  <tr key={row.key}>
                    <th scope="row">
                      {row.label} <span className="detail">{row.detail}</span>
                    </th>
                    {matrix.columns.map((column) => {
                      const count = row.cells.get(column) ?? 0;
                      const label = `${row.label} – ${names.country(column)}`;
                      return (
                        <td key={column} className={count > 0 ? `heat heat-${heat(count, matrix.greatest)}` : ''}>
                          {count > 0 && (
                            <button type="button" aria-label={`${label}: ${count}`} aria-pressed={open?.label === label} onClick={() => setOpen({ label, column, rowIndex: row.index, count })}>
                              {count}
                            </button>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {open && <MatrixCell key={open.label} cell={open} rows={rows} by={by} crossBorder={crossBorder} choose={choose} close={() => setOpen(null)} />}
          </div>
        </>
      )}
    </div>
  );
}

/** The answer as it is shown: of the provinces those of one country, with only the columns that they have ties to. */
function arranged({ rows, columns, unplacedTieCount }: ResultOf<typeof matrixCounts>['matrix'], rowsOf: string | null, language: string, names: Names) {
  const all = (rows.nodes ?? []).map(({ heading, cells }, index) => {
    const place = heading.node && 'code' in heading.node ? heading.node : null;
    const label = rowsOf === null ? names.country(heading.key) : (provinceName(place?.code ?? null, language) ?? heading.label);
    const country = rowsOf === null ? heading.key : (place?.country ?? '');
    return { key: heading.key, index, label, country, detail: rowsOf === '' && country !== '' ? names.country(country) : '', cells: new Map(cells.map((cell) => [cell.column, cell.tieCount])) };
  });
  const wanted = rowsOf === null || rowsOf === '' ? all : all.filter((row) => row.country === rowsOf);
  return {
    rows: wanted,
    columns: columns.map((column) => column.key).filter((column) => wanted.some((row) => row.cells.has(column))),
    countries: columns.map((column) => column.key),
    greatest: Math.max(1, ...wanted.flatMap((row) => [...row.cells.values()])),
    unplacedCount: unplacedTieCount,
  };
}
