import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { unreadReason } from "../document/input-error.js";

/** What stands for stdin on the command line. */
const STDIN = "-";

/** A text to check, and how messages name it. */
export interface SourceText {
  readonly name: string;
  readonly text: string;
}

/** A file that cannot be checked; the message names it and says why. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly reason: string;

  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.reason = reason;
  }
}

/** Tells such a failure from one of the program itself. */
export function isUnreadable(error: unknown): error is Unreadable {
  return error instanceof Unreadable;
}

/**
 * Reads a file, or stdin for `-`, as text.
 *
 * @throws Unreadable when there is no such file, or it is no text in UTF-8
 */
export async function readSource(file: string): Promise<SourceText> {
  const name = file === STDIN ? "stdin" : file;
  return { name, text: textOf(await bytesOf(file, name), name) };
}

async function bytesOf(file: string, name: string): Promise<Uint8Array> {
  try {
    return file === STDIN ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw new Unreadable(name, unreadReason(error));
  }
}

function textOf(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Unreadable(name, "is in UTF-16; save it in UTF-8");
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new Unreadable(name, "is no text in UTF-8");
}
