import { DataMasqueConfigError, isDataMasqueApiError } from "../errors/errors.js";
import { AmbiguousNameError } from "./workflow-errors.js";

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

/**
 * All items of a list that have a name; where none has it as it is given, those that have it without blanks around it,
 * which the server has cut off.
 */
export function allNamed<Item>(
  items: readonly Item[],
  name: string,
  nameOf: (item: Item) => string | null | undefined,
): Item[] {
  const named = (wanted: string): Item[] => items.filter((item) => nameOf(item) === wanted);
  const exact = named(name);
  return exact.length > 0 ? exact : named(name.trim());
}

/**
 * The one item that has a name, or `undefined`.
 *
 * @param what how an error names the things, such as `connections`
 * @throws AmbiguousNameError when several have it
 */
export function oneNamed<Item extends { id: string | number }>(
  what: string,
  items: readonly Item[],
  name: string,
  nameOf: (item: Item) => string | null | undefined,
): Item | undefined {
  const [first, ...others] = allNamed(items, name, nameOf);
  if (first !== undefined && others.length > 0) {
    throw new AmbiguousNameError(
      what,
      name,
      [first, ...others].map(({ id }) => id),
    );
  }
  return first;
}

/**
 * Tells whether something of the name may be there after a refused creation:
 * the server looks for the name before it inserts, so of two programs at once one is refused or meets a failure.
 */
export function mayExistByNow(error: unknown): boolean {
  return isDataMasqueApiError(error) && (error.status === 400 || error.mayHaveBeenDone);
}
