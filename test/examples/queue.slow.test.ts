import type { ServerResponse } from "node:http";
import { describe, expect, it, vi } from "vitest";
import { closedGate } from "../support/recording-server.js";
import { runNode } from "../support/run-process.js";
import { linesOf, queueScene, requirePackages, startInstance } from "./queue-scene.js";

const START = "POST /api/runs/";
const LIST = "GET /api/runs/";

/** Ends what hangs, and nothing else. */
const HUNG = { timeout: 120_000 };

/** Sandbox time, which passes when the test says so: until then no run ends. */
function handClock() {
  let now = Date.parse("2026-08-20T01:00:00Z");
  return {
    clock: () => now,
    endRuns: () => {
      now += 60_000;
    },
  };
}

/** Leaves whoever sent a request waiting until they are gone. */
const gone = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => response.once("close", () => resolve()));

describe("the queue", () => {
  it("compiles with the packages that it names", async () => {
    requirePackages();
    const compiler = "node_modules/typescript-7/bin/tsc";
    const { code, stdout } = await runNode([compiler, "--noEmit", "-p", "examples/queue"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  });

  it("loses no run and starts none twice when one of three workers is killed in the middle", async () => {
    const { clock, endRuns } = handClock();
    const names = ["eu-1", "eu-2", "us-1", "us-2", "ap-1", "ap-2"];
    const instances = await Promise.all(names.map((name) => startInstance(name, clock)));
    const scene = await queueScene(instances);
    const workers = await Promise.all([1, 2, 3].map(() => scene.startWorker()));
    const jobs = instances.map(({ name, job }) => ({ ...job, runName: `nightly-${name}` }));
    const adding = await scene.addJobs(jobs);
    // Whichever is first to wait for a run is the one that is killed.
    const killed = await Promise.race(
      workers.map(async (worker) => {
        await worker.untilPrinted(/"event":"seen".*"status":"(queued|running)"/);
        return worker;
      }),
    );
    await vi.waitFor(
      () => expect(instances.flatMap(({ sandbox }) => sandbox.state.runs)).toHaveLength(jobs.length),
      HUNG,
    );
    killed.kill("SIGKILL");
    const left = linesOf((await killed.ended).stdout).filter(({ event }) => event === "started");
    expect(left.length).toBeGreaterThan(0);
    const others = workers.filter((worker) => worker !== killed);
    await Promise.all(
      left.map(({ job, run }) => {
        const line = new RegExp(`"event":"took over","job":"${job}",.*"run":${run}}`);
        return Promise.race(others.map((worker) => worker.untilPrinted(line)));
      }),
    );
    endRuns();

    const { code, stdout, stderr } = await adding.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const ended = linesOf(stdout).filter(({ event }) => event === "ended");
    expect(ended.map(({ job }) => job).toSorted()).toEqual(jobs.map(({ runName }) => runName).toSorted());
    expect(ended.filter(({ status }) => status !== "finished")).toEqual([]);
    for (const { sandbox, server, name } of instances) {
      expect(sandbox.state.runs.map((run) => run.name)).toEqual([`nightly-${name}`]);
      expect(server.calls().filter((call) => call === START)).toHaveLength(1);
    }
  });

  it("finds the run of a worker that was killed between the POST and its note, and starts no other", async () => {
    const { clock, endRuns } = handClock();
    const answered = closedGate();
    const instance = await startInstance("eu", clock, async (carryOut, response) => {
      await carryOut();
      answered.open();
      await gone(response);
    });
    const scene = await queueScene([instance]);
    const first = await scene.startWorker();
    const adding = await scene.addJobs([{ ...instance.job, runName: "nightly-eu" }]);
    await answered.opened;
    expect(instance.sandbox.state.runs).toHaveLength(1);
    first.kill("SIGKILL");
    await first.ended;

    const second = await scene.startWorker();
    await second.untilPrinted(/"event":"set aside".*\n(.*\n)*.*"event":"looked up".*"found":\[1\]/);
    endRuns();
    const { code, stdout } = await adding.ended;
    expect(code).toBe(0);
    expect(linesOf(stdout)).toContainEqual(
      expect.objectContaining({ event: "ended", job: "nightly-eu", runId: 1, status: "finished" }),
    );
    expect(instance.sandbox.state.runs).toHaveLength(1);
    expect(instance.server.calls().filter((call) => call === START)).toHaveLength(1);
  });

  it("starts the run of a worker whose POST did not arrive, once it has looked for it", async () => {
    const { clock, endRuns } = handClock();
    const arrived = closedGate();
    const instance = await startInstance("eu", clock, (_, response) => {
      arrived.open();
      return gone(response);
    });
    const scene = await queueScene([instance]);
    const first = await scene.startWorker();
    const adding = await scene.addJobs([{ ...instance.job, runName: "nightly-eu" }]);
    await arrived.opened;
    first.kill("SIGKILL");
    await first.ended;

    const second = await scene.startWorker();
    await second.untilPrinted(/"event":"started"/);
    endRuns();
    const { code } = await adding.ended;
    expect(code).toBe(0);
    expect(instance.sandbox.state.runs.map(({ name }) => name)).toEqual(["nightly-eu"]);
    const calls = instance.server.calls().filter((call) => call === START || call === LIST);
    expect(calls).toEqual([START, LIST, START]);
  });

  it("sets a job aside whose answer was lost, although its worker lives", async () => {
    const { clock, endRuns } = handClock();
    const instance = await startInstance("eu", clock, async (carryOut, response) => {
      await carryOut();
      response.destroy();
    });
    const scene = await queueScene([instance]);
    const worker = await scene.startWorker();
    const adding = await scene.addJobs([{ ...instance.job, runName: "nightly-eu" }]);
    await worker.untilPrinted(/"event":"looked up".*"found":\[1\]/);
    endRuns();
    expect((await adding.ended).code).toBe(0);
    expect(instance.server.calls().filter((call) => call === START)).toHaveLength(1);
  });

  it("tells of a run that was refused, and of one that failed", async () => {
    const { clock, endRuns } = handClock();
    const instance = await startInstance("eu", clock);
    const scene = await queueScene([instance]);
    const worker = await scene.startWorker();
    instance.sandbox.faults.nextRunEndsAs("failed");
    const adding = await scene.addJobs([
      { ...instance.job, runName: "refused", ruleset: "00000000-0000-4000-8000-000000000000" },
      { ...instance.job, runName: "failing" },
    ]);
    await worker.untilPrinted(/"event":"seen","job":"failing"/);
    endRuns();
    const { code, stdout } = await adding.ended;
    expect(code).toBe(1);
    expect(linesOf(stdout)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ event: "failed", job: "refused" }),
        expect.objectContaining({ event: "ended", job: "failing", status: "failed" }),
      ]),
    );
    expect(instance.sandbox.state.runs).toHaveLength(1);
  });
});
