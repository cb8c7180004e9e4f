import { open, writeFile } from "node:fs/promises";
import { defineProgram, type Program, type Values } from "../command-line/program.js";
import { type Progress, progressOn } from "../command-line/progress.js";
import { UsageError } from "../command-line/read-arguments.js";
import { type Runner, runner } from "../command-line/run-program.js";
import { type Stop, stopOnSignals } from "../command-line/stop-on-signals.js";
import { unwrittenReason } from "../command-line/unwritten-reason.js";
import { isDataMasqueConfigError } from "../index.js";
import { accessFrom } from "./access.js";
import { htmlReport } from "./html-report.js";
import { stepTeller } from "./progress-lines.js";
import { verdict } from "./report.js";
import { textReport } from "./text-report.js";
import { addressOf, CannotVerify, verifyServer, WAIT_LIMIT_SECONDS } from "./verify-server.js";

const LOOK_INTERVAL_MS = 250;
const ACCOUNT_HINT =
  "the server refuses the account; check DATAMASQUE_USERNAME and DATAMASQUE_PASSWORD, or DATAMASQUE_TOKEN";

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

What it is at is told on stderr, and so is each wait before it begins:
on a terminal in one line that is written over, elsewhere and where CI is set in lines that stay.

Exit code 0: the contract is kept, whatever the server has added. 1: it is broken, or could not be looked at.
2: the command line or the environment cannot work. 130: Ctrl-C; what was created is removed before the end.`,
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
  const progress = progressOn(process.stderr, process.env);
  const stop = stopOnSignals(() => {
    const after = values.write
      ? "; what was created is being removed, and a second Ctrl-C leaves it there"
      : "";
    progress.tell(`verify: interrupted${after}`);
  });
  try {
    const code = await lookAt(values, progress, stop);
    return stop.code() ?? code;
  } catch (error) {
    progress.clear();
    if (isDataMasqueConfigError(error)) throw new UsageError(inFlags(error.message));
    if (!(error instanceof CannotVerify)) throw error;
    progress.tell(`verify: ${inFlags(error.message)}`);
    if (error.refusesAccount) progress.tell(`verify: ${ACCOUNT_HINT}`);
    return stop.code() ?? 1;
  } finally {
    stop.ignore();
  }
}

/** Errors speak to programs, which have options in the place of flags. */
function inFlags(message: string): string {
  return message.replace(/\bbaseUrl\b/g, "--url");
}

async function lookAt(values: VerifyValues, progress: Progress, stop: Stop): Promise<number> {
  const { url, write, json, html, "wait-limit": limit } = values;
  const tell = (line: string): void => progress.tell(`verify: ${line}`);
  const { client, asSandboxAdmin } = accessFrom(url, process.env);
  if (html !== undefined) await requireWritable(html);
  if (asSandboxAdmin) {
    tell("no account is set; the server is on this machine, so the sandbox's own is used");
  }
  const started = performance.now();
  const report = await verifyServer({
    client,
    mayWrite: write,
    wait: { intervalMs: LOOK_INTERVAL_MS, timeoutMs: limit * 1000 },
    signal: stop.signal,
    onProgress: stepTeller(progress, () => performance.now()),
  });
  progress.clear();
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
  return report.summary.broken > 0 || report.leftBehind.length > 0 ? 1 : 0;
}

/** A look at a server takes a while, and is not to be lost over a mistyped folder. */
async function requireWritable(file: string): Promise<void> {
  try {
    await (await open(file, "a")).close();
  } catch (error) {
    throw new UsageError(`--html ${file}: ${unwrittenReason(error)}`);
  }
}
