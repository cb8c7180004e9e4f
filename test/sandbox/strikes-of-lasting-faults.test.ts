import { describe, expect, it } from "vitest";
import { type OpenSandbox, openSandbox, text } from "./open-sandbox.js";
import { POSTGRES, RULESET } from "./prepared-sandbox.js";

const CONNECTIONS = "/api/connections/";
const RUNS = "/api/runs/";
const ADMIN = { username: "admin", password: "sandbox-password" };
const LIBRARY = { name: "pii", namespace: "", config_yaml: 'version: "1.0"' };

/** The faults that the log names of each request since the sandbox was opened, without those that it names of none. */
function struck({ sandbox }: OpenSandbox): string[] {
  return sandbox.requests
    .filter(({ faults }) => faults.length > 0)
    .map(({ method, path, faults }) => `${method} ${path.replace(/[0-9a-f-]{36}/, "{id}")} ${faults}`);
}

describe("the log names a lasting fault where it changes the answer, and nowhere else:", () => {
  it("freezeConnection", async () => {
    const open = openSandbox();
    const id = text((await open.call("POST", CONNECTIONS, { body: POSTGRES })).json, "id");
    const other = { ...POSTGRES, name: "other" };
    const otherId = text((await open.call("POST", CONNECTIONS, { body: other })).json, "id");
    const path = `${CONNECTIONS}${id}/`;
    open.sandbox.faults.freezeConnection(POSTGRES.name, {});
    await open.call("GET", path);
    expect(struck(open)).toEqual([]);
    open.sandbox.faults.freezeConnection(POSTGRES.name, { fields: ["host"] });
    await open.call("GET", `${CONNECTIONS}${otherId}/`);
    await open.call("POST", `${path}test/`);
    await open.call("GET", CONNECTIONS);
    await open.call("GET", path);
    await open.call("PATCH", path, { body: { port: 5433 } });
    await open.call("PATCH", path, { body: { host: "elsewhere" } });
    await open.call("PUT", path, { body: { ...POSTGRES, name: "other" } });
    open.sandbox.faults.freezeConnection(POSTGRES.name, { deletion: true });
    await open.call("DELETE", path);
    open.sandbox.faults.freezeConnection(POSTGRES.name, { fields: ["host"] });
    expect((await open.call("DELETE", path)).status).toBe(204);
    expect(struck(open)).toEqual([
      "GET /api/connections/ freezeConnection",
      "GET /api/connections/{id}/ freezeConnection",
      "PATCH /api/connections/{id}/ freezeConnection",
      "PATCH /api/connections/{id}/ freezeConnection",
      "DELETE /api/connections/{id}/ freezeConnection",
    ]);
  });

  it("unlicensedFeatures", async () => {
    const open = openSandbox();
    open.sandbox.faults.unlicensedFeatures([]);
    const id = text((await open.call("POST", "/api/rulesets/", { body: RULESET })).json, "id");
    const library = text((await open.call("POST", "/api/ruleset-libraries/", { body: LIBRARY })).json, "id");
    expect(struck(open)).toEqual([]);
    open.sandbox.faults.unlicensedFeatures(["No files."]);
    for (const path of ["/api/v2/rulesets/", "/api/rulesets/", `/api/rulesets/${id}/`]) {
      await open.call("GET", path);
    }
    for (const path of ["/api/ruleset-libraries/", `/api/ruleset-libraries/${library}/`]) {
      await open.call("GET", path);
    }
    await open.call("PATCH", `/api/rulesets/${id}/`, { body: { config_yaml: RULESET.config_yaml } });
    await open.call("PUT", `/api/ruleset-libraries/${library}/`, { body: LIBRARY });
    await open.call("GET", `/api/ruleset-libraries/${library}/rulesets/`);
    await open.call("GET", CONNECTIONS);
    expect(struck(open)).toEqual([
      "GET /api/v2/rulesets/ unlicensedFeatures",
      "GET /api/rulesets/ unlicensedFeatures",
      "GET /api/rulesets/{id}/ unlicensedFeatures",
      "GET /api/ruleset-libraries/ unlicensedFeatures",
      "GET /api/ruleset-libraries/{id}/ unlicensedFeatures",
      "PATCH /api/rulesets/{id}/ unlicensedFeatures",
      "PUT /api/ruleset-libraries/{id}/ unlicensedFeatures",
    ]);
  });

  it("foreignNextLinks", async () => {
    const open = openSandbox({ seed: "demo" });
    await open.call("GET", `${RUNS}?limit=1`);
    open.sandbox.faults.foreignNextLinks("http://sandbox.test");
    await open.call("GET", `${RUNS}?limit=1`);
    expect(struck(open)).toEqual([]);
    open.sandbox.faults.foreignNextLinks("https://hidden.example");
    await open.call("GET", `${RUNS}?limit=1`);
    await open.call("GET", `${RUNS}?limit=1000`);
    await open.call("GET", `${RUNS}?offset=1`);
    expect(struck(open)).toEqual([`GET ${RUNS} foreignNextLinks`, `GET ${RUNS} foreignNextLinks`]);
  });

  it("oneTokenPerAccount", async () => {
    const open = openSandbox();
    const token = async () => ({ Authorization: `Token ${await open.logIn()}` });
    const before = await token();
    open.sandbox.faults.oneTokenPerAccount();
    const shared = await token();
    expect(shared).toEqual(before);
    await open.anonymous("GET", CONNECTIONS, { headers: shared });
    await open.anonymous("POST", "/api/auth/token/logout/", { headers: shared });
    expect((await open.anonymous("GET", CONNECTIONS, { headers: shared })).status).toBe(401);
    const alone = await token();
    await open.anonymous("POST", "/api/auth/token/logout/", { headers: alone });
    expect((await open.anonymous("GET", CONNECTIONS, { headers: alone })).status).toBe(401);
    expect(struck(open)).toEqual([
      "POST /api/auth/token/login/ oneTokenPerAccount",
      "POST /api/auth/token/logout/ oneTokenPerAccount",
      `GET ${CONNECTIONS} oneTokenPerAccount`,
    ]);
  });

  it("expireTokens", async () => {
    const open = openSandbox({ tokenTtlSeconds: 1, jwtTtlSeconds: 1 });
    const over = { Authorization: `Token ${await open.logIn()}` };
    open.advance(1000);
    const jwt = (await open.anonymous("POST", "/api/auth/jwt/login/", { body: ADMIN })).json;
    const bearer = { Authorization: `Bearer ${text(jwt, "access_token")}` };
    const good = { Authorization: `Token ${await open.logIn()}` };
    open.sandbox.faults.expireTokens();
    const later = { Authorization: `Token ${await open.logIn()}` };
    for (const headers of [over, good, later]) await open.anonymous("GET", RUNS, { headers });
    await open.anonymous("GET", "/ifm/ruleset-plans/", { headers: bearer });
    await open.anonymous("GET", "/ifm/ruleset-plans/", { headers: { Authorization: "Bearer none" } });
    expect(struck(open)).toEqual([`GET ${RUNS} expireTokens`, "GET /ifm/ruleset-plans/ expireTokens"]);
  });
});
