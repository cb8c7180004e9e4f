import { startRun, WaitTimeoutError, waitForRun } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readyToRun } from "./ready-to-run.js";
import { type SandboxClient, sandboxClient } from "./sandbox-client.js";

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
