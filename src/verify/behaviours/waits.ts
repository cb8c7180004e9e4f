import { type Run, WaitTimeoutError, waitForRun } from "../../index.js";
import type { ContractContext } from "../session/contract-context.js";
import type { Awaited } from "../session/waits.js";
import { skip } from "./broken-contract.js";

/** Waits for a run, however it ends. */
export function untilRunIsOver({ dm, waitFor }: ContractContext, id: number): Promise<Run> {
  const what = `Run ${id}`;
  const onProgress = ({ status }: Run): void => requireState(what, status);
  return waitFor("run", what, (limits) => waitForRun(dm, id, { ...limits, onProgress, failOn: [] }));
}

/**
 * Looks at a state again and again until it is a final one, and gives it.
 *
 * @throws WaitTimeoutError when it is none within the limit
 */
export function untilState(
  { waitFor }: ContractContext,
  sort: Awaited,
  what: string,
  look: () => Promise<string>,
  isFinal: (state: string) => boolean,
): Promise<string> {
  return waitFor(sort, what, async ({ intervalMs, timeoutMs }) => {
    const end = performance.now() + timeoutMs;
    for (;;) {
      const state = await look();
      requireState(what, state);
      if (isFinal(state)) return state;
      if (performance.now() >= end) throw new WaitTimeoutError(what, timeoutMs, state);
      await new Promise((resolve) => setTimeout(resolve, intervalMs));
    }
  });
}

/** What is no state can never become a final one; that it is none is told with the answer that it stands in. */
function requireState(what: string, state: string): void {
  if (typeof state !== "string") skip(`${what} has no state that is a text, so that its end cannot be seen`);
}
