/** So much of a body is kept for who reads it; then its sender has to wait. */
const MOST_UNREAD_BYTES = 64 * 1024;

/** The body of an answer as its one reader sees it. */
export interface AnswerBody {
  /** Whether nothing will come any more. */
  readonly isOver: boolean;
  /** All pieces that have not been read, once the last has come. */
  all(): Promise<Uint8Array[]>;
  /** The next piece, at once where there is one; `undefined` after the last. */
  next(): Promise<Uint8Array | undefined>;
  /** Nobody wants it any more. */
  cancel(): void;
  /** As `cancel`, unless somebody waits for the rest of it. */
  abandon(): void;
}

/** What a body comes from. */
export interface BodyOrigin {
  /** Lets more of it come, after a push that was told to wait. */
  resume(): void;
  /** Gives up what has not come yet, and its connection. */
  abort(): void;
}

/**
 * The body of an answer between its connection, which pushes, and its one reader, who pulls.
 * It is what a web stream is, for a tenth of its price:
 * a short answer has arrived as a whole before anyone asks for it.
 */
export class ReceivedBody implements AnswerBody {
  readonly #origin: BodyOrigin;
  readonly #signal: AbortSignal | undefined;
  #unread: Uint8Array[] = [];
  #unreadBytes = 0;
  /** Whether all of it is wanted, so that nothing has to wait. */
  #wanted = false;
  #waiting = false;
  #ended = false;
  #failure: { readonly error: unknown } | undefined;
  /** Lets the reader, who waits for something to come, look again. */
  #wake: (() => void) | undefined;

  /** @param signal what the caller aborts with, also what has come already */
  constructor(origin: BodyOrigin, signal: AbortSignal | undefined) {
    this.#origin = origin;
    this.#signal = signal;
  }

  get isOver(): boolean {
    return this.#ended || this.#failure !== undefined;
  }

  /** Takes in a piece; `false` when the next one has to wait. */
  push(piece: Uint8Array): boolean {
    if (this.isOver) return true;
    this.#unread.push(piece);
    this.#unreadBytes += piece.byteLength;
    this.#waiting = !this.#wanted && this.#unreadBytes >= MOST_UNREAD_BYTES;
    if (!this.#wanted) this.#wakeReader();
    return !this.#waiting;
  }

  end(): void {
    if (this.isOver) return;
    this.#ended = true;
    this.#wakeReader();
  }

  /** Ends it before its time; what has come of it is lost. */
  fail(error: unknown): void {
    if (this.isOver) return;
    this.#failure = { error };
    this.#unread = [];
    this.#wakeReader();
  }

  async all(): Promise<Uint8Array[]> {
    this.#wanted = true;
    this.#goOn();
    while (!this.isOver) await this.#change();
    this.throwFailure();
    return this.#unread.splice(0);
  }

  async next(): Promise<Uint8Array | undefined> {
    for (;;) {
      this.throwFailure();
      const piece = this.#unread.shift();
      if (piece !== undefined) this.#unreadBytes -= piece.byteLength;
      if (this.#unreadBytes < MOST_UNREAD_BYTES) this.#goOn();
      if (piece !== undefined || this.#ended) return piece;
      await this.#change();
    }
  }

  cancel(): void {
    if (this.isOver) {
      this.#unread = [];
      return;
    }
    this.#ended = true;
    this.#unread = [];
    this.#origin.abort();
    this.#wakeReader();
  }

  abandon(): void {
    if (!this.#wanted && this.#wake === undefined) this.cancel();
  }

  /** Throws what it failed with, or what the caller aborted with. */
  throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
    this.#signal?.throwIfAborted();
  }

  #goOn(): void {
    if (!this.#waiting) return;
    this.#waiting = false;
    this.#origin.resume();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #wakeReader(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }
}
