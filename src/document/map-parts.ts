import { isJsonObject, type JsonObject, type JsonValue } from "./json.js";

/**
 * What an object of a document is: `part` has the keywords of OpenAPI or of JSON Schema, so that its `$ref` is a reference;
 * `value` is a value of the API, or the content of an extension, in which `$ref` is a member like any other.
 */
export type PartKind = "part" | "value";

/** Tells of one object of a document, and gives what takes its place. */
export type ChangePart = (object: JsonObject, kind: PartKind, place: string) => JsonObject;

/** How a member is read: as a part, a map from names to such, or a value. */
type Reading = "part" | "value" | "names" | "paths" | "examples" | "example" | "links" | "link";

/** What is read as a map of names, which is nothing by itself. */
const NOT_TOLD: ReadonlySet<Reading> = new Set(["names", "paths", "examples", "links"]);

/** Maps whose keys are names and not keywords: a property can be called `default`, and so can a response. */
export const NAME_MAPS: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "definitions",
  "schemas",
  "responses",
  "parameters",
  "requestBodies",
  "securitySchemes",
  "headers",
  "content",
  "encoding",
  "pathItems",
  "webhooks",
  "callbacks",
]);

/** What holds values of the API, in which a `$ref` or a `type` is no more than a member of that name. */
export const VALUE_MEMBERS: ReadonlySet<string> = new Set(["example", "default", "enum", "const", "mapping"]);

/**
 * Changes every object of a document, the inner ones first, and tells parts of the document from values.
 * The maps of names themselves are not changed, since what looks like a keyword there is a name.
 */
export function mapParts(document: JsonObject, change: ChangePart): JsonObject {
  const changed = visit(document, "part", "#", change);
  return isJsonObject(changed) ? changed : document;
}

/** Looks at every object of a document as {@link mapParts} does, and leaves all of it as it is. */
export function visitParts(
  document: JsonObject,
  look: (object: JsonObject, kind: PartKind, place: string) => void,
): void {
  lookAt(document, "part", "#", look);
}

function lookAt(
  value: JsonValue,
  reading: Reading,
  place: string,
  look: (object: JsonObject, kind: PartKind, place: string) => void,
): void {
  if (Array.isArray(value)) {
    const inside = reading === "value" ? "value" : "part";
    value.forEach((element, index) => {
      lookAt(element, inside, `${place}/${index}`, look);
    });
  }
  if (!isJsonObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === "object") {
      lookAt(member, readingOf(reading, key, member), `${place}/${escaped(key)}`, look);
    }
  }
  if (!NOT_TOLD.has(reading)) look(value, reading === "value" ? "value" : "part", place);
}

function visit(value: JsonValue, reading: Reading, place: string, change: ChangePart): JsonValue {
  if (Array.isArray(value)) {
    const inside = reading === "value" ? "value" : "part";
    return value.map((element, index) => visit(element, inside, `${place}/${index}`, change));
  }
  if (!isJsonObject(value)) return value;
  const object = Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      visit(member, readingOf(reading, key, member), `${place}/${escaped(key)}`, change),
    ]),
  );
  if (NOT_TOLD.has(reading)) return object;
  return change(object, reading === "value" ? "value" : "part", place);
}

function readingOf(outer: Reading, key: string, member: JsonValue): Reading {
  switch (outer) {
    case "value":
    case "link":
      return "value";
    case "names":
      return "part";
    case "paths":
      return key.startsWith("x-") ? "value" : "part";
    case "examples":
      return "example";
    case "links":
      return "link";
    case "example":
      return "value";
    case "part":
      return readingInPart(key, member);
  }
}

function readingInPart(key: string, member: JsonValue): Reading {
  if (VALUE_MEMBERS.has(key) || key.startsWith("x-")) return "value";
  // A schema has a list of values here, everything else a map of named examples.
  if (key === "examples") return isJsonObject(member) ? "examples" : "value";
  if (key === "links" || key === "paths") return key;
  return NAME_MAPS.has(key) ? "names" : "part";
}

/** A name as a step of a pointer in a message. */
export function escaped(key: string): string {
  return onOneLine(key.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** A pointer as it can stand in a message, whatever names it holds: nothing in it ends the line. */
export function onOneLine(pointer: string): string {
  return pointer.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, encodeURIComponent);
}
