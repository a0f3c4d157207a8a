import { useEffect, useState } from 'react';
import { LostServerError } from '../api/client';

export type Answer<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: Error };

/** Loads something whenever the key changes; what a later key asks for wins. A null key loads nothing. */
export function useAnswer<T>(key: string | null, load: (signal: AbortSignal) => Promise<T>): Answer<T> & { retry(): void } {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (key === null) {
      return undefined;
    }
    const abort = new AbortController();
    setAnswer({ state: 'loading' });
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
  return { ...answer, retry: () => setAttempt((count) => count + 1) };
}

/** Raised on the window when a question found no server. */
export const serverLostEvent = 'edugraph-server-lost';
/** Raised on the window when the server answers again. */
export const serverBackEvent = 'edugraph-server-back';
