import { detailError } from "../../http/django-errors.js";
import type { SandboxContext } from "../../store/context.js";
import type { FileDiscovery, SchemaDiscovery } from "../../store/records/discovery.js";
import type { StoredConnection } from "../connections/document.js";
import {
  type DiscoveryRun,
  fileResultsOf,
  latestResults,
  schemaResultsOf,
} from "../discovery/discovery-runs.js";
import { checkSource } from "../runs/rules.js";

/** The most recent schema discovery of a connection, or the 400 reply. */
export function schemaSource(
  context: SandboxContext,
  connection: StoredConnection,
): DiscoveryRun<SchemaDiscovery> {
  checkSource(connection, "database");
  const found = latestResults(context, connection.id, schemaResultsOf);
  if (found === undefined) throw noResults("schema");
  return found;
}

/** The most recent file discovery of a connection, or the 400 reply. */
export function fileSource(
  context: SandboxContext,
  connection: StoredConnection,
): DiscoveryRun<FileDiscovery> {
  checkSource(connection, "file");
  const found = latestResults(context, connection.id, fileResultsOf);
  if (found === undefined) throw noResults("file data");
  return found;
}

function noResults(what: string) {
  return detailError(400, `No ${what} discovery has been done on this connection.`);
}
