import type { WorkflowClient } from "../../client/client-of.js";
import { unwrap } from "../../client/unwrap.js";
import type { WorkflowOptions } from "../wait.js";

/**
 * Exports all rulesets and ruleset libraries of an instance, with the seed files that they use, as a zip archive.
 * It is held in memory; `dm.GET("/api/export/v1/", { parseAs: "stream" })` gives it piece by piece.
 */
export async function exportBundle(dm: WorkflowClient, { signal }: WorkflowOptions = {}): Promise<Blob> {
  return unwrap(dm.GET("/api/export/v1/", { signal }));
}

/** What an import may overwrite; what is there already is left alone without. */
export interface ImportBundleOptions extends WorkflowOptions {
  /** @default false */
  overwriteRulesets?: boolean | undefined;
  /** @default false */
  overwriteLibraries?: boolean | undefined;
  /** @default false */
  overwriteSeedFiles?: boolean | undefined;
}

/**
 * Imports what {@link exportBundle} has exported.
 *
 * @param archive a `File` or `Blob`, such as `await fileFromPath(path)` of "datamasque-client/node"
 * @returns what the server says of it, where it says something; its members are not documented
 * @throws DataMasqueApiError when the server refuses the archive
 */
export async function importBundle(
  dm: WorkflowClient,
  archive: Blob,
  {
    overwriteRulesets = false,
    overwriteLibraries = false,
    overwriteSeedFiles = false,
    signal,
  }: ImportBundleOptions = {},
): Promise<unknown> {
  return unwrap(
    dm.POST("/api/import/v1/", {
      body: {
        zip_archive: archive,
        overwrite_rulesets: flag(overwriteRulesets),
        overwrite_libraries: flag(overwriteLibraries),
        overwrite_seed_files: flag(overwriteSeedFiles),
      },
      signal,
    }),
  );
}

/** Forms hold texts. */
function flag(value: boolean): "true" | "false" {
  return value ? "true" : "false";
}
