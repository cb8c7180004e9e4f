import { ErrorReply, fieldError, invalidReference } from "../../http/django-errors.js";
import { isJsonObject, type JsonObject } from "../../http/json-values.js";
import type { OperationCall, OperationHandlers } from "../../http/operation.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredConnection } from "../../store/records/data-sources.js";
import type { ConfigOrigin, StoredDiscovery } from "../../store/records/discovery.js";
import { DEFAULT_DISCOVERY_CONFIGS, type DiscoveryConfigType } from "../configs/defaults.js";
import { discoveryConfigValidity } from "../configs/document.js";
import { checkDiscoveryConfig } from "../configs/rules.js";
import { runDocument } from "../runs/document.js";
import { checkSource, connectionReference, refuseSecondRun, resolveReference } from "../runs/rules.js";
import {
  ALL_FILES,
  CONFIG_DRIVEN,
  fileSettings,
  inDataSettings,
  keywordSettings,
  schemasOf,
} from "./settings.js";

/** The four ways to start a discovery run. */
export function discoveryStartHandlers(context: SandboxContext) {
  return {
    "POST /api/schema-discovery/": (call) =>
      start(context, call, (body, source) => ({
        kind: "schema",
        schemas: schemasOf(source, body),
        keywords: keywordSettings(body),
        inData: inDataSettings(body),
        origin: requestOrigin(body),
      })),
    "POST /api/schema-discovery/v2/": (call) =>
      start(context, call, (body, source) => ({
        kind: "schema",
        schemas: schemasOf(source, body),
        ...CONFIG_DRIVEN,
        origin: configOrigin(context, body, "database"),
      })),
    "POST /api/run-file-data-discovery/": (call) =>
      start(context, call, (body) => ({
        kind: "file",
        files: fileSettings(body),
        keywords: keywordSettings(body),
        inData: inDataSettings(body),
        origin: requestOrigin(body),
      })),
    "POST /api/run-file-data-discovery/v2/": (call) =>
      start(context, call, (body) => ({
        kind: "file",
        files: ALL_FILES,
        ...CONFIG_DRIVEN,
        origin: configOrigin(context, body, "file"),
      })),
  } satisfies OperationHandlers;
}

/** Starts the run that a request asks for, or throws the reply that refuses it. */
function start(
  context: SandboxContext,
  call: OperationCall,
  discoveryOf: (body: JsonObject, source: StoredConnection) => StoredDiscovery,
): Response {
  const { world, settings, faults } = context;
  const body = call.readBody();
  const source = resolveReference(world.connections, "connection", body);
  const discovery = discoveryOf(body, source);
  checkSource(source, discovery.kind === "schema" ? "database" : "file");
  refuseSecondRun(context, source);
  const id = world.nextRunId();
  const run = {
    id,
    name: null,
    maskType: discovery.kind === "schema" ? "database" : "file_data_discovery",
    source: connectionReference(source),
    destination: undefined,
    ruleset: {
      id: undefined,
      name: `$auto_${discovery.kind === "schema" ? "schema_discovery" : "file_data_discovery"}_${id}`,
    },
    options: isJsonObject(body.options) ? body.options : {},
    createdAt: settings.clock(),
    durationMs: settings.runDurationMs,
    endsAs: faults.takeRunEnd(call.info) ?? "finished",
    discovery,
  };
  world.runs.save(run);
  return Response.json(runDocument(run, world, settings.clock()), { status: 201 });
}

function requestOrigin({ connection: _, ...options }: JsonObject): ConfigOrigin {
  return { kind: "request", options };
}

/** The config that a request names, validated anew; `null` stands for the built-in defaults. */
function configOrigin(context: SandboxContext, body: JsonObject, type: DiscoveryConfigType): ConfigOrigin {
  const { world, settings } = context;
  const id = body.discovery_config;
  if (typeof id !== "string") return { kind: "defaults", yaml: DEFAULT_DISCOVERY_CONFIGS[type] };
  const config = world.discoveryConfigs.find(id);
  // To the server a config of the other type does not exist either.
  if (config?.configType !== type) throw fieldError({ discovery_config: [invalidReference(id)] });
  const validity = discoveryConfigValidity(config, settings.clock());
  if (validity !== "valid") {
    const status = `its validation status is ${validity}`;
    throw fieldError({
      discovery_config: [`Discovery config "${config.name}" cannot be used because ${status}.`],
    });
  }
  const { findings } = checkDiscoveryConfig(config.configYaml, context);
  if (findings.length > 0) throw new ErrorReply(400, { discovery_config: findings });
  return { kind: "saved", id, name: config.name, yaml: config.configYaml };
}
