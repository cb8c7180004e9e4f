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
