import { fork } from "node:child_process";
import type * as z from "zod";

/** A running program of the benchmark. */
export interface ChildProgram<Message> {
  /** The one message that the program sends; rejects when it ends without. */
  message: Promise<Message>;
  stop(): void;
}

/** Starts a program in a process of its own. */
export function startProgram<Message>(
  file: string,
  args: readonly string[],
  schema: z.ZodType<Message>,
): ChildProgram<Message> {
  const child = fork(file, args, {
    execArgv: ["--expose-gc"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const message = new Promise<Message>((resolve, reject) => {
    child.once("message", (sent) => resolve(schema.parseAsync(sent)));
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(new Error(`${file} ended without a result (${code ?? signal})`)),
    );
  });
  return { message, stop: () => child.kill() };
}

/** Runs a program to its end and returns what it sent. */
export async function runProgram<Message>(
  file: string,
  args: readonly string[],
  schema: z.ZodType<Message>,
): Promise<Message> {
  const program = startProgram(file, args, schema);
  try {
    return await program.message;
  } finally {
    program.stop();
  }
}
