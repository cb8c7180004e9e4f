import { InputError, isInputError } from "./input-error.js";
import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";
import { visitParts } from "./map-parts.js";

/** The start of every reference to a component schema. */
export const SCHEMA_PREFIX = "#/components/schemas/";

/** The name of the component that a reference leads to; what is no such reference is returned as it is. */
export function componentOf(reference: string): string {
  if (!reference.startsWith(SCHEMA_PREFIX)) return reference;
  const name = reference.slice(SCHEMA_PREFIX.length);
  // A percent sign that encodes nothing is part of the name.
  const decoded = /%(?![0-9A-Fa-f]{2})/.test(name) ? name : decodeURIComponent(name);
  return decoded.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The reference to a component schema of this name. */
export function referenceTo(name: string): string {
  return SCHEMA_PREFIX + name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The schemas that a document gives names to. */
export function componentSchemas({ components }: JsonObject): JsonObject {
  const schemas = isJsonObject(components) ? components.schemas : undefined;
  return isJsonObject(schemas) ? schemas : {};
}

/** Follows a chain of local references to the object at its end. */
export function follow(document: JsonObject, value: JsonValue | undefined): JsonObject {
  const seen = new Set<string>();
  let current = value;
  while (isJsonObject(current) && typeof current.$ref === "string") {
    const pointer = current.$ref;
    if (seen.has(pointer)) throw new InputError(`the reference ${pointer} goes round in a circle.`);
    seen.add(pointer);
    current = atPointer(document, pointer);
  }
  if (!isJsonObject(current)) {
    throw new InputError(`expected an object, found ${JSON.stringify(current ?? null)}.`);
  }
  return current;
}

/** The value that a local reference points at; never `undefined`, because a reference to nothing is a fault. */
export function atPointer(document: JsonObject, pointer: string): JsonValue {
  if (!pointer.startsWith("#/")) {
    throw new InputError(`the reference ${pointer} leaves the document; bundle it into one file first.`);
  }
  let current: JsonValue | undefined = document;
  for (const part of pointer.slice(2).split("/")) {
    const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(current)) current = current[Number(key)];
    else current = isJsonObject(current) && Object.hasOwn(current, key) ? current[key] : undefined;
  }
  if (current === undefined) throw new InputError(`the reference ${pointer} points at nothing.`);
  return current;
}

/** The references of a document that cannot be followed, each as a line with its place and what is wrong. */
export function brokenReferences(document: JsonObject): string[] {
  const broken: string[] = [];
  visitParts(document, (part, kind, place) => {
    const { $ref } = part;
    if (kind === "value" || typeof $ref !== "string") return;
    try {
      // A schema may be no more than true or false.
      if (typeof atPointer(document, $ref) !== "boolean") follow(document, part);
    } catch (error) {
      if (!isInputError(error)) throw error;
      broken.push(`${place}/$ref: ${error.message}`);
    }
  });
  return broken;
}
