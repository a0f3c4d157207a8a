import { useContext, useState } from 'react';
import { ask } from '../api/client';
import { toSceneNode } from '../api/convert';
import { timeline, timelineCell } from '../api/operations';
import { Failure, Loading } from '../app/States';
import { useAnswer } from '../app/useAnswer';
import { kindLooks, kindPicture } from '../explore/kinds';
import type { Kind, SceneNode } from '../explore/scene';
import { LanguageContext, useText } from '../i18n';
import { useNames } from '../i18n/names';
import { OpenedCell } from './OpenedCell';
import { TimelineChart } from './TimelineChart';

// What begins on a day.
const timelineKinds = ['AGREEMENT', 'CENTRE', 'EVENT', 'PROGRAMME'] as const satisfies readonly Kind[];
type TimelineKind = (typeof timelineKinds)[number];
// China and the members of ASEAN: ISO 3166-1 alpha-2.
const countries = ['CN', 'BN', 'KH', 'ID', 'LA', 'MY', 'MM', 'PH', 'SG', 'TH', 'TL', 'VN'] as const;
const nodesShown = 100;

interface OpenCell {
  readonly year: number;
  readonly kind: TimelineKind;
}

/** What began in each year, by kind, each count leading to the things themselves. */
export function Timeline({ choose }: { readonly choose: (node: SceneNode) => void }) {
  const text = useText();
  const names = useNames();
  const [country, setCountry] = useState('');
  const [open, setOpen] = useState<OpenCell | null>(null);
  const answer = useAnswer(`timeline ${country}`, (signal) => ask(timeline, { kinds: [...timelineKinds], countries: country === '' ? null : [country] }, signal));
  const years = answer.state === 'ready' ? byYear(answer.value.timeline.entries) : [];
  return (
    <div className="page wide">
      <h1>{text('timeline')}</h1>
      <fieldset>
        <legend>{text('filter')}</legend>
        <label>
          {text('country')}{' '}
          <select value={country} onChange={(event) => setCountry(event.target.value)}>
            <option value="">{text('allCountries')}</option>
            {countries.map((code) => (
              <option key={code} value={code}>
                {names.country(code)}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <Failure message={answer.error.message} retry={answer.retry} />}
      {answer.state === 'ready' && (
        <>
          <p className="detail">{text('undatedThings', { n: answer.value.timeline.undatedCount, total: answer.value.timeline.totalCount })}</p>
          <ul className="chart-legend">
            {timelineKinds.map((kind) => (
              <li key={kind}>
                <img src={kindPicture(kind)} alt="" width="18" height="18" /> {names.kind(kind)}
              </li>
            ))}
          </ul>
          <TimelineChart label={text('timeline')} years={years} kinds={timelineKinds} colourOf={(kind) => kindLooks[kind].colour} open={(year, kind) => setOpen({ year, kind })} />
          {open && <Things key={`${open.year} ${open.kind}`} open={open} country={country} choose={choose} close={() => setOpen(null)} />}
          <div className="scroll" tabIndex={0} role="region" aria-label={text('table')}>
            <table className="matrix">
              <thead>
                <tr>
                  <th scope="col">{text('year')}</th>
                  {timelineKinds.map((kind) => (
                    <th key={kind} scope="col">
                      {names.kind(kind)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {[...years].reverse().map(({ year, counts }) => (
                  <tr key={year}>
                    <th scope="row">{year}</th>
                    {timelineKinds.map((kind) => {
                      const count = counts.get(kind);
                      return (
                        <td key={kind}>
                          {count !== undefined && (
                            <button type="button" aria-label={`${year}, ${names.kind(kind)}: ${count}`} onClick={() => setOpen({ year, kind })}>
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
        </>
      )}
    </div>
  );
}

interface ThingsProps {
  readonly open: OpenCell;
  readonly country: string;
  readonly choose: (node: SceneNode) => void;
  readonly close: () => void;
}

/** The things of one kind that began in one year. */
function Things({ open, country, choose, close }: ThingsProps) {
  const text = useText();
  const names = useNames();
  const language = useContext(LanguageContext);
  const answer = useAnswer(`things ${open.year} ${open.kind} ${country} ${language.tag}`, (signal) =>
    ask(timelineCell, { kind: open.kind, year: open.year, countries: country === '' ? null : [country], first: nodesShown, language: language.tag }, signal),
  );
  const label = `${names.kind(open.kind)}, ${open.year}`;
  const entries = answer.state === 'ready' ? answer.value.timeline.entries : [];
  const nodes = entries.flatMap((entry) => entry.nodes.map(toSceneNode));
  const total = entries.reduce((sum, entry) => sum + entry.count, 0);
  return (
    <OpenedCell label={label} answer={answer} close={close}>
      <ul className="things">
        {nodes.map((node) => (
          <li key={node.id}>
            <button type="button" className="link" onClick={() => choose(node)}>
              <bdi>{node.name}</bdi>
            </button>{' '}
            <span className="detail">{node.date && names.date(node.date)}</span>
          </li>
        ))}
      </ul>
      {total > nodes.length && <p>{text('rowsOf', { shown: nodes.length, total })}</p>}
    </OpenedCell>
  );
}

export interface Year {
  readonly year: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Counts by year, the years in between with none, so that the chart's time runs evenly. */
function byYear(entries: readonly { readonly year: number | null; readonly kind: string | null; readonly count: number }[]): readonly Year[] {
  const counts = new Map<number, Map<string, number>>();
  for (const { year, kind, count } of entries) {
    if (year !== null && kind !== null) {
      const here = counts.get(year) ?? new Map<string, number>();
      counts.set(year, here.set(kind, (here.get(kind) ?? 0) + count));
    }
  }
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  return counts.size === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => ({ year: first + index, counts: counts.get(first + index) ?? new Map<string, number>() }));
}
