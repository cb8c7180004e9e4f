import { describe, expect, it } from "vitest";
import { datamasqueContract } from "../../src/generated/datamasque.contract.gen.js";
import { inFlightMaskingContract } from "../../src/generated/in-flight-masking.contract.gen.js";
import type { SandboxContext } from "../../src/sandbox/context.js";
import { FaultPlan } from "../../src/sandbox/fault-plan.js";
import { inFlightHandlers } from "../../src/sandbox/in-flight/in-flight-handlers.js";
import { operationHandlers } from "../../src/sandbox/operation-handlers.js";
import { resolveSandboxOptions } from "../../src/sandbox/sandbox-options.js";
import { World } from "../../src/sandbox/world.js";

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
