import { ErrorReply } from "../../http/django-errors.js";
import { type JsonObject, textMember } from "../../http/json-values.js";
import type { OperationHandlers } from "../../http/operation.js";
import { queryValue } from "../../http/request-info.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import type {
  StoredDiscoveryConfig,
  StoredDiscoveryConfigLibrary,
} from "../../store/records/yaml-documents.js";
import type { World } from "../../store/world.js";
import { storedYaml } from "../yaml/validation.js";
import { discoveryConfigLibraryRow, importersOf } from "./document.js";
import { checkDiscoveryConfig, checkDiscoveryLibrary, matchesExactly, takenName } from "./rules.js";

/** The discovery config library operations. */
export function discoveryConfigLibraryHandlers(context: SandboxContext) {
  const { world, settings } = context;
  const row = (library: StoredDiscoveryConfigLibrary) => discoveryConfigLibraryRow(library, world);
  const save = (id: string, body: JsonObject, previous?: StoredDiscoveryConfigLibrary) => {
    const name = textMember(body, "name") ?? "";
    const namespace = textMember(body, "namespace") ?? "";
    const configYaml = textMember(body, "config_yaml") ?? "";
    refuseTakenName(world, id, namespace, name);
    const now = settings.clock();
    const library = {
      id,
      name,
      namespace,
      configYaml: storedYaml(configYaml),
      ...checkDiscoveryLibrary(configYaml, settings),
      createdAt: previous?.createdAt ?? now,
      modifiedAt: now,
    };
    // Configs that import it keep their status: they are validated anew when they are saved or used.
    world.discoveryConfigLibraries.save(library);
    return { ...row(library), config_yaml: library.configYaml };
  };
  return {
    "GET /api/discovery/config-libraries/": (call) => {
      const query = call.url.searchParams;
      const libraries = world.discoveryConfigLibraries
        .all()
        .filter(
          (library) =>
            matchesExactly(query, "name_exact", library.name) &&
            matchesExactly(query, "namespace_exact", library.namespace),
        );
      return Response.json(libraries.map(row));
    },
    "POST /api/discovery/config-libraries/": (call) => {
      const body = call.readBody();
      return Response.json(save(settings.ids(), body), { status: 201 });
    },
    "GET /api/discovery/config-libraries/{id}/": (call) => {
      const library = world.discoveryConfigLibraries.require(call.pathParameter("id"));
      return Response.json({ ...row(library), config_yaml: library.configYaml });
    },
    "PUT /api/discovery/config-libraries/{id}/": (call) => {
      const previous = world.discoveryConfigLibraries.require(call.pathParameter("id"));
      const body = call.readBody();
      return Response.json(save(previous.id, body, previous));
    },
    "DELETE /api/discovery/config-libraries/{id}/": (call) => {
      const library = world.discoveryConfigLibraries.require(call.pathParameter("id"));
      const importers = importersOf(library, world);
      if (importers.length > 0 && queryValue(call.url.searchParams, "force") !== "true") {
        throw inUse(library, importers);
      }
      world.discoveryConfigLibraries.delete(library.id);
      for (const config of importers) {
        world.discoveryConfigs.save({ ...config, ...checkDiscoveryConfig(config.configYaml, context) });
      }
      return emptyResponse(204);
    },
  } satisfies OperationHandlers;
}

function inUse({ name }: StoredDiscoveryConfigLibrary, importers: StoredDiscoveryConfig[]): ErrorReply {
  const configs = importers.length === 1 ? "1 active config" : `${importers.length} active configs`;
  return new ErrorReply(409, {
    detail: `Library ${name} is imported by ${configs}`,
    configs: importers.map((config) => ({ id: config.id, name: config.name })),
  });
}

function refuseTakenName(world: World, id: string, namespace: string, name: string): void {
  const refusal = takenName("library with this namespace and name");
  const isSame = (other: StoredDiscoveryConfigLibrary) =>
    other.name === name && other.namespace === namespace;
  world.discoveryConfigLibraries.refuseOther(id, isSame, refusal);
}
