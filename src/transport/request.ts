import { isWrite } from "../errors/failure-kinds.js";
import { CREDENTIAL_HEADERS } from "../options/check-client-options.js";

/** What a request body was made from. */
export type BodySource = Exclude<BodyInit, FormData> | null | undefined;

/** What a {@link ReplayableRequest} was made from. */
export interface RequestSource {
  body: BodySource;
  signal: AbortSignal | undefined;
  /** The init as it was, with members such as `cache`, or `cf` and `next` on platforms that know them. */
  init: RequestInit;
}

const sources = new WeakMap<Request, RequestSource>();

/**
 * A `Request` that remembers what it was made from.
 * The body of a plain one can be read once only; from its source it can be sent again, byte for byte, at no cost.
 */
export class ReplayableRequest extends Request {
  constructor(input: RequestInfo | URL, init: RequestInit = {}) {
    const headers = new Headers(init.headers);
    let { body } = init;
    if (body instanceof FormData) {
      body = multipartBlob(body);
      // A type without the boundary that is really used would make the form unreadable.
      headers.delete("content-type");
    }
    super(input, { ...init, headers, ...bodyInit(body) });
    sources.set(this, { body, signal: init.signal ?? undefined, init });
  }

  /** openapi-fetch asks whether a middleware returned a request; any `Request` is one. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return Request[Symbol.hasInstance](value);
  }
}

/** Tells whether the body can be read only once. */
export function isStream(body: unknown): body is ReadableStream {
  return body instanceof ReadableStream;
}

/** What a body needs in the init of a request. */
export function bodyInit(body: BodySource): RequestInit {
  return { body: body ?? null, ...(isStream(body) ? { duplex: "half" } : {}) };
}

const REPEATABLE_METHODS = ["GET", "HEAD", "OPTIONS", "PUT", "DELETE"];

/** One request as it can be sent any number of times. */
export interface Outgoing extends RequestSource {
  method: string;
  url: string;
  headers: Headers;
  /** Whether it changes something at the server that matters when it is done twice. */
  write: boolean;
  /** Whether it may be sent again although the server may have received it. */
  repeatable: boolean;
  /** Whether it was sent again although an earlier attempt may have done what it asks for. */
  mayHaveBeenDone: boolean;
}

/**
 * Takes a request apart into what `fetch` can be given again and again.
 *
 * @param harmless whether it does no harm to send it twice although its method is that of a write, as for a login
 */
export async function outgoingOf(request: Request, harmless = false): Promise<Outgoing> {
  const { method, url, signal } = request;
  return {
    method,
    url,
    headers: takeHeaders(request),
    // A request that a middleware rebuilt has lost the source of its body: it has to be held in memory.
    ...(sources.get(request) ?? { body: request.body && (await request.arrayBuffer()), signal, init: {} }),
    write: !harmless && isWrite(method),
    repeatable: harmless || REPEATABLE_METHODS.includes(method),
    mayHaveBeenDone: false,
  };
}

/** Leaves no credential in the request: middleware of the app is handed it once more, with the answer. */
function takeHeaders({ headers }: Request): Headers {
  // Entry by entry: a copy of the object itself can be incomplete where a library such as MSW has replaced `Headers`.
  const copy = new Headers([...headers]);
  for (const name of Object.keys(CREDENTIAL_HEADERS)) headers.delete(name);
  return copy;
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
export function isOneShot(outgoing: Outgoing): boolean {
  return isStream(outgoing.body) && !streamMakers.has(outgoing.body);
}

/** Tells whether the body is of a size that takes its time, so that a time limit would cut it off. */
export function isUpload(outgoing: Outgoing): boolean {
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
  for (const [name, value] of form) {
    const disposition = `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(withLineEnds(name))}"`;
    if (typeof value === "string") {
      parts.push(`${disposition}\r\n\r\n${withLineEnds(value)}\r\n`);
    } else {
      const type = value.type === "" ? "application/octet-stream" : value.type;
      parts.push(
        `${disposition}; filename="${quoted(value.name)}"\r\nContent-Type: ${type}\r\n\r\n`,
        value,
        "\r\n",
      );
    }
  }
  parts.push(`--${boundary}--\r\n`);
  return new JoinedBlob(parts, `multipart/form-data; boundary=${boundary}`);
}

/**
 * A `Blob` whose stream is made of the streams of its parts, one after the other.
 * A part can so tell when nobody reads on, and close its file;
 * the stream of a platform's own `Blob` holds a file open until its memory is collected.
 */
class JoinedBlob extends Blob {
  readonly #parts: readonly BlobPart[];

  constructor(parts: BlobPart[], type: string) {
    super(parts, { type });
    this.#parts = parts;
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const left = [...this.#parts];
    let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
    return new ReadableStream(
      {
        async pull(controller) {
          for (;;) {
            const next = reader === undefined ? left.shift() : undefined;
            if (next !== undefined)
              reader = (next instanceof Blob ? next : new Blob([next])).stream().getReader();
            if (reader === undefined) return controller.close();
            const { done, value } = await reader.read();
            if (!done) return controller.enqueue(value);
            reader = undefined;
          }
        },
        cancel: (reason) => reader?.cancel(reason),
      },
      // Nothing is read, and no file opened, before someone asks for it.
      { highWaterMark: 0 },
    );
  }
}

/** A form ends lines in its names and texts with CR and LF, but leaves file names as they are. */
function withLineEnds(text: string): string {
  return text.replace(/\r\n?|\n/g, "\r\n");
}

function quoted(name: string): string {
  return name.replaceAll("\r", "%0D").replaceAll("\n", "%0A").replaceAll('"', "%22");
}
