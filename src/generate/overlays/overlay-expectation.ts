import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { memberAt } from "./overlay-target.js";

/** The member of `x-expect` that says that something must not be there, such as `user: { x-absent: true }`. */
const ABSENT = "x-absent";

/** Where a found value is not the expected one. */
export interface Mismatch {
  readonly container: JsonObject | JsonValue[] | undefined;
  readonly key: string | number;
  /** What is expected there. */
  readonly expected: JsonValue;
}

/**
 * Holds what was found against a partial value: objects may hold more than expected, arrays and primitives may not.
 *
 * @returns the first difference, or `undefined`
 */
export function findMismatch(expected: JsonValue, found: JsonValue): Mismatch | undefined {
  return mismatchAt(expected, found, { container: undefined, key: "", expected });
}

function mismatchAt(
  expected: JsonValue,
  found: JsonValue | undefined,
  place: Mismatch,
): Mismatch | undefined {
  if (saysAbsent(expected)) return found === undefined ? undefined : place;
  if (found === undefined) return place;
  if (isJsonObject(expected)) {
    if (!isJsonObject(found)) return place;
    return firstMismatch(
      Object.entries(expected).map(
        ([key, value]) => [value, { container: found, key, expected: value }] as const,
      ),
    );
  }
  if (!Array.isArray(expected)) return expected === found ? undefined : place;
  if (!Array.isArray(found) || expected.length !== found.length) return place;
  return firstMismatch(
    expected.map((value, key) => [value, { container: found, key, expected: value }] as const),
  );
}

function firstMismatch(
  members: readonly (readonly [JsonValue, Mismatch & { container: JsonObject | JsonValue[] }])[],
): Mismatch | undefined {
  for (const [value, place] of members) {
    const mismatch = mismatchAt(value, memberAt(place.container, place.key), place);
    if (mismatch !== undefined) return mismatch;
  }
  return undefined;
}

function saysAbsent(expected: JsonValue): boolean {
  return isJsonObject(expected) && expected[ABSENT] === true;
}

/** What is wrong with an `x-expect` as such, if anything. */
export function expectationProblem(expected: JsonValue): string | undefined {
  if (isJsonObject(expected) && Object.hasOwn(expected, ABSENT)) {
    return `"${ABSENT}" says of a member of the target that it is not there; of the target itself it cannot be said.`;
  }
  return misusedAbsence(expected)
    ? `"${ABSENT}" stands alone and is true, such as { "user": { "${ABSENT}": true } }.`
    : undefined;
}

function misusedAbsence(expected: JsonValue): boolean {
  if (Array.isArray(expected)) return expected.some((entry) => saysAbsent(entry) || misusedAbsence(entry));
  if (!isJsonObject(expected)) return false;
  if (!Object.hasOwn(expected, ABSENT)) return Object.values(expected).some(misusedAbsence);
  return expected[ABSENT] !== true || Object.keys(expected).length > 1;
}
