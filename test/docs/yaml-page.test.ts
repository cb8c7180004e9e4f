import { readFile } from "node:fs/promises";
import * as entry from "datamasque-client/yaml";
import { describe, expect, it } from "vitest";
import { pageBlocks } from "../../scripts/pages/page-blocks.js";
import { runExample } from "../readme/run-example.js";

const page = await readFile(new URL("../../docs/yaml.md", import.meta.url), "utf8");
const programs = pageBlocks(page)
  .filter(({ language }) => language === "ts")
  .map(({ code }) => code);

async function run(code: string, texts: Readonly<Record<string, string>> = {}) {
  const files = Object.entries({ "example.ts": code, ...texts }).map(([name, text]) => ({
    name,
    code: text,
  }));
  const program = await runExample(files, Object.keys(texts));
  return { code: program.code, stdout: program.stdout, stderr: program.stderr };
}

describe("the page on YAML", () => {
  it("shows a program that fails for files that are wrong", async () => {
    const program = programs.find((code) => code.startsWith("// check-rulesets.ts")) ?? "";
    const good = { "good.yaml": 'version: "1.0"\ntasks: [{type: run_sql}]\n' };
    const bad = { "bad.yaml": 'version: "1.0"\ntasks: [{type: nope}]\n' };
    const warning = "good.yaml:2:9 warning: run_sql needs sql or sql_file\n";
    expect(await run(program, good)).toEqual({ code: 0, stdout: "", stderr: warning });
    expect(await run(program, { ...good, ...bad })).toEqual({
      code: 1,
      stdout: "",
      stderr: `${warning}bad.yaml:2:10 Task type "nope" is not known\n`,
    });
  });

  it("names every function of the entry, and no other", () => {
    const functions = Object.entries(entry).filter(([, value]) => typeof value === "function");
    const named = [...page.matchAll(/^\| [^|]+ \| `(\w+)\(/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(functions.map(([name]) => name).toSorted());
  });
});
