import type { TypedClient } from "../calls/call-types.js";
import type { paths } from "../generated/datamasque.gen.js";

/**
 * A client that the workflows work with: that of `createDataMasqueClient`,
 * also where it was made with the paths of another API document, such as that of a newer server.
 * Whether that document still has what a workflow calls, `datamasque-client diff` tells.
 */
export interface WorkflowClient extends TypedClient<paths> {}
