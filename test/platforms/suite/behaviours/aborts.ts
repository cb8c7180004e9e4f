import { group } from "../behaviour.js";
import { contentOf } from "../content.js";
import { expectSame, expectThat, failureOf, told } from "../expectations.js";
import { expectKind } from "../failures.js";
import type { ScriptedAnswer } from "../script.js";
import type { Stage } from "../stage.js";
import { STORED } from "./sessions.js";

const DOWNLOAD = "GET /api/logs/download/";
const OF_LOGS = { params: { query: { log_service: "application" } } };
const STALLED: ScriptedAnswer = { bytes: 100_000, breaks: "stall in the body" };

/** A caller that gives up for a reason of its own. */
function caller() {
  const controller = new AbortController();
  const reason = new Error("the caller gave up");
  return {
    signal: controller.signal,
    giveUp: () => controller.abort(reason),
    async expectOwnReason(work: PromiseLike<unknown>): Promise<void> {
      const error = await failureOf(work);
      expectThat(`not the reason of the caller: ${told(error)}`, error === reason);
    },
  };
}

/** Makes a client whose caller gives up as soon as an answer has begun. */
async function givingUpInTheBody(stage: Stage) {
  const server = await stage.scripted({ [DOWNLOAD]: [STALLED], "GET /api/connections/": [STALLED] });
  const { signal, giveUp, expectOwnReason } = caller();
  const dm = await stage.client(server, {
    onEvent: ({ type, ...event }) => {
      if (type === "response" && "url" in event && !event.url.includes("login")) giveUp();
    },
  });
  return { server, dm, signal, expectOwnReason };
}

/** What a caller gives up, and what takes too long. */
export const ABORTS = group("Aborts and time limits", {
  "before the answer: the reason of the caller": async (stage) => {
    const server = await stage.scripted({ "GET /api/connections/": [{ breaks: "no answer" }] });
    const { signal, giveUp, expectOwnReason } = caller();
    const call = (await stage.client(server)).GET("/api/connections/", { signal });
    void server.untilArrived(1).then(giveUp);
    await expectOwnReason(call);
    await server.untilAbandoned();
  },

  "while JSON is read": async (stage) => {
    const { server, dm, signal, expectOwnReason } = await givingUpInTheBody(stage);
    await expectOwnReason(dm.GET("/api/connections/", { signal }));
    await server.untilAbandoned();
  },

  "while a Blob is read": async (stage) => {
    const { server, dm, signal, expectOwnReason } = await givingUpInTheBody(stage);
    await expectOwnReason(dm.GET("/api/logs/download/", { ...OF_LOGS, signal }));
    await server.untilAbandoned();
  },

  "while a stream is read": async (stage) => {
    const { unwrap } = await stage.load();
    const server = await stage.scripted({ [DOWNLOAD]: [STALLED] });
    const { signal, giveUp, expectOwnReason } = caller();
    const dm = await stage.client(server);
    const stream = await unwrap(dm.GET("/api/logs/download/", { ...OF_LOGS, parseAs: "stream", signal }));
    const reader = (stream ?? new Blob().stream()).getReader();
    const reading = (async () => {
      for (let piece = await reader.read(); !piece.done; ) {
        giveUp();
        piece = await reader.read();
      }
    })();
    await expectOwnReason(reading);
    await server.untilAbandoned();
  },

  "a stream that nobody reads on is let go": async (stage) => {
    const { unwrap } = await stage.load();
    const server = await stage.scripted({ [DOWNLOAD]: [STALLED] });
    const dm = await stage.client(server);
    const stream = await unwrap(dm.GET("/api/logs/download/", { ...OF_LOGS, parseAs: "stream" }));
    await stream?.cancel();
    await server.untilAbandoned();
  },

  "in the middle of an upload": async (stage) => {
    const server = await stage.scripted({ "POST /api/seeds/": [{ breaks: "no answer" }] });
    const { signal, giveUp, expectOwnReason } = caller();
    const dm = await stage.client(server);
    const seed_file = new Blob([contentOf(4 * 1024 * 1024)]);
    const call = dm.POST("/api/seeds/", { body: { name: "names.csv", seed_file }, signal });
    void server.untilArrived(1).then(giveUp);
    await expectOwnReason(call);
  },

  "before the call: nothing is sent": async (stage) => {
    const server = await stage.scripted({ "POST /api/seeds/": [STORED] });
    const { signal, giveUp, expectOwnReason } = caller();
    giveUp();
    await expectOwnReason((await stage.client(server)).GET("/api/connections/", { signal }));
    expectSame("calls", await server.calls(), []);
  },

  "timeoutMs ends a wait for an answer": async (stage) => {
    const server = await stage.scripted({ "GET /api/connections/": [{ breaks: "no answer" }] });
    const login = { token: "tok", username: undefined, password: undefined };
    const dm = await stage.client(server, { timeoutMs: 100, ...login });
    await expectKind(stage, dm.GET("/api/connections/"), "timeout");
  },
});
