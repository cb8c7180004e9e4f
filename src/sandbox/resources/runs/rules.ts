import { detailError, fieldError, invalidReference } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-object.js";
import type { SandboxContext } from "../../store/context.js";
import type { NamedReference } from "../../store/records/run.js";
import { connectionName, type StoredConnection } from "../connections/document.js";
import { isFileKind } from "../connections/kinds.js";
import { isFinal, runStatusAt } from "./life.js";

/** The object that a member of a body names by its id, or the 400 reply. */
export function resolveReference<Found>(
  objects: ReadonlyMap<string, Found>,
  field: string,
  body: JsonObject,
): Found {
  const id = body[field];
  const found = typeof id === "string" ? objects.get(id) : undefined;
  if (found === undefined) throw fieldError({ [field]: [invalidReference(String(id))] });
  return found;
}

/** Throws the 400 reply when the source of a run, sent as `field`, holds data of the other kind. */
export function checkSource(
  { kind }: StoredConnection,
  maskType: "database" | "file",
  field = "connection",
): void {
  const holdsFiles = kind !== undefined && isFileKind(kind);
  if (maskType === "database" && holdsFiles) {
    throw fieldError({ [field]: ["A database run needs a database connection."] });
  }
  if (maskType === "file" && !holdsFiles) {
    throw fieldError({ [field]: ["A file run needs a file connection."] });
  }
}

/** Throws the 400 reply when a run of any kind is going on at a connection. */
export function refuseSecondRun({ world, settings }: SandboxContext, source: StoredConnection): void {
  const now = settings.clock();
  for (const run of world.runs.values()) {
    if (run.source.id === source.id && !isFinal(runStatusAt(run, now))) {
      throw detailError(400, "There is already a run in progress on this connection.");
    }
  }
}

/** What a run keeps of a connection. */
export function connectionReference(connection: StoredConnection): NamedReference {
  return { id: connection.id, name: connectionName(connection) };
}
