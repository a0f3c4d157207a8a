import { useMemo, useState } from 'react';
import { filledTextOf } from '../api/client';
import { neighbourhood } from '../api/operations';
import { useText } from '../i18n';
import { nodeRows } from '../table/SceneTable';
import { toCsv } from '../takeaway/csv';
import { download } from '../takeaway/download';
import { toGexf } from '../takeaway/gexf';
import { toSvg } from '../takeaway/svg';
import { Exports } from '../takeaway/Exports';
import type { Picture } from './picture';
import type { PositionStore } from './positions';
import type { Shown } from './scene';

// The API takes so many nodes to start from.
const queryNodesMax = 2000;

export interface TakeAwayProps {
  readonly shown: Shown;
  readonly positions: PositionStore;
  readonly picture: Picture | null;
  readonly language: string;
}

/** What is seen, as files, as a link, as a citation and as a query. */
export function TakeAway({ shown, positions, picture, language }: TakeAwayProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="take-away" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{text('takeAway')}</summary>
      {isOpen && <Formats shown={shown} positions={positions} picture={picture} language={language} />}
    </details>
  );
}

/** Only while it is open: sorting thousands at every step of the picture would be felt. */
function Formats({ shown, positions, picture, language }: TakeAwayProps) {
  const text = useText();
  const [notice, setNotice] = useState('');
  const copy = async (content: string) => {
    await navigator.clipboard.writeText(content);
    setNotice(text('copied'));
  };
  // By id, so that the same view gives the same file, in whatever order it came together.
  const [nodes, ties] = useMemo(() => [[...shown.nodes].sort(byId), [...shown.ties].sort(byId)] as const, [shown]);
  const file = (name: string, content: string, type: string) => download(name, new Blob([content], { type: `${type};charset=utf-8` }));
  const query = filledTextOf(neighbourhood, { of: nodes.slice(0, queryNodesMax).map((node) => node.id), depth: 0, limit: queryNodesMax, language });
  return (
    <>
      <div className="buttons">
        <button type="button" disabled={!picture} onClick={() => void picture?.toPng().then((png) => download('edugraph.png', png))}>
          {text('downloadPng')}
        </button>
        <button type="button" onClick={() => file('edugraph.svg', toSvg(nodes, ties, positions.current, text('appName')), 'image/svg+xml')}>
          {text('downloadSvg')}
        </button>
        <button type="button" onClick={() => file('edugraph.csv', toCsv(['id', 'kind', 'type', 'name', 'country', 'date'], nodeRows(nodes)), 'text/csv')}>
          {text('downloadCsv')}
        </button>
        <button type="button" onClick={() => file('edugraph.gexf', toGexf(nodes, ties, positions.current), 'application/gexf+xml')}>
          {text('downloadGexf')}
        </button>
        <button type="button" onClick={() => void copy(window.location.href)}>
          {text('copyLink')}
        </button>
        <button type="button" onClick={() => void copy(citation(shown, window.location.href))}>
          {text('cite')}
        </button>
        <a href={`/graphql?${new URLSearchParams({ query }).toString()}`}>{text('showQuery')}</a>
        <Exports heading={text('wholeGraph')} formats={['nodes.csv', 'edges.csv', 'claims.csv', 'gexf', 'graphml', 'jsonl']} />
      </div>
      <span role="status">{notice}</span>
    </>
  );
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

function citation(shown: Shown, address: string): string {
  const day = new Date().toISOString().slice(0, 10);
  return `EduGraph: a view of ${shown.nodes.length} nodes and ${shown.ties.length} relationships of China–ASEAN education cooperation. ${address} (seen ${day}).`;
}
