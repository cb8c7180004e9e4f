import { describe, expect, it } from "vitest";
import { validateRulesetLibrary } from "../../src/yaml/index.js";
import { shownFaults } from "./faults-of.js";

const VERSION = 'version: "1.0"\n';

function faultsOf(yaml: string): string[] {
  const { valid, faults } = validateRulesetLibrary(yaml);
  expect(valid).toBe(faults.length === 0);
  return shownFaults(faults);
}

describe("what a live server does with a library", () => {
  it("refuses the text of a ruleset: tasks there is no map of names", () => {
    expect(faultsOf(`${VERSION}tasks:\n  - type: not_a_real_task\n`)).toEqual([
      "2:1 tasks has to be a map of names",
    ]);
  });
});

describe("the top of a library", () => {
  it.each([
    ["masks: {}\n", "1:1 The library has no version"],
    ["version:\nmasks: {}\n", "1:1 The library has no version"],
    ["masks: {}\nversion: 1.0\n", '2:1 version has to be a text, such as "1.0"'],
    [`${VERSION}imports: [org/pii]\n`, "2:1 Unknown property imports"],
    [`${VERSION}mask_definitions: []\n`, "2:1 Unknown property mask_definitions"],
    [`${VERSION}"two\\nlines": 1\n`, "2:1 Unknown property two\\nlines"],
    [`${VERSION}? [a, b]\n: 1\n`, "2:3 Unknown property (no text)"],
    ["- masks\n", "1:1 The library is not a YAML mapping"],
    ["", "1:1 The library is not a YAML mapping"],
  ])("%j is refused", (yaml, fault) => {
    expect(faultsOf(yaml)).toEqual([fault]);
  });

  it("needs no section", () => {
    expect(faultsOf(VERSION)).toEqual([]);
  });

  it("may be merged from elsewhere, with what is wrong in it", () => {
    expect(faultsOf(`${VERSION}other: &o {masks: {}}\n<<: *o\n`)).toEqual([]);
    expect(faultsOf(`${VERSION}other: &o {nope: {}}\n<<: *o\n`)).toEqual(["2:12 Unknown property nope"]);
  });
});

const SECTIONS = ["masks", "database_rules", "tabular_file_rules", "file_rules", "columns", "tasks"];

describe("a section of a library", () => {
  it.each(SECTIONS)("%s is a map of names", (section) => {
    for (const value of ["{}", "", "{one: }"]) {
      expect(faultsOf(`${VERSION}${section}: ${value}\n`)).toEqual([]);
    }
    for (const value of ["[]", "words", "7"]) {
      expect(faultsOf(`${VERSION}${section}: ${value}\n`)).toEqual([
        `2:1 ${section} has to be a map of names`,
      ]);
    }
  });

  it.each(["{one: {type: nope}}", "[]", "words"])("other may be anything, such as %s", (value) => {
    expect(faultsOf(`${VERSION}other: ${value}\n`)).toEqual([]);
  });

  it.each(["columns: {one: [words, {type: nope}]}"])("%s passes: what stands there is not known", (line) => {
    expect(faultsOf(`${VERSION}${line}\n`)).toEqual([]);
  });

  it("masks holds masks and lists of masks", () => {
    expect(faultsOf(`${VERSION}masks: {one: {type: do_nothing}, two: [{type: do_nothing}]}\n`)).toEqual([]);
    expect(faultsOf(`${VERSION}masks:\n  one: {type: nope}\n  two:\n    - type: nope\n`)).toEqual([
      '3:9 Mask type "nope" is not known',
      '5:7 Mask type "nope" is not known',
    ]);
    expect(faultsOf(`${VERSION}masks:\n  one: {value: 1}\n  two: words\n`)).toEqual([
      "3:8 A mask needs a type",
      "4:8 A mask has to be a map with a type",
    ]);
  });

  it.each(["tabular_file_rules", "file_rules"])("%s holds rules", (section) => {
    const rule = (text: string) => faultsOf(`${VERSION}${section}:\n  one: ${text}\n`);
    for (const text of [
      "{column: a, masks: []}",
      "{masks: []}",
      "[{column: a}]",
      "{two: {column: a}}",
      "words",
    ]) {
      expect(rule(text)).toEqual([]);
    }
    for (const text of [
      "{column: a, masks: [{type: nope}]}",
      "{masks: [{type: nope}]}",
      "[{column: a, masks: [{type: nope}]}]",
      "{two: {column: a, masks: [{type: nope}]}}",
    ]) {
      expect(rule(text)).toMatchObject([expect.stringMatching(/^3:\d+ Mask type "nope" is not known$/)]);
    }
  });

  it("database_rules holds rules that each name a column, or refer to one", () => {
    const rule = (text: string) =>
      faultsOf(`${VERSION}other: {c: &c {column: a}}\ndatabase_rules:\n  one: ${text}\n`);
    for (const text of [
      "{column: a, masks: []}",
      "{<<: *c, masks: []}",
      "{$ref: '#columns/a'}",
      "{column: {$ref: '#columns/a'}}",
      "[{column: a}, {column: b}]",
      "[]",
      "{}",
      "{two: {column: a}, three: {column: b}}",
      "{rules: [{masks: []}]}",
    ]) {
      const referred = text.includes("$ref") ? [expect.stringMatching(/has no "columns\/a"$/)] : [];
      expect(rule(text)).toEqual(referred);
    }
    for (const text of ["{masks: []}", "[{masks: []}]", "{two: {masks: []}}", "{column: , masks: []}"]) {
      expect(rule(text)).toEqual([
        expect.stringMatching(/^4:\d+ A rule of mask_table needs a column or a \$ref$/),
      ]);
    }
    expect(rule("words")).toEqual(["4:8 A rule has to be a map with a column"]);
    for (const text of ["{column: a, masks: [{type: nope}]}", "{two: {column: a, masks: [{type: nope}]}}"]) {
      expect(rule(text)).toMatchObject([expect.stringMatching(/^4:\d+ Mask type "nope" is not known$/)]);
    }
  });

  it("tasks holds tasks of both kinds", () => {
    const both = "tasks: {one: {type: mask_file, rules: []}, two: {type: mask_table, table: t, rules: []}}";
    expect(faultsOf(`${VERSION}${both}\n`)).toEqual([]);
    expect(faultsOf(`${VERSION}tasks: {several: [{type: truncate_table, table: t}]}\n`)).toEqual([]);
    expect(faultsOf(`${VERSION}tasks:\n  one: {type: nope}\n  two: {table: t}\n  three: words\n`)).toEqual([
      '3:9 Task type "nope" is not known',
      "4:8 A task needs a type",
      "5:10 A task has to be a map with a type",
    ]);
  });
});

describe("the entries of a library", () => {
  it("are what its sections name, be they fine or not", () => {
    const yaml = `${VERSION}masks: {a: {type: nope}, b/c: [], 5: }\nother: {d: 1}\ntasks: []\nnope: {e: 1}\n`;
    expect([...validateRulesetLibrary(yaml).entries]).toEqual(["masks/a", "masks/b/c", "masks/5", "other/d"]);
    expect(validateRulesetLibrary("masks: [").entries.size).toBe(0);
  });
});
