import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { InputError } from "../../../src/document/input-error.js";
import { type FoundDocument, instanceLabel } from "./recognise-document.js";

const PROGRAM = fileURLToPath(new URL("../../spec-download.ts", import.meta.url));

/**
 * Has the document of a running instance fetched by a process of its own,
 * so that the one that generates from it has never used a credential.
 *
 * @param path from the root of the instance
 * @throws InputError with what the instance or its gateway said, or what the environment lacks
 */
export async function downloadFromInstance(path: string): Promise<FoundDocument> {
  const folder = await mkdtemp(join(tmpdir(), "spec-download-"));
  try {
    const file = join(folder, "document");
    const args = [
      "--import",
      import.meta.resolve("tsx"),
      PROGRAM,
      `--instance-path=${path}`,
      `--out=${file}`,
    ];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    const [told, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    if (code !== 0) throw new InputError(told.trim());
    return { text: await readFile(file, "utf8"), label: instanceLabel(path), contentType: "" };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
