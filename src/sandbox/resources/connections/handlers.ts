import { zConnectionPatch, zConnectionWrite } from "../../../generated/datamasque.zod.gen.js";
import { checkedBody } from "../../http/body/checked-body.js";
import { fieldError } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
import type { OperationCall, OperationHandlers } from "../../http/operation.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import type { ConnectionKind, StoredConnection } from "../../store/records/data-sources.js";
import type { SandboxRelease } from "../../store/releases.js";
import type { World } from "../../store/world.js";
import { connectionName, shownConnection, writableDocument } from "./document.js";
import { refuseFrozenChange, refuseFrozenDeletion } from "./frozen.js";
import { connectionAddress, reachabilityReply } from "./reachability.js";
import { acceptConnection, requireKind } from "./rules.js";

/** The connection operations. */
export function connectionHandlers(context: SandboxContext) {
  const { world, settings, faults } = context;
  const { release } = settings;
  const show = (stored: StoredConnection, { info }: OperationCall) => shownConnection(stored, context, info);
  const refuses = (call: OperationCall) => () => faults.struck(call.info, "freezeConnection");
  const replace = (call: OperationCall, document: JsonObject, previous: StoredConnection) => {
    const stored = acceptConnection(previous.id, document, release, previous);
    refuseFrozenChange(faults.freezeOf(connectionName(previous)), refuses(call), document, stored, previous);
    refuseDuplicateName(world, stored);
    world.connections.save(stored);
    return Response.json(show(stored, call));
  };
  return {
    "GET /api/connections/": (call) => Response.json(world.connections.all().map((each) => show(each, call))),
    "POST /api/connections/": (call) => {
      const document = checkedConnection(call.readUncheckedBody(), release);
      const stored = acceptConnection(settings.ids(), document, release);
      refuseDuplicateName(world, stored);
      world.connections.save(stored);
      return Response.json(show(stored, call), { status: 201 });
    },
    "GET /api/connections/{id}/": (call) =>
      Response.json(show(world.connections.require(call.pathParameter("id")), call)),
    "PUT /api/connections/{id}/": (call) => {
      const previous = world.connections.require(call.pathParameter("id"));
      return replace(call, checkedConnection(call.readUncheckedBody(), release), previous);
    },
    "PATCH /api/connections/{id}/": (call) => {
      const previous = world.connections.require(call.pathParameter("id"));
      return replace(call, patchedDocument(previous, call.readUncheckedBody(), release), previous);
    },
    "DELETE /api/connections/{id}/": (call) => {
      const stored = world.connections.require(call.pathParameter("id"));
      refuseFrozenDeletion(faults.freezeOf(connectionName(stored)), refuses(call));
      world.connections.delete(stored.id);
      return emptyResponse(204);
    },
    "POST /api/connections/{id}/test/": (call) =>
      reachabilityReply(connectionAddress(world.connections.require(call.pathParameter("id")))),
    "POST /api/connections/test/": (call) => {
      const document = checkedConnection(call.readUncheckedBody(), release);
      return reachabilityReply(connectionAddress(acceptConnection("unsaved", document, release)));
    },
  } satisfies OperationHandlers;
}

/** The vendor's clients send a blank schema of every kind that has one. */
const MAY_BE_BLANK: ReadonlySet<string> = new Set(["schema"]);

/** Looks at the kind first: a server knows nothing of the members of a kind that it has not. */
function checkedConnection(document: JsonObject, release: SandboxRelease): JsonObject {
  if (!namesKnownMembers(document)) return checkedBody(zConnectionWrite, document);
  const known = withoutIgnored(document, requireKind(document, release));
  return checkedBody(zConnectionWrite, known, MAY_BE_BLANK);
}

/** Whether a document says at all what it is; the check against the API document tells what is missing. */
function namesKnownMembers({ mask_type: maskType, db_type: dbType, type }: JsonObject): boolean {
  return (maskType === "database" && dbType !== undefined) || (maskType === "file" && type !== undefined);
}

/** Whether a real server ignores or refuses these is not evidenced; clients that send back what they read need the former. */
function withoutIgnored(document: JsonObject, { ignored }: ConnectionKind): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => !ignored.includes(name)));
}

function patchedDocument(previous: StoredConnection, sent: JsonObject, release: SandboxRelease): JsonObject {
  const { kind } = previous;
  if (kind === undefined) {
    throw fieldError({ non_field_errors: ["A connection of this kind cannot be changed."] });
  }
  const changes = checkedBody(zConnectionPatch, withoutIgnored(sent, kind));
  return checkedConnection({ ...writableDocument(previous, kind), ...changes }, release);
}

function refuseDuplicateName(world: World, stored: StoredConnection): void {
  const name = connectionName(stored);
  const refusal = fieldError({ name: ["A connection with this name already exists."] });
  world.connections.refuseOther(stored.id, (other) => connectionName(other) === name, refusal);
}
