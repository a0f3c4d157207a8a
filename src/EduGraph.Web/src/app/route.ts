import { useEffect, useState } from 'react';

/** The views of the page, each with its own part of the address. */
export const views = ['start', 'explore', 'map', 'matrix', 'timeline', 'conflicts', 'questions'] as const;
export type View = (typeof views)[number];

export interface Route {
  readonly view: View;
  /** What follows the view in the address: the state of that view. */
  readonly state: string;
}

export function readRoute(hash: string): Route {
  const match = /^#\/?(\w+)(?:\?(.*))?$/.exec(hash);
  const view = views.find((name) => name === match?.[1]) ?? 'start';
  return { view, state: match?.[2] ?? '' };
}

export function routeAddress(view: View, state = ''): string {
  return `#/${view}${state === '' ? '' : `?${state}`}`;
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(window.location.hash));
  useEffect(() => {
    const follow = () => setRoute(readRoute(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** Writes the state of the view into the address without a step of browser history. */
export function keepInAddress(view: View, state: string): void {
  window.history.replaceState(null, '', `${window.location.search}${routeAddress(view, state)}`);
}
