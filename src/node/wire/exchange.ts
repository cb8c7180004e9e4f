import { defaultMaxListeners, getMaxListeners, setMaxListeners } from "node:events";
import { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import { LIGHT } from "../../transport/request.js";
import { DecodedBody, decodersOf } from "./decoded-body.js";
import { LightHeaders } from "./light-headers.js";
import { type AnswerBody, ReceivedBody } from "./received-body.js";

/** An answer as it came, once its head is there. */
export interface ReceivedAnswer {
  status: number;
  statusText: string;
  headers: Headers;
  /** `null` where there can be none. */
  body: AnswerBody | null;
}

/** What undici hands over: bytes, or of what went through an interceptor perhaps several values of one name. */
type RawHeaders = readonly (Buffer | readonly Buffer[])[];

/** So many calls may wait for one signal before Node warns of a leak: as many as with undici's own `fetch`. */
const MOST_LISTENERS = 1_500;

/** With these there is no body, whatever follows. */
const BODILESS = [101, 204, 205, 304];

/** What ends an exchange before its time. */
export interface ExchangeEnds {
  signal: AbortSignal | undefined;
  /** How many milliseconds the head of the answer may take; `0` for any. */
  limitMs: number;
}

/**
 * Sends one request, and resolves once the head of its answer is there.
 * Rejects as `fetch` does: with the reason of the signal, or else with a `TypeError` whose cause says what happened;
 * with {@link LIGHT} when the limit has passed.
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  ends: ExchangeEnds,
): Promise<ReceivedAnswer> {
  return new Promise((resolve, reject) => {
    const handler = new ExchangeHandler(request, ends, resolve, reject);
    try {
      dispatcher.dispatch(request, handler);
    } catch (error) {
      handler.onError(error);
    }
  });
}

/** undici's older way to hand over an answer: without a second copy of its headers, and known by all of version 7. */
class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #request: Dispatcher.DispatchOptions;
  readonly #signal: AbortSignal | undefined;
  readonly #resolve: (answer: ReceivedAnswer) => void;
  readonly #reject: (error: unknown) => void;
  readonly #limit: ReturnType<typeof setTimeout> | undefined;
  #abort: (() => void) | undefined;
  #body: ReceivedBody | undefined;
  #isOver = false;

  constructor(
    request: Dispatcher.DispatchOptions,
    { signal, limitMs }: ExchangeEnds,
    resolve: (answer: ReceivedAnswer) => void,
    reject: (error: unknown) => void,
  ) {
    this.#request = request;
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    if (limitMs > 0) this.#limit = setTimeout(() => this.#endWith(LIGHT), limitMs);
    if (signal === undefined) return;
    allowListeners(signal);
    signal.addEventListener("abort", this.#onAbort);
  }

  onConnect(abort: () => void): void {
    this.#abort = abort;
    // It was given up while it waited for a connection.
    if (this.#isOver) abort();
  }

  onHeaders(status: number, raw: RawHeaders, resume: () => void, statusText: string): boolean {
    // Such as early hints; the answer itself is still to come.
    if (status < 200) return true;
    // Of which no response can be made.
    if (status > 599) {
      const none = new RangeError(`The answer has the status ${status}, which is none`);
      // As the parser says of more digits.
      throw Object.assign(none, { code: "HPE_INVALID_STATUS" });
    }
    const headers = new LightHeaders(textsOf(raw));
    clearTimeout(this.#limit);
    let body: AnswerBody | null = null;
    if (this.#request.method !== "HEAD" && !BODILESS.includes(status)) {
      const decoders = decodersOf(headers.get("content-encoding") ?? "");
      const received = new ReceivedBody({ resume, abort: () => this.#giveUp() }, this.#signal);
      this.#body = received;
      body = decoders.length === 0 ? received : new DecodedBody(received, decoders);
    }
    this.#resolve({ status, statusText, headers, body });
    return true;
  }

  onData(piece: Uint8Array): boolean {
    return this.#body?.push(piece) ?? true;
  }

  onComplete(): void {
    this.#settle();
    this.#body?.end();
  }

  onError(error: unknown): void {
    this.#fail(error, true);
  }

  readonly #onAbort = (): void => this.#endWith(this.#signal?.reason);

  #endWith(reason: unknown): void {
    this.#fail(reason, false);
    this.#abort?.();
  }

  #fail(error: unknown, isOfNetwork: boolean): void {
    if (this.#isOver) return;
    this.#settle(error);
    this.#reject(isOfNetwork ? new TypeError("fetch failed", { cause: error }) : error);
    this.#body?.fail(isOfNetwork ? new TypeError("terminated", { cause: error }) : error);
  }

  /** Nobody wants the rest of the answer. */
  #giveUp(): void {
    if (this.#isOver) return;
    this.#settle();
    this.#abort?.();
  }

  /** Ends what was begun for it, such as an upload whose answer came early. */
  #settle(error?: unknown): void {
    this.#isOver = true;
    clearTimeout(this.#limit);
    this.#signal?.removeEventListener("abort", this.#onAbort);
    const { body } = this.#request;
    if (body instanceof Readable && !body.readableEnded)
      body.destroy(error instanceof Error ? error : undefined);
  }
}

function allowListeners(signal: AbortSignal): void {
  try {
    if (getMaxListeners(signal) === defaultMaxListeners) setMaxListeners(MOST_LISTENERS, signal);
  } catch {
    // It is of another class, as in a simulated browser, which warns of nothing.
  }
}

function textsOf(raw: RawHeaders): string[] {
  const texts: string[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = latin1(raw[index]);
    const value = raw[index + 1];
    if (Array.isArray(value)) for (const one of value) texts.push(name, latin1(one));
    else texts.push(name, latin1(value));
  }
  return texts;
}

function latin1(raw: Buffer | readonly Buffer[] | undefined): string {
  return raw instanceof Uint8Array ? raw.toString("latin1") : "";
}
