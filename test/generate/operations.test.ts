import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSandbox } from "datamasque-client/sandbox";
import { describe, expect, it } from "vitest";
import { apiCoverage } from "../../scripts/generate/coverage/api-coverage.js";
import {
  calledOperations,
  namesIn,
  operationsIn,
} from "../../scripts/generate/coverage/called-operations.js";
import { coveragePage } from "../../scripts/generate/coverage/coverage-page.js";
import { simulatedOperations } from "../../scripts/generate/coverage/operation-use.js";
import type { JsonObject } from "../../src/document/json.js";
import { listOperations } from "../../src/document/operations.js";
import { operationTraitsSource, traitsOf } from "../../src/generate/operation-traits.js";
import { datamasqueContract } from "../../src/generated/datamasque.contract.gen.js";
import { zTokenLoginResponse } from "../../src/generated/datamasque.zod.gen.js";
import { readSmallDocument } from "./small-document.js";

const small = await readSmallDocument();

function traits(operation: JsonObject, document: JsonObject = {}) {
  const whole = { ...document, paths: { "/x/": { get: operation } } };
  return listOperations(whole).map((listed) => traitsOf(whole, listed))[0];
}

function response(content: JsonObject, status = "200"): JsonObject {
  return { responses: { [status]: { description: "Ok", content } } };
}

const root = fileURLToPath(new URL("../..", import.meta.url));

const use = {
  sandbox: new Set(["GET /api/connections/", "POST /api/login/", "GET /api/elsewhere/"]),
  workflow: new Set(["GET /api/connections/"]),
  contract: new Set<string>(),
  kinds: { sandbox: new Set(["duckdb"]), contract: new Set<string>() },
};

function page(...documents: JsonObject[]): string {
  const apis = documents.map((document) => apiCoverage(document, listOperations(document), "small.yaml"));
  return coveragePage(apis, use);
}

/** The page with its cells no wider than what they hold. */
function narrowPage(...documents: JsonObject[]): string {
  return page(...documents)
    .replaceAll(/\| +(?=\|)/g, "|  ")
    .replaceAll(/(?<=[^ |]) +(?=\|)/g, " ");
}

function documentOf(operations: JsonObject, rest: JsonObject = {}): JsonObject {
  return { info: { title: "Some API" }, paths: { "/x/": operations }, ...rest };
}

describe("the table of exceptions", () => {
  it("lists what is not plain JSON behind a login, and nothing else", () => {
    const exceptions = listOperations(small)
      .map((operation) => [operation.key, traitsOf(small, operation)])
      .filter(([, found]) => Object.keys(found ?? {}).length > 0);
    expect(Object.fromEntries(exceptions)).toEqual({
      "POST /api/login/": { anonymous: true },
      "GET /api/health/": { anonymous: true, response: "none" },
      "GET /api/files/archive/": { response: "blob" },
      "GET /api/report/": { response: "text" },
      "GET /api/rules/": { response: "text" },
      "GET /api/log/": { response: "mixed" },
      "POST /api/files/": { file: "archive" },
    });
  });

  it("is written with one short line for each", () => {
    expect(operationTraitsSource("operationTraits", small, listOperations(small))).toContain(
      '  "GET /api/health/": { anonymous: true, response: "none" },\n',
    );
  });
});

describe("the kind of a success", () => {
  it.each([
    ["json", { "application/json": {} }, undefined],
    ["a json dialect", { "application/problem+json; charset=utf-8": {} }, undefined],
    ["yaml by its name", { "application/yaml": {} }, "text"],
    ["text by its name", { "text/plain": {} }, "text"],
    ["an archive by its name", { "application/zip": {} }, "blob"],
    ["text in an unknown wrapper", { "application/octet-stream": { schema: { type: "string" } } }, "text"],
    [
      "binary with the name of text",
      { "text/csv": { schema: { type: "string", format: "binary" } } },
      "blob",
    ],
    ["two names of one kind", { "text/csv": {}, "application/x-yaml": {} }, "text"],
    ["two kinds", { "application/json": {}, "application/zip": {} }, "mixed"],
  ])("of %s follows from the document", (_, content, expected) => {
    expect(traits(response(content))).toEqual(expected === undefined ? {} : { response: expected });
  });

  it("follows a reference to a schema", () => {
    const document = { components: { schemas: { Archive: { type: "string", format: "binary" } } } };
    const archive = { "text/x-archive": { schema: { $ref: "#/components/schemas/Archive" } } };
    expect(traits(response(archive), document)).toEqual({ response: "blob" });
  });

  it("knows that 204 brings nothing, and that a 200 without content means nothing", () => {
    expect(traits({ responses: { 204: { description: "Gone" } } })).toEqual({});
    expect(traits({ responses: { 200: { description: "Gone" } } })).toEqual({ response: "none" });
  });

  it("does not look at failures", () => {
    expect(traits(response({ "text/html": {} }, "400"))).toEqual({});
  });
});

describe("an anonymous operation", () => {
  const login = [{ token: [] }];
  it.each<[string, JsonObject, JsonObject, boolean]>([
    ["an empty list", { security: [] }, { security: login }, true],
    ["an empty list for all", {}, { security: [] }, true],
    ["nothing as one of the alternatives", { security: [...login, {}] }, {}, true],
    ["a login for all", {}, { security: login }, false],
    ["a login of its own", { security: login }, { security: [] }, false],
    ["no word", {}, {}, false],
  ])("with %s", (_, operation, document, expected) => {
    expect(traits({ ...operation, ...response({ "application/json": {} }) }, document)).toEqual(
      expected ? { anonymous: true } : {},
    );
  });
});

describe("the operations that code calls", () => {
  it.each([
    ["a call by path", `await unwrap(dm.GET("/api/runs/", { signal }));`, ["GET /api/runs/"]],
    ["a method as a value", `client.request("patch", "/api/x/");`, ["PATCH /api/x/"]],
    ["a walk over pages", `for await (const run of paginate(dm, "/api/runs/")) {}`, ["GET /api/runs/"]],
    [
      "a call inside the options of a call",
      `dm.POST("/api/x/", { body: await unwrap(dm.GET("/api/y/")) });`,
      ["POST /api/x/", "GET /api/y/"],
    ],
    [
      "paths that the calls pick from a table",
      `const paths = { a: "/api/a/", b: "/api/b/" }; dm.POST(paths[kind], { body });`,
      ["POST /api/a/", "POST /api/b/"],
    ],
    ["a method that is handed on", `const get = plain(dm.GET); get("/api/x/");`, ["GET /api/x/"]],
  ])("are found in %s", (_, source, operations) => {
    expect([...operationsIn(source)]).toEqual(operations);
  });

  it.each([
    ["a comment", `/** Like dm.GET("/api/runs/"). */ export {};`],
    ["a type", `type Run = Page<paths["/api/runs/"]["get"]>; dm.GET(path);`],
    ["a path that nothing is called with", `throw new Failure({ method: "POST", path: "/api/runs/" });`],
    ["an address", `dm.GET(path, { headers: { referer: "https://dm.example/api/runs/" } });`],
  ])("are not taken from %s", (_, source) => {
    expect([...operationsIn(source)]).toEqual([]);
  });

  it("are read from every file of a folder", async () => {
    const called = await calledOperations(join(root, "src/workflows"));
    expect(called).toContain("POST /api/runs/{id}/cancel/");
    expect(called).toContain("DELETE /api/connections/{id}/");
  });

  it("are none where there is no folder", async () => {
    expect(await calledOperations(join(root, "no-such-folder"))).toEqual(new Set());
  });
});

describe("the operations that code names", () => {
  it.each([
    ["a handler", `({ "GET /api/runs/": () => show() })`, ["GET /api/runs/"]],
    ["an argument", `start("POST /api/runs/{id}/cancel/")`, ["POST /api/runs/{id}/cancel/"]],
    ["no type", `type Key = "GET /api/runs/"; const key: Key = read();`, []],
    ["no sentence", `fail("GET /api/runs/ answers late"); fail("SEND /api/runs/");`, []],
  ])("are found in %s", (_, source, operations) => {
    expect([...namesIn(source)]).toEqual(operations);
  });
});

describe("the operations that the sandbox simulates", () => {
  it("are those that it does not refuse as not simulated", async () => {
    const simulated = await simulatedOperations(root);
    const notSimulated: string[] = [];
    for (const operation of Object.keys(datamasqueContract)) {
      const [method = "", path = ""] = operation.split(" ");
      const sandbox = createSandbox({ seed: "empty" });
      const login = await sandbox.fetch("http://sandbox.test/api/auth/token/login/", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ username: "admin", password: "sandbox-password" }),
      });
      const { key } = zTokenLoginResponse.parse(await login.json());
      const headers = { authorization: `Token ${key}` };
      const url = `http://sandbox.test${path.replaceAll(/\{\w+\}/g, "0")}`;
      const { status } = await sandbox.fetch(url, { method, headers });
      if (status === 501) notSimulated.push(operation);
    }
    const expected = Object.keys(datamasqueContract).filter((operation) => !notSimulated.includes(operation));
    expect(expected.filter((operation) => !simulated.has(operation))).toEqual([]);
    expect(notSimulated.filter((operation) => simulated.has(operation))).toEqual([]);
    expect(simulated).toContain("POST /api/auth/token/logout/");
  });
});

describe("the coverage page", () => {
  it.each([
    "| GET | `/api/connections/` |  |  |  | 200 Connection[] |  | none → json | yes | yes |  |",
    "| POST | `/api/connections/` |  |  | SnowflakeConnectionWrite | 201 Connection |  | json → json |  |  |  |",
    "| DELETE | `/api/connections/{connection_id}/` |  |  |  | 204 |  | none → none |  |  |  |",
    "| POST | `/api/login/` |  |  | Login | 200 Token | yes | json → json | yes |  |  |",
    "| POST | `/api/files/` |  |  | object | 202 Task |  | multipart/form-data → json |  |  |  |",
    "| GET | `/api/log/` |  |  |  | 200 text[] or text |  | none → json, text/plain |  |  |  |",
    "| GET | `/api/files/archive/` |  |  |  | 200 binary |  | none → application/zip |  |  |  |",
  ])("has a row for each operation: %s", (row) => {
    expect(narrowPage(small).split("\n")).toContain(row);
  });

  it("has as many rows as the document has operations", () => {
    expect(narrowPage(small).match(/^\| [A-Z]+ \| `\//gm)).toHaveLength(listOperations(small).length);
  });

  it("counts each document, and all of them together", () => {
    const evidence = { "x-evidence": { confidence: "B", sources: [] } };
    const other = documentOf({ get: { ...evidence, responses: {} }, put: { responses: {} } });
    const lines = narrowPage(small, other).split("\n");
    expect(lines).toContain("| API | operations | A | B | C | anonymous | sandbox | workflow | contract |");
    expect(lines).toContain("| Small | 11 | 0 | 0 | 0 | 2 | 2 | 1 | 0 |");
    expect(lines).toContain("| Some API | 2 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |");
    expect(lines).toContain("| together | 13 | 0 | 1 | 0 | 2 | 2 | 1 | 0 |");
  });

  it("shortens the evidence to kinds and releases", () => {
    const sources = ["py 1.2.5 runs.py", "py 1.2.5 tests/test_runs.py", "mb", "docs 2.23 a|b"];
    const text = narrowPage(
      documentOf({ get: { "x-evidence": { confidence: "A", sources }, responses: {} } }),
    );
    expect(text).toContain("| GET | `/x/` | py 1.2.5, mb, docs 2.23 | A |");
  });

  it("groups by tag in the order of the document, and keeps what has none", () => {
    const tagged = (tag: string): JsonObject => ({ tags: [tag], responses: {} });
    const operations = { get: tagged("Late"), put: tagged("Early"), post: { responses: {} } };
    const tags = [{ name: "Early" }, { name: "Empty" }, { name: "Late" }];
    expect(page(documentOf(operations, { tags })).match(/^### .*/gm)).toEqual([
      "### Early",
      "### Late",
      "### Other",
    ]);
  });

  it("says what a body may leave out, and what is open", () => {
    const content = { "application/json": { schema: { description: "Not evidenced." } } };
    const text = narrowPage(
      documentOf({ post: { requestBody: { content }, responses: { "2XX": { content } } } }),
    );
    expect(text).toContain("| open (optional) | 2XX open |  | json → json |");
  });

  it("lines up its columns, also in the source", () => {
    const tables = page(small)
      .split("\n\n")
      .filter((block) => block.startsWith("|"));
    expect(tables.length).toBeGreaterThan(2);
    for (const rows of tables.map((block) => block.trimEnd().split("\n"))) {
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    }
  });

  it("breaks no table with what it quotes", () => {
    const text = narrowPage(
      documentOf({ get: { "x-evidence": { confidence: "A", sources: ["a|b c"] }, responses: {} } }),
    );
    expect(text).toContain("| a\\|b c | A |");
  });
});
