import { readRequest } from "./http/incoming-request.js";
import type { SandboxRequestLogEntry } from "./http/request-info.js";
import { fillWorld } from "./seed/fill-world.js";
import { seedFromTheFuture } from "./seed/future.js";
import { FaultPlan, sandboxFaults } from "./server/faults/fault-plan.js";
import type { SandboxFaults } from "./server/faults/faults.js";
import { cutShort, lostConnection } from "./server/listener/cut-body.js";
import type { ListeningSandbox, ListenOptions } from "./server/listener/listen.js";
import { RequestLog } from "./server/request-log.js";
import { SandboxServer, type ServerContext } from "./server/sandbox-server.js";
import { type SandboxState, sandboxState } from "./server/state/sandbox-state.js";
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
  /** Back to the seed: forgets everything that was written, tokens, armed faults and the request log. */
  reset(): void;
}

/**
 * Makes an in-memory DataMasque server that keeps state like a real one:
 * users and logins, connections, rulesets and their libraries, files, masking and discovery runs,
 * discovery and generation configs, table references and plans for in-flight masking,
 * optionally behind a simulated Snowflake gateway.
 *
 * Nothing is masked and nothing is connected to.
 * A user may do what the roles allow; everything else answers 403.
 * A run lives through its statuses by the clock alone and finishes well, unless `faults.nextRunEndsAs` says otherwise.
 * A discovery finds the same made-up tables in every schema, and the same made-up files in every file connection;
 * the figures differ by the name of the connection. Rulesets are generated from what was found.
 * In-flight masking, at `/ifm/`, puts other letters and digits in every value, whatever the rules of the plan say.
 * The connection tests go by the address of the connection (host, server host name, bucket, container or base directory):
 * one that ends in `.invalid` is not reachable, one that ends in `.warning.test` is reachable with a warning,
 * every other one is reachable.
 * Of a ruleset, only the YAML itself and its `imports` are looked at: a list of `namespace/name` of ruleset libraries.
 * A bundle holds the seeds whose names occur in its YAML, and only bundles that a sandbox exported can be imported.
 * An operation of the API document that the sandbox does not simulate answers 501.
 *
 * With `spcsPat`, a simulated Snowflake gateway stands in front, as the public evidence has it:
 * a request without a credential, or with one of another scheme, is sent to a sign-in page (302);
 * one with a wrong token is refused with 401 and a JSON body;
 * `Authorization: Snowflake Token="<PAT>"` opens as well as `X-SF-SPCS-Authorization`, and neither reaches the service.
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
  const settings = resolveSandboxOptions(options);
  const plan = new FaultPlan();
  let life = beginLife(settings, plan);
  return {
    async fetch(input, init) {
      const request = await readRequest(new Request(input, init), input);
      const { response, lost } = await life.server.handle(request);
      // A real fetch would not hand out an answer to a call that was given up meanwhile.
      request.signal.throwIfAborted();
      if (lost === "connection") throw lostConnection();
      return lost === undefined ? response : cutShort(response);
    },
    async listen(listenOptions = {}) {
      const { listen } = await import("./server/listener/listen.js");
      return listen({ handle: (request) => life.server.handle(request) }, listenOptions);
    },
    state: sandboxState(() => life.context.world, settings),
    faults: sandboxFaults(plan, {
      expireTokens: () => {
        const now = settings.clock();
        const { tokens, jwts } = life.context.world;
        for (const token of tokens.all()) token.expiresAt = Math.min(token.expiresAt, now);
        jwts.expireAccess(now);
      },
      unknownEnumValues: () => seedFromTheFuture(life.context),
    }),
    get requests() {
      return life.log.entries();
    },
    reset() {
      plan.clear();
      life = beginLife(settings, plan);
    },
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
  const log = new RequestLog();
  return { context, log, server: new SandboxServer(context, log) };
}
