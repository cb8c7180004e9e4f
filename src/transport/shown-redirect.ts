/** Shared by all copies of this package in a process. */
const BRAND = Symbol.for("datamasque-client.shown-redirect");

/** A `fetch` of this package refuses a redirect, as it was told to, and shows the answer that `fetch` would hide. */
export class ShownRedirectError extends TypeError {
  readonly [BRAND]: Response;

  constructor(answer: Response, cause: unknown) {
    super("unexpected redirect", { cause });
    this[BRAND] = answer;
  }
}

/** The redirect that a refused request was answered with, where the `fetch` in use shows it. */
export function shownRedirectOf(error: unknown): Response | undefined {
  return isShownRedirectError(error) ? error[BRAND] : undefined;
}

function isShownRedirectError(error: unknown): error is ShownRedirectError {
  return typeof error === "object" && error !== null && BRAND in error;
}
