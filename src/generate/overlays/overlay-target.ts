import { jsonpath } from "json-p3";
import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";

/** One value that a target matches. */
export interface MatchedValue {
  /** Where it is, such as `$.tags[0].name`. */
  readonly path: string;
  readonly location: readonly (string | number)[];
  readonly value: JsonValue;
  /** What holds it; `undefined` for the document itself. */
  readonly owner: JsonObject | JsonValue[] | undefined;
}

/**
 * Finds what a target matches, each value once.
 *
 * @returns the values, or the reason why the target cannot be read
 */
export function matchTarget(document: JsonObject, target: string): MatchedValue[] | string {
  try {
    const found = new Map<string, MatchedValue>();
    for (const { location } of jsonpath.query(target, document)) {
      const path = pathOf(location);
      found.set(path, { path, location, ...valueAt(document, location) });
    }
    return [...found.values()];
  } catch (error) {
    if (!(error instanceof jsonpath.JSONPathError)) throw error;
    return error.message;
  }
}

/** The longest beginning of a target that matches something, where the whole of it matches nothing. */
export function matchedBeginning(document: JsonObject, target: string): string {
  const { environment, segments } = jsonpath.compile(target);
  for (let length = segments.length - 1; length > 0; length--) {
    const beginning = new jsonpath.JSONPathQuery(environment, segments.slice(0, length));
    if (beginning.query(document).length > 0) return String(beginning);
  }
  return "$";
}

function pathOf(location: MatchedValue["location"]): string {
  const steps = location.map((key) =>
    typeof key === "string" && /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`,
  );
  return `$${steps.join("")}`;
}

function valueAt(
  document: JsonObject,
  location: readonly (string | number)[],
): Pick<MatchedValue, "value" | "owner"> {
  let value: JsonValue = document;
  let owner: MatchedValue["owner"];
  for (const key of location) {
    owner = Array.isArray(value) || isJsonObject(value) ? value : undefined;
    const next = memberAt(value, key);
    if (next === undefined) throw new Error(`no value at ${JSON.stringify(location)}`);
    value = next;
  }
  return { value, owner };
}

/** The member of an object or the element of an array, if it is there. */
export function memberAt(value: JsonValue, key: string | number): JsonValue | undefined {
  if (Array.isArray(value)) return typeof key === "number" ? value[key] : undefined;
  return isJsonObject(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Takes a matched value out of what holds it. */
export function removeMatched({ location, owner }: MatchedValue): void {
  const key = location.at(-1);
  if (Array.isArray(owner) && typeof key === "number") owner.splice(key, 1);
  else if (isJsonObject(owner) && typeof key === "string") delete owner[key];
}
