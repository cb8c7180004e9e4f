import { followRunLog, readRunLog, startRun } from "datamasque-client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { entry, logServer } from "./log-server.js";
import { readyToRun } from "./ready-to-run.js";
import { cut } from "./recorded-client.js";
import { sandboxClient } from "./sandbox-client.js";
import { takeAll } from "./take-all.js";

const AT_ONCE = { intervalMs: 0 };
const messages = (entries: { message: string }[]) => entries.map(({ message }) => message);

describe("followRunLog", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ["finished", false],
    ["finished_with_warnings", false],
    ["failed", false],
    ["failed", true],
  ] as const)("yields the whole log of a run that ends as %s, each entry once", async (status, overHttp) => {
    const { sandbox, dm, calls } = await sandboxClient({ stepMs: 70, runDurationMs: 2_000, overHttp });
    sandbox.faults.nextRunEndsAs(status);
    const { id } = await startRun(dm, await readyToRun(dm));
    const followed = await takeAll(followRunLog(dm, id, AT_ONCE));
    expect(followed).toEqual(await readRunLog(dm, id));
    expect(followed.at(-1)?.message).toMatch(/^Run (finished|failed)/);
    expect(new Set(messages(followed)).size).toBe(followed.length);
    expect(calls().filter((call) => call.endsWith("/log/")).length).toBeGreaterThan(4);
  });

  it("follows a run that is cancelled to its end", async () => {
    const { dm, sandbox } = await sandboxClient({ stepMs: 70, runDurationMs: 2_000 });
    sandbox.faults.nextRunEndsAs("cancelled");
    const { id } = await startRun(dm, await readyToRun(dm));
    expect(messages(await takeAll(followRunLog(dm, id, AT_ONCE))).at(-1)).toBe("Run cancelled");
  });

  it("yields what is there of a run that is over, and looks once", async () => {
    const { server, dm } = await logServer({ status: "cancelled", log: [entry(1), entry(2)] });
    await expect(takeAll(followRunLog(dm, 7))).resolves.toEqual([entry(1), entry(2)]);
    expect(server.calls()).toEqual(["GET /api/runs/7/", "GET /api/runs/7/log/"]);
  });

  it("yields the entries that were written while the run came to its end", async () => {
    const { dm } = await logServer(
      { status: "running", log: [entry(1)] },
      { status: "running", log: [entry(1), entry(2), entry(3)] },
      { status: "finished", log: [entry(1), entry(2), entry(3), entry(4)] },
    );
    await expect(takeAll(followRunLog(dm, 7, AT_ONCE))).resolves.toEqual([1, 2, 3, 4].map((n) => entry(n)));
  });

  it("looks on in a status of a later release, also while there is nothing new", async () => {
    const { server, dm } = await logServer(
      { status: "queued", log: [] },
      { status: "hibernating", log: [entry(1)] },
      { status: "hibernating", log: [entry(1)] },
      { status: "failed", log: [entry(1)] },
    );
    await expect(takeAll(followRunLog(dm, 7, AT_ONCE))).resolves.toEqual([entry(1)]);
    expect(server.requests).toHaveLength(8);
  });

  it("keeps a message of several lines in one piece", async () => {
    const long = entry(2, "Traceback:\n  line 1\n  line 2");
    const { dm } = await logServer(
      { status: "running", log: [entry(1)] },
      { status: "failed", log: [entry(1), long] },
    );
    await expect(takeAll(followRunLog(dm, 7, AT_ONCE))).resolves.toEqual([entry(1), long]);
  });

  it("follows a log in plain text line by line", async () => {
    const { dm } = await logServer(
      { status: "running", log: "one\n" },
      { status: "running", log: "one\ntwo\ntwo\n" },
      { status: "finished", log: "one\ntwo\ntwo\ntwo\nthree\n" },
    );
    const followed = await takeAll(followRunLog(dm, 7, AT_ONCE));
    expect(messages(followed)).toEqual(["one", "two", "two", "two", "three"]);
  });

  it("loses nothing to a blip between the status and the log", async () => {
    const { dm } = await logServer(
      { status: "running", log: [entry(1)] },
      { status: "running", log: [], failure: cut },
      { status: "finished", log: [], failure: cut },
      { status: "finished", log: [entry(1), entry(2)] },
    );
    await expect(takeAll(followRunLog(dm, 7, AT_ONCE))).resolves.toEqual([entry(1), entry(2)]);
  });

  it("logs in again when the token expires meanwhile", async () => {
    const { sandbox, dm, logins } = await sandboxClient({ stepMs: 70 });
    const { id } = await startRun(dm, await readyToRun(dm));
    const before = logins();
    const followed = [];
    for await (const one of followRunLog(dm, id, AT_ONCE)) {
      if (followed.length === 0) sandbox.faults.expireTokens();
      followed.push(one);
    }
    expect(followed).toEqual(await readRunLog(dm, id));
    expect(logins()).toBe(before + 1);
  });

  it("sends nothing more once its reader has left", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { dm, calls } = await sandboxClient();
    const { id } = await startRun(dm, await readyToRun(dm));
    for await (const first of followRunLog(dm, id, AT_ONCE)) {
      expect(first.message).toBe(`Run ${id} queued`);
      break;
    }
    const before = calls().length;
    expect(vi.getTimerCount()).toBe(0);
    // By the time that this one is answered, a look that had been begun would have left.
    await dm.GET("/api/healthcheck/");
    expect(calls().slice(before)).toEqual(["GET /api/healthcheck/"]);
  });

  it("ends with the signal's own reason when its reader aborts it", async () => {
    const { server, dm } = await logServer({ status: "running", log: [entry(1)] });
    const controller = new AbortController();
    const reason = new Error("enough");
    const follow = async () => {
      for await (const _ of followRunLog(dm, 7, { intervalMs: 0, signal: controller.signal })) {
        controller.abort(reason);
      }
    };
    await expect(follow()).rejects.toBe(reason);
    expect(server.requests).toHaveLength(2);
  });

  it("waits between two looks also when each brings something new", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const { dm, calls } = await sandboxClient({ stepMs: 250, runDurationMs: 8_000 });
    const { id } = await startRun(dm, await readyToRun(dm));
    const looks = () => calls().filter((call) => call === `GET /api/runs/${id}/`).length;
    const following = takeAll(followRunLog(dm, id, { intervalMs: 10_000 }));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(looks()).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(looks()).toBe(2);
    await vi.advanceTimersByTimeAsync(600_000);
    expect((await following).at(-1)?.message).toBe("Run finished");
  });

  it.each([
    ["between two looks", 3_600_000],
    ["while it looks", 10_000],
  ])("names the last status seen when its limit is reached %s", async (_, intervalMs) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const { sandbox, dm } = await sandboxClient();
    const { id } = await startRun(dm, await readyToRun(dm));
    const followed: string[] = [];
    const follow = async () => {
      for await (const { message } of followRunLog(dm, id, { intervalMs, timeoutMs: 60_000 })) {
        followed.push(message);
        sandbox.faults.slowReply({ ms: 3_600_000 });
      }
    };
    const ended = follow().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await ended).toMatchObject({ name: "WaitTimeoutError", timeoutMs: 60_000, lastState: "queued" });
    expect(followed).toEqual([`Run ${id} queued`]);
  });

  it("rejects for a run that does not exist", async () => {
    const { dm } = await sandboxClient();
    await expect(takeAll(followRunLog(dm, 4711))).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status: 404,
    });
  });
});
