import { useEffect, useState } from 'react';
import { startForce } from './layouts/force';
import { columns, concentric, scattered, tree } from './layouts/static';
import { layOnMap } from './layouts/map';
import { PositionStore } from './positions';
import type { Scene } from './scene';
import { isMotionReduced } from './theme';

/**
 * Positions of all nodes of a scene, shown or not, by its layout; pinned nodes stay where they were put. Filters and the time slider move
 * nothing. `isRunning` says whether a layout is at work.
 */
export function useLayout(scene: Scene): { readonly positions: PositionStore; readonly isRunning: boolean; readonly failure: Error | null } {
  const [positions] = useState(() => new PositionStore());
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);

  useEffect(() => positions.pin(scene.pinned), [positions, scene.pinned]);

  useEffect(() => {
    const nodes = [...scene.nodes.values()];
    const ties = [...scene.ties.values()];
    setFailure(null);
    switch (scene.layout) {
      case 'concentric':
        positions.lay(concentric(nodes, ties, scene.centre));
        return undefined;
      case 'columns':
        positions.lay(columns(nodes));
        return undefined;
      case 'tree':
        positions.lay(tree(nodes, ties, scene.centre));
        return undefined;
      case 'map': {
        const abort = new AbortController();
        setIsRunning(true);
        layOnMap(nodes, ties, abort.signal)
          .then((laid) => !abort.signal.aborted && positions.lay(laid))
          .catch((error: unknown) => !abort.signal.aborted && setFailure(error instanceof Error ? error : new Error(String(error))))
          .finally(() => !abort.signal.aborted && setIsRunning(false));
        return () => {
          abort.abort();
          setIsRunning(false);
        };
      }
      case 'force': {
        // With reduced motion there is the first picture and the last, the same for all readers, and none between.
        const isStill = isMotionReduced();
        positions.lay(new Map([...scattered(nodes), ...positions.current]));
        setIsRunning(nodes.length > 0);
        const layout = startForce(nodes, ties, (laid, isDone) => {
          if (isDone || !isStill) {
            positions.lay(laid);
          }
          if (isDone) {
            setIsRunning(false);
          }
        });
        return () => {
          layout.stop();
          setIsRunning(false);
        };
      }
    }
  }, [positions, scene.layout, scene.centre, scene.nodes, scene.ties]);

  return { positions, isRunning, failure };
}
