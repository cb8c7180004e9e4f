import { describe, expect, it } from "vitest";
import { createValidators } from "../../scripts/generate/validators/validators.js";
import type { JsonObject } from "../../src/document/json.js";
import { componentSchemas } from "../../src/document/references.js";
import { plainSchemas } from "../../src/generate/shapes/plain-schemas.js";
import { typesSource } from "../../src/generate/types/typescript-types.js";
import { disagreeingSchemas } from "./disagreeing-schemas.js";
import { check, runValidators } from "./load-validators.js";

describe("defaults", () => {
  const text = { type: "string", default: "d" };
  const count = { type: "integer", format: "int64", default: 2 ** 63 };
  const object = { type: "object", properties: { text, count }, default: { text: "d" } };
  const places: JsonObject = {
    Items: { type: "array", items: text, default: ["d"] },
    Map: { type: "object", additionalProperties: count },
    Rest: { type: "object", properties: { text }, additionalProperties: object },
    Tuple: { type: "array", prefixItems: [text, count] },
    All: { allOf: [object, { type: "object", properties: { more: text }, default: {} }] },
    Any: { anyOf: [text, count, object], default: "d" },
    One: { oneOf: [object, { type: "array", items: count, default: [1] }] },
    Null: { type: ["string", "null"], default: null },
    Referring: { type: "object", properties: { a: { $ref: "#/components/schemas/Items", default: ["e"] } } },
    Patterns: { type: "object", patternProperties: { "^x": count }, additionalProperties: false },
    default: { type: "object", properties: { default: text }, required: ["default"] },
  };

  it("are filled in nowhere, and all that holds them compiles", async () => {
    const document = plainSchemas({
      openapi: "3.1.0",
      info: { title: "Defaults", version: "1" },
      paths: {},
      components: { schemas: places },
    });
    const { source } = await createValidators(componentSchemas(document));
    expect(await disagreeingSchemas(await typesSource(document), source, Object.keys(places))).toEqual([]);
    const validators = await runValidators(source);
    const values: JsonObject = {
      Items: [],
      Map: { a: 1 },
      Rest: { extra: {} },
      Tuple: ["a", 1],
      All: {},
      Any: {},
      One: {},
      Null: null,
      Referring: {},
      Patterns: { x1: 1 },
    };
    for (const [name, value] of Object.entries(values))
      expect(check(validators, `z${name}`, value)).toEqual(value);
    expect(check(validators, "zItems", [undefined])).toEqual(["0"]);
    expect(check(validators, "zMap", { a: undefined })).toEqual(["a"]);
    expect(check(validators, "zdefault", {})).toEqual(["default"]);
  });
});
