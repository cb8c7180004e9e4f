import type { SandboxRequestInfo } from "./request-info.js";
import type { FinalRunStatus } from "./runs/run-status.js";

/** Which requests a fault hits. */
export interface RequestFilter {
  /** How many requests. Default 1; `Infinity` lasts until `clear()` or `reset()`. */
  readonly times?: number;
  /** Picks the requests; the others pass and do not count. Default: every request. */
  readonly when?: (request: SandboxRequestInfo) => boolean;
}

/** What the simulated Snowflake gateway says when it refuses. */
export interface GatewayRejection {
  /** Snowflake's text, such as `"Incoming request is not allowed by network policy"`. */
  readonly detail: string;
  /** Default `"ERROR_INVALID_TOKEN"`. */
  readonly responseType?: string;
  /** Default 401. */
  readonly status?: 401 | 403;
}

/**
 * Faults on demand.
 * Each stays armed until the requests that it is meant for have come, `clear()`, or the sandbox's `reset()`.
 */
export interface SandboxFaults {
  /**
   * Every login token that exists now expires at once, and so does every access token for in-flight masking;
   * the next call with one gets a 401. Refresh tokens go on.
   */
  expireTokens(): void;
  /** The next logins fail, whatever the credentials: with 400, those for in-flight masking with 401. */
  rejectNextLogin(times?: number): void;
  /** The Snowflake gateway refuses the request before it reaches DataMasque; also works without `spcsPat`. */
  gatewayRejects(rejection: GatewayRejection & RequestFilter): void;
  /** The application container is still starting: 502 with an HTML body that nobody should read. */
  notReady(filter?: RequestFilter): void;
  /** An error with an HTML page for a body. Default status 500. */
  htmlErrorPage(options?: { readonly status?: number } & RequestFilter): void;
  /** An error without any body. Default status 500. */
  emptyErrorBody(options?: { readonly status?: number } & RequestFilter): void;
  /** The answer comes `ms` milliseconds of real time later; an aborted call stops waiting. */
  slowReply(options: { readonly ms: number } & RequestFilter): void;
  /**
   * The answer ends in the middle of its body: over HTTP the connection is destroyed, in process the stream errors.
   * Answers without a body pass and do not count.
   */
  cutBody(filter?: RequestFilter): void;
  /** In-flight masking cannot process the values: 400 with `ruleset_plan` and, in `logs`, the message. */
  ifmSoftFailure(options?: { readonly message?: string } & RequestFilter): void;
  /**
   * The in-flight masking service refuses the request with `{"error": ...}`, whatever it is:
   * 402 for a licence that is not valid, 429 for too many requests, and so on.
   */
  ifmError(options: { readonly status: number; readonly error?: string } & RequestFilter): void;
  /** `next` and `previous` of pages name this origin, as behind a proxy that hides the real host. */
  foreignNextLinks(origin: string): void;
  /**
   * Adds what a later release might have: a connection of an unknown `db_type`,
   * a Snowflake connection with an unknown stage location, and a run with an unknown status.
   * The seed `"future"` has them from the beginning.
   */
  unknownEnumValues(): void;
  /** Every document in a successful JSON answer gets one more member that the API document does not know. */
  extraFields(): void;
  /**
   * The reports of database discovery runs arrive as a zip of numbered CSV parts, as those of large databases do.
   * `rowsPerPart` defaults to 10.
   */
  reportAsZip(options?: { readonly rowsPerPart?: number }): void;
  /** How the next run that is created, be it for masking or discovery, ends; call it again to plan the run after it. */
  nextRunEndsAs(status: FinalRunStatus): void;
  /** How the next asynchronous ruleset generation ends; call it again to plan the one after it. */
  nextGenerationEndsAs(status: FinalRunStatus): void;
  /** Disarms everything. What `expireTokens` and `unknownEnumValues` did stays. */
  clear(): void;
}
