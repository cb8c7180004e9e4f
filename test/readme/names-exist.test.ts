import { readFile } from "node:fs/promises";
import * as core from "datamasque-client";
import { describe, expect, it } from "vitest";
import { pageCommands } from "../../scripts/pages/page-blocks.js";
import * as workflows from "../../src/workflows/index.js";

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
const workflowsPage = await readFile(new URL("../../docs/workflows.md", import.meta.url), "utf8");
const manifest = await readFile(new URL("../../package.json", import.meta.url), "utf8");
const exported = Object.keys(core);

/** The first column of the table below a heading. */
function firstColumn(heading: string): string[] {
  const section = readme.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const rows = section.split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((row) => row.split(" | ")[0] ?? "");
}

function inCode(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => (code === undefined ? [] : [code]));
}

describe("the names in the README", () => {
  it("are those of errors, with guards as far as it says", () => {
    const named = firstColumn("Errors").flatMap(inCode);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !exported.includes(name))).toEqual([]);
    expect(named.filter((name) => !exported.includes(`is${name}`)).toSorted()).toEqual([
      "AmbiguousNameError",
      "FailedToStartError",
      "InvalidLibraryError",
      "InvalidRulesetError",
      "RunFailedError",
      "RunMayHaveStartedError",
      "RunNotCancellableError",
      "WaitTimeoutError",
    ]);
  });

  it("are those of scripts, where npm is told to run one", () => {
    const scripts = pageCommands(readme).flatMap((line) => /npm run ([\w:]+)/.exec(line)?.slice(1) ?? []);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((name) => !manifest.includes(`"${name}": "`))).toEqual([]);
  });
});

describe("the page on workflows", () => {
  it("has every workflow, and no other function", () => {
    const named = [...workflowsPage.matchAll(/^\| `(\w+)\(/gm)].map(([, name]) => name);
    const functions = Object.entries<unknown>(workflows)
      .filter(([name, value]) => typeof value === "function" && /^[a-z]/.test(name))
      .map(([name]) => name)
      // What is told of a run's status needs no request.
      .filter((name) => !name.endsWith("RunStatus"));
    expect(named.toSorted()).toEqual(functions.toSorted());
  });
});
