import { getEventListeners } from "node:events";
import { DataMasqueConfigError, startRun, waitForRun } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { readyToRun } from "./ready-to-run.js";
import { inTurn, recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";
import { sandboxClient } from "./sandbox-client.js";

const RUN_DURATION_MS = 2_000;
const FINAL = ["finished", "finished_with_warnings", "failed", "cancelled"] as const;

describe("waitForRun", () => {
  it.each(FINAL)("returns a run that ended as %s", async (status) => {
    const { sandbox, dm } = await sandboxClient({ stepMs: 150, runDurationMs: RUN_DURATION_MS });
    sandbox.faults.nextRunEndsAs(status);
    const { id } = await startRun(dm, await readyToRun(dm));
    const run = await waitForRun(dm, id, { intervalMs: 0 });
    expect(run).toEqual(sandbox.state.runs[0]);
    expect(run).toMatchObject({ id, status, end_time: expect.any(String) });
  });

  it.each([{ overHttp: false }, { overHttp: true }])(
    "tells each status once and in order (%o)",
    async (way) => {
      const { dm, calls } = await sandboxClient({ stepMs: 150, runDurationMs: RUN_DURATION_MS, ...way });
      const { id } = await startRun(dm, await readyToRun(dm));
      const seen: string[] = [];
      const run = await waitForRun(dm, id, { intervalMs: 0, onProgress: ({ status }) => seen.push(status) });
      expect(seen).toEqual(["queued", "validating", "running", "finished"]);
      expect(run.status).toBe("finished");
      const looks = calls().filter((call) => call === `GET /api/runs/${id}/`);
      expect(looks.length).toBeGreaterThan(seen.length);
    },
  );

  it("tells the one status of a run that is over already, after one request", async () => {
    const { dm, calls, passTime } = await sandboxClient({ runDurationMs: RUN_DURATION_MS });
    const { id } = await startRun(dm, await readyToRun(dm));
    passTime(RUN_DURATION_MS);
    const before = calls().length;
    const seen: string[] = [];
    await waitForRun(dm, id, { onProgress: ({ status }) => seen.push(status) });
    expect(seen).toEqual(["finished"]);
    expect(calls().slice(before)).toEqual([`GET /api/runs/${id}/`]);
  });

  it("waits out a status of a later release like a known one", async () => {
    const { server, dm } = await recordedClient(
      inTurn(
        (_, response) => json(response, 200, runBody("running")),
        (_, response) => json(response, 200, runBody("hibernating")),
        (_, response) => json(response, 200, runBody("hibernating")),
        (_, response) => json(response, 200, runBody("finished_with_warnings")),
      ),
    );
    const seen: string[] = [];
    const run = await waitForRun(dm, 7, { intervalMs: 0, onProgress: ({ status }) => seen.push(status) });
    expect(run.status).toBe("finished_with_warnings");
    expect(seen).toEqual(["running", "hibernating", "finished_with_warnings"]);
    expect(server.calls()).toEqual(Array(4).fill("GET /api/runs/7/"));
  });

  it("logs in again when the token expires meanwhile", async () => {
    const { sandbox, dm, logins } = await sandboxClient({ stepMs: 150, runDurationMs: RUN_DURATION_MS });
    const { id } = await startRun(dm, await readyToRun(dm));
    const before = logins();
    const run = await waitForRun(dm, id, {
      intervalMs: 0,
      onProgress: ({ status }) => {
        if (status === "running") sandbox.faults.expireTokens();
      },
    });
    expect(run.status).toBe("finished");
    expect(logins()).toBe(before + 1);
    expect(sandbox.requests.filter(({ status }) => status === 401)).toHaveLength(1);
  });

  it("ends with what onProgress throws", async () => {
    const { dm, calls } = await sandboxClient();
    const { id } = await startRun(dm, await readyToRun(dm));
    const before = calls().length;
    const fault = new Error("the progress bar is broken");
    const waiting = waitForRun(dm, id, {
      intervalMs: 0,
      onProgress: () => {
        throw fault;
      },
    });
    await expect(waiting).rejects.toBe(fault);
    expect(calls()).toHaveLength(before + 1);
  });

  it("leaves nothing on a signal that lives on", async () => {
    const { dm } = await sandboxClient({ stepMs: 150, runDurationMs: RUN_DURATION_MS });
    const { id } = await startRun(dm, await readyToRun(dm));
    const { signal } = new AbortController();
    await waitForRun(dm, id, { intervalMs: 0, timeoutMs: 60_000, signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it.each([
    ["intervalMs", { intervalMs: Number.POSITIVE_INFINITY }],
    ["intervalMs", { intervalMs: -1 }],
    ["intervalMs", { intervalMs: Number.NaN }],
    ["timeoutMs", { timeoutMs: Number.POSITIVE_INFINITY }],
    ["timeoutMs", { timeoutMs: 2 ** 31 }],
    ["timeoutMs", { timeoutMs: -5 }],
  ])("refuses a senseless %s before anything is sent: %o", async (name, options) => {
    const { dm, urls } = await sandboxClient();
    const refused = waitForRun(dm, 7, options);
    await expect(refused).rejects.toThrow(DataMasqueConfigError);
    await expect(refused).rejects.toThrow(
      `${name} is ${Object.values(options)[0]}; it must be a number from 0 to `,
    );
    expect(urls).toEqual([]);
  });
});
