import type { JsonObject } from "../../http/json-values.js";
import type { SandboxContext } from "../../store/context.js";
import { newRuleset, type StoredRulesetLibrary } from "../../store/records/yaml-documents.js";
import type { World } from "../../store/world.js";
import { rulesetLibrary } from "../ruleset-libraries/rules.js";
import { findRuleset, setRulesetYaml } from "../rulesets/rules.js";
import type { Bundle } from "./archive.js";

/** Which duplicates an import replaces; the others are skipped. */
export interface Overwrites {
  readonly rulesets: boolean;
  readonly libraries: boolean;
  readonly seeds: boolean;
}

type Outcome = "created" | "updated" | "skipped";

/** Loads a bundle and sums up what became of its parts. */
export function importBundle(context: SandboxContext, bundle: Bundle, overwrite: Overwrites): JsonObject {
  // The members of a real server's summary are not known.
  return {
    ruleset_libraries: tally(bundle.libraries.map((each) => importLibrary(context, each, overwrite))),
    rulesets: tally(bundle.rulesets.map((each) => importRuleset(context, each, overwrite))),
    seed_files: tally(bundle.seeds.map((each) => importSeed(context, each, overwrite))),
  };
}

/** Whether the import would create or replace a library. */
export function writesLibraries({ libraries }: Bundle, world: World, overwrite: Overwrites): boolean {
  return libraries.some((each) => overwrite.libraries || findLibrary(world, each) === undefined);
}

function importLibrary(
  { world, settings }: SandboxContext,
  { name, namespace, configYaml }: Bundle["libraries"][number],
  overwrite: Overwrites,
): Outcome {
  const same = findLibrary(world, { name, namespace });
  if (same !== undefined && !overwrite.libraries) return "skipped";
  const id = same?.id ?? settings.ids();
  world.rulesetLibraries.save(rulesetLibrary({ id, name, namespace, configYaml }, settings, same));
  return same === undefined ? "created" : "updated";
}

function importRuleset(
  { world, settings }: SandboxContext,
  { name, maskType, configYaml }: Bundle["rulesets"][number],
  overwrite: Overwrites,
): Outcome {
  const same = findRuleset(world, name, maskType);
  if (same !== undefined && !overwrite.rulesets) return "skipped";
  const ruleset = same ?? newRuleset({ id: settings.ids(), name, maskType }, settings.clock());
  setRulesetYaml(ruleset, configYaml, settings);
  world.rulesets.save(ruleset);
  return same === undefined ? "created" : "updated";
}

function importSeed(
  { world, settings }: SandboxContext,
  { name, bytes }: Bundle["seeds"][number],
  overwrite: Overwrites,
): Outcome {
  const same = world.files.seeds.findWhere((seed) => seed.name === name);
  if (same !== undefined && !overwrite.seeds) return "skipped";
  const now = settings.clock();
  const id = same?.id ?? settings.ids();
  world.files.seeds.save({ id, name, bytes, createdAt: same?.createdAt ?? now, modifiedAt: now });
  return same === undefined ? "created" : "updated";
}

function findLibrary(
  { rulesetLibraries }: World,
  { name, namespace }: Pick<StoredRulesetLibrary, "name" | "namespace">,
): StoredRulesetLibrary | undefined {
  return rulesetLibraries.findWhere((each) => each.name === name && each.namespace === namespace);
}

function tally(outcomes: readonly Outcome[]): Record<Outcome, number> {
  const counts = { created: 0, updated: 0, skipped: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}
