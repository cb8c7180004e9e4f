import type { FetchFunction } from "datamasque-client";
import { group } from "../behaviour.js";
import { expectSame } from "../expectations.js";
import { givesUpAfter } from "../gives-up.js";
import { EXPIRED, STARTED } from "./sessions.js";

const RUN = "GET /api/runs/7/";

/** A `fetch` that keeps what it was answered to a GET, as those of some frameworks do, unless it is told not to. */
function caching(): FetchFunction {
  const kept = new Map<string, Promise<Response>>();
  return async (input, init) => {
    const keeps = init.method === "GET" && init.cache !== "no-store";
    const known = keeps ? kept.get(input) : undefined;
    const answer = known ?? globalThis.fetch(input, init);
    if (keeps) kept.set(input, answer);
    return (await answer).clone();
  };
}

/** A `fetch` that is not quite the platform's. */
export const ODD_FETCHES = group("A fetch of another make", {
  "whose headers have no getSetCookie": async (stage) => {
    const { startRun } = await stage.load();
    const server = await stage.scripted({ "POST /api/runs/": [EXPIRED, STARTED] });
    const fetch: FetchFunction = async (input, init) => {
      const response = await globalThis.fetch(input, init);
      Object.defineProperty(response.headers, "getSetCookie", { value: undefined });
      return response;
    };
    const dm = await stage.client(server, { fetch });
    expectSame("run", (await startRun(dm, { connection: "c-1", ruleset: "r-1" })).id, 7);
  },

  "whose answers are of no class that the platform knows": async (stage) => {
    const { startRun } = await stage.load();
    const server = await stage.scripted({ "POST /api/runs/": [EXPIRED, STARTED] });
    const fetch: FetchFunction = async (input, init) => {
      const response = await globalThis.fetch(input, init);
      const own = new Response(response.body, response);
      Object.setPrototypeOf(own, Object.create(Response.prototype));
      return own;
    };
    const dm = await stage.client(server, { fetch });
    expectSame("run", (await startRun(dm, { connection: "c-1", ruleset: "r-1" })).id, 7);
  },

  "that keeps the answers to GET: a wait ends all the same": async (stage) => {
    const { waitForRun } = await stage.load();
    const server = await stage.scripted({
      [RUN]: [{ json: { id: 7, status: "running" } }, { json: { id: 7, status: "finished" } }],
    });
    const { onEvent, signal } = givesUpAfter(20);
    const dm = await stage.client(server, { fetch: caching(), onEvent });
    const run = await waitForRun(dm, 7, { intervalMs: 1, signal });
    expectSame("run", run.status, "finished");
  },
});
