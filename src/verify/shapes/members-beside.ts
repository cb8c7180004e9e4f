import * as core from "zod/v4/core";
import { counted } from "../../command-line/counted.js";
import type { MemberShape } from "../report.js";
import { isObject, type Part, plainSchema } from "./faulty-object.js";
import { typeOfSchema } from "./type-of-schema.js";
import { typeOfValue, union } from "./type-of-value.js";

/** So many members that the document lacks are told of one object. */
const MOST_UNKNOWN = 50;
/** What stands in the place of names that are data of the user. */
export const ANY_NAME = "(any name)";

/** The members of an object beside those of the document, which come first. */
export function membersBeside({ value, schema }: Part): MemberShape[] {
  const sent = isObject(value) ? value : {};
  const plain = plainSchema(schema, value);
  if (plain instanceof core.$ZodRecord) {
    const answer = union(Object.values(sent).map(typeOfValue));
    return [{ name: ANY_NAME, document: typeOfSchema(plain._zod.def.valueType), optional: true, answer }];
  }
  if (plain instanceof core.$ZodDiscriminatedUnion) return [kindBeside(plain, sent)];
  const documented = plain instanceof core.$ZodObject ? Object.entries(plain._zod.def.shape) : [];
  const names = new Set(documented.map(([name]) => name));
  const unknown = Object.keys(sent).filter((name) => !names.has(name));
  return [
    ...documented.map(([name, member]) => ({
      name,
      document: typeOfSchema(member),
      optional: member._zod.optin !== undefined,
      answer: answerType(sent, name),
    })),
    ...unknown
      .slice(0, MOST_UNKNOWN)
      .map((name) => ({ name, document: "", optional: true, answer: answerType(sent, name) })),
  ];
}

/** Of an object of a kind that the document does not have, nothing else is known. */
function kindBeside(
  schema: core.$ZodDiscriminatedUnion,
  sent: Readonly<Record<string, unknown>>,
): MemberShape {
  const { discriminator, options } = schema._zod.def;
  const kinds = options.flatMap((option) => [...(option._zod.propValues?.[discriminator] ?? [])]);
  return {
    name: discriminator,
    document: `one of ${counted(kinds.length, "kind")}`,
    optional: false,
    answer: answerType(sent, discriminator),
  };
}

function answerType(sent: Readonly<Record<string, unknown>>, name: string): string {
  return Object.hasOwn(sent, name) ? typeOfValue(sent[name]) : "";
}
