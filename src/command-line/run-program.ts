import type { Arguments, Flags, Program, Values } from "./program.js";
import { readArguments, UsageError } from "./read-arguments.js";
import { helpOf, usageOf } from "./usage.js";

/** The exit code of a command line that cannot work, whichever the program. */
export const WRONG_USAGE = 2;

/** Runs a program with some arguments, and gives the exit code. */
export type Runner = (args: readonly string[]) => Promise<number>;

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
  await exitWith(runner(program, main, isTold));
}

/** Runs something with the command line of this process, whose exit code is that of the process. */
export async function exitWith(run: Runner): Promise<void> {
  outliveLostOutput();
  const code = await run(process.argv.slice(2));
  process.exitCode ||= code;
}

/** A program as what can be run with any arguments; the parameters are those of `runProgram`. */
export function runner<F extends Flags, A extends Arguments>(
  program: Program<F, A>,
  main: (values: Values<F, A>) => Promise<number> | number,
  isTold: (error: unknown) => error is Error = isNever,
): Runner {
  return async (args) => {
    try {
      const values = readArguments(program, args);
      if (!values.help) return await main(values);
      process.stdout.write(helpOf(program));
      return 0;
    } catch (error) {
      if (error instanceof UsageError) {
        process.stderr.write(`${program.name}: ${error.message}\n${usageOf(program)}\n`);
        return WRONG_USAGE;
      }
      if (!isTold(error)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
  };
}

/**
 * Whoever reads the output may leave early, as `head` does, and a disk may be full:
 * the rest of the work is done all the same.
 */
function outliveLostOutput(): void {
  let told = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      process.exitCode ||= 1;
      if (told || stream === process.stderr) return;
      told = true;
      process.stderr.write(`the output cannot be written (${error.code})\n`);
    });
  }
}

function isNever(_: unknown): _ is never {
  return false;
}
