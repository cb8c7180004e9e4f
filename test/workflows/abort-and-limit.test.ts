import {
  cancelRun,
  createOrUpdateConnection,
  type DataMasqueClient,
  deleteConnectionIfExists,
  followRunLog,
  paginate,
  readRunLog,
  saveRuleset,
  startRun,
  WaitTimeoutError,
  waitForRun,
} from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { json } from "../support/recording-server.js";
import { postgres, readyToRun } from "./ready-to-run.js";
import { hang, recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";
import { type SandboxClient, sandboxClient } from "./sandbox-client.js";
import { takeAll } from "./take-all.js";

interface Ending {
  dm: DataMasqueClient;
  signal: AbortSignal;
}

const ruleset = { name: "crm_mask", config_yaml: "tasks: []" };
const workflows: Record<string, (ending: Ending) => Promise<unknown>> = {
  paginate: ({ dm, signal }) => paginate(dm, "/api/runs/", { signal }).next(),
  createOrUpdateConnection: ({ dm, signal }) => createOrUpdateConnection(dm, postgres("crm"), { signal }),
  "deleteConnectionIfExists by id": ({ dm, signal }) =>
    deleteConnectionIfExists(dm, { id: "c-1" }, { signal }),
  "deleteConnectionIfExists by name": ({ dm, signal }) =>
    deleteConnectionIfExists(dm, { name: "crm" }, { signal }),
  saveRuleset: ({ dm, signal }) => saveRuleset(dm, ruleset, { signal }),
  startRun: ({ dm, signal }) => startRun(dm, { connection: "c-1", ruleset: "r-1" }, { signal }),
  waitForRun: ({ dm, signal }) => waitForRun(dm, 7, { signal }),
  "waitForRun with a limit": ({ dm, signal }) => waitForRun(dm, 7, { signal, timeoutMs: 3_600_000 }),
  cancelRun: ({ dm, signal }) => cancelRun(dm, 7, { signal }),
  readRunLog: ({ dm, signal }) => readRunLog(dm, 7, { signal }),
  followRunLog: ({ dm, signal }) => followRunLog(dm, 7, { signal }).next(),
};

const HOUR_MS = 3_600_000;
const sleepers: Record<string, (ending: Ending) => Promise<unknown>> = {
  waitForRun: ({ dm, signal }) => waitForRun(dm, 7, { signal, intervalMs: HOUR_MS }),
  "waitForRun with a limit": ({ dm, signal }) =>
    waitForRun(dm, 7, { signal, intervalMs: HOUR_MS, timeoutMs: 2 * HOUR_MS }),
  followRunLog: ({ dm, signal }) => followRunLog(dm, 7, { signal, intervalMs: HOUR_MS }).next(),
};

afterEach(() => void vi.restoreAllMocks());

const LIMIT = { intervalMs: 0, timeoutMs: HOUR_MS };

/** Ways in which a wait of at most an hour is over before the hour is. */
const ENDINGS: Record<string, (dm: DataMasqueClient, runId: number) => Promise<unknown>> = {
  "the run is over": (dm, runId) => waitForRun(dm, runId, LIMIT),
  "there is no such run": (dm) => waitForRun(dm, 4711, LIMIT),
  "onProgress throws": (dm, runId) =>
    waitForRun(dm, runId, {
      ...LIMIT,
      onProgress: () => {
        throw new Error("the progress bar is broken");
      },
    }),
  "it is aborted between two looks": (dm, runId) => {
    const controller = new AbortController();
    const onProgress = (): void => void setImmediate(() => controller.abort("enough"));
    return waitForRun(dm, runId, { ...LIMIT, intervalMs: HOUR_MS, signal: controller.signal, onProgress });
  },
  "it is aborted before it begins": (dm, runId) =>
    waitForRun(dm, runId, { ...LIMIT, signal: AbortSignal.abort("never") }),
  "the log has been followed to its end": (dm, runId) => takeAll(followRunLog(dm, runId, LIMIT)),
  "the reader of a log leaves": async (dm, runId) => {
    for await (const _ of followRunLog(dm, runId, LIMIT)) break;
  },
};

const LIMIT_MS = 5_000;

/** Waits until the first look is over, then lets the limit pass on the faked clock. */
async function timeOut({ dm }: SandboxClient, runId: number, intervalMs: number): Promise<unknown> {
  let ended: Promise<unknown> | undefined;
  await new Promise<void>((looked) => {
    const options = { intervalMs, timeoutMs: LIMIT_MS, onProgress: () => looked() };
    ended = waitForRun(dm, runId, options).catch((error: unknown) => error);
  });
  await vi.advanceTimersByTimeAsync(LIMIT_MS);
  return ended;
}

describe("an aborted workflow rejects with the caller's own reason", () => {
  it.each(Object.entries(workflows))("%s, while it waits for an answer", async (_, run) => {
    const controller = new AbortController();
    const reason = new Error("the user has left");
    const { server, dm } = await recordedClient((request, response) => {
      controller.abort(reason);
      return hang(request, response);
    });
    await expect(run({ dm, signal: controller.signal })).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  it.each(Object.entries(workflows))("%s, before it has begun: nothing is sent", async (_, run) => {
    const { server, dm } = await recordedClient(hang);
    const reason = new Error("the user never came");
    await expect(run({ dm, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server.requests).toEqual([]);
  });

  it.each(Object.entries(sleepers))("%s, while it sleeps between two looks", async (_, run) => {
    const controller = new AbortController();
    const reason = { code: "shutdown" };
    const { server, dm } = await recordedClient((request, response) =>
      json(response, 200, request.path.endsWith("/log/") ? [] : runBody("running")),
    );
    const set = vi.spyOn(globalThis, "setTimeout");
    const cleared = vi.spyOn(globalThis, "clearTimeout");
    const sleep = () =>
      set.mock.calls.findIndex(([, ms]) => Number(ms) > HOUR_MS / 2 && Number(ms) < 2 * HOUR_MS);
    const ended = run({ dm, signal: controller.signal }).catch((error: unknown) => error);
    while (sleep() < 0) await new Promise(setImmediate);
    const requests = server.requests.length;
    controller.abort(reason);
    expect(await ended).toBe(reason);
    expect(server.requests).toHaveLength(requests);
    // A timer that ran on would keep the process alive for an hour.
    expect(cleared.mock.calls).toContainEqual([set.mock.results[sleep()]?.value]);
  });
});

describe("a wait with a limit leaves no timer behind, which would keep the process alive", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
  afterEach(() => void vi.useRealTimers());

  it.each(Object.entries(ENDINGS))("when %s", async (_what, wait) => {
    const { dm } = await sandboxClient({ stepMs: 3_000, runDurationMs: 2_000 });
    const { id } = await startRun(dm, await readyToRun(dm));
    let over = false;
    const ended = wait(dm, id)
      .catch(() => {})
      .finally(() => {
        over = true;
      });
    // Only the short sleeps between two looks: the hour must not pass.
    while (!over) {
      await vi.advanceTimersByTimeAsync(1);
      await new Promise(setImmediate);
    }
    await ended;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the limit of a wait", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("names the last status seen when it is reached between two looks", async () => {
    const client = await sandboxClient();
    const { id } = await startRun(client.dm, await readyToRun(client.dm));
    const error = await timeOut(client, id, 60_000);
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({ name: "WaitTimeoutError", timeoutMs: LIMIT_MS, lastState: "queued" });
    expect(String(error)).toContain(`Run ${id} did not end within 5000 ms (last seen "queued")`);
  });

  it("names a status that this version does not know", async () => {
    const client = await sandboxClient();
    client.sandbox.faults.unknownEnumValues();
    const error = await timeOut(client, 1, 60_000);
    expect(error).toMatchObject({ name: "WaitTimeoutError", lastState: "later_release_status" });
  });

  it("ends a look that is still under way", async () => {
    const client = await sandboxClient();
    const { id } = await startRun(client.dm, await readyToRun(client.dm));
    client.passTime(1_000);
    let looks = 0;
    client.sandbox.faults.slowReply({
      ms: 3_600_000,
      when: () => {
        looks += 1;
        return looks === 2;
      },
    });
    const error = await timeOut(client, id, 1_000);
    expect(error).toMatchObject({ name: "WaitTimeoutError", lastState: "running" });
    expect(client.sandbox.requests.at(-1)).toMatchObject({ path: `/api/runs/${id}/`, status: 0 });
  });

  it("says so when no status was seen, and what stood in the way", async () => {
    const { sandbox, dm } = await sandboxClient();
    sandbox.faults.notReady({ times: Number.POSITIVE_INFINITY, when: ({ method }) => method === "GET" });
    const ended = waitForRun(dm, 7, { intervalMs: 2_000, timeoutMs: LIMIT_MS }).catch(
      (error: unknown) => error,
    );
    await vi.waitFor(() => expect(sandbox.requests.some(({ status }) => status === 502)).toBe(true));
    await vi.advanceTimersByTimeAsync(LIMIT_MS);
    const error = await ended;
    expect(error).toMatchObject({ name: "WaitTimeoutError", lastState: undefined });
    expect(String(error)).toContain("no state was seen");
    expect(error).toMatchObject({ cause: { name: "DataMasqueNotReadyError" } });
  });

  it("leaves the run alone", async () => {
    const client = await sandboxClient();
    const { id } = await startRun(client.dm, await readyToRun(client.dm));
    await timeOut(client, id, 60_000);
    expect(client.calls().some((call) => call.includes("cancel"))).toBe(false);
    expect(client.sandbox.state.runs[0]).toMatchObject({ status: "queued" });
  });
});
