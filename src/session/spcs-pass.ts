import { checkHeaderSecret } from "../options/check-client-options.js";
import type { CheckedClientOptions } from "../options/client-options.js";
import { createTokenSession, type IssuedToken } from "./token-session.js";

/** Name of the header that the Snowflake gateway reads. */
export const SPCS_HEADER = "X-SF-SPCS-Authorization";

/** Holds the PAT that a client shows to the Snowflake gateway, and knows which request showed which. */
export interface SpcsPass {
  /** The header that lets a request pass; nothing without a PAT. */
  present(request: Request): Promise<SpcsHeader>;
  /** Whether a request showed a PAT. */
  presented(request: Request): boolean;
  /**
   * Asks the function that a PAT comes from for another than the one that a request showed.
   * `"unchanged"` when it returns that one again, `"fixed"` where no function was asked.
   */
  renew(request: Request): Promise<"renewed" | "unchanged" | "fixed">;
  /** What must not be told of it. */
  secrets(): readonly string[];
}

/** The gateway's header by name, or no header. */
export type SpcsHeader = Readonly<Record<string, string>>;

/** Makes the pass of a client from its option: a text, a function that is asked for it, or none. */
export function createSpcsPass(option: CheckedClientOptions["spcsPat"]): SpcsPass {
  const shown = new WeakMap<Request, IssuedToken>();
  const session = createTokenSession(
    async () =>
      typeof option === "function"
        ? checkHeaderSecret("what spcsPat returned", await option())
        : (option ?? ""),
    () => {},
  );
  return {
    async present(request) {
      if (option === undefined) return {};
      const pat = await session.current(request.signal);
      shown.set(request, pat);
      return { [SPCS_HEADER]: `Snowflake Token="${pat.value}"` };
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
