import { createNodeImageProgram } from '@sigma/node-image';
import Graph from 'graphology';
import { useEffect, useRef } from 'react';
import Sigma from 'sigma';
import { kindLooks, kindPicture } from './kinds';
import type { Position, Shown } from './scene';

export interface CanvasProps {
  readonly shown: Shown;
  readonly positions: ReadonlyMap<string, Position>;
  readonly selectedNode: string | null;
  readonly selectedTie: string | null;
  readonly label: string;
  /** The drawing, once it stands; for taking pictures. */
  readonly attach: (sigma: Sigma | null) => void;
  readonly selectNode: (id: string) => void;
  readonly selectTie: (id: string) => void;
  readonly expandNode: (id: string) => void;
  readonly moveNode: (id: string, position: Position) => void;
}

const isDark = () => window.matchMedia('(prefers-color-scheme: dark)').matches;

/** The picture. It is drawn on a canvas, which only the mouse can use: the table beside it is its equal for the keyboard and for readers. */
export function GraphCanvas(props: CanvasProps) {
  const { shown, positions, selectedNode, selectedTie, label, attach } = props;
  const container = useRef<HTMLDivElement>(null);
  const graph = useRef(new Graph({ type: 'directed', multi: true }));
  const sigma = useRef<Sigma | null>(null);
  const handlers = useRef(props);
  handlers.current = props;

  useEffect(() => {
    if (!container.current) {
      return undefined;
    }
    const drawing = createDrawing(graph.current, container.current, handlers);
    sigma.current = drawing;
    attach(drawing);
    return () => {
      attach(null);
      drawing.kill();
      sigma.current = null;
    };
  }, [attach]);

  useEffect(() => {
    synchronise(graph.current, shown, positions);
  }, [shown, positions]);

  useEffect(() => {
    highlight(sigma.current, graph.current, selectedNode, selectedTie);
  }, [selectedNode, selectedTie, shown]);

  return <div ref={container} className="canvas" role="img" aria-label={label} />;
}

function createDrawing(graph: Graph, container: HTMLElement, handlers: { readonly current: CanvasProps }): Sigma {
  const ink = isDark() ? '#e2e8f0' : '#1a202c';
  const drawing = new Sigma(graph, container, {
    defaultNodeType: 'image',
    nodeProgramClasses: { image: createNodeImageProgram({ size: { mode: 'force', value: 64 } }) },
    defaultEdgeType: 'line',
    defaultEdgeColor: isDark() ? '#4a5568' : '#b8c1cc',
    labelColor: { color: ink },
    edgeLabelColor: { color: ink },
    labelFont: 'system-ui, "Noto Sans", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar", "Noto Sans Thai", "Noto Sans CJK SC", sans-serif',
    labelSize: 12,
    labelDensity: 0.8,
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: 5,
    enableEdgeEvents: true,
    zIndex: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    allowInvalidContainer: true,
  });
  drawing.on('clickNode', ({ node }) => handlers.current.selectNode(node));
  drawing.on('doubleClickNode', ({ node, event }) => {
    event.preventSigmaDefault();
    handlers.current.expandNode(node);
  });
  drawing.on('clickEdge', ({ edge }) => handlers.current.selectTie(edge));
  let dragged: string | null = null;
  let hasMoved = false;
  drawing.on('downNode', ({ node }) => {
    dragged = node;
    hasMoved = false;
    if (!drawing.getCustomBBox()) {
      drawing.setCustomBBox(drawing.getBBox());
    }
  });
  drawing.on('moveBody', ({ event }) => {
    if (dragged !== null) {
      hasMoved = true;
      const at = drawing.viewportToGraph(event);
      graph.mergeNodeAttributes(dragged, { x: at.x, y: at.y });
      event.preventSigmaDefault();
      event.original.preventDefault();
    }
  });
  const drop = () => {
    if (dragged !== null && hasMoved) {
      const { x, y } = graph.getNodeAttributes(dragged) as Position;
      handlers.current.moveNode(dragged, { x, y });
    }
    dragged = null;
  };
  drawing.on('upNode', drop);
  drawing.on('upStage', drop);
  return drawing;
}

function synchronise(graph: Graph, shown: Shown, positions: ReadonlyMap<string, Position>): void {
  const nodes = new Set(shown.nodes.map((node) => node.id));
  const ties = new Set(shown.ties.map((tie) => tie.id));
  for (const id of graph.edges()) {
    if (!ties.has(id)) {
      graph.dropEdge(id);
    }
  }
  for (const id of graph.nodes()) {
    if (!nodes.has(id)) {
      graph.dropNode(id);
    }
  }
  for (const node of shown.nodes) {
    const look = kindLooks[node.kind];
    const at = positions.get(node.id) ?? { x: 0, y: 0 };
    graph.mergeNode(node.id, { x: at.x, y: at.y, label: node.name, size: look.size, color: look.colour, image: kindPicture(node.kind) });
  }
  for (const tie of shown.ties) {
    if (!graph.hasEdge(tie.id)) {
      graph.addEdgeWithKey(tie.id, tie.from, tie.to, { size: 1.5 });
    }
  }
}

function highlight(drawing: Sigma | null, graph: Graph, node: string | null, tie: string | null): void {
  if (!drawing) {
    return;
  }
  const near = new Set(node !== null && graph.hasNode(node) ? [node, ...graph.neighbors(node)] : tie !== null && graph.hasEdge(tie) ? graph.extremities(tie) : []);
  const faint = isDark() ? '#2d3748' : '#e2e8f0';
  const strong = isDark() ? '#90cdf4' : '#2b6cb0';
  drawing.setSetting('nodeReducer', (id, data) =>
    near.size === 0 || near.has(id) ? { ...data, highlighted: id === node, forceLabel: near.has(id) && near.size < 60, zIndex: 1 } : { ...data, label: null, zIndex: 0 },
  );
  drawing.setSetting('edgeReducer', (id, data) => {
    const isNear = id === tie || (node !== null && graph.hasExtremity(id, node));
    return near.size === 0 ? data : isNear ? { ...data, color: strong, size: 2.5, zIndex: 1 } : { ...data, color: faint, zIndex: 0 };
  });
}
