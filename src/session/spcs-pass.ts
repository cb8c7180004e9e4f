import { checkHeaderSecret } from "../options/check-client-options.js";
import type { CheckedClientOptions } from "../options/client-options.js";
import type { OutgoingRequest } from "../transport/request.js";
import { createTokenSession, type IssuedToken } from "./token-session.js";

/** Name of the header that the Snowflake gateway reads. */
export const SPCS_HEADER = "X-SF-SPCS-Authorization";

/** Holds the PAT that a client shows to the Snowflake gateway, and knows which request showed which. */
export interface SpcsPass {
  /** Gives a request the header that lets it pass; nothing without a PAT. */
  present(request: OutgoingRequest): Promise<void>;
  /** Whether a request showed a PAT. */
  presented(request: OutgoingRequest): boolean;
  /**
   * Asks the function that a PAT comes from for another than the one that a request showed.
   * `"unchanged"` when it returns that one again, `"fixed"` where no function was asked.
   */
  renew(request: OutgoingRequest): Promise<"renewed" | "unchanged" | "fixed">;
  /** What must not be told of it. */
  secrets(): readonly string[];
}

/** Makes the pass of a client from its option: a text, a function that is asked for it, or none. */
export function createSpcsPass(option: CheckedClientOptions["spcsPat"]): SpcsPass {
  const shown = new WeakMap<OutgoingRequest, IssuedToken>();
  const session = createTokenSession(
    async () =>
      typeof option === "function"
        ? checkHeaderSecret("what spcsPat returned", await option())
        : (option ?? ""),
    () => {},
  );
  return {
    async present(request) {
      if (option === undefined) return;
      const pat = await session.current(request.signal);
      shown.set(request, pat);
      request.headers.set(SPCS_HEADER, `Snowflake Token="${pat.value}"`);
    },
    presented: (request) => shown.has(request),
    async renew(request) {
      const rejected = shown.get(request);
      if (typeof option !== "function" || rejected === undefined) return "fixed";
      const { value } = await session.newerThan(rejected, request.signal);
      return value === rejected.value ? "unchanged" : "renewed";
    },
    secrets: () => (typeof option === "string" ? [option] : session.secrets()),
  };
}
