import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Makes a file of that size for the running test; it takes no room on the disk, since all of it is zeros. */
export async function sparseFile(bytes: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "upload.bin");
  const file = await open(path, "w");
  await file.truncate(bytes);
  await file.close();
  return path;
}
