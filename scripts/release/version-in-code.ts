/** Where code tells the version of the package, from the root of the project: in one place. */
export const VERSIONED_FILE = "src/options/user-agent.ts";

const VERSION = /(?<=datamasque-client\/)\d\S*(?= )/;

/**
 * Puts a version into the code that tells it.
 *
 * @throws when the code has no place for it
 */
export function withVersion(code: string, version: string): string {
  if (!VERSION.test(code))
    throw new Error(`${VERSIONED_FILE} does not tell the version of the package any more`);
  return code.replace(VERSION, () => version);
}
