import { DataMasqueConfigError } from "../errors/errors.js";
import { nearNames } from "../errors/near-names.js";
import { tellable } from "./tellable.js";

/**
 * Makes the error for a name that nothing has, with the names that may have been meant.
 *
 * @param what how the error names the thing, such as `connection`
 * @param known the names that there are
 */
export function notNamed(
  dm: object,
  what: string,
  name: string,
  known: readonly (string | null | undefined)[] = [],
): DataMasqueConfigError {
  const near = tellable(dm, nearNames(name, known)).map((one) => JSON.stringify(one));
  const last = near.pop();
  const meant = near.length === 0 ? last : `${near.join(", ")} or ${last}`;
  const hint = last === undefined ? "" : `; did you mean ${meant}?`;
  return new DataMasqueConfigError(`no ${what} is named ${JSON.stringify(name)}${hint}`);
}
