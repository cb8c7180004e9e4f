import { describe, expect, it } from "vitest";
import * as yaml from "../../src/yaml/index.js";

/** The functions of the entry: a new one is here without a line. */
const VALIDATIONS = Object.entries(yaml).flatMap(([name, value]) =>
  typeof value === "function" ? [[name, value] as const] : [],
);
const TEXT = 'version: "1.0"\n';

/** What a caller in JavaScript gets to hear. */
function callWith(validate: (typeof VALIDATIONS)[number][1], ...args: readonly unknown[]): string {
  try {
    Reflect.apply(validate, undefined, args);
    return "nothing";
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return error instanceof Error ? error.message : String(error);
  }
}

it("tells all validations of the entry", () => {
  expect(VALIDATIONS.map(([name]) => name).sort()).toEqual([
    "validateDiscoveryConfig",
    "validateDiscoveryConfigLibrary",
    "validateGenerationConfig",
    "validateInFlightRuleset",
    "validateRuleset",
    "validateRulesetLibrary",
  ]);
});

describe.each(VALIDATIONS)("the arguments of %s", (name, validate) => {
  const given = name === "validateRuleset" ? { maskType: "file" } : {};

  it.each([
    [undefined, "undefined"],
    [null, "null"],
    [7, "7"],
    [{}, "of type Object"],
    [Buffer.from(TEXT), "of type Buffer; decode it, or read the file as utf8"],
  ])("%o is no YAML", (text, shown) => {
    expect(callWith(validate, text, given)).toBe(`${name}: yaml must be a text, not ${shown}`);
  });

  it.each([
    ["3.26.19", '"3.26.19"'],
    [7, "7"],
    [[], "of type Array"],
    [new Map(), "of type Map"],
  ])("%o are no options", (options, shown) => {
    expect(callWith(validate, TEXT, options)).toBe(`${name}: the options must be an object, not ${shown}`);
  });

  it.each([
    ["release", "latest", 'release must be numbers with dots such as "3.26.19", not "latest"'],
    ["release", "", 'release must be numbers with dots such as "3.26.19", not ""'],
    ["release", 3.26, 'release must be a text such as "3.26.19", not 3.26'],
    ["release", null, 'release must be a text such as "3.26.19", not null'],
    ["maxCharacters", "9", 'maxCharacters must be a number from 1 up (Infinity reads every text), not "9"'],
    ["maxCharacters", 0, "maxCharacters must be a number from 1 up (Infinity reads every text), not 0"],
    [
      "maxCharacters",
      Number.NaN,
      "maxCharacters must be a number from 1 up (Infinity reads every text), not NaN",
    ],
    ["moreNames", ["a"], "moreNames must be an object with lists of names, not of type Array"],
    ["moreNames", { maskTypes: "a" }, 'moreNames: maskTypes must be a list of texts, not "a"'],
    ["moreNames", { maskTypes: [1] }, "moreNames: maskTypes must be a list of texts, not of type Array"],
    [
      "moreNames",
      { masks: [] },
      "moreNames: masks: no such option; there are taskTypes maskTypes rulesetMembers librarySections discoveryMembers",
    ],
  ])("%s cannot be %o", (option, value, message) => {
    expect(callWith(validate, TEXT, { ...given, [option]: value })).toBe(`${name}: ${message}`);
  });

  it("are refused by names that there are not, such as those that every object has", () => {
    for (const option of ["relase", "constructor"]) {
      expect(callWith(validate, TEXT, { ...given, [option]: "3.26.19" })).toMatch(
        `${name}: ${option}: no such option; there are release moreNames maxCharacters`,
      );
    }
  });

  it("may be undefined one by one, and numbers of releases to come", () => {
    for (const more of [
      { release: undefined, moreNames: undefined, maxCharacters: undefined },
      { release: "99.1", maxCharacters: Number.POSITIVE_INFINITY, moreNames: { maskTypes: undefined } },
    ]) {
      expect(callWith(validate, TEXT, { ...given, ...more })).toBe("nothing");
    }
  });
});

describe("the options of validateRuleset", () => {
  it.each([[[]], [[undefined]], [[null]], [[{}]], [[{ maskType: undefined, release: "3.26.19" }]]])(
    "cannot do without maskType: %j",
    (args) => {
      expect(callWith(yaml.validateRuleset, TEXT, ...args)).toBe(
        'validateRuleset: the option maskType is missing; call validateRuleset(yaml, { maskType: "database" }), or "file"',
      );
    },
  );

  it.each([
    ["maskType", "databases", 'maskType must be "database" or "file", not "databases"'],
    ["maskType", null, 'maskType must be "database" or "file", not null'],
    ["libraries", [TEXT], "of type Array"],
    ["libraries", new Map([["org/pii", TEXT]]), "of type Map"],
    ["libraries", { "org/pii": 1 }, "of type Object"],
  ])("%s cannot be %o", (option, value, message) => {
    expect(callWith(yaml.validateRuleset, TEXT, { maskType: "file", [option]: value })).toContain(message);
  });

  it("pass what they say on to the libraries", () => {
    const use = "imports: [pii]\ntasks: [{type: mask_file, rules: [{$ref: pii#masks/a}]}]\n";
    const options = {
      maskType: "file",
      release: "3.26.19",
      libraries: { pii: `${TEXT}masks: {b: }` },
    } as const;
    expect(yaml.validateRuleset(TEXT + use, options).faults).toMatchObject([
      { message: '"pii" has no "masks/a"' },
    ]);
  });
});
