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
  waitForRun,
} from "datamasque-client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { json } from "../support/recording-server.js";
import { postgres } from "./ready-to-run.js";
import { hang, recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";

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
