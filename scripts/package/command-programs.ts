import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { InstalledPackage } from "./installed-package.js";
import { installedProgram, withSandbox } from "./sandbox-program.js";

/** How a command has to end, and what it has to print on stdout. */
interface Expected {
  readonly args: readonly string[];
  readonly code: number;
  readonly prints: RegExp;
}

const PROGRAM = "datamasque-client";
const RULESET = 'version: "1.0"\ntasks:\n  - type: truncate_table\n    table: customer\n';

/** Runs the commands of the package as `npx datamasque-client` does in the project. */
export async function commandFaults(project: string, installed: InstalledPackage): Promise<string[]> {
  const { consumer, folder, manifest } = installed;
  writeFileSync(join(consumer, "good.yaml"), RULESET);
  writeFileSync(join(consumer, "bad.yaml"), RULESET.replace("truncate_table", "nope"));
  const document = join(folder, "openapi/datamasque.openapi.yaml");
  const page = join(consumer, "verify.html");
  const types = ["types", "--document", document, "--out", "types"];
  const isVersion = new RegExp(`^${manifest.version.replaceAll(".", "\\.")}\\n$`);
  const alone: Expected[] = [
    { args: [], code: 0, prints: /^usage: datamasque-client COMMAND/ },
    { args: ["--version"], code: 0, prints: isVersion },
    { args: ["chekc"], code: 2, prints: /^$/ },
    ...commandNames(await run(installed, ["--help"])).map((name) => ({
      args: ["help", name],
      code: 0,
      prints: new RegExp(`^usage: ${PROGRAM} ${name} .*Exit code 0: `, "s"),
    })),
    { args: ["check", "good.yaml"], code: 0, prints: /^good\.yaml: ok \(ruleset for databases\)\n$/ },
    { args: ["check", "good.yaml", "bad.yaml"], code: 1, prints: /^bad\.yaml:3:5: error: Task type "nope"/m },
    { args: ["diff", document, document], code: 0, prints: /Nothing that a client could notice has changed/ },
    { args: types, code: 1, prints: /^$/ },
  ];
  const written: Expected = { args: types, code: 0, prints: /^datamasque\.gen\.ts: written$/m };
  const faults = await faultsOf(installed, alone);
  faults.push(...(await withGenerator(project, consumer, () => faultsOf(installed, [written]))));
  const served = await withSandbox(installed, [PROGRAM, "sandbox"], (url) =>
    faultsOf(installed, [
      {
        args: ["verify", "--url", url, "--html", page],
        code: 0,
        prints: /^(\d+) of \1 operations keep the contract$/m,
      },
      { args: ["verify", "--url", url, "--json"], code: 0, prints: /^\{.*"broken": 0.*\}\n$/s },
    ]),
  );
  const isPage = existsSync(page) && readFileSync(page, "utf8").startsWith("<!doctype html>");
  return [...faults, ...served, ...(isPage ? [] : ["verify --html writes no page"])];
}

/** Installs what writes types beside the package for the time of some work. */
async function withGenerator<T>(project: string, consumer: string, work: () => Promise<T>): Promise<T> {
  const names = ["openapi-typescript", "typescript"];
  const installedAt = (name: string): string => join(consumer, "node_modules", name);
  for (const name of names) symlinkSync(join(project, "node_modules", name), installedAt(name), "junction");
  try {
    return await work();
  } finally {
    for (const name of names) rmSync(installedAt(name));
  }
}

async function faultsOf(installed: InstalledPackage, expected: readonly Expected[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { args, code, prints } of expected) {
    const ended = await run(installed, args);
    if (ended.code === code && prints.test(ended.stdout)) continue;
    faults.push(
      `${PROGRAM} ${args.join(" ")} ends with code ${ended.code}, not ${code}, or does not print ${prints}:\n${ended.stdout}${ended.stderr}`,
    );
  }
  return faults;
}

async function run(installed: InstalledPackage, args: readonly string[]) {
  const child = spawn(installedProgram(installed, PROGRAM), args, {
    cwd: installed.consumer,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [[code], stdout, stderr] = await Promise.all([
    once(child, "close"),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code: Number(code), stdout, stderr };
}

function commandNames({ stdout }: { readonly stdout: string }): string[] {
  return [...stdout.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name = ""]) => name);
}
