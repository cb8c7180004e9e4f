import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";

/* Names are spelled with a letter for private use, which stands for nothing of its own. */

/** What a member called `__proto__` is called in the document for the generator, which would lose it. */
export const PROTOTYPE_MEMBER = "\uE000__proto__";

const SPELLED = /\uE000([0-9a-f]+)\uE000/g;

/**
 * The schema with names for its members that the generator can carry: it loses `__proto__`,
 * and half a pair of surrogates ends it.
 */
export function withCarriedMembers(schema: JsonObject): JsonObject {
  const { required, discriminator } = schema;
  const carried = (name: JsonValue): JsonValue => (typeof name === "string" ? carriedName(name) : name);
  const changed = { ...schema };
  for (const map of ["properties", "patternProperties"]) {
    const members = schema[map];
    if (!isJsonObject(members)) continue;
    const entries = Object.entries(members).map(([name, member]) => [carriedName(name), member]);
    changed[map] = Object.fromEntries(entries);
  }
  if (Array.isArray(required)) changed.required = required.map(carried);
  const told = isJsonObject(discriminator) ? discriminator.propertyName : undefined;
  // What zod cannot look at tells nothing apart.
  if (typeof told === "string" && carriedName(told) !== told) delete changed.discriminator;
  return changed;
}

/** The name of a member in the document for the one that the generator carries. */
export function originalName(carried: string): string {
  return carried.replaceAll(SPELLED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function carriedName(name: string): string {
  if (name === "__proto__") return PROTOTYPE_MEMBER;
  return name.replaceAll(/[\p{Cs}\uE000]/gu, (unit) => `\uE000${unit.charCodeAt(0).toString(16)}\uE000`);
}
