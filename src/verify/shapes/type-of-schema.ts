import * as core from "zod/v4/core";
import { listOf, union } from "./type-of-value.js";

/** So many values of an enumeration are named; the others are counted. */
const MOST_VALUES = 12;
/** A list of lists of lists can go on for ever. */
const DEEPEST = 3;

/** The type that the document gives a member, in the words of {@link typeOfValue}; of an enumeration with its values. */
export function typeOfSchema(schema: core.$ZodType, depth = 0): string {
  if (schema instanceof core.$ZodOptional) return typeOfSchema(schema._zod.def.innerType, depth);
  if (schema instanceof core.$ZodNullable) {
    return union([typeOfSchema(schema._zod.def.innerType, depth), "null"]);
  }
  if (schema instanceof core.$ZodLazy) return typeOfSchema(schema._zod.innerType, depth);
  if (schema instanceof core.$ZodArray) {
    return depth >= DEEPEST ? "array" : listOf(typeOfSchema(schema._zod.def.element, depth + 1));
  }
  if (schema instanceof core.$ZodUnion) return typeOfUnion(schema._zod.def.options, depth);
  if (schema instanceof core.$ZodEnum || schema instanceof core.$ZodLiteral) {
    return valuesOf(schema._zod.values);
  }
  if (schema instanceof core.$ZodObject || schema instanceof core.$ZodRecord) return "object";
  if (schema instanceof core.$ZodNumber) return isWhole(schema) ? "integer" : "number";
  if (schema instanceof core.$ZodStringFormat) return `string (${schema._zod.def.format})`;
  if (schema instanceof core.$ZodString) return "string";
  if (schema instanceof core.$ZodBoolean) return "boolean";
  if (schema instanceof core.$ZodNull) return "null";
  return "anything";
}

function typeOfUnion(options: readonly core.$ZodType[], depth: number): string {
  const types = options.map((option) => typeOfSchema(option, depth));
  const isOpen = options.some((option) => option instanceof core.$ZodEnum) && types.includes("string");
  return isOpen ? union([...types.filter((type) => type !== "string"), "other string"]) : union(types);
}

function valuesOf(values: ReadonlySet<unknown>): string {
  const named = [...values].slice(0, MOST_VALUES).map((value) => JSON.stringify(value));
  const others = values.size - named.length;
  return union(others > 0 ? [...named, `${others} more`] : named);
}

/** The validators have a check of their own for whole numbers. */
function isWhole(schema: core.$ZodNumber): boolean {
  const { error } = core.safeParse(schema, 0.5);
  return error?.issues.some((issue) => issue.code === "invalid_type") === true;
}
