import { fieldError } from "../../http/django-errors.js";
import { type JsonObject, textMember } from "../../http/json-values.js";
import type { OperationHandlers } from "../../http/operation.js";
import { pageOf } from "../../http/pagination.js";
import { queryValue } from "../../http/request-info.js";
import { emptyResponse, yamlResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredDiscoveryConfig } from "../../store/records/yaml-documents.js";
import type { World } from "../../store/world.js";
import { storedYaml, validationEnd } from "../yaml/validation.js";
import { DEFAULT_DISCOVERY_CONFIGS, isDiscoveryConfigType } from "./defaults.js";
import { discoveryConfigRow } from "./document.js";
import { checkDiscoveryConfig, matchesExactly, takenName } from "./rules.js";

/** The discovery config operations. */
export function discoveryConfigHandlers(context: SandboxContext) {
  const { world, settings, faults } = context;
  const row = (config: StoredDiscoveryConfig) => discoveryConfigRow(config, settings.clock());
  const save = (id: string, body: JsonObject, previous?: StoredDiscoveryConfig) => {
    const name = textMember(body, "name") ?? "";
    const configType = textMember(body, "config_type") ?? "";
    const configYaml = textMember(body, "config_yaml") ?? "";
    refuseTakenName(world, id, name, configType);
    const now = settings.clock();
    const config = {
      id,
      name,
      configType,
      configYaml: storedYaml(configYaml),
      ...checkDiscoveryConfig(configYaml, context),
      validatedAt: validationEnd(configYaml, settings),
      createdAt: previous?.createdAt ?? now,
      modifiedAt: now,
    };
    world.discoveryConfigs.save(config);
    return { ...row(config), config_yaml: config.configYaml };
  };
  return {
    "GET /api/discovery/configs/": (call) => {
      const query = call.url.searchParams;
      refuseUnknownType(query);
      const configs = world.discoveryConfigs
        .all()
        .filter(
          (config) =>
            matchesExactly(query, "name_exact", config.name) &&
            matchesExactly(query, "config_type", config.configType),
        );
      return Response.json(pageOf(configs.map(row), call, faults));
    },
    "POST /api/discovery/configs/": (call) => {
      const body = call.readBody();
      return Response.json(save(settings.ids(), body), { status: 201 });
    },
    "GET /api/discovery/configs/defaults/": (call) => {
      refuseUnknownType(call.url.searchParams);
      const type = queryValue(call.url.searchParams, "config_type");
      // Without a type the answer is taken to be the one for databases.
      return yamlResponse(DEFAULT_DISCOVERY_CONFIGS[type === "file" ? "file" : "database"]);
    },
    "GET /api/discovery/configs/{id}/": (call) => {
      const config = world.discoveryConfigs.require(call.pathParameter("id"));
      return Response.json({ ...row(config), config_yaml: config.configYaml });
    },
    "PUT /api/discovery/configs/{id}/": (call) => {
      const previous = world.discoveryConfigs.require(call.pathParameter("id"));
      const body = call.readBody();
      return Response.json(save(previous.id, body, previous));
    },
    "DELETE /api/discovery/configs/{id}/": (call) => {
      world.discoveryConfigs.delete(world.discoveryConfigs.require(call.pathParameter("id")).id);
      return emptyResponse(204);
    },
  } satisfies OperationHandlers;
}

function refuseTakenName(world: World, id: string, name: string, configType: string): void {
  const refusal = takenName("discovery config with this name and config type");
  const isSame = (other: StoredDiscoveryConfig) => other.name === name && other.configType === configType;
  world.discoveryConfigs.refuseOther(id, isSame, refusal);
}

function refuseUnknownType(query: URLSearchParams): void {
  const type = queryValue(query, "config_type") ?? "";
  if (type === "" || isDiscoveryConfigType(type)) return;
  throw fieldError({
    config_type: [`Select a valid choice. ${type} is not one of the available choices.`],
  });
}
