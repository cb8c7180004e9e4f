import { libraryReference } from "../../../yaml/checks/references.js";
import { ErrorReply } from "../../http/django-errors.js";
import type {
  StoredRgConfig,
  StoredRuleset,
  StoredRulesetLibrary,
} from "../../store/records/yaml-documents.js";
import type { World } from "../../store/world.js";

/** The rulesets that import a library. */
export function dependentRulesets(library: StoredRulesetLibrary, world: World): StoredRuleset[] {
  const wanted = libraryReference(library);
  return world.rulesets.all().filter(({ imports }) => imports.some(({ reference }) => reference === wanted));
}

/** Deletes a library; throws the 409 reply when something imports it and `force` is not given. */
export function deleteLibrary(library: StoredRulesetLibrary, world: World, force: boolean): void {
  const rulesets = dependentRulesets(library, world);
  const configs = dependentConfigs(library, world);
  if (!force && rulesets.length + configs.length > 0) throw inUse(library, rulesets, configs);
  world.rulesetLibraries.delete(library.id);
  // Rulesets look at their libraries whenever they are read; generation configs keep what was found.
  for (const config of configs) {
    const findings = config.imports
      .filter(({ reference }) => reference === libraryReference(library))
      .map(({ reference, line, column }) => ({
        message: `Library "${reference}" does not exist`,
        line_number: line,
        column_number: column,
      }));
    world.rgConfigs.save({ ...config, findings: [...config.findings, ...findings] });
  }
}

function dependentConfigs(library: StoredRulesetLibrary, { rgConfigs }: World): StoredRgConfig[] {
  const wanted = libraryReference(library);
  return rgConfigs.all().filter(({ imports }) => imports.some(({ reference }) => reference === wanted));
}

/** The generation configs are listed as other conflicts list configs; for this one that is not evidenced. */
function inUse(
  { name }: StoredRulesetLibrary,
  rulesets: readonly StoredRuleset[],
  configs: readonly StoredRgConfig[],
): ErrorReply {
  const users = [counted(rulesets.length, "active ruleset"), counted(configs.length, "active config")];
  return new ErrorReply(409, {
    detail: `Library ${name} is imported by ${users.filter((user) => user !== "").join(" and ")}`,
    rulesets: rulesets.map((each) => ({ id: each.id, name: each.name })),
    ...(configs.length === 0 ? {} : { configs: configs.map((each) => ({ id: each.id, name: each.name })) }),
  });
}

function counted(number: number, what: string): string {
  return number === 0 ? "" : `${number} ${what}${number === 1 ? "" : "s"}`;
}
