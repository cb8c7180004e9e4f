import ts from "typescript";
import { expect, it } from "vitest";
import type { JsonObject } from "../../src/document/json.js";
import { typesSource } from "../../src/generate/types/typescript-types.js";

const record: JsonObject = { type: "object", properties: { id: { type: "integer" } }, required: ["id"] };
const refer = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const document: JsonObject = {
  openapi: "3.1.0",
  info: { title: "T", version: "1" },
  paths: {
    "/things/": {
      get: {
        operationId: "listThings",
        responses: {
          "200": { description: "Ok", content: { "application/json": { schema: refer("Thing") } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        ...record,
        properties: { id: { type: "integer" }, other: refer("Other"), odd: refer("odd-name") },
      },
      Other: { ...record, description: "Another one." },
      Either: { oneOf: [refer("Thing"), refer("Other")] },
      Text: { type: "string" },
      OtherText: { type: "string" },
      "odd-name": record,
      // Names that the generated code needs for itself, and that the language has.
      Record: { type: "object", additionalProperties: refer("Thing") },
      paths: record,
      string: record,
      interface: record,
      ListThingsOperation: record,
      Json: { anyOf: [{ type: "string" }, { type: "array", items: refer("Json") }] },
    },
  },
};

it("schemas and operations have types of their own name, where it can be one", async () => {
  const source = await typesSource(document);
  expect(source.match(/^export type \w+ = (?!Record<)/gm)).toEqual([
    "export type Thing = ",
    "export type Other = ",
    "export type Either = ",
    "export type ListThingsOperation = ",
    "export type Json = ",
  ]);
  expect(source).toContain("export type Either = Thing | Other;");
  expect(source).toContain("/** @description Another one. */\nexport type Other = {");
  expect(source).toContain('"application/json": Thing;');
  expect(source).toContain('odd?: components["schemas"]["odd-name"];');
  expect(typeFaults(source)).toEqual([]);
});

it("the members of components and operations are those types", async () => {
  const program = `${await typesSource(document)}
    type Schemas = components["schemas"];
    export const thing: Thing = { id: 1, other: { id: 2 }, odd: { id: 3 } };
    export const same: Schemas["Thing"] = thing;
    export const answer: operations["listThings"]["responses"][200]["content"]["application/json"] = thing;
    export const json: Schemas["Json"] = ["a", ["b"]];
    export const record: Schemas["Record"] = { a: thing };
    export const language: Schemas["string"] & Schemas["paths"] & Schemas["interface"] = { id: 4 };
    export const anything: Record<string, unknown> = thing;
  `;
  expect(typeFaults(program)).toEqual([]);
  expect(typeFaults(`${program}\nexport const none: Schemas["Thing"] = { id: "1" };`)).toHaveLength(1);
});

function typeFaults(source: string): string[] {
  const options: ts.CompilerOptions = { strict: true, noEmit: true, skipLibCheck: true, types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (file, ...others) =>
    file === "made.ts" ? ts.createSourceFile(file, source, ts.ScriptTarget.ESNext) : read(file, ...others);
  const program = ts.createProgram(["made.ts"], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
