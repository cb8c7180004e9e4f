import type {
  ClientSettings,
  DataMasqueClient,
  DataMasqueClientOptions,
  DataMasqueEvent,
} from "datamasque-client";
import { expectSame, UnmetExpectation } from "./expectations.js";
import type { Arrival, OpenedServer, Script, ServerPlan, ServerReport } from "./script.js";
import type { SimulatedBrowser } from "./simulated-browsers.js";

type ClientModule = typeof import("datamasque-client");
type NodeModule = typeof import("datamasque-client/node");

/** What a behaviour gives a client in the place of what all have. */
export interface StagedOptions extends Partial<ClientSettings> {
  username?: string | undefined;
  password?: string | undefined;
  token?: string | undefined;
}

/** Options whose ways to log in the behaviour has seen to. */
function oneLogin(options: StagedOptions): DataMasqueClientOptions;
function oneLogin(options: StagedOptions): StagedOptions {
  return options;
}

/** How the platform loads the package. */
export interface Package {
  load(): Promise<ClientModule>;
  /** A second copy of the package, as an app has it when two of its packages bring one each. */
  loadCopy(): Promise<ClientModule>;
  /** Absent where `datamasque-client/node` cannot be loaded. */
  loadNode?(): Promise<NodeModule>;
  /** The window of a simulated browser, where one can be loaded. */
  simulatedBrowser?(browser: SimulatedBrowser): Promise<object>;
}

/** A server that a behaviour has opened. */
export interface StagedServer extends OpenedServer {
  report(): Promise<ServerReport>;
  /** What has arrived, without the logins. */
  arrivals(): Promise<readonly Arrival[]>;
  /** `METHOD /path` of what has arrived, logins included. */
  calls(): Promise<readonly string[]>;
  /** Resolves as soon as so many requests have arrived, logins aside. */
  untilArrived(count: number): Promise<void>;
  /** Resolves as soon as the client has broken off a request. */
  untilAbandoned(): Promise<void>;
  /** Sets off a fault of a sandbox. */
  fault(name: "expireTokens"): Promise<void>;
  fault(name: "gatewayRejects", rejection: { reason: string }): Promise<void>;
}

/** What a behaviour has to work with. */
export interface Stage {
  /** The client as the platform loads it; the first behaviour that asks for it brings it in. */
  load(): Promise<ClientModule>;
  /** A second copy of it. */
  loadCopy(): Promise<ClientModule>;
  /** The same for `datamasque-client/node`. */
  loadNode(): Promise<NodeModule>;
  /** The window of a simulated browser. */
  simulatedBrowser(browser: SimulatedBrowser): Promise<object>;
  open(plan: ServerPlan): Promise<StagedServer>;
  /** Opens a server that answers logins, and everything else by a script. */
  scripted(script: Script): Promise<StagedServer>;
  /** Makes a client for a server, which tells it when it has taken the head of an answer. */
  client(server: OpenedServer, options?: StagedOptions): Promise<DataMasqueClient>;
  /** Closes what was opened, and throws where a server saw what it did not expect. */
  close(): Promise<void>;
}

/** Who the scripted servers and the sandboxes know. */
export const LOGIN = { username: "admin", password: "sandbox-password" };
const LOGIN_CALL = "POST /api/auth/token/login/";

/** Asks the control server, a part of the suite, for what it is known to answer. */
type Ask = <Answer>(path: string, body?: unknown) => Promise<Answer>;

// As it is before a behaviour replaces anything.
const { fetch } = globalThis;

/** Prepares what a behaviour works with; `control` is where the servers are opened. */
export function createStage(control: string, { load, loadCopy, loadNode, simulatedBrowser }: Package): Stage {
  const opened: StagedServer[] = [];

  const ask: Ask = async <Answer>(path: string, body: unknown = {}) => {
    const response = await fetch(`${control}${path}`, { method: "POST", body: JSON.stringify(body) });
    const text = await response.text();
    if (!response.ok) throw new Error(`the control server refused ${path}: ${text}`);
    const answer: Answer = JSON.parse(text);
    return answer;
  };

  const stage: Stage = {
    load,
    loadCopy,
    loadNode() {
      if (loadNode === undefined)
        throw new UnmetExpectation("the platform cannot load datamasque-client/node");
      return loadNode();
    },
    simulatedBrowser(browser) {
      if (simulatedBrowser === undefined) throw new UnmetExpectation(`the platform cannot load ${browser}`);
      return simulatedBrowser(browser);
    },
    async open(plan) {
      const server = stagedServer(await ask<OpenedServer>("/open", plan), ask);
      opened.push(server);
      return server;
    },
    scripted: (script) => stage.open({ kind: "scripted", script }),
    async client(server, { onEvent, ...options } = {}) {
      const { createDataMasqueClient } = await load();
      const tell = (event: DataMasqueEvent): void => {
        onEvent?.(event);
        if (event.type === "response" && event.status !== undefined) {
          void ask(`/servers/${server.id}/head-taken`).catch(() => {});
        }
      };
      return createDataMasqueClient(
        oneLogin({ baseUrl: server.url, ...LOGIN, retry: 0, ...options, onEvent: tell }),
      );
    },
    async close() {
      const faults: string[] = [];
      for (const server of opened) faults.push(...(await server.report()).faults);
      await Promise.all(opened.map(({ id }) => ask(`/servers/${id}/close`)));
      expectSame("what no server expected", faults, []);
    },
  };
  return stage;
}

function stagedServer(server: OpenedServer, ask: Ask): StagedServer {
  const path = `/servers/${server.id}`;
  const report = () => ask<ServerReport>(`${path}/report`);
  return {
    ...server,
    report,
    arrivals: async () => (await report()).arrivals.filter(({ call }) => call !== LOGIN_CALL),
    calls: async () => (await report()).arrivals.map(({ call }) => call),
    untilArrived: async (count) => void (await ask(`${path}/until-arrived`, { count })),
    untilAbandoned: async () => void (await ask(`${path}/until-abandoned`)),
    fault: async (name: string, options?: unknown) => void (await ask(`${path}/fault`, { name, options })),
  };
}
