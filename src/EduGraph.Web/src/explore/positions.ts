import type { Position } from './scene';

export type Positions = ReadonlyMap<string, Position>;

/** Where the nodes are now. It changes many times a second while a layout runs, so who draws listens to it, and the rest of the page does not. */
export class PositionStore {
  #laid: Positions = new Map();
  #pinned: Positions = new Map();
  #current: Positions = new Map();
  readonly #listeners = new Set<() => void>();

  get current(): Positions {
    return this.#current;
  }

  /** Where the layout put the nodes, before the reader moved any. */
  get laid(): Positions {
    return this.#laid;
  }

  /** Takes where a layout puts the nodes. */
  lay(laid: Positions): void {
    this.#laid = laid;
    this.#publish();
  }

  /** Takes where the reader put some of them, which counts more. */
  pin(pinned: Positions): void {
    this.#pinned = pinned;
    this.#publish();
  }

  /** Calls on every change; gives the way to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #publish(): void {
    this.#current = this.#pinned.size === 0 ? this.#laid : new Map([...this.#laid, ...this.#pinned]);
    for (const listener of this.#listeners) {
      listener();
    }
  }
}
