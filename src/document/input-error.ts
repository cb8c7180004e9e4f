/**
 * A fault in what a program was given: a document, an overlay, the state of a folder.
 * Its message is complete for the person at the keyboard, so that programs print it without a stack.
 */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** Tells such a fault from one of the program itself. */
export function isInputError(error: unknown): error is InputError {
  return error instanceof InputError;
}

/** Why a file cannot be read, in words behind its name. */
export function unreadReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  switch (code) {
    case "ENOENT":
      return "there is no such file";
    case "EISDIR":
      return "is a folder; name a file in it";
    case "EACCES":
      return "no permission to read it";
    default:
      return `cannot be read (${code})`;
  }
}
