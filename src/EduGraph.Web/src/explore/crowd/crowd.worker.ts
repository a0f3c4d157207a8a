import { CrowdPainter } from './CrowdPainter';
import type { CrowdAnswer, CrowdRequest, CrowdState } from './state';

/** Draws the picture of a crowd on a canvas that was handed over: however long that takes, the page itself answers its reader. */

let canvas: OffscreenCanvas | null = null;
let painter: CrowdPainter | null = null;
let state: Partial<CrowdState> = {};
let isAsked = false;

self.onmessage = (event: MessageEvent<CrowdRequest>) => {
  const request = event.data;
  switch (request.do) {
    case 'begin':
      canvas = request.canvas;
      painter = new CrowdPainter(context(canvas));
      break;
    case 'draw':
      state = { ...state, ...request.change };
      ask();
      break;
    case 'copy':
      copy();
      break;
  }
};

// What came in since the last picture is drawn together, at most once a frame.
function ask(): void {
  if (!isAsked) {
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      paint();
    });
  }
}

function paint(): void {
  if (canvas && painter && isWhole(state)) {
    const [width, height] = [Math.round(state.width * state.density), Math.round(state.height * state.density)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    painter.paint(state);
  }
}

function copy(): void {
  if (!isWhole(state)) {
    return;
  }
  const sheet = new OffscreenCanvas(Math.round(state.width * state.density), Math.round(state.height * state.density));
  new CrowdPainter(context(sheet)).paint(state);
  const answer: CrowdAnswer = { copy: sheet.transferToImageBitmap() };
  self.postMessage(answer, { transfer: [answer.copy] });
}

function context(sheet: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const found = sheet.getContext('2d');
  if (!found) {
    throw new Error('This browser cannot draw on a canvas.');
  }
  return found;
}

function isWhole(parts: Partial<CrowdState>): parts is CrowdState {
  return parts.xs !== undefined && parts.radii !== undefined && parts.near !== undefined && parts.view !== undefined && parts.colours !== undefined && (parts.width ?? 0) > 0;
}
