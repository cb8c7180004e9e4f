import { MASK_TYPES } from "../../../yaml/language/mask-types.js";
import { readYaml } from "../../../yaml/reading/read-yaml.js";
import { ErrorReply, fieldError, invalidReference } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
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
    if (preset !== undefined && MASK_TYPES.some(({ name }) => name === preset)) return { type: preset };
    // What a preset stands for is known to the server alone: a ruleset with its name in place of a type would be invalid.
    return { type: "from_fixed", value: preset ?? "redacted" };
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
  const { tree } = readYaml(configYaml, "The ruleset generation config", configYaml.length);
  const top = tree.map(tree.root);
  const labels = top === undefined ? undefined : tree.map(tree.member(top, "labels")?.value);
  const presets = new Map<string, string>();
  for (const [label, { value }] of labels === undefined ? [] : tree.members(labels)) {
    const entry = tree.map(value);
    const preset = entry === undefined ? undefined : tree.member(entry, "preset_mask");
    if (preset !== undefined && tree.isText(preset.value)) presets.set(label, tree.text(preset.value) ?? "");
  }
  return presets;
}
