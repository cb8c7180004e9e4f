import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { applyOverlays } from "../../src/generate/overlays/overlay-apply.js";
import type { Overlay } from "../../src/generate/overlays/overlay-document.js";
import { at } from "../diff/small-api.js";

/** Adds to the list at a key of an object. */
function add(owner: JsonObject, key: string, value: JsonValue): void {
  const list = owner[key];
  if (!Array.isArray(list)) throw new Error(`${key} is no list`);
  list.push(value);
}

/**
 * Plays the next release of the server: the present document, changed in eight ways.
 * The first is what the overlays add, so that they have nothing to do any more.
 */
export function nextRelease(present: JsonObject, overlays: readonly Overlay[]): JsonObject {
  const document = applyOverlays(present, overlays, "the present document").patched;
  const schema = (...keys: string[]): JsonObject => at(document, "components", "schemas", ...keys);
  const paths = at(document, "paths");
  at(document, "info").version = "3.27.0";

  // A new kind of database.
  add(schema("DatabaseType"), "enum", "duckdb");
  for (const [union, member] of [
    ["DatabaseConnection", "GenericSqlConnection"],
    ["DatabaseConnectionWrite", "GenericSqlConnectionWrite"],
  ] as const) {
    add(schema(member, "properties", "db_type"), "enum", "duckdb");
    schema(union, "discriminator", "mapping").duckdb = `#/components/schemas/${member}`;
  }
  // A new status of runs.
  add(schema("RunStatus"), "enum", "paused");
  // A new operation.
  const pause = structuredClone(at(document, "paths", "/api/runs/{id}/cancel/"));
  at(pause, "post").operationId = "pauseRun";
  paths["/api/runs/{id}/pause/"] = pause;
  // A renamed field.
  const { log_level, ...others } = schema("RunLogEntry", "properties");
  schema("RunLogEntry").properties = { ...others, level: log_level ?? {} };
  schema("RunLogEntry").required = ["timestamp", "level", "message"];
  // A removed operation.
  delete at(document, "paths", "/api/runs/validate/").get;
  // A request field that has to be there now.
  add(schema("RunRequest"), "required", "name");
  // Another body of errors.
  schema("ErrorDetail", "properties").detail = { type: "array", items: { type: "string" } };
  return document;
}
