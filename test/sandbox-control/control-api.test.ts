import { createSandbox } from "datamasque-client/sandbox";
import { describe, expect, it } from "vitest";
import { controlledSandbox, OPERATIONS, rawRequest, START } from "./controlled-sandbox.js";

const HEALTH = "/api/healthcheck/";
const MINUTE = 60_000;

describe("the control API", () => {
  it("is not there unless it is asked for, in process and over HTTP", async () => {
    const { port, sandbox } = await controlledSandbox({ control: false });
    for (const path of ["/_sandbox/", "/_sandbox/state/", "/_sandbox/reset/"]) {
      expect((await sandbox.fetch(`http://127.0.0.1${path}`)).status).toBe(404);
      expect((await rawRequest(port, "GET", path, { Host: "127.0.0.1" })).status).toBe(404);
    }
    expect(createSandbox().requests).toEqual([]);
  });

  it("serves in process, too", async () => {
    const sandbox = createSandbox({ control: true, seed: "empty" });
    const answer = await sandbox.fetch("http://localhost/_sandbox/clock/");
    expect([answer.status, await answer.json()]).toMatchObject([200, { advancedMs: 0 }]);
    expect((await sandbox.fetch("http://sandbox/_sandbox/clock/")).status).toBe(403);
  });

  it("tells what the sandbox holds, as sandbox.state does", async () => {
    const { control, sandbox } = await controlledSandbox();
    const { data } = await control.GET("/state/");
    expect(data?.connections.map(({ name }) => name)).toEqual(
      sandbox.state.connections.map(({ name }) => name),
    );
    expect(Object.keys(data ?? {}).sort()).toEqual(Object.keys(sandbox.state).sort());
    expect(data?.runs.length).toBe(sandbox.state.runs.length);
  });

  it("tells the requests from a number on, without its own", async () => {
    const { control, call } = await controlledSandbox();
    await call("GET", `${HEALTH}?a=1`);
    await call("GET", "/api/runs/");
    const { data } = await control.GET("/requests/");
    expect(data).toEqual({
      resets: 0,
      requests: [
        {
          number: 1,
          method: "GET",
          path: HEALTH,
          query: { a: "1" },
          status: 200,
          receivedAt: "2026-01-05T09:00:00.000000Z",
          faults: [],
        },
        expect.objectContaining({ number: 2, path: "/api/runs/", status: 401 }),
      ],
    });
    const later = await control.GET("/requests/", { params: { query: { after: 1 } } });
    expect(later.data?.requests.map(({ number }) => number)).toEqual([2]);
    const wrong = await fetch(`${(await controlledSandbox()).url}/_sandbox/requests/?after=x`);
    expect([wrong.status, await wrong.json()]).toEqual([400, { error: expect.stringContaining("after") }]);
  });

  it("resets: what was written, the log, faults and the clock", async () => {
    const { control, call, sandbox, logIn } = await controlledSandbox({ seed: "empty" });
    await logIn();
    await control.POST("/faults/notReady/");
    await control.POST("/clock/advance/", { body: { milliseconds: MINUTE } });
    expect((await control.POST("/reset/")).response.status).toBe(204);
    expect([sandbox.state.tokens, sandbox.requests]).toEqual([[], []]);
    expect((await control.GET("/faults/")).data).toEqual([]);
    expect((await control.GET("/clock/")).data).toEqual({
      now: "2026-01-05T09:00:00.000000Z",
      advancedMs: 0,
    });
    await call("GET", HEALTH);
    expect((await control.GET("/requests/")).data).toMatchObject({ resets: 1, requests: [{ number: 1 }] });
  });

  it("moves the clock, on which runs and tokens go", async () => {
    const { control, call, sandbox, logIn } = await controlledSandbox({ runDurationMs: MINUTE });
    const headers = { Authorization: `Token ${await logIn()}` };
    const { connections, rulesets } = sandbox.state;
    const connection = connections.find(({ name }) => name === "crm-postgres")?.id;
    const ruleset = rulesets.find(({ name }) => name === "crm_mask")?.id;
    expect((await call("POST", "/api/runs/", { connection, ruleset, options: {} }, headers)).status).toBe(
      201,
    );
    const lastRun = () => sandbox.state.runs.at(-1);
    const id = Number(lastRun()?.id);
    const log = () => control.GET("/runs/{id}/log/", { params: { path: { id } } });
    expect([lastRun()?.status, (await log()).data]).toMatchObject(["queued", { percent: 0, entries: [{}] }]);
    const { data } = await control.POST("/clock/advance/", { body: { milliseconds: MINUTE } });
    expect(data).toEqual({ now: "2026-01-05T09:01:00.000000Z", advancedMs: MINUTE });
    expect(lastRun()?.status).toBe("finished");
    const { data: whole } = await log();
    expect([whole?.percent, whole?.entries.at(-1)?.message]).toEqual([100, "Run finished"]);
    await control.POST("/clock/advance/", { body: { milliseconds: 12 * 60 * MINUTE } });
    expect((await call("GET", "/api/runs/", undefined, headers)).status).toBe(401);
    expect((await control.GET("/runs/{id}/log/", { params: { path: { id: 999 } } })).response.status).toBe(
      404,
    );
  });

  it("is in no way of faults and the gateway, and uses up no fault", async () => {
    const { control, call } = await controlledSandbox({ spcsPat: "pat-1" });
    await control.POST("/faults/notReady/");
    await control.POST("/faults/gatewayRejects/", { body: { reason: "network" } });
    expect((await control.GET("/state/")).response.status).toBe(200);
    expect((await control.GET("/faults/")).data).toHaveLength(2);
    expect((await call("GET", HEALTH)).status).toBe(401);
  });

  it("says what is wrong with a body, and changes nothing", async () => {
    const { url, control } = await controlledSandbox();
    const post = async (path: string, body: string, type = "application/json") => {
      const answer = await fetch(`${url}/_sandbox${path}`, {
        method: "POST",
        body,
        headers: { "Content-Type": type },
      });
      const { error }: { error: unknown } = await answer.json();
      return `${answer.status} ${error}`;
    };
    expect(await post("/faults/notReady/", '{"time":2}')).toBe("400 There is no member time.");
    expect(await post("/faults/notReady/", '{"when":{"pth":"/"}}')).toBe("400 when: There is no member pth.");
    expect(await post("/faults/notReady/", '{"times":0}')).toMatch(/^400 times: /);
    expect(await post("/faults/notReady/", "{}", "text/plain")).toMatch(/^400 Unsupported media type/);
    expect(await post("/faults/slowReply/", "{}")).toBe("400 ms: This field is required.");
    expect(await post("/faults/gatewayRejects/", "{}")).toBe("400 One of reason and detail is needed.");
    expect(await post("/faults/extraFields/", '{"times":1}')).toBe("400 There is no member times.");
    expect(await post("/clock/advance/", '{"milliseconds":-1}')).toBe(
      "400 milliseconds: Ensure this value is greater than or equal to 1.",
    );
    expect(await post("/clock/advance/", "{")).toMatch(/^400 JSON parse error/);
    expect((await control.GET("/faults/")).data).toEqual([]);
    expect((await control.GET("/clock/")).data?.advancedMs).toBe(0);
  });

  it("changes nothing on GET and HEAD, whatever the path", async () => {
    const { control, sandbox, port, logIn } = await controlledSandbox();
    await logIn();
    await control.POST("/faults/notReady/");
    await control.POST("/clock/advance/", { body: { milliseconds: MINUTE } });
    const whole = async () =>
      JSON.stringify([
        sandbox.state,
        sandbox.requests,
        (await control.GET("/faults/")).data,
        (await control.GET("/clock/")).data,
      ]);
    const before = await whole();
    const paths = [...new Set(OPERATIONS.map((operation) => operation.split(" ")[1] ?? ""))];
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const reads = OPERATIONS.includes(`GET ${path}`);
      for (const method of ["GET", "HEAD"]) {
        const target = `/_sandbox${path.replace("{id}", "1")}`;
        const { status } = await rawRequest(port, method, target, { Host: `127.0.0.1:${port}` });
        expect(`${method} ${path} ${status}`).toBe(`${method} ${path} ${reads ? 200 : 405}`);
      }
    }
    expect(await whole()).toBe(before);
  });

  it("keeps a clock of one's own going", async () => {
    let now = START;
    const { control } = await controlledSandbox({ clock: () => now });
    await control.POST("/clock/advance/", { body: { milliseconds: 1000 } });
    now += 500;
    expect((await control.GET("/clock/")).data?.now).toBe("2026-01-05T09:00:01.500000Z");
  });
});
