import { Blob as NodeBlob } from "node:buffer";
import { Readable } from "node:stream";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { multipartBlob } from "../../transport/request.js";

/** A body in the terms of undici's dispatchers. */
export interface SentBody {
  content: string | Uint8Array | Readable | null;
  /** Its media type, where no header names one. */
  type?: string;
  /** Its bytes, where `content` does not show them. */
  length?: number;
  /** Whether no header knows its media type better. */
  isForm?: true;
}

const TEXT = "text/plain;charset=UTF-8";
const FORM = "application/x-www-form-urlencoded;charset=UTF-8";

/**
 * Takes a body as `fetch` would.
 * Objects are told by what they say they are, since the global class of the moment can be another than theirs.
 *
 * @throws DataMasqueConfigError where `fetch` would send the name of its type,
 *   or read what the client takes for a body that can be sent again
 */
export function sentBody(body: BodyInit | null | undefined): SentBody {
  if (body === null || body === undefined) return { content: null };
  // Numbers, too, of callers without types.
  if (typeof body !== "object") return { content: String(body), type: TEXT };
  if (ArrayBuffer.isView(body)) {
    return { content: new Uint8Array(body.buffer, body.byteOffset, body.byteLength) };
  }
  if (isForm(body)) return { ...sentBlob(multipartBlob(body)), isForm: true };
  if (isBlob(body)) return sentBlob(body);
  if (isStream(body)) {
    const reader = body.getReader();
    return { content: readableOf(() => reader, reader) };
  }
  if (isBuffer(body)) return { content: new Uint8Array(body) };
  const text = String(body);
  const kind = kindOf(body);
  if (text === `[object ${kind}]`) {
    throw new DataMasqueConfigError(
      `nodeFetch cannot send a body of type ${kind}; make a web stream of a stream, as Readable.toWeb(stream) does`,
    );
  }
  return { content: text, type: kind === "URLSearchParams" ? FORM : TEXT };
}

function isForm(body: object): body is FormData {
  return body instanceof FormData || kindOf(body) === "FormData";
}

function isBlob(body: object): body is Blob {
  return body instanceof Blob || kindOf(body) === "Blob" || kindOf(body) === "File";
}

function isStream(body: object): body is ReadableStream<Uint8Array> {
  return "getReader" in body;
}

function isBuffer(body: object): body is ArrayBuffer {
  return kindOf(body) === "ArrayBuffer";
}

/** What an object says it is. */
function kindOf(body: object): string {
  return Object.prototype.toString.call(body).slice("[object ".length, -1);
}

function sentBlob(blob: Blob): SentBody {
  if (!(blob instanceof NodeBlob)) {
    throw new DataMasqueConfigError(
      "nodeFetch can send only the Blob of Node, and the global Blob is another one here, as in a simulated browser",
    );
  }
  const { size, type } = blob;
  return {
    content: size === 0 ? null : readableOf(() => blob.stream().getReader()),
    length: size,
    ...(type === "" ? {} : { type }),
  };
}

/** Where a body is read, piece by piece. */
type Reader = Pick<ReadableStreamDefaultReader<Uint8Array>, "read" | "cancel">;

/**
 * A stream of Node's, which undici can end at any time:
 * what it reads is cancelled then, also while it waits for more of it.
 *
 * @param open called at the first read
 * @param reader what is open already
 */
function readableOf(open: () => Reader, reader?: Reader): Readable {
  async function read(into: Readable): Promise<void> {
    try {
      reader ??= open();
      const { done, value } = await reader.read();
      // Taken for the end, it would cut the body off.
      if (!done && value == null) throw new TypeError(`A piece of the body is ${value}, and no bytes`);
      into.push(done ? null : value);
    } catch (error) {
      into.destroy(asError(error));
    }
  }
  return (
    new Readable({
      read() {
        void read(this);
      },
      destroy(error, done) {
        reader?.cancel(error).catch(() => {});
        done(error);
      },
    })
      // undici tells of it; after an answer that came early nobody listens any more.
      .on("error", () => {})
  );
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error("The body could not be read", { cause: thrown });
}
