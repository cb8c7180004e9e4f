import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";

const BLOCK_BYTES = 1024 * 1024;

/** Writes a file of whole megabytes, a block at a time. */
export async function writeLargeFile(path: string, bytes: number): Promise<void> {
  const block = randomBytes(BLOCK_BYTES);
  const file = await open(path, "w");
  try {
    for (let written = 0; written < bytes; written += BLOCK_BYTES) await file.write(block);
  } finally {
    await file.close();
  }
}
