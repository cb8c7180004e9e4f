import { openAsBlob } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { isBun } from "../bun-fetch.js";
import { FileOnDisk } from "./file-on-disk.js";
import { unreadableFile } from "./unreadable-file.js";

/** Options of {@link fileFromPath}. */
export interface FileFromPathOptions {
  /**
   * The file name that the server is told.
   * @default the last part of the path
   */
  name?: string | undefined;
  /**
   * The media type of the content.
   * @default none, which is sent as `application/octet-stream`
   */
  type?: string | undefined;
}

/**
 * Opens a file for an upload, without reading it:
 * its content is read piece by piece while it is sent, again from the start if it has to be sent again,
 * so that its size does not matter; only on Bun and in a simulated browser it is read into memory at once.
 * It must not change until then; if it does, the upload fails with a `DataMasqueTransportError` of kind `body-source`.
 *
 * ```ts
 * const seed = await fileFromPath("seeds/names.csv", { type: "text/csv" });
 * ```
 *
 * @throws DataMasqueConfigError when there is no such file, when it is a directory, or when it must not be read
 */
export async function fileFromPath(
  path: string | URL,
  { name, type = "" }: FileFromPathOptions = {},
): Promise<File> {
  let file = String(path);
  try {
    if (path instanceof URL) file = fileURLToPath(path);
    const found = await stat(file);
    if (!found.isFile()) {
      throw new DataMasqueConfigError(
        `"${file}" is no file but a directory or a device; give the path of a file`,
      );
    }
    // openAsBlob does not open anything yet; whether that works shall not turn out in the middle of an upload.
    await (await open(file)).close();
    const blob = await openAsBlob(file, { type });
    // Bun leaves out of a form what lies on the disk, and a simulated browser knows no Blob of Node.
    if (isBun() || !(blob instanceof Blob))
      return new File([await blob.arrayBuffer()], name ?? basename(file), { type });
    return new FileOnDisk(blob, { path: file, name: name ?? basename(file), type, ...found });
  } catch (error) {
    throw error instanceof DataMasqueConfigError ? error : unreadableFile(file, error);
  }
}
