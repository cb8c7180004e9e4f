/**
 * Adds jobs and tells how each ended, as soon as it has; what is in the queue already is not added again.
 *
 *   npx tsx add-jobs.ts '[{"instance":"eu","connection":"<id>","ruleset":"<id>","runName":"nightly-2026-11-28-eu"}]'
 */
import { Queue, QueueEvents } from "bullmq";
import { Redis } from "ioredis";
import { type MaskingJob, type MaskingResult, readSettings, tell } from "./masking-job.js";

const settings = readSettings(process.env);
const wanted: Omit<MaskingJob, "stage">[] = JSON.parse(process.argv[2] ?? "[]");

const connection = new Redis(settings.redis, { maxRetriesPerRequest: null });
const queue = new Queue<MaskingJob, MaskingResult>(settings.queue, { connection });
// It waits for events all the time, so it has a connection of its own.
const listening = connection.duplicate();
const events = new QueueEvents(settings.queue, { connection: listening });
await events.waitUntilReady();

const jobs = await queue.addBulk(
  wanted.map((job) => ({
    name: "mask",
    data: { ...job, stage: { at: "not started" } },
    // The name of the run is that of the job, so that a night that is added twice runs once.
    opts: { jobId: job.runName, removeOnComplete: { age: 7 * 24 * 3_600 } },
  })),
);
tell("added", { jobs: jobs.length });
await Promise.all(
  jobs.map(async (job) => {
    try {
      tell("ended", { job: job.id, ...(await job.waitUntilFinished(events)) });
    } catch (error) {
      process.exitCode = 1;
      tell("failed", { job: job.id, error: error instanceof Error ? error.message : String(error) });
    }
  }),
);

await events.close();
await queue.close();
// What was passed to the queue is not its own to close.
for (const one of [connection, listening]) one.disconnect();
