import { DataMasqueConfigError } from "../errors/errors.js";
import { isWrite } from "../errors/failure-kinds.js";

/** What a request body was made from. */
export type BodySource = Exclude<BodyInit, FormData> | null | undefined;

/**
 * One request on its way through the stack to the wire, as it can be sent any number of times.
 * openapi-fetch makes it in the place of a `Request`, which costs more than all else of a call
 * and whose body can be read once only.
 */
export class OutgoingRequest {
  declare readonly url: string;
  declare readonly method: string;
  /** Of this request alone: the stack puts its own among them. */
  declare readonly headers: Headers;
  declare readonly signal: AbortSignal | undefined;
  declare readonly body: BodySource;
  /** The init as it was, with members such as `cache`, or `cf` and `next` on platforms that know them. */
  declare readonly init: RequestInit;
  /** Whether it changes something at the server that matters when it is done twice. */
  declare write: boolean;
  /** Whether it may be sent again although the server may have received it. */
  declare repeatable: boolean;
  /** Whether it was sent again although an earlier attempt may have done what it asks for. */
  declare mayHaveBeenDone?: boolean;
  /** The token that it was sent with last. */
  declare token?: { value: string };
  /** The PAT that it showed to the Snowflake gateway last. */
  declare pat?: { value: string };
  /** How the body of its answer is read, if not as JSON. */
  declare parseAs?: string | undefined;
  /** Whether middleware of the app sees its answer, which must then be a real `Response`. */
  declare shown?: boolean;

  constructor(url: string, init: RequestInit) {
    const { method = "GET", headers, body, signal } = init;
    this.url = url;
    this.method = method;
    this.headers = headers instanceof Headers ? headers : new Headers(headers);
    this.signal = signal ?? undefined;
    this.body = body instanceof FormData ? multipartBlob(body) : body;
    this.init = init;
    this.write = isWrite(method);
    this.repeatable = !this.write || /^(PUT|DELETE)$/.test(method);
    // A type without the boundary that is really used would make the form unreadable.
    if (body instanceof FormData) this.headers.delete("content-type");
    if (this.body instanceof Blob && !this.body.stream) {
      throw new DataMasqueConfigError("fetch sends no Blob of jsdom");
    }
    // Of what a caller adds to the five usual members, only a real request tells whether the platform takes it.
    if (Object.keys(init).length > 5) new Request(url, { ...init, body: null });
  }
}

/** {@link OutgoingRequest} for openapi-fetch, which asks no more of a request than to be made of a URL and an init. */
export const RequestForOpenapiFetch = /* @__PURE__ */ requestClass(OutgoingRequest);

function requestClass(made: typeof OutgoingRequest): typeof Request;
function requestClass(made: unknown): unknown {
  return made;
}

const outgoingRequests = new WeakMap<Request, OutgoingRequest>();

/**
 * A class of real requests, for middleware of the app, that remember what they were made from:
 * of the class that is global now, since another one makes nothing of them.
 */
export const replayableRequest = () =>
  class extends Request {
    constructor(input: string, init: RequestInit) {
      const outgoing = new OutgoingRequest(input, init);
      super(input, withBody(outgoing.body, { ...init, headers: outgoing.headers }));
      outgoingRequests.set(this, outgoing);
    }

    /** openapi-fetch asks whether a middleware returned a request; one of any class is one. */
    static override [Symbol.hasInstance](value: unknown): boolean {
      return typeof value === "object" && value !== null && "method" in value;
    }
  };

/** What is sent of a request that middleware has seen; of one that it rebuilt, whose body must be held in memory, too. */
export async function outgoingOf(request: Request): Promise<OutgoingRequest> {
  const { method, url } = request;
  const { body, signal, init } = outgoingRequests.get(request) ?? {
    body: request.body && (await request.arrayBuffer()),
    signal: request.signal,
  };
  // Entry by entry: a copy of the object itself can be incomplete where a library such as MSW has replaced `Headers`.
  const headers = new Headers([...request.headers]);
  const outgoing = new OutgoingRequest(url, {
    ...init,
    method,
    headers,
    body: body ?? null,
    signal: signal ?? null,
  });
  outgoing.shown = true;
  return outgoing;
}

/**
 * Under this a `fetch` of this package has a way that costs less: its answers are read like a `Response`.
 * Under this they, and the results of calls that hold them, have what makes a real one.
 */
export const LIGHT = Symbol.for("datamasque-client.light");

/** Tells what can be had for less, or was. */
export function isLight<Whole extends object>(whole: Whole): whole is Whole & { [LIGHT]: Light<Whole> } {
  return LIGHT in Object(whole);
}

type Light<Whole> = Whole extends (...given: never) => unknown ? LightFetch : () => Response;

/**
 * Sends a request; gives up a body of which nothing comes for so many milliseconds, `0` for never.
 * Rejects with {@link LIGHT} when its headers have not come within `limitMs`; `0` is no limit.
 */
export type LightFetch = (
  input: string,
  init: RequestInit,
  idleMs: number,
  limitMs: number,
) => Promise<Response>;

/** Tells whether the body can be read only once. */
export function isStream(body: unknown): body is ReadableStream {
  return body instanceof ReadableStream;
}

/** Puts a body into the init of a request, and what it needs there. */
export function withBody(body: BodySource, init: RequestInit): RequestInit {
  init.body = body ?? null;
  return isStream(body) ? Object.assign(init, { duplex: "half" }) : init;
}

const streamMakers = new WeakMap<ReadableStream, () => ReadableStream>();

/** A body that is a stream and can be sent again all the same, since it is made anew for each send. */
export function repeatableStream(make: () => ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const stream = make();
  streamMakers.set(stream, make);
  return stream;
}

/** What is sent now of a body. */
export function freshBody(body: BodySource): BodySource {
  return isStream(body) ? (streamMakers.get(body)?.() ?? body) : body;
}

/** Tells whether the body can be sent once only. */
export function isOneShot(outgoing: OutgoingRequest): boolean {
  return isStream(outgoing.body) && !streamMakers.has(outgoing.body);
}

/** Tells whether the body is of a size that takes its time, so that a time limit would cut it off. */
export function isUpload(outgoing: OutgoingRequest): boolean {
  return outgoing.body instanceof Blob || isStream(outgoing.body);
}

/**
 * Writes a form as one `Blob` with its own boundary.
 * Files in it stay references to where they are stored,
 * and every send of the blob has the same bytes, boundary and length,
 * which a `FormData` given to `fetch` does not promise.
 */
export function multipartBlob(form: FormData): Blob {
  // Lower case: a Blob lower-cases its type, and the boundary is part of it.
  const boundary = `----datamasque-${crypto.randomUUID()}`;
  const parts: BlobPart[] = [];
  let join: JoinParts = (all, type) => new Blob(all, { type });
  for (const [name, value] of form) {
    const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(withLineEnds(name))}"`;
    if (typeof value === "string") {
      parts.push(`${disposition}\r\n\r\n${withLineEnds(value)}\r\n`);
    } else {
      if (joinsParts(value)) join = value[JOIN_PARTS];
      const type = value.type || "application/octet-stream";
      parts.push(
        `${disposition}; filename="${quoted(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`,
        value,
        "\r\n",
      );
    }
  }
  parts.push(`--${boundary}--\r\n`);
  return join(parts, `multipart/form-data; boundary=${boundary}`);
}

/** Makes one `Blob` of the parts of a form. */
export type JoinParts = (parts: BlobPart[], type: string) => Blob;

/** Under this a file of this package joins the parts of a form that it is in, since a platform's own way would leave it open. */
export const JOIN_PARTS = Symbol.for("datamasque-client.join-parts");

function joinsParts(file: File): file is File & { [JOIN_PARTS]: JoinParts } {
  return JOIN_PARTS in file;
}

/** A form ends lines in its names and texts with CR and LF, but leaves file names as they are. */
function withLineEnds(text: string): string {
  return text.replace(/\r\n?|\n/g, "\r\n");
}

function quoted(name: string): string {
  return name.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
}
