import {
  isDataMasqueApiError,
  isDataMasqueConfigError,
  isDataMasqueNotReadyError,
  isDataMasqueTransportError,
  WaitTimeoutError,
} from "../../index.js";
import type { ContractContext } from "../session/contract-context.js";
import { LeftAlone } from "../session/patient-fetch.js";
import type { Behaviour } from "./behaviour.js";
import { NotCheckable } from "./broken-contract.js";

/** What became of a behaviour at a server. */
export interface Outcome {
  readonly result: "kept" | "broken" | "skipped";
  /** What was broken, or why it could not be found out; may quote what the server said. */
  readonly reason?: string;
}

/** Looks whether a server behaves so. Never throws. */
export async function outcomeOf(behaviour: Behaviour, context: ContractContext): Promise<Outcome> {
  if (behaviour.writes && !context.mayWrite) {
    return { result: "skipped", reason: "it would change the server; --write allows that" };
  }
  try {
    await behaviour.run(context);
    return { result: "kept" };
  } catch (error) {
    return outcomeOfError(error, behaviour);
  }
}

function outcomeOfError(error: unknown, { covers }: Behaviour): Outcome {
  if (error instanceof NotCheckable) return skipped(error.message);
  if (error instanceof LeftAlone) return skipped(`${error.message}; --wait-limit allows more`);
  if (error instanceof WaitTimeoutError) return skipped(`${error.message}; --wait-limit allows more`);
  if (isDataMasqueConfigError(error))
    return skipped(`an earlier answer lacks what it takes: ${error.message}`);
  if (isDataMasqueApiError(error) || isDataMasqueNotReadyError(error)) {
    const operation = `${error.method} ${error.path}`;
    if (error.status === 402) return skipped(`the licence does not allow ${operation} (402)`);
    if (error.status === 403) return skipped(`this account may not call ${operation} (403)`);
    // Whether that is right is for the behaviours of that operation to say.
    if (!covers.some((covered) => covered === operation))
      return skipped(`it takes what was refused: ${error.message}`);
  }
  // The client logs in by itself, which is not the fault of the operation that it logs in for.
  const isLogin = isDataMasqueTransportError(error) && /POST \/api\/auth\//.test(error.message);
  if (isLogin && !covers.some((covered) => error.message.includes(covered))) {
    return skipped(`it takes a login: ${error.message}`);
  }
  return { result: "broken", reason: error instanceof Error ? error.message : String(error) };
}

function skipped(reason: string): Outcome {
  return { result: "skipped", reason };
}
