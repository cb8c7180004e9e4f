import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HostileServer, OPERATIONS, openHostileServer } from "./hostile-server.js";

describe("a sandbox that is asked in ways that it does not know", () => {
  let server: HostileServer;
  beforeAll(async () => {
    server = await openHostileServer();
  });
  afterAll(() => server.close());

  it.each(["PROPFIND", "OPTIONS", "TRACE", "QUERY", "PURGE"])(
    "answers 405 to %s and says what is allowed",
    async (method) => {
      const answer = await server.rawRequest(`${method} /api/connections/ HTTP/1.1`);
      expect(answer).toMatch(/^HTTP\/1\.1 405 /);
      expect(answer).toMatch(/^allow: GET, POST\r$/im);
      expect(answer).toContain(JSON.stringify({ detail: `Method "${method}" not allowed.` }));
    },
  );

  it("answers 405 with JSON to a method that a path does not have", async () => {
    for (const [path, taken] of pathsWithMethods()) {
      const method = ["PUT", "PATCH", "DELETE", "POST"].find((each) => !taken.includes(each));
      if (method === undefined) continue;
      const response = await server.send(method, path, "{}", "application/json");
      expect([response.status, path]).toEqual([405, path]);
      expect(Object.keys(Object(await response.json()))).toEqual(["detail"]);
      expect(response.headers.get("allow")?.split(", ").toSorted()).toEqual(taken.toSorted());
    }
  });

  it.each(["BREW /api/connections/ HTTP/1.1", "GET /api/connections/ HTTP/9.9", "no HTTP at all", ""])(
    "closes the connection on %j, and goes on",
    async (line) => {
      expect(await server.raw(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(
        /^HTTP\/1\.1 (400|505) /,
      );
      expect(await server.isAlive()).toBe(true);
    },
  );

  it("opens no tunnel", async () => {
    expect(await server.rawRequest("CONNECT masking.example.com:443 HTTP/1.1")).not.toMatch(/ 200 /);
    expect(await server.isAlive()).toBe(true);
  });

  it.each(["text/plain", "application/xml", "application/jsonp", "json", ";", "\u00e9"])(
    "answers 415 to JSON that calls itself %j",
    async (contentType) => {
      const response = await server.send("POST", "/api/connections/", '{"name": "x"}', contentType);
      expect(response.status).toBe(415);
      expect(Object.keys(Object(await response.json()))).toEqual(["detail"]);
    },
  );

  it("takes JSON with a charset", async () => {
    const body = JSON.stringify({ username: "admin", password: "sandbox-password" });
    const type = "Application/JSON; charset=utf-8";
    expect((await server.send("POST", "/api/auth/token/login/", body, type)).status).toBe(200);
  });

  it("answers 400 to an upload that is no form", async () => {
    const uploads = OPERATIONS.filter(
      ({ contract, path }) => contract.request?.["multipart/form-data"] && !path.includes("async-generate"),
    );
    expect(uploads.length).toBeGreaterThan(5);
    for (const { operation, method, path } of uploads) {
      const statuses = [];
      for (const type of [
        "application/json",
        "multipart/form-data",
        "multipart/form-data; boundary=nowhere",
      ]) {
        statuses.push((await server.send(method, path, "{}", type)).status);
      }
      expect([operation, ...statuses]).toEqual([operation, 400, 400, 400]);
    }
  });
});

/** Every path of the admin server with the methods that it has. */
function pathsWithMethods(): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { method, path } of OPERATIONS) {
    if (path.startsWith("/ifm/")) continue;
    paths.set(path, [...(paths.get(path) ?? []), method]);
  }
  return paths;
}
