import { plainCall } from "../../calls/plain-call.js";
import type { WorkflowClient } from "../../client/client-of.js";
import type { Connection } from "../../client/schemas.js";
import { unwrap } from "../../client/unwrap.js";
import { isDataMasqueApiError } from "../../errors/errors.js";
import type { PagedPath } from "../lists/list-paths.js";
import type { WorkflowOptions } from "../wait.js";

/** Lists of optional features that come in pages, of which one item is enough. */
const PAGED_FEATURES = {
  rulesetLibraries: "/api/ruleset-libraries/",
  discoveryConfigs: "/api/discovery/configs/",
  generationConfigs: "/api/ruleset-generation-configs/",
} as const satisfies Record<string, PagedPath>;

/** An optional feature that {@link probe} looks for. */
export type InstanceFeature =
  | keyof typeof PAGED_FEATURES
  | "discoveryConfigLibraries"
  | "tableReferences"
  | "fileDownloads";

/** What {@link probe} has found. */
export interface InstanceProbe {
  /** Between which releases the instance is. */
  release: {
    /** The oldest release that has what was seen, such as `"3.26.18"`; `undefined` where nothing tells. */
    atLeast: string | undefined;
    /** The first release that would not lack what was missing, such as `"3.26.18"`; `undefined` where nothing tells. */
    before: string | undefined;
  };
  /** Whether the instance has each feature; `undefined` where the user may not look. Later versions may look for more. */
  features: Record<InstanceFeature, boolean | undefined>;
}

/** The kinds of connections that came with a release, the newest first. */
const KINDS_SINCE: readonly (readonly [release: string, kinds: readonly string[]])[] = [
  ["3.26.19", ["cassandra", "sap_ase", "salesforce", "gcs_connection"]],
  ["3.26.17", ["cosmosdb"]],
];
/** With it came members of every connection and of every ruleset. */
const WITH_LICENCE_MEMBERS = "3.26.18";
const FORBIDDEN = 403;
const NOT_FOUND = 404;

/**
 * Finds out which family of releases an instance is of, and which optional features it has, by what exists:
 * no operation tells the release.
 * It reads lists and changes nothing. Where there are neither connections nor rulesets, nothing tells the release.
 *
 * @throws DataMasqueApiError when the server refuses for another reason than that something is not there or not allowed
 */
export async function probe(dm: WorkflowClient, { signal }: WorkflowOptions = {}): Promise<InstanceProbe> {
  const connections = (await seen(unwrap(dm.GET("/api/connections/", { signal })), false)) || [];
  const rulesets = (await seen(unwrap(dm.GET("/api/v2/rulesets/", { signal })), false)) || [];
  const withMembers = [
    ...connections.map((connection) => "target_frozen" in connection),
    ...rulesets.map((ruleset) => "unlicensed_feature_warnings" in ruleset),
  ];
  const kinds = connections.map(kindOf);
  const since = [
    ...KINDS_SINCE.filter(([, known]) => known.some((kind) => kinds.includes(kind))).map(
      ([release]) => release,
    ),
    ...(withMembers.includes(true) ? [WITH_LICENCE_MEMBERS] : []),
  ];
  const has = async (call: Promise<unknown>): Promise<boolean | undefined> => {
    const found = await seen(call, true);
    return found === undefined ? undefined : found !== false;
  };
  const hasPaged = (path: PagedPath): Promise<boolean | undefined> =>
    has(unwrap(plainCall(dm.GET)(path, { params: { query: { limit: 1 } }, signal: signal ?? null })));
  return {
    release: {
      atLeast: since.sort().at(-1),
      before: withMembers.includes(true) || withMembers.length === 0 ? undefined : WITH_LICENCE_MEMBERS,
    },
    features: {
      rulesetLibraries: await hasPaged(PAGED_FEATURES.rulesetLibraries),
      discoveryConfigs: await hasPaged(PAGED_FEATURES.discoveryConfigs),
      discoveryConfigLibraries: await has(unwrap(dm.GET("/api/discovery/config-libraries/", { signal }))),
      generationConfigs: await hasPaged(PAGED_FEATURES.generationConfigs),
      tableReferences: await has(unwrap(dm.GET("/api/table-references/", { signal }))),
      fileDownloads: await has(unwrap(dm.GET("/api/files/oracle-wallets/", { signal }))),
    },
  };
}

/** What a call brings: `undefined` where it is not allowed; of one whose path may be missing, `false` where it is. */
async function seen<T>(call: Promise<T>, mayBeMissing: boolean): Promise<T | false | undefined> {
  try {
    return await call;
  } catch (error) {
    if (!isDataMasqueApiError(error)) throw error;
    if (error.status === FORBIDDEN) return undefined;
    if (mayBeMissing && error.status === NOT_FOUND) return false;
    throw error;
  }
}

function kindOf(connection: Connection): string {
  return connection.mask_type === "file" ? connection.type : connection.db_type;
}
