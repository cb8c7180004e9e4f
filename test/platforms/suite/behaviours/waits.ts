import { group } from "../behaviour.js";
import { expectSame, expectThat } from "../expectations.js";
import { givesUpAfter } from "../gives-up.js";
import type { ScriptedAnswer } from "../script.js";
import type { Stage } from "../stage.js";

const RUN = "GET /api/runs/7/";
const RUNNING = { json: { id: 7, status: "running", name: "n".repeat(1000) } };
const FINISHED = { json: { id: 7, status: "finished" } };

/** Waits for a run while the second look goes wrong, and the two after it. */
async function survives(stage: Stage, wrong: ScriptedAnswer): Promise<void> {
  const { waitForRun } = await stage.load();
  const server = await stage.scripted({ [RUN]: [RUNNING, wrong, wrong, wrong, FINISHED] });
  const silent = wrong.breaks === "no answer" || wrong.breaks === "stall in the body";
  const login = { token: "tok", username: undefined, password: undefined };
  const dm = await stage.client(server, { ...login, ...(silent ? { timeoutMs: 1000 } : {}) });
  expectSame("run", (await waitForRun(dm, 7, { intervalMs: 1 })).status, "finished");
  // On a busy machine a right answer may come too late as well, and costs one look more.
  expectThat("five looks or more", (await server.arrivals()).length >= 5);
}

/** A wait goes on whatever becomes of one look. */
export const WAITS = group("A wait for a run survives", {
  "a lost connection": (stage) => survives(stage, { breaks: "reset before the answer" }),
  "a look without an answer": (stage) => survives(stage, { breaks: "no answer" }),
  "a body that is reset": (stage) => survives(stage, { ...RUNNING, breaks: "reset in the body" }),
  "a body that ends early": (stage) => survives(stage, { ...RUNNING, breaks: "ends early" }),
  "a body in chunks that ends early": (stage) =>
    survives(stage, { ...RUNNING, breaks: "chunks without an end" }),
  "a body that stalls": (stage) => survives(stage, { ...RUNNING, breaks: "stall in the body" }),
  "a server that starts": (stage) =>
    survives(stage, { status: 502, headers: { "Content-Type": "text/html" }, text: "<h1>502</h1>" }),
  "a page in the place of an answer": (stage) =>
    survives(stage, { headers: { "Content-Type": "text/html" }, text: "<html><title>Wait</title></html>" }),

  "a cache on the way that would keep the first look": async (stage) => {
    const { waitForRun } = await stage.load();
    const headers = { "Cache-Control": "max-age=3600" };
    const server = await stage.scripted({
      [RUN]: [
        { ...RUNNING, headers },
        { ...FINISHED, headers },
      ],
    });
    const { onEvent, signal } = givesUpAfter(20);
    const dm = await stage.client(server, { onEvent });
    const run = await waitForRun(dm, 7, { intervalMs: 1, signal });
    expectSame("run", run.status, "finished");
  },
});
