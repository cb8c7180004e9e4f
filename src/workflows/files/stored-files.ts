import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { requireItems } from "../answer-shape.js";
import { hasDeleted } from "../delete-if-exists.js";
import { allNamed, oneNamed } from "../names.js";
import type { WorkflowOptions } from "../wait.js";
import { checkWhich, type Which } from "../which.js";
import { type FileKind, traitsOfKind } from "./file-kinds.js";

/** A file that the server keeps, without its content. */
export interface StoredFile extends Omit<Schemas["StoredFile"], "name"> {
  /** The name under which it is kept: servers tell it as `name`, on some paths as `filename`. */
  name: string;
}

/**
 * Lists the files of a kind.
 *
 * @param kind one of `FILE_KINDS`, such as `"seed"`
 * @throws DataMasqueApiError when the server refuses
 */
export async function listFiles(
  dm: WorkflowClient,
  kind: FileKind,
  { signal }: WorkflowOptions = {},
): Promise<StoredFile[]> {
  const { path } = traitsOfKind(kind);
  const files = await unwrap(dm.GET(path, { signal }));
  requireItems(files, ["id"], `GET ${path}`);
  return files.map(withName);
}

/** A file as the server tells of it, with its name where it is looked for. */
export function withName(file: Schemas["StoredFile"]): StoredFile {
  return { ...file, name: file.name ?? file.filename ?? "" };
}

/**
 * Finds a file by its name: the exact one, else one that has it without blanks around it.
 *
 * @param kind one of `FILE_KINDS`, such as `"seed"`
 * @returns `undefined` when there is none
 * @throws AmbiguousNameError when several have the name, with their ids: a server may keep any number of one name
 * @throws DataMasqueApiError when the server refuses
 */
export async function findFile(
  dm: WorkflowClient,
  kind: FileKind,
  name: string,
  options: WorkflowOptions = {},
): Promise<StoredFile | undefined> {
  checkWhich("file", { name });
  return oneNamed("files", await listFiles(dm, kind, options), name, (file) => file.name);
}

/**
 * Deletes a file by id, or every file of a name;
 * where none has the name as it is given, those that have it without the blanks around it.
 *
 * @param kind one of `FILE_KINDS`, such as `"seed"`
 * @returns how many were deleted: 0 when there was none, which is no error
 * @throws DataMasqueApiError when the server refuses
 */
export async function deleteFileIfExists(
  dm: WorkflowClient,
  kind: FileKind,
  which: Which,
  { signal }: WorkflowOptions = {},
): Promise<number> {
  const { pathOfOne } = traitsOfKind(kind);
  checkWhich("file", which);
  const files =
    "id" in which
      ? [which]
      : allNamed(await listFiles(dm, kind, { signal }), which.name, (file) => file.name);
  let deleted = 0;
  for (const { id } of files) {
    if (await hasDeleted(unwrap(dm.DELETE(pathOfOne, { params: { path: { id } }, signal })))) deleted += 1;
  }
  return deleted;
}
