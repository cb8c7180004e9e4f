import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/diff/compare-documents.js";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { openApiDocument, parseDocument } from "../../src/document/read-document.js";
import { kind, object, ref, type SchemaChange, text, whole } from "./schema-change.js";
import { smallApi } from "./small-api.js";

/** Each change of what is got, as `place: text`. */
function told(before: JsonValue, after: JsonValue, schemas: JsonObject = {}, nowSchemas = schemas): string[] {
  const [old, now] = [smallApi({}, before, schemas), smallApi({}, after, nowSchemas)];
  return compareDocuments(old, now).changes.map((change) => `${change.place}: ${change.text}`);
}

const person = object({ name: text });
const orNull = { type: "null" };

describe("a member that may be null now", () => {
  const spellings: [string, JsonValue][] = [
    ["oneOf", { oneOf: [ref("Person"), orNull] }],
    ["oneOf, described", { description: "Perhaps.", oneOf: [orNull, ref("Person")] }],
    ["anyOf", { anyOf: [ref("Person"), orNull] }],
    ["allOf of one and nullable", { allOf: [ref("Person")], nullable: true }],
    ["nullable beside the reference", { ...ref("Person"), nullable: true }],
    ["a union in a union", { oneOf: [{ anyOf: [ref("Person"), orNull] }] }],
    ["an enumeration of null", { oneOf: [ref("Person"), { enum: [null] }] }],
  ];

  it.each(spellings)("is named itself, and nothing else, when it is written with %s", (_, owner) => {
    const schemas = { Person: person };
    expect(told(object({ owner: ref("Person") }), object({ owner }), schemas)).toEqual([
      "Got.owner: may be null now",
    ]);
    expect(told(object({ owner }), object({ owner: ref("Person") }), schemas)).toEqual([
      "Got.owner: is never null any more",
    ]);
  });

  it.each(spellings)("differs in nothing from the others when it is written with %s", (_, owner) => {
    const schemas = { Person: person };
    for (const [, other] of spellings)
      expect(told(object({ owner }), object({ owner: other }), schemas)).toEqual([]);
  });

  it("and the schema that it refers to are two changes when both changed", () => {
    const now = { Person: object({ name: whole }) };
    const [owner] = spellings[0]?.slice(1) ?? [];
    expect(
      told(object({ owner: ref("Person") }), object({ owner: owner ?? {} }), { Person: person }, now),
    ).toEqual(["Got.owner: may be null now", "Person.name: was string and is integer now"]);
  });
});

describe("a member that takes a text or a number now", () => {
  it.each<[string, JsonValue]>([
    ["oneOf", { oneOf: [text, whole] }],
    ["anyOf", { title: "Either", anyOf: [whole, text] }],
    ["a list of types", { type: ["string", "integer"] }],
    ["a list of types in allOf of one", { allOf: [{ type: ["integer", "string"] }] }],
  ])("is the same change when it is written with %s", (_, id) => {
    const [before, after] = [smallApi({}, object({ id: text })), smallApi({}, object({ id }))];
    expect(compareDocuments(before, after).changes).toMatchObject([
      {
        place: "Got.id",
        kind: "alternative-added",
        text: "alternative `integer` added",
        verdict: "attention",
      },
    ]);
  });
});

describe("a member that refers to another component", () => {
  const schemas = {
    Person: person,
    Team: object({ name: text, size: whole }),
    Group: object({ name: text }),
  };

  it("is named with the old one, the new one and all in which they differ", () => {
    const members = object({ owner: ref("Person"), list: { type: "array", items: ref("Person") } });
    const now = object({
      owner: ref("Team"),
      list: { type: "array", items: { oneOf: [ref("Team"), orNull] } },
    });
    expect(told(members, now, schemas)).toEqual([
      "Got.list[]: is `Team` instead of `Person`: may be null now; `.size` added, optional",
      "Got.owner: is `Team` instead of `Person`: `.size` added, optional",
    ]);
  });

  it("is told even where the two say the same", () => {
    expect(told(object({ owner: ref("Person") }), object({ owner: ref("Group") }), schemas)).toEqual([
      "Got.owner: is `Group` instead of `Person`, which says the same",
    ]);
  });

  it("is told once at each place, with what lies further down", () => {
    const nested = {
      ...schemas,
      Old: object({ owner: ref("Person"), self: ref("Old") }),
      New: object({ owner: ref("Team"), self: ref("New") }),
    };
    expect(
      told(object({ a: ref("Old"), b: ref("Old") }), object({ a: ref("New"), b: ref("New") }), nested),
    ).toEqual(
      ["a", "b"].map(
        (name) =>
          `Got.${name}: is \`New\` instead of \`Old\`: \`.owner\` is \`Team\` instead of \`Person\` ` +
          "(`.size` added, optional); `.self` is `New` instead of `Old`",
      ),
    );
  });
});

describe("an alternative", () => {
  it("that adds nothing to the old ones is told as that", () => {
    const now = { description: "None when empty.", oneOf: [text, { type: "string", maxLength: 0 }] };
    expect(told(object({ note: text }), object({ note: now }))).toEqual([
      'Got.note: alternative `""` added, which `string` covered before',
    ]);
  });

  it("is not called by the name of the place", () => {
    expect(told(text, { oneOf: [text, { type: "string", maxLength: 0 }] })).toEqual([
      'Got: alternative `""` added, which `string` covered before',
    ]);
  });

  it("is never compared with another component only because both are objects", () => {
    const schemas = { A: kind("a"), B: kind("b"), C: kind("c") };
    expect(told({ oneOf: [ref("A"), ref("B")] }, { oneOf: [ref("A"), ref("C")] }, schemas)).toEqual([
      "Got: alternative `C` added",
      "Got: alternative `B` removed",
    ]);
  });

  it("is told with all others when nothing is left of them", () => {
    const schemas = { A: kind("a"), B: kind("b"), C: kind("c") };
    expect(told({ oneOf: [ref("A"), ref("B")] }, { oneOf: [ref("C"), text] }, schemas)).toEqual([
      "Got: was `A` or `B` and is `C` or `string` now, and nothing is left of the old",
    ]);
  });

  it("can lead back to its union without an end", () => {
    const tree = (leaf: JsonValue): SchemaChange["schemas"] => ({
      Tree: { anyOf: [{ type: "array", items: ref("Tree") }, object({ left: ref("Tree"), leaf })] },
    });
    expect(told(ref("Tree"), ref("Tree"), tree(text), tree(whole))).toEqual([
      "Tree (object with left, leaf).leaf: was string and is integer now",
    ]);
    const other = { Tree: { anyOf: [{ type: "array", items: ref("Tree") }, text, whole] } };
    expect(told(ref("Tree"), ref("Tree"), tree(text), other)).toEqual([
      "Tree: alternative `integer` added",
      "Tree: alternative `string` added",
      "Tree: alternative `object with left, leaf` removed",
    ]);
  });
});

describe("a number", () => {
  const limits = (format: "json" | "yaml", maximum: string): JsonObject => {
    const document = JSON.stringify(
      smallApi({}, object({ limit: { type: "integer", maximum: 1, default: 1 }, list: { enum: [1] } })),
    ).replaceAll(/(?<=(?:maximum|default)":)1\b|(?<=\[)1(?=\])/g, maximum);
    const parsed = parseDocument(format === "json" ? document : `# YAML\n${document}`, "api");
    // As the command does.
    return openApiDocument(parsed, "api", () => {});
  };

  it.each(["json", "yaml"] as const)(
    "of 64 bits is shown, and compared, to the last digit in %s",
    (format) => {
      const [old, now] = [limits(format, "9223372036854775807"), limits(format, "9223372036854775806")];
      expect(compareDocuments(old, now).changes.map(({ text: said }) => said)).toEqual([
        "was `9223372036854775807` and is `9223372036854775806` now",
        "maximum `9223372036854775807` became `9223372036854775806`",
      ]);
      expect(compareDocuments(old, limits(format, "9223372036854775807")).changes).toEqual([]);
    },
  );
});

it("a long value is shown whole", () => {
  const pattern = `^(${"a|".repeat(200)}b)$`;
  expect(told(text, { type: "string", pattern })).toEqual([
    `Got: pattern \`${JSON.stringify(pattern)}\` added`,
  ]);
});

it("a value stays one piece of code, whatever backticks it holds", () => {
  expect(told({ enum: ["a"] }, { enum: ["a", "b``c`"] })).toEqual(['Got: value ``` "b``c`" ``` added']);
});
