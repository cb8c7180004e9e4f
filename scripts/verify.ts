import { open, writeFile } from "node:fs/promises";
import { isDataMasqueConfigError } from "datamasque-client";
import { accessFrom } from "../src/verify/access.js";
import { HELP, readArguments, USAGE, type VerifyArguments } from "../src/verify/arguments.js";
import { htmlReport } from "../src/verify/html-report.js";
import { textReport } from "../src/verify/text-report.js";
import { UsageError } from "../src/verify/usage-error.js";
import { addressOf, CannotVerify, verifyServer } from "../src/verify/verify-server.js";

const INTERRUPTED = 130;

try {
  const given = readArguments(process.argv.slice(2));
  if (given.help) console.log(HELP);
  else process.exitCode = await verify(given);
} catch (error) {
  if (error instanceof UsageError || isDataMasqueConfigError(error)) {
    console.error(`verify: ${error.message}\n${USAGE}`);
    process.exitCode = 2;
  } else if (error instanceof CannotVerify) {
    console.error(`verify: ${error.message}`);
    process.exitCode = 1;
  } else throw error;
}

async function verify({ url, write, json, html }: VerifyArguments): Promise<number> {
  const { client, asSandboxAdmin } = accessFrom(url, process.env);
  if (html !== undefined) await requireWritable(html);
  if (asSandboxAdmin) {
    console.error("verify: no account is set; the server is on this machine, so the sandbox's own is used");
  }
  const interrupt = new AbortController();
  process.once("SIGINT", () => {
    console.error("verify: interrupted; what was created is being removed");
    interrupt.abort();
  });
  const report = await verifyServer({ client, mayWrite: write, signal: interrupt.signal });
  console.log(json ? JSON.stringify(report, undefined, 2) : textReport(report).trimEnd());
  if (html !== undefined) await writeFile(html, htmlReport(report));
  if (report.leftBehind.length > 0) {
    console.error(
      `verify: ${report.leftBehind.length} of what was created could not be removed from ${addressOf(client)}`,
    );
  }
  if (interrupt.signal.aborted) return INTERRUPTED;
  return report.summary.broken > 0 || report.leftBehind.length > 0 ? 1 : 0;
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
