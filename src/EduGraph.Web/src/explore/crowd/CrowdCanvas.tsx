import { useEffect, useRef, useState } from 'react';
import type { CanvasProps } from '../GraphCanvas';
import { looksByTies, narrow } from '../looks';
import { listenToTheme } from '../theme';
import { Crowd } from './Crowd';

/** The picture of many nodes and lines: the same as the other for who uses it. */
export function CrowdCanvas(props: CanvasProps) {
  const { shown, positions, selectedNode, selectedTie, label, attach, lookOf, widthOf, isMap = false, viewKey = '' } = props;
  const container = useRef<HTMLDivElement>(null);
  const [crowd, setCrowd] = useState<Crowd | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!container.current) {
      return undefined;
    }
    const drawn = new Crowd(container.current, positions, latest);
    const stopTheme = listenToTheme(() => drawn.applyTheme());
    setCrowd(drawn);
    attach(drawn);
    return () => {
      stopTheme();
      attach(null);
      setCrowd(null);
      drawn.kill();
    };
  }, [attach, positions]);

  useEffect(() => crowd?.fill(shown, lookOf ?? looksByTies(shown), widthOf ?? narrow), [crowd, shown, lookOf, widthOf]);

  useEffect(() => crowd?.mark(selectedNode, selectedTie), [crowd, selectedNode, selectedTie, shown]);

  useEffect(() => crowd?.fit(), [crowd, viewKey]);

  useEffect(() => crowd?.setMap(isMap), [crowd, isMap]);

  return <div ref={container} className="canvas" role="img" aria-label={label} />;
}
