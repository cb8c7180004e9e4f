import { describe, expect, it } from "vitest";
import {
  DEFAULT_DISCOVERY_CONFIGS,
  DEFAULT_RG_CONFIG,
} from "../../src/sandbox/resources/configs/defaults.js";
import {
  validateDiscoveryConfig,
  validateDiscoveryConfigLibrary,
  validateGenerationConfig,
} from "../../src/yaml/index.js";
import { shownFaults } from "./faults-of.js";

const SECTIONS = ["labels", "metadata_rules", "idd_rules", "imports"];

describe.each([
  ["discovery config", validateDiscoveryConfig],
  ["discovery config library", validateDiscoveryConfigLibrary],
])("a %s", (_, validate) => {
  const faultsOf = (yaml: string) => {
    const { valid, faults } = validate(yaml);
    expect(valid).toBe(faults.length === 0);
    return shownFaults(faults);
  };

  it("whose top holds members that do not exist is refused, with each of them", () => {
    expect(faultsOf("garbage: true\n")).toEqual(["1:1 Unknown property garbage"]);
    expect(faultsOf("labels: []\nbad: 1\nworse: 2\n")).toEqual([
      "2:1 Unknown property bad",
      "3:1 Unknown property worse",
    ]);
  });

  it("with empty sections passes, and so does the default", () => {
    expect(faultsOf("labels: []\nmetadata_rules: []\nidd_rules: []\n")).toEqual([]);
    expect(faultsOf(DEFAULT_DISCOVERY_CONFIGS.database)).toEqual([]);
    expect(faultsOf(DEFAULT_DISCOVERY_CONFIGS.file)).toEqual([]);
  });

  it.each(["version: 1", "files: {a: 1}", "files: []", "{}"])("with %j passes", (yaml) => {
    expect(faultsOf(yaml)).toEqual([]);
  });

  it.each(SECTIONS)("has a list under %s, or a reference", (name) => {
    for (const value of ["[]", "[words, {a: 1}]", "{$ref: org/labels#labels}", ""]) {
      expect(faultsOf(`${name}: ${value}\n`)).toEqual([]);
    }
    for (const value of ["7", "words", "{}", "{name: a}"]) {
      expect(faultsOf(`version: 1\n${name}: ${value}\n`)).toEqual([`2:1 ${name} is not a list`]);
    }
  });

  it("has labels with a name and a list of categories; others are warned of", () => {
    const yaml =
      "labels:\n  - {name: a, description: b, categories: [c]}\n  - {categories: c}\n  - {$ref: x#labels}\n";
    const { valid, warnings } = validate(yaml);
    expect([valid, shownFaults(warnings)]).toEqual([
      true,
      ["3:5 A label needs a name", "3:6 categories has to be a list"],
    ]);
  });

  it("tells its imports", () => {
    expect(validate("# c\nimports:\n  - org/labels\n  - [no]\n  - geo\n").imports).toEqual([
      { reference: "org/labels", line: 3, column: 5 },
      { reference: "geo", line: 5, column: 5 },
    ]);
    expect(validate("imports: labels\n").imports).toEqual([]);
  });

  it.each(["just words", "- a\n", "", "7"])("is not %j", (yaml) => {
    expect(faultsOf(yaml)).toMatchObject([expect.stringMatching(/^1:1 The .+ is not a YAML mapping$/)]);
  });
});

it("what is neither a discovery config nor a library is told as what it should be", () => {
  const [ofConfig] = validateDiscoveryConfig("[]\n").faults;
  const [ofLibrary] = validateDiscoveryConfigLibrary("[]\n").faults;
  expect(ofConfig?.message).toMatch(/^The discovery config /);
  expect(ofLibrary?.message).toMatch(/^The library /);
});

describe("a ruleset generation config", () => {
  it.each([DEFAULT_RG_CONFIG, "garbage: true\n", "labels: 7\nimports: [a]\n", "{}"])(
    "passes as %j",
    (yaml) => {
      expect(validateGenerationConfig(yaml)).toMatchObject({ valid: true, faults: [], warnings: [] });
    },
  );

  it("has to be YAML with members", () => {
    expect(shownFaults(validateGenerationConfig("labels: [").faults)).toMatchObject(
      [/^1:\d+ /].map((pattern) => expect.stringMatching(pattern)),
    );
    expect(shownFaults(validateGenerationConfig("7").faults)).toEqual([
      "1:1 The ruleset generation config is not a YAML mapping",
    ]);
  });

  it("tells its imports", () => {
    expect(validateGenerationConfig("imports: [org/pii]\n").imports).toEqual([
      { reference: "org/pii", line: 1, column: 11 },
    ]);
  });
});
