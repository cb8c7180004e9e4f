import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generateFromDocument } from "../../scripts/generate/pipeline.js";
import { cloneJson, isJsonObject, type JsonObject } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";
import { componentSchemas } from "../../src/document/references.js";
import { MAIN_DOCUMENT } from "../../src/generate/documents.js";
import { REPOSITORY, runNode } from "../support/run-process.js";
import { check, runValidators, type ValidatorsByName } from "./load-validators.js";
import { readSmallDocument } from "./small-document.js";

const names = {
  baseName: "made",
  contractName: "madeContract",
  operationsFile: "operations.gen.ts",
  indexName: "made.csv",
};

async function generate(document: JsonObject): Promise<ReadonlyMap<string, string>> {
  return (await generateFromDocument(document, [], "made.yaml", names, "structure")).files;
}

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const body = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });

const object = (properties: JsonObject, required: readonly string[], more: JsonObject = {}): JsonObject => ({
  type: "object",
  properties,
  required: [...required],
  ...more,
});

const device = object(
  {
    id: { type: "integer", readOnly: true },
    secret: { type: "string", writeOnly: true },
    label: { type: ["string", "null"] },
    anything: { description: "Not evidenced." },
    nothing: { type: "null" },
    pair: {
      type: "array",
      prefixItems: [{ type: "string" }, { type: "integer" }],
      items: false,
      minItems: 2,
    },
    level: { anyOf: [ref("Level"), { type: "string", "x-open-enum": true }] },
    made: { allOf: [ref("Stamp")], readOnly: true },
    owner: ref("Owner"),
  },
  ["id", "secret", "label", "anything", "nothing", "pair", "made"],
);

/** A document whose marks are met in every way: in both directions, in one, through references and parts. */
async function markedDocument(): Promise<JsonObject> {
  const small = await readSmallDocument();
  const operation = (operationId: string, rest: JsonObject): JsonObject => ({
    operationId,
    summary: "S",
    tags: ["things"],
    ...rest,
  });
  const answer = (schema: JsonObject): JsonObject => ({
    responses: { "200": { description: "Ok", ...body(schema) } },
  });
  return {
    ...small,
    paths: {
      "/devices/": {
        get: operation("listDevices", answer({ type: "array", items: ref("Device") })),
        post: operation("createDevice", {
          requestBody: { required: true, ...body(ref("Device")) },
          ...answer(ref("Device")),
        }),
      },
      "/racks/": {
        put: operation("putRack", {
          requestBody: { required: true, ...body(ref("Rack")) },
          ...answer(ref("Rack")),
        }),
      },
      "/orders/": {
        post: operation("order", {
          requestBody: { required: true, ...body(ref("Order")) },
          ...answer(ref("Plain")),
        }),
      },
      "/inline/": {
        post: operation("inline", {
          requestBody: {
            required: true,
            ...body(object({ a: { type: "string", readOnly: true }, b: { type: "string" } }, ["a", "b"])),
          },
          ...answer(object({ a: { type: "string", writeOnly: true }, b: { type: "string" } }, ["a", "b"])),
        }),
      },
    },
    components: {
      securitySchemes: { tokenAuth: { type: "apiKey", in: "header", name: "Authorization" } },
      schemas: {
        Level: { type: "string", enum: ["low", "high"] },
        Stamp: { type: "string", format: "date-time" },
        Owner: object({ id: { type: "integer", readOnly: true }, name: { type: "string" } }, ["id", "name"]),
        Device: device,
        Rack: {
          allOf: [
            ref("Device"),
            object({ slots: { type: "array", items: ref("Device") } }, ["slots", "id", "secret"]),
          ],
        },
        Order: object(
          { number: { type: "integer", readOnly: true }, item: { type: "string" } },
          ["number", "item"],
          { additionalProperties: false },
        ),
        Plain: object({ ok: { type: "boolean" } }, ["ok"]),
      },
    },
  };
}

const program = `
  import type { components, paths } from "./made.gen.js";
  import type { TypedClient } from "${join(REPOSITORY, "src/calls/call-types.js")}";
  import { unwrap } from "${join(REPOSITORY, "src/client/unwrap.js")}";
  type Schemas = components["schemas"];
  type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
  declare const dm: TypedClient<paths>;
  declare const brand: unique symbol;
  type Branded = string & { [brand]: true };
  declare const label: Branded;
  export async function read(): Promise<void> {
    const [device] = await unwrap(dm.GET("/devices/"));
    if (device === undefined) return;
    const same: Schemas["Device"] = device;
    const id: number = same.id;
    const made: string = same.made;
    const anything: Same<typeof same.anything, unknown> = true;
    const nothing: Same<typeof same.nothing, null> = true;
    const pair: Same<typeof same.pair, [string, number]> = true;
    const nullable: Same<typeof same.label, string | null> = true;
    device.secret; // error
    device.owner?.id.toFixed();
    const rack: Schemas["Rack"] = await unwrap(dm.PUT("/racks/", { body: { ...written, slots: [written] } }));
    rack.slots[0]?.id.toFixed();
    rack.id.toFixed();
    rack.slots[0]?.secret; // error
    const plain: Same<Schemas["Plain"], { ok: boolean }> = true;
    console.log(id, made, anything, nothing, pair, nullable, plain);
  }
  const written: Schemas["DeviceWritable"] = { secret: "s", label, anything: [1], nothing: null, pair: ["a", 1] };
  const order: Schemas["Order"] = { item: "i" };
  export const calls = [
    dm.POST("/devices/", { body: written }),
    dm.POST("/devices/", { body: { ...written, owner: { name: "n" } } }),
    dm.POST("/devices/", { body: { secret: "s", label: null, anything: 0, nothing: null, pair: ["a", 1], id: 1 } }), // error
    dm.POST("/devices/", { body: { label: null, anything: 0, nothing: null, pair: ["a", 1] } }), // error
    dm.POST("/orders/", { body: order }),
    dm.POST("/inline/", { body: { b: "b" } }),
    dm.POST("/inline/", { body: { a: "a", b: "b" } }), // error
  ];
`;

let files: ReadonlyMap<string, string>;
let validators: ValidatorsByName;

beforeAll(async () => {
  files = await generate(await markedDocument());
  validators = await runValidators(files.get("made.zod.gen.ts") ?? "");
});

describe("a document that marks members readOnly and writeOnly", () => {
  it("gives each operation its own shape, and exported names the one that is read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "marks-"));
    try {
      await symlink(join(REPOSITORY, "node_modules"), join(folder, "node_modules"), "junction");
      await writeFile(join(folder, "package.json"), '{ "type": "module" }');
      await writeFile(join(folder, "made.gen.ts"), files.get("made.gen.ts") ?? "");
      await writeFile(join(folder, "program.ts"), program);
      const tsc = join(REPOSITORY, "node_modules/typescript-7/bin/tsc");
      const flags = [
        "--noEmit",
        "--strict",
        "--exactOptionalPropertyTypes",
        "--skipLibCheck",
        "--ignoreConfig",
        "--noUncheckedIndexedAccess",
      ];
      const target = [
        "--target",
        "es2022",
        "--lib",
        "es2023,dom",
        "--module",
        "nodenext",
        "--types",
        "",
        "--pretty",
        "false",
      ];
      const { stdout } = await runNode([tsc, ...flags, ...target, "program.ts"], { folder });
      const wrong = [...stdout.matchAll(/^program\.ts\((\d+),.*$/gm)].map(([, line]) => Number(line));
      const expected = program
        .split("\n")
        .flatMap((line, index) => (line.endsWith("// error") ? [index + 1] : []));
      expect({ lines: [...new Set(wrong)], others: stdout.match(/^(?!program\.ts|\s).+$/gm) }).toEqual({
        lines: expected,
        others: null,
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it("has no mark left in what is generated", () => {
    expect([...files.values()].join("\n")).not.toMatch(
      /\$Read|\$Write|readonly (id|made)|HasReadWriteMarkers/,
    );
  });

  it("has validators of the same shapes", () => {
    const written = { secret: "s", label: "l", anything: 1, nothing: null, pair: ["a", 1] };
    const { secret: _, ...shown } = written;
    const read = { ...shown, id: 1, made: "2026-01-05T09:00:00Z" };
    expect(check(validators, "zDevice", read)).toEqual(read);
    expect(check(validators, "zDevice", written)).toEqual(["id", "made"]);
    expect(check(validators, "zDeviceWritable", written)).toEqual(written);
    expect(check(validators, "zDeviceWritable", read)).toEqual(["secret"]);
    expect(check(validators, "zRackWritable", { ...written, slots: [written] })).toEqual({
      ...written,
      slots: [written],
    });
    expect(check(validators, "zRack", { ...read, slots: [written] })).toEqual(["slots.0.id", "slots.0.made"]);
    expect(check(validators, "zOrder", { item: "i" })).toEqual({ item: "i" });
    expect(check(validators, "zOrder", { item: "i", number: 1 })).toEqual([""]);
    const contract = files.get("made.contract.gen.ts") ?? "";
    expect(contract).toMatch(
      /"POST \/devices\/": \{[^}]*request: \{ "application\/json": v\.zDeviceWritable \}/,
    );
    expect(contract).toMatch(/"GET \/devices\/": \{[^}]*responses: \{[^}]*v\.zListDevicesResponse200/);
  });

  it("keeps clear of names that it has itself", async () => {
    const document = await markedDocument();
    Object.assign(componentSchemas(document), {
      DeviceWritable: object({ own: { type: "string" } }, ["own"]),
    });
    const types = (await generate(document)).get("made.gen.ts");
    expect(types).toContain("type DeviceWritable = {\n    own: string;");
    expect(types).toContain("type DeviceWritableShape = {");
  });
});

describe("marks in the document of the project", () => {
  it("on members that are only ever read change nothing that is generated", async () => {
    const document = await readDocument(join(REPOSITORY, MAIN_DOCUMENT.source), MAIN_DOCUMENT.source);
    const marked = cloneJson(document);
    for (const [name, member] of [
      ["Ruleset", "id"],
      ["SnowflakeConnection", "id"],
      ["RunPage", "count"],
    ] as const) {
      const schema = componentSchemas(marked)[name];
      const property =
        isJsonObject(schema) && isJsonObject(schema.properties) ? schema.properties[member] : undefined;
      if (!isJsonObject(property)) throw new Error(`${name} has no ${member}`);
      property.readOnly = true;
    }
    const [plain, withMarks] = await Promise.all([generate(document), generate(marked)]);
    expect(withMarks).toEqual(plain);
  });
});
