import type { ParseAs } from "openapi-fetch";
import { transportFailure } from "../errors/failure-kinds.js";
import type { OperationTraits } from "../generated/operations.gen.js";
import { discardBody } from "../transport/attempt.js";
import { takeParsedBody } from "./call-record.js";

/** How a body is to be read: as the caller wants it, or as the operation sends it. */
export type BodyKind = ParseAs | NonNullable<OperationTraits["response"]>;

const ARCHIVE = /zip|octet-stream|x-tar/i;

/** Reads the body of a successful answer as what it is. */
export async function readBody(response: Response, kind: BodyKind, call: string): Promise<unknown> {
  switch (kind) {
    case "none":
      return discardBody(response);
    case "text":
      return readText(response);
    case "blob":
      return response.blob();
    case "arrayBuffer":
      return response.arrayBuffer();
    case "mixed":
      return readMixed(response);
    default:
      return readJson(response, call);
  }
}

async function readJson(response: Response, call: string): Promise<unknown> {
  const known = takeParsedBody(response);
  if (known !== undefined) return known;
  const text = await response.text();
  // An empty answer to a call whose body nobody reads is common.
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    const [type] = (response.headers.get("content-type") ?? "no content type").split(";");
    const detail = `${response.status}, ${type}, not JSON`;
    throw transportFailure({ kind: "unexpected-content", call, detail });
  }
}

async function readMixed(response: Response): Promise<unknown> {
  if (ARCHIVE.test(response.headers.get("content-type") ?? "")) return response.blob();
  const text = await readText(response);
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function readText(response: Response): Promise<string> {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(response.headers.get("content-type") ?? "")?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return response.text();
  const bytes = await response.arrayBuffer();
  return decoderFor(charset).decode(bytes);
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/**
 * Passes a body on as a stream to the caller, with failures turned into our errors.
 * `onEnd` is told once, when the stream has ended in whatever way.
 */
export function streamOf(
  body: ReadableStream<Uint8Array>,
  failureOf: (error: unknown) => unknown,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        onEnd();
        controller.close();
      } catch (error) {
        onEnd();
        controller.error(failureOf(error));
      }
    },
    async cancel(reason) {
      onEnd();
      await reader.cancel(reason);
    },
  });
}
