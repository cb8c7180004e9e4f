import { readFile } from "node:fs/promises";
import * as core from "datamasque-client";
import { describe, expect, it } from "vitest";
import { pageCommands } from "../../scripts/pages/page-blocks.js";

const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
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
  it("are those of the workflows, every one of them", () => {
    const named = firstColumn("Workflows").map((cell) => /^\| `(\w+)\(/.exec(cell)?.[1]);
    const others = ["createDataMasqueClient", "clientOptionsFromEnv", "unwrap"];
    const workflows = exported.filter((name) => /^(?!is[A-Z])[a-z]/.test(name) && !others.includes(name));
    expect(named.toSorted()).toEqual(workflows.toSorted());
  });

  it("are those of errors, with guards as far as it says", () => {
    const named = firstColumn("Errors").flatMap(inCode);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !exported.includes(name))).toEqual([]);
    expect(named.filter((name) => !exported.includes(`is${name}`)).toSorted()).toEqual([
      "FailedToStartError",
      "InvalidLibraryError",
      "InvalidRulesetError",
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
