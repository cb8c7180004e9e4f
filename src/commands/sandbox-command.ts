import { type Runner, runner } from "../command-line/run-program.js";
import { createSandbox } from "../sandbox/create-sandbox.js";
import { sandboxProgram } from "../sandbox/server/command-line/flags.js";
import { serve } from "../sandbox/server/command-line/serve.js";

/** The sandbox as a command: what makes one is at its root, what serves it lies below. */
export function sandboxCommand(call: string): Runner {
  const program = sandboxProgram("sandbox", call);
  return runner(program, (flags) => serve(program.name, flags, createSandbox));
}
