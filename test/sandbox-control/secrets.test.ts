import { describe, expect, it } from "vitest";
import { redacted } from "../../src/sandbox/server/control/redaction.js";
import { POSTGRES } from "../sandbox/prepared-sandbox.js";
import { controlledSandbox } from "./controlled-sandbox.js";

const PLANTED = [
  "sandbox-password",
  "api-token-of-admin",
  "pg-secret-1",
  "planted-in-the-query",
  "planted-in-a-header",
  "planted-in-the-settings",
  "planted-run-secret",
  "planted-key-file",
  "planted-new-password-1A",
];

describe("secrets", () => {
  it("are in no answer of the control API", async () => {
    const { sandbox, control, call, logIn } = await controlledSandbox({ apiTokens: ["api-token-of-admin"] });
    const key = await logIn();
    const headers = { Authorization: `Token ${key}`, "X-Api-Key": "planted-in-a-header" };
    const login = { username: "admin", password: "sandbox-password" };
    const jwt: unknown = await (await call("POST", "/api/auth/jwt/login/", login)).json();
    const tokens = [Reflect.get(Object(jwt), "access_token"), Reflect.get(Object(jwt), "refresh_token")];
    const created = await call("POST", "/api/connections/", POSTGRES, headers);
    expect(created.status).toBe(201);
    const { id: connection }: { id: string } = await created.json();
    const ruleset = sandbox.state.rulesets.find(({ name }) => name === "crm_mask")?.id;
    const options = { run_secret: "planted-run-secret-of-twenty-letters" };
    expect((await call("POST", "/api/runs/", { connection, ruleset, options }, headers)).status).toBe(201);
    const settings = {
      smtp: { password: "planted-in-the-settings", url: "https://u:planted-in-the-settings@x/" },
    };
    expect((await call("PATCH", "/api/settings/", settings, headers)).ok).toBe(true);
    await call(
      "GET",
      "/api/runs/?token=planted-in-the-query&password=planted-in-the-query",
      undefined,
      headers,
    );
    const form = new FormData();
    form.set("name", "key");
    form.set("snowflake_key_file", new Blob(["planted-key-file"]), "key.pem");
    await sandbox.fetch("http://x/api/snowflake-keys/", { method: "POST", body: form, headers });
    const answers = await Promise.all([
      control.GET("/state/"),
      control.GET("/requests/"),
      control.GET("/faults/"),
      control.GET("/clock/"),
      control.GET("/runs/{id}/log/", { params: { path: { id: Number(sandbox.state.runs.at(-1)?.id) } } }),
    ]);
    const told = JSON.stringify(answers.map(({ data }) => data));
    expect(told).toContain("crm-pg");
    expect(told).toContain('"token":"<redacted>"');
    expect(tokens).toEqual([expect.stringMatching(/.{20}/), expect.stringMatching(/.{20}/)]);
    expect([...PLANTED, key, ...tokens].filter((secret) => told.includes(String(secret)))).toEqual([]);
  });

  it("are known by their names, and in URLs", () => {
    const secret = {
      password: "p",
      dbpassword_encrypted: "p",
      apiToken: "p",
      client_secret: { value: "p" },
      list: [{ private_key: "p", spcs_pat: "p" }],
      connection_string: "AccountKey=p",
      nested: {
        smtp_pwd: "p",
        db_pass: "p",
        "spcs-pat": "p",
        spcsPat: "p",
        jwt: "p",
        service_account_key: "p",
      },
      url: "postgres://masker:p@db.example.org/crm",
    };
    expect(JSON.stringify(redacted(secret))).not.toMatch(/"p"|:p@|=p"/);
  });

  it("are not what only looks like one", () => {
    const plain = {
      has_temporary_password: true,
      password: "",
      token: null,
      path: "a/b",
      pattern: "x",
      primary_keys: ["x"],
      http_path: "x",
      session_minutes: 5,
      url: "http://h:80/a@b",
    };
    expect(redacted(plain)).toEqual(plain);
  });
});
