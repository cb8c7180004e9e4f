import { type BehaviourResult, runBehaviours, type SuiteOrder } from "../suite/run-behaviours.js";

/** Runs behaviours in a page. */
export function run(order: SuiteOrder): Promise<BehaviourResult[]> {
  return runBehaviours(order, {
    load: () => import("datamasque-client"),
    loadCopy: () => import("datamasque-client-copy"),
  });
}
