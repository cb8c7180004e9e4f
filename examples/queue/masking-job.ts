/** What the queue holds of a job: what to run, and how far it has come. */
export interface MaskingJob {
  /** Name of the instance in the fleet. */
  instance: string;
  /** Id of the connection at that instance. */
  connection: string;
  /** Id of the ruleset at that instance. */
  ruleset: string;
  /** Name of the run, which no other run of the instance has: it is all that is left when an answer is lost. */
  runName: string;
  /** Written down before what it tells of is done or waited for, so that it holds when a worker is killed. */
  stage: Stage;
}

export type Stage =
  | { at: "not started" }
  /** The request is about to leave, or has left. */
  | { at: "starting" }
  /** Whoever was starting it is gone: nothing is sent before it was looked up by its name. */
  | { at: "may have started" }
  | { at: "started"; runId: number };

export interface MaskingResult {
  runId: number;
  status: string;
}

/** What the programs of this folder are told by their environment. */
export interface Settings {
  /** `redis://host:6379`, or the path of a socket. */
  redis: string;
  queue: string;
  /** A worker that has not been heard of for so long is taken for dead. */
  lockMs: number;
  /** How long a job that may have started is left alone before it is looked up: longer than a request may be on its way. */
  settleMs: number;
  /** Between two looks at a run. */
  intervalMs: number;
  /** Runs that one worker waits for at once. */
  concurrency: number;
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    redis: env.REDIS ?? "redis://127.0.0.1:6379",
    queue: env.QUEUE ?? "datamasque-runs",
    lockMs: Number(env.LOCK_MS ?? 30_000),
    settleMs: Number(env.SETTLE_MS ?? 60_000),
    intervalMs: Number(env.INTERVAL_MS ?? 5_000),
    concurrency: Number(env.CONCURRENCY ?? 20),
  };
}

/** One line of JSON for each thing that happens. */
export function tell(event: string, about: Record<string, unknown>): void {
  console.log(JSON.stringify({ event, ...about }));
}
