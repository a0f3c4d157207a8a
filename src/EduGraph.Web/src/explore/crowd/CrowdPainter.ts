import { paintLand } from '../layouts/land';
import type { CrowdState } from './state';

// Among many lines each is a hint of grey, so that where they lie close can be seen.
const manyTies = 2000;
const paleness = { few: 0.8, many: 0.35 };
// Signs are drawn over -16 to 16; below this radius none can be made out.
const signReach = 16;
const signRadiusMin = 7;

/** Paints the state of a crowd: land, lines, discs with their signs. */
export class CrowdPainter {
  readonly #context: OffscreenCanvasRenderingContext2D;
  /** Discs that were drawn before, by look and radius in device pixels: copying one is far cheaper than drawing it. */
  readonly #discs = new Map<string, OffscreenCanvas>();

  constructor(context: OffscreenCanvasRenderingContext2D) {
    this.#context = context;
  }

  paint(state: CrowdState): void {
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, context.canvas.width, context.canvas.height);
    context.setTransform(state.density, 0, 0, state.density, 0, 0);
    const { scale, left, top } = state.view;
    if (state.isMap) {
      paintLand(context, (at) => ({ x: left + scale * at.x, y: top - scale * at.y }), state.colours.land, state.colours.line);
    }
    this.#paintTies(state);
    this.#paintNodes(state);
  }

  #paintTies(state: CrowdState): void {
    const context = this.#context;
    const isDwelt = state.near.length > 0;
    context.globalAlpha = state.widths.length > manyTies ? paleness.many : paleness.few;
    context.strokeStyle = isDwelt ? state.colours.faint : state.colours.line;
    for (const width of new Set(state.widths)) {
      context.lineWidth = width / 2;
      this.#stroke(state, (tie) => state.widths[tie] === width, state.widths.length);
    }
    context.globalAlpha = 1;
    context.strokeStyle = state.colours.strong;
    context.lineWidth = 2;
    this.#stroke(state, () => true, state.nearTies.length, state.nearTies);
  }

  #stroke(state: CrowdState, isOf: (tie: number) => boolean, count: number, ties?: Uint32Array): void {
    const { scale, left, top } = state.view;
    const context = this.#context;
    context.beginPath();
    for (let i = 0; i < count; i++) {
      const tie = ties?.[i] ?? i;
      const from = state.ends[2 * tie] ?? 0;
      const to = state.ends[2 * tie + 1] ?? 0;
      if (isOf(tie)) {
        context.moveTo(left + scale * (state.xs[from] ?? 0), top - scale * (state.ys[from] ?? 0));
        context.lineTo(left + scale * (state.xs[to] ?? 0), top - scale * (state.ys[to] ?? 0));
      }
    }
    context.stroke();
  }

  #paintNodes(state: CrowdState): void {
    const isDwelt = state.near.length > 0;
    // What is dwelt on lies above the rest.
    for (const level of isDwelt ? [0, 1] : [0]) {
      for (let node = 0; node < state.xs.length; node++) {
        if (!isDwelt || state.near[node] === level) {
          this.#paintNode(state, node, isDwelt && level === 0);
        }
      }
    }
  }

  #paintNode(state: CrowdState, node: number, isFaint: boolean): void {
    const { scale, left, top, zoom } = state.view;
    const [x, y] = [left + scale * (state.xs[node] ?? 0), top - scale * (state.ys[node] ?? 0)];
    const radius = Math.max(1, Math.round((state.radii[node] ?? 0) * zoom * state.density));
    const reach = radius / state.density;
    if (x < -reach || x > state.width + reach || y < -reach || y > state.height + reach) {
      return;
    }
    const disc = this.#disc(state, state.lookOf[node] ?? 0, radius, isFaint);
    this.#context.drawImage(disc, x - reach, y - reach, 2 * reach, 2 * reach);
  }

  #disc(state: CrowdState, lookIndex: number, radius: number, isFaint: boolean): OffscreenCanvas {
    const look = state.looks[lookIndex];
    const colour = isFaint || !look ? state.colours.faint : look.colour;
    const sign = isFaint || radius < signRadiusMin * state.density ? '' : (look?.sign ?? '');
    const key = `${colour} ${sign} ${radius}`;
    const known = this.#discs.get(key);
    if (known) {
      return known;
    }
    const disc = new OffscreenCanvas(2 * radius, 2 * radius);
    const context = disc.getContext('2d');
    if (context) {
      context.translate(radius, radius);
      context.scale(radius / signReach, radius / signReach);
      context.fillStyle = colour;
      context.beginPath();
      context.arc(0, 0, signReach, 0, 2 * Math.PI);
      context.fill();
      context.fillStyle = '#fff';
      context.fill(new Path2D(sign));
    }
    this.#discs.set(key, disc);
    return disc;
  }
}
