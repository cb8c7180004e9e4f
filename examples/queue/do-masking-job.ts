import { DelayedError, type Job, UnrecoverableError } from "bullmq";
import {
  type DataMasqueClient,
  paginate,
  RunMayHaveStartedError,
  startRun,
  waitForRun,
} from "datamasque-client";
import { type MaskingJob, type MaskingResult, type Settings, type Stage, tell } from "./masking-job.js";

/**
 * Starts the run of a job, or takes over where another worker was, and waits for it.
 * Never sends a second POST for a run that may be there.
 */
export async function doMaskingJob(
  job: Job<MaskingJob, MaskingResult>,
  token: string | undefined,
  dm: DataMasqueClient,
  settings: Settings,
): Promise<MaskingResult> {
  const { instance, runName } = job.data;
  const about = { job: job.id, instance };
  const note = (stage: Stage): Promise<void> => job.updateData({ ...job.data, stage });

  /** Leaves the job to whoever takes it next, after a request that is still on its way has arrived. */
  async function setAside(): Promise<never> {
    await note({ at: "may have started" });
    tell("set aside", about);
    await job.moveToDelayed(Date.now() + settings.settleMs, token);
    throw new DelayedError();
  }

  async function start(): Promise<number> {
    // A worker that was frozen for longer than its lock may find its job with another.
    if (token === undefined || (await job.extendLock(token, settings.lockMs)) !== 1) {
      throw new Error("another worker has this job");
    }
    await note({ at: "starting" });
    try {
      const { connection, ruleset } = job.data;
      const run = await startRun(dm, { name: runName, connection, ruleset });
      await note({ at: "started", runId: run.id });
      tell("started", { ...about, run: run.id });
      return run.id;
    } catch (error) {
      if (error instanceof RunMayHaveStartedError) return setAside();
      // It was refused, so nothing has started; the queue may try again.
      await note({ at: "not started" });
      throw error;
    }
  }

  async function lookUp(): Promise<number | undefined> {
    const found: number[] = [];
    for await (const run of paginate(dm, "/api/runs/")) if (run.name === runName) found.push(run.id);
    tell("looked up", { ...about, found });
    if (found.length > 1) {
      throw new UnrecoverableError(`several runs are named ${runName}: ${found.join(", ")}`);
    }
    const [runId] = found;
    if (runId !== undefined) await note({ at: "started", runId });
    return runId;
  }

  const { stage } = job.data;
  if (stage.at === "starting") return setAside();
  if (stage.at === "started") tell("took over", { ...about, run: stage.runId });
  const known = stage.at === "started" ? stage.runId : undefined;
  const runId = known ?? (stage.at === "may have started" ? await lookUp() : undefined) ?? (await start());

  const { status } = await waitForRun(dm, runId, {
    intervalMs: settings.intervalMs,
    failOn: [],
    onProgress: (run) => tell("seen", { ...about, run: run.id, status: run.status }),
  });
  tell("done", { ...about, run: runId, status });
  return { runId, status };
}
