import * as v from "../../../generated/sandbox-control.zod.gen.js";
import { wireTime } from "../../http/json-values.js";
import type { SandboxRequestLogEntry } from "../../http/request-info.js";
import { emptyResponse } from "../../http/responses.js";
import type { MovableClock } from "../../store/movable-clock.js";
import type { ArmedFault } from "../faults/armed-faults.js";
import type { SandboxFaults } from "../faults/faults.js";
import type { SandboxState } from "../state/sandbox-state.js";
import { type ControlHandler, type ControlOperation, controlError } from "./control-call.js";
import { redacted } from "./redaction.js";

/** What can be controlled of a sandbox. */
export interface ControlledSandbox {
  readonly state: SandboxState;
  readonly faults: SandboxFaults;
  readonly clock: MovableClock;
  armedFaults(): readonly ArmedFault[];
  requestsAfter(number: number): readonly SandboxRequestLogEntry[];
  /** How far a run is and its log; `undefined` when there is no such run. */
  runLog(id: number): { readonly percent: number; readonly entries: readonly object[] } | undefined;
  resets(): number;
  reset(): void;
}

/** The state, the log, the clock and the way back. */
export function sandboxHandlers(sandbox: ControlledSandbox) {
  const { clock } = sandbox;
  const shownClock = () => Response.json({ now: wireTime(clock.now()), advancedMs: clock.advancedMs });
  return {
    "GET /state/": () =>
      // The list of tokens is none of secrets.
      Response.json(
        Object.fromEntries(Object.entries(sandbox.state).map(([kind, value]) => [kind, redacted(value)])),
      ),
    "GET /runs/{id}/log/": (call) => {
      const id = call.pathParameter("id");
      const log = /^\d+$/.test(id) ? sandbox.runLog(Number(id)) : undefined;
      if (log === undefined) throw controlError(404, "There is no such run.");
      return Response.json(log);
    },
    "GET /requests/": (call) => {
      const after = call.url.searchParams.get("after") ?? "0";
      if (!/^\d+$/.test(after)) throw controlError(400, "after: A number of a request is required.");
      return Response.json({
        resets: sandbox.resets(),
        requests: sandbox.requestsAfter(Number(after)).map(shownRequest),
      });
    },
    "POST /reset/": () => {
      sandbox.reset();
      return emptyResponse(204);
    },
    "GET /clock/": shownClock,
    "POST /clock/advance/": (call) => {
      clock.advance(call.readBody(v.zAdvance).milliseconds);
      return shownClock();
    },
  } satisfies { readonly [Operation in ControlOperation]?: ControlHandler };
}

function shownRequest({ number, method, path, query, status, receivedAt, faults }: SandboxRequestLogEntry) {
  return { number, method, path, query, status, receivedAt, faults };
}
