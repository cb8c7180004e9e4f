import * as core from "zod/v4/core";

/** A part of an answer with what the document says of it. */
export interface Part {
  readonly value: unknown;
  /** `undefined` where the document says nothing. */
  readonly schema: core.$ZodType | undefined;
  /** Where it is in the answer, with `[]` for each item of a list. */
  readonly place: string;
}

/** The object that a fault is in. */
export interface FaultyObject extends Part {
  /** The member that differs, or that does not stand where it should; empty when it is the object itself. */
  readonly member: string;
}

/**
 * Finds the object that a fault is in, in an answer.
 *
 * @param path where the fault is, as `datamasque-client/contract` tells it
 * @returns `undefined` when it is in no object, since the answer as a whole is none
 */
export function objectAround(schema: core.$ZodType, body: unknown, path: string): FaultyObject | undefined {
  return follow({ value: body, schema, place: "" }, path).around;
}

/** The object at a path. */
export function objectAt(schema: core.$ZodType, body: unknown, path: string): FaultyObject | undefined {
  const { at } = follow({ value: body, schema, place: "" }, path);
  return isObject(at.value) ? { ...at, member: "" } : undefined;
}

function follow(whole: Part, path: string): { around: FaultyObject | undefined; at: Part } {
  let at = whole;
  let around: FaultyObject | undefined;
  for (let rest = path; rest !== ""; ) {
    const index = /^\[(\d+)\]\.?/.exec(rest);
    if (Array.isArray(at.value) && index !== null) {
      const { value, place } = at;
      const plain = plainSchema(at.schema, value);
      const schema = plain instanceof core.$ZodArray ? plain._zod.def.element : undefined;
      at = { value: value[Number(index[1])], schema, place: `${place}[]` };
      rest = rest.slice(index[0].length);
    } else if (isObject(at.value)) {
      const name = nameAtStartOf(rest, at.value);
      around = { ...at, member: name ?? rest };
      if (name === undefined) break;
      const place = at.place === "" ? name : `${at.place}.${name}`;
      at = { value: at.value[name], schema: memberSchema(at, name), place };
      rest = rest.slice(name.length).replace(/^\./, "");
    } else break;
  }
  return { around, at };
}

/** Names may hold dots and brackets, so that the answer itself has to say where one ends. */
function nameAtStartOf(path: string, value: object): string | undefined {
  return Object.keys(value)
    .filter((name) => path.startsWith(name) && /^($|\.|\[)/.test(path.slice(name.length)))
    .sort((one, other) => other.length - one.length)[0];
}

function memberSchema({ schema, value }: Part, name: string): core.$ZodType | undefined {
  const plain = plainSchema(schema, value);
  if (plain instanceof core.$ZodRecord) return plain._zod.def.valueType;
  if (!(plain instanceof core.$ZodObject) || !Object.hasOwn(plain._zod.def.shape, name)) return undefined;
  return plain._zod.def.shape[name];
}

/** The schema without what surrounds it; of several, the one that is meant by a value. */
export function plainSchema(schema: core.$ZodType | undefined, value: unknown): core.$ZodType | undefined {
  if (schema instanceof core.$ZodOptional || schema instanceof core.$ZodNullable) {
    return plainSchema(schema._zod.def.innerType, value);
  }
  if (schema instanceof core.$ZodLazy) return plainSchema(schema._zod.innerType, value);
  if (schema instanceof core.$ZodDiscriminatedUnion) {
    const { discriminator, options } = schema._zod.def;
    const kind = isObject(value) ? value[discriminator] : undefined;
    const meant = options.find((option) =>
      new Set<unknown>(option._zod.propValues?.[discriminator]).has(kind),
    );
    return meant === undefined ? schema : plainSchema(meant, value);
  }
  if (schema instanceof core.$ZodUnion) {
    const faults = (option: core.$ZodType) => core.safeParse(option, value).error?.issues.length ?? 0;
    const [nearest] = [...schema._zod.def.options].sort((one, other) => faults(one) - faults(other));
    return plainSchema(nearest, value);
  }
  return schema;
}

/** Whether a value is an object and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
