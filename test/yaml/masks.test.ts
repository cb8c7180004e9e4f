import { describe, expect, it } from "vitest";
import { validateRuleset } from "../../src/yaml/index.js";
import { masksOf, shownFaults } from "./faults-of.js";

function faultsOf(...lines: readonly string[]): string[] {
  return shownFaults(validateRuleset(masksOf(...lines), { maskType: "database" }).faults);
}

const TYPES = `from_fixed from_column from_file from_choices from_format_string from_blob from_json_path secure_shuffle
  imitate imitate_unique imitate_uuid imitate_nz_ird from_random_text transform_case take_substring replace_substring
  replace_regex substitute credit_card social_security_number brazilian_cpf set_checksum from_random_number
  from_random_boolean numeric_bucket from_random_date from_random_datetime retain_age retain_year
  retain_date_component typecast do_nothing chain concat from_unique from_unique_imitate json xml unstructured_text`;

describe("a mask", () => {
  it.each(TYPES.split(/\s+/))("may be of the type %s", (type) => {
    expect(faultsOf(`- type: ${type}`)).toEqual([]);
  });

  it.each([
    ["- type: nope", '8:13 Mask type "nope" is not known'],
    ["- type: From_Fixed", '8:13 Mask type "From_Fixed" is not known'],
    ["- type: 5", '8:13 Mask type "5" is not known'],
    ["- type: {a: 1}", '8:13 Mask type "(no text)" is not known'],
    ["- type:", "8:13 A mask needs a type"],
    ["- value: x", "8:13 A mask needs a type"],
    ["- {}", "8:13 A mask needs a type"],
    ["- from_fixed", "8:13 A mask has to be a map with a type"],
    ["- [from_fixed]", "8:13 A mask has to be a map with a type"],
    ["-", "8:12 A mask has to be a map with a type"],
  ])("%j is refused", (line, fault) => {
    expect(faultsOf(line)).toEqual([fault]);
  });

  it("may have members that are not known", () => {
    expect(faultsOf("- {type: from_fixed, new_member: [{type: nope}]}")).toEqual([]);
  });
});

describe("a mask with masks inside", () => {
  it.each(["chain", "concat", "replace_regex", "replace_substring"])("%s has a list of masks", (type) => {
    expect(faultsOf(`- {type: ${type}, masks: [{type: do_nothing}]}`)).toEqual([]);
    expect(faultsOf(`- type: ${type}`, "  masks:", "    - type: nope")).toEqual([
      '10:17 Mask type "nope" is not known',
    ]);
    expect(faultsOf(`- {type: ${type}, masks: words}`)).toEqual([
      `8:${29 + type.length} masks has to be a list`,
    ]);
  });

  it.each(["json", "xml"])("%s has transforms with masks", (type) => {
    expect(faultsOf(`- {type: ${type}, transforms: [{path: [a], masks: [{type: do_nothing}]}]}`)).toEqual([]);
    expect(
      faultsOf(`- type: ${type}`, "  transforms:", "    - path: [a]", "      masks: [{type: nope}]"),
    ).toEqual(['11:26 Mask type "nope" is not known']);
    expect(faultsOf(`- {type: ${type}, masks: [{type: nope}]}`)).toEqual([]);
  });

  it("unstructured_text has masks with labels", () => {
    expect(faultsOf("- {type: unstructured_text, masks: [{label: a, masks: [{type: do_nothing}]}]}")).toEqual(
      [],
    );
    expect(
      faultsOf("- type: unstructured_text", "  masks:", "    - label: a", "      masks: [{type: nope}]"),
    ).toEqual(['11:26 Mask type "nope" is not known']);
  });

  it("is looked into however deep it is", () => {
    const deep = `${"{type: chain, masks: [".repeat(30)}{type: nope}${"]}".repeat(30)}`;
    expect(faultsOf(`- ${deep}`)).toMatchObject([
      expect.stringMatching(/^8:\d+ Mask type "nope" is not known$/),
    ]);
  });
});

describe("anchors and merge keys", () => {
  const faultsOfText = (yaml: string) => shownFaults(validateRuleset(yaml, { maskType: "database" }).faults);
  const tail = (masks: string) =>
    `version: "1.0"\ntasks: [{type: mask_table, table: t, rules: [{column: a, masks: ${masks}}]}]\n`;

  it("are resolved before anything is checked", () => {
    expect(
      faultsOfText(`mask_definitions: [&m {type: do_nothing}]\n${tail("[*m, {<<: *m, value: 1}]")}`),
    ).toEqual([]);
    expect(faultsOfText(`mask_definitions: [&m [{type: do_nothing}]]\n${tail("*m")}`)).toEqual([]);
  });

  it("lead to the fault where it stands, once", () => {
    expect(faultsOfText(`mask_definitions:\n  - &m {type: nope}\n${tail("[*m, *m, *m]")}`)).toEqual([
      '2:9 Mask type "nope" is not known',
    ]);
  });

  it("merge as YAML says: own members first, then the maps in their order", () => {
    const defined = "mask_definitions:\n  - &bad {type: nope, value: 1}\n  - &good {type: do_nothing}\n";
    expect(faultsOfText(`${defined}${tail("[{<<: *bad, type: do_nothing}]")}`)).toEqual([]);
    expect(faultsOfText(`${defined}${tail("[{type: do_nothing, <<: *bad}]")}`)).toEqual([]);
    expect(faultsOfText(`${defined}${tail("[{<<: [*good, *bad]}]")}`)).toEqual([]);
    expect(faultsOfText(`${defined}${tail("[{<<: *good, <<: *bad}]")}`)).toEqual([]);
    expect(faultsOfText(`${defined}${tail("[{<<: [*bad, *good]}]")}`)).toEqual([
      '2:11 Mask type "nope" is not known',
    ]);
    expect(faultsOfText(`${defined}${tail('[{"<<": *good}]')}`)).toMatchObject([
      expect.stringMatching(/needs a type/),
    ]);
  });

  it("may be chained, and may lead to themselves", () => {
    const chain = "mask_definitions: [&a {type: do_nothing}, &b {<<: *a}, &c {<<: *b, value: 1}]\n";
    expect(faultsOfText(`${chain}${tail("[*c]")}`)).toEqual([]);
    expect(faultsOfText(tail("&self [{type: chain, masks: *self}]"))).toEqual([]);
    expect(faultsOfText(tail("[&self {type: do_nothing, <<: *self}]"))).toEqual([]);
  });

  it("mean what had the name last", () => {
    const defined = "mask_definitions: [&m {type: nope}, &m {type: do_nothing}]\n";
    expect(faultsOfText(`${defined}${tail("[*m]")}`)).toEqual([]);
  });

  it("may stand at a key, and mean its name in the value", () => {
    expect(faultsOfText(`doc: {&k key: *k}\n${tail("[]")}`)).toEqual([]);
  });

  it("have to be there", () => {
    expect(faultsOfText(tail("[*nowhere]"))).toEqual(['2:66 Nothing has the anchor "nowhere"']);
  });
});
