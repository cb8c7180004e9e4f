import { isLight } from "./request.js";

/** A body that nobody wants is not waited for any longer than this. */
const UNWANTED_IDLE_MS = 5_000;

/**
 * Reads a body to its end.
 *
 * @param idleMs gives up once nothing of it has come for so long; `0` never does
 */
export async function bytesOf(response: Response, idleMs: number): Promise<Uint8Array<ArrayBuffer>> {
  // It has such a limit itself.
  if (isLight(response)) return response.bytes();
  if (response.bodyUsed) throw new Error("BODY_USED");
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await inTime(reader, idleMs);
    if (done) break;
    pieces.push(value);
    size += value.length;
  }
  // Where there is a `Buffer`, a large body need not be filled with zeros first.
  const bytes = globalThis.Buffer?.allocUnsafe(size) ?? new Uint8Array(size);
  for (const piece of pieces.reverse()) {
    size -= piece.length;
    bytes.set(piece, size);
  }
  return bytes;
}

/** Reads the next piece of a body, which is given up with an error that tells of it when it takes too long. */
export function inTime<Piece>(
  reader: ReadableStreamDefaultReader<Piece>,
  idleMs: number,
): Promise<ReadableStreamReadResult<Piece>> {
  return new Promise((resolve, reject) => {
    const late = (): void => {
      reject(new Error("BODY_TIMEOUT"));
      reader.cancel().catch(() => {});
    };
    const timer = idleMs > 0 ? setTimeout(late, idleMs) : undefined;
    reader
      .read()
      .then(resolve, reject)
      .then(() => clearTimeout(timer));
  });
}

/** Reads a body as text, in UTF-8 if it is in no other charset that the platform knows. */
export async function textOf(
  response: Response,
  idleMs = UNWANTED_IDLE_MS,
  charset?: string,
): Promise<string> {
  const bytes = await bytesOf(response, idleMs);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Reads a body that nobody wants to its end, so that its connection can be used again. */
export function discardBody(response: Response): Promise<unknown> {
  // It was read already, or its connection is lost; it was not wanted anyway.
  return bytesOf(response, UNWANTED_IDLE_MS).catch(() => {});
}
