/**
 * Takes jobs from the queue until it is ended; start as many as you like, on as many machines, and kill any of them.
 *
 *   FLEET='[{"name":"eu","baseUrl":"https://eu.masking.example.com"}]' \
 *   DATAMASQUE_USERNAME=svc_masking DATAMASQUE_PASSWORD=... npx tsx worker.ts
 */
import { Worker } from "bullmq";
import { createFleet, type FleetInstance } from "datamasque-client";
import { Redis } from "ioredis";
import { doMaskingJob } from "./do-masking-job.js";
import { type MaskingJob, type MaskingResult, readSettings, tell } from "./masking-job.js";

const settings = readSettings(process.env);
const instances: FleetInstance[] = JSON.parse(process.env.FLEET ?? "[]");
const fleet = createFleet(instances, {
  username: process.env.DATAMASQUE_USERNAME,
  password: process.env.DATAMASQUE_PASSWORD,
});

const worker = new Worker<MaskingJob, MaskingResult>(
  settings.queue,
  (job, token) => doMaskingJob(job, token, fleet.client(job.data.instance), settings),
  {
    connection: new Redis(settings.redis, { maxRetriesPerRequest: null }),
    concurrency: settings.concurrency,
    lockDuration: settings.lockMs,
    stalledInterval: settings.lockMs,
    // A run may outlive any number of workers; by default the queue gives a job up at the second.
    maxStalledCount: Number.MAX_SAFE_INTEGER,
  },
);
worker.on("failed", (job, error) => tell("failed", { job: job?.id, error: error.message }));
worker.on("error", (error) => tell("error", { error: error.message }));
await worker.waitUntilReady();
tell("ready", { instances: fleet.names });
