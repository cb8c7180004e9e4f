import { GenerationError } from "./generation-error.js";

/**
 * The operations that the sandbox has a handler for, as `METHOD path`: the keys of its own tables.
 *
 * @throws GenerationError when the sandbox does not load
 */
export async function simulatedOperations(): Promise<ReadonlySet<string>> {
  const { operationHandlers, inFlightHandlers, resolveSandboxOptions, FaultPlan, World } =
    await loadSandbox();
  const context = { world: new World(), settings: resolveSandboxOptions({}), faults: new FaultPlan() };
  return new Set([...Object.keys(operationHandlers(context)), ...Object.keys(inFlightHandlers(context))]);
}

/** Loaded late, because the sandbox stands on the code that a run of the generator has just written. */
async function loadSandbox() {
  try {
    const [admin, inFlight, options, faults, world] = await Promise.all([
      import("../../src/sandbox/server/operation-handlers.js"),
      import("../../src/sandbox/resources/in-flight/handlers.js"),
      import("../../src/sandbox/store/sandbox-options.js"),
      import("../../src/sandbox/server/faults/fault-plan.js"),
      import("../../src/sandbox/store/world.js"),
    ]);
    return { ...admin, ...inFlight, ...options, ...faults, ...world };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GenerationError(
      `the sandbox does not load, so what it simulates is not known: ${reason}\n` +
        "The generated code is not to blame: mend src/sandbox, then run this again.",
    );
  }
}
