import type { TransportFailureKind } from "./errors.js";

const LASTING: readonly TransportFailureKind[] = [
  "tls",
  "proxy",
  "protocol",
  "redirect",
  "body-source",
  "unexpected-content",
  "aborted",
];

/** Tells whether a failure may be gone at the next attempt. */
export function isPassingFailure(kind: TransportFailureKind): boolean {
  return !LASTING.includes(kind);
}
