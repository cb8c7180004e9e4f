import type { WorkflowClient } from "../../client/client-of.js";
import type { Schemas } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import type { WorkflowOptions } from "../wait.js";
import type { Which } from "../which.js";
import {
  type ConfigKind,
  deleteConfig,
  findConfig,
  getConfig,
  listConfigs,
  type Saved,
  saveConfig,
} from "./named-configs.js";

/** A table or a file under a name that rulesets can refer to, as the server returns it. */
export type TableReference = Schemas["TableReference"];

const TABLE_REFERENCE: ConfigKind<TableReference, { readonly name: string }, Schemas["TableReferenceWrite"]> =
  {
    path: "/api/table-references/",
    what: () => "table reference",
    fullName: ({ name }) => name,
    rowsAreWhole: true,
    rows: (dm, _, signal) => unwrap(dm.GET("/api/table-references/", { signal })),
    read: (dm, id, signal) =>
      unwrap(dm.GET("/api/table-references/{id}/", { params: { path: { id } }, signal })),
    create: (dm, body, signal) => unwrap(dm.POST("/api/table-references/", { body, signal })),
    replace: (dm, id, body, signal) =>
      unwrap(dm.PUT("/api/table-references/{id}/", { params: { path: { id } }, body, signal })),
    remove: (dm, id, signal) =>
      unwrap(dm.DELETE("/api/table-references/{id}/", { params: { path: { id } }, signal })),
  };

/**
 * Lists all table references with all their members.
 *
 * @throws DataMasqueApiError with status 404 when the server is too old to have them
 */
export async function listTableReferences(
  dm: WorkflowClient,
  { signal }: WorkflowOptions = {},
): Promise<TableReference[]> {
  return listConfigs(TABLE_REFERENCE, dm, {}, signal);
}

/** Finds the table reference of a name; `undefined` when there is none. */
export async function findTableReference(
  dm: WorkflowClient,
  name: string,
  { signal }: WorkflowOptions = {},
): Promise<TableReference | undefined> {
  return findConfig(TABLE_REFERENCE, dm, { name }, signal);
}

/**
 * Reads a table reference by id or name.
 *
 * @throws DataMasqueConfigError when none has the name
 * @throws DataMasqueApiError with status 404 when there is none of that id
 */
export async function getTableReference(
  dm: WorkflowClient,
  which: Which,
  { signal }: WorkflowOptions = {},
): Promise<TableReference> {
  return getConfig(TABLE_REFERENCE, dm, which, signal);
}

/**
 * Saves a table reference under its name: replaces the one that has it, or creates a new one.
 * `options` replace those that are stored as a whole, so that what they leave out gets its default;
 * without `options` the stored ones are kept. `null_string: null` is sent: nothing is read as null then.
 *
 * It looks for the name first.
 * Where the server refuses to create it since another program has just done so, that one is replaced;
 * one that is deleted between the look and the write makes it fail with status 404, and nothing is saved.
 *
 * @throws DataMasqueConfigError when the name begins or ends with a blank, which the server would cut off
 * @throws DataMasqueApiError when the server refuses it, such as an unknown connection
 */
export async function saveTableReference(
  dm: WorkflowClient,
  reference: Schemas["TableReferenceWrite"],
  { signal }: WorkflowOptions = {},
): Promise<Saved<TableReference>> {
  return saveConfig(TABLE_REFERENCE, dm, reference, signal);
}

/**
 * Deletes a table reference by id or name; its name is free again then.
 *
 * @returns how many were deleted: 0 when there was none, which is no error
 */
export async function deleteTableReferenceIfExists(
  dm: WorkflowClient,
  which: Which,
  { signal }: WorkflowOptions = {},
): Promise<number> {
  return deleteConfig(TABLE_REFERENCE, dm, which, signal);
}
