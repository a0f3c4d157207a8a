import { useCallback, useContext, useEffect, useReducer, useState } from 'react';
import type Sigma from 'sigma';
import { LostServerError } from '../api/client';
import { keepInAddress } from '../app/route';
import { serverLostEvent } from '../app/useAnswer';
import { EvidencePanel } from '../evidence/EvidencePanel';
import { LanguageContext, useText } from '../i18n';
import { SceneTable } from '../table/SceneTable';
import { around, pathBetween, reload, type Piece } from './actions';
import { GraphCanvas } from './GraphCanvas';
import { amend, begin, redo, step, undo, type History } from './history';
import { Legend } from './Legend';
import { readLink, writeLink } from './link';
import { NodeMenu } from './NodeMenu';
import { add, emptyScene, hide, pin, shown as showScene, toggleKind, toggleType, type LayoutName, type Scene, type SceneNode } from './scene';
import { TakeAway } from './TakeAway';
import { TimeSlider } from './TimeSlider';
import { useLayout } from './useLayout';

const layoutNames = { force: 'layoutForce', concentric: 'layoutConcentric', columns: 'layoutColumns', tree: 'layoutTree', map: 'layoutMap' } as const;

type Change = { readonly do: 'step' | 'amend'; readonly change: (scene: Scene) => Scene } | { readonly do: 'undo' | 'redo' };

function reduce(history: History<Scene>, change: Change): History<Scene> {
  switch (change.do) {
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    case 'step':
      return step(history, change.change(history.present));
    case 'amend':
      return amend(history, change.change(history.present));
  }
}

/** The picture with all that belongs to it. `state` is what the address says, read once for each time it changes from outside. */
export function Explore({ state, arrival }: { readonly state: string; readonly arrival: SceneNode | null }) {
  const text = useText();
  const language = useContext(LanguageContext);
  const [history, change] = useReducer(reduce, emptyScene, begin);
  const [selectedNode, setSelectedNode] = useState<string | null>(null);
  const [selectedTie, setSelectedTie] = useState<string | null>(null);
  const [pathStart, setPathStart] = useState<string | null>(null);
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const [notice, setNotice] = useState('');
  const [drawing, setDrawing] = useState<Sigma | null>(null);
  const scene = history.present;
  const shown = showScene(scene);
  const positions = useLayout(scene, shown);

  const doStep = useCallback((next: (scene: Scene) => Scene) => change({ do: 'step', change: next }), []);

  const addPiece = useCallback(
    (piece: Piece) => {
      doStep((present) => {
        const next = add(present, piece.nodes, piece.ties);
        setNotice(text('added', { n: next.nodes.size - present.nodes.size, m: next.nodes.size }));
        return next;
      });
    },
    [doStep, text],
  );

  const load = useCallback(
    async (piece: Promise<Piece | null>) => {
      setNotice(text('loading'));
      try {
        const found = await piece;
        if (found) {
          addPiece(found);
        } else {
          setNotice(text('pathNone', { n: 8 }));
        }
      } catch (error) {
        setNotice(text('failed', { message: error instanceof Error ? error.message : String(error) }));
        if (error instanceof LostServerError) {
          window.dispatchEvent(new Event(serverLostEvent));
        }
      }
    },
    [addPiece, text],
  );

  const select = useCallback((id: string) => {
    setSelectedNode(id);
    setSelectedTie(null);
  }, []);

  // A link that was opened: the nodes it names, then how they were shown.
  useEffect(() => {
    const link = readLink(state);
    if (link.nodes.length === 0) {
      return;
    }
    void load(
      reload(link.nodes, language.tag).then((piece) => {
        change({
          do: 'amend',
          change: (present) => ({
            ...present,
            hiddenNodes: new Set(link.hidden),
            hiddenKinds: new Set(link.hiddenKinds),
            hiddenTypes: new Set(link.hiddenTypes),
            pinned: link.pinned,
            untilYear: link.untilYear,
            layout: link.layout,
            centre: link.centre ?? link.nodes[0] ?? null,
          }),
        });
        return piece;
      }),
    );
    setSelectedNode(link.selected);
  }, []);

  // A node that was found: itself and what is around it.
  useEffect(() => {
    if (arrival) {
      select(arrival.id);
      void load(around([arrival.id], language.tag));
    }
  }, [arrival]);

  useEffect(() => {
    if (scene.nodes.size > 0) {
      keepInAddress('explore', writeLink(scene, selectedNode));
    }
  }, [scene, selectedNode]);

  const selected = selectedNode === null ? undefined : scene.nodes.get(selectedNode);
  const tie = selectedTie === null ? null : (scene.ties.get(selectedTie) ?? null);
  const walk = selected
    ? shown.ties.flatMap((candidate) => {
        const otherId = candidate.from === selected.id ? candidate.to : candidate.to === selected.id ? candidate.from : null;
        const other = otherId === null ? undefined : scene.nodes.get(otherId);
        return other ? [{ tie: candidate, other }] : [];
      })
    : [];

  const walkPath = () => {
    if (!selected) {
      return;
    }
    if (pathStart === null || pathStart === selected.id) {
      setPathStart(selected.id);
      setNotice(text('pathPick'));
    } else {
      void load(pathBetween(pathStart, selected.id, language.tag));
      setPathStart(null);
    }
  };

  return (
    <div className="explore">
      <div className="side">
        {selected && (
          <NodeMenu
            node={selected}
            isPinned={scene.pinned.has(selected.id)}
            isPathBegun={pathStart !== null && pathStart !== selected.id}
            ties={walk}
            add={addPiece}
            hide={() => doStep((present) => hide(present, selected.id))}
            togglePin={() => doStep((present) => pin(present, selected.id, present.pinned.has(selected.id) ? null : (positions.get(selected.id) ?? { x: 0, y: 0 })))}
            centre={() => doStep((present) => ({ ...present, centre: selected.id, layout: present.layout === 'force' ? 'concentric' : present.layout }))}
            path={walkPath}
            select={select}
            selectTie={setSelectedTie}
          />
        )}
        <Legend scene={scene} toggleKind={(kind) => doStep((present) => toggleKind(present, kind))} toggleType={(type) => doStep((present) => toggleType(present, type))} />
      </div>
      <div className="stage">
        <div className="tools" role="toolbar" aria-label={text('explore')}>
          <div role="group" aria-label={`${text('picture')} / ${text('table')}`}>
            {(['picture', 'table'] as const).map((name) => (
              <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
                {text(name)}
              </button>
            ))}
          </div>
          <button type="button" disabled={history.past.length === 0} onClick={() => change({ do: 'undo' })}>
            {text('undo')}
          </button>
          <button type="button" disabled={history.future.length === 0} onClick={() => change({ do: 'redo' })}>
            {text('redo')}
          </button>
          <label>
            {text('layout')}{' '}
            <select value={scene.layout} onChange={(event) => doStep((present) => ({ ...present, layout: event.target.value as LayoutName }))}>
              {(Object.keys(layoutNames) as LayoutName[]).map((name) => (
                <option key={name} value={name}>
                  {text(layoutNames[name])}
                </option>
              ))}
            </select>
          </label>
          <TakeAway scene={scene} shown={shown} positions={positions} drawing={drawing} language={language.tag} />
        </div>
        <p role="status" className="notice">
          {notice}
          {shown.matchingCount > shown.nodes.length && ` ${text('shownOf', { shown: shown.nodes.length, total: shown.matchingCount })}`}
        </p>
        {scene.nodes.size === 0 && <p className="hint">{text('nothingShown')}</p>}
        {view === 'picture' ? (
          <GraphCanvas
            shown={shown}
            positions={positions}
            selectedNode={selectedNode}
            selectedTie={selectedTie}
            label={`${text('picture')}: ${shown.nodes.length} ${text('nodes')}, ${shown.ties.length} ${text('ties')}`}
            attach={setDrawing}
            selectNode={select}
            selectTie={setSelectedTie}
            expandNode={(id) => void load(around([id], language.tag))}
            moveNode={(id, at) => doStep((present) => pin(present, id, at))}
          />
        ) : (
          <SceneTable shown={shown} selected={selectedNode} select={select} />
        )}
        <TimeSlider scene={scene} shown={shown} setYear={(year, isStep) => change({ do: isStep ? 'step' : 'amend', change: (present) => ({ ...present, untilYear: year }) })} />
      </div>
      <EvidencePanel scene={scene} node={selectedNode} tie={tie} selectNode={select} />
    </div>
  );
}
