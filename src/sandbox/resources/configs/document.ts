import { libraryReference } from "../../../yaml/checks/references.js";
import { type JsonObject, wireTime } from "../../http/json-values.js";
import type {
  StoredConfig,
  StoredDiscoveryConfig,
  StoredDiscoveryConfigLibrary,
  StoredRgConfig,
} from "../../store/records/yaml-documents.js";
import type { World } from "../../store/world.js";

/** The times of a config as the API shows them. */
export function configTimes({ createdAt, modifiedAt }: StoredConfig): JsonObject {
  return { created: wireTime(createdAt), modified: wireTime(modifiedAt) };
}

/** A ruleset-generation config as a list shows it: without its YAML. */
export function rgConfigRow(config: StoredRgConfig): JsonObject {
  const { id, name, findings } = config;
  return {
    id,
    name,
    is_valid: findings.length === 0 ? "valid" : "invalid",
    validation_errors: findings.map(({ message, ...place }) => ({
      message,
      validation_error_type: "rg_config",
      ...place,
    })),
    archived: false,
    ...configTimes(config),
  };
}

/** A discovery config as a list shows it: without its YAML. */
export function discoveryConfigRow(config: StoredDiscoveryConfig, now: number): JsonObject {
  const validity = discoveryConfigValidity(config, now);
  const findings = validity === "invalid" ? config.findings : [];
  return {
    id: config.id,
    name: config.name,
    config_type: config.configType,
    is_valid: validity,
    validation_error: findings[0]?.message ?? null,
    errors: findings.length === 0 ? {} : { config_yaml: findings },
    archived: false,
    ...configTimes(config),
  };
}

/** `is_valid` of a discovery config at a moment of sandbox time. */
export function discoveryConfigValidity(
  { validatedAt, findings }: StoredDiscoveryConfig,
  now: number,
): "valid" | "invalid" | "in_progress" {
  if (now < validatedAt) return "in_progress";
  return findings.length === 0 ? "valid" : "invalid";
}

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
  const wanted = libraryReference(library);
  return world.discoveryConfigs
    .all()
    .filter(({ imports }) => imports.some(({ reference }) => reference === wanted));
}
