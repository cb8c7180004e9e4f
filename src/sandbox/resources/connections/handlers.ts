import { zConnectionWrite } from "../../../generated/datamasque.zod.gen.js";
import { fieldError } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
import type { OperationHandlers } from "../../http/operation.js";
import { checkBody } from "../../http/request-check.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredConnection } from "../../store/records/data-sources.js";
import type { World } from "../../store/world.js";
import { connectionDocument, connectionName, writableDocument } from "./document.js";
import { connectionAddress, reachabilityReply } from "./reachability.js";
import { acceptConnection } from "./rules.js";

/** The connection operations. */
export function connectionHandlers({ world, settings }: SandboxContext) {
  return {
    "GET /api/connections/": () => Response.json(world.connections.all().map(connectionDocument)),
    "POST /api/connections/": (call) => {
      const document = call.readBody();
      const stored = acceptConnection(settings.ids(), document);
      refuseDuplicateName(world, stored);
      world.connections.save(stored);
      return Response.json(connectionDocument(stored), { status: 201 });
    },
    "GET /api/connections/{id}/": (call) =>
      Response.json(connectionDocument(world.connections.require(call.pathParameter("id")))),
    "PUT /api/connections/{id}/": (call) => {
      const previous = world.connections.require(call.pathParameter("id"));
      const document = call.readBody();
      const stored = acceptConnection(previous.id, document, previous);
      refuseDuplicateName(world, stored);
      world.connections.save(stored);
      return Response.json(connectionDocument(stored));
    },
    "PATCH /api/connections/{id}/": (call) => {
      const previous = world.connections.require(call.pathParameter("id"));
      const changes = call.readBody();
      const stored = patchedConnection(previous, changes);
      refuseDuplicateName(world, stored);
      world.connections.save(stored);
      return Response.json(connectionDocument(stored));
    },
    "DELETE /api/connections/{id}/": (call) => {
      world.connections.delete(world.connections.require(call.pathParameter("id")).id);
      return emptyResponse(204);
    },
    "POST /api/connections/{id}/test/": (call) => {
      const stored = world.connections.require(call.pathParameter("id"));
      return reachabilityReply(connectionAddress(connectionDocument(stored)));
    },
    "POST /api/connections/test/": (call) => {
      const document = call.readBody();
      acceptConnection("unsaved", document);
      return reachabilityReply(connectionAddress(document));
    },
  } satisfies OperationHandlers;
}

function patchedConnection(previous: StoredConnection, changes: JsonObject): StoredConnection {
  const { kind } = previous;
  if (kind === undefined) {
    throw fieldError({ non_field_errors: ["A connection of this kind cannot be changed."] });
  }
  // The official command line sends the port as text.
  const { port } = changes;
  const numeric = typeof port === "string" && /^\d+$/.test(port) ? { port: Number(port) } : {};
  const document = { ...writableDocument(previous, kind), ...changes, ...numeric };
  checkBody(zConnectionWrite, document);
  return acceptConnection(previous.id, document, previous);
}

function refuseDuplicateName(world: World, stored: StoredConnection): void {
  const name = connectionName(stored);
  const refusal = fieldError({ name: ["A connection with this name already exists."] });
  world.connections.refuseOther(stored.id, (other) => connectionName(other) === name, refusal);
}
