import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { generateFromDocument } from "../../scripts/generate/pipeline.js";
import type { JsonObject } from "../../src/document/json.js";
import { openApiDocument, readDocument } from "../../src/document/read-document.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { loadGenerator } from "../../src/generate/load-generator.js";
import { packageOverlays } from "../../src/generate/overlays/package-overlays.js";
import { ownTypes } from "../../src/generate/own-types.js";
import { overlay } from "./overlaid-document.js";
import { readSmallDocument } from "./small-document.js";

const typesSource = await loadGenerator();
const small = await readSmallDocument();
const warnings: string[] = [];
const warn = (line: string): void => void warnings.push(line);

const content = { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } };

/** A document that says in one schema what goes either way. */
const things: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Things", version: "1" },
  paths: {
    "/things/": {
      post: { requestBody: { content }, responses: { 200: { description: "The thing.", content } } },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: "object",
        properties: {
          id: { type: "integer", readOnly: true },
          secret: { type: "string", writeOnly: true },
        },
      },
    },
  },
};

/** A generated file without what its first lines say of its origin. */
const withoutHeader = (text = ""): string => text.slice(text.indexOf("\n\n"));

describe("the types of a document of one's own", () => {
  it("are those of the package for the document of the package", async () => {
    const label = "some/where/datamasque.openapi.yaml";
    const document = openApiDocument(await readDocument(MAIN_DOCUMENT.source, label), label, warn);
    const { overlays } = await packageOverlays(MAIN_DOCUMENT.source, document, label);
    const own = await ownTypes({ document, overlays, label, names: MAIN_DOCUMENT }, typesSource, warn);
    expect([...own.files.keys()]).toEqual(["datamasque.gen.ts", "operations.gen.ts"]);
    const read = (name: string): Promise<string> => readFile(`src/generated/${name}`, "utf8");
    expect(withoutHeader(own.files.get("datamasque.gen.ts"))).toBe(
      withoutHeader(await read("datamasque.gen.ts")),
    );
    expect(
      withoutHeader(own.files.get("operations.gen.ts")).replace("operations =", "operationTraits ="),
    ).toBe(withoutHeader(await read("operations.gen.ts")));
    expect(own.files.get("operations.gen.ts")).toContain("export const operations = {\n");
    expect(warnings).toEqual([]);
  });

  it("are those that this repository would generate of any other document", async () => {
    const label = "things.yaml";
    const own = await ownTypes(
      { document: things, overlays: [], label, names: MAIN_DOCUMENT },
      typesSource,
      warn,
    );
    const generated = await generateFromDocument(things, [], label, MAIN_DOCUMENT, "structure");
    const types = own.files.get("datamasque.gen.ts");
    expect(withoutHeader(types)).toBe(withoutHeader(generated.files.get("datamasque.gen.ts")));
  });

  it("say what they are made of, by names that are the same on every machine", async () => {
    const described = overlay({ target: "$.info", update: { summary: "ours" } });
    const label = "/home/me/next.yaml";
    const input = { document: small, overlays: [described], label, names: MAIN_DOCUMENT };
    const { files } = await ownTypes(input, typesSource, warn);
    const instead =
      '// Do not edit: change the document or an overlay, then run "datamasque-client types" again.';
    expect(files.get("datamasque.gen.ts")?.split("\n").slice(0, 2)).toEqual([
      "// Generated from next.yaml + stage.yaml with openapi-typescript.",
      instead,
    ]);
    expect(files.get("operations.gen.ts")?.split("\n").slice(0, 2)).toEqual([
      "// Generated from next.yaml + stage.yaml.",
      instead,
    ]);
    expect((await ownTypes(input, typesSource, warn)).files).toEqual(files);
  });

  it("name the document that the generator cannot read", async () => {
    const response = { description: "", content: { "application/json": { schema: { $ref: "#/nowhere" } } } };
    const document = { ...small, paths: { "/x/": { get: { responses: { 200: response } } } } };
    const making = ownTypes(
      { document, overlays: [], label: "next.yaml", names: MAIN_DOCUMENT },
      typesSource,
      warn,
    );
    await expect(making).rejects.toMatchObject({
      name: "InputError",
      message: expect.stringMatching(/^next\.yaml: .*\/paths\/~1x~1\/get\/responses\/200/),
    });
  });
});
