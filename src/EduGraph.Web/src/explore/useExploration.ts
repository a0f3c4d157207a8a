import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { LostServerError } from '../api/client';
import { serverBackEvent, serverLostEvent } from '../app/useAnswer';
import { useText } from '../i18n';
import { among, type Piece } from './actions';
import { amend, begin, redo, step, undo, type History } from './history';
import { add, emptyScene, type Scene } from './scene';

type Change = { readonly do: 'step' | 'amend'; readonly change: (scene: Scene) => Scene } | { readonly do: 'undo' | 'redo' } | { readonly do: 'begin' };

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
    case 'begin':
      return begin(emptyScene);
  }
}

// The picture stays while the reader looks at another view of the page.
let kept: History<Scene> = begin(emptyScene);

export interface Exploration {
  readonly history: History<Scene>;
  readonly scene: Scene;
  /** What happened last, to be said aloud. */
  readonly notice: string;
  readonly isBusy: boolean;
  /** What did not work, with the way to try it again. */
  readonly failure: { readonly message: string; readonly retry: () => void } | null;
  readonly change: (change: Change) => void;
  readonly step: (next: (scene: Scene) => Scene) => void;
  readonly say: (notice: string) => void;
  /** Brings a piece of the graph into the picture, with all ties to what is there, as one step. `arrange` changes the scene in the same step. */
  readonly load: (find: () => Promise<Piece | null>, arrange?: (scene: Scene) => Scene) => void;
}

/** The picture with its past, and what is being brought into it. */
export function useExploration(language: string): Exploration {
  const text = useText();
  const [history, change] = useReducer(reduce, kept);
  const [notice, say] = useState('');
  const [busyCount, setBusyCount] = useState(0);
  const [failure, setFailure] = useState<Exploration['failure']>(null);
  const present = useRef(history.present);
  present.current = history.present;
  kept = history;

  const stepTo = useCallback((next: (scene: Scene) => Scene) => change({ do: 'step', change: next }), []);

  const load = useCallback(
    (find: () => Promise<Piece | null>, arrange: (scene: Scene) => Scene = (scene) => scene) => {
      const run = async () => {
        const piece = await find();
        if (piece === null) {
          say(text('pathNone', { n: 8 }));
          return;
        }
        const before = present.current;
        const ids = new Set([...before.nodes.keys(), ...piece.nodes.map((node) => node.id)]);
        const whole = await among([...ids], language);
        stepTo((scene) => arrange(add(scene, piece.nodes, [...piece.ties, ...whole.ties])));
        say(text('added', { n: ids.size - before.nodes.size, m: ids.size }) + (piece.isCut ? ` ${text('cut', { n: piece.nodes.length })}` : ''));
      };
      setFailure(null);
      say(text('loading'));
      setBusyCount((count) => count + 1);
      run()
        .catch((error: unknown) => {
          say('');
          setFailure({ message: error instanceof Error ? error.message : String(error), retry: () => load(find, arrange) });
          if (error instanceof LostServerError) {
            window.dispatchEvent(new Event(serverLostEvent));
          }
        })
        .finally(() => setBusyCount((count) => count - 1));
    },
    [language, stepTo, text],
  );

  // What failed for want of a server is asked again when it is back.
  useEffect(() => {
    const retry = () => failure?.retry();
    window.addEventListener(serverBackEvent, retry);
    return () => window.removeEventListener(serverBackEvent, retry);
  }, [failure]);

  return { history, scene: history.present, notice, isBusy: busyCount > 0, failure, change, step: stepTo, say, load };
}
