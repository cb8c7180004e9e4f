import type { TypedClient } from "../calls/call-types.js";
import type { paths } from "../generated/datamasque.gen.js";

/** The client of some paths: under the name of its own for those of this package, and where a type asks for any. */
export type ClientOf<Paths extends object, Own extends object, Named> = object extends Paths
  ? Named
  : // Not a comparison of members, of which documents have many.
    (<T>() => T extends Paths ? 1 : 2) extends <T>() => T extends Own ? 1 : 2
    ? Named
    : TypedClient<Paths>;

/**
 * A client that the workflows work with: that of `createDataMasqueClient`,
 * also where it was made with the paths of another API document, such as that of a newer server.
 * Whether that document still has what a workflow calls, `datamasque-client diff` tells.
 */
export interface WorkflowClient extends TypedClient<paths> {}
