import { fieldError } from "../../http/django-errors.js";
import { isJsonObject, type JsonObject } from "../../http/json-values.js";
import type { FileDiscovery } from "../../store/records/discovery.js";
import { type Locator, serializedLocator } from "../discovery/demo-data/files.js";
import type { DiscoveryRun } from "../discovery/discovery-runs.js";
import { type DiscoveredFiles, type DiscoveredLocator, discoveredFiles } from "../discovery/file-results.js";
import { rulesetYaml } from "./column-ruleset.js";
import type { MaskChoice } from "./label-masks.js";

/** The ruleset that masks what `selected_data` of a request selects in files. */
export function fileRuleset(
  { run, discovery }: DiscoveryRun<FileDiscovery>,
  selectedData: unknown,
  maskFor: MaskChoice,
): string {
  const groups = discoveredFiles(run, discovery);
  const entries = Array.isArray(selectedData) ? selectedData.filter(isJsonObject) : [];
  return rulesetYaml(entries.flatMap((entry) => entryTasks(entry, groups, maskFor)));
}

/** One task for each form of file: a locator means something only in files that have it. */
function entryTasks(
  entry: JsonObject,
  groups: readonly DiscoveredFiles[],
  maskFor: MaskChoice,
): JsonObject[] {
  const paths = list(entry.files).map(String);
  const locators = list(entry.locators).map((locator) =>
    Array.isArray(locator) ? locator : String(locator),
  );
  refuseUnknown(
    paths,
    groups.flatMap(({ files }) => files.map(({ path }) => path)),
    "File",
  );
  refuseUnknown(
    locators.map(serializedLocator),
    groups
      .filter(({ files }) => files.some(({ path }) => paths.includes(path)))
      .flatMap((group) => group.locators.map(({ locator }) => serializedLocator(locator))),
    "Locator",
  );
  const wanted = new Set(locators.map(serializedLocator));
  return groups.flatMap(({ group, files, locators: discovered }) => {
    const include = files.filter(({ path }) => paths.includes(path)).map(({ path }) => ({ glob: path }));
    const chosen = discovered.filter(({ locator }) => wanted.has(serializedLocator(locator)));
    return include.length === 0 || chosen.length === 0
      ? []
      : [maskTask(group.delimiter === null, include, chosen, maskFor)];
  });
}

function maskTask(
  structured: boolean,
  include: readonly JsonObject[],
  locators: readonly DiscoveredLocator[],
  maskFor: MaskChoice,
): JsonObject {
  const masks = (found: DiscoveredLocator) => [maskFor(found.matches)];
  if (!structured) {
    const rules = locators.map((found) => ({ column: found.locator, masks: masks(found) }));
    return { type: "mask_tabular_file", include, rules };
  }
  const transforms = locators.map((found) => ({ path: found.locator, masks: masks(found) }));
  return { type: "mask_file", include, rules: [{ masks: [{ type: "json", transforms }] }] };
}

function refuseUnknown(names: readonly string[], known: readonly string[], what: string): void {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw fieldError({ selected_data: [`${what} ${unknown} is not in the discovery results.`] });
}

function list(value: unknown): (string | Locator)[] {
  return Array.isArray(value) ? value : [];
}
