import type { Sandbox } from "datamasque-client/sandbox";
import { describe, expect, it } from "vitest";
import { look, PASSWORD, rowOf } from "./looked-at-sandbox.js";

/** A session that someone else has with the account. */
async function logIn({ fetch }: Sandbox): Promise<string> {
  const answer = await fetch("http://sandbox.test/api/auth/token/login/", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username: "admin", password: PASSWORD }),
  });
  const body: unknown = await answer.json();
  return String(Reflect.get(Object(body), "key"));
}

describe("a look at a server that may write", () => {
  it("names what it creates dmc-verify-<random>", async () => {
    const names: unknown[] = [];
    const { sandbox } = await look({
      mayWrite: true,
      sandbox: { seed: "empty" },
      tamper: async ({ method, path }, response) => {
        if (method === "POST" && path === "/api/connections/" && response.status === 201) {
          const body: unknown = await response.clone().json();
          names.push(Reflect.get(Object(body), "name"));
        }
        return response;
      },
    });
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(name).toMatch(/^dmc-verify-[0-9a-f]{8}-\d+$/);
    const named = sandbox.state.runs.filter(({ name }) => name !== null);
    for (const { name } of named) expect(name).toMatch(/^dmc-verify-[0-9a-f]{8}-\d+$/);
  });

  it.each([{ mayWrite: false }, { mayWrite: true }])(
    "ends no session of the account that it looks with, also where that has one token: %o",
    async ({ mayWrite }) => {
      let others: Promise<string> | undefined;
      const { sandbox } = await look({
        mayWrite,
        prepare: (place) => {
          place.faults.oneTokenPerAccount();
          others = logIn(place);
        },
      });
      const token = await others;
      const headers = { Authorization: `Token ${token}` };
      const answer = await sandbox.fetch("http://sandbox.test/api/connections/", { headers });
      expect(answer.status).toBe(200);
      const ended = sandbox.requests.filter(({ path, status }) => /logout/.test(path) && status === 204);
      expect(ended.length > 0).toBe(mayWrite);
    },
  );

  it("skips what takes data that a server without the sample databases has not got", async () => {
    const { report } = await look({
      mayWrite: true,
      sandbox: { seed: "empty" },
      prepare: ({ faults }) => {
        for (let runs = 0; runs < 100; runs += 1) faults.nextRunEndsAs("failed");
      },
      tamper: async ({ path }, response) =>
        path.startsWith("/api/connections/") && path.endsWith("/test/") && response.ok
          ? Response.json({ detail: "Could not connect." }, { status: 400 })
          : response,
    });
    expect(report.operations.filter(({ result }) => result === "broken")).toEqual([]);
    expect(rowOf(report, "POST /api/connections/test/").result).toBe("partly");
    expect(rowOf(report, "POST /api/runs/").result).not.toBe("skipped");
    const generation = rowOf(report, "POST /api/generate-ruleset/v2/");
    expect(generation.behaviours[0]?.reason).toBe(
      "the server could not discover the sample database: failed",
    );
    expect(report.leftBehind).toEqual([]);
  });
});
