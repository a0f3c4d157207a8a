import Graph from 'graphology';
import { useEffect, useRef } from 'react';
import type Sigma from 'sigma';
import type { CanvasProps } from './GraphCanvas';
import { applyTheme, createDrawing, pictureOf } from './drawing';
import { looksByTies, narrow, sizeFactor } from './looks';
import type { PositionStore } from './positions';
import { synchronise } from './synchronise';
import { listenToTheme, themeNow } from './theme';

/** The picture as sigma draws it. */
export function SigmaCanvas(props: CanvasProps) {
  const { shown, positions, selectedNode, selectedTie, label, attach, lookOf, widthOf, isMap = false, viewKey = '' } = props;
  const container = useRef<HTMLDivElement>(null);
  const graph = useRef(new Graph({ type: 'directed', multi: true }));
  const sigma = useRef<Sigma | null>(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!container.current) {
      return undefined;
    }
    const drawing = createDrawing(graph.current, container.current, latest, () => latest.current.isMap ?? false);
    sigma.current = drawing;
    attach(pictureOf(drawing));
    const stopTheme = listenToTheme(() => {
      applyTheme(drawing);
      highlight(drawing, graph.current, latest.current.selectedNode, latest.current.selectedTie);
    });
    const move = () => moveAll(graph.current, drawing, positions);
    move();
    const stopMoves = positions.listen(move);
    return () => {
      stopTheme();
      stopMoves();
      attach(null);
      drawing.kill();
      sigma.current = null;
    };
  }, [attach, positions]);

  useEffect(() => {
    const look = lookOf ?? looksByTies(shown);
    const factor = sizeFactor(shown.nodes.length, container.current?.clientWidth ?? 0, container.current?.clientHeight ?? 0);
    return synchronise(graph.current, shown, positions, (node) => ({ ...look(node), size: factor * look(node).size }), widthOf ?? narrow, () =>
      // Only now it is known what is around the chosen node.
      highlight(sigma.current, graph.current, latest.current.selectedNode, latest.current.selectedTie),
    );
  }, [shown, positions, lookOf, widthOf]);

  useEffect(() => highlight(sigma.current, graph.current, selectedNode, selectedTie), [selectedNode, selectedTie, shown]);

  useEffect(() => {
    sigma.current?.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }, [viewKey]);

  useEffect(() => {
    sigma.current?.scheduleRender();
  }, [isMap]);

  return <div ref={container} className="canvas" role="img" aria-label={label} />;
}

function moveAll(graph: Graph, drawing: Sigma, positions: PositionStore): void {
  const now = positions.current;
  graph.updateEachNodeAttributes(
    (id, attributes) => {
      const at = now.get(id);
      if (at) {
        attributes['x'] = at.x;
        attributes['y'] = at.y;
      }
      return attributes;
    },
    { attributes: ['x', 'y'] },
  );
  // The frame is that of all nodes, shown or not: filters and years do not move the picture.
  drawing.setCustomBBox(frameOf(positions));
}

function frameOf(positions: PositionStore): { x: [number, number]; y: [number, number] } | null {
  const frame = { x: [Infinity, -Infinity] as [number, number], y: [Infinity, -Infinity] as [number, number] };
  for (const at of positions.laid.values()) {
    frame.x = [Math.min(frame.x[0], at.x), Math.max(frame.x[1], at.x)];
    frame.y = [Math.min(frame.y[0], at.y), Math.max(frame.y[1], at.y)];
  }
  return frame.x[0] <= frame.x[1] ? frame : null;
}

function highlight(drawing: Sigma | null, graph: Graph, node: string | null, tie: string | null): void {
  if (!drawing) {
    return;
  }
  const near = new Set(node !== null && graph.hasNode(node) ? [node, ...graph.neighbors(node)] : tie !== null && graph.hasEdge(tie) ? graph.extremities(tie) : []);
  if (near.size === 0) {
    drawing.setSetting('nodeReducer', null);
    drawing.setSetting('edgeReducer', null);
    return;
  }
  const { faint, strong } = themeNow();
  drawing.setSetting('nodeReducer', (id, data) =>
    near.has(id)
      ? { ...data, highlighted: id === node, forceLabel: true, priority: id === node ? 2 : 1, zIndex: 1 }
      : { ...data, label: null, color: faint, image: null, zIndex: 0 },
  );
  drawing.setSetting('edgeReducer', (id, data) => {
    const isNear = id === tie || (node !== null && graph.hasExtremity(id, node));
    return isNear ? { ...data, color: strong, size: 2.2, zIndex: 1 } : { ...data, color: faint, zIndex: 0 };
  });
}
