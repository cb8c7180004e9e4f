/** A clock that can be moved on, whatever it goes by. */
export class MovableClock {
  readonly #base: () => number;
  #advancedMs = 0;

  constructor(base: () => number) {
    this.#base = base;
  }

  /** How far it was moved since it was last put back. */
  get advancedMs(): number {
    return this.#advancedMs;
  }

  readonly now = (): number => this.#base() + this.#advancedMs;

  advance(milliseconds: number): void {
    this.#advancedMs += milliseconds;
  }

  putBack(): void {
    this.#advancedMs = 0;
  }
}
