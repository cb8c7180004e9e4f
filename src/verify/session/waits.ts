import { WaitTimeoutError } from "../../index.js";

/** How to wait for what the server does in its own time. */
export interface WaitLimits {
  readonly intervalMs: number;
  /** For one wait, and for the answer to one request. */
  readonly timeoutMs: number;
}

/** What is waited for, of which several have the same reason not to end. */
export type Awaited = "run" | "ruleset generation" | "validation";

/**
 * Keeps the waits of a session within limits.
 * Where things of one sort have not ended in time, the next of them is waited for half as long,
 * so that all of them together take no more than twice the limit.
 */
export class Waits {
  readonly #limits: WaitLimits;
  readonly #onWait: (what: string, limitMs: number) => void;
  readonly #missed = new Map<Awaited, number>();

  constructor(limits: WaitLimits, onWait: (what: string, limitMs: number) => void) {
    this.#limits = limits;
    this.#onWait = onWait;
  }

  /** Hands the limits of one wait to the work that waits. */
  async within<Value>(
    sort: Awaited,
    what: string,
    work: (limits: WaitLimits) => Promise<Value>,
  ): Promise<Value> {
    const missed = this.#missed.get(sort) ?? 0;
    const timeoutMs = Math.ceil(this.#limits.timeoutMs / 2 ** missed);
    this.#onWait(what, timeoutMs);
    try {
      const value = await work({ ...this.#limits, timeoutMs });
      this.#missed.delete(sort);
      return value;
    } catch (error) {
      if (error instanceof WaitTimeoutError) this.#missed.set(sort, missed + 1);
      throw error;
    }
  }
}
