import type { WorkflowClient } from "../../client/client-of.js";
import type { FileKind } from "../../workflows/files/file-kinds.js";
import type { StoredFile } from "../../workflows/files/stored-files.js";
import type { TransferOptions } from "../../workflows/files/transfer-progress.js";
import { type FieldsOfKind, type NewFile, uploadFile } from "../../workflows/files/upload-file.js";
import { fileFromPath } from "./file-from-path.js";

/** What may be said of a file on disk that is uploaded. */
export type UploadFromPath<Kind extends FileKind> = Partial<Pick<NewFile, "name">> & FieldsOfKind<Kind>;

/**
 * Uploads a file from disk under its own name, unless another `name` is given.
 * It is read piece by piece while it is sent, so that its size does not matter, and must not change meanwhile.
 *
 * ```ts
 * const seed = await uploadFileFromPath(dm, "seed", "seeds/first_names.csv");
 * ```
 *
 * @param kind one of `FILE_KINDS`, such as `"seed"`
 * @param file the `name` under which the server keeps it, and what the kind takes beside it
 * @throws DataMasqueConfigError when there is no such file, when it is a folder, or when it must not be read
 * @throws what `uploadFile` throws
 */
export async function uploadFileFromPath<Kind extends FileKind>(
  dm: WorkflowClient,
  kind: Kind,
  path: string | URL,
  file?: UploadFromPath<Kind>,
  options: TransferOptions = {},
): Promise<StoredFile> {
  const content = await fileFromPath(path);
  return uploadFile<FileKind>(dm, kind, { name: content.name, ...file, content }, options);
}
