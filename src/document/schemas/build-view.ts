import { isDeepStrictEqual } from "node:util";
import { type ExactValue, exactElements, exactMember } from "../exact-integers.js";
import { isJsonObject, type JsonObject, type JsonValue } from "../json.js";
import { typeOfValue } from "./allowed-values.js";
import { isUnviewed, LOWER_LIMITS, OTHER_LIMITS, UPPER_LIMITS } from "./schema-keywords.js";
import type { SchemaView, UnionView } from "./schema-view.js";
import { settled } from "./settled-constraints.js";

/** What the builder must know about schemas other than its parts. */
interface Surroundings {
  readonly unionsOf: (part: JsonObject) => readonly UnionView[];
  readonly offersNull: (part: JsonObject) => boolean;
  readonly combine: (schemas: readonly JsonValue[]) => JsonValue;
}

/** Puts the parts of an `allOf`, each without references, together into one view. */
export function buildView(
  parts: readonly JsonObject[],
  { unionsOf, offersNull, combine }: Surroundings,
): SchemaView {
  const values = valuesOf(parts);
  const limits = limitsOf(parts);
  const items = parts.flatMap((part) => (part.items === undefined ? [] : [part.items]));
  const listed = values?.filter((value) => value !== null);
  // A list of null alone is the type of null.
  const isNull = listed?.length === 0 && values?.length !== 0;
  const view: SchemaView = {
    types: isNull ? new Set() : typesOf(parts, values),
    nullable: isNullable(parts, values) || (values?.includes(null) !== false && parts.some(offersNull)),
    values: isNull ? undefined : listed,
    properties: propertiesOf(parts, combine),
    required: new Set(parts.flatMap(({ required }) => (Array.isArray(required) ? required.map(String) : []))),
    additional: additionalOf(parts, combine),
    items: items.length === 0 ? undefined : combine(items),
    unions: parts.flatMap(unionsOf),
    format: parts.map(formatOf).find((format) => format !== undefined),
    limits,
    deprecated: parts.some(({ deprecated }) => deprecated === true),
    default: parts.map((part) => exactMember(part, "default")).find((value) => value !== undefined),
    rest: new Map(parts.flatMap(unviewedOf)),
  };
  return settled(view, parts.length > 1);
}

/** A discriminator without a union beside it belongs to schemas that name this one in their `allOf`. */
function unviewedOf(part: JsonObject): [string, JsonValue][] {
  const inUnion = part.oneOf !== undefined || part.anyOf !== undefined;
  return Object.entries(part).filter(([keyword]) => {
    if (keyword === "not" && isNothing(part)) return false;
    if (CONTENT_KEYWORDS.includes(keyword) && formatOf(part) !== undefined) return false;
    return isUnviewed(keyword) || (keyword === "discriminator" && !inUnion);
  });
}

/** How 3.1 writes down what has a format in 3.0. */
const CONTENT_KEYWORDS = ["contentEncoding", "contentMediaType"];

function formatOf({ format, contentEncoding, contentMediaType, type }: JsonObject): string | undefined {
  if (typeof format === "string") return format;
  if (type !== undefined && type !== "string") return undefined;
  if (contentEncoding === "base64" && contentMediaType === undefined) return "byte";
  return contentEncoding === undefined && contentMediaType === "application/octet-stream"
    ? "binary"
    : undefined;
}

/** A schema that is only `false`, as it is written out. */
function isNothing({ not }: JsonObject): boolean {
  return isJsonObject(not) && isEmpty(not);
}

/** Who lists all of them says nothing. */
const ALL_TYPES = ["string", "number", "boolean", "object", "array", "null"];

function typesOf(parts: readonly JsonObject[], values: ExactValue[] | undefined): Set<string> | undefined {
  if (parts.some(isNothing)) return new Set();
  const declared = parts.flatMap((part) => {
    const types = declaredTypes(part);
    return types === undefined || ALL_TYPES.every((type) => types.includes(type))
      ? []
      : [new Set(types.filter((type) => type !== "null"))];
  });
  // Null beside other types is "or null"; alone it is all that there is.
  const others = declared.filter((types) => types.size > 0);
  return others.length === 0 && declared.length > 0
    ? new Set()
    : (commonTypes(others) ?? impliedTypes(parts, values));
}

function commonTypes([first, ...others]: readonly Set<string>[]): Set<string> | undefined {
  return first && new Set([...first].filter((type) => others.every((types) => types.has(type))));
}

function impliedTypes(
  parts: readonly JsonObject[],
  values: ExactValue[] | undefined,
): Set<string> | undefined {
  // Many documents leave out the type where another keyword gives it away.
  if (values !== undefined) return new Set(values.filter((value) => value !== null).map(typeOfValue));
  if (parts.some(({ properties }) => properties !== undefined)) return new Set(["object"]);
  if (parts.some((part) => formatOf(part) === "binary")) return new Set(["string"]);
  return parts.some(({ items }) => items !== undefined) ? new Set(["array"]) : undefined;
}

function declaredTypes({ type }: JsonObject): string[] | undefined {
  if (typeof type === "string") return [type];
  return Array.isArray(type) ? type.map(String) : undefined;
}

/** 3.0 says it with `nullable` beside an `allOf` whose parts do not repeat it; the intent is what counts. */
function isNullable(parts: readonly JsonObject[], values: ExactValue[] | undefined): boolean {
  if (parts.some(({ nullable }) => nullable === true)) return true;
  const typed = parts.map(declaredTypes).filter((types) => types !== undefined);
  if (typed.length === 0) return values?.includes(null) === true;
  return typed.every((types) => types.includes("null"));
}

function valuesOf(parts: readonly JsonObject[]): ExactValue[] | undefined {
  const lists = parts.flatMap((part): ExactValue[][] => {
    const value = exactMember(part, "const");
    if (value !== undefined) return [[value]];
    return Array.isArray(part.enum) ? [exactElements(part.enum)] : [];
  });
  const [first, ...others] = lists;
  return others.reduce(
    (common, list) => common?.filter((value) => list.some((other) => isDeepStrictEqual(value, other))),
    first,
  );
}

function propertiesOf(
  parts: readonly JsonObject[],
  combine: Surroundings["combine"],
): Map<string, JsonValue> {
  const schemas = new Map<string, JsonValue[]>();
  for (const { properties } of parts) {
    for (const [name, schema] of Object.entries(isJsonObject(properties) ? properties : {})) {
      schemas.set(name, [...(schemas.get(name) ?? []), schema]);
    }
  }
  return new Map([...schemas].map(([name, list]) => [name, combine(list)]));
}

function additionalOf(parts: readonly JsonObject[], combine: Surroundings["combine"]): JsonValue {
  const said = parts
    .map((part) => part.additionalProperties ?? part.unevaluatedProperties ?? true)
    .filter((additional) => additional !== true && !(isJsonObject(additional) && isEmpty(additional)));
  if (said.includes(false)) return false;
  return said.length === 0 ? true : combine(said);
}

function isEmpty(object: JsonObject): boolean {
  return Object.keys(object).length === 0;
}

function limitsOf(parts: readonly JsonObject[]): Map<string, ExactValue> {
  const limits = new Map<string, ExactValue>();
  for (const part of parts) {
    for (const [keyword, value] of limitsIn(part)) {
      const found = limits.get(keyword) ?? value;
      if (LOWER_LIMITS.has(keyword) && !(value === 0 && /^min[LIP]/.test(keyword))) {
        limits.set(keyword, amount(value) > amount(found) ? value : found);
      } else if (UPPER_LIMITS.has(keyword)) {
        limits.set(keyword, amount(value) < amount(found) ? value : found);
      } else if (OTHER_LIMITS.has(keyword) && value !== false && value !== "") {
        limits.set(keyword, value);
      }
    }
  }
  return limits;
}

/** What a limit is compared as. */
export function amount(limit: ExactValue | undefined): number | bigint {
  return typeof limit === "bigint" ? limit : Number(limit);
}

/** 3.0 writes `exclusiveMinimum: true` beside the number that 3.1 gives the keyword itself. */
function limitsIn(part: JsonObject): [string, ExactValue][] {
  return Object.keys(part).flatMap((keyword): [string, ExactValue][] => {
    const value = exactMember(part, keyword);
    if (value === undefined || (/^exclusiveM/.test(keyword) && typeof value === "boolean")) return [];
    const exclusive = keyword.replace(/^m/, "exclusiveM");
    const isExclusive = (keyword === "minimum" || keyword === "maximum") && part[exclusive] === true;
    return [[isExclusive ? exclusive : keyword, value]];
  });
}
