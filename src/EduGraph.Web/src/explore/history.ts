/** Steps that can be taken back: the past, the present, and what was undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

const stepsMax = 200;

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

export function step<T>(history: History<T>, next: T): History<T> {
  return next === history.present
    ? history
    : { past: [...history.past, history.present].slice(-stepsMax), present: next, future: [] };
}

/** Changes the present without a step of its own: what happens while something plays or is dragged. */
export function amend<T>(history: History<T>, present: T): History<T> {
  return { ...history, present };
}

export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  return previous === undefined
    ? history
    : { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...rest] = history.future;
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future: rest };
}
