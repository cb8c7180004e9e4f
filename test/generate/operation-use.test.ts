import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSandbox } from "datamasque-client/sandbox";
import { describe, expect, it } from "vitest";
import {
  calledOperations,
  namesIn,
  operationsIn,
} from "../../scripts/generate/coverage/called-operations.js";
import { simulatedOperations } from "../../scripts/generate/coverage/operation-use.js";
import { datamasqueContract } from "../../src/generated/datamasque.contract.gen.js";
import { zTokenLoginResponse } from "../../src/generated/datamasque.zod.gen.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

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
