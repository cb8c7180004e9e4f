import { parse } from "yaml";
import { ErrorReply, fieldError, invalidReference } from "../../http/django-errors.js";
import { isJsonObject, type JsonObject, textMember } from "../../http/json-values.js";
import type { World } from "../../store/world.js";
import { DEFAULT_RG_CONFIG } from "../configs/defaults.js";
import type { Match } from "../discovery/sensitivity.js";

/** Chooses the mask for data by what discovery found out about it. */
export type MaskChoice = (matches: readonly Match[]) => JsonObject;

/**
 * The masks of the ruleset-generation config that a request names;
 * `null`, the empty text of a form and no member at all stand for the built-in default.
 */
export function maskChoice(world: World, rgConfig: unknown): MaskChoice {
  const presets = presetMasks(rgConfigYaml(world, rgConfig));
  return (matches) => {
    const preset = matches
      .map(({ label }) => (label === null ? undefined : presets.get(label)))
      .find((name) => name !== undefined);
    return preset === undefined ? { type: "from_fixed", value: "redacted" } : { type: preset };
  };
}

function rgConfigYaml(world: World, rgConfig: unknown): string {
  if (typeof rgConfig !== "string" || rgConfig === "") return DEFAULT_RG_CONFIG;
  const config = world.rgConfigs.find(rgConfig);
  if (config === undefined) throw fieldError({ rg_config: [invalidReference(rgConfig)] });
  const [finding] = config.findings;
  if (finding === undefined) return config.configYaml;
  throw new ErrorReply(400, {
    message: `Ruleset generation config "${config.name}" could not be parsed: ${finding.message}`,
  });
}

/** `labels`: label: `preset_mask`. The rest of the language is not known to the sandbox. */
function presetMasks(configYaml: string): Map<string, string> {
  const config: unknown = parse(configYaml);
  const labels = isJsonObject(config) && isJsonObject(config.labels) ? config.labels : {};
  const presets = new Map<string, string>();
  for (const [label, entry] of Object.entries(labels)) {
    const preset = isJsonObject(entry) ? textMember(entry, "preset_mask") : undefined;
    if (preset !== undefined) presets.set(label, preset);
  }
  return presets;
}
