import { zRunRequest, zRunRequestWithSourceConnection } from "../../../generated/datamasque.zod.gen.js";
import { fieldError, REQUIRED } from "../../http/django-errors.js";
import { isJsonObject, type JsonObject } from "../../http/json-values.js";
import type { OperationCall } from "../../http/operation.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredConnection } from "../../store/records/data-sources.js";
import type { StoredRun } from "../../store/records/run.js";
import { type MaskedPart, maskedParts } from "./masked-parts.js";
import {
  checkSource,
  connectionReference,
  refuseInvalidRuleset,
  refuseSecondRun,
  resolveReference,
  willBeInvalid,
} from "./rules.js";

/** Makes the run that a request asks for, or throws the reply that refuses it. */
export function createRun(context: SandboxContext, call: OperationCall): StoredRun {
  const { world, settings, faults } = context;
  const body = call.readBody(runForm);
  const sourceName = nameOfSource(body);
  const source = resolveReference(world.connections, sourceName, body);
  const ruleset = resolveReference(world.rulesets, "ruleset", body);
  const maskType = body.mask_type === "file" ? "file" : "database";
  checkSource(source, maskType, sourceName);
  const destination = destinationOf(context, body, maskType);
  const now = settings.clock();
  refuseInvalidRuleset(ruleset, world, now);
  refuseSecondRun(context, source);
  return {
    id: world.nextRunId(),
    name: typeof body.name === "string" ? body.name : null,
    maskType,
    source: connectionReference(source),
    destination: destination === undefined ? undefined : connectionReference(destination),
    ruleset: { id: ruleset.id, name: ruleset.name },
    options: readableOptions(body.options),
    work: maskedParts(ruleset.configYaml).flatMap(linesOf),
    createdAt: now,
    durationMs: settings.runDurationMs,
    // A large ruleset may still be under validation when the run starts; then the run finds out.
    endsAs: faults.takeRunEnd(call.info) ?? (willBeInvalid(ruleset, world) ? "failed" : "finished"),
  };
}

function runForm(body: JsonObject) {
  return nameOfSource(body) === "connection" ? zRunRequest : zRunRequestWithSourceConnection;
}

/**
 * The member that names the source.
 * What a server does with both of them is not known: here `connection`, the name of the official clients, counts.
 */
function nameOfSource(body: JsonObject): "connection" | "source_connection" {
  const hasAliasAlone = Object.hasOwn(body, "source_connection") && !Object.hasOwn(body, "connection");
  return hasAliasAlone ? "source_connection" : "connection";
}

function destinationOf(
  { world }: SandboxContext,
  body: JsonObject,
  maskType: "database" | "file",
): StoredConnection | undefined {
  if (body.destination_connection !== undefined && body.destination_connection !== null) {
    return resolveReference(world.connections, "destination_connection", body);
  }
  if (maskType === "file") throw fieldError({ destination_connection: [REQUIRED] });
  return undefined;
}

/** A name that many aliases repeat would make the log of a run larger than what a text can hold. */
const LONGEST_NAME = 255;

/** A task that finds no file says that masking began and ended all the same. */
function linesOf(part: MaskedPart): string[] {
  if ("table" in part) return [`Masking table ${shortened(part.table)}`];
  if (part.files.length === 0)
    return [`Masking of files began: ${part.task}`, "No file matched, nothing was masked"];
  return part.files.map((path) => `Masking file ${path}`);
}

/** The echo of the options: the secret itself is never readable later, only that there is one. */
function readableOptions(options: unknown): JsonObject {
  const { run_secret: secret, ...readable } = isJsonObject(options) ? options : {};
  return { ...readable, run_secret: null, has_run_secret: secret !== undefined };
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}...` : name;
}
