/** A JSON object whose members have not been looked at yet. */
export type JsonObject = { [name: string]: unknown };

/** What reads a document level by level runs out of stack somewhere below. */
const DEEPEST = 500;

/** Tells a JSON object from arrays, null and scalars. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that is text, or `undefined` when it is absent or something else. */
export function textMember(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  return typeof value === "string" ? value : undefined;
}

/** A moment as the server writes it: ISO 8601, UTC, with microseconds. */
export function wireTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, -1)}000Z`;
}

/** Whether a parsed JSON value is nested deeper than the sandbox can work with: 500 levels. */
export function isTooDeep(value: unknown): boolean {
  let level = [value];
  // Goes down level by level and not branch by branch, so that it needs no stack itself.
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
  }
  return false;
}
