import * as core from "zod/v4/core";
import type { JsonObject } from "../json-values.js";

/** What the API document says of a member of a body, as far as a server needs it to convert a value. */
export interface BodyField {
  readonly kind: "text" | "whole number" | "number" | "boolean" | "list" | "other";
  readonly required: boolean;
}

/**
 * The members of the objects that a validator takes; of several forms those that fit the words in a body.
 * When none does, those that fit most: what is wrong with the other members is told together with the words.
 */
export function bodyFields(validator: core.$ZodType, body: JsonObject): ReadonlyMap<string, BodyField> {
  const fields = new Map<string, BodyField>();
  const forms = shapesOf(validator).map((shape) => ({ shape, ...wordsOf(shape, body) }));
  const fitting = forms.filter(({ misfits }) => misfits === 0);
  const most = Math.max(...forms.map(({ fits }) => fits));
  for (const { shape } of fitting.length > 0 ? fitting : forms.filter(({ fits }) => fits === most)) {
    for (const [name, member] of Object.entries(shape)) {
      if (!fields.has(name)) fields.set(name, { kind: kindOf(member), required: !isOptional(member) });
    }
  }
  return fields;
}

type Shape = core.$ZodShape;

function shapesOf(validator: core.$ZodType): Shape[] {
  if (validator instanceof core.$ZodUnion) return validator._zod.def.options.flatMap(shapesOf);
  return validator instanceof core.$ZodObject ? [validator._zod.def.shape] : [];
}

/** How many members that have to be one of a few words are one in a body, and how many are none. */
function wordsOf(shape: Shape, body: JsonObject): { readonly fits: number; readonly misfits: number } {
  const words = Object.entries(shape).flatMap(([name, member]) =>
    member instanceof core.$ZodEnum ? [member._zod.values.has(String(body[name]))] : [],
  );
  const fits = words.filter((isOne) => isOne).length;
  return { fits, misfits: words.length - fits };
}

function kindOf(member: core.$ZodType): BodyField["kind"] {
  if (member instanceof core.$ZodOptional || member instanceof core.$ZodNullable) {
    return kindOf(member._zod.def.innerType);
  }
  // A number that may come as text, too, is a number.
  if (member instanceof core.$ZodUnion) {
    const kinds = member._zod.def.options.map(kindOf);
    return kinds.find((kind) => kind === "whole number" || kind === "number") ?? "other";
  }
  if (member instanceof core.$ZodStringFormat) return "other";
  if (member instanceof core.$ZodString) return "text";
  if (member instanceof core.$ZodNumber) return isWhole(member) ? "whole number" : "number";
  if (member instanceof core.$ZodBoolean) return "boolean";
  return member instanceof core.$ZodArray ? "list" : "other";
}

/** The validators of whole numbers are numbers with a check: what it says of a half tells them apart. */
function isWhole(member: core.$ZodNumber): boolean {
  const { error } = core.safeParse(member, 0.5);
  return error?.issues.some((issue) => issue.code === "invalid_type" && issue.expected === "int") ?? false;
}

function isOptional(member: core.$ZodType): boolean {
  return member instanceof core.$ZodOptional;
}
