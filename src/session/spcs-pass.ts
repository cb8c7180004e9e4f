import { checkHeaderSecret } from "../options/check-client-options.js";
import type { CheckedClientOptions } from "../options/client-options.js";
import type { OutgoingRequest } from "../transport/request.js";
import { createTokenSession } from "./token-session.js";

/** Name of the header that the Snowflake gateway reads. */
export const SPCS_HEADER = "X-SF-SPCS-Authorization";

/** Holds the PAT that a client shows to the Snowflake gateway, and knows which request showed which. */
export interface SpcsPass {
  /** Gives a request the header that lets it pass; nothing without a PAT. */
  present(request: OutgoingRequest): Promise<void> | undefined;
  /**
   * Asks the function that a PAT comes from for another than the one that a request showed.
   * `false` when it returns that one again, `undefined` where no function was asked.
   */
  renew(request: OutgoingRequest): Promise<boolean | undefined>;
  /** What must not be told of it. */
  secrets(): readonly string[];
}

/** Makes the pass of a client from its option: a text, a function that is asked for it, or none. */
export function createSpcsPass(option: CheckedClientOptions["spcsPat"]): SpcsPass {
  const session = createTokenSession(
    async () =>
      typeof option === "function"
        ? checkHeaderSecret("what spcsPat returned", await option())
        : (option ?? ""),
    () => {},
  );
  return {
    present(request) {
      if (!option) return;
      return session.give(request.signal, (pat) => {
        request.pat = pat;
        request.headers.set(SPCS_HEADER, `Snowflake Token="${pat.value}"`);
      });
    },
    async renew({ pat, signal }) {
      if (typeof option !== "function" || pat === undefined) return undefined;
      return (await session.newerThan(pat, signal)).value !== pat.value;
    },
    secrets: () => (typeof option === "string" ? [option] : session.secrets()),
  };
}
