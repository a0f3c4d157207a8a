/**
 * A small seeded generator of random numbers (mulberry32), so that a run can be repeated from its seed alone.
 */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** An integer in [start, end). */
  integer(start, end) {
    return start + Math.floor(this.next() * (end - start));
  }

  chance(probability) {
    return this.next() < probability;
  }

  pick(items) {
    return items[this.integer(0, items.length)];
  }

  /** A random subset, in the order of the items; each is taken with the given probability. */
  some(items, probability) {
    return items.filter(() => this.chance(probability));
  }

  shuffled(items) {
    const result = [...items];
    for (let i = result.length - 1; i > 0; i--) {
      const j = this.integer(0, i + 1);
      [result[i], result[j]] = [result[j], result[i]];
    }
    return result;
  }
}
