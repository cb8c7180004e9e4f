import { describe, expect, it } from "vitest";
import { POSTGRES, RULESET } from "./example-documents.js";
import { openSandbox, text } from "./open-sandbox.js";
import { LIFE_MS, prepared, RUNS, start, statusOf } from "./prepared-runs.js";

describe("the life of a run", () => {
  it("goes from queued over validating and running to finished, by sandbox time alone", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    const seen: string[] = [];
    for (let step = 0; step <= 10; step += 1) {
      seen.push(await statusOf(open, path));
      open.advance(LIFE_MS / 10);
    }
    expect(seen).toEqual(["queued", "validating", "validating", ...Array(7).fill("running"), "finished"]);
  });

  it("has a start time once it runs and an end time once it is over", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    open.advance(LIFE_MS / 2);
    expect((await open.call("GET", path)).json).toMatchObject({
      start_time: "2026-01-05T09:00:00.250000Z",
      end_time: null,
    });
    open.advance(LIFE_MS / 2);
    expect((await open.call("GET", path)).json).toMatchObject({ end_time: "2026-01-05T09:00:01.000000Z" });
  });

  it.each(["failed", "finished_with_warnings", "cancelled"] as const)(
    "ends as %s when told so, once",
    async (end) => {
      const open = await prepared();
      open.sandbox.faults.nextRunEndsAs(end);
      const armed = await start(open, open.request);
      const normal = await start(open, open.fileRequest);
      open.advance(LIFE_MS);
      expect([await statusOf(open, armed), await statusOf(open, normal)]).toEqual([end, "finished"]);
    },
  );

  it("fails when a ruleset that was still under validation turns out to be invalid", async () => {
    const open = await prepared(`a: 1 #${"x".repeat(61_440)}\nb: [`);
    const path = await start(open, open.request);
    open.advance(LIFE_MS);
    expect(await statusOf(open, path)).toBe("failed");
  });

  it("keeps the names of what is deleted, without the ids", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    await open.call("DELETE", `/api/connections/${open.database}/`);
    await open.call("DELETE", `/api/rulesets/${open.ruleset}/`);
    expect((await open.call("GET", path)).json).toMatchObject({
      source_connection: null,
      source_connection_name: POSTGRES.name,
      ruleset: null,
      ruleset_name: RULESET.name,
    });
  });
});

describe("cancelling", () => {
  it("answers 200 with cancelling, and the run is cancelled a little later", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    open.advance(LIFE_MS / 2);
    const answer = await open.call("POST", `${path}cancel/`);
    expect([answer.status, text(answer.json, "status")]).toEqual([200, "cancelling"]);
    expect(await statusOf(open, path)).toBe("cancelling");
    open.advance(LIFE_MS / 10);
    expect((await open.call("GET", path)).json).toMatchObject({
      status: "cancelled",
      end_time: "2026-01-05T09:00:00.600000Z",
    });
  });

  it("answers 400 with a detail when the run is cancelling or over", async () => {
    const open = await prepared();
    const path = await start(open, open.request);
    await open.call("POST", `${path}cancel/`);
    for (const status of ["cancelling", "cancelled"]) {
      const again = await open.call("POST", `${path}cancel/`);
      expect([again.status, again.json]).toEqual([
        400,
        { detail: `Run cannot be cancelled while it is ${status}.` },
      ]);
      open.advance(LIFE_MS);
    }
  });
});

describe("a run that does not exist", () => {
  it.each(["", "log/", "run-report/", "sdd-report/"])("answers 404 at %s", async (rest) => {
    const { call } = openSandbox();
    expect((await call("GET", `${RUNS}99/${rest}`)).status).toBe(404);
    expect((await call("GET", `${RUNS}no-number/${rest}`)).status).toBe(404);
  });

  it("cannot be cancelled", async () => {
    const { call } = openSandbox();
    expect((await call("POST", `${RUNS}99/cancel/`)).status).toBe(404);
  });
});
