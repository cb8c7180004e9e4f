import * as z from "zod";
import { runProcess } from "../../support/run-process.js";
import type { BehaviourResult } from "../suite/run-behaviours.js";
import type { PlatformRun, Workplace } from "./platform.js";

/** How a platform that is a process is started, after which comes the order. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly after?: readonly string[];
}

const lineSchema = z.union([
  z.object({ began: z.string() }),
  z.object({ ended: z.object({ name: z.string(), ok: z.boolean(), note: z.optional(z.string()) }) }),
]);

/** Runs behaviours in processes: in one, and in another for what is left where that one dies. */
export async function runInProcess(
  { program, args, after = [] }: Command,
  names: readonly string[],
  { control, consumer }: Workplace,
): Promise<PlatformRun> {
  const results: BehaviourResult[] = [];
  let printed = "";
  let left = names;
  while (left.length > 0) {
    const order = JSON.stringify({ control, names: left });
    const { code, signal, stdout, stderr } = await runProcess(program, [...args, order, ...after], {
      folder: consumer,
      env: { HOME: consumer, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    });
    const { began, ended } = readLines(stdout);
    results.push(...ended);
    printed += stderr;
    const done = new Set(ended.map(({ name }) => name));
    const underWay = began.filter((name) => !done.has(name));
    const death = `the process died (${code ?? signal}): ${lastLines(stderr)}`;
    if (began.length === 0) throw new Error(`${program} ran nothing: ${death}`);
    results.push(...underWay.map((name) => ({ name, ok: false, note: death })));
    left = left.filter((name) => !began.includes(name));
  }
  return { results, printed };
}

function readLines(stdout: string): { began: string[]; ended: BehaviourResult[] } {
  const began: string[] = [];
  const ended: BehaviourResult[] = [];
  for (const line of stdout.split("\n").filter((one) => one.startsWith("{"))) {
    const told = lineSchema.parse(JSON.parse(line));
    if ("began" in told) began.push(told.began);
    else {
      const { name, ok, note } = told.ended;
      ended.push({ name, ok, ...(note === undefined ? {} : { note }) });
    }
  }
  return { began, ended };
}

function lastLines(text: string): string {
  const lines = text.split("\n").filter((line) => /error|panic|reject/i.test(line));
  return (lines.at(0) ?? text).trim().slice(0, 300);
}
