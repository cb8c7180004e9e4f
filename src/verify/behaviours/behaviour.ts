import type { DatamasqueContract } from "../../generated/datamasque.contract.gen.js";
import type { InFlightMaskingContract } from "../../generated/in-flight-masking.contract.gen.js";
import type { ContractContext } from "../session/contract-context.js";
import { refused } from "./answers.js";

/** `METHOD /path/{parameter}/` of either API document. */
export type OperationKey = keyof DatamasqueContract | keyof InFlightMaskingContract;

/** Something that a server does, told by what a client sees of it. */
export interface Behaviour {
  /** What the server does, as the end of a sentence that begins with "It". */
  readonly name: string;
  readonly kind: "success" | "refusal";
  /** The operations that are to blame when the server does not behave so. */
  readonly covers: readonly OperationKey[];
  /** Needs leave to change what the server holds. */
  readonly writes: boolean;
  /** Passes, or throws: a broken contract, or the reason why it cannot be found out here. */
  run(context: ContractContext): Promise<void>;
}

type Run = Behaviour["run"];
type Refusable = Parameters<typeof refused>[0];

/** A success that changes nothing. */
export function reads(operation: OperationKey, name: string, run: Run): Behaviour {
  return { name, kind: "success", covers: [operation], writes: false, run };
}

/** A success that changes what the server holds. */
export function writes(operation: OperationKey, name: string, run: Run): Behaviour {
  return { name, kind: "success", covers: [operation], writes: true, run };
}

/** A refusal. Only reads and logins are sure to change nothing on a server that does not refuse. */
export function refuses(operation: OperationKey, name: string, run: Run): Behaviour {
  const harmless = operation.startsWith("GET ") || operation.startsWith("POST /api/auth/");
  return { name, kind: "refusal", covers: [operation], writes: !harmless, run };
}

/** The refusal of a call with a token that the server never issued. */
export function asksForLogin(
  operation: OperationKey,
  call: (context: ContractContext) => Refusable,
): Behaviour {
  return refuses(operation, "answers 401 to a token that it did not issue", async (context) => {
    await refused(call(context), 401);
  });
}

/**
 * Of their answers the documents name a few members and leave the rest open,
 * so that a server which sends more has added nothing.
 */
export const OPEN_ANSWERS: readonly OperationKey[] = [
  "PUT /api/connections/{id}/",
  "POST /api/schema-discovery/",
  "POST /api/schema-discovery/v2/",
  "POST /api/run-file-data-discovery/",
  "POST /api/run-file-data-discovery/v2/",
  "GET /api/settings/",
];
