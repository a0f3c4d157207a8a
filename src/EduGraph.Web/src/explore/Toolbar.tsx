import { useContext } from 'react';
import { LanguageContext, useText } from '../i18n';
import type { History } from './history';
import type { Picture } from './picture';
import type { PositionStore } from './positions';
import type { LayoutName, Scene, Shown } from './scene';
import { TakeAway } from './TakeAway';

const layoutNames = { force: 'layoutForce', concentric: 'layoutConcentric', columns: 'layoutColumns', tree: 'layoutTree', map: 'layoutMap' } as const;

const zoomStep = 1.5;

export interface ToolbarProps {
  readonly history: History<Scene>;
  readonly shown: Shown;
  readonly positions: PositionStore;
  readonly picture: Picture | null;
  readonly view: 'picture' | 'table';
  readonly setView: (view: 'picture' | 'table') => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly setLayout: (layout: LayoutName) => void;
}

/** What can be done with the picture as a whole. */
export function Toolbar({ history, shown, positions, picture, view, setView, undo, redo, setLayout }: ToolbarProps) {
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
      {view === 'picture' && picture && (
        <div role="group" aria-label={text('picture')}>
          {(
            [
              ['zoomIn', '+', () => picture.zoom(zoomStep)],
              ['zoomOut', '−', () => picture.zoom(1 / zoomStep)],
              ['zoomFit', '⤢', () => picture.fit()],
            ] as const
          ).map(([name, sign, act]) => (
            <button key={name} type="button" aria-label={text(name)} title={text(name)} onClick={act}>
              {sign}
            </button>
          ))}
        </div>
      )}
      <TakeAway shown={shown} positions={positions} picture={picture} language={language.tag} />
    </div>
  );
}
