import { useEffect, useRef, useState } from 'react';
import { startForce } from './layouts/force';
import { columns, concentric, map, scattered, tree, type Positions } from './layouts/static';
import type { Scene, Shown } from './scene';

/** Positions of what is shown, by the layout of the scene; pinned nodes stay where they were put. */
export function useLayout(scene: Scene, shown: Shown): Positions {
  const [positions, setPositions] = useState<Positions>(new Map());
  const known = useRef<Positions>(new Map());
  // The time slider and filters hide nodes without moving the others.
  const key = `${scene.layout} ${scene.centre} ${[...scene.nodes.keys()].join(' ')} ${scene.ties.size}`;
  const shownNow = useRef(shown);
  shownNow.current = shown;

  useEffect(() => {
    const apply = (next: Positions) => {
      const merged = new Map([...next, ...scene.pinned]);
      known.current = new Map([...known.current, ...merged]);
      setPositions(merged);
    };
    const { nodes, ties } = shownNow.current;
    switch (scene.layout) {
      case 'concentric':
        apply(concentric(nodes, ties, scene.centre));
        return undefined;
      case 'columns':
        apply(columns(nodes));
        return undefined;
      case 'tree':
        apply(tree(nodes, ties, scene.centre));
        return undefined;
      case 'map':
        apply(map(nodes));
        return undefined;
      case 'force': {
        if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
          // The same picture, shown when it is done.
          const layout = startForce(nodes, ties, new Map(), scene.pinned, (next, done) => done && apply(next));
          return layout.stop;
        }
        apply(new Map([...scattered(nodes), ...known.current]));
        const layout = startForce(nodes, ties, new Map(), scene.pinned, apply);
        return layout.stop;
      }
    }
  }, [key]);

  return positions;
}
