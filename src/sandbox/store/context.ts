import type { FaultPlan } from "../server/faults/fault-plan.js";
import type { SandboxSettings } from "./sandbox-options.js";
import type { World } from "./world.js";

/** What every handler works with. */
export interface SandboxContext {
  readonly world: World;
  readonly settings: SandboxSettings;
  readonly faults: FaultPlan;
}
