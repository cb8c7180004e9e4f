import type { JsonObject, JsonValue } from "../../../src/document/json.js";
import { call, literal, smallObject, withChecks } from "./source-text.js";
import type { ValidatorScope } from "./written-validator.js";

/** The limits of integers by their format; of those with 64 bits, a number holds no exact ones. */
const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  int8: [-(2 ** 7), 2 ** 7 - 1],
  int16: [-(2 ** 15), 2 ** 15 - 1],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint8: [0, 2 ** 8 - 1],
  uint16: [0, 2 ** 16 - 1],
  uint32: [0, 2 ** 32 - 1],
};

const WIDE_INTEGERS: readonly JsonValue[] = ["int64", "uint64"];

/** The source of the validator of a number. */
export function numberValidator(schema: JsonObject, scope: ValidatorScope): string {
  const { type, format, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const isWhole = type === "integer" || (format !== undefined && WIDE_INTEGERS.includes(format));
  const name = String(format);
  const [least, most] = (Object.hasOwn(RANGES, name) ? RANGES[name] : undefined) ?? [];
  const lower =
    limit("z.gt", exclusiveMinimum) ?? limit("z.gte", minimum) ?? range("z.minimum", ">=", name, least);
  const upper =
    limit("z.lt", exclusiveMaximum) ?? limit("z.lte", maximum) ?? range("z.maximum", "<=", name, most);
  return withChecks(isWhole ? scope.declared("wholeNumber") : call("z.number"), [lower, upper]);
}

function limit(check: string, value: JsonValue | undefined): string | undefined {
  return typeof value === "number" ? call(check, String(value)) : undefined;
}

function range(check: string, sign: string, format: string, value: number | undefined): string | undefined {
  if (value === undefined) return undefined;
  const message = literal(`Invalid value: Expected ${format} to be ${sign} ${value}`);
  return call(check, String(value), smallObject("error", message));
}
