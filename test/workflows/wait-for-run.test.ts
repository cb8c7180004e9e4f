import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import {
  DataMasqueApiError,
  DataMasqueConfigError,
  RunFailedError,
  readRunLog,
  SpcsGatewayAuthError,
  startRun,
  waitForRun,
} from "datamasque-client";
import { assert, describe, expect, it } from "vitest";
import { type Answer, json } from "../support/recording-server.js";
import { readyToRun } from "./ready-to-run.js";
import { cut, inTurn, page, recordedClient } from "./recorded-client.js";
import { runBody } from "./runs-server.js";
import { sandboxClient } from "./sandbox-client.js";

const RUN_DURATION_MS = 2_000;
const FINAL = ["finished", "finished_with_warnings", "failed", "cancelled"] as const;

const running: Answer = (_, response) => json(response, 200, runBody("running"));
const finished: Answer = (_, response) => json(response, 200, runBody("finished"));

function times(count: number, answer: Answer): Answer[] {
  return Array.from({ length: count }, () => answer);
}

describe("waitForRun", () => {
  it.each(FINAL)("returns a run that ended as %s, if that is wanted", async (status) => {
    const { sandbox, dm } = await sandboxClient({ stepMs: 150, runDurationMs: RUN_DURATION_MS });
    sandbox.faults.nextRunEndsAs(status);
    const { id } = await startRun(dm, await readyToRun(dm));
    const run = await waitForRun(dm, id, { intervalMs: 0, failOn: [] });
    expect(run).toEqual(sandbox.state.runs[0]);
    expect(run).toMatchObject({ id, status, end_time: expect.any(String) });
  });

  it.each(["failed", "cancelled"] as const)("throws when a run ends as %s, with its log", async (status) => {
    const { sandbox, dm } = await sandboxClient({ stepMs: 150, runDurationMs: RUN_DURATION_MS });
    sandbox.faults.nextRunEndsAs(status);
    const { id } = await startRun(dm, await readyToRun(dm));
    const error = await waitForRun(dm, id, { intervalMs: 0 }).catch((thrown: unknown) => thrown);
    assert(error instanceof RunFailedError);
    expect(error).toMatchObject({ status, run: sandbox.state.runs[0] });
    expect(error.log).toEqual(await readRunLog(dm, id));
    expect(error.message).toContain(`Run ${id} ended as ${status}. Its log ends with: Run ${status}`);
  });

  it("throws on the ends that are named, and on no others", async () => {
    const { sandbox, dm } = await sandboxClient({ stepMs: 150, runDurationMs: RUN_DURATION_MS });
    sandbox.faults.nextRunEndsAs("finished_with_warnings");
    const { id } = await startRun(dm, await readyToRun(dm));
    const failOn = ["finished_with_warnings"] as const;
    await expect(waitForRun(dm, id, { intervalMs: 0, failOn })).rejects.toThrow(RunFailedError);
    await expect(waitForRun(dm, id, { failOn: ["failed"] })).resolves.toMatchObject({ id });
  });

  it("does not show a secret of the run that a server should return", async () => {
    const body = { ...runBody("failed"), options: { run_secret: "twenty-chars-or-more!" } };
    const { dm } = await recordedClient(
      inTurn(
        (_, response) => json(response, 200, body),
        (_, response) => json(response, 200, []),
      ),
    );
    const error: unknown = await waitForRun(dm, 7).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RunFailedError);
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain("twenty-chars");
  });

  it("shows the end of a long log alone, and says how the run ended also where there is none to read", async () => {
    const log = Array.from({ length: 30 }, (_, index) => ({
      timestamp: "",
      log_level: 20,
      message: `line ${index}`,
    }));
    const failed: Answer = (_, response) => json(response, 200, runBody("failed"));
    const long = await recordedClient(inTurn(failed, (_, response) => json(response, 200, log)));
    await expect(waitForRun(long.dm, 7)).rejects.toMatchObject({ log: log.slice(10) });
    const none = await recordedClient(
      inTurn(failed, (_, response) => json(response, 404, { detail: "Not found." })),
    );
    await expect(waitForRun(none.dm, 7)).rejects.toMatchObject({ status: "failed", log: [] });
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

  it.each([
    ["anything", new Error("the progress bar is broken")],
    [
      "a failure that costs a look alone where the server meets it",
      new DataMasqueApiError({ method: "GET", path: "/progress/", status: 503, body: undefined }),
    ],
  ])("ends with what onProgress throws: %s", async (_, fault) => {
    const { dm, calls } = await sandboxClient({ stepMs: 500 });
    const { id } = await startRun(dm, await readyToRun(dm));
    const before = calls().length;
    const waiting = waitForRun(dm, id, {
      intervalMs: 0,
      onProgress: () => {
        throw fault;
      },
    });
    await expect(waiting).rejects.toBe(fault);
    expect(calls()).toHaveLength(before + 1);
  });

  it.each([["failed"], [null]])(
    "refuses failOn that is no list before anything is sent: %j",
    async (failOn) => {
      const { dm, urls } = await sandboxClient();
      const options = JSON.parse(JSON.stringify({ failOn }));
      await expect(waitForRun(dm, 7, options)).rejects.toThrow(DataMasqueConfigError);
      expect(urls).toEqual([]);
    },
  );

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

describe("waitForRun, disturbed", () => {
  it.each([
    ["502 while the server starts", page(502)],
    ["500", page(500)],
    ["503", page(503)],
    ["504", page(504)],
    ["429", page(429)],
    ["a lost connection", cut],
    ["a page of what stands in front of it", page(200)],
  ])("survives %s, however often in a row", async (_, disturbance) => {
    const { server, dm } = await recordedClient(inTurn(running, ...times(99, disturbance), finished));
    const run = await waitForRun(dm, 7, { intervalMs: 0 });
    expect(run.status).toBe("finished");
    expect(server.calls()).toEqual(Array(101).fill("GET /api/runs/7/"));
  });

  it.each([400, 401, 403, 404, 409])("ends at once with a %d", async (code) => {
    const { server, dm } = await recordedClient((_, response) =>
      json(response, code, { detail: "Not for you." }),
    );
    const ended = waitForRun(dm, 7, { intervalMs: 0 });
    await expect(ended).rejects.toBeInstanceOf(DataMasqueApiError);
    await expect(ended).rejects.toMatchObject({ status: code, path: "/api/runs/{id}/" });
    expect(server.calls()).toHaveLength(1);
  });

  it("ends at once when the Snowflake gateway rejects it, without another login", async () => {
    const { sandbox, dm, logins } = await sandboxClient();
    const { id } = await startRun(dm, await readyToRun(dm));
    const before = { logins: logins(), requests: sandbox.requests.length };
    sandbox.faults.gatewayRejects({ detail: "Programmatic access token is invalid." });
    await expect(waitForRun(dm, id, { intervalMs: 0 })).rejects.toBeInstanceOf(SpcsGatewayAuthError);
    expect({ logins: logins(), requests: sandbox.requests.length - 1 }).toEqual(before);
  });

  it("survives a body that breaks off, over HTTP", async () => {
    const { sandbox, dm } = await sandboxClient({ stepMs: 150, overHttp: true });
    const { id } = await startRun(dm, await readyToRun(dm));
    sandbox.faults.cutBody({ times: 2, when: ({ path }) => path === `/api/runs/${id}/` });
    await expect(waitForRun(dm, id, { intervalMs: 0 })).resolves.toMatchObject({ status: "finished" });
  });
});
