import { expect, it } from "vitest";
import { runBundled } from "../support/run-bundled.js";

it("the example of a fleet has one line for each instance, and an error stops none", async () => {
  const { code, stdout, stderr } = await runBundled("examples/fleet.ts");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const lines = stdout.trimEnd().split("\n");
  expect(lines.pop()).toBe("8 of 10 answered; logins of eu-1: 1");
  expect(lines).toHaveLength(10);
  expect(
    lines.filter((line) => /^..-\d: [1-9]\d* connections, \d+ runs are not over$/.test(line)),
  ).toHaveLength(8);
  expect(lines).toContain("us-2: still starting");
  expect(lines).toContain("af-1: refused with 400");
});
