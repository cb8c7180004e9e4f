import type { JsonObject } from "../../http/json-values.js";
import type { FileDiscovery, FileFilter, FileSettings } from "../../store/records/discovery.js";
import type { StoredRun } from "../../store/records/run.js";
import {
  DEMO_FILES,
  type DemoFileGroup,
  type DemoLocator,
  locatorName,
  serializedLocator,
} from "./demo-data/files.js";
import { sampleValues } from "./discovered-columns.js";
import { safeDataPreview } from "./preview/preview.js";
import { type Match, matchesByName, matchesInData } from "./sensitivity.js";

/** One locator of a group of files, and what was found there. */
export interface DiscoveredLocator extends DemoLocator {
  readonly matches: readonly Match[];
  /** `null`: no preview was made. */
  readonly preview: JsonObject | null;
}

/** Files of the same form that a discovery run went over. */
export interface DiscoveredFiles {
  readonly group: DemoFileGroup;
  readonly files: DemoFileGroup["files"];
  readonly locators: readonly DiscoveredLocator[];
}

/** What a file discovery run found; groups of which no file passed the filters are left out. */
export function discoveredFiles(run: StoredRun, discovery: FileDiscovery): DiscoveredFiles[] {
  return DEMO_FILES.flatMap((group) => {
    const files = group.files.filter(({ path }) => isLookedAt(path, discovery.files));
    const [first] = files;
    if (first === undefined) return [];
    const locators = group.locators.map((locator) => ({
      ...locator,
      ...findings(run.source.name, first, locator, discovery),
    }));
    return [{ group, files, locators }];
  });
}

/** The results of a file discovery run, one document for each group of files. */
export function fileResults(run: StoredRun, discovery: FileDiscovery): JsonObject[] {
  const { id, name } = run.source;
  const counted = discovery.inData !== undefined;
  return discoveredFiles(run, discovery).map(({ group, files, locators }, index) => ({
    id: run.id * 1000 + index,
    connection: { ...(id === undefined ? {} : { id }), name },
    file_type: group.fileType,
    files: files.map(({ path, rows }) => ({
      path,
      file_type: group.fileType,
      delimiter: group.delimiter,
      encoding: group.hasEncoding ? discovery.files.encoding : null,
      value_counts: counted
        ? Object.fromEntries(locators.map(({ locator }) => [serializedLocator(locator), rows]))
        : {},
      value_count_status: countStatus(group, counted),
    })),
    results: locators.map(({ locator, dataType, matches, preview }) => ({
      locator,
      data_types: [dataType],
      matches: matches.map(fileMatchDocument),
      safe_data_preview: preview,
      value_count: counted ? files.reduce((sum, { rows }) => sum + rows, 0) : null,
    })),
  }));
}

function findings(
  connectionName: string,
  sampled: { readonly path: string; readonly rows: number },
  { locator, values: source }: DemoLocator,
  { keywords, inData }: FileDiscovery,
): Pick<DiscoveredLocator, "matches" | "preview"> {
  const byName = matchesByName(locatorName(locator), keywords);
  if (inData === undefined) return { matches: byName, preview: null };
  const count = Math.min(inData.sampleSize, sampled.rows);
  const values = sampleValues([connectionName, sampled.path, serializedLocator(locator)], source, count);
  return {
    matches: [...byName, ...matchesInData(values, inData)],
    preview:
      inData.preview === undefined
        ? null
        : safeDataPreview(source.kind, values, inData.preview, sampled.path),
  };
}

function countStatus({ locators }: DemoFileGroup, counted: boolean): string {
  if (!counted) return "in_data_discovery_disabled";
  return locators.length === 0 ? "file_type_has_no_values" : "counted";
}

function fileMatchDocument({ label, flaggedBy, categories, description, hitRatio }: Match): JsonObject {
  const shown = { flagged_by: flaggedBy, description, hit_ratio: hitRatio };
  return label === null ? shown : { ...shown, label, categories };
}

function isLookedAt(path: string, { include, skip, recurse }: FileSettings): boolean {
  if (!recurse && path.includes("/")) return false;
  const included = include.length === 0 || include.some((filter) => passes(path, filter));
  return included && !skip.some((filter) => passes(path, filter));
}

function passes(path: string, { fits, matchAgainst }: FileFilter): boolean {
  return fits(matchAgainst === "path" ? path : path.slice(path.lastIndexOf("/") + 1));
}
