import { existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { createDataMasqueClient } from "datamasque-client";
import { createSandbox, type Sandbox } from "datamasque-client/sandbox";
import { expect, onTestFinished } from "vitest";
import {
  type RecordedRequest,
  type RecordingServer,
  startRecordingServer,
} from "../support/recording-server.js";
import { REPOSITORY, type RunningProcess, startTypeScript } from "../support/run-process.js";
import { readyToRun } from "../workflows/ready-to-run.js";
import { startRedis } from "./redis-server.js";

const FOLDER = "examples/queue";
const PASSWORD = "sandbox-password";
/** Long enough for a busy machine to renew a lock in time, short enough that a dead worker is soon missed. */
const LOCK_MS = 6_000;

/** One line that a program of the example printed. */
export interface Line {
  event: string;
  job?: string;
  run?: number;
  status?: string;
  found?: number[];
}

/** An instance that is reached through a server under the control of the test. */
export interface Instance {
  name: string;
  sandbox: Sandbox;
  server: RecordingServer;
  /** What a job needs to know of it. */
  job: { instance: string; connection: string; ruleset: string };
}

/** Fails in one line where the packages of the example are not installed. */
export function requirePackages(): void {
  if (existsSync(join(REPOSITORY, FOLDER, "node_modules/bullmq"))) return;
  throw new Error(`The packages of the queue example are missing: npm ci --prefix ${FOLDER}`);
}

/** What becomes of the first request that starts a run, in the place of an answer; `carryOut` lets the instance start it. */
export type FirstStart = (carryOut: () => Promise<Response>, response: ServerResponse) => Promise<void>;

/** Starts an instance, with a connection and a ruleset to run. */
export async function startInstance(
  name: string,
  clock: () => number,
  firstStart?: FirstStart,
): Promise<Instance> {
  const sandbox = createSandbox({ seed: "empty", clock, runDurationMs: 60_000 });
  const credentials = { username: "admin", password: PASSWORD };
  const dm = createDataMasqueClient({ baseUrl: `http://${name}.test`, ...credentials, fetch: sandbox.fetch });
  const { connection, ruleset } = await readyToRun(dm);
  let instead = firstStart;
  const server = await startRecordingServer(async (request, response) => {
    const carryOut = (): Promise<Response> => send(sandbox, request);
    if (instead !== undefined && `${request.method} ${request.path}` === "POST /api/runs/") {
      const answer = instead;
      instead = undefined;
      await answer(carryOut, response);
      return;
    }
    const { status, headers, body } = await carryOut();
    response.writeHead(status, { "Content-Type": headers.get("content-type") ?? "" });
    response.end(await new Response(body).text());
  });
  onTestFinished(async () => {
    await server.close();
    expect(server.faults).toEqual([]);
  });
  const job = { instance: name, connection: String(connection), ruleset: String(ruleset) };
  return { name, sandbox, server, job };
}

function send(sandbox: Sandbox, { method, path, query, headers, body }: RecordedRequest): Promise<Response> {
  const sent = new Headers();
  for (const name of ["authorization", "content-type"]) {
    const value = headers[name];
    if (typeof value === "string") sent.set(name, value);
  }
  return sandbox.fetch(`http://sandbox.test${path}?${query}`, {
    method,
    headers: sent,
    ...(body.length === 0 ? {} : { body: body.toString() }),
  });
}

/** Starts the programs of the example for one test, on a Redis of its own. */
export async function queueScene(instances: readonly Instance[], { concurrency = 10 } = {}) {
  requirePackages();
  const redis = await startRedis();
  const env = {
    REDIS: redis,
    FLEET: JSON.stringify(instances.map(({ name, server }) => ({ name, baseUrl: server.url }))),
    DATAMASQUE_USERNAME: "admin",
    DATAMASQUE_PASSWORD: PASSWORD,
    LOCK_MS: String(LOCK_MS),
    SETTLE_MS: "200",
    INTERVAL_MS: "100",
    CONCURRENCY: String(concurrency),
  };

  function start(program: string, args: readonly string[] = []): RunningProcess {
    const running = startTypeScript(`${FOLDER}/${program}`, args, { env });
    onTestFinished(async () => {
      running.kill("SIGKILL");
      await running.ended;
    });
    return running;
  }
  return {
    async startWorker(): Promise<RunningProcess> {
      const worker = start("worker.ts");
      await worker.untilPrinted(/"event":"ready"/);
      return worker;
    },
    async addJobs(jobs: readonly object[]): Promise<RunningProcess> {
      const adding = start("add-jobs.ts", [JSON.stringify(jobs)]);
      await adding.untilPrinted(/"event":"added"/);
      return adding;
    },
  };
}

/** What a program has printed when it ended. */
export function linesOf(stdout: string): Line[] {
  return stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}
