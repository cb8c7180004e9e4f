import { type IncomingRequest, readRequest } from "./http/incoming-request.js";
import type { SandboxRequestLogEntry } from "./http/request-info.js";
import { connectionName, writableMembers } from "./resources/connections/document.js";
import { percentDone } from "./resources/runs/life.js";
import { runLog } from "./resources/runs/log.js";
import { fillWorld } from "./seed/fill-world.js";
import { seedFromTheFuture } from "./seed/future.js";
import type { ControlServer } from "./server/control/control-server.js";
import type { ControlledSandbox } from "./server/control/sandbox-handlers.js";
import { FaultPlan } from "./server/faults/fault-plan.js";
import type { SandboxFaults } from "./server/faults/faults.js";
import { sandboxFaults } from "./server/faults/sandbox-faults.js";
import { cutShort, lostConnection } from "./server/listener/cut-body.js";
import type { ListeningSandbox, ListenOptions } from "./server/listener/listen.js";
import { RequestLog } from "./server/request-log.js";
import { type Delivery, SandboxServer, type ServerContext, whole } from "./server/sandbox-server.js";
import { type SandboxState, sandboxState } from "./server/state/sandbox-state.js";
import { MovableClock } from "./store/movable-clock.js";
import { resolveSandboxOptions, type SandboxOptions, type SandboxSettings } from "./store/sandbox-options.js";
import { World } from "./store/world.js";

/** An in-memory DataMasque server. */
export interface Sandbox {
  /**
   * Answers a request in process, with the signature of the global `fetch`: pass it to a client as its `fetch`.
   * The host of the URL does not matter. Redirects are answered, not followed.
   * Rejects only when the call is aborted (with the caller's reason), when the arguments make no request,
   * or as `faults.gatewayIdleCut` demands.
   */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Serves the same state over HTTP; needs Node.js. */
  listen(options?: ListenOptions): Promise<ListeningSandbox>;
  /** What the sandbox holds. */
  readonly state: SandboxState;
  /** Faults on demand. */
  readonly faults: SandboxFaults;
  /** The requests so far, oldest first (the last 10,000); without bodies and without credentials. */
  readonly requests: readonly SandboxRequestLogEntry[];
  /** Back to the seed: forgets everything that was written, tokens, armed faults, the request log, and how far the control API moved the clock. */
  reset(): void;
}

/**
 * Makes an in-memory DataMasque server that keeps state like a real one:
 * users and logins, connections, rulesets and their libraries, files, masking and discovery runs,
 * discovery and generation configs, table references and plans for in-flight masking,
 * optionally behind a simulated Snowflake gateway.
 *
 * Nothing is masked and nothing is connected to.
 * What it does like a real server and where it stops short stands in `docs/sandbox.md`, "What the sandbox does".
 *
 * @throws {TypeError} when an option has a value that means nothing.
 * @throws {RangeError} when a duration is not above 0.
 *
 * @example
 * ```ts
 * const sandbox = createSandbox({ seed: "empty" });
 * const dm = createDataMasqueClient({
 *   baseUrl: "http://sandbox.test",
 *   username: "admin",
 *   password: "sandbox-password",
 *   fetch: sandbox.fetch,
 * });
 * ```
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const resolved = resolveSandboxOptions(options);
  const clock = new MovableClock(resolved.clock);
  const settings = { ...resolved, clock: clock.now };
  const plan = new FaultPlan(settings.release);
  let life = beginLife(settings, plan);
  let resets = 0;
  const state = sandboxState(() => life.context.world, { settings, faults: plan });
  const faults = sandboxFaults(plan, {
    expireTokens: () => {
      const now = settings.clock();
      const { tokens, jwts, endedLogins } = life.context.world;
      const good = tokens.all().filter(({ expiresAt }) => expiresAt > now);
      for (const token of good) token.expiresAt = now;
      for (const token of [...good.map(({ key }) => key), ...jwts.expireAccess(now)]) {
        endedLogins.set(token, "expireTokens");
      }
    },
    unknownEnumValues: () => seedFromTheFuture(life.context),
    connections: () =>
      new Map(
        life.context.world.connections.all().map((each) => [connectionName(each), writableMembers(each)]),
      ),
  });
  const reset = (): void => {
    plan.clear();
    clock.putBack();
    resets += 1;
    life = beginLife(settings, plan);
  };
  const control = settings.control
    ? loadedOnDemand({
        state,
        faults,
        clock,
        armedFaults: () => plan.armed(),
        requestsAfter: (number) => life.log.entries(number),
        runLog(id) {
          const run = life.context.world.runs.find(id);
          const now = settings.clock();
          return run && { percent: percentDone(run, now), entries: runLog(run, now) };
        },
        resets: () => resets,
        reset,
      })
    : undefined;
  const handle = async (request: IncomingRequest): Promise<Delivery> => {
    const controlled = await (await control?.())?.handle(request);
    return controlled === undefined ? life.server.handle(request) : whole(controlled);
  };
  return {
    async fetch(input, init) {
      const request = await readRequest(new Request(input, init), input);
      const { response, lost } = await handle(request);
      // A real fetch would not hand out an answer to a call that was given up meanwhile.
      request.signal.throwIfAborted();
      if (lost === "connection") throw lostConnection();
      return lost === undefined ? response : cutShort(response);
    },
    async listen(listenOptions = {}) {
      const { listen } = await import("./server/listener/listen.js");
      return listen({ handle }, listenOptions);
    },
    state,
    faults,
    get requests() {
      return life.log.entries();
    },
    reset,
  };
}

/** The control API, loaded with the first request: a sandbox without it does not wait for it. */
function loadedOnDemand(sandbox: ControlledSandbox): () => Promise<ControlServer> {
  let server: Promise<ControlServer> | undefined;
  return () => {
    server ??= import("./server/control/control-server.js").then(
      (module) => new module.ControlServer(sandbox),
    );
    return server;
  };
}

/** What there is from a reset to the next. */
interface Life {
  readonly context: ServerContext;
  readonly log: RequestLog;
  readonly server: SandboxServer;
}

/** Makes everything that remembers anew, so that a reset cannot leave a part of it behind. */
function beginLife(settings: SandboxSettings, faults: FaultPlan): Life {
  const context = { world: new World(), settings, faults };
  fillWorld(context);
  const log = new RequestLog(settings.clock, faults.strikes);
  return { context, log, server: new SandboxServer(context, log) };
}
