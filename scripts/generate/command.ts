import { GenerationError } from "../../src/document/generation-error.js";

/** Runs the body of a command line program and turns faults of its input into a message and exit code 1. */
export async function runCommand(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (!(error instanceof GenerationError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
