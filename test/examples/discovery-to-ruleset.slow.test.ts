import type { Sandbox } from "datamasque-client/sandbox";
import { describe, expect, it } from "vitest";
import { runBundled } from "../support/run-bundled.js";
import { servedSandbox } from "./served-sandbox.js";

/** Runs the example against a demo server whose runs and generations take no time. */
async function example(connection: string, prepare: (sandbox: Sandbox) => void = () => {}) {
  const options = { seed: "demo", runDurationMs: 1, generationDurationMs: 1 } as const;
  const { sandbox, env } = await servedSandbox(options, prepare);
  return { sandbox, ...(await runBundled("examples/discovery-to-ruleset.ts", [connection], { env })) };
}

describe("the example from discovery to ruleset", () => {
  it("discovers, selects, generates, saves and masks", async () => {
    const { sandbox, code, stdout, stderr } = await example("crm-postgres");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^discovery run \d+: \d+ columns\n {2}public\.customer: .*email/);
    expect(stdout).toMatch(/\nruleset crm-postgres-mask: valid\nmasking run \d+: finished\n {2}\S/);
    const saved = sandbox.state.rulesets.find(({ name }) => name === "crm-postgres-mask");
    expect(saved).toMatchObject({ mask_type: "database", is_valid: "valid" });
    expect(sandbox.state.runs.at(-1)).toMatchObject({ ruleset: saved?.id, status: "finished" });
  });

  it("fails for a connection that is not there, and for a run that failed", async () => {
    const unknown = await example("crm-postgress");
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain('no connection is named "crm-postgress"');
    const failed = await example("crm-postgres", ({ faults }) => faults.nextRunEndsAs("failed"));
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/RunFailedError: Run \d+ ended as failed/);
    expect(failed.stdout).toBe("");
  });
});
