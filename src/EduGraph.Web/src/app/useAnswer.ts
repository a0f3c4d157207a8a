import { useEffect, useState } from 'react';
import { LostServerError } from '../api/client';

export type Answer<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: Error };

const loading = { state: 'loading' } as const;

/** Loads something whenever the key changes; what a later key asks for wins. A null key loads nothing. */
export function useAnswer<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Answer<T> & { retry(): void } {
  const [{ answer, answers }, setLatest] = useState<{ readonly answer: Answer<T>; readonly answers: string | null }>({ answer: loading, answers: null });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null) {
      return undefined;
    }
    const abort = new AbortController();
    const setAnswer = (next: Answer<T>) => setLatest({ answer: next, answers: key });
    setAnswer(loading);
    load(abort.signal).then(
      (value) => {
        if (!abort.signal.aborted) {
          setAnswer({ state: 'ready', value });
        }
      },
      (error: unknown) => {
        if (!abort.signal.aborted) {
          setAnswer({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
          if (error instanceof LostServerError) {
            window.dispatchEvent(new Event(serverLostEvent));
          }
        }
      },
    );
    return () => abort.abort();
    // The key says all that `load` depends on.
  }, [key, attempt]);
  // What an earlier key was answered is no answer to this one, not even until the effect has run.
  return { ...(answers === key ? answer : loading), retry: () => setAttempt((count) => count + 1) };
}

/** Raised on the window when a question found no server. */
export const serverLostEvent = 'edugraph-server-lost';
/** Raised on the window when the server answers again. */
export const serverBackEvent = 'edugraph-server-back';
