import { expect, it } from "vitest";
import { runTypeScript } from "../support/run-process.js";

it("the demo plays the main job and three rejections by the gateway, one JSON object a line", async () => {
  const { code, stdout, stderr } = await runTypeScript("examples/demo.ts", ["--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines: Record<string, unknown>[] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual(expect.objectContaining({ step: "run-ended", status: "finished" }));
  const rejections = lines.filter((line) => line.error === "SpcsGatewayAuthError");
  expect(rejections.map(({ step, status, reason }) => ({ step, status, reason }))).toEqual([
    { step: "sign-in-redirect", status: 302, reason: "missing" },
    { step: "gateway-rejection", status: 401, reason: "rejected" },
    { step: "address-rejection", status: 401, reason: "network" },
  ]);
  expect(stdout).not.toMatch(/demo-programmatic-access-token|a-revoked-token|sandbox-password/);
});
