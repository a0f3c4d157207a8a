import { useState } from 'react';
import type Sigma from 'sigma';
import { filledTextOf } from '../api/client';
import { neighbourhood } from '../api/operations';
import { useText } from '../i18n';
import { nodeRows } from '../table/SceneTable';
import { toCsv } from '../takeaway/csv';
import { download } from '../takeaway/download';
import { toGexf } from '../takeaway/gexf';
import { toPng } from '../takeaway/png';
import { toSvg } from '../takeaway/svg';
import type { PositionStore } from './positions';
import type { Shown } from './scene';

// The API takes so many nodes to start from.
const queryNodesMax = 2000;

export interface TakeAwayProps {
  readonly shown: Shown;
  readonly positions: PositionStore;
  readonly drawing: Sigma | null;
  readonly language: string;
}

/** What is seen, as files, as a link, as a citation and as a query. */
export function TakeAway({ shown, positions, drawing, language }: TakeAwayProps) {
  const text = useText();
  const [notice, setNotice] = useState('');
  const copy = async (content: string) => {
    await navigator.clipboard.writeText(content);
    setNotice(text('copied'));
  };
  // By id, so that the same view gives the same file, in whatever order it came together.
  const nodes = [...shown.nodes].sort(byId);
  const ties = [...shown.ties].sort(byId);
  const file = (name: string, content: string, type: string) => download(name, new Blob([content], { type: `${type};charset=utf-8` }));
  const query = filledTextOf(neighbourhood, { of: nodes.slice(0, queryNodesMax).map((node) => node.id), depth: 0, limit: queryNodesMax, language });
  return (
    <details className="take-away">
      <summary>{text('takeAway')}</summary>
      <div className="buttons">
        <button type="button" disabled={!drawing} onClick={() => drawing && toPng(drawing, (png) => download('edugraph.png', png))}>
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
      </div>
      <span role="status">{notice}</span>
    </details>
  );
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

function citation(shown: Shown, address: string): string {
  const day = new Date().toISOString().slice(0, 10);
  return `EduGraph: a view of ${shown.nodes.length} nodes and ${shown.ties.length} relationships of China–ASEAN education cooperation. ${address} (seen ${day}).`;
}
