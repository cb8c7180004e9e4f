import {
  GATEWAY_REJECTION_REASONS,
  isSandboxRejectionReason,
  KNOWN_REJECTIONS,
  type RejectionAnswer,
  type SandboxRejectionReason,
} from "./known-rejections.js";

/** What the simulated Snowflake gateway says when it refuses. */
export type SandboxRejection = SignInRejection | KnownTextRejection | OwnTextRejection;

/** The redirect to the sign-in page, as for a request without a credential. */
export interface SignInRejection {
  /** No credential came with the request. */
  readonly reason: "missing";
}

/** A refusal in the words of Snowflake. */
export interface KnownTextRejection extends RejectionForm {
  /**
   * Picks text, `responseType`, status and `requestId` together; each can be told apart from it.
   *
   * @remarks
   * The form of `"rejected"` is known from one source (the official Python client),
   * the text of `"privilege"` from a page, so that its status 403 and its JSON form are not evidenced,
   * and the text of `"expired"` is made up.
   */
  readonly reason: Exclude<SandboxRejectionReason, "missing">;
  /** Another text than that of the reason. */
  readonly detail?: string | undefined;
}

/** A refusal in words of your own. */
export interface OwnTextRejection extends RejectionForm {
  /** There is none: the text is yours. */
  readonly reason?: undefined;
  /** Snowflake's text, such as `"Network policy is required."`. */
  readonly detail: string;
}

/** The form of a refusal with a JSON body. */
export interface RejectionForm {
  /**
   * The gateway's classification.
   * @default that of the reason; "ERROR_INVALID_TOKEN" without one
   */
  readonly responseType?: string | undefined;
  /**
   * HTTP status.
   * @default that of the reason; 401 without one
   */
  readonly status?: 401 | 403 | undefined;
  /**
   * Whether the body has a `requestId`.
   * @default as the reason has it; `true` without one
   * The public sample of `"network"` shows none.
   */
  readonly requestId?: boolean | undefined;
}

const OWN_TEXT_FORM = { status: 401, responseType: "ERROR_INVALID_TOKEN", requestId: true } as const;
/** An address of those that are set aside for documentation (RFC 5737). */
const CALLER_ADDRESS = "203.0.113.7";

/**
 * The status and the body that a rejection stands for; `"sign-in"` for the redirect.
 *
 * @throws {TypeError} when it has neither a known reason nor a text.
 */
export function rejectionAnswer(rejection: SandboxRejection): RejectionAnswer | "sign-in" {
  const { reason } = rejection;
  if (reason === undefined) {
    if (typeof rejection.detail !== "string") throw unknownRejection();
    return { ...OWN_TEXT_FORM, ...given(rejection), detail: rejection.detail };
  }
  if (!isSandboxRejectionReason(reason)) throw unknownRejection();
  if (rejection.reason === "missing") return KNOWN_REJECTIONS.missing.answer;
  const { answer } = KNOWN_REJECTIONS[rejection.reason];
  return { ...answer, ...given(rejection), detail: rejection.detail ?? answer.detail };
}

/** The answer with a JSON body that the caller gets. */
export function rejectionResponse(
  { status, responseType, detail, requestId }: RejectionAnswer,
  host: string,
): Response {
  const text = detail.replace("{address}", CALLER_ADDRESS).replace("{host}", host);
  const id = requestId ? { requestId: crypto.randomUUID() } : {};
  return Response.json({ responseType, ...id, detail: text }, { status });
}

function given({ status, responseType, requestId }: RejectionForm): Partial<RejectionAnswer> {
  return {
    ...(status === undefined ? {} : { status }),
    ...(responseType === undefined ? {} : { responseType }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

function unknownRejection(): TypeError {
  const reasons = GATEWAY_REJECTION_REASONS.map((reason) => JSON.stringify(reason)).join(", ");
  return new TypeError(`faults.gatewayRejects: needs a text as detail, or as reason one of ${reasons}`);
}
