import { pipeline } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import type { AnswerBody, ReceivedBody } from "./received-body.js";

/** More than that nobody sends who means well. */
const MOST_CODINGS = 5;

type Decoder = ReturnType<typeof createGunzip>;
/** Makes what decodes a body that begins with some bytes. */
type MakeDecoder = (first: Uint8Array) => Decoder;

// What has come is decoded at once, and a body that ends in the middle is an error all the same.
const ZLIB = { flush: constants.Z_SYNC_FLUSH };
const BROTLI = { flush: constants.BROTLI_OPERATION_FLUSH };
const gunzip: MakeDecoder = () => createGunzip(ZLIB);
/** The low half of the first byte of what RFC 1950 wraps; some servers send it bare. */
const DEFLATE_METHOD = 8;

const DECODERS: Readonly<Record<string, MakeDecoder>> = {
  gzip: gunzip,
  "x-gzip": gunzip,
  deflate: ([first = 0]) =>
    (first & 0x0f) === DEFLATE_METHOD ? createInflate(ZLIB) : createInflateRaw(ZLIB),
  br: () => createBrotliDecompress(BROTLI),
};

/**
 * What undoes the codings of a body, in the order in which they are to be undone;
 * nothing where there is none, or one that is not known, as with `fetch`.
 *
 * @param contentEncoding the value of the header
 */
export function decodersOf(contentEncoding: string): MakeDecoder[] {
  if (contentEncoding === "") return [];
  const codings = contentEncoding.toLowerCase().split(",").reverse();
  if (codings.length > MOST_CODINGS) {
    throw new Error(`The answer has ${codings.length} content codings; ${MOST_CODINGS} is the most`);
  }
  const decoders: MakeDecoder[] = [];
  for (const coding of codings) {
    const name = coding.trim();
    const make = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined;
    if (make === undefined) return [];
    decoders.push(make);
  }
  return decoders;
}

/** A body that comes compressed, and is read as what it was before. */
export class DecodedBody implements AnswerBody {
  readonly #received: ReceivedBody;
  readonly #pieces: AsyncGenerator<Uint8Array, void>;
  #reading = false;
  #isOver = false;

  constructor(received: ReceivedBody, decoders: readonly MakeDecoder[]) {
    this.#received = received;
    this.#pieces = decoders.reduce(decoded, piecesOf(received));
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  async all(): Promise<Uint8Array[]> {
    const pieces: Uint8Array[] = [];
    for (let piece = await this.next(); piece !== undefined; piece = await this.next()) pieces.push(piece);
    return pieces;
  }

  async next(): Promise<Uint8Array | undefined> {
    this.#received.throwFailure();
    this.#reading = true;
    try {
      const { done, value } = await this.#pieces.next();
      if (done) this.#isOver = true;
      return value ?? undefined;
    } catch (error) {
      this.#isOver = true;
      // What was compressed failed itself, and the decoder with it.
      this.#received.throwFailure();
      this.#received.cancel();
      throw new TypeError("terminated", { cause: endedEarly(error) ?? error });
    } finally {
      this.#reading = false;
    }
  }

  cancel(): void {
    this.#isOver = true;
    this.#received.cancel();
    // It waits for nothing but what has just ended.
    this.#pieces.return().catch(() => {});
  }

  abandon(): void {
    if (!this.#reading) this.cancel();
  }
}

async function* piecesOf(body: ReceivedBody): AsyncGenerator<Uint8Array, void> {
  for (let piece = await body.next(); piece !== undefined; piece = await body.next()) yield piece;
}

async function* decoded(
  coded: AsyncGenerator<Uint8Array, void>,
  make: MakeDecoder,
): AsyncGenerator<Uint8Array, void> {
  const { done, value: first } = await coded.next();
  // Nothing at all is nothing before, too; a decoder would miss its end.
  if (done || first === undefined) return;
  async function* whole(): AsyncGenerator<Uint8Array, void> {
    yield first ?? new Uint8Array();
    yield* coded;
  }
  const decoder = make(first);
  // The reader is told of a failure by the decoder itself.
  pipeline(whole(), decoder, () => {});
  yield* decoder;
}

/** What is to be told of a body that stops within what is compressed: that it was not all of it. */
function endedEarly(error: unknown): Error | undefined {
  const ended = error instanceof Error && "code" in error && error.code === "Z_BUF_ERROR";
  return ended
    ? new Error("Invalid EOF: the answer ended within what is compressed", { cause: error })
    : undefined;
}
