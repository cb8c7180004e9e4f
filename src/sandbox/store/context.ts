import type { JsonObject } from "../http/json-values.js";
import type { SandboxRequestInfo } from "../http/request-info.js";
import type { LoginEnd } from "./records/account.js";
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

/**
 * What was asked for on demand and changes what a handler does; whatever strikes around the handlers is not here.
 * The log names what has changed the answer to a request, so each question says which request it is about:
 * `undefined` when it is about none, as when the state is looked at.
 */
export interface PlannedOutcomes {
  /** The origin that a link of a page names: that of the request, which is `own`, unless another was asked for. */
  linkOrigin(request: SandboxRequestInfo, own: string): string;
  /** Rows of each part of a report that comes as a zip; `undefined` for one CSV. */
  rowsPerReportPart(request: SandboxRequestInfo): number | undefined;
  /** Whether the logins of an account share one token. */
  readonly sharesTokens: boolean;
  /** Messages of masking that fails softly. */
  readonly ifmSoftFailure: { take(request: SandboxRequestInfo): string | undefined };
  /** What is frozen of the connection of that name; whether it changes an answer is for the handler to say. */
  freezeOf(connection: string): ConnectionFreeze;
  /** What a ruleset or a library of that validity says of the licence; nothing on servers that say nothing. */
  licenceWarnings(validity: string, request: SandboxRequestInfo | undefined): JsonObject;
  /** Notes that what a handler has looked at changes the answer to a request. */
  struck(request: SandboxRequestInfo, fault: "freezeConnection" | LoginEnd): void;
  /** Whether the login that is tried now is to fail; each planned failure counts once. */
  takeLoginRejection(login: SandboxRequestInfo): boolean;
  /** How the run that is created now is to end, if that was planned. */
  takeRunEnd(request: SandboxRequestInfo): SandboxRunEnd | undefined;
  /** How the generation that begins now is to end, if that was planned. */
  takeGenerationEnd(request: SandboxRequestInfo): SandboxRunEnd | undefined;
}
