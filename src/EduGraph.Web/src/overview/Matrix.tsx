import { useContext, useMemo, useState } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { cooperation, cooperationEvidence } from '../api/operations';
import { readFragment } from '../api/schema';
import { citationParts } from '../api/operations';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { Citations } from '../evidence/Citations';
import type { SceneNode } from '../explore/scene';
import { LanguageContext, useText } from '../i18n';
import { useNames } from '../i18n/names';

const tiesRead = 2000;

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly pairs: readonly { readonly from: SceneNode; readonly to: SceneNode; readonly count: number }[];
}

/** Country by country: how many ties between bodies, each cell leading to the bodies and to who says so. */
export function Matrix({ choose }: { readonly choose: (node: SceneNode) => void }) {
  const text = useText();
  const names = useNames();
  const language = useContext(LanguageContext);
  const [open, setOpen] = useState<Cell | null>(null);
  const answer = useAnswer(`matrix ${language.tag}`, (signal) =>
    ask(cooperation, { projection: ['PARTNERSHIPS'], crossBorder: true, first: tiesRead, language: language.tag }, signal),
  );
  const matrix = useMemo(() => (answer.state === 'ready' ? tabulate(answer.value.cooperation.ties.nodes ?? []) : null), [answer]);
  if (answer.state === 'failed') {
    return <Failure message={answer.error.message} retry={answer.retry} />;
  }
  if (!matrix) {
    return <Loading />;
  }
  return (
    <div className="page">
      <h1>{text('matrix')}</h1>
      <div className="scroll" tabIndex={0} role="region" aria-label={text('matrix')}>
        <table className="matrix">
          <thead>
            <tr>
              <td />
              {matrix.countries.map((country) => (
                <th key={country} scope="col">
                  {names.country(country)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.countries.map((row) => (
              <tr key={row}>
                <th scope="row">{names.country(row)}</th>
                {matrix.countries.map((column) => {
                  const cell = matrix.cells.get(`${row} ${column}`);
                  return (
                    <td key={column} className={cell ? `heat heat-${heat(cell.pairs.length, matrix.greatest)}` : ''}>
                      {cell && (
                        <button type="button" aria-label={`${names.country(row)} – ${names.country(column)}: ${cell.pairs.length}`} onClick={() => setOpen(cell)}>
                          {cell.pairs.length}
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
      {open && <OpenCell cell={open} choose={choose} close={() => setOpen(null)} />}
    </div>
  );
}

function OpenCell({ cell, choose, close }: { readonly cell: Cell; readonly choose: (node: SceneNode) => void; readonly close: () => void }) {
  const text = useText();
  const names = useNames();
  const [pair, setPair] = useState(cell.pairs[0]);
  return (
    <section className="open-cell" aria-label={`${names.country(cell.row)} – ${names.country(cell.column)}`}>
      <h2>
        {names.country(cell.row)} – {names.country(cell.column)}{' '}
        <button type="button" onClick={close}>
          {text('close')}
        </button>
      </h2>
      <ul>
        {cell.pairs.map((candidate) => (
          <li key={`${candidate.from.id} ${candidate.to.id}`}>
            <button type="button" className="link" onClick={() => choose(candidate.from)}>
              {candidate.from.name}
            </button>
            {' – '}
            <button type="button" className="link" onClick={() => choose(candidate.to)}>
              {candidate.to.name}
            </button>{' '}
            <button type="button" aria-pressed={candidate === pair} onClick={() => setPair(candidate)}>
              {text('evidence')} ({candidate.count})
            </button>
            {candidate === pair && <PairEvidence from={candidate.from} to={candidate.to} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PairEvidence({ from, to }: { readonly from: SceneNode; readonly to: SceneNode }) {
  const names = useNames();
  const language = useContext(LanguageContext);
  const answer = useAnswer(`pair ${from.id} ${to.id} ${language.tag}`, (signal) =>
    ask(cooperationEvidence, { of: [from.id], projection: ['PARTNERSHIPS'], language: language.tag }, signal),
  );
  if (answer.state === 'loading') {
    return <Loading />;
  }
  if (answer.state === 'failed') {
    return <Failure message={answer.error.message} retry={answer.retry} />;
  }
  const tie = answer.value.cooperation.ties.nodes?.find((candidate) => [candidate.from.id, candidate.to.id].every((id) => id === from.id || id === to.id));
  return (
    <ul>
      {(tie?.evidence ?? []).map((shared, index) => {
        const node = toSceneNode(shared.node);
        const sources = shared.relationships.flatMap((relationship) => relationship.sources);
        return (
          <li key={index}>
            <b>{node.name}</b> <span className="badge">{names.kind(node.kind)}</span>
            <Citations of={distinct(sources)} />
          </li>
        );
      })}
    </ul>
  );
}

type Masked = Parameters<typeof Citations>[0]['of'][number];

function distinct(sources: readonly Masked[]): readonly Masked[] {
  const seen = new Set<string>();
  return sources.filter((masked) => {
    const { source, locator } = readFragment(citationParts, masked);
    const key = `${source.id} ${locator}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

interface Tie {
  readonly from: { readonly node: Parameters<typeof toSceneNode>[0] | null };
  readonly to: { readonly node: Parameters<typeof toSceneNode>[0] | null };
  readonly count: number;
}

function tabulate(ties: readonly Tie[]): { readonly countries: readonly string[]; readonly cells: ReadonlyMap<string, Cell>; readonly greatest: number } {
  const cells = new Map<string, { row: string; column: string; pairs: { from: SceneNode; to: SceneNode; count: number }[] }>();
  const countryTies = new Map<string, number>();
  for (const tie of ties) {
    const [from, to] = [tie.from.node && toSceneNode(tie.from.node), tie.to.node && toSceneNode(tie.to.node)];
    if (!from?.country || !to?.country) {
      continue;
    }
    for (const [row, column] of [
      [from, to],
      [to, from],
    ] as const) {
      const key = `${row.country} ${column.country}`;
      const cell = cells.get(key) ?? { row: row.country ?? '', column: column.country ?? '', pairs: [] };
      cell.pairs.push({ from: row, to: column, count: tie.count });
      cells.set(key, cell);
      countryTies.set(row.country ?? '', (countryTies.get(row.country ?? '') ?? 0) + 1);
    }
  }
  const countries = [...countryTies].sort((left, right) => right[1] - left[1]).map(([country]) => country);
  return { countries, cells, greatest: Math.max(1, ...[...cells.values()].map((cell) => cell.pairs.length)) };
}

// Five steps of darkness, by the root: one tie is to be seen beside a hundred.
function heat(value: number, greatest: number): number {
  return Math.min(5, Math.ceil(Math.sqrt(value / greatest) * 5));
}
