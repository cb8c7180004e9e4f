import { join } from "node:path";
import { calledOperations, namedOperations } from "./called-operations.js";
import { namedKinds } from "./named-kinds.js";

/** Which operations the rest of the project knows, each as `METHOD path`, and which kinds of connections. */
export interface OperationUse {
  /** The sandbox simulates it. */
  readonly sandbox: ReadonlySet<string>;
  /** A workflow calls it. */
  readonly workflow: ReadonlySet<string>;
  /** A contract test calls it. */
  readonly contract: ReadonlySet<string>;
  /** Kinds of connections that the sandbox has, and that a contract test makes; other words are among them. */
  readonly kinds: { readonly sandbox: ReadonlySet<string>; readonly contract: ReadonlySet<string> };
}

/**
 * Reads from the code of a project which operations it knows. Nothing of it is run.
 *
 * @param root the root of the project
 */
export async function readOperationUse(root: string): Promise<OperationUse> {
  const [sandbox, workflow, contract, inSandbox, inContract] = await Promise.all([
    simulatedOperations(root),
    calledOperations(join(root, "src/workflows")),
    calledOperations(join(root, "src/verify/behaviours")),
    namedKinds(join(root, "src/sandbox/resources/connections")),
    namedKinds(join(root, "src/verify/behaviours")),
  ]);
  return { sandbox, workflow, contract, kinds: { sandbox: inSandbox.listed, contract: inContract.made } };
}

/** The operations that the sandbox has a handler for: it names no others. */
export function simulatedOperations(root: string): Promise<ReadonlySet<string>> {
  return namedOperations(join(root, "src/sandbox"));
}
