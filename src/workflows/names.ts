import { DataMasqueConfigError } from "../errors/errors.js";

/**
 * Refuses a name that the server would store as another one: it cuts off blanks at both ends.
 *
 * @param what how the error names the thing
 */
export function checkNewName(what: string, name: string): string {
  if (typeof name !== "string" || name.trim() === "") {
    throw new DataMasqueConfigError(`the name of ${what} is missing or empty`);
  }
  if (name !== name.trim()) {
    throw new DataMasqueConfigError(
      `the name of ${what} is ${JSON.stringify(name)}; the server cuts off the blanks at its ends, so leave them out`,
    );
  }
  return name;
}
