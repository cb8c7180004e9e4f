import type { JsonObject } from "../../../http/json-object.js";
import type { StoredDiscoveryConfig, StoredDiscoveryConfigLibrary } from "../../../store/records/config.js";
import type { World } from "../../../store/world.js";
import { configTimes } from "../config-handling.js";
import { importsLibrary } from "./rules.js";

/** A discovery config library as a list shows it: without its YAML. */
export function discoveryConfigLibraryRow(library: StoredDiscoveryConfigLibrary, world: World): JsonObject {
  return {
    id: library.id,
    name: library.name,
    namespace: library.namespace,
    is_valid: library.findings.length === 0 ? "valid" : "invalid",
    validation_error: library.findings[0]?.message ?? null,
    usage_count: importersOf(library, world).length,
    ...configTimes(library),
  };
}

export function importersOf(library: StoredDiscoveryConfigLibrary, world: World): StoredDiscoveryConfig[] {
  return world.discoveryConfigs.all().filter(({ configYaml }) => importsLibrary(configYaml, library));
}
