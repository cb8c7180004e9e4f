import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { armLastingFaults } from "../../src/sandbox/server/command-line/gateway-arguments.js";
import { POSTGRES } from "./example-documents.js";
import { ORIGIN, openSandbox, START } from "./open-sandbox.js";

const HEALTH = "/api/healthcheck/";

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
