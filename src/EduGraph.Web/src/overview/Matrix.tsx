import { useContext, useState } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { tiesAcross } from '../api/operations';
import type { ResultOf } from '../api/schema';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { findPlaces } from '../explore/whereabouts';
import type { SceneNode } from '../explore/scene';
import { LanguageContext, useText } from '../i18n';
import { useNames } from '../i18n/names';
import { lastingBases, type Basis } from './bases';
import { BasisPicker } from './BasisPicker';
import { PairEvidence } from './PairEvidence';
import { heat, tabulate, type Cell, type Pair } from './tabulate';

// The API gives at most so many at once.
const tiesAtOnce = 1000;
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
  const [open, setOpen] = useState<{ readonly cell: Cell; readonly label: string } | null>(null);
  const answer = useAnswer(`matrix ${by.join()} ${crossBorder} ${language.tag}`, (signal) => loadTies(by, crossBorder, language.tag, signal));
  const matrix = answer.state === 'ready' ? tabulate(answer.value.pairs, rowsOf, answer.value.whereabouts, names.country) : null;
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
                      const cell = row.cells.get(column);
                      const label = `${row.label} – ${names.country(column)}`;
                      return (
                        <td key={column} className={cell ? `heat heat-${heat(cell.length, matrix.greatest)}` : ''}>
                          {cell && (
                            <button type="button" aria-label={`${label}: ${cell.length}`} onClick={() => setOpen({ cell, label })}>
                              {cell.length}
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
          {open && <OpenCell key={open.label} cell={open.cell} label={open.label} by={by} choose={choose} close={() => setOpen(null)} />}
        </>
      )}
    </div>
  );
}

async function loadTies(by: readonly Basis[], crossBorder: boolean, language: string, signal: AbortSignal) {
  const pairs: Pair[] = [];
  let after: string | null = null;
  do {
    const { cooperation }: ResultOf<typeof tiesAcross> = await ask(tiesAcross, { projection: [...by], crossBorder, first: tiesAtOnce, after, language }, signal);
    for (const tie of cooperation.ties.nodes ?? []) {
      if (tie.from.node && tie.to.node) {
        pairs.push({ from: toSceneNode(tie.from.node), to: toSceneNode(tie.to.node), count: tie.count });
      }
    }
    after = cooperation.ties.pageInfo.hasNextPage ? cooperation.ties.pageInfo.endCursor : null;
  } while (after !== null);
  const ids = [...new Set(pairs.flatMap((pair) => [pair.from.id, pair.to.id]))];
  return { pairs, whereabouts: await findPlaces(ids, language, signal) };
}

interface OpenCellProps {
  readonly cell: Cell;
  readonly label: string;
  readonly by: readonly Basis[];
  readonly choose: (node: SceneNode) => void;
  readonly close: () => void;
}

function OpenCell({ cell, label, by, choose, close }: OpenCellProps) {
  const text = useText();
  const [pair, setPair] = useState(cell[0]);
  return (
    <section className="open-cell" aria-label={label} ref={(section) => section?.scrollIntoView({ block: 'nearest' })}>
      <h2>
        {label}{' '}
        <button type="button" onClick={close}>
          {text('close')}
        </button>
      </h2>
      <ul>
        {cell.map((candidate) => (
          <li key={`${candidate.from.id} ${candidate.to.id}`}>
            <button type="button" className="link" onClick={() => choose(candidate.from)}>
              <bdi>{candidate.from.name}</bdi>
            </button>
            {' – '}
            <button type="button" className="link" onClick={() => choose(candidate.to)}>
              <bdi>{candidate.to.name}</bdi>
            </button>{' '}
            <button type="button" aria-pressed={candidate === pair} onClick={() => setPair(candidate)}>
              {text('evidence')} ({candidate.count})
            </button>
            {candidate === pair && <PairEvidence from={candidate.from.id} to={candidate.to.id} by={by} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
