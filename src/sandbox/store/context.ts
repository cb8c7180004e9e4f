import type { JsonObject } from "../http/json-values.js";
import type { SandboxRequestInfo } from "../http/request-info.js";
import type { ConnectionFreeze } from "./records/data-sources.js";
import type { SandboxRunEnd } from "./records/run.js";
import type { SandboxSettings } from "./sandbox-options.js";
import type { World } from "./world.js";

/** What every handler works with. */
export interface SandboxContext {
  readonly world: World;
  readonly settings: SandboxSettings;
  readonly faults: PlannedOutcomes;
}

/** What was asked for on demand and changes what a handler does; whatever strikes around the handlers is not here. */
export interface PlannedOutcomes {
  /** The origin that the links of pages name; `undefined` for that of the request. */
  readonly linkOrigin: string | undefined;
  /** Rows of each part of a report that comes as a zip; `undefined` for one CSV. */
  readonly rowsPerReportPart: number | undefined;
  /** Whether the logins of an account share one token. */
  readonly oneTokenPerAccount: boolean;
  /** Messages of masking that fails softly. */
  readonly ifmSoftFailure: { take(request: SandboxRequestInfo): string | undefined };
  /** What is frozen of the connection of that name. */
  freezeOf(connection: string): ConnectionFreeze;
  /** What a ruleset or a library of that validity says of the licence; nothing on servers that say nothing. */
  licenceWarnings(validity: string): JsonObject;
  /** Whether the login that is tried now is to fail; each planned failure counts once. */
  takeLoginRejection(login: SandboxRequestInfo): boolean;
  /** How the run that is created now is to end, if that was planned. */
  takeRunEnd(request: SandboxRequestInfo): SandboxRunEnd | undefined;
  /** How the generation that begins now is to end, if that was planned. */
  takeGenerationEnd(request: SandboxRequestInfo): SandboxRunEnd | undefined;
}
