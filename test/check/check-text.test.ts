import { describe, expect, it } from "vitest";
import { fileLines } from "../../src/check/check-report.js";
import { type CheckOptions, checkText } from "../../src/check/check-text.js";
import { DOCUMENT_KINDS } from "../../src/check/document-kind.js";

function linesOf(text: string, options: Partial<CheckOptions> = {}): string[] {
  return fileLines({ file: "a.yaml", ...checkText(text, { libraries: {}, ...options }) });
}

const TABLE = "{type: mask_table, table: t, key: id, rules: [{column: a, masks: [{type: do_nothing}]}]}";
const FILE = "{type: mask_file, rules: [{masks: [{type: do_nothing}]}]}";

describe("what a document is", () => {
  it.each([
    [`version: "1.0"\ntasks: [${TABLE}]\n`, "ruleset for databases"],
    [`version: "1.0"\ntasks: [${FILE}]\n`, "ruleset for files"],
    [
      `version: "1.0"\ntasks: [{type: serial, tasks: [{type: parallel, tasks: [${FILE}]}]}]\n`,
      "ruleset for files",
    ],
    ['version: "1.0"\ntasks: []\n', "ruleset"],
    ['version: "1.0"\nmasks: {a: {type: do_nothing}}\n', "ruleset library"],
    [`version: "1.0"\ntasks: {a: ${TABLE}}\n`, "ruleset library"],
    ["labels: [{name: a}]\n", "discovery config"],
    ["idd_rules: []\n", "discovery config"],
    ["rules: [{masks: [{type: do_nothing}]}]\n", "plan for in-flight masking"],
    [`base: &base\n  rules: []\n<<: *base\n`, "plan for in-flight masking"],
  ])("%j tells itself", (text, kind) => {
    expect(linesOf(text)).toEqual([`a.yaml: ok (${kind})`]);
  });

  it.each([
    ['version: "1.0"\n', "1:1"],
    ["# nothing known\nname: a\n", "2:1"],
    ['version: "1.0"\ntasks: 7\n', "1:1"],
    // Both signs at once.
    ["tasks: []\nlabels: []\n", "1:1"],
  ])("%j is asked for", (text, place) => {
    const flag = `--kind ${DOCUMENT_KINDS.join("|")}`;
    expect(linesOf(text)).toEqual([
      `a.yaml:${place}: error: Whether this is a ruleset or something else cannot be told; say so with ${flag}`,
    ]);
  });

  it.each([
    ["", "1:1: error: The document is empty"],
    ["# nothing\nnull\n", "1:1: error: The document is empty"],
    ["- a\n", "1:1: error: The document is not a YAML mapping"],
    ["tasks: [\n", "2:1: error: "],
    ["a: 1\na: 2\n", '2:1: error: "a" stands here twice'],
    [
      "a: 1\n---\nb: 1\n",
      "2:1: error: The document has to be one YAML document, and another one begins here",
    ],
  ])("%j is no document of any kind", (text, fault) => {
    expect(linesOf(text)[0]).toContain(`a.yaml:${fault}`);
    expect(checkText(text, { libraries: {} }).valid).toBe(false);
  });

  it("goes by the first task that tells where tasks are mixed", () => {
    expect(linesOf(`version: "1.0"\ntasks:\n  - ${FILE}\n  - ${TABLE}\n`)).toEqual([
      'a.yaml:4:6: error: Task type "mask_table" does not belong in a file ruleset',
    ]);
  });

  it("does not go round with a task that holds itself", () => {
    expect(checkText('version: "1.0"\ntasks: &a [{type: serial, tasks: *a}]\n', { libraries: {} }).kind).toBe(
      "ruleset",
    );
  });

  it("is what the caller says", () => {
    expect(linesOf(`version: "1.0"\ntasks: [${TABLE}]\n`, { maskType: "file" })).toEqual([
      'a.yaml:2:10: error: Task type "mask_table" does not belong in a file ruleset',
    ]);
    expect(linesOf("tasks: []\n", { kind: "discovery-config" })).toEqual([
      "a.yaml:1:1: error: Unknown property tasks",
    ]);
    expect(linesOf("labels: 7\n", { kind: "discovery-library" })).toEqual([
      "a.yaml:1:1: error: labels is not a list",
    ]);
    expect(linesOf("anything: 7\n", { kind: "generation-config" })).toEqual([
      "a.yaml: ok (ruleset generation config)",
    ]);
  });
});

describe("what is told of a document", () => {
  it("is errors and warnings in the order of the text", () => {
    const text = 'version: "1.0"\ntasks:\n  - type: run_sql\n  - type: nope\n';
    expect(linesOf(text)).toEqual([
      "a.yaml:3:5: warning: run_sql needs sql or sql_file",
      'a.yaml:4:5: error: Task type "nope" is not known',
    ]);
  });

  it("is what references into libraries lack", () => {
    const text = `version: "1.0"\nimports: [org/pii]\ntasks:\n  - {type: mask_table, table: t, key: id, rules: [{$ref: "org/pii#database_rules/gone"}]}\n`;
    expect(linesOf(text)).toEqual(["a.yaml: ok (ruleset for databases)"]);
    const libraries = { "org/pii": 'version: "1.0"\ndatabase_rules: {}\n' };
    expect(linesOf(text, { libraries })).toEqual([
      'a.yaml:4:58: error: "org/pii" has no "database_rules/gone"',
    ]);
  });

  it("says so when there is more", () => {
    const tasks = Array.from({ length: 130 }, () => "  - type: nope\n").join("");
    const lines = linesOf(`version: "1.0"\ntasks:\n${tasks}`);
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe("a.yaml: only the first 100 are told");
  });

  it("goes by the release, and by the names that are added", () => {
    const text = 'version: "1.0"\ntasks: [{type: mask_stream}]\n';
    expect(linesOf(text)).toHaveLength(1);
    expect(linesOf(text, { moreNames: { taskTypes: ["mask_stream"] } })).toEqual(["a.yaml: ok (ruleset)"]);
  });
});
