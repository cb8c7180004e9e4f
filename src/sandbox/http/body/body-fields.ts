import * as z from "zod/mini";
import type { JsonObject } from "../json-values.js";

/** What the API document says of a member of a body, as far as a server needs it to convert a value. */
export interface BodyField {
  readonly kind: "text" | "whole number" | "number" | "boolean" | "list" | "other";
  readonly required: boolean;
}

/** The members of the objects that a validator takes; of several forms those that fit the words in a body. */
export function bodyFields(validator: z.core.$ZodType, body: JsonObject): ReadonlyMap<string, BodyField> {
  const fields = new Map<string, BodyField>();
  for (const shape of shapesOf(validator, body)) {
    for (const [name, member] of Object.entries(shape)) {
      if (!fields.has(name)) fields.set(name, { kind: kindOf(member), required: !isOptional(member) });
    }
  }
  return fields;
}

type Shape = z.core.$ZodShape;

function shapesOf(validator: z.core.$ZodType, body: JsonObject): Shape[] {
  if (validator instanceof z.core.$ZodUnion) {
    return validator._zod.def.options.flatMap((option) => shapesOf(option, body));
  }
  if (!(validator instanceof z.core.$ZodObject)) return [];
  const { shape } = validator._zod.def;
  const fits = Object.entries(shape).every(
    ([name, member]) => !(member instanceof z.core.$ZodEnum) || member._zod.values.has(String(body[name])),
  );
  return fits ? [shape] : [];
}

function kindOf(member: z.core.$ZodType): BodyField["kind"] {
  if (member instanceof z.core.$ZodOptional || member instanceof z.core.$ZodNullable) {
    return kindOf(member._zod.def.innerType);
  }
  // A number that may come as text, too, is a number.
  if (member instanceof z.core.$ZodUnion) {
    const kinds = member._zod.def.options.map(kindOf);
    return kinds.find((kind) => kind === "whole number" || kind === "number") ?? "other";
  }
  if (member instanceof z.core.$ZodStringFormat) return "other";
  if (member instanceof z.core.$ZodString) return "text";
  if (member instanceof z.core.$ZodNumber) return isWhole(member) ? "whole number" : "number";
  if (member instanceof z.core.$ZodBoolean) return "boolean";
  return member instanceof z.core.$ZodArray ? "list" : "other";
}

/** The validators of whole numbers are numbers with a check: what it says of a half tells them apart. */
function isWhole(member: z.core.$ZodNumber): boolean {
  const { error } = z.core.safeParse(member, 0.5);
  return error?.issues.some((issue) => issue.code === "invalid_type" && issue.expected === "int") ?? false;
}

function isOptional(member: z.core.$ZodType): boolean {
  return member instanceof z.core.$ZodOptional;
}
