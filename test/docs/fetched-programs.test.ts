import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { COMMANDS } from "../../src/commands/commands.js";
import { REPOSITORY } from "../support/run-process.js";
import { fetchedPrograms } from "./fetched-programs.js";

const { name, bin, devDependencies } = z
  .object({
    name: z.string(),
    bin: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8")));

const pages = ["", "docs", "openapi", "examples", "examples/queue", "bench"].flatMap((folder) =>
  readdirSync(join(REPOSITORY, folder))
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(folder, file)),
);

/** What is wrong with the programs that a page has its reader fetch. */
function faultsIn(page: string): string[] {
  return fetchedPrograms(page).flatMap(({ line, package: fetched, program }) => {
    // Who works on a clone has installed them, so that nothing is fetched.
    if (fetched === program && Object.hasOwn(devDependencies, fetched)) return [];
    if (fetched !== name) return [`line ${line}: ${fetched} is no package of ours`];
    return Object.hasOwn(bin, program) ? [] : [`line ${line}: ${name} has no program ${program}`];
  });
}

describe("what pages have their readers fetch and run", () => {
  it.each(pages)("is ours: %s", (file) => {
    expect(faultsIn(readFileSync(join(REPOSITORY, file), "utf8"))).toEqual([]);
  });

  it("is found at all", () => {
    const shown = pages.flatMap((file) => fetchedPrograms(readFileSync(join(REPOSITORY, file), "utf8")));
    expect(shown.filter(({ package: fetched }) => fetched === name).length).toBeGreaterThan(10);
  });

  it.each([
    ["npx datamasque-sandbox --port 1", ["line 1: datamasque-sandbox is no package of ours"]],
    ["a\n(`npx -y datamasque-sandbox`)", ["line 2: datamasque-sandbox is no package of ours"]],
    ["npx -p datamasque-client datamasque-sandbox", []],
    ["npx --package=datamasque-client@1 datamasque-client check", []],
    [
      "npx -p datamasque-client datamasque-verify",
      ["line 1: datamasque-client has no program datamasque-verify"],
    ],
    ["cat x | npx datamasque-client check -", []],
    ["npx datamasque-client@latest verify", []],
    ["npx -p datamasque datamasque-client", ["line 1: datamasque is no package of ours"]],
    ["pnpm dlx datamasque-check", ["line 1: datamasque-check is no package of ours"]],
    ["`npx vitest run`, then `npx nothing`", ["line 1: nothing is no package of ours"]],
  ])("%j is judged", (page, faults) => {
    expect(faultsIn(page)).toEqual(faults);
  });
});

describe("the page on commands", () => {
  const page = readFileSync(join(REPOSITORY, "docs/commands.md"), "utf8");

  it("has a line for every command", () => {
    for (const command of Object.keys(COMMANDS))
      expect(page).toMatch(new RegExp(`^\\| \\[?\`${command}\``, "m"));
  });
});
