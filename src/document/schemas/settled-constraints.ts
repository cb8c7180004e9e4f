import type { ExactValue } from "../exact-integers.js";
import type { JsonValue } from "../json.js";
import { isOfTypes, keepsLimit, typeOfValue, withoutRepetition } from "./allowed-values.js";
import { type ExactNumber, greatestWhole, isMultiple, isNumber, leastWhole } from "./exact-numbers.js";
import { TYPES_OF_KEYWORDS } from "./schema-keywords.js";
import type { SchemaView } from "./schema-view.js";

type Limits = Map<string, ExactValue>;

/**
 * A view in the one form of all that allow the same values: bounds that whole numbers cannot tell apart are one,
 * what a tighter bound, a list of values or the type makes idle is left out,
 * and a list of all values of a type is that type.
 *
 * @param isCombined true for what several schemas say together, which can be that nothing is valid
 */
export function settled(view: SchemaView, isCombined: boolean): SchemaView {
  const types = settledTypes(view);
  const applies = ([keyword]: readonly [string, unknown]): boolean => appliesTo(keyword, types);
  const limits = settledLimits(new Map([...view.limits].filter(applies)), types);
  const rest = settledRest(new Map([...view.rest].filter(applies)), limits);
  const values = settledValues(view.values, types, limits);
  if (values === undefined) return { ...view, types, limits, rest, values };
  if (values.length === 0 && view.values?.length !== 0) {
    if (isCombined) return { ...view, types: new Set(), limits, rest, values: undefined };
    // A list of which nothing is valid is a slip of the document, and its values are what is meant.
    return { ...view, limits: new Map(), rest, values: view.values };
  }
  const used = types && new Set([...types].filter((type) => values.some((value) => isOfType(value, type))));
  return {
    ...view,
    types: used?.size === 0 ? types : used,
    values: isWholeType(values, types) ? undefined : values,
    limits: new Map(),
    rest,
    // Texts that are listed are those texts; a file is another thing in the code of a client.
    format: view.format === "binary" ? view.format : undefined,
  };
}

function isOfType(value: ExactValue, type: string): boolean {
  return isOfTypes(value, new Set([type]));
}

/** Steps of whole numbers make whole numbers. */
function settledTypes({ types, limits }: SchemaView): ReadonlySet<string> | undefined {
  if (types?.has("number") !== true) return types;
  const step = limits.get("multipleOf");
  const isWhole = isNumber(step) && isMultiple(step, 1);
  return new Set(
    [...types]
      .filter((type) => type !== "integer")
      .map((type) => (isWhole && type === "number" ? "integer" : type)),
  );
}

function appliesTo(keyword: string, types: ReadonlySet<string> | undefined): boolean {
  const its = TYPES_OF_KEYWORDS.get(keyword);
  return its === undefined || types === undefined || its.some((type) => types.has(type));
}

function settledLimits(limits: Limits, types: ReadonlySet<string> | undefined): Limits {
  const isWhole = types?.has("integer") === true && !types.has("number");
  settleBound(
    limits,
    { keyword: "minimum", exclusive: "exclusiveMinimum" },
    isWhole ? leastWhole : undefined,
  );
  settleBound(
    limits,
    { keyword: "maximum", exclusive: "exclusiveMaximum" },
    isWhole ? greatestWhole : undefined,
  );
  const step = limits.get("multipleOf");
  if (isWhole && isNumber(step) && isMultiple(1, step)) limits.delete("multipleOf");
  return limits;
}

/** Of the two bounds on one side only the tighter one counts. */
function settleBound(
  limits: Limits,
  { keyword, exclusive }: { readonly keyword: string; readonly exclusive: string },
  whole: ((limit: ExactNumber, exclusive: boolean) => ExactNumber) | undefined,
): void {
  const [plain, open] = [limits.get(keyword), limits.get(exclusive)];
  const bounds = [
    ...(isNumber(plain) ? [{ limit: plain, isOpen: false }] : []),
    ...(isNumber(open) ? [{ limit: open, isOpen: true }] : []),
  ];
  if (bounds.length === 0) return;
  limits.delete(keyword);
  limits.delete(exclusive);
  const settledBounds = bounds.map(({ limit, isOpen }) =>
    whole === undefined ? { limit, isOpen } : { limit: whole(limit, isOpen), isOpen: false },
  );
  const tightest = settledBounds.reduce((one, other) => (isTighter(keyword, other, one) ? other : one));
  // Zero has one form only.
  limits.set(tightest.isOpen ? exclusive : keyword, tightest.limit === 0 ? 0 : tightest.limit);
}

interface Bound {
  readonly limit: ExactNumber;
  readonly isOpen: boolean;
}

function isTighter(keyword: string, one: Bound, other: Bound): boolean {
  if (one.limit === other.limit) return one.isOpen;
  return keyword === "minimum" ? one.limit > other.limit : one.limit < other.limit;
}

/** A condition without consequences is none, and so are consequences without a condition. */
function settledRest(rest: Map<string, JsonValue>, limits: Limits): Map<string, JsonValue> {
  if (!rest.has("if")) for (const keyword of ["then", "else"]) rest.delete(keyword);
  if (!rest.has("then") && !rest.has("else")) rest.delete("if");
  if (limits.get("minContains") === 1) limits.delete("minContains");
  if (limits.get("minContains") === 0 && !limits.has("maxContains")) rest.delete("contains");
  if (!rest.has("contains")) for (const keyword of ["minContains", "maxContains"]) limits.delete(keyword);
  return rest;
}

function settledValues(
  listed: SchemaView["values"],
  types: ReadonlySet<string> | undefined,
  limits: Limits,
): readonly ExactValue[] | undefined {
  if (listed === undefined) {
    const isEmptyText = types?.size === 1 && types.has("string") && limits.get("maxLength") === 0;
    const keepsAll = [...limits].every(([keyword, limit]) => keepsLimit("", keyword, limit));
    return isEmptyText && keepsAll ? [""] : undefined;
  }
  const valid = listed.filter(
    (value) =>
      isOfTypes(value, types) && [...limits].every(([keyword, limit]) => keepsLimit(value, keyword, limit)),
  );
  return withoutRepetition(valid);
}

/** True and false are all that there is. */
function isWholeType(values: readonly ExactValue[], types: ReadonlySet<string> | undefined): boolean {
  const isBoolean = types === undefined || (types.size === 1 && types.has("boolean"));
  return isBoolean && values.length === 2 && values.every((value) => typeOfValue(value) === "boolean");
}
