/** Limits that are tighter the higher they are. */
export const LOWER_LIMITS: ReadonlySet<string> = new Set([
  "minLength",
  "minimum",
  "exclusiveMinimum",
  "minItems",
  "minContains",
  "minProperties",
]);

/** Limits that are tighter the lower they are. */
export const UPPER_LIMITS: ReadonlySet<string> = new Set([
  "maxLength",
  "maximum",
  "exclusiveMaximum",
  "maxItems",
  "maxContains",
  "maxProperties",
]);

/** Limits that have no order: any new value is a tighter one. */
export const OTHER_LIMITS: ReadonlySet<string> = new Set(["pattern", "multipleOf", "uniqueItems"]);

const NUMBERS = ["number", "integer"];

/** The types that a keyword is about; it says nothing of values of other types. */
export const TYPES_OF_KEYWORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["minLength", ["string"]],
  ["maxLength", ["string"]],
  ["pattern", ["string"]],
  ["contentEncoding", ["string"]],
  ["contentMediaType", ["string"]],
  ["contentSchema", ["string"]],
  ["minimum", NUMBERS],
  ["maximum", NUMBERS],
  ["exclusiveMinimum", NUMBERS],
  ["exclusiveMaximum", NUMBERS],
  ["multipleOf", NUMBERS],
  ["minItems", ["array"]],
  ["maxItems", ["array"]],
  ["uniqueItems", ["array"]],
  ["contains", ["array"]],
  ["minContains", ["array"]],
  ["maxContains", ["array"]],
  ["prefixItems", ["array"]],
  ["unevaluatedItems", ["array"]],
  ["minProperties", ["object"]],
  ["maxProperties", ["object"]],
  ["patternProperties", ["object"]],
  ["propertyNames", ["object"]],
  ["dependentRequired", ["object"]],
  ["dependentSchemas", ["object"]],
]);

/** Keywords that can only take values away, whatever they say. */
export const CONSTRAINTS: ReadonlySet<string> = new Set([
  "contains",
  "dependentRequired",
  "dependentSchemas",
  "else",
  "if",
  "not",
  "prefixItems",
  "propertyNames",
  "then",
  "unevaluatedItems",
]);

/** What does not change which values are valid. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  "title",
  "description",
  "example",
  "examples",
  "externalDocs",
  "xml",
  "$comment",
  "$id",
  "$schema",
  "$anchor",
  "$dynamicAnchor",
  "definitions",
  "$defs",
  "readOnly",
  "writeOnly",
]);

/** What the view of a schema tells in a member of its own. */
const VIEWED: ReadonlySet<string> = new Set([
  "$ref",
  "allOf",
  "oneOf",
  "anyOf",
  "discriminator",
  "type",
  "nullable",
  "enum",
  "const",
  "properties",
  "required",
  "additionalProperties",
  "unevaluatedProperties",
  "items",
  "format",
  "deprecated",
  "default",
  ...LOWER_LIMITS,
  ...UPPER_LIMITS,
  ...OTHER_LIMITS,
]);

/** True for a keyword that says nothing about which values are valid. */
export function isAnnotation(keyword: string): boolean {
  return ANNOTATIONS.has(keyword) || keyword.startsWith("x-");
}

/** True for a keyword that may stand beside what a place uses without making something else of it. */
export function isAside(keyword: string): boolean {
  return isAnnotation(keyword) || keyword === "deprecated" || keyword === "default" || keyword === "nullable";
}

/** True for a keyword that counts and that the view of a schema has no member for. */
export function isUnviewed(keyword: string): boolean {
  return !isAnnotation(keyword) && !VIEWED.has(keyword);
}
