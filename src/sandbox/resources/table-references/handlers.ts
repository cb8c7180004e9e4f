import { fieldError, invalidReference, notFound } from "../../http/django-errors.js";
import { isJsonObject, type JsonObject, textMember } from "../../http/json-object.js";
import type { OperationCall, OperationHandlers } from "../../http/operation.js";
import { checkRequest } from "../../http/request-check.js";
import { emptyResponse } from "../../http/responses.js";
import { wireTime } from "../../http/wire-time.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredTableReference } from "../../store/records/config.js";
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
      Response.json([...world.tableReferences.values()].map(tableReferenceDocument)),
    "POST /api/table-references/": (call) => {
      const body = call.readBody();
      checkRequest("POST /api/table-references/", body);
      const now = settings.clock();
      const id = settings.ids();
      const stored = { ...written(world, id, body), options: filled(body.options), createdAt: now };
      return saved(world, { ...stored, modifiedAt: now }, 201);
    },
    "GET /api/table-references/{id}/": (call) => Response.json(tableReferenceDocument(found(world, call))),
    "PUT /api/table-references/{id}/": (call) => {
      const previous = found(world, call);
      const body = call.readBody();
      checkRequest("PUT /api/table-references/{id}/", body);
      // Options are replaced as a whole or, when there are none, kept: a single option cannot be changed alone.
      const options = body.options === undefined ? previous.options : filled(body.options);
      const stored = { ...previous, ...written(world, previous.id, body), options };
      return saved(world, { ...stored, modifiedAt: settings.clock() }, 200);
    },
    "DELETE /api/table-references/{id}/": (call) => {
      world.tableReferences.delete(found(world, call).id);
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
  world.tableReferences.set(stored.id, stored);
  return Response.json(tableReferenceDocument(stored), { status });
}

function found(world: World, call: OperationCall): StoredTableReference {
  const stored = world.tableReferences.get(call.pathParameter("id"));
  if (stored === undefined) throw notFound();
  return stored;
}

function written(world: World, id: string, body: JsonObject) {
  const name = textMember(body, "name") ?? "";
  const connection = textMember(body, "connection") ?? "";
  if (!world.connections.has(connection)) throw fieldError({ connection: [invalidReference(connection)] });
  for (const other of world.tableReferences.values()) {
    if (other.id !== id && other.name === name) {
      throw fieldError({ name: ["A table reference with this name already exists."] });
    }
  }
  return { id, name, connection, source: textMember(body, "source") ?? "" };
}

function filled(options: unknown): JsonObject {
  return { ...DEFAULT_OPTIONS, ...(isJsonObject(options) ? options : {}) };
}
