import type { Arguments, Flags, Program, Values } from "./program.js";
import { readArguments, UsageError } from "./read-arguments.js";
import { helpOf, usageOf } from "./usage.js";

/** The exit code of a command line that cannot work, whichever the program. */
const WRONG_USAGE = 2;

/**
 * Runs a program with the command line of this process:
 * prints the help when that is asked for, and the usage line with code 2 when the command line cannot work.
 *
 * @param main the program; what it returns is the exit code
 * @param isTold tells the failures whose message is complete for the person at the keyboard:
 *   it is printed without a stack, and the exit code is 1
 */
export async function runProgram<F extends Flags, A extends Arguments>(
  program: Program<F, A>,
  main: (values: Values<F, A>) => Promise<number> | number,
  isTold: (error: unknown) => error is Error = isNever,
): Promise<void> {
  try {
    const values = readArguments(program, process.argv.slice(2));
    if (values.help) process.stdout.write(helpOf(program));
    else process.exitCode = await main(values);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${program.name}: ${error.message}\n${usageOf(program)}\n`);
      process.exitCode = WRONG_USAGE;
    } else if (isTold(error)) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else throw error;
  }
}

function isNever(_: unknown): _ is never {
  return false;
}
