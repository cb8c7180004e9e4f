import { Blob as NodeBlob } from "node:buffer";
import { LIGHT } from "../../transport/request.js";
import type { ReceivedAnswer } from "./exchange.js";
import { LateStream } from "./late-stream.js";
import { realResponse, saying, spentResponse } from "./real-response.js";
import type { AnswerBody } from "./received-body.js";

// As it is now: later it can be replaced by a class that knows less.
const { Response: PlatformResponse } = globalThis;
const decoder = /* @__PURE__ */ new TextDecoder();

/**
 * What is read like a `Response` without being one:
 * its text and bytes are put together from what has come, and not read from a web stream.
 * Under {@link LIGHT} it becomes a real one, through which all of its body goes from then on.
 */
export class LightAnswer implements Response {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly redirected = false;
  readonly type = "basic";
  readonly headers: Headers;
  readonly #body: AnswerBody | null;
  #stream: LateStream | undefined;
  #isUsed = false;
  #real: Response | undefined;

  constructor(url: string, { status, statusText, headers, body }: ReceivedAnswer) {
    this.url = url;
    this.status = status;
    // undici reads it as UTF-8, of which a response takes a part only, and loses it between a proxy and plain HTTP.
    this.statusText = (statusText ?? "").replace(/[^\t -~\u0080-\u00ff]/g, "?");
    this.headers = headers;
    this.#body = body;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status <= 299;
  }

  get bodyUsed(): boolean {
    return this.#real?.bodyUsed ?? this.#isUsed;
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    if (this.#body === null) return null;
    if (this.#real !== undefined) return this.#real.body;
    if (this.#isUsed && this.#stream === undefined) return this[LIGHT]().body;
    return this.#streamOf(this.#body);
  }

  async text(): Promise<string> {
    return this.#real === undefined ? textOf(await this.#take()) : this.#real.text();
  }

  async json(): Promise<unknown> {
    return this.#real === undefined ? JSON.parse(textOf(await this.#take())) : this.#real.json();
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#real === undefined
      ? whole(await this.#take())
      : new Uint8Array(await this.#real.arrayBuffer());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#real === undefined ? copied(await this.#take()).buffer : this.#real.arrayBuffer();
  }

  async blob(): Promise<Blob> {
    if (this.#real !== undefined) return this.#real.blob();
    const pieces = await this.#take();
    // How a media type is written anew, the platform knows best.
    const { type } = await this.#platform(new Uint8Array()).blob();
    return webBlob(new NodeBlob(pieces, { type }));
  }

  async formData(): Promise<FormData> {
    return this.#real === undefined
      ? this.#platform(copied(await this.#take())).formData()
      : this.#real.formData();
  }

  clone(): Response {
    return saying(this, this[LIGHT]().clone());
  }

  [LIGHT](): Response {
    this.#real ??=
      this.#isUsed || this.#stream?.locked
        ? spentResponse(this)
        : realResponse(this, this.#body && this.#streamOf(this.#body).made);
    return this.#real;
  }

  /** All of the body, which nobody can read a second time. */
  #take(): Promise<Uint8Array[]> | Uint8Array[] {
    if (this.#body === null) return [];
    if (this.#isUsed || this.#stream?.locked)
      throw new TypeError("Body is unusable: it has been read already");
    this.#isUsed = true;
    // Whoever has seen its stream finds that in use.
    this.#stream?.lock();
    return this.#body.all();
  }

  /** What the platform makes of a body with these headers. */
  #platform(body: Uint8Array<ArrayBuffer>): Response {
    const type = this.headers.get("content-type");
    return new PlatformResponse(body, type === null ? {} : { headers: { "content-type": type } });
  }

  #streamOf(body: AnswerBody): LateStream {
    this.#stream ??= new LateStream(() => this.#streamFrom(body));
    return this.#stream;
  }

  /** The stream holds this answer, since a body is given up when the answer is not held any more. */
  #streamFrom(body: AnswerBody): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream({
      type: "bytes",
      pull: async (controller) => {
        this.#isUsed = true;
        let piece = await body.next();
        while (piece?.byteLength === 0) piece = await body.next();
        if (piece === undefined) {
          controller.close();
          controller.byobRequest?.respond(0);
        } else {
          // A copy, since the stream takes the memory away that other pieces lie in, too.
          controller.enqueue(new Uint8Array(piece));
        }
      },
      cancel: () => {
        this.#isUsed = true;
        body.cancel();
      },
    });
  }
}

function textOf(pieces: readonly Uint8Array[]): string {
  return decoder.decode(whole(pieces));
}

/** What came as one piece lies where the connection has put it, and is not copied by who only reads it. */
function whole(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const [only] = pieces;
  return pieces.length === 1 && isUnshared(only) ? only : copied(pieces);
}

function isUnshared(piece: Uint8Array | undefined): piece is Uint8Array<ArrayBuffer> {
  return piece?.buffer instanceof ArrayBuffer;
}

function copied(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((bytes, piece) => bytes + piece.byteLength, 0));
  let position = 0;
  for (const piece of pieces) {
    whole.set(piece, position);
    position += piece.byteLength;
  }
  return whole;
}

/** The types of Node and those of the web tell of one class twice. */
function webBlob(blob: NodeBlob): Blob;
function webBlob(blob: unknown): unknown {
  return blob;
}
