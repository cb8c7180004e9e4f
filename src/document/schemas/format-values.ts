import type { ExactValue } from "../exact-integers.js";

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;
const BYTE = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;

/** The formats of which it can be told whether a text is one. */
const FORMATS: ReadonlyMap<string, RegExp> = new Map([
  ["date", new RegExp(`^${DATE}$`)],
  ["time", new RegExp(`^${TIME}$`)],
  ["date-time", new RegExp(`^${DATE}[Tt ]${TIME}$`)],
  ["uuid", /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i],
  ["ipv4", new RegExp(String.raw`^${BYTE}(?:\.${BYTE}){3}$`)],
]);

/** Whether each of some values is of a format; `undefined` where nobody here can tell. A format is about texts only. */
export function areOfFormat(values: readonly ExactValue[], format: string): boolean | undefined {
  const expression = FORMATS.get(format);
  return expression && values.every((value) => typeof value !== "string" || expression.test(value));
}
