/**
 * How sure it is that the real gateway answers so.
 *
 * - `"sure"`: documented by Snowflake or seen by several unrelated programs.
 * - `"one source"`: the official Python client and its mocks alone.
 * - `"inferred"`: known of another place of Snowflake, likely here.
 * - `"not evidenced"`: made up, so that there is something to test against.
 */
export type Certainty = "sure" | "one source" | "inferred" | "not evidenced";

/** Where each part of an answer is known from, and how sure that is. */
export interface Evidence {
  readonly certainty: Certainty;
  /** In words for the documentation. */
  readonly source: string;
}

/** The JSON body of a refusal, and what goes with it. */
export interface RejectionAnswer {
  readonly status: 401 | 403;
  readonly responseType: string;
  /** Snowflake's text; `{address}` and `{host}` stand for the caller's address and the host that was asked for. */
  readonly detail: string;
  /** Whether the body has a `requestId`. */
  readonly requestId: boolean;
}

/** One way in which the gateway refuses. */
export interface KnownRejection extends Evidence {
  readonly meaning: string;
  /** `"sign-in"` is the redirect to the sign-in page. */
  readonly answer: RejectionAnswer | "sign-in";
}

/** The refusals of the real gateway as far as the evidence goes: the one place that knows their texts. */
export const KNOWN_REJECTIONS = {
  missing: {
    meaning: "no credential, or one of another scheme",
    answer: "sign-in",
    certainty: "sure",
    source: "Snowflake's documentation, four unrelated programs",
  },
  rejected: {
    meaning: "wrong or revoked token",
    answer: {
      status: 401,
      responseType: "ERROR_INVALID_TOKEN",
      detail: "Token is invalid",
      requestId: true,
    },
    certainty: "one source",
    source: "the official Python client; it may also be the redirect",
  },
  expired: {
    meaning: "token past its life",
    answer: {
      status: 401,
      responseType: "ERROR_INVALID_TOKEN",
      // The official client only looks for the word "expired"; no whole text is known.
      detail: "Token is expired",
      requestId: true,
    },
    certainty: "not evidenced",
    source: "status and form of a wrong token; the text is made up",
  },
  network: {
    meaning: "address not allowed",
    answer: {
      status: 401,
      responseType: "ERROR_UNAUTHORIZED",
      // The public sample goes on after this sentence; how is not known.
      detail: "Incoming request with IP/Token {address} is not allowed to access Snowflake.",
      // The public sample shows none; whether it was left out of the sample is open.
      requestId: false,
    },
    certainty: "sure",
    source: "Snowflake's documentation; whether a `requestId` belongs to it is open",
  },
  privilege: {
    meaning: "the role of the token lacks the service role of the endpoint",
    answer: {
      status: 403,
      responseType: "ERROR_UNAUTHORIZED",
      detail: "Access denied. Insufficient privileges to use {host}.",
      requestId: true,
    },
    certainty: "inferred",
    source: "the text was seen on a page; status, `responseType` and JSON form are not evidenced",
  },
} as const satisfies Readonly<Record<string, KnownRejection>>;

/** Why the gateway refuses. */
export type SandboxRejectionReason = keyof typeof KNOWN_REJECTIONS;

export const GATEWAY_REJECTION_REASONS = Object.keys(KNOWN_REJECTIONS);

/** Whether a text names a known refusal. */
export function isSandboxRejectionReason(text: string): text is SandboxRejectionReason {
  return Object.hasOwn(KNOWN_REJECTIONS, text);
}
