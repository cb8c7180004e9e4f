import { join } from "node:path";
import { calledOperations } from "./called-operations.js";
import { simulatedOperations } from "./simulated-operations.js";

/** Which operations the rest of the project knows, each as `METHOD path`. */
export interface OperationUse {
  /** The sandbox simulates it. */
  readonly sandbox: ReadonlySet<string>;
  /** A workflow calls it. */
  readonly workflow: ReadonlySet<string>;
  /** A contract test calls it. */
  readonly contract: ReadonlySet<string>;
}

/**
 * Reads from the code of a project which operations it knows.
 * The sandbox is loaded for it, so the generated code has to be in place.
 *
 * @param root the root of the project
 */
export async function readOperationUse(root: string): Promise<OperationUse> {
  const [sandbox, workflow, contract] = await Promise.all([
    simulatedOperations(),
    calledOperations(join(root, "src/workflows")),
    calledOperations(join(root, "src/verify/behaviours")),
  ]);
  return { sandbox, workflow, contract };
}
