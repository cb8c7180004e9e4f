import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HostileServer, openHostileServer } from "./hostile-server.js";

describe("a sandbox that is asked for paths that lead out of it", () => {
  let server: HostileServer;
  beforeAll(async () => {
    server = await openHostileServer();
  });
  afterAll(() => server.close());

  it.each([
    "/../../../../etc/passwd",
    "/api/../../etc/passwd",
    "/api/connections/../../../etc/passwd",
    "/api/connections/%2e%2e/%2e%2e/etc/passwd/",
    "/api/files/oracle-wallets/..%2f..%2f..%2fetc%2fpasswd/download/",
    "/api/files/oracle-wallets/..%5c..%5cwindows%5cwin.ini/download/",
    "/api/files/connection-filesets/%2fetc%2fpasswd/download/",
    "/api/connections/%00/",
    "/api/connections/%zz/",
    "/api/connections/%ff%fe/",
    "/api/connections/%E0%A4%A/",
    "/api/runs/1%2f..%2f2/",
    "/api/runs/-1/",
    "/api/runs/1e3/",
    "/api/runs/99999999999999999999/",
    "/api/users/__proto__/",
    "/api/rulesets/constructor/",
    "//masking.example.com/api/connections/",
    `/api/connections/${"a".repeat(8_000)}/`,
  ])("answers 404 to %s", async (path) => {
    const answer = await server.rawRequest(`GET ${path} HTTP/1.1`);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toMatch(/root:|\[fonts\]/);
    expect(await server.isAlive()).toBe(true);
  });

  it("finds a ruleset plan by no name that stands for something else", async () => {
    for (const name of ["__proto__", "..%2f..%2fx", "%00", "%zz"]) {
      const response = await server.send("GET", `/ifm/ruleset-plans/${name}/`);
      expect([name, response.status]).toEqual([name, 404]);
      await response.body?.cancel();
    }
  });

  it("goes by its own address when a request names another", async () => {
    const answer = await server.rawRequest("GET http://masking.example.com/api/connections/ HTTP/1.1");
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toMatch(/\[\]$/);
  });

  it.each([
    ["Host: a b/c?d"],
    ["Host: user@masking.example.com"],
    ["Host:"],
    ["Host: [::"],
    ["Host: masking.example.com:port"],
    ["X-Host: x"],
  ])("refuses a request with the header %j", async (header) => {
    expect(await server.rawRequest("GET /api/connections/ HTTP/1.1", [header])).toMatch(/^HTTP\/1\.1 400 /);
    expect(await server.isAlive()).toBe(true);
  });

  it.each(["/api\\connections/", "*", "ftp://masking.example.com/", "api/connections/", "http://"])(
    "refuses the target %j",
    async (target) => {
      expect(await server.rawRequest(`GET ${target} HTTP/1.1`)).toMatch(/^HTTP\/1\.1 400 /);
      expect(await server.isAlive()).toBe(true);
    },
  );

  it.each([
    "?limit=%zz",
    "?limit=-1&offset=1e400",
    "?limit=0",
    "?limit=99999999999999999999",
    "?offset=9e15",
    "?limit=1&limit=2&__proto__=x",
  ])("reads the query %s as a page", async (query) => {
    const response = await server.send("GET", `/api/runs/${query}`);
    expect([response.status, await response.json()]).toMatchObject([200, { count: 0, results: [] }]);
  });

  it("packs no way out of a folder into a bundle", async () => {
    for (const name of ["../../evil", "..", ".", "/etc/passwd", "a/../../b", "c:\\d"]) {
      const body = JSON.stringify({ name, config_yaml: "a: 1\n" });
      await server.send("POST", "/api/rulesets/?upsert=true", body, "application/json");
    }
    const bundle = await (await server.send("GET", "/api/export/v1/")).arrayBuffer();
    const names =
      Buffer.from(bundle)
        .toString("latin1")
        .match(/rulesets\/[ -~]+?\.yaml/g) ?? [];
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(name.split("/")).toHaveLength(3);
    expect(names.filter((name) => name.split(/[/\\]/).includes(".."))).toEqual([]);
  });
});
