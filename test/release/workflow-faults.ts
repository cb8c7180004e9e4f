import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";

/** The jobs of a workflow by their names. */
export function jobsOf(workflow: JsonObject): [string, JsonObject][] {
  return entries(workflow.jobs).flatMap(([name, job]) => (isJsonObject(job) ? [[name, job]] : []));
}

/** The steps of a job. */
export function stepsOf({ steps }: JsonObject): JsonObject[] {
  return Array.isArray(steps) ? steps.filter(isJsonObject) : [];
}

/**
 * What a workflow does that gives somebody else more than they need.
 *
 * @param text the file, whose comments name the versions of the actions
 * @param workflow the same, parsed
 */
export function workflowFaults(text: string, workflow: JsonObject): string[] {
  const faults: string[] = [];
  if (JSON.stringify(workflow.permissions) !== "{}") faults.push("permissions of the whole are not {}");
  const events = isJsonObject(workflow.on) ? Object.keys(workflow.on) : [workflow.on].flat();
  // These run with the secrets of the repository on what strangers hand in.
  for (const event of events.filter((each) => each === "pull_request_target" || each === "workflow_run"))
    faults.push(`on ${event}`);
  if (!isJsonObject(workflow.concurrency)) faults.push("no concurrency");
  for (const line of text.split("\n").filter((each) => /^\s*(- )?uses:/.test(each))) {
    const isOwn = /uses: \.\/\.github\/workflows\/[\w-]+\.yml$/.test(line);
    if (!isOwn && !/uses: [\w.-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
      faults.push(`not pinned: ${line.trim()}`);
  }
  if (JSON.stringify(workflow.env ?? "").includes("secrets.")) faults.push("a secret for all jobs");
  for (const [name, job] of jobsOf(workflow))
    faults.push(...jobFaults(job).map((fault) => `${name}: ${fault}`));
  return faults;
}

function jobFaults(job: JsonObject): string[] {
  const faults: string[] = [];
  if (!isJsonObject(job.permissions)) faults.push("no permissions of its own");
  if (job.uses === undefined && typeof job["timeout-minutes"] !== "number") faults.push("no limit of time");
  if (JSON.stringify([job.env ?? "", job.secrets ?? ""]).match(/secrets\.|inherit/))
    faults.push("a secret for all steps");
  for (const step of stepsOf(job)) {
    const { env: _, ...rest } = step;
    if (String(step.run ?? "").includes("${{")) faults.push("text from outside in a script");
    if (JSON.stringify(rest).includes("secrets.")) faults.push("a secret outside of env");
    if (String(step.uses ?? "").startsWith("actions/checkout@") && credentialsStay(step.with))
      faults.push("the checkout keeps its credentials");
  }
  return faults;
}

function credentialsStay(inputs: JsonValue | undefined): boolean {
  return !isJsonObject(inputs) || inputs["persist-credentials"] !== false;
}

function entries(value: JsonValue | undefined): [string, JsonValue][] {
  return isJsonObject(value) ? Object.entries(value) : [];
}
