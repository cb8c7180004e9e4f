import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { zConnection } from "../../src/generated/datamasque.zod.gen.js";
import { ErrorReply, fieldError } from "../../src/sandbox/http/django-errors.js";
import {
  createSandbox,
  SANDBOX_RELEASES,
  type Sandbox,
  type SandboxOptions,
} from "../../src/sandbox/index.js";
import { resolveSandboxOptions } from "../../src/sandbox/store/sandbox-options.js";
import { byId, byNumber, byText } from "../../src/sandbox/store/store.js";
import { openSandbox } from "./open-sandbox.js";
import { POSTGRES } from "./prepared-sandbox.js";

const refusal = fieldError({ name: ["taken"] });

const UNSET: { [Name in keyof Required<SandboxOptions>]: undefined } = {
  release: undefined,
  username: undefined,
  password: undefined,
  installed: undefined,
  spcsPat: undefined,
  signInUrl: undefined,
  gatewayCors: undefined,
  cors: undefined,
  apiTokens: undefined,
  tokenTtlSeconds: undefined,
  jwtTtlSeconds: undefined,
  runDurationMs: undefined,
  generationDurationMs: undefined,
  validationDurationMs: undefined,
  seed: undefined,
  clock: undefined,
  control: undefined,
  ids: undefined,
};

describe("the request log", () => {
  it("tells method, path, query, headers and status, but no credential and no body", async () => {
    const { call, sandbox } = openSandbox();
    await call("GET", "/api/runs/?limit=1", { headers: { "X-SF-SPCS-Authorization": "", Cookie: "a=b" } });
    const [login, list] = sandbox.requests;
    expect(login).toMatchObject({ method: "POST", path: "/api/auth/token/login/", status: 200 });
    expect(list).toEqual({
      method: "GET",
      path: "/api/runs/",
      query: { limit: "1" },
      headers: { authorization: "<redacted>", cookie: "<redacted>", "x-sf-spcs-authorization": "" },
      number: 2,
      receivedAt: "2026-01-05T09:00:00.000000Z",
      faults: [],
      status: 200,
    });
  });

  it("tells no value of a query whose name says secret", async () => {
    const { call, sandbox } = openSandbox();
    await call("GET", "/api/runs/?token=t0p&api_key=k3y&Password=pw&limit=1&access_token=");
    expect(sandbox.requests.at(-1)?.query).toEqual({
      token: "<redacted>",
      api_key: "<redacted>",
      Password: "<redacted>",
      limit: "1",
      access_token: "",
    });
  });

  it.each([
    ...["pwd", "passwd", "X-Amz-Signature", "sig", "auth", "jwt", "session_id", "bearer", "pat"],
    ...["spcs_pat", "spcsPat", "pass", "db_pass", "otp"],
  ])("tells no value of %s in a query", async (name) => {
    const { call, sandbox } = openSandbox();
    await call("GET", `/api/runs/?${name}=s3cret&author=kim`);
    expect(sandbox.requests.at(-1)?.query).toEqual({ [name]: "<redacted>", author: "kim" });
  });

  it("shows that a header was absent, empty or there", async () => {
    const { anonymous, sandbox } = openSandbox();
    await anonymous("GET", "/api/runs/");
    await anonymous("GET", "/api/runs/", { headers: { Authorization: "" } });
    await anonymous("GET", "/api/runs/", { headers: { Authorization: "Token x" } });
    expect(sandbox.requests.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      "",
      "<redacted>",
    ]);
  });
});

describe("the state", () => {
  it("shows tokens without their keys", async () => {
    const { logIn, sandbox, advance } = openSandbox({ tokenTtlSeconds: 60 });
    await logIn();
    advance(60_000);
    await logIn();
    expect(sandbox.state.tokens).toEqual([
      { id: 1, created: "2026-01-05T09:00:00.000000Z", expires: "2026-01-05T09:01:00.000000Z", valid: false },
      { id: 2, created: "2026-01-05T09:01:00.000000Z", expires: "2026-01-05T09:02:00.000000Z", valid: true },
    ]);
  });

  it("gives copies: changing one changes nothing", async () => {
    const { call, sandbox } = openSandbox();
    await call("POST", "/api/connections/", { body: { ...POSTGRES, engine_options: { pool: 1 } } });
    const [connection] = sandbox.state.connections;
    Object.assign(connection ?? {}, { name: "changed" });
    Object.assign(connection?.engine_options ?? {}, { pool: 2 });
    expect(sandbox.state.connections).toMatchObject([{ name: POSTGRES.name, engine_options: { pool: 1 } }]);
  });

  it("holds no secret that inspecting the sandbox could show", async () => {
    const { call, logIn, sandbox } = openSandbox({ spcsPat: "", apiTokens: ["api-token-1"] });
    const key = await logIn();
    await call("POST", "/api/connections/", { body: POSTGRES });
    const seen = inspect(sandbox, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true });
    for (const secret of [key, POSTGRES.dbpassword, "sandbox-password", "api-token-1"]) {
      expect(seen).not.toContain(secret);
    }
    expect(seen).toContain(POSTGRES.name);
  });
});

describe("the demo seed", () => {
  it.each(SANDBOX_RELEASES)("on %s has a dozen connections, two rulesets and past runs", (release) => {
    const { sandbox } = openSandbox({ seed: "demo", release });
    const { connections, rulesets, runs } = sandbox.state;
    const known = connections.filter((connection) => zConnection.safeParse(connection).success);
    expect([known.length, connections.length]).toEqual([12, 12]);
    expect(connections.some(({ snowflake_stage_location: stage }) => stage === "spcs")).toBe(
      release === "3.26.16",
    );
    expect(rulesets.map(({ mask_type, is_valid }) => [mask_type, is_valid])).toEqual([
      ["database", "valid"],
      ["file", "valid"],
    ]);
    expect(runs.map(({ status }) => status)).toEqual(["finished", "failed", "finished_with_warnings"]);
  });

  it("is the same each time", () => {
    const ids = () => openSandbox({ seed: "demo" }).sandbox.state.connections.map(({ id }) => id);
    expect(ids()).toEqual(ids());
  });

  it("can be used: a run starts on one of its connections", async () => {
    const { call, sandbox } = openSandbox({ seed: "demo" });
    const { connections, rulesets } = sandbox.state;
    const body = { connection: connections[0]?.id, ruleset: rulesets[0]?.id, options: {} };
    expect((await call("POST", "/api/runs/", { body })).status).toBe(201);
  });
});

describe("the seed of the future", () => {
  const contents = ({ state }: Sandbox) => [
    // The twins of secrets differ each time.
    state.connections.map(({ id, name, db_type, type }) => [id, name, db_type ?? type]),
    state.rulesets,
    state.runs,
  ];

  it("has the users of the demo in the seed of a later release, too", () => {
    const users = (seed: "demo" | "future" | "empty") =>
      createSandbox({ seed }).state.users.map(({ username }) => username);
    expect(users("future")).toEqual(["admin", "builder", "librarian", "runner", "former"]);
    expect(users("demo")).toEqual(users("future"));
    expect(users("empty")).toEqual(["admin"]);
  });

  it("is the demo with what unknownEnumValues adds, also after a reset", () => {
    const demo = openSandbox({ seed: "demo" }).sandbox;
    demo.faults.unknownEnumValues();
    const future = openSandbox({ seed: "future" }).sandbox;
    const expected = contents(demo);
    expect(contents(future)).toEqual(expected);
    future.reset();
    expect(contents(future)).toEqual(expected);
    expect(future.state.connections.map(({ db_type }) => db_type)).toContain("later_release_engine");
  });

  it("is the only one that holds it after a reset", () => {
    const { sandbox } = openSandbox({ seed: "demo" });
    sandbox.faults.unknownEnumValues();
    sandbox.reset();
    expect(sandbox.state.connections.map(({ db_type }) => db_type)).not.toContain("later_release_engine");
  });

  it.each([
    ['{"usrname":"x"}', "createSandbox: usrname: no such option; there are username password"],
    ['{"username":5}', "createSandbox: username must be a string"],
    ['{"installed":"no"}', "createSandbox: installed must be a boolean"],
    ['{"clock":3}', "createSandbox: clock must be a function"],
    ['{"spcsPat":null}', "createSandbox: spcsPat must be a string"],
  ])("refuses the options %s", (options, message) => {
    expect(() => createSandbox(JSON.parse(options))).toThrow(message);
  });

  it("has a name that is spelt right", () => {
    expect(() => createSandbox(JSON.parse('{"seed":"full"}'))).toThrow(
      new TypeError('createSandbox: seed must be one of "empty", "demo", "future", not "full"'),
    );
  });
});

describe("a store of the sandbox", () => {
  const ada = { id: "a", name: "Ada" };
  const bob = { id: "b", name: "Bob" };
  const people = () => {
    const store = byId<typeof ada>();
    store.save(ada);
    store.save(bob);
    return store;
  };

  it("keeps the order of creation, also when a record is replaced", () => {
    const store = people();
    const other = { id: "a", name: "Ann" };
    store.save(other);
    expect(store.all()).toEqual([other, bob]);
    expect(store.size).toBe(2);
    expect(store.find("a")).toBe(other);
  });

  it("does not give its own list away", () => {
    const store = people();
    store.all().pop();
    expect(store.all()).toEqual([ada, bob]);
  });

  it("finds, requires and deletes by key", () => {
    const store = people();
    expect(store.require("b")).toBe(bob);
    expect(store.findWhere(({ name }) => name === "Bob")).toBe(bob);
    store.delete("b");
    expect(store.has("b")).toBe(false);
    expect(store.find("b")).toBeUndefined();
    expect(() => store.require("b")).toThrow(new ErrorReply(404, { detail: "Not found." }));
  });

  it("refuses a second record of the same name, and lets a record keep its own", () => {
    const store = people();
    const isBob = ({ name }: typeof ada) => name === "Bob";
    expect(() => store.refuseOther("a", isBob, refusal)).toThrow(refusal);
    expect(() => store.refuseOther(undefined, isBob, refusal)).toThrow(refusal);
    expect(() => store.refuseOther("b", isBob, refusal)).not.toThrow();
  });

  it("takes nothing but digits for the number of a record", () => {
    const store = byNumber<{ readonly id: number }>();
    store.save({ id: 7 });
    expect([store.require("7"), store.require("07")]).toEqual([{ id: 7 }, { id: 7 }]);
    for (const text of ["", "7.0", "7e0", "-7", "0x7", " 7", "seven"]) {
      expect(() => store.require(text), text).toThrow(ErrorReply);
    }
  });

  it("keeps records by another member than an id", () => {
    const store = byText<{ readonly name: string }>(({ name }) => name);
    store.save({ name: "Ada" });
    expect(store.require("Ada")).toEqual({ name: "Ada" });
  });
});

describe("what is undefined counts as left out", () => {
  it("in the options of the sandbox", () => {
    const { ids, ...settings } = resolveSandboxOptions(UNSET);
    const { ids: _, ...defaults } = resolveSandboxOptions({});
    expect(settings).toEqual(defaults);
    expect(ids()).not.toBe(ids());
  });

  it("where it listens", async () => {
    const { url, close } = await createSandbox(UNSET).listen({ port: undefined, host: undefined });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
    await close();
  });

  it("in the options of faults", async () => {
    const { fetch, faults } = createSandbox();
    const status = async () => (await fetch("http://sandbox.test/api/healthcheck/")).status;
    faults.htmlErrorPage({ status: undefined, times: undefined, when: undefined });
    expect([await status(), await status()]).toEqual([500, 200]);
    faults.gatewayRejects({ reason: "privilege", detail: undefined, status: undefined, times: undefined });
    expect([await status(), await status()]).toEqual([403, 200]);
    faults.gatewayRejects({ reason: undefined, detail: "Not today.", requestId: undefined });
    expect([await status(), await status()]).toEqual([401, 200]);
  });
});
