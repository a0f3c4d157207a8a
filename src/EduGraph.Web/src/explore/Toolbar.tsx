import type Sigma from 'sigma';
import { useContext } from 'react';
import { LanguageContext, useText } from '../i18n';
import type { History } from './history';
import type { PositionStore } from './positions';
import type { LayoutName, Scene, Shown } from './scene';
import { TakeAway } from './TakeAway';

const layoutNames = { force: 'layoutForce', concentric: 'layoutConcentric', columns: 'layoutColumns', tree: 'layoutTree', map: 'layoutMap' } as const;

export interface ToolbarProps {
  readonly history: History<Scene>;
  readonly shown: Shown;
  readonly positions: PositionStore;
  readonly drawing: Sigma | null;
  readonly view: 'picture' | 'table';
  readonly setView: (view: 'picture' | 'table') => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly setLayout: (layout: LayoutName) => void;
}

/** What can be done with the picture as a whole. */
export function Toolbar({ history, shown, positions, drawing, view, setView, undo, redo, setLayout }: ToolbarProps) {
  const text = useText();
  const language = useContext(LanguageContext);
  const scene = history.present;
  return (
    <div className="tools" role="group" aria-label={text('explore')}>
      <div role="group" aria-label={`${text('picture')} / ${text('table')}`}>
        {(['picture', 'table'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
            {text(name)}
          </button>
        ))}
      </div>
      <button type="button" disabled={history.past.length === 0} onClick={undo}>
        {text('undo')}
      </button>
      <button type="button" disabled={history.future.length === 0} onClick={redo}>
        {text('redo')}
      </button>
      <label>
        {text('layout')}{' '}
        <select value={scene.layout} onChange={(event) => setLayout(event.target.value as LayoutName)}>
          {(Object.keys(layoutNames) as LayoutName[]).map((name) => (
            <option key={name} value={name}>
              {text(layoutNames[name])}
            </option>
          ))}
        </select>
      </label>
      <TakeAway shown={shown} positions={positions} drawing={drawing} language={language.tag} />
    </div>
  );
}
