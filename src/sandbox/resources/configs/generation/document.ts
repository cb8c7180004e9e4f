import type { JsonObject } from "../../../http/json-object.js";
import type { StoredRgConfig } from "../../../store/records/config.js";
import { configTimes } from "../config-handling.js";

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
