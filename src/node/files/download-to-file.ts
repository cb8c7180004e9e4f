import { randomUUID } from "node:crypto";
import { type FileHandle, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve, win32 } from "node:path";
import { fileURLToPath } from "node:url";
import { DataMasqueConfigError } from "../../errors/errors.js";
import {
  type Download,
  type DownloadOptions,
  downloadToStream,
} from "../../workflows/files/download-to-stream.js";

/** A file that was downloaded. */
export interface DownloadedFile {
  /** Where it is, as an absolute path. */
  path: string;
  /** How long it is, in bytes. */
  bytes: number;
}

/**
 * Downloads the answer of a call to a file, piece by piece, so that its size does not matter;
 * pass `parseAs: "stream"` with the call, without which all of it is read into memory first.
 *
 * ```ts
 * await downloadToFile(downloadApplicationLogs(dm), "datamasque-logs.tar.gz");
 * await downloadToFile(
 *   dm.GET("/api/runs/{id}/run-report/", { params: { path: { id } }, parseAs: "stream" }),
 *   "reports/",
 * );
 * ```
 *
 * The file appears whole or not at all, and replaces one that is there:
 * until then its content is in a hidden file beside it, which is gone when the download fails or is aborted.
 * Only the end of the process itself leaves that behind, named `.datamasque-*.part`.
 *
 * @param path a file, or a folder, in which the file gets the name that the server gives it;
 *   of that the last part counts alone, so that it never leads out of the folder
 * @throws DataMasqueConfigError when the file cannot be written, or when it is a folder and the server names no file
 * @throws what {@link downloadToStream} throws, and what its stream ends with
 */
export async function downloadToFile(
  download: PromiseLike<Download>,
  path: string | URL,
  options: DownloadOptions = {},
): Promise<DownloadedFile> {
  const given = await download;
  const content = await downloadToStream(Promise.resolve(given), options);
  let target = String(path);
  let temporary: string | undefined;
  try {
    target = await targetOf(path, given);
    temporary = join(dirname(target), `.datamasque-${randomUUID()}.part`);
    const file = await open(temporary, "wx");
    const bytes = await fill(file, content);
    await rename(temporary, target);
    return { path: target, bytes };
  } catch (error) {
    // Of a stream that has ended, or that is being read, nothing has to be given up.
    if (!content.locked) await content.cancel(error).catch(() => {});
    if (temporary !== undefined) await rm(temporary, { force: true });
    throw unwritable(target, error);
  }
}

/** Writes all of it, down to the disk; the handle is closed in any case. */
async function fill(file: FileHandle, content: ReadableStream<Uint8Array>): Promise<number> {
  try {
    await writeFile(file, content);
    await file.sync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}

async function targetOf(path: string | URL, download: Download): Promise<string> {
  if (typeof path !== "string" && !(path instanceof URL)) {
    throw new DataMasqueConfigError("say where the file goes: downloadToFile(call, path)");
  }
  const target = resolve(path instanceof URL ? fileURLToPath(path) : path);
  const isFolder = await stat(target).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return target;
  const name = "response" in download ? namedBy(download.response) : undefined;
  if (name === undefined) {
    throw new DataMasqueConfigError(
      `"${target}" is a folder, and the server names no file; give the path of a file`,
    );
  }
  return join(target, name);
}

/** The name that the server gives a file, without any folder; `undefined` where it gives none that is only a name. */
function namedBy({ headers }: Response): string | undefined {
  const disposition = headers.get("content-disposition") ?? "";
  const [, encoded] = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(disposition) ?? [];
  const [, quoted, bare] = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(disposition) ?? [];
  const name = win32.basename(decoded(encoded) ?? quoted ?? bare ?? "");
  return /^\.{0,2}$|[\p{Cc}:<>"|?*]/u.test(name) ? undefined : name;
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Says in the user's words why a file cannot be written; whatever else went wrong stays as it is. */
function unwritable(target: string, error: unknown): unknown {
  const isOfFiles = error instanceof Error && "syscall" in error && "path" in error;
  const full = error instanceof Error && "code" in error && /^(ENOSPC|EDQUOT|EIO)$/.test(String(error.code));
  if (!isOfFiles && !full) return error;
  const code = "code" in error ? error.code : undefined;
  return new DataMasqueConfigError(`"${target}" cannot be written (${code})`, { cause: error });
}
