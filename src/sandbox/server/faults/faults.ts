import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { SandboxRunEnd } from "../../store/records/run.js";
import type { SandboxRejection } from "../gateway/gateway-rejection.js";

/** Which requests a fault hits. */
export interface RequestFilter {
  /**
   * How many requests; `Infinity` lasts until `clear()` or `reset()`.
   * @default 1
   */
  readonly times?: number | undefined;
  /**
   * Picks the requests; the others pass and do not count.
   * @default every request
   */
  readonly when?: ((request: SandboxRequestInfo) => boolean) | undefined;
}

/** What the licence is to freeze of a connection. */
export interface ConnectionFreezeOptions {
  /**
   * Members that cannot be changed, by their names on the wire, such as `"host"`.
   * @default none
   */
  readonly fields?: readonly string[] | undefined;
  /**
   * Whether the connection cannot be deleted.
   * @default false
   */
  readonly deletion?: boolean | undefined;
  /**
   * Since when it is locked, and from when on it can be changed again; both as in `"2026-01-01T00:00:00Z"`.
   * It is shown, and has no effect: `fields` and `deletion` say what is frozen.
   * @default no lock
   */
  readonly licenseLock?: { readonly lockedAt: string; readonly editableFrom: string } | undefined;
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
  /**
   * The Snowflake gateway refuses the request before it reaches DataMasque; also works without `spcsPat`.
   * `reason` picks what it says in that case, `detail` is a text of your own:
   * `gatewayRejects({ reason: "network" })`, `gatewayRejects({ detail: "Network policy is required." })`.
   *
   * | `reason` | |
   * |---|---|
   * | `"missing"` | no credential: 302 to the sign-in page |
   * | `"rejected"` | wrong or revoked token: 401 (known from one source) |
   * | `"expired"` | token past its life: 401 (not evidenced, the text is made up) |
   * | `"network"` | address not allowed: 401 without a `requestId` |
   * | `"privilege"` | the role lacks the endpoint's service role: 403 (text inferred, status not evidenced) |
   *
   * @throws {TypeError} when there is neither a known reason nor a text.
   */
  gatewayRejects(rejection: SandboxRejection & RequestFilter): void;
  /**
   * DataMasque takes too long for the Snowflake gateway: the request is carried out,
   * and instead of the answer the connection is closed after 90 seconds of sandbox time, or after `afterMs`.
   * Over HTTP the connection is destroyed, in process `fetch` rejects. Also works without `spcsPat`.
   * With a `clock` of your own, the call goes on until you move it.
   *
   * @remarks The 90 seconds are documented; that no status and no byte comes before the cut is not evidenced.
   */
  gatewayIdleCut(options?: { readonly afterMs?: number | undefined } & RequestFilter): void;
  /** The application container is still starting: 502 with an HTML body that nobody should read. */
  notReady(filter?: RequestFilter): void;
  /** An error with an HTML page for a body; its status is 500 unless another is given. */
  htmlErrorPage(options?: { readonly status?: number | undefined } & RequestFilter): void;
  /** An error without any body; its status is 500 unless another is given. */
  emptyErrorBody(options?: { readonly status?: number | undefined } & RequestFilter): void;
  /** The answer comes `ms` milliseconds of real time later; an aborted call stops waiting. */
  slowReply(options: { readonly ms: number } & RequestFilter): void;
  /**
   * The answer ends in the middle of its body: over HTTP the connection is destroyed, in process the stream errors.
   * Answers without a body pass and do not count.
   */
  cutBody(filter?: RequestFilter): void;
  /**
   * The answer ends in the middle of its body and says nothing of it: a proxy in front has lost the server,
   * and what it passes on is complete by every rule of HTTP. No client can tell; only the content can.
   * Answers without a body pass and do not count.
   */
  truncateBody(filter?: RequestFilter): void;
  /**
   * The proxy in front answers with a page of its own: 413 for a body over its limit, 502 for a server that is away
   * or has died, 504 for one that is too slow. With `afterTheWork` the request is carried out all the same,
   * as can be after a 502 and a 504.
   *
   * `proxyError({ status: 504, afterTheWork: true, when: ({ method }) => method === "POST" })`
   */
  proxyError(
    options: {
      readonly status: 413 | 502 | 504;
      readonly afterTheWork?: boolean | undefined;
    } & RequestFilter,
  ): void;
  /** Too many requests: 429 with `Retry-After`, 30 seconds unless another number is given. */
  throttle(options?: { readonly retryAfterSeconds?: number | undefined } & RequestFilter): void;
  /**
   * From now on each account has one token, until `clear()` or `reset()`: every login gets the same key,
   * and a logout ends every session of the account.
   */
  oneTokenPerAccount(): void;
  /** In-flight masking cannot process the values: 400 with `ruleset_plan` and, in `logs`, the message. */
  ifmSoftFailure(options?: { readonly message?: string | undefined } & RequestFilter): void;
  /**
   * The in-flight masking service refuses the request with `{"error": ...}`, whatever it is:
   * 402 for a licence that is not valid, 429 for too many requests, and so on.
   */
  ifmError(options: { readonly status: number; readonly error?: string | undefined } & RequestFilter): void;
  /** `next` and `previous` of pages name this origin, as behind a proxy that hides the real host. */
  foreignNextLinks(origin: string): void;
  /**
   * Adds what a later release might have: a connection of an unknown `db_type`, and a run with an unknown status;
   * on a sandbox of a release that has Snowflake stages, a connection with an unknown one, too.
   * The seed `"future"` has them from the beginning.
   */
  unknownEnumValues(): void;
  /** Every document in a successful JSON answer gets one more member that the API document does not know. */
  extraFields(): void;
  /**
   * The licence freezes members of the connection of that name, its deletion, or both, until `clear()` or `reset()`:
   * `freezeConnection("crm-postgres", { fields: ["host", "database"], deletion: true })`.
   * The sandbox does not compute what a licence freezes. Another call for the same name takes the place of this one.
   *
   * A change of a frozen member is refused with 400, a frozen deletion with 403.
   *
   * @remarks What a real server answers to either is not evidenced: expect 400 or 403 and a reason in any form.
   * @throws {TypeError} when the sandbox is of a release that freezes nothing,
   * when it has no connection of that name, or the connection no such member.
   */
  freezeConnection(name: string, options: ConnectionFreezeOptions): void;
  /**
   * Rulesets and ruleset libraries say that the licence does not allow what they use: `sentences` becomes their
   * `unlicensed_feature_warnings`, until `clear()` or `reset()`. Without it the list is empty, and null while
   * the validation goes on. The sandbox does not compute which feature belongs to which edition.
   *
   * @throws {TypeError} when the sandbox is of a release that has no such warnings.
   */
  unlicensedFeatures(sentences: readonly string[]): void;
  /**
   * The reports of database discovery runs arrive as a zip of numbered CSV parts, as those of large databases do.
   *
   * @param options rows that each part holds; `rowsPerPart` is 10 by default
   */
  reportAsZip(options?: { readonly rowsPerPart?: number | undefined }): void;
  /** How the next run that is created, be it for masking or discovery, ends; call it again to plan the run after it. */
  nextRunEndsAs(status: SandboxRunEnd): void;
  /** How the next asynchronous ruleset generation ends; call it again to plan the one after it. */
  nextGenerationEndsAs(status: SandboxRunEnd): void;
  /** Disarms everything. What `expireTokens` and `unknownEnumValues` did stays. */
  clear(): void;
}
