import type { Position } from '../scene';
import type { CrowdView } from './state';

/** The rectangle that a layout fills, in its units. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

// CSS pixels that are left free around the whole picture.
const paddingMax = 50;
// How far one can come near and go away.
const ratio = { min: 0.02, max: 6 };

/** Where one stands before the picture. It follows the layout: while that grows, the whole of it stays in view. */
export class Camera {
  #frame: Frame = { left: -1, right: 1, bottom: -1, top: 1 };
  #width = 1;
  #height = 1;
  /** The middle of what is seen, in parts of the frame's larger side from its middle. */
  #x = 0;
  #y = 0;
  #ratio = 1;

  resize(width: number, height: number): void {
    this.#width = width;
    this.#height = height;
  }

  follow(frame: Frame): void {
    this.#frame = frame;
  }

  reset(): void {
    this.#x = 0;
    this.#y = 0;
    this.#ratio = 1;
  }

  get view(): CrowdView {
    const { left, right, bottom, top } = this.#frame;
    const side = this.#side;
    const padding = Math.min(paddingMax, this.#width / 12);
    const scale = Math.min((this.#width - 2 * padding) / Math.max(right - left, side / 1000), (this.#height - 2 * padding) / Math.max(top - bottom, side / 1000)) / this.#ratio;
    const middle = { x: (left + right) / 2 + this.#x * side, y: (bottom + top) / 2 + this.#y * side };
    return { scale, left: this.#width / 2 - scale * middle.x, top: this.#height / 2 + scale * middle.y, zoom: 1 / Math.sqrt(this.#ratio) };
  }

  /** Moves the picture by so many CSS pixels. */
  pan(dx: number, dy: number): void {
    const pixelsASide = this.view.scale * this.#side;
    this.#x -= dx / pixelsASide;
    this.#y += dy / pixelsASide;
  }

  /** Comes nearer by a factor; the point of the screen stays where it is. */
  zoom(factor: number, at: Position = { x: this.#width / 2, y: this.#height / 2 }): void {
    const before = this.toLayout(at);
    this.#ratio = Math.min(ratio.max, Math.max(ratio.min, this.#ratio / factor));
    const after = this.toScreen(before);
    this.pan(at.x - after.x, at.y - after.y);
  }

  toLayout(at: Position): Position {
    const { scale, left, top } = this.view;
    return { x: (at.x - left) / scale, y: (top - at.y) / scale };
  }

  toScreen(at: Position): Position {
    const { scale, left, top } = this.view;
    return { x: left + scale * at.x, y: top - scale * at.y };
  }

  get #side(): number {
    const { left, right, bottom, top } = this.#frame;
    return Math.max(right - left, top - bottom, 1e-6);
  }
}
