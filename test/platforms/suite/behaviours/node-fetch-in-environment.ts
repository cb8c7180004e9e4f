import type { NodeFetchOptions } from "datamasque-client/node";
import { group } from "../behaviour.js";
import { expectSame } from "../expectations.js";
import { clientOf, LIST, orRefused } from "../node-fetch-client.js";
import type { OpenedServer } from "../script.js";
import type { Stage, StagedServer } from "../stage.js";

/** How many requests for a server went through a proxy; Bun sends those of the suite itself there, too. */
async function proxied(proxy: StagedServer, { url }: OpenedServer): Promise<number> {
  return (await proxy.calls()).filter((call) => call.includes(url)).length;
}

/** Does a piece of work while a variable of the environment is set. */
async function withVariable<T>(name: string, value: string, work: () => Promise<T>): Promise<T> {
  const { env } = globalThis.process;
  env[name] = value;
  try {
    return await work();
  } finally {
    // The suite itself asks its servers for what they have seen.
    delete env[name];
  }
}

/** What it does where the environment says something else. */
export const NODE_FETCH_IN_ENVIRONMENT = group(
  "nodeFetch, against the proxies of the environment",
  {
    "goes directly without { proxy }, whatever HTTP_PROXY says": async (stage) => {
      const server = await stage.scripted(LIST);
      const proxy = await stage.open({ kind: "proxy" });
      const outcome = await orRefused(stage, () =>
        withVariable("HTTP_PROXY", proxy.url, () => list(stage, server, {})),
      );
      expectSame("at the proxy", await proxied(proxy, server), 0);
      return outcome;
    },

    "goes through { proxy }, whatever NO_PROXY says": async (stage) => {
      const server = await stage.scripted(LIST);
      const proxy = await stage.open({ kind: "proxy" });
      const outcome = await orRefused(stage, () =>
        withVariable("NO_PROXY", "127.0.0.1", () => list(stage, server, { proxy: proxy.url })),
      );
      const through = outcome === undefined ? 1 : 0;
      expectSame("at the proxy", await proxied(proxy, server), through);
      expectSame("arrived", (await server.calls()).length, through);
      return outcome;
    },

    'goes by the environment with { proxy: "env" }': async (stage) => {
      const server = await stage.scripted(LIST);
      const proxy = await stage.open({ kind: "proxy" });
      await withVariable("HTTP_PROXY", proxy.url, () => list(stage, server, { proxy: "env" }));
      expectSame("at the proxy", await proxied(proxy, server), 1);
    },
  },
  { node: true, alone: true },
);

async function list(stage: Stage, server: OpenedServer, options: NodeFetchOptions): Promise<void> {
  const { unwrap } = await stage.load();
  await unwrap((await clientOf(stage, server, options)).GET("/api/connections/"));
}
