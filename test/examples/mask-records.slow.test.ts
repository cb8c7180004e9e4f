import { expect, it } from "vitest";
import { runBundled } from "../support/run-bundled.js";

it("the example of in-flight masking masks 10,000 records in their order", async () => {
  const { code, stdout, stderr } = await runBundled("examples/mask-records.ts");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe("10000 records masked by customers, in order: true, unmasked: 0\n");
});
