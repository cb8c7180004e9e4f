import { InputError } from "../../../src/document/input-error.js";
import type { JsonObject } from "../../../src/document/json.js";
import { operationShapes } from "../../../src/document/operations.js";

/** A document that the project has, and how to ask for it. */
export interface KnownApi {
  /** The value of `--api`. */
  readonly name: string;
  readonly document: JsonObject;
}

/** Less than this share of the known operations cannot be a later state of the same API. */
const LEAST_SHARE = 0.3;

/**
 * Makes sure that a document describes the API that it is to take the place of.
 *
 * @param label how the message names the document
 * @param others the other APIs of the project, one of which the document may be
 * @throws InputError when it is another API
 */
export function requireSameApi(
  document: JsonObject,
  label: string,
  present: KnownApi,
  others: readonly KnownApi[],
): void {
  const calls = operationShapes(document);
  const known = operationShapes(present.document);
  const common = known.filter((call) => calls.includes(call)).length;
  if (common >= known.length * LEAST_SHARE) return;
  const better = others.find((other) => {
    const theirs = operationShapes(other.document);
    return theirs.filter((call) => calls.includes(call)).length >= theirs.length * LEAST_SHARE;
  });
  const hint =
    better === undefined
      ? "If it is meant to take its place, put it there by hand; see openapi/README.md."
      : `It is the API ${better.name}: add --api ${better.name}.`;
  throw new InputError(
    `${label}: is the document of another API. It has ${common} of the ${known.length} operations ` +
      `that ${present.name} has here. ${hint}`,
  );
}
