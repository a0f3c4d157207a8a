import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import { keepInAddress } from '../app/route';
import { Busy, Failure } from '../app/States';
import { EvidencePanel } from '../evidence/EvidencePanel';
import { LanguageContext, useText } from '../i18n';
import { SceneTable } from '../table/SceneTable';
import { among, around, pathBetween } from './actions';
import { GraphCanvas } from './GraphCanvas';
import { Legend } from './Legend';
import { readLink, writeLink, type LinkedView } from './link';
import { NodeMenu } from './NodeMenu';
import { crowdFrom, type Picture } from './picture';
import { hide, pin, shown as showScene, toggleKind, toggleType, type Scene, type SceneNode } from './scene';
import { TimeSlider } from './TimeSlider';
import { Toolbar } from './Toolbar';
import { useExploration } from './useExploration';
import { useLayout } from './useLayout';

export interface ExploreProps {
  /** What the address says of the view; '' where it says nothing. */
  readonly state: string;
  /** A node that was found, to be brought in with what is around it. */
  readonly arrival: SceneNode | null;
  readonly onArrived: () => void;
}

/** The picture with all that belongs to it. */
export function Explore({ state, arrival, onArrived }: ExploreProps) {
  const text = useText();
  const language = useContext(LanguageContext);
  const { history, scene, notice, isBusy, failure, change, step, say, load } = useExploration(language.tag);
  const [selectedNode, setSelectedNode] = useState<string | null>(null);
  const [selectedTie, setSelectedTie] = useState<string | null>(null);
  const [pathStart, setPathStart] = useState<string | null>(null);
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const [picture, setPicture] = useState<Picture | null>(null);
  // Where nodes stand changes nothing of what is shown.
  const shown = useMemo(() => showScene(scene), [scene.nodes, scene.ties, scene.hiddenNodes, scene.hiddenKinds, scene.hiddenTypes, scene.untilYear]);
  const { positions, isRunning, failure: layoutFailure } = useLayout(scene);
  const written = useRef('');

  const select = (id: string) => {
    setSelectedNode(id);
    setSelectedTie(null);
  };

  // A link that was opened, or gone back to: the nodes it names, and how they were shown.
  useEffect(() => {
    const link = readLink(state);
    if (link.nodes.length === 0 || state === written.current) {
      return;
    }
    change({ do: 'begin' });
    load(
      () => among(link.nodes, language.tag),
      (present) => arranged(present, link),
    );
    setSelectedNode(link.selected);
    setView(link.view);
  }, [state]);

  useEffect(() => {
    if (arrival) {
      select(arrival.id);
      load(() => around([arrival.id], language.tag));
      onArrived();
    }
  }, [arrival]);

  useEffect(() => {
    if (scene.nodes.size > 0) {
      written.current = writeLink(scene, selectedNode, view);
      keepInAddress('explore', written.current);
    }
  }, [scene, selectedNode, view]);

  const selected = selectedNode === null ? undefined : scene.nodes.get(selectedNode);
  const tie = selectedTie === null ? null : (scene.ties.get(selectedTie) ?? null);

  const walkPath = (end: string) => {
    if (pathStart === null || pathStart === end) {
      setPathStart(end);
      say(text('pathPick'));
    } else {
      load(() => pathBetween(pathStart, end, language.tag));
      setPathStart(null);
    }
  };

  return (
    <div className="explore">
      <h1 className="unseen">{text('explore')}</h1>
      <div className="side">
        {selected && (
          <NodeMenu
            scene={scene}
            shown={shown}
            node={selected}
            isPinned={scene.pinned.has(selected.id)}
            isPathBegun={pathStart !== null && pathStart !== selected.id}
            expand={(type) => load(() => around([selected.id], language.tag, type))}
            hide={() => step((present) => hide(present, selected.id))}
            togglePin={() => step((present) => pin(present, selected.id, present.pinned.has(selected.id) ? null : (positions.current.get(selected.id) ?? { x: 0, y: 0 })))}
            centre={() => step((present) => ({ ...present, centre: selected.id, layout: present.layout === 'tree' ? 'tree' : 'concentric' }))}
            path={() => walkPath(selected.id)}
            select={select}
            selectTie={setSelectedTie}
          />
        )}
        <Legend scene={scene} toggleKind={(kind) => step((present) => toggleKind(present, kind))} toggleType={(type) => step((present) => toggleType(present, type))} />
      </div>
      <div className="stage">
        <Toolbar
          history={history}
          shown={shown}
          positions={positions}
          picture={picture}
          view={view}
          setView={setView}
          undo={() => change({ do: 'undo' })}
          redo={() => change({ do: 'redo' })}
          setLayout={(layout) => step((present) => ({ ...present, layout }))}
        />
        <Busy when={isBusy || isRunning} />
        <p role="status" className="notice">
          {notice}
          {shown.matchingCount > shown.nodes.length && ` ${text('shownOf', { shown: shown.nodes.length, total: shown.matchingCount })}`}
        </p>
        {failure && <Failure message={failure.message} retry={failure.retry} />}
        {layoutFailure && <Failure message={layoutFailure.message} retry={() => step((present) => ({ ...present }))} />}
        {scene.nodes.size === 0 && !isBusy && !failure && <p className="hint">{text('nothingShown')}</p>}
        {view === 'picture' && scene.nodes.size > 0 && (
          <GraphCanvas
            shown={shown}
            positions={positions}
            selectedNode={selectedNode}
            selectedTie={selectedTie}
            label={`${text('picture')}: ${shown.nodes.length} ${text('nodes')}, ${shown.ties.length} ${text('ties')}`}
            isMap={scene.layout === 'map'}
            isCrowd={scene.nodes.size > crowdFrom.nodes || scene.ties.size > crowdFrom.ties}
            viewKey={`${scene.layout} ${scene.centre}`}
            attach={setPicture}
            selectNode={select}
            selectTie={setSelectedTie}
            expandNode={(id) => load(() => around([id], language.tag))}
            moveNode={(id, at) => step((present) => pin(present, id, at))}
          />
        )}
        {view === 'picture' && scene.nodes.size === 0 && <div className="canvas" />}
        {view === 'table' && <SceneTable shown={shown} selected={selectedNode} select={select} />}
        <TimeSlider scene={scene} shown={shown} setYear={(untilYear, isStep) => change({ do: isStep ? 'step' : 'amend', change: (present) => ({ ...present, untilYear }) })} />
      </div>
      <EvidencePanel scene={scene} node={selectedNode} tie={tie} selectNode={select} />
    </div>
  );
}

function arranged(scene: Scene, link: LinkedView): Scene {
  return {
    ...scene,
    hiddenNodes: new Set(link.hidden),
    hiddenKinds: new Set(link.hiddenKinds),
    hiddenTypes: new Set(link.hiddenTypes),
    pinned: link.pinned,
    untilYear: link.untilYear,
    layout: link.layout,
    centre: link.centre ?? link.nodes[0] ?? null,
  };
}
