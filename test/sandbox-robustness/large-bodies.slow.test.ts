import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HostileServer, MEGABYTE, openHostileServer } from "./hostile-server.js";

const SIZE = 50 * MEGABYTE;
const JSON_TYPE = "application/json";
const large = "x".repeat(SIZE);

describe("a sandbox that is sent 50 MB", () => {
  let server: HostileServer;
  beforeAll(async () => {
    server = await openHostileServer();
  });
  afterAll(() => server.close());

  it.each([
    ["as a login that is no JSON", "POST", "/api/auth/token/login/", large, 400],
    [
      "as a name to log in with",
      "POST",
      "/api/auth/token/login/",
      JSON.stringify({ username: large, password: "x" }),
      400,
    ],
    ["where nothing is", "POST", "/api/nowhere/", large, 404],
    [
      "as a ruleset that is a comment",
      "POST",
      "/api/rulesets/",
      JSON.stringify({ name: "large", config_yaml: `a: 1 # ${large}` }),
      201,
    ],
    ["as a setting", "PATCH", "/api/settings/", JSON.stringify({ note: large }), 200],
    ["as the name of a user", "POST", "/api/users/", JSON.stringify({ username: large }), 400],
  ])("answers %s", async (_, method, path, body, status) => {
    const response = await server.send(method, path, body, JSON_TYPE);
    await response.arrayBuffer();
    expect(response.status).toBe(status);
    expect(await server.isAlive()).toBe(true);
  });

  it.each([
    ["/api/rulesets/", 'version: "1.0"\ntasks: []\n', {}],
    ["/api/ruleset-libraries/", 'version: "1.0"\nother:\n', {}],
    ["/api/discovery/configs/", "files:\n", { config_type: "file" }],
    ["/api/ruleset-generation-configs/", "labels:\n", {}],
  ])("reads 100,000 distinct keys of YAML in seconds, under %s", async (path, head, more) => {
    const keys = Array.from(
      { length: 100_000 },
      (_, at) => `${head.endsWith(":\n") ? " " : ""}key${at}: 1\n`,
    );
    const body = { name: "keys", config_yaml: `${head}${keys.join("")}`, ...more };
    const response = await server.send("POST", path, JSON.stringify(body), JSON_TYPE);
    expect(response.status).toBe(201);
    const id: unknown = Reflect.get(Object(await response.json()), "id");
    const read = await server.send("GET", `${path}${id}/`);
    // Whatever compares each key with every other one is ended by the test's own limit.
    expect(["valid", "in_progress"]).toContain(Reflect.get(Object(await read.json()), "is_valid"));
    expect(await server.isAlive()).toBe(true);
  });

  it("keeps an upload to the byte", async () => {
    const form = new FormData();
    form.set("name", "large.zip");
    form.set("zip_archive", new Blob([large]), "large.zip");
    const uploaded = await server.send("POST", "/api/oracle-wallets/", form);
    expect(uploaded.status).toBe(201);
    const id: unknown = Reflect.get(Object(await uploaded.json()), "id");
    const download = await server.send("GET", `/api/files/oracle-wallets/${id}/download/`);
    expect((await download.arrayBuffer()).byteLength).toBe(SIZE);
  });

  it("reads a form that never ends as no form", async () => {
    const body = `--b\r\nContent-Disposition: form-data; name="name"\r\n\r\n${large}`;
    const response = await server.send("POST", "/api/seeds/", body, "multipart/form-data; boundary=b");
    expect([response.status, await response.json()]).toEqual([
      400,
      { name: ["This field is required."], seed_file: ["No file was submitted."] },
    ]);
    expect(await server.isAlive()).toBe(true);
  });
});
