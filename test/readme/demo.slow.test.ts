import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { runBundled } from "../support/run-bundled.js";

const STORIES = [
  { args: [], release: "3.26.16", stage: "spcs" },
  { args: ["--release", "3.26.19"], release: "3.26.19", stage: undefined },
];

describe.each(STORIES)("the demo on $release", ({ args, release, stage }) => {
  it("tells what each part is worth, by what was sent in this run", async () => {
    const { code, stdout, stderr } = await runBundled("examples/demo.ts", [...args], {
      env: { FORCE_COLOR: "1" },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("\u001B[32m✓");
    const lines = stripVTControlCharacters(stdout).split("\n");
    const worths = lines.filter((line) => line.startsWith("   → "));
    expect(worths.map((line) => line.slice(5).split(":")[0])).toEqual([
      "3 calls, 3 requests",
      "1 call, 2 requests",
      "2 saves, 1 connection",
      "An expired token costs nothing",
      "1 call, 6 requests, 1 login on the way",
    ]);
    expect(lines).toContain("     Your code made 1 call, and 1 run started.");
    expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(7);
  });

  it("plays the main job and three rejections by the gateway, one JSON object a line", async () => {
    const { code, stdout, stderr } = await runBundled("examples/demo.ts", ["--json", ...args]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines: Record<string, unknown>[] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ step: "sandbox", release });
    const saved = lines.filter(({ step }) => step === "connection-saved");
    expect(saved.map(({ created, stage: staged }) => [created, staged])).toEqual([
      [true, stage],
      [false, undefined],
    ]);
    const shown = lines.find(({ name }) => name === "sales-snowflake-spcs");
    expect([shown?.kind, shown?.stage]).toEqual(["snowflake", stage]);
    expect(lines).toContainEqual(expect.objectContaining({ step: "run-ended", status: "finished" }));
    const rejections = lines.filter((line) => line.error === "SpcsGatewayAuthError");
    expect(rejections.map(({ step, status, reason }) => ({ step, status, reason }))).toEqual([
      { step: "sign-in-redirect", status: 302, reason: "missing" },
      { step: "gateway-rejection", status: 401, reason: "rejected" },
      { step: "address-rejection", status: 401, reason: "network" },
    ]);
    const worth = (of: string) => lines.find((line) => line.step === "worth" && line.of === of);
    expect(worth("gateway-rejection")).toMatchObject({ calls: 3, requests: 3, logins: 0 });
    expect(worth("login")).toMatchObject({ requests: 2, logins: 1, unauthorized: 0 });
    expect(worth("run-started")).toMatchObject({ logins: 1, statuses: [401, 201], started: 1 });
    const [refused, replayed] = [worth("run-started")?.bytes].flat();
    expect(refused).toBeGreaterThan(100);
    expect(replayed).toBe(refused);
    expect(worth("run-ended")).toMatchObject({ logins: 1, unauthorized: 1 });
    expect(lines.at(-1)).toMatchObject({ step: "summary", logins: 3, unauthorized: 2 });
    expect(lines.filter(({ known }) => known === false).map(({ kind }) => kind)).toEqual([
      "later_release_engine",
    ]);
    expect(stdout).not.toMatch(/demo-programmatic-access-token|a-revoked-token|sandbox-password/);
  });
});
