import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { datamasqueContract } from "../../src/generated/datamasque.contract.gen.js";
import { inFlightMaskingContract } from "../../src/generated/in-flight-masking.contract.gen.js";
import { inFlightHandlers } from "../../src/sandbox/resources/in-flight/handlers.js";
import { FaultPlan } from "../../src/sandbox/server/faults/fault-plan.js";
import { operationHandlers } from "../../src/sandbox/server/operation-handlers.js";
import type { SandboxContext } from "../../src/sandbox/store/context.js";
import { resolveSandboxOptions } from "../../src/sandbox/store/sandbox-options.js";
import { World } from "../../src/sandbox/store/world.js";

const CONTEXT: SandboxContext = {
  world: new World(),
  settings: resolveSandboxOptions({}),
  faults: new FaultPlan(),
};

describe("the sandbox simulates", () => {
  it("every operation of the API document", () => {
    expect(Object.keys(operationHandlers(CONTEXT)).toSorted()).toEqual(
      Object.keys(datamasqueContract).toSorted(),
    );
  });

  it("every operation of in-flight masking", () => {
    expect(Object.keys(inFlightHandlers(CONTEXT)).toSorted()).toEqual(
      Object.keys(inFlightMaskingContract).toSorted(),
    );
  });
});

describe("the sources of the sandbox", () => {
  const folder = fileURLToPath(new URL("../../src/sandbox/", import.meta.url));
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");

  it.each([...Object.keys(datamasqueContract), ...Object.keys(inFlightMaskingContract)])(
    "have the key %s once",
    (operation) => {
      expect(sources.split(`"${operation}"`)).toHaveLength(2);
    },
  );
});
