import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HostileServer, OPERATIONS, openHostileServer } from "./hostile-server.js";

const JSON_TYPE = "application/json";
const DEPTH = 100_000;

const deep = "[".repeat(DEPTH) + "]".repeat(DEPTH);
const MEMBERS = ["name", "config_yaml", "options", "data", "engine_options", "dm_ai_engine_url", "x"];

/** Bodies that no client would send. */
const BODIES: Readonly<Record<string, BodyInit>> = {
  "the beginning of an object": '{"name": ',
  nothing: "",
  null: "null",
  "a list": "[]",
  "a text": '"name"',
  "a number beyond all numbers": "1e999",
  "bytes that are no UTF-8": new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
  "a byte order mark alone": "\uFEFF",
  "names of prototypes": '{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}',
  "lists in lists": deep,
  "objects in objects": `${'{"a":'.repeat(DEPTH)}1${"}".repeat(DEPTH)}`,
  "members that are nested deep": `{${MEMBERS.map((name) => `"${name}": ${deep}`).join(", ")}}`,
};

const writing = OPERATIONS.filter(
  ({ method, operation }) =>
    !["GET", "DELETE"].includes(method) && operation !== "POST /api/auth/token/logout/",
);

describe("a sandbox that is sent bodies that are no JSON", () => {
  let server: HostileServer;
  beforeAll(async () => {
    server = await openHostileServer();
  });
  afterAll(() => server.close());

  it.each(Object.entries(BODIES))("answers every operation with a refusal at worst: %s", async (_, body) => {
    for (const { operation, method, path } of writing) {
      const response = await server.send(method, path, body, JSON_TYPE);
      const text = await response.text();
      expect(response.status, `${operation}: ${text}`).toBeLessThan(500);
      if (!response.ok) expect(Object.keys(JSON.parse(text)), operation).not.toEqual([]);
    }
    expect(await server.isAlive()).toBe(true);
  });

  it("refuses a login with each of them", async () => {
    for (const body of Object.values(BODIES)) {
      const response = await server.send("POST", "/api/auth/token/login/", body, JSON_TYPE);
      await response.body?.cancel();
      expect(response.status).toBe(400);
    }
  });

  it("refuses JSON that is nested too deep and keeps nothing of it", async () => {
    const before = server.sandbox.state.settings;
    const response = await server.send("PATCH", "/api/settings/", `{"a": ${deep}}`, JSON_TYPE);
    expect([response.status, await response.json()]).toEqual([
      400,
      { detail: "JSON parse error - the body is nested too deep." },
    ]);
    expect(server.sandbox.state.settings).toEqual(before);
    expect((await server.send("GET", "/api/settings/")).status).toBe(200);
  });

  it("takes JSON that is nested as deep as data is", async () => {
    const body = `{"a": ${"[".repeat(300)}1${"]".repeat(300)}}`;
    expect((await server.send("PATCH", "/api/settings/", body, JSON_TYPE)).status).toBe(200);
    const read = await server.send("GET", "/api/settings/");
    expect(await read.json()).toMatchObject(JSON.parse(body));
  });

  it("gives no object anything by the name of its prototype", async () => {
    const body = BODIES["names of prototypes"];
    for (const path of ["/api/settings/", "/api/users/1/"]) await server.send("PATCH", path, body, JSON_TYPE);
    expect(Reflect.get({}, "admin")).toBeUndefined();
    expect(server.sandbox.state.users.map((user) => Reflect.get(user, "admin"))).toEqual([undefined]);
  });

  it("quotes nothing of a body that it cannot read", async () => {
    const body = '{"username": "admin", "password": "canary-of-a-password"';
    const response = await server.send("POST", "/api/auth/token/login/", body, JSON_TYPE);
    expect(await response.text()).not.toContain("canary");
  });
});
