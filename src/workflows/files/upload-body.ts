import { DataMasqueConfigError } from "../../errors/errors.js";
import { checkNumber } from "../../options/check-client-options.js";
import { multipartBlob, repeatableStream } from "../../transport/request.js";
import { joinedStream, type StreamWatch } from "./joined-stream.js";
import type { Meter } from "./transfer-progress.js";

/** What an upload sends. */
export interface UploadContent {
  /**
   * The content: a `Blob` or `File`, bytes, or a function that makes a stream of it, anew each time that it is sent.
   * In browsers, which cannot send a stream to every server, a stream is read into a `Blob` first.
   */
  content: Blob | Uint8Array | (() => ReadableStream<Uint8Array>);
  /**
   * The file name that the server is told.
   * @default that of a `File`, otherwise the name of the upload
   */
  fileName?: string | undefined;
  /**
   * Bytes that a stream will have, which the server is then told in advance;
   * without it a stream is sent in chunks, which not every proxy in front of an instance takes.
   * @default unknown; that of a `Blob` or of bytes is known anyway
   */
  size?: number | undefined;
}

/** The form of an upload, which can be sent any number of times. */
export interface UploadBody {
  body: Blob | ReadableStream<Uint8Array>;
  headers: Record<string, string | null>;
}

/** Content whose size is known, or one that is made while it is sent. */
export type ReadyContent = Blob | (() => ReadableStream<Uint8Array>);

/** Makes of content what can be sent. */
export async function readyContent(
  { content, size }: UploadContent,
  signal: AbortSignal,
): Promise<ReadyContent> {
  refuseForeignBlob();
  if (size !== undefined) checkNumber("size", size, 0, Number.MAX_SAFE_INTEGER);
  if (content instanceof Blob) return content;
  if (typeof content === "function") {
    return isBrowser()
      ? new Response(joinedStream([content], { onBytes: () => {}, signal })).blob()
      : content;
  }
  // A copy, since what is sent must not change meanwhile, and since its buffer may be shared.
  if (content instanceof Uint8Array) return new Blob([content.slice()]);
  throw new DataMasqueConfigError(
    'the content of an upload is a Blob, a Uint8Array, or a function that makes a stream; for a path use uploadFileFromPath of "datamasque-client/node"',
  );
}

/** A `Blob` that the platform does not know as one would arrive as a text, or not at all. */
function refuseForeignBlob(): void {
  const blob = new Blob([], { type: "a/b" });
  if ("stream" in blob && new Response(blob).headers.get("content-type") === blob.type) return;
  throw new DataMasqueConfigError(
    "fetch sends no Blob of jsdom, which is the global one here; run this in the environment of Node",
  );
}

/** Browsers send streams over HTTP/2 alone, and some of them not at all; of workers, too, only theirs say that they are one. */
function isBrowser(): boolean {
  return /^Mozilla/.test(globalThis.navigator?.userAgent);
}

/** What the form of an upload holds. */
export interface UploadForm {
  /** The texts, which come first: so the server is known to read them. */
  texts: Readonly<Record<string, string>>;
  /** The field that takes the file. */
  field: string;
  fileName: string;
  content: ReadyContent;
  /** Bytes that a stream will have. */
  size?: number | undefined;
}

/**
 * Writes the form of an upload.
 *
 * @param meter told how many bytes of the file have been sent, where the platform asks for them piece by piece
 * @param signal ends what is read of it
 */
export function uploadBody(
  { texts, field, fileName, content, size }: UploadForm,
  meter: Meter,
  signal: AbortSignal,
): UploadBody {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.append(name, text);
  // A file with the right name already goes in as it is, since a copy would lose what it does when it is read.
  if (content instanceof File && content.name === fileName) form.append(field, content);
  else form.append(field, content instanceof Blob ? content : new Blob(), fileName);
  const blob = multipartBlob(form);
  if (content instanceof Blob) {
    const body = metered(blob, () => ({ onBytes: counter(meter, blob.size - content.size), signal }));
    // Its own type goes with it; said once more, Workers warn of it.
    return { body, headers: { "Content-Type": null } };
  }
  const headers = { "Content-Type": blob.type };
  // What follows the file is the boundary alone.
  const [, boundary = ""] = blob.type.split("boundary=");
  const fileAt = blob.size - `\r\n--${boundary}--\r\n`.length;
  const pieces = [() => blob.slice(0, fileAt).stream(), content, () => blob.slice(fileAt).stream()];
  const failureOf = (error: unknown): unknown => new UnreadableContentError(error);
  return {
    body: repeatableStream(() =>
      joinedStream(pieces, { onBytes: counter(meter, blob.size), failureOf, signal }),
    ),
    headers: size === undefined ? headers : { ...headers, "Content-Length": String(blob.size + size) },
  };
}

/** Counts the bytes of one send, and tells the meter of those that belong to the file. */
function counter(meter: Meter, formBytes: number): (bytes: number) => void {
  let sent = -formBytes;
  return (bytes) => {
    sent += bytes;
    meter(Math.max(0, sent));
  };
}

/** Makes of a `Blob` one that tells how much of it is read, on platforms that read what they send as a stream. */
function metered(blob: Blob, newWatch: () => StreamWatch): Blob {
  // Of the class that is global now, as all that is uploaded: simulated browsers put their own in its place.
  const copy = new Blob([blob], { type: blob.type });
  return Object.defineProperty(copy, "stream", {
    value: () => joinedStream([() => blob.stream()], newWatch()),
  });
}

/** Says of a stream that fails that it was the stream and not the network, as a file that cannot be read does. */
class UnreadableContentError extends Error {
  readonly code = "NotReadableError";

  constructor(cause: unknown) {
    super("the stream of the upload could not be read", { cause });
  }
}
