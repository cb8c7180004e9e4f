// As it is now: later it can be replaced by a class that knows less.
const { Headers: PlatformHeaders } = globalThis;
/** What is no part of a value. */
const AROUND = /^[\t ]+|[\t ]+$/g;

/** The headers of an answer, which are looked up as they came, and checked and put in order for all that is more than a look. */
export class LightHeaders extends PlatformHeaders {
  /** Name and value by turns, until they are put in order. */
  #received: readonly string[];
  #isFilled = false;

  constructor(received: readonly string[]) {
    super();
    this.#received = received;
  }

  override get(name: string): string | null {
    if (this.#isFilled) return super.get(name);
    const wanted = name.toLowerCase();
    let found: string | null = null;
    for (let index = 0; index + 1 < this.#received.length; index += 2) {
      if (this.#received[index]?.toLowerCase() !== wanted) continue;
      const value = (this.#received[index + 1] ?? "").replace(AROUND, "");
      found = found === null ? value : `${found}, ${value}`;
    }
    return found;
  }

  override has(name: string): boolean {
    return this.get(name) !== null;
  }

  override append(name: string, value: string): void {
    this.#fill();
    super.append(name, value);
  }

  override delete(name: string): void {
    this.#fill();
    super.delete(name);
  }

  override set(name: string, value: string): void {
    this.#fill();
    super.set(name, value);
  }

  override getSetCookie(): string[] {
    this.#fill();
    return super.getSetCookie();
  }

  override forEach(tell: (value: string, key: string, parent: Headers) => void, thisArg?: unknown): void {
    this.#fill();
    super.forEach(tell, thisArg);
  }

  override keys(): HeadersIterator<string> {
    this.#fill();
    return super.keys();
  }

  override values(): HeadersIterator<string> {
    this.#fill();
    return super.values();
  }

  override entries(): HeadersIterator<[string, string]> {
    this.#fill();
    return super.entries();
  }

  override [Symbol.iterator](): HeadersIterator<[string, string]> {
    return this.entries();
  }

  #fill(): void {
    if (this.#isFilled) return;
    this.#isFilled = true;
    for (let index = 0; index + 1 < this.#received.length; index += 2) {
      super.append(this.#received[index] ?? "", this.#received[index + 1] ?? "");
    }
    this.#received = [];
  }
}
