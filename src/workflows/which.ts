import { DataMasqueConfigError } from "../errors/errors.js";

/** Says which object is meant: by its id, or by its name. */
export type Which<Id = string> = { readonly id: Id } | { readonly name: string };

/**
 * Refuses what names no object.
 *
 * @param what how the error names the thing, such as `connection`
 * @throws DataMasqueConfigError
 */
export function checkWhich<Id>(what: string, which: Which<Id>): Which<Id> {
  const given: unknown = which;
  if (typeof given !== "object" || given === null || (!("id" in given) && !("name" in given))) {
    throw new DataMasqueConfigError(`say which ${what} by { id } or { name }`);
  }
  const value: unknown = "id" in given ? given.id : Reflect.get(given, "name");
  const mustBeText = !("id" in given) || typeof value !== "number";
  if (mustBeText && (typeof value !== "string" || value.trim() === "")) {
    throw new DataMasqueConfigError(
      `the ${"id" in given ? "id" : "name"} of the ${what} is missing or empty`,
    );
  }
  return which;
}
