import { open, writeFile } from "node:fs/promises";
import { defineProgram, type Program, type Values } from "../command-line/program.js";
import { UsageError } from "../command-line/read-arguments.js";
import { type Runner, runner } from "../command-line/run-program.js";
import { isDataMasqueConfigError } from "../index.js";
import { accessFrom } from "./access.js";
import { htmlReport } from "./html-report.js";
import { progressLine } from "./progress-lines.js";
import { verdict } from "./report.js";
import { textReport } from "./text-report.js";
import { addressOf, CannotVerify, type LookStep, verifyServer, WAIT_LIMIT_SECONDS } from "./verify-server.js";

const INTERRUPTED = 130;
const LOOK_INTERVAL_MS = 250;

const FLAGS = {
  url: { type: "string", value: "URL", about: "root of the instance; without it DATAMASQUE_URL" },
  write: {
    type: "boolean",
    about:
      "may change the server: creates what it needs, named dmc-verify-<random>, and removes it again;\n" +
      "without it only reads and logins are sent",
  },
  "wait-limit": {
    type: "number",
    value: "SECONDS",
    minimum: 1,
    default: WAIT_LIMIT_SECONDS,
    about: "the longest wait for one answer, and for the end of one run, generation or validation",
  },
  json: { type: "boolean", about: "prints the report as JSON" },
  html: { type: "string", value: "FILE", about: "writes the report as one page, too" },
} as const;

type VerifyValues = Values<typeof FLAGS, Record<never, never>>;

/** The look at a server as a program. */
export function verifyProgram(call: string): Program<typeof FLAGS, Record<never, never>> {
  return defineProgram({
    name: "verify",
    call,
    about: "Finds out whether a DataMasque server does what the API documents of this package say.",
    flags: FLAGS,
    notes: `The account comes from DATAMASQUE_USERNAME and DATAMASQUE_PASSWORD, or from DATAMASQUE_TOKEN;
DATAMASQUE_SPCS_PAT and DATAMASQUE_VERIFY_SSL count as well.
On an address of this machine an account that is not given is that of the sandbox.

The account is not logged out at the end, since on servers with one token for an account
that would end every session of it; --write tries logouts on accounts of its own.

Runs cannot be removed: with --write a few stay in the history of the server, over and without effect.

What it is at is told on stderr, and so is each wait before it begins.

Exit code 0: the contract is kept, whatever the server has added. 1: it is broken, or could not be looked at.
2: the command line or the environment cannot work.`,
  });
}

/** The look at a server as a command. */
export function verifyCommand(call: string): Runner {
  return runner(verifyProgram(call), verify);
}

/**
 * Looks at a server and prints the report.
 *
 * @returns the exit code
 * @throws UsageError when the command line or the environment cannot work
 */
export async function verify(values: VerifyValues): Promise<number> {
  try {
    return await lookAt(values);
  } catch (error) {
    if (isDataMasqueConfigError(error)) throw new UsageError(error.message);
    if (!(error instanceof CannotVerify)) throw error;
    tell(error.message);
    return 1;
  }
}

async function lookAt({ url, write, json, html, "wait-limit": limit }: VerifyValues): Promise<number> {
  const { client, asSandboxAdmin } = accessFrom(url, process.env);
  if (html !== undefined) await requireWritable(html);
  if (asSandboxAdmin) {
    tell("no account is set; the server is on this machine, so the sandbox's own is used");
  }
  const interrupt = new AbortController();
  process.once("SIGINT", () => {
    tell("interrupted; what was created is being removed");
    interrupt.abort();
  });
  const started = performance.now();
  const report = await verifyServer({
    client,
    mayWrite: write,
    wait: { intervalMs: LOOK_INTERVAL_MS, timeoutMs: limit * 1000 },
    signal: interrupt.signal,
    onProgress: tellStep,
  });
  process.stdout.write(`${json ? JSON.stringify(report, undefined, 2) : textReport(report).trimEnd()}\n`);
  if (html !== undefined) await writeFile(html, htmlReport(report));
  if (client.username !== undefined) {
    tell("the account is not logged out, since that could end sessions of others with it");
  }
  if (report.leftBehind.length > 0) {
    tell(`${report.leftBehind.length} of what was created could not be removed from ${addressOf(client)}`);
  }
  const took = Math.ceil((performance.now() - started) / 1000);
  tell(`the end, after ${took} s: ${verdict(report)}`);
  if (interrupt.signal.aborted) return INTERRUPTED;
  return report.summary.broken > 0 || report.leftBehind.length > 0 ? 1 : 0;
}

function tellStep(step: LookStep): void {
  const line = progressLine(step);
  if (line !== undefined) tell(line);
}

function tell(line: string): void {
  process.stderr.write(`verify: ${line}\n`);
}

/** A look at a server takes a while, and is not to be lost over a mistyped folder. */
async function requireWritable(file: string): Promise<void> {
  try {
    await (await open(file, "a")).close();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new UsageError(`the file of --html cannot be written (${code})`);
  }
}
