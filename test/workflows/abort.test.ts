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
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { json } from "../recording-server.js";
import { postgres } from "./ready-to-run.js";
import { hang, recordedClient } from "./recorded-client.js";
import { runBody } from "./run-body.js";

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
    const { server, dm } = await recordedClient((request, response) => {
      if (request.path.endsWith("/log/")) json(response, 200, []);
      else json(response, 200, runBody("running"));
    });
    const set = vi.spyOn(globalThis, "setTimeout");
    onTestFinished(() => set.mockRestore());
    const ended = run({ dm, signal: controller.signal });
    const sleeps = (): boolean =>
      set.mock.calls.some(([, ms = 0]) => ms > 0.8 * HOUR_MS && ms < 1.2 * HOUR_MS);
    while (!sleeps()) await new Promise(setImmediate);
    controller.abort(reason);
    await expect(ended).rejects.toBe(reason);
    expect(server.requests.length).toBeLessThanOrEqual(2);
  });
});
