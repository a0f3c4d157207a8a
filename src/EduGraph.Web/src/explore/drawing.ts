import { createNodeImageProgram } from '@sigma/node-image';
import type Graph from 'graphology';
import Sigma from 'sigma';
import { EdgeRectangleProgram } from 'sigma/rendering';
import { LabelPainter, paintFullName } from './labels';
import { paintLand } from './layouts/land';
import { sheetOf, type Picture, type PictureEvents } from './picture';
import type { Position } from './scene';
import { isMotionReduced, labelFont, labelSize, themeNow } from './theme';

// The shortest that the drawing takes: a reader who wants no motion sees none.
const still = { zoomDuration: 1, doubleClickZoomingDuration: 1, inertiaDuration: 1, inertiaRatio: 0 };

/** Draws a graph into an element, and tells what is done with it; `isMap` is asked before each picture. */
export function createDrawing(graph: Graph, container: HTMLElement, events: { readonly current: PictureEvents }, isMap: () => boolean): Sigma {
  const labels = new LabelPainter();
  const drawing = new Sigma(graph, container, {
    defaultNodeType: 'image',
    nodeProgramClasses: { image: createNodeImageProgram({ size: { mode: 'force', value: 64 } }) },
    edgeProgramClasses: { line: EdgeRectangleProgram },
    defaultEdgeType: 'line',
    labelFont,
    labelSize,
    labelDensity: 1.2,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 4,
    defaultDrawNodeLabel: labels.collect,
    // The name of what the mouse is over is written in full by the drawing itself, above all others.
    enableEdgeEvents: true,
    // Two fingers come nearer; a picture turned by mistake would have its names the wrong way.
    enableCameraRotation: false,
    zIndex: true,
    stagePadding: Math.min(50, container.clientWidth / 12),
    ...(isMotionReduced() ? still : {}),
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

export function applyTheme(drawing: Sigma): void {
  const theme = themeNow();
  drawing.setSetting('labelColor', { color: theme.ink });
  drawing.setSetting('edgeLabelColor', { color: theme.ink });
  drawing.setSetting('defaultEdgeColor', theme.line);
  drawing.setSetting('defaultDrawNodeHover', (context, { x, y, size, label }) => {
    const style = { font: labelFont, size: labelSize, ink: theme.ink, paper: theme.paper, width: drawing.getDimensions().width };
    paintFullName(context, { x, y, size, label: label ?? '' }, style, theme.strong);
  });
}

// How long the picture takes to come nearer, where things may move.
const zoomMs = 200;

/** A drawing as the rest of the page knows it. */
export function pictureOf(drawing: Sigma): Picture {
  const camera = drawing.getCamera();
  const go = (state: Partial<ReturnType<typeof camera.getState>>) => {
    if (isMotionReduced()) {
      camera.setState(state);
    } else {
      void camera.animate(state, { duration: zoomMs });
    }
  };
  return {
    zoom: (factor) => go({ ratio: camera.getBoundedRatio(camera.getState().ratio / factor) }),
    fit: () => go({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
    toPng: () => {
      const { width, height } = drawing.getDimensions();
      const scale = window.devicePixelRatio || 1;
      // A layer's content is only sure to be there right after it was drawn.
      drawing.refresh();
      const layers = drawing.getCanvases();
      const seen = ['land', 'edges', 'edgeLabels', 'nodes', 'labels', 'hovers', 'hoverNodes'].flatMap((name) => layers[name] ?? []);
      return sheetOf(seen, width * scale, height * scale);
    },
  };
}

function letNodesBeDragged(drawing: Sigma, graph: Graph, events: { readonly current: PictureEvents }): void {
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
  paintLand(context, (point) => drawing.graphToViewport(point), themeNow().land, themeNow().line);
}
