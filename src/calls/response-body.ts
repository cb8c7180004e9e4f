import type { ParseAs } from "openapi-fetch";
import { describePage, jsonIn } from "../errors/error-message.js";
import type { DataMasqueTransportError } from "../errors/errors.js";
import { CHANGED, transportFailure, WRONG_ADDRESS } from "../errors/failure-kinds.js";
import type { OperationTraits } from "../generated/operations.gen.js";
import { bytesOf, inTime, textOf } from "../transport/received-body.js";
import { takeParsedBody } from "./call-record.js";

/** How a body is to be read: as the caller wants it, or as the operation sends it. */
export type BodyKind = ParseAs | NonNullable<OperationTraits["response"]>;

const ARCHIVE = /zip|octet-stream|x-tar/i;

/** What there is to know of a call while its answer is read. */
export interface ReadCall {
  /** How errors name it. */
  name(): string;
  /** Whether it changes something at the server. */
  write: boolean;
  /** Milliseconds without a piece of the body after which it counts as lost; `0` for never. */
  idleMs: number;
}

/**
 * Reads the body of a successful answer as what it is.
 *
 * @throws DataMasqueTransportError of kind `unexpected-content` when it is no answer of this API, such as a sign-in page
 */
export function readBody(response: Response, kind: BodyKind | undefined, call: ReadCall): Promise<unknown> {
  switch (kind) {
    case "none":
      return readNothing(response, call);
    case "text":
      return readText(response, call);
    case "blob":
      return readBlob(response, call);
    case "arrayBuffer":
      return readBlob(response, call).then((blob) => blob.arrayBuffer());
    case "mixed":
      return readMixed(response, call);
    default:
      return readJson(response, call);
  }
}

/** Of an operation that is known to answer with nothing; what a server sends all the same arrives. */
async function readNothing(response: Response, call: ReadCall): Promise<unknown> {
  // What was wanted is done, however its answer ends.
  const text = noPage(await textOf(response, call.idleMs).catch(() => ""), response, call);
  return /\bjson\b/i.test(typeOf(response)) ? parsedOrText(text) : undefined;
}

async function readJson(response: Response, call: ReadCall): Promise<unknown> {
  const known = takeParsedBody(response);
  if (known !== undefined) return known;
  const text = await textOf(response, call.idleMs);
  const value = jsonIn(text);
  if (value !== undefined) return value;
  noPage(text, response, call);
  // Some writes are answered so, where the document has a body.
  if (!text && call.write) return undefined;
  throw unexpected(
    response,
    call,
    text ? `not JSON after character ${jsonLength(text)} of ${text.length}` : "without a body",
  );
}

async function readMixed(response: Response, call: ReadCall): Promise<unknown> {
  if (ARCHIVE.test(typeOf(response))) return readBlob(response, call);
  const text = await readText(response, call);
  return /^\s*[[{]/.test(text) ? parsedOrText(text) : text;
}

function parsedOrText(text: string): unknown {
  const value = jsonIn(text);
  return value === undefined ? text || undefined : value;
}

function noPage(text: string, response: Response, call: ReadCall): string {
  const page = describePage(text);
  if (page === undefined) return text;
  throw unexpected(response, call, page, WRONG_ADDRESS);
}

async function readBlob(response: Response, call: ReadCall): Promise<Blob> {
  // Of the platform's own kind, also where a library has put another in the place of the global one.
  const blob = await withOtherBody(response, await bytesOf(response, call.idleMs)).blob();
  // So much of a file tells whether it is a page instead.
  noPage(await blob.slice(0, 512).text(), response, call);
  return blob;
}

function unexpected(
  response: Response,
  call: ReadCall,
  what: string,
  hint = CHANGED,
): DataMasqueTransportError {
  const [type] = typeOf(response).split(";");
  return transportFailure({
    kind: "unexpected-content",
    call: call.name(),
    write: call.write,
    detail: `${response.status}, ${type || "no content type"}, ${what}`,
    hint,
  });
}

const TOKEN = /\s*(?:[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[-+.\deE]*|true|false|null)\s*/y;

/** How many characters of a text can be JSON. */
function jsonLength(text: string): number {
  let end = 0;
  for (TOKEN.lastIndex = 0; TOKEN.test(text); ) end = TOKEN.lastIndex;
  return end;
}

async function readText(response: Response, call: ReadCall): Promise<string> {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(typeOf(response))?.[1];
  return noPage(await textOf(response, call.idleMs, charset), response, call);
}

function typeOf({ headers }: Response): string {
  return headers.get("content-type") ?? "";
}

/**
 * Passes a body on as a stream to the caller, with failures turned into our errors by `fail`.
 * `onEnd` is told once, when the stream has ended in whatever way.
 */
export function streamOf(
  body: ReadableStream<Uint8Array>,
  idleMs: number,
  fail: (error: unknown) => never,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await inTime(reader, idleMs);
        if (!done) return controller.enqueue(value);
        onEnd();
        controller.close();
      } catch (error) {
        onEnd();
        fail(error);
      }
    },
    cancel(reason) {
      onEnd();
      return reader.cancel(reason);
    },
  });
}

/** An answer with another body than the one that came, and all else as it came. */
export function withOtherBody({ status, headers, url, statusText }: Response, body: BodyInit): Response {
  return Object.defineProperties(new Response(body, { status, headers }), {
    url: { value: url },
    // Not every text that a server sends can be given to a new one.
    statusText: { value: statusText },
  });
}
