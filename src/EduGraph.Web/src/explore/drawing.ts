import { createNodeImageProgram } from '@sigma/node-image';
import type Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram } from 'sigma/rendering';
import { fitted, LabelPainter, roomFor } from './labels';
import { land } from './layouts/coordinates';
import { project } from './layouts/places';
import type { Position } from './scene';

/** Colours of the picture for one theme. */
export interface Theme {
  readonly ink: string;
  readonly paper: string;
  readonly line: string;
  readonly faint: string;
  readonly strong: string;
  readonly land: string;
}

const light: Theme = { ink: '#1a202c', paper: '#ffffff', line: '#9aa7b6', faint: '#e6ebf1', strong: '#1d5a99', land: '#eef1e8' };
const dark: Theme = { ink: '#edf2f7', paper: '#171c26', line: '#5d6b80', faint: '#252d3a', strong: '#90cdf4', land: '#212a31' };

const darkness = window.matchMedia('(prefers-color-scheme: dark)');

export const themeNow = () => (darkness.matches ? dark : light);

/** Calls when the reader changes between light and dark; gives the way to stop. */
export function listenToTheme(listener: () => void): () => void {
  darkness.addEventListener('change', listener);
  return () => darkness.removeEventListener('change', listener);
}

/** What a drawing tells. */
export interface DrawingEvents {
  readonly selectNode: (id: string) => void;
  readonly selectTie: (id: string) => void;
  readonly expandNode: (id: string) => void;
  readonly moveNode: (id: string, position: Position) => void;
}

const font = 'system-ui, "Noto Sans", "Noto Sans Khmer", "Noto Sans Lao", "Noto Sans Myanmar", "Noto Sans Thai", "Noto Sans CJK SC", sans-serif';

/** Draws a graph into an element, and tells what is done with it; `isMap` is asked before each picture. */
export function createDrawing(graph: Graph, container: HTMLElement, events: { readonly current: DrawingEvents }, isMap: () => boolean): Sigma {
  const labels = new LabelPainter();
  const drawing = new Sigma(graph, container, {
    defaultNodeType: 'image',
    nodeProgramClasses: { image: createNodeImageProgram({ size: { mode: 'force', value: 64 } }) },
    edgeProgramClasses: { line: EdgeRectangleProgram, thin: EdgeLineProgram },
    defaultEdgeType: 'line',
    labelFont: font,
    labelSize: 12,
    labelDensity: 1.2,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 4,
    defaultDrawNodeLabel: labels.collect,
    // The name of what the mouse is over is written in full by the drawing itself, above all others.
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 50,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    allowInvalidContainer: true,
  });
  const landCanvas = drawing.createCanvas('land', { beforeLayer: 'edges' });
  applyTheme(drawing);
  // After the nodes, since only then it is known where this picture's edges are.
  drawing.on('afterRender', () => {
    drawLand(drawing, landCanvas, isMap());
    labels.paint(drawing, themeNow().ink, themeNow().paper);
  });
  drawing.on('clickNode', ({ node }) => events.current.selectNode(node));
  drawing.on('doubleClickNode', ({ node, event }) => {
    event.preventSigmaDefault();
    events.current.expandNode(node);
  });
  drawing.on('clickEdge', ({ edge }) => events.current.selectTie(edge));
  letNodesBeDragged(drawing, graph, events);
  return drawing;
}

/**
 * Above so many ties lines are drawn a pixel thin and the mouse does not find them: drawing each twice, broad and for the mouse, would hold up the
 * page where no graphics card helps. The list of a node's ties leads to their evidence all the same.
 */
const manyTies = 2000;

/** How lines are drawn: broad, or thin where there are many. */
export function lineTypeFor(tieCount: number): 'line' | 'thin' {
  return tieCount > manyTies ? 'thin' : 'line';
}

export function applyTheme(drawing: Sigma): void {
  const theme = themeNow();
  drawing.setSetting('labelColor', { color: theme.ink });
  drawing.setSetting('edgeLabelColor', { color: theme.ink });
  drawing.setSetting('defaultEdgeColor', theme.line);
  drawing.setSetting('defaultDrawNodeHover', (context, data) => {
    const size = drawing.getSetting('labelSize');
    context.font = `600 ${size}px ${font}`;
    const name = fitted(context, data.label ?? '', drawing.getDimensions().width);
    const length = context.measureText(name).width;
    const { left, y } = roomFor(data, length, drawing.getDimensions().width, size);
    context.fillStyle = theme.paper;
    context.strokeStyle = theme.strong;
    context.lineWidth = 1.5;
    context.beginPath();
    context.roundRect(left - 4, y - size, length + 8, size * 2, 4);
    context.fill();
    context.stroke();
    context.beginPath();
    context.arc(data.x, data.y, data.size + 2, 0, 2 * Math.PI);
    context.stroke();
    context.fillStyle = theme.ink;
    context.fillText(name, left, y + size / 3);
  });
}

function letNodesBeDragged(drawing: Sigma, graph: Graph, events: { readonly current: DrawingEvents }): void {
  let dragged: string | null = null;
  let hasMoved = false;
  drawing.on('downNode', ({ node }) => {
    dragged = node;
    hasMoved = false;
  });
  drawing.on('moveBody', ({ event }) => {
    if (dragged !== null && graph.hasNode(dragged)) {
      hasMoved = true;
      const at = drawing.viewportToGraph(event);
      graph.mergeNodeAttributes(dragged, { x: at.x, y: at.y });
      event.preventSigmaDefault();
      event.original.preventDefault();
    }
  });
  const drop = () => {
    if (dragged !== null && hasMoved && graph.hasNode(dragged)) {
      const { x, y } = graph.getNodeAttributes(dragged) as Position;
      events.current.moveNode(dragged, { x, y });
    }
    dragged = null;
  };
  drawing.on('upNode', drop);
  drawing.on('upStage', drop);
}

// The coasts, read once.
const coasts = land.map((ring) => {
  const numbers = ring.trim().split(/\s+/).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, index) => project({ x: numbers[2 * index] ?? 0, y: numbers[2 * index + 1] ?? 0 }));
});

function drawLand(drawing: Sigma, canvas: HTMLCanvasElement, isMap: boolean): void {
  const context = canvas.getContext('2d');
  if (!context) {
    return;
  }
  const { width, height } = drawing.getDimensions();
  const density = window.devicePixelRatio || 1;
  // Setting the size empties the canvas, too.
  canvas.width = width * density;
  canvas.height = height * density;
  if (!isMap) {
    return;
  }
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  context.scale(density, density);
  context.fillStyle = themeNow().land;
  context.strokeStyle = themeNow().line;
  context.lineWidth = 1;
  for (const ring of coasts) {
    context.beginPath();
    for (const point of ring) {
      const at = drawing.graphToViewport(point);
      context.lineTo(at.x, at.y);
    }
    context.closePath();
    context.fill();
    context.stroke();
  }
}
