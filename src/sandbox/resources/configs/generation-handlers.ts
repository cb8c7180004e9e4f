import { validateGenerationConfig } from "../../../yaml/index.js";
import { type JsonObject, textMember } from "../../http/json-values.js";
import type { OperationHandlers } from "../../http/operation.js";
import { pageOf } from "../../http/pagination.js";
import { emptyResponse, yamlResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredRgConfig } from "../../store/records/yaml-documents.js";
import { findingsOf, storedYaml } from "../yaml/validation.js";
import { DEFAULT_RG_CONFIG } from "./defaults.js";
import { rgConfigRow } from "./document.js";
import { matchesExactly, takenName } from "./rules.js";

/** The ruleset-generation config operations. */
export function rgConfigHandlers({ world, settings, faults }: SandboxContext) {
  const save = (id: string, body: JsonObject, previous?: StoredRgConfig) => {
    const name = textMember(body, "name") ?? "";
    const configYaml = textMember(body, "config_yaml") ?? "";
    const refusal = takenName("ruleset generation config with this name");
    world.rgConfigs.refuseOther(id, (other) => other.name === name, refusal);
    const now = settings.clock();
    const { faults, imports } = validateGenerationConfig(configYaml, { release: settings.release });
    const times = { createdAt: previous?.createdAt ?? now, modifiedAt: now };
    const config = {
      id,
      name,
      configYaml: storedYaml(configYaml),
      findings: findingsOf(faults),
      imports,
      ...times,
    };
    world.rgConfigs.save(config);
    return { ...rgConfigRow(config), config_yaml: config.configYaml };
  };
  return {
    "GET /api/ruleset-generation-configs/": (call) => {
      const rows = world.rgConfigs
        .all()
        .filter(({ name }) => matchesExactly(call.url.searchParams, "name_exact", name))
        .map(rgConfigRow);
      return Response.json(pageOf(rows, call, faults));
    },
    "POST /api/ruleset-generation-configs/": (call) => {
      const body = call.readBody();
      return Response.json(save(settings.ids(), body), { status: 201 });
    },
    "GET /api/ruleset-generation-configs/defaults/": () => yamlResponse(DEFAULT_RG_CONFIG),
    "GET /api/ruleset-generation-configs/{id}/": (call) => {
      const config = world.rgConfigs.require(call.pathParameter("id"));
      return Response.json({ ...rgConfigRow(config), config_yaml: config.configYaml });
    },
    "PUT /api/ruleset-generation-configs/{id}/": (call) => {
      const previous = world.rgConfigs.require(call.pathParameter("id"));
      const body = call.readBody();
      return Response.json(save(previous.id, body, previous));
    },
    "DELETE /api/ruleset-generation-configs/{id}/": (call) => {
      world.rgConfigs.delete(world.rgConfigs.require(call.pathParameter("id")).id);
      return emptyResponse(204);
    },
  } satisfies OperationHandlers;
}
