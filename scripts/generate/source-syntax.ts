import { type Message, transform } from "esbuild";
import { InputError } from "../../src/document/input-error.js";

/** The most faults of one file that a message lists. */
const LISTED = 5;

/**
 * Makes sure that generated source is TypeScript, before anybody keeps it.
 *
 * @throws InputError that names the file, the line and the column of what is none
 */
export async function requireSyntax(files: ReadonlyMap<string, string>): Promise<void> {
  const faults = await Promise.all([...files].map(([file, text]) => syntaxFaults(file, text)));
  if (faults.flat().length === 0) return;
  throw new InputError(
    `What was generated is no TypeScript; that is a fault of scripts/generate:\n${faults.flat().join("\n")}`,
  );
}

async function syntaxFaults(file: string, text: string): Promise<string[]> {
  try {
    await transform(text, { loader: "ts", logLevel: "silent", sourcefile: file, target: "esnext" });
    return [];
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    return error.errors.slice(0, LISTED).map(({ text: message, location }) => {
      const at = location === null ? "" : `(${location.line},${location.column + 1})`;
      return `  ${file}${at}: ${message}`;
    });
  }
}

function isBuildFailure(error: unknown): error is Error & { readonly errors: readonly Message[] } {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
