import { InputError } from "../document/input-error.js";
import type { typesSource } from "./types/typescript-types.js";

/** What has to be installed beside this package. */
const INSTALL = "npm install --save-dev openapi-typescript@7 typescript@5";

/** Writes the types of a document. */
export type TypesSource = typeof typesSource;

/**
 * Loads what writes types, which stands on a package that users of the client need not have.
 *
 * @throws InputError that says what to install, when it is not there or cannot run
 */
export async function loadGenerator(): Promise<TypesSource> {
  try {
    return (await import("./types/typescript-types.js")).typesSource;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new InputError(`types: ${reason}; run: ${INSTALL}`);
  }
}

function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const missing = "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
  if (missing) return "writing types needs openapi-typescript and typescript beside this package";
  // What it stands on is gone from TypeScript 7, which it finds out while it is loaded.
  return error instanceof TypeError
    ? `openapi-typescript cannot be loaded, which needs the compiler of TypeScript 5 (${error.message})`
    : undefined;
}
