import { expect, it } from "vitest";
import type { JsonObject } from "../../src/document/json.js";
import { typesSource } from "../../src/generate/types/typescript-types.js";
import { loadValidators } from "./load-validators.js";

const NAMES = Object.getOwnPropertyNames(Object.prototype);

it.each(NAMES)("the types keep a member called %s", async (name) => {
  // Parsed, because a literal would make the member __proto__ something else.
  const properties: JsonObject = JSON.parse(`{ ${JSON.stringify(name)}: { "type": "string" } }`);
  const types = await typesSource({
    openapi: "3.1.0",
    info: { title: "Names", version: "1" },
    paths: {},
    components: { schemas: { Holder: { type: "object", properties } } },
  });
  expect(types).toMatch(new RegExp(`Holder = \\{\\s+${name}\\?: string;`));
});

it("the validators judge such a member where an object has one of its own, and only there", async () => {
  // Parsed, because a literal would make the member __proto__ something else.
  const holder = (name: string, more: JsonObject = {}): JsonObject =>
    JSON.parse(
      JSON.stringify({ type: "object", ...more }).replace(
        /\}$/,
        `, "properties": { ${JSON.stringify(name)}: { "type": "string" }, "other": {} } }`,
      ),
    );
  const schemas = Object.fromEntries(
    NAMES.flatMap((name, index) => [
      [`Open${index}`, holder(name)],
      [`Required${index}`, holder(name, { required: [name] })],
      [`Closed${index}`, holder(name, { additionalProperties: false })],
      [`Numbers${index}`, holder(name, { additionalProperties: { type: "number" } })],
    ]),
  );
  const validators = await loadValidators(schemas);
  const verdicts = NAMES.map((name, index) => {
    const own = (value: string): unknown => JSON.parse(`{ ${JSON.stringify(name)}: ${value} }`);
    return ["Open", "Required", "Closed", "Numbers"].map((kind) =>
      [{}, own('"text"'), own("5")].map(
        (value) => validators.get(`z${kind}${index}`)?.safeParse(value).success,
      ),
    );
  });
  const [optional, required] = [
    [true, true, false],
    [false, true, false],
  ];
  expect(verdicts).toEqual(NAMES.map(() => [optional, required, optional, optional]));
});
