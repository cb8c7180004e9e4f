import { describe, expect, it } from "vitest";
import { validateRuleset, validateRulesetLibrary } from "../../src/yaml/index.js";
import { masksOf, shownFaults } from "./faults-of.js";

const LIBRARY = 'version: "1.0"\nmasks:\n  b/c: []\n  email: {type: do_nothing}\n';

function faultsOf(reference: string, head: string, libraries?: Record<string, string>): string[] {
  const yaml = `${head}${masksOf(`- $ref: ${reference}`)}`;
  return shownFaults(validateRuleset(yaml, { maskType: "database", libraries }).faults);
}

describe("a $ref of a ruleset", () => {
  it("passes when its library is imported, and is told with it", () => {
    const yaml = `imports: [pii, org/geo]\n${masksOf("- $ref: org/geo#masks/city")}`;
    expect(validateRuleset(yaml, { maskType: "database" })).toMatchObject({
      valid: true,
      imports: [
        { reference: "pii", line: 1, column: 11 },
        { reference: "org/geo", line: 1, column: 16 },
      ],
      references: [{ library: "org/geo", entry: "masks/city", line: 9, column: 19 }],
    });
  });

  it.each([
    ["org/geo#masks/city", "", '$ref needs "org/geo", which is not among the imports'],
    ["org/geo#masks/city", "imports: [geo]\n", '$ref needs "org/geo", which is not among the imports'],
    ["pii#masks/a", "imports: pii\n", '$ref needs "pii", which is not among the imports'],
    ['"#masks/a"', "", '$ref "#masks/a" has to name what it is from'],
    ["pii", "imports: [pii]\n", '"pii" has to look like "namespace/library#section/key"'],
    ["pii#masks", "imports: [pii]\n", '"pii#masks" has to look like "namespace/library#section/key"'],
    ["pii#/a", "imports: [pii]\n", '"pii#/a" has to look like "namespace/library#section/key"'],
    ["pii#masks/", "imports: [pii]\n", '"pii#masks/" has to look like "namespace/library#section/key"'],
    ["[pii]", "imports: [pii]\n", '"" has to look like "namespace/library#section/key"'],
  ])("%s after %j is refused", (reference, head, message) => {
    expect(faultsOf(reference, head)).toMatchObject([expect.stringMatching(/^[89]:\d+ /)]);
    expect(faultsOf(reference, head)[0]?.replace(/^\S+ /, "")).toBe(message);
  });

  it("is looked up in the libraries that are given", () => {
    const libraries = { pii: LIBRARY };
    const found = (reference: string) => faultsOf(reference, "imports: [pii, org/geo]\n", libraries);
    expect(found("pii#masks/email")).toEqual([]);
    expect(found("pii#masks/email/0")).toEqual([]);
    expect(found("pii#masks/b/c")).toEqual([]);
    expect(found("org/geo#masks/anything")).toEqual([]);
    expect(found("pii#masks/phone")).toEqual(['9:19 "pii" has no "masks/phone"']);
    expect(found("pii#tasks/email")).toEqual(['9:19 "pii" has no "tasks/email"']);
  });

  it("finds nothing by the names that every object has", () => {
    expect(faultsOf("constructor#masks/a", "imports: [constructor]\n", {})).toEqual([]);
  });

  it("stands for masks, a list of masks, rules and tasks", () => {
    const yaml = [
      "imports: [pii]",
      'version: "1.0"',
      "tasks:",
      "  - $ref: pii#tasks/one",
      "  - type: mask_table",
      "    table: t",
      "    rules: {$ref: pii#database_rules/one}",
      "  - type: mask_table",
      "    table: t",
      "    rules:",
      "      - {$ref: pii#database_rules/two}",
      "      - {column: a, masks: {$ref: pii#masks/list}}",
      "      - {column: a, masks: [{$ref: pii#masks/one}]}",
      "  - type: mask_table",
      "    table: t",
      "    rules: {column: {$ref: pii#columns/one}, hash_columns: [b]}",
    ].join("\n");
    const { valid, references } = validateRuleset(yaml, { maskType: "database" });
    expect([valid, references.map(({ entry, line }) => [entry, line]).toSorted()]).toEqual([
      true,
      [
        ["columns/one", 16],
        ["database_rules/one", 7],
        ["database_rules/two", 11],
        ["masks/list", 12],
        ["masks/one", 13],
        ["tasks/one", 4],
      ],
    ]);
  });
});

describe("a $ref of a library", () => {
  const faults = (reference: string) =>
    shownFaults(
      validateRulesetLibrary(`${LIBRARY}  all:\n    - {$ref: "${reference}"}\n    - {type: do_nothing}\n`)
        .faults,
    );

  it("leads to an entry of the library itself", () => {
    expect(faults("#masks/email")).toEqual([]);
    expect(faults("#masks/phone")).toEqual(['6:14 The library has no "masks/phone"']);
    expect(faults("#other/email")).toEqual(['6:14 The library has no "other/email"']);
  });

  it("leads to no other library: a library imports none", () => {
    expect(faults("org/geo#masks/city")).toEqual([
      '6:14 A library cannot refer to another one, such as "org/geo"',
    ]);
  });
});
