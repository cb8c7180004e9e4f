import * as core from "zod/v4/core";

/** Tells whether a value is exactly as its schema says: no more members, no other values. */
export type ExactMatch = (value: unknown) => boolean;

const compiled = new WeakMap<core.$ZodType, ExactMatch>();

/**
 * Makes a quick check out of a generated validator.
 * It copies nothing and explains nothing; what does not pass it is looked at with the validator itself.
 */
export function exactMatch(schema: core.$ZodType): ExactMatch {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const match = compile(schema);
  compiled.set(schema, match);
  return match;
}

function compile(schema: core.$ZodType): ExactMatch {
  if (schema._zod.def.checks?.length) return byValidator(schema);
  if (schema instanceof core.$ZodObject) return objectMatch(schema);
  if (schema instanceof core.$ZodArray) return arrayMatch(schema);
  if (schema instanceof core.$ZodUnion) return unionMatch(schema);
  if (schema instanceof core.$ZodRecord) return recordMatch(schema);
  if (schema instanceof core.$ZodOptional) return exactMatch(schema._zod.def.innerType);
  if (schema instanceof core.$ZodNullable) {
    const inner = exactMatch(schema._zod.def.innerType);
    return (value) => value === null || inner(value);
  }
  if (schema instanceof core.$ZodEnum || schema instanceof core.$ZodLiteral) {
    const values = new Set<unknown>(schema._zod.values);
    return (value) => values.has(value);
  }
  if (schema instanceof core.$ZodLazy) return (value) => exactMatch(schema._zod.innerType)(value);
  if (schema instanceof core.$ZodUnknown || schema instanceof core.$ZodAny) return () => true;
  if (schema instanceof core.$ZodNull) return (value) => value === null;
  if (schema instanceof core.$ZodBoolean) return (value) => typeof value === "boolean";
  if (schema instanceof core.$ZodString && !(schema instanceof core.$ZodStringFormat)) {
    return (value) => typeof value === "string";
  }
  return byValidator(schema);
}

function objectMatch(schema: core.$ZodObject): ExactMatch {
  const members = new Map<string, Member>();
  let required = 0;
  for (const [name, schemaOfMember] of Object.entries(schema._zod.def.shape)) {
    const isRequired = schemaOfMember._zod.optin === undefined;
    members.set(name, {
      name,
      isRequired,
      takesText: takesEvery("string", schemaOfMember),
      takesBoolean: takesEvery("boolean", schemaOfMember),
      takesNull: takesEvery("null", schemaOfMember),
      match: exactMatch(schemaOfMember),
    });
    if (isRequired) required += 1;
  }
  // In the order of the last object: those of a list are alike, and to find each by name again costs more than all else.
  const inOrder = [...members.values()];
  return (value) => {
    if (!isObject(value)) return false;
    let found = 0;
    let place = 0;
    for (const name in value) {
      let member = inOrder[place];
      if (member === undefined) return false;
      if (member.name !== name) {
        member = members.get(name);
        if (member === undefined) return false;
        inOrder[place] = member;
      }
      const held = value[name];
      if (
        !(member.takesText && typeof held === "string") &&
        !(member.takesNull && held === null) &&
        !(member.takesBoolean && typeof held === "boolean") &&
        !member.match(held)
      ) {
        return false;
      }
      if (member.isRequired) found += 1;
      place += 1;
    }
    return found === required;
  };
}

interface Member {
  name: string;
  isRequired: boolean;
  // Whether it takes each of these, so that most values need no call.
  takesText: boolean;
  takesBoolean: boolean;
  takesNull: boolean;
  match: ExactMatch;
}

/** Tells whether a schema takes every value of a kind. */
function takesEvery(kind: "string" | "boolean" | "null", schema: core.$ZodType): boolean {
  const { type, checks } = schema._zod.def;
  if (checks?.length) return false;
  if (schema instanceof core.$ZodOptional) return takesEvery(kind, schema._zod.def.innerType);
  if (schema instanceof core.$ZodNullable) {
    return kind === "null" || takesEvery(kind, schema._zod.def.innerType);
  }
  return type === kind && !(schema instanceof core.$ZodStringFormat);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function recordMatch(schema: core.$ZodRecord): ExactMatch {
  const member = exactMatch(schema._zod.def.valueType);
  return (value) => isObject(value) && Object.values(value).every((one) => member(one));
}

function arrayMatch(schema: core.$ZodArray): ExactMatch {
  const element = exactMatch(schema._zod.def.element);
  return (value) => Array.isArray(value) && value.every((item) => element(item));
}

function unionMatch(schema: core.$ZodUnion): ExactMatch {
  const options = schema._zod.def.options;
  if (schema instanceof core.$ZodDiscriminatedUnion) return discriminatedMatch(schema);
  // Of an enumeration that may grow, only the values that are known today are exactly as documented.
  const closed = options.some((option) => option instanceof core.$ZodEnum)
    ? options.filter((option) => !(option instanceof core.$ZodString))
    : options;
  const matches = closed.map((option) => exactMatch(option));
  return (value) => matches.some((match) => match(value));
}

function discriminatedMatch(schema: core.$ZodDiscriminatedUnion): ExactMatch {
  const { discriminator, options } = schema._zod.def;
  const byValue = new Map<unknown, ExactMatch[]>();
  for (const option of options) {
    for (const value of option._zod.propValues?.[discriminator] ?? []) {
      byValue.set(value, [...(byValue.get(value) ?? []), exactMatch(option)]);
    }
  }
  return (value) => {
    if (!isObject(value)) return false;
    for (const match of byValue.get(value[discriminator]) ?? []) if (match(value)) return true;
    return false;
  };
}

function byValidator(schema: core.$ZodType): ExactMatch {
  return (value) => core.safeParse(schema, value).success;
}
