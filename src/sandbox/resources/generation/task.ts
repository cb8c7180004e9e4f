import type { JsonObject } from "../../http/json-values.js";
import {
  FINAL_RUN_STATUSES,
  type GenerationResult,
  type GenerationTask,
  type SandboxRunEnd,
} from "../../store/records/run.js";

const RUNNING_FROM = 0.25;

/** The status of a task at a moment of sandbox time. */
export function taskStatusAt(task: GenerationTask, now: number): SandboxRunEnd | "queued" | "running" {
  if (task.cancelled) return "cancelled";
  const share = (now - task.createdAt) / task.durationMs;
  if (share >= 1) return task.endsAs;
  return share >= RUNNING_FROM ? "running" : "queued";
}

/** Whether a task is over. */
export function isTaskOver(task: GenerationTask, now: number): boolean {
  const status = taskStatusAt(task, now);
  return FINAL_RUN_STATUSES.some((final) => final === status);
}

/** What a task has made, once it has ended well. */
export function taskResultAt(task: GenerationTask, now: number): GenerationResult | undefined {
  const status = taskStatusAt(task, now);
  return status === "finished" || status === "finished_with_warnings" ? task.result : undefined;
}

/** A task as the API shows it. */
export function taskDocument(task: GenerationTask, now: number): JsonObject {
  const result = taskResultAt(task, now);
  return {
    status: taskStatusAt(task, now),
    generated_ruleset: result?.kind === "ruleset" ? result.yaml : null,
  };
}
