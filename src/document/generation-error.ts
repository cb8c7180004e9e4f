/**
 * A fault in what the generator was given: a document, an overlay, a flag.
 * Its message is complete for the person at the keyboard, so the entry points print it without a stack.
 */
export class GenerationError extends Error {
  override readonly name = "GenerationError";
}
