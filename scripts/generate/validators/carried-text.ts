import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";

/** What a member called `__proto__` is called in the document for the generator, which would lose it. */
export const PROTOTYPE_MEMBER = "__proto__ as a member";

/** A letter for private use; it stands for nothing of its own, and is itself carried where a document has it. */
const MARK = "\uE000";

/**
 * What the generator of validators does not carry from a text of the document into a string literal:
 * it turns whatever looks like an escape into the character, outside of its place, and cannot write half a pair of surrogates.
 */
const NOT_CARRIED = /[\p{Cs}\uE000]|\\(?=u)/gu;

const CARRIED = /\uE000([0-9a-f]{4})\uE000/g;

/** A text as the generator carries it. */
export function carriedText(text: string): string {
  return text.replaceAll(NOT_CARRIED, (unit) => `${MARK}${hex(unit)}${MARK}`);
}

/** The text that {@link carriedText} was made from. */
export function originalText(carried: string): string {
  return carried.replaceAll(CARRIED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The source that the generator made, with an escape in its string literals for each character that it carried. */
export function withEscapes(source: string): string {
  return source.replaceAll(CARRIED, "\\u$1");
}

/** A value with all its texts, names of members included, as the generator carries them. */
export function carriedValue(value: JsonValue): JsonValue {
  if (typeof value === "string") return carriedText(value);
  if (Array.isArray(value)) return value.map(carriedValue);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [carriedText(name), carriedValue(member)]),
  );
}

/** The schema with another name for a member called `__proto__`. */
export function withPrototypeRenamed(schema: JsonObject): JsonObject {
  const { properties, required, discriminator } = schema;
  const renamed = (name: JsonValue): JsonValue => (name === "__proto__" ? PROTOTYPE_MEMBER : name);
  const changed = { ...schema };
  if (isJsonObject(properties)) {
    changed.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [renamed(name), property]),
    );
  }
  if (Array.isArray(required)) changed.required = required.map(renamed);
  // Zod does not look at such a member, so that it tells nothing apart.
  if (isJsonObject(discriminator) && discriminator.propertyName === "__proto__") delete changed.discriminator;
  return changed;
}

function hex(unit: string): string {
  return unit.charCodeAt(0).toString(16).padStart(4, "0");
}
