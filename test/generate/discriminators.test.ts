import { beforeAll, describe, expect, it } from "vitest";
import { createValidators } from "../../scripts/generate/validators/validators.js";
import type { JsonObject } from "../../src/document/json.js";
import { componentSchemas } from "../../src/document/references.js";
import { pinDiscriminators } from "../../src/generate/shapes/pin-discriminators.js";
import { plainSchemas } from "../../src/generate/shapes/plain-schemas.js";
import { typesSource } from "../../src/generate/types/typescript-types.js";
import { disagreeingSchemas } from "./disagreeing-schemas.js";
import { check, runValidators, type ValidatorsByName } from "./load-validators.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

/** An object with a kind that it does not hold to a value. */
const leaf = (
  member: string,
  required: readonly string[],
  kind: JsonObject = { type: "string" },
): JsonObject => ({
  type: "object",
  properties: { kind, [member]: { type: "string" } },
  required: [...required],
});

const union = (members: readonly string[], mapping?: Readonly<Record<string, string>>): JsonObject => ({
  oneOf: members.map(ref),
  discriminator: {
    propertyName: "kind",
    ...(mapping === undefined
      ? {}
      : {
          mapping: Object.fromEntries(
            Object.entries(mapping).map(([value, name]) => [value, ref(name).$ref ?? ""]),
          ),
        }),
  },
});

const schemas: JsonObject = {
  Cat: leaf("meow", ["kind", "meow"]),
  Dog: leaf("bark", ["kind", "bark"]),
  Told: union(["Cat", "Dog"], { cat: "Cat", tiger: "Cat" }),
  MayBeNull: { oneOf: [ref("Cat"), ref("Dog"), { type: "null" }], discriminator: { propertyName: "kind" } },
  ShyCat: leaf("meow", ["meow"]),
  ShyDog: leaf("bark", ["bark"]),
  Shy: union(["ShyCat", "ShyDog"], { cat: "ShyCat", dog: "ShyDog" }),
  OwnCat: leaf("meow", [], { type: "string", enum: ["c"] }),
  OwnDog: leaf("bark", [], { type: "string", enum: ["d"] }),
  Own: union(["OwnCat", "OwnDog"]),
  Fish: leaf("swim", ["kind"]),
  Nested: union(["Told", "Fish"], { cat: "Told", tiger: "Told", Dog: "Told", fish: "Fish" }),
  "Odd-Cat": leaf("meow", ["kind"]),
  "Odd.Dog": leaf("bark", ["kind"]),
  Odd: union(["Odd-Cat", "Odd.Dog"]),
  Alias: ref("Cat"),
  ViaAlias: union(["Alias", "Dog"]),
  Base: {
    ...leaf("name", ["kind"]),
    discriminator: { propertyName: "kind", mapping: { h: ref("Heir").$ref ?? "" } },
  },
  Heir: { allOf: [ref("Base"), { type: "object", properties: { own: { type: "integer" } } }] },
  Bare: { allOf: [ref("Base")] },
  Grandchild: { allOf: [ref("Heir"), { type: "object", properties: { more: { type: "integer" } } }] },
};

const document = pinDiscriminators(
  plainSchemas({
    openapi: "3.1.0",
    info: { title: "Kinds", version: "1" },
    paths: {},
    components: { schemas },
  }),
);
let source: string;
let validators: ValidatorsByName;

beforeAll(async () => {
  source = (await createValidators(componentSchemas(document))).source;
  validators = await runValidators(source);
});

describe("a discriminator that the members do not hold to values of their own", () => {
  it("means the same in types and validators", async () => {
    const named = Object.keys(schemas).filter((name) => /^\w+$/.test(name));
    expect(await disagreeingSchemas(await typesSource(document), source, named)).toEqual([]);
  });

  it.each<[string, string, JsonObject | null]>([
    ["a value that is mapped", "Told", { kind: "tiger", meow: "m" }],
    ["the name of the schema where nothing is mapped", "Told", { kind: "Dog", bark: "b" }],
    ["null beside the members", "MayBeNull", null],
    ["a value that may be missing", "Shy", { meow: "m" }],
    ["a value that could be missing", "Shy", { kind: "dog", bark: "b" }],
    ["a member that has its own values", "Own", { kind: "c" }],
    ["a member that has its own values, and none of them", "Own", { bark: "b" }],
    ["a union in a union", "Nested", { kind: "tiger", meow: "m" }],
    ["what is beside a union in a union", "Nested", { kind: "fish" }],
    ["a name that is no identifier", "Odd", { kind: "Odd-Cat" }],
    ["a schema by another name", "ViaAlias", { kind: "Alias", meow: "m" }],
    ["an heir", "Heir", { kind: "h" }],
    ["an heir that adds nothing", "Bare", { kind: "Bare" }],
    ["an heir of an heir", "Heir", { kind: "Grandchild", more: 1 }],
    ["a member on its own", "Cat", { kind: "any", meow: "m" }],
  ])("lets through %s", (_, name, value) => {
    expect(check(validators, `z${name}`, value)).toEqual(value);
  });

  it.each<[string, string, JsonObject, string]>([
    ["the value of another member", "Told", { kind: "cat", bark: "b" }, "meow"],
    ["a value that means nothing", "Told", { kind: "bird", bark: "b" }, "kind"],
    ["a missing value", "Told", { bark: "b" }, "kind"],
    ["the value of another heir", "Grandchild", { kind: "h" }, "kind"],
    ["another member than the value says, if there is one", "Shy", { kind: "cat", bark: "b" }, ""],
  ])("refuses %s, and points at it", (_, name, value, place) => {
    expect(check(validators, `z${name}`, value)).toEqual([place]);
  });
});
