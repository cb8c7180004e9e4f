import { fieldError, invalidReference } from "../../http/django-errors.js";
import { isJsonObject, type JsonObject, textMember, wireTime } from "../../http/json-values.js";
import type { OperationHandlers } from "../../http/operation.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredTableReference } from "../../store/records/data-sources.js";
import type { World } from "../../store/world.js";

const DEFAULT_OPTIONS = {
  format: "csv",
  delimiter: ",",
  encoding: "utf-8",
  quotechar: '"',
  null_string: null,
};

/** The table reference operations. */
export function tableReferenceHandlers({ world, settings }: SandboxContext) {
  return {
    "GET /api/table-references/": () =>
      Response.json(world.tableReferences.all().map(tableReferenceDocument)),
    "POST /api/table-references/": (call) => {
      const body = call.readBody();
      const now = settings.clock();
      const id = settings.ids();
      const stored = { ...written(world, id, body), options: filled(body.options), createdAt: now };
      return saved(world, { ...stored, modifiedAt: now }, 201);
    },
    "GET /api/table-references/{id}/": (call) =>
      Response.json(tableReferenceDocument(world.tableReferences.require(call.pathParameter("id")))),
    "PUT /api/table-references/{id}/": (call) => {
      const previous = world.tableReferences.require(call.pathParameter("id"));
      const body = call.readBody();
      // Options are replaced as a whole or, when there are none, kept: a single option cannot be changed alone.
      const options = body.options === undefined ? previous.options : filled(body.options);
      const stored = { ...previous, ...written(world, previous.id, body), options };
      return saved(world, { ...stored, modifiedAt: settings.clock() }, 200);
    },
    "DELETE /api/table-references/{id}/": (call) => {
      world.tableReferences.delete(world.tableReferences.require(call.pathParameter("id")).id);
      return emptyResponse(204);
    },
  } satisfies OperationHandlers;
}

/** A table reference as the API shows it. */
export function tableReferenceDocument(stored: StoredTableReference): JsonObject {
  const { createdAt, modifiedAt, ...members } = stored;
  return { ...members, created: wireTime(createdAt), modified: wireTime(modifiedAt) };
}

function saved(world: World, stored: StoredTableReference, status: number): Response {
  world.tableReferences.save(stored);
  return Response.json(tableReferenceDocument(stored), { status });
}

function written(world: World, id: string, body: JsonObject) {
  const name = textMember(body, "name") ?? "";
  const connection = textMember(body, "connection") ?? "";
  if (!world.connections.has(connection)) throw fieldError({ connection: [invalidReference(connection)] });
  const refusal = fieldError({ name: ["A table reference with this name already exists."] });
  world.tableReferences.refuseOther(id, (other) => other.name === name, refusal);
  return { id, name, connection, source: textMember(body, "source") ?? "" };
}

function filled(options: unknown): JsonObject {
  return { ...DEFAULT_OPTIONS, ...(isJsonObject(options) ? options : {}) };
}
