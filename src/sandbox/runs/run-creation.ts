import { isFileKind } from "../connections/connection-kinds.js";
import { connectionName, type StoredConnection } from "../connections/stored-connection.js";
import type { SandboxContext } from "../context.js";
import { detailError, fieldError, invalidReference, REQUIRED } from "../django-errors.js";
import { isJsonObject, type JsonObject } from "../json-object.js";
import { checkRequest } from "../request-check.js";
import { rulesetValidity } from "../ruleset-validation.js";
import { isFinal, runStatusAt } from "./run-life.js";
import type { NamedReference, StoredRun } from "./stored-run.js";

/** Makes the run that a request asks for, or throws the reply that refuses it. */
export function createRun(context: SandboxContext, body: JsonObject): StoredRun {
  const { world, settings, faults } = context;
  checkRequest("POST /api/runs/", body);
  const source = resolve(world.connections, "connection", body);
  const ruleset = resolve(world.rulesets, "ruleset", body);
  const maskType = body.mask_type === "file" ? "file" : "database";
  checkSource(source, maskType);
  const destination = destinationOf(context, body, maskType);
  const now = settings.clock();
  if (rulesetValidity(ruleset, now) === "invalid") {
    throw fieldError({ ruleset: [`Cannot start run. Ruleset "${ruleset.name}" is invalid.`] });
  }
  refuseSecondRun(context, source);
  return {
    id: world.nextRunId(),
    name: typeof body.name === "string" ? body.name : null,
    maskType,
    source: reference(source),
    destination: destination === undefined ? undefined : reference(destination),
    ruleset: { id: ruleset.id, name: ruleset.name },
    options: readableOptions(body.options),
    createdAt: now,
    durationMs: settings.runDurationMs,
    // A large ruleset may still be under validation when the run starts; then the run finds out.
    endsAs: faults.takeRunEnd() ?? (ruleset.validationErrors.length > 0 ? "failed" : "finished"),
  };
}

function resolve<Found>(objects: ReadonlyMap<string, Found>, field: string, body: JsonObject): Found {
  const id = body[field];
  const found = typeof id === "string" ? objects.get(id) : undefined;
  if (found === undefined) throw fieldError({ [field]: [invalidReference(String(id))] });
  return found;
}

function checkSource({ kind }: StoredConnection, maskType: "database" | "file"): void {
  const holdsFiles = kind !== undefined && isFileKind(kind);
  if (maskType === "database" && holdsFiles) {
    throw fieldError({ connection: ["A database run needs a database connection."] });
  }
  if (maskType === "file" && !holdsFiles) {
    throw fieldError({ connection: ["A file run needs a file connection."] });
  }
}

function destinationOf(
  { world }: SandboxContext,
  body: JsonObject,
  maskType: "database" | "file",
): StoredConnection | undefined {
  if (body.destination_connection !== undefined && body.destination_connection !== null) {
    return resolve(world.connections, "destination_connection", body);
  }
  if (maskType === "file") throw fieldError({ destination_connection: [REQUIRED] });
  return undefined;
}

function refuseSecondRun({ world, settings }: SandboxContext, source: StoredConnection): void {
  const now = settings.clock();
  for (const run of world.runs.values()) {
    if (run.source.id === source.id && !isFinal(runStatusAt(run, now))) {
      throw detailError(400, "There is already a run in progress on this connection.");
    }
  }
}

function reference(connection: StoredConnection): NamedReference {
  return { id: connection.id, name: connectionName(connection) };
}

/** The echo of the options: the secret itself is never readable later, only that there is one. */
function readableOptions(options: unknown): JsonObject {
  const { run_secret: secret, ...readable } = isJsonObject(options) ? options : {};
  return { ...readable, run_secret: null, has_run_secret: secret !== undefined };
}
