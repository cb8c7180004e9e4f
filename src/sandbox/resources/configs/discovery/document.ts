import type { JsonObject } from "../../../http/json-object.js";
import type { StoredDiscoveryConfig } from "../../../store/records/config.js";
import { configTimes } from "../config-handling.js";

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
