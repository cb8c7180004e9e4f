/** Draws that are the same for the same seed, so that a failure can be looked at again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 up to, but without, `limit`. */
  below(limit: number): number {
    // The generator called mulberry32.
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  chance(probability: number): boolean {
    return this.below(1_000_000) < probability * 1_000_000;
  }

  pick<Element>(list: readonly Element[]): Element {
    const [picked] = list.slice(this.below(list.length));
    if (picked === undefined && list.length === 0) throw new Error("nothing to pick from");
    return picked as Element;
  }

  /** Some elements of a list, each of them once. */
  sample<Element>(list: readonly Element[], count: number): Element[] {
    const left = [...list];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(this.below(left.length), 1),
    ).flat();
  }
}
