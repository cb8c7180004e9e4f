import { describe, expect, it } from "vitest";
import { validateDiscoveryConfig, validateRuleset } from "../../src/yaml/index.js";
import { rulesetOf, shownFaults } from "./faults-of.js";

const faultsOf = (yaml: string) => shownFaults(validateRuleset(yaml, { maskType: "database" }).faults);

describe("a text that is no YAML", () => {
  it.each([
    ['version: "1.0"\ntasks: [\n  - nope', 3],
    ["a: 'b\n", 2],
    ["a: b: c\n", 1],
    ["a:\n  - b\n c: d\n", 3],
    ["a: 1\n}\n", 2],
    ["a: @b\n", 1],
  ])("%j has one fault, on one line and at its place", (yaml, line) => {
    const faults = faultsOf(yaml);
    expect(faults).toMatchObject([expect.stringMatching(new RegExp(`^${line}:[1-9]\\d* \\S.*$`))]);
    expect(faults.join()).not.toMatch(/at line|\^|\n/);
  });

  it("has a message of a length that can be shown", () => {
    const [fault] = validateRuleset(`%YAML 9\r${"y".repeat(100_000)}\n--- a\n`, { maskType: "file" }).faults;
    expect(fault?.message).toMatch(/ 9 y{100,}$/);
    expect(fault?.message.length).toBeLessThanOrEqual(200);
    const [unknown] = validateDiscoveryConfig(`${"k".repeat(500)}: 1\n`).faults;
    expect(unknown?.message.length).toBeLessThanOrEqual(100);
  });
});

describe("places", () => {
  it.each([
    ["\n", 3],
    ["\r\n", 3],
  ])("count lines that end with %j", (end, line) => {
    const yaml = ['version: "1.0"', "tasks:", "  - type: nope", ""].join(end);
    expect(faultsOf(yaml)).toEqual([`${line}:5 Task type "nope" is not known`]);
  });

  it("count columns as editors do, and lines of long texts, too", () => {
    const yaml = 'version: "1.0"\ndoc: |\n  é\n\n  "\nname: "a\n\n  b"\ntasks: [{"x": "😀é", type: nope}]\n';
    expect(faultsOf(yaml)).toEqual(['9:22 Task type "nope" is not known']);
  });

  it("come in the order of the text, the first hundred of them", () => {
    const yaml = rulesetOf(...Array.from({ length: 150 }, (_, at) => `  - type: nope${at}`));
    const faults = faultsOf(yaml);
    expect(faults).toHaveLength(100);
    expect([faults.at(0), faults.at(-1)]).toEqual([
      '3:5 Task type "nope0" is not known',
      '102:5 Task type "nope99" is not known',
    ]);
  });
});

describe("YAML that a loader refuses", () => {
  it("is a key that stands twice in a map", () => {
    expect(faultsOf(`${rulesetOf("  []")}tasks: []\n`)).toEqual(['4:1 "tasks" stands here twice']);
    expect(validateDiscoveryConfig("files: {1: a, '1': b}\n").valid).toBe(true);
    expect(validateDiscoveryConfig("files: {a: {b: 1}, c: {b: 1}}\n").valid).toBe(true);
  });

  it("is more than one document", () => {
    expect(faultsOf(`${rulesetOf("  []")}---\n${rulesetOf("  []")}`)).toEqual([
      "4:1 The ruleset has to be one YAML document, and another one begins here",
    ]);
    expect(faultsOf(`---\n${rulesetOf("  []")}...\n`)).toEqual([]);
  });
});

const DEPTH = 5_000;
const HEAD = rulesetOf("  []");

describe("hostile YAML", () => {
  it.each([
    ["lists that never close", "[".repeat(DEPTH)],
    ["objects in objects", `a: ${"{b: ".repeat(DEPTH)}1${"}".repeat(DEPTH)}`],
    ["entries of entries", `a:\n  ${"- ".repeat(DEPTH)}x`],
    ["keys of keys", `${"? ".repeat(DEPTH)}x`],
    ["blocks in blocks", Array.from({ length: 300 }, (_, level) => `${" ".repeat(level)}a:`).join("\n")],
  ])("nested too deep is refused: %s", (_, yaml) => {
    expect(faultsOf(yaml)).toMatchObject([expect.stringMatching(/^\d+:\d+ The ruleset is nested too deep$/)]);
  });

  it.each([
    ["90 levels", `other: ${"[".repeat(90)}${"]".repeat(90)}\n`],
    ["brackets in a text", `note: "${"[".repeat(1_000)}"\n`],
    ["a line far to the right", `note: |\n  a\n${" ".repeat(2_000)}b\n`],
  ])("only looks nested: %s", (_, yaml) => {
    expect(faultsOf(HEAD + yaml)).toEqual([]);
  });

  it("longer than the limit is not read", () => {
    const yaml = `${HEAD}# ${"x".repeat(100)}\n`;
    const shown = (maxCharacters: number) =>
      shownFaults(validateRuleset(yaml, { maskType: "database", maxCharacters }).faults);
    expect(shown(yaml.length)).toEqual([]);
    expect(shown(yaml.length - 1)).toEqual([`1:1 The ruleset is longer than ${yaml.length - 1} characters`]);
    expect(faultsOf(`${HEAD}# ${"x".repeat(2 * 1024 * 1024)}`)).toEqual([
      "1:1 The ruleset is longer than 2097152 characters",
    ]);
  });

  it("of aliases to aliases stands for no more than was written", () => {
    const bomb = (first: string, next: (before: string) => string) =>
      Array.from(
        { length: 60 },
        (_, at) => `a${at}: &a${at} ${at === 0 ? first : next(`*a${at - 1}`)}\n`,
      ).join("");
    const lists = bomb(
      "[{type: nope}]",
      (before) => `[{type: serial, tasks: ${before}}, {type: serial, tasks: ${before}}]`,
    );
    expect(faultsOf(`version: "1.0"\n${lists}tasks: *a59\n`)).toEqual(['2:11 Task type "nope" is not known']);
    const maps = bomb("{type: nope}", (before) => `{type: chain, masks: [${before}, ${before}, ${before}]}`);
    const ruleset = `version: "1.0"\n${maps}tasks: [{type: mask_table, table: t, rules: [{column: a, masks: [*a59]}]}]\n`;
    expect(faultsOf(ruleset)).toEqual(['2:10 Mask type "nope" is not known']);
    const merges = bomb("{type: nope}", (before) => `{<<: [${before}, ${before}, ${before}]}`);
    expect(faultsOf(`version: "1.0"\n${merges}tasks: [*a59]\n`)).toEqual([
      '2:10 Task type "nope" is not known',
    ]);
  });

  it("of tasks in tasks, each an alias of the one before, needs no stack", () => {
    const tasks = Array.from({ length: 10_000 }, (_, at) =>
      at === 0 ? "t0: &t0 {type: nope}\n" : `t${at}: &t${at} {type: serial, tasks: [*t${at - 1}]}\n`,
    ).join("");
    expect(faultsOf(`version: "1.0"\n${tasks}tasks: [*t9999]\n`)).toEqual([
      '2:10 Task type "nope" is not known',
    ]);
  });

  it("that merges more than anyone writes is refused", () => {
    const chain = Array.from({ length: 20_000 }, (_, at) =>
      at === 0 ? "m0: &m0 {a: 1}\n" : `m${at}: &m${at} {<<: *m${at - 1}}\n`,
    ).join("");
    expect(faultsOf(`${HEAD}${chain}<<: *m19999\n`)).toMatchObject([
      expect.stringMatching(/ This merges too much$/),
    ]);
    const wide = `wide: &w {${Array.from({ length: 5_000 }, (_, at) => `k${at}: 1`).join(", ")}}\n`;
    const many = `version: "1.0"\n${wide}tasks:\n${"  - {<<: *w, type: run_data_discovery}\n".repeat(500)}`;
    expect(faultsOf(many)).toMatchObject([expect.stringMatching(/ This merges too much$/)]);
  });
});
