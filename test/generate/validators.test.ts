import { build, type Plugin } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { nameOperationSchemas } from "../../scripts/generate/tables/operation-schemas.js";
import { createValidators } from "../../scripts/generate/validators/validators.js";
import { isJsonObject, type JsonObject } from "../../src/document/json.js";
import { listOperations } from "../../src/document/operations.js";
import { componentSchemas } from "../../src/document/references.js";
import { pinDiscriminators } from "../../src/generate/shapes/pin-discriminators.js";
import { REPOSITORY } from "../support/run-process.js";
import { check, loadValidators, type ValidatorsByName } from "./load-validators.js";
import { readSmallDocument } from "./small-document.js";

const mysql = { id: "1", name: "n", mask_type: "database", db_type: "mysql", host: "h", port: 3306 };
const snowflake = { id: "1", name: "n", mask_type: "database", db_type: "snowflake" };
let small: ValidatorsByName;

beforeAll(async () => {
  const document = await readSmallDocument();
  small = await loadValidators(nameOperationSchemas(document, listOperations(document)).schemas);
});

describe("the validators of a document", () => {
  it("keep members that the document does not know", () => {
    const data = { ...mysql, new_in_4_0: { a: [1] } };
    expect(check(small, "zConnection", data)).toEqual(data);
  });

  it("refuse unknown members where the document closes an object", () => {
    const data = { username: "u", password: "p" };
    expect(check(small, "zLogin", data)).toEqual(data);
    expect(check(small, "zLogin", { ...data, user: "u" })).toEqual([""]);
  });

  it.each<[string, JsonObject, unknown]>([
    ["inside the member", { ...mysql, port: "3306" }, ["port"]],
    ["in the inner discriminator", { ...mysql, db_type: "db9" }, ["db_type"]],
    ["in the outer discriminator", { ...mysql, mask_type: "tape" }, ["mask_type"]],
  ])("point at the fault %s of a union in a union", (_, data, expected) => {
    expect(check(small, "zConnection", data)).toEqual(expected);
  });

  it("parse values of an open enumeration that nobody knew", () => {
    const data = { ...snowflake, stage_location: "moon" };
    expect(check(small, "zConnection", data)).toEqual(data);
    const write = { name: "n", mask_type: "database", db_type: "snowflake", stage_location: "moon" };
    expect(check(small, "zSnowflakeConnectionWrite", write)).toEqual(["stage_location"]);
  });

  it.each<[string, JsonObject, unknown]>([
    ["null where it may be", { ...mysql, schema: null }, { ...mysql, schema: null }],
    ["null where it may not be", { ...mysql, host: null }, ["host"]],
    ["a 64-bit integer as a number", { ...mysql, rows: 2 ** 40 }, { ...mysql, rows: 2 ** 40 }],
    ["a fraction for an integer", { ...mysql, port: 1.5 }, ["port"]],
    ["a number out of its bounds", { ...mysql, port: 0 }, ["port"]],
  ])("judge %s", (_, data, expected) => {
    expect(check(small, "zConnection", data)).toEqual(expected);
  });

  it("tell an absent member from one that is undefined", () => {
    expect(check(small, "zToken", { key: "k" })).toEqual({ key: "k" });
    expect(check(small, "zToken", { key: "k", expires: undefined })).toEqual(["expires"]);
  });

  it("take date-times with an offset", () => {
    const data = { key: "k", expires: "2026-01-31T12:00:00.123456+02:00" };
    expect(check(small, "zToken", data)).toEqual(data);
    expect(check(small, "zToken", { key: "k", expires: "yesterday" })).toEqual(["expires"]);
  });

  it("fill in no defaults", () => {
    const data = { id: "1", name: "n", mask_type: "file", type: "mounted_connection" };
    expect(check(small, "zConnection", data)).toEqual(data);
  });

  it("follow recursion to the fault", () => {
    const data = {
      id: 1,
      state: "odd",
      subtasks: [{ id: 2, state: "running", subtasks: [{ id: "3", state: "x" }] }],
    };
    expect(check(small, "zTask", data)).toEqual(["subtasks.0.subtasks.0.id"]);
  });

  it("want files where the document says binary", () => {
    const archive = new File(["x"], "a.zip");
    expect(check(small, "zUploadFileRequest", { name: "a", archive })).toEqual({ name: "a", archive });
    expect(check(small, "zUploadFileRequest", { name: "a", archive: "x" })).toEqual(["archive"]);
  });

  it("gather the parameters of an operation into one object for each place", () => {
    expect(check(small, "zListConnectionsQuery", { limit: 0, names: ["a"] })).toEqual(["limit"]);
    expect(check(small, "zGetConnectionPath", {})).toEqual(["connection_id"]);
    const ids = { connection_id: "00000000-0000-0000-0000-000000000001" };
    expect(check(small, "zGetConnectionPath", ids)).toEqual(ids);
  });

  it("are marked so that a bundler can drop them one by one", async () => {
    const { source } = await createValidators({
      Kept: { type: "boolean" },
      Text: { type: "string", minLength: 1, maxLength: 9, pattern: "^a" },
      Count: { type: "integer", minimum: 1 },
      When: { type: ["string", "null"], format: "date-time" },
      All: {
        type: "object",
        properties: { text: { $ref: "#/components/schemas/Text" }, at: { type: "string", format: "ipv6" } },
      },
    });
    const used = await build({
      stdin: { contents: 'export { kept } from "validators";', resolveDir: REPOSITORY },
      bundle: true,
      format: "esm",
      external: ["zod/mini"],
      write: false,
      plugins: [fromText("validators", `${source}\nexport const kept = zKept;`)],
    });
    expect(source).toContain("wholeNumber.check(");
    expect(used.outputFiles[0]?.text.match(/\bz\w*\.\w+\(/g)).toEqual(["z.boolean("]);
    expect(source).not.toMatch(/[:<] ?any\b/);
  });
});

/** Lets a bundle import a text as a module. */
function fromText(name: string, contents: string): Plugin {
  return {
    name,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /.*/, namespace: name }, () => ({ contents, loader: "ts", resolveDir: REPOSITORY }));
    },
  };
}

describe("the validators of a document of another make", () => {
  it("tell members apart by the mapping when they do not pin the discriminator", async () => {
    const leaf = (name: string) => ({
      type: "object",
      required: ["kind", name],
      properties: { kind: { type: "string" }, [name]: { type: "string" } },
    });
    const schemas = {
      Cat: leaf("meow"),
      Dog: leaf("bark"),
      Pet: {
        oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }],
        discriminator: {
          propertyName: "kind",
          mapping: { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" },
        },
      },
    };
    const document = pinDiscriminators({ openapi: "3.1.0", components: { schemas } });
    const validators = await loadValidators(componentSchemas(document));
    expect(check(validators, "zPet", { kind: "dog", bark: "wuff" })).toEqual({ kind: "dog", bark: "wuff" });
    expect(check(validators, "zPet", { kind: "dog", meow: "miau" })).toEqual(["bark"]);
  });

  it("bring along all that they use, also between two quotes in patterns", async () => {
    const quote = { type: "string", pattern: "'" };
    const validators = await loadValidators({
      Pair: { type: "array", prefixItems: [quote, { ...quote, minLength: 2 }] },
    });
    expect(check(validators, "zPair", ["'", "''"])).toEqual(["'", "''"]);
    expect(check(validators, "zPair", ["'", "'"])).toEqual(["1"]);
  });

  it("look up late only what closes a circle, and tell apart what leads into one", async () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const node = (kind: string, next: string) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: kind }, next: ref(next) },
    });
    const { source } = await createValidators({
      Either: { oneOf: [ref("Leaf"), ref("First")] },
      Leaf: { type: "object", required: ["kind"], properties: { kind: { const: "leaf" } } },
      First: node("first", "Second"),
      Second: node("second", "First"),
    });
    expect(source.match(/z\.lazy\(.*?\w+\)/g)).toEqual(["z.lazy((): z.ZodMiniType => zSecond)"]);
    expect(source).toContain("zEither = /*@__PURE__*/ z.discriminatedUnion('kind', [");
  });

  it("try the members of a union one by one where one of them is looked up late", async () => {
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    const tree = (kind: string) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: kind }, parts: { type: "array", items: ref("Tree") } },
    });
    const schemas = { Tree: { oneOf: [ref("A"), ref("B")] }, A: tree("a"), B: tree("b") };
    const { source } = await createValidators(schemas);
    expect(source).toContain("zTree = /*@__PURE__*/ z.union([");
    const validators = await loadValidators(schemas);
    const data = { kind: "a", parts: [{ kind: "b" }] };
    expect(check(validators, "zTree", data)).toEqual(data);
    expect(check(validators, "zTree", { kind: "a", parts: [{ kind: "c" }] })).toEqual([""]);
  });

  it("let null through where it fits every part, and nowhere else", async () => {
    const text = { type: "string", minLength: 1 };
    const orNull = { type: ["string", "null"], maxLength: 3 };
    const validators = await loadValidators({
      Some: { allOf: [orNull, text] },
      Every: { allOf: [orNull, { type: ["string", "null"] }] },
    });
    expect([null, "a"].map((value) => check(validators, "zSome", value))).toEqual([[""], "a"]);
    expect([null, "a"].map((value) => check(validators, "zEvery", value))).toEqual([null, "a"]);
  });

  it("check additional properties beside named ones", async () => {
    const validators = await loadValidators({
      Counts: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string" } },
        additionalProperties: { type: "integer" },
      },
    });
    expect(check(validators, "zCounts", { name: "n", a: 1 })).toEqual({ name: "n", a: 1 });
    expect(check(validators, "zCounts", { name: "n", a: "1" })).toEqual(["a"]);
    expect(isJsonObject(check(validators, "zCounts", { name: "n" }))).toBe(true);
  });
});
