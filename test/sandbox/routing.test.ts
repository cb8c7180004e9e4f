import { describe, expect, it } from "vitest";
import { openSandbox, text } from "./open-sandbox.js";
import { userWith } from "./users.js";

describe("paths", () => {
  it("that do not exist are a JSON 404 under /api/ and a page elsewhere", async () => {
    const { call } = openSandbox();
    const api = await call("GET", "/api/no-such-thing/");
    expect([api.status, api.json]).toEqual([404, { detail: "Not found." }]);
    const page = await call("GET", "/login");
    expect(page.status).toBe(404);
    expect(page.headers.get("content-type")).toContain("text/html");
  });

  it("with slashes in a row are the same with one of them", async () => {
    const { call, anonymous } = openSandbox();
    expect(await call("GET", "//api/runs/?limit=2")).toMatchObject({ status: 200, json: { count: 0 } });
    expect((await call("GET", "/api///runs//")).status).toBe(200);
    const redirect = await call("GET", "//api/runs?run_status=failed//");
    expect([redirect.status, redirect.headers.get("location")]).toEqual([
      301,
      "/api/runs/?run_status=failed//",
    ]);
    expect((await anonymous("GET", "//api/runs/")).status).toBe(401);
  });

  it("with slashes in a row are closed to those whom the path is closed to", async () => {
    const open = openSandbox();
    const user = await userWith(open, "rsmith", ["mask_runner"]);
    expect((await user.call("GET", "//api//users/")).status).toBe(403);
  });

  it("without the slash at the end are redirected for GET and HEAD, with their query", async () => {
    const { call } = openSandbox();
    for (const method of ["GET", "HEAD"]) {
      const answer = await call(method, "/api/runs?limit=2&run_status=failed");
      expect(answer.status).toBe(301);
      expect(answer.headers.get("location")).toBe("/api/runs/?limit=2&run_status=failed");
    }
    const template = await call("GET", "/api/runs/1");
    expect([template.status, template.headers.get("location")]).toEqual([301, "/api/runs/1/"]);
    expect((await call("GET", "/api/no-such-thing")).status).toBe(404);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE"])("without the slash are a 404 for %s", async (method) => {
    const { call } = openSandbox();
    const answer = await call(method, "/api/connections", method === "DELETE" ? {} : { body: {} });
    expect(answer.status).toBe(404);
  });
});

describe("methods", () => {
  it("that a path does not have are a 405 with the ones that it has", async () => {
    const { call } = openSandbox();
    const answer = await call("PUT", "/api/runs/");
    expect([answer.status, answer.json]).toEqual([405, { detail: 'Method "PUT" not allowed.' }]);
    expect(answer.headers.get("allow")?.split(", ").toSorted()).toEqual(["GET", "POST"]);
    expect((await call("GET", "/api/connections/test/")).status).toBe(405);
  });

  it("HEAD answers like GET, without the body", async () => {
    const { call } = openSandbox();
    const answer = await call("HEAD", "/api/runs/");
    expect([answer.status, answer.text]).toEqual([200, ""]);
    expect(answer.headers.get("content-type")).toBe("application/json");
  });
});

describe("bodies", () => {
  it("that are not JSON are a 400 that does not quote them", async () => {
    const { call } = openSandbox();
    const answer = await call("POST", "/api/connections/", { body: '{"dbpassword": top-secret' });
    expect(answer.status).toBe(400);
    expect(text(answer.json, "detail")).toMatch(/^JSON parse error - /);
    expect(answer.text).not.toContain("top-secret");
  });

  it.each([
    ["[]", "list"],
    ["null", "null"],
    ["3", "number"],
  ])("that are %s are a 400", async (body, kind) => {
    const { call } = openSandbox();
    const answer = await call("POST", "/api/connections/", { body });
    expect([answer.status, answer.json]).toEqual([
      400,
      { non_field_errors: [`Invalid data. Expected a dictionary, but got ${kind}.`] },
    ]);
  });

  it("of another media type are a 415", async () => {
    const { call } = openSandbox();
    const headers = { "Content-Type": "text/plain" };
    const answer = await call("POST", "/api/connections/", { body: "{}", headers });
    expect([answer.status, answer.json]).toEqual([
      415,
      { detail: 'Unsupported media type "text/plain" in request.' },
    ]);
  });

  it("that are absent count as an empty object", async () => {
    const { call } = openSandbox();
    const answer = await call("POST", "/api/rulesets/");
    expect([answer.status, answer.json]).toEqual([
      400,
      { name: ["This field is required."], config_yaml: ["This field is required."] },
    ]);
  });

  it("may name a charset with their media type", async () => {
    const { call } = openSandbox();
    const headers = { "Content-Type": "application/json; charset=utf-8" };
    const answer = await call("POST", "/api/rulesets/", {
      body: { name: "r", config_yaml: "a: 1" },
      headers,
    });
    expect(answer.status).toBe(201);
  });
});
