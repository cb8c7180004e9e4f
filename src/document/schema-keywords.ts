/** Limits that are tighter the higher they are. */
export const lowerLimits: ReadonlySet<string> = new Set([
  "minLength",
  "minimum",
  "exclusiveMinimum",
  "minItems",
  "minProperties",
]);

/** Limits that are tighter the lower they are. */
export const upperLimits: ReadonlySet<string> = new Set([
  "maxLength",
  "maximum",
  "exclusiveMaximum",
  "maxItems",
  "maxProperties",
]);

/** Limits that have no order: any new value is a tighter one. */
export const otherLimits: ReadonlySet<string> = new Set(["pattern", "multipleOf", "uniqueItems"]);

/** What does not change which values are valid. */
const annotations: ReadonlySet<string> = new Set([
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
  "$defs",
  "readOnly",
  "writeOnly",
]);

/** What the view of a schema tells in a member of its own. */
const viewed: ReadonlySet<string> = new Set([
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
  ...lowerLimits,
  ...upperLimits,
  ...otherLimits,
]);

/** True for a keyword that says nothing about which values are valid. */
export function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith("x-");
}

/** True for a keyword that counts and that the view of a schema has no member for. */
export function isUnviewed(keyword: string): boolean {
  return !isAnnotation(keyword) && !viewed.has(keyword);
}
