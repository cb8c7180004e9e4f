import { describe, expect, it } from "vitest";
import { runBundled } from "../support/run-bundled.js";

const STORIES = [
  { args: [], release: "3.26.16", stage: "spcs" },
  { args: ["--release", "3.26.19"], release: "3.26.19", stage: undefined },
];

describe.each(STORIES)("the demo on $release", ({ args, release, stage }) => {
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
    expect(stdout).not.toMatch(/demo-programmatic-access-token|a-revoked-token|sandbox-password/);
  });
});
