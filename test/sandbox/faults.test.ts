import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { armLastingFaults } from "../../src/sandbox/server/command-line/gateway-arguments.js";
import { member, ORIGIN, openSandbox, START, text } from "./open-sandbox.js";
import { POSTGRES, RULESET } from "./prepared-sandbox.js";

const HEALTH = "/api/healthcheck/";
const RUNS = "/api/runs/";

function fakeTimers(): void {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

/** A call whose end can be looked at without waiting for it. */
function watched(call: Promise<Response>) {
  const seen = { ended: false };
  const end = () => {
    seen.ended = true;
  };
  call.then(end, end);
  return seen;
}

describe("faults of the login", () => {
  it("expireTokens ends the tokens that exist, not those to come", async () => {
    const { call, anonymous, logIn, sandbox } = openSandbox();
    expect((await call("GET", RUNS)).status).toBe(200);
    sandbox.faults.expireTokens();
    expect((await call("GET", RUNS)).status).toBe(401);
    const headers = { Authorization: `Token ${await logIn()}` };
    expect((await anonymous("GET", RUNS, { headers })).status).toBe(200);
  });

  it("rejectNextLogin refuses right credentials as often as told", async () => {
    const { anonymous, sandbox } = openSandbox();
    sandbox.faults.rejectNextLogin(2);
    const body = { username: "admin", password: "sandbox-password" };
    const statuses: number[] = [];
    for (let each = 0; each < 3; each += 1) {
      statuses.push((await anonymous("POST", "/api/auth/token/login/", { body })).status);
    }
    expect(statuses).toEqual([400, 400, 200]);
  });
});

describe("faults of the proxy", () => {
  it("notReady answers 502 on everything until it is used up", async () => {
    const { anonymous, sandbox } = openSandbox();
    sandbox.faults.notReady({ times: 3 });
    for (const path of [HEALTH, RUNS, "/no/such/path"]) {
      const answer = await anonymous("GET", path);
      expect(answer.status).toBe(502);
      expect(answer.headers.get("content-type")).toContain("text/html");
    }
    expect((await anonymous("GET", HEALTH)).status).toBe(200);
  });

  it("notReady without end lasts until clear()", async () => {
    const { anonymous, sandbox } = openSandbox();
    sandbox.faults.notReady({ times: Number.POSITIVE_INFINITY });
    for (let each = 0; each < 20; each += 1) expect((await anonymous("GET", HEALTH)).status).toBe(502);
    sandbox.faults.clear();
    expect((await anonymous("GET", HEALTH)).status).toBe(200);
  });

  it("htmlErrorPage answers with a page, emptyErrorBody with nothing", async () => {
    const { anonymous, sandbox } = openSandbox();
    sandbox.faults.htmlErrorPage({ status: 503 });
    const page = await anonymous("GET", HEALTH);
    expect([page.status, page.headers.get("content-type")]).toEqual([503, "text/html; charset=utf-8"]);
    expect(page.text).toContain("<html>");
    sandbox.faults.emptyErrorBody();
    const empty = await anonymous("GET", HEALTH);
    expect([empty.status, empty.text, empty.headers.get("content-length")]).toEqual([500, "", "0"]);
  });

  it("refuse a number of times or a status that makes no sense", () => {
    const { sandbox } = openSandbox();
    expect(() => sandbox.faults.notReady({ times: 0 })).toThrow("times must be a whole number from 1 up");
    expect(() => sandbox.faults.cutBody({ times: 1.5 })).toThrow("times must be a whole number from 1 up");
    expect(() => sandbox.faults.htmlErrorPage({ status: 200 })).toThrow(
      "status must be an HTTP error status",
    );
  });
});

describe("cutBody, in process", () => {
  it("errors in the middle of the body, and does not count answers without one", async () => {
    const { sandbox } = openSandbox();
    sandbox.faults.cutBody();
    expect((await sandbox.fetch(ORIGIN + HEALTH)).status).toBe(200);
    const response = await sandbox.fetch(`${ORIGIN}/api/app/check/`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-length")).toBe("18");
    await expect(response.text()).rejects.toThrow(new TypeError("terminated"));
    expect(await (await sandbox.fetch(`${ORIGIN}/api/app/check/`)).json()).toEqual({ installed: true });
  });
});

describe("slowReply", () => {
  it("answers all the same", async () => {
    const { anonymous, sandbox } = openSandbox();
    sandbox.faults.slowReply({ ms: 5 });
    expect((await anonymous("GET", HEALTH)).status).toBe(200);
  });

  it("is cut short by an abort, with the caller's own reason", async () => {
    const { sandbox } = openSandbox();
    sandbox.faults.slowReply({ ms: 60_000 });
    const controller = new AbortController();
    const pending = sandbox.fetch(ORIGIN + HEALTH, { signal: controller.signal });
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
    expect(sandbox.requests.map(({ status }) => status)).toEqual([0]);
  });

  it("leaves no timer behind after an abort", async () => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { sandbox } = openSandbox();
    sandbox.faults.slowReply({ ms: 60_000 });
    const controller = new AbortController();
    const pending = sandbox.fetch(ORIGIN + HEALTH, { signal: controller.signal });
    while (vi.getTimerCount() === 0) await Promise.resolve();
    controller.abort();
    await expect(pending).rejects.toThrow("aborted");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is not what it takes: a call that is aborted at once gets no answer either", async () => {
    const { sandbox } = openSandbox();
    const controller = new AbortController();
    const pending = sandbox.fetch(ORIGIN + HEALTH, { signal: controller.signal });
    controller.abort();
    await expect(pending).rejects.toThrow("aborted");
  });

  it("never starts for a call that is aborted already", async () => {
    const { sandbox } = openSandbox();
    const reason = new Error("never mind");
    const signal = AbortSignal.abort(reason);
    await expect(sandbox.fetch(ORIGIN + HEALTH, { signal })).rejects.toBe(reason);
    expect(sandbox.requests).toEqual([]);
  });
});

describe("answers from elsewhere", () => {
  it("foreignNextLinks puts the links of pages on another host", async () => {
    const { call, sandbox } = openSandbox({ seed: "demo" });
    sandbox.faults.foreignNextLinks("https://internal.example:8443/ignored");
    const page = await call("GET", `${RUNS}?limit=1&offset=1`);
    expect(page.json).toMatchObject({
      next: "https://internal.example:8443/api/runs/?limit=1&offset=2",
      previous: "https://internal.example:8443/api/runs/?limit=1",
    });
  });

  it("unknownEnumValues adds a kind, a stage and a run status that no document knows", async () => {
    const { sandbox } = openSandbox({ release: "3.26.16" });
    sandbox.faults.unknownEnumValues();
    const { connections, runs } = sandbox.state;
    expect(
      connections.map(({ db_type, snowflake_stage_location }) => [db_type, snowflake_stage_location]),
    ).toEqual([
      ["later_release_engine", undefined],
      ["snowflake", "later_release_stage"],
    ]);
    expect(runs.map(({ status }) => status)).toEqual(["later_release_status"]);
  });

  it("extraFields adds a member to documents and rows, and leaves errors and inner objects alone", async () => {
    const { call, sandbox } = openSandbox({ seed: "demo" });
    sandbox.faults.extraFields();
    const extra = { field_of_a_later_release: { enabled: true } };
    const check = await call("GET", "/api/app/check/");
    expect(check.json).toEqual({ installed: true, ...extra });
    const page = await call("GET", `${RUNS}?limit=1`);
    expect(page.json).toMatchObject({ ...extra, results: [extra] });
    const rulesets = await call("GET", "/api/v2/rulesets/");
    expect(rulesets.json).toMatchObject([extra, extra]);
    const dynamo = sandbox.state.connections.find(({ db_type }) => db_type === "dynamo_db");
    const shown = await call("GET", `/api/connections/${text(dynamo, "id")}/`);
    expect(member(shown.json, "dynamo_default_sse")).toEqual({ selection: "dynamodb_owned" });
    expect((await call("GET", `${RUNS}99/`)).json).toEqual({ detail: "Not found." });
  });
});

describe("reset", () => {
  it("disarms every fault and brings the seed back", async () => {
    const { anonymous, call, sandbox } = openSandbox({ seed: "demo" });
    const seed = [sandbox.state.connections, sandbox.state.rulesets, sandbox.state.runs].map(
      (all) => all.length,
    );
    await call("POST", "/api/connections/", { body: POSTGRES });
    await call("POST", "/api/rulesets/", { body: RULESET });
    const { faults } = sandbox;
    faults.unknownEnumValues();
    faults.notReady();
    faults.rejectNextLogin();
    faults.extraFields();
    faults.foreignNextLinks("http://other.example");
    faults.nextRunEndsAs("failed");
    faults.cutBody();
    faults.gatewayRejects({ detail: "" });
    sandbox.reset();
    const { connections, rulesets, runs, tokens } = sandbox.state;
    expect([connections, rulesets, runs].map((all) => all.length)).toEqual(seed);
    expect([tokens, sandbox.requests]).toEqual([[], []]);
    const login = { body: { username: "admin", password: "sandbox-password" } };
    const { status, json } = await anonymous("POST", "/api/auth/token/login/", login);
    expect([status, member(json, "field_of_a_later_release")]).toEqual([200, undefined]);
    const headers = { Authorization: `Token ${text(json, "key")}` };
    const page = await anonymous("GET", `${RUNS}?limit=1`, { headers });
    expect(text(page.json, "next")).toBe(`${ORIGIN}/api/runs/?limit=1&offset=1`);
  });
});

describe("gatewayIdleCut", () => {
  it("loses the connection when 90 seconds of sandbox time are over, not before", async () => {
    fakeTimers();
    const { sandbox, advance } = openSandbox();
    sandbox.faults.gatewayIdleCut();
    const call = sandbox.fetch(ORIGIN + HEALTH);
    const failure = expect(call).rejects.toMatchObject({
      name: "TypeError",
      message: "fetch failed",
      cause: { message: "other side closed", code: "UND_ERR_SOCKET" },
    });
    const seen = watched(call);
    while (vi.getTimerCount() === 0 && !seen.ended) await Promise.resolve();
    advance(89_999);
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen.ended).toBe(false);
    advance(1);
    await vi.advanceTimersByTimeAsync(1000);
    await failure;
    expect(vi.getTimerCount()).toBe(0);
    expect(sandbox.requests.map(({ status }) => status)).toEqual([0]);
    expect((await sandbox.fetch(ORIGIN + HEALTH)).status).toBe(200);
  });

  it("goes by the platform's clock without one of the test's", async () => {
    fakeTimers();
    const sandbox = createSandbox({ seed: "empty" });
    sandbox.faults.gatewayIdleCut();
    const call = sandbox.fetch(ORIGIN + HEALTH);
    const seen = watched(call);
    const failure = expect(call).rejects.toThrow("fetch failed");
    await vi.advanceTimersByTimeAsync(89_000);
    expect(seen.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    await failure;
  });

  it("loses the answer alone: the request has been carried out", async () => {
    const { call, sandbox, advance } = openSandbox();
    await call("GET", "/api/runs/");
    sandbox.faults.gatewayIdleCut({ afterMs: 1, when: ({ method }) => method === "POST" });
    const lost = expect(call("POST", "/api/connections/", { body: POSTGRES })).rejects.toThrow(
      "fetch failed",
    );
    while (sandbox.state.connections.length === 0) await new Promise((resolve) => setImmediate(resolve));
    advance(1);
    await lost;
    expect(sandbox.state.connections).toMatchObject([{ name: POSTGRES.name }]);
  });

  it("waits for a request that the gateway lets pass", async () => {
    const { anonymous, sandbox } = openSandbox({ spcsPat: "P" });
    sandbox.faults.gatewayIdleCut({ afterMs: 1 });
    sandbox.faults.gatewayRejects({ reason: "network" });
    expect((await anonymous("GET", HEALTH)).status).toBe(401);
    expect((await anonymous("GET", HEALTH)).status).toBe(302);
    const headers = { "X-SF-SPCS-Authorization": 'Snowflake Token="P"' };
    const controller = new AbortController();
    const pending = sandbox.fetch(ORIGIN + HEALTH, { headers, signal: controller.signal });
    const reason = new Error("enough");
    controller.abort(reason);
    await expect(pending).rejects.toBe(reason);
  });

  it("is disarmed by clear(), and refuses a time that makes no sense", async () => {
    const { anonymous, sandbox } = openSandbox();
    sandbox.faults.gatewayIdleCut({ times: 5 });
    sandbox.faults.clear();
    expect((await anonymous("GET", HEALTH)).status).toBe(200);
    expect(() => sandbox.faults.gatewayIdleCut({ afterMs: 0 })).toThrow(
      "afterMs must be a whole number from 1 up",
    );
  });

  it("destroys the connection over HTTP", async () => {
    const sandbox = createSandbox({ seed: "empty" });
    const server = await sandbox.listen();
    onTestFinished(() => server.close());
    sandbox.faults.gatewayIdleCut({ afterMs: 1 });
    await expect(fetch(server.url + HEALTH)).rejects.toMatchObject({
      message: "fetch failed",
      cause: { code: "UND_ERR_SOCKET" },
    });
    expect((await fetch(server.url + HEALTH)).status).toBe(200);
  });
});

describe("the faults of the command line", () => {
  it("refuse every request for their reason", async () => {
    const { anonymous, sandbox } = openSandbox();
    armLastingFaults(sandbox.faults, { gatewayRejects: "privilege" });
    for (const path of [HEALTH, HEALTH, "/api/runs/"]) {
      expect((await anonymous("GET", path)).status).toBe(403);
    }
  });

  it("cut every answer to requests for their path", async () => {
    let now = START;
    // Each look at the clock takes half of the time that the gateway waits.
    const sandbox = createSandbox({ seed: "empty", clock: () => (now += 45_000) });
    armLastingFaults(sandbox.faults, { gatewayIdleCut: HEALTH });
    for (let each = 0; each < 3; each += 1) {
      await expect(sandbox.fetch(ORIGIN + HEALTH)).rejects.toThrow("fetch failed");
    }
    expect((await sandbox.fetch(`${ORIGIN}/api/app/check/`)).status).toBe(200);
  });
});
