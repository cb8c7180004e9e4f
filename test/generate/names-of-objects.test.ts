import { expect, it } from "vitest";
import { typesSource } from "../../scripts/generate/types/typescript-types.js";
import type { JsonObject } from "../../src/document/json.js";

it.each(Object.getOwnPropertyNames(Object.prototype))("the types keep a member called %s", async (name) => {
  // Parsed, because a literal would make the member __proto__ something else.
  const properties: JsonObject = JSON.parse(`{ ${JSON.stringify(name)}: { "type": "string" } }`);
  const types = await typesSource({
    openapi: "3.1.0",
    info: { title: "Names", version: "1" },
    paths: {},
    components: { schemas: { Holder: { type: "object", properties } } },
  });
  expect(types).toMatch(new RegExp(`Holder: \\{\\s+${name}\\?: string;`));
});
