import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Sandbox } from "datamasque-client/sandbox";
import { beforeAll, expect, it } from "vitest";
import { runTypeScript } from "../support/run-process.js";
import { servedSandbox } from "./served-sandbox.js";

const GOOD =
  'version: "1.0"\ntasks:\n  - type: mask_table\n    table: customer\n    key: id\n    rules:\n' +
  "      - column: email\n        masks:\n          - type: from_fixed\n            value: masked@example.org\n";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  await writeFile(join(folder, "good.yaml"), GOOD);
  await writeFile(join(folder, "slip.yaml"), GOOD.replace("from_fixed", "from_fixd"));
  // Good for all that can be seen without the server, which has no such library.
  await writeFile(
    join(folder, "there.yaml"),
    GOOD.replace("tasks:", "imports: [org/pii]\ntasks:").replace(
      "- type: from_fixed\n            value: masked@example.org",
      "- $ref: org/pii#masks/email",
    ),
  );
  return () => rm(folder, { recursive: true });
});

async function gate(file: string, prepare = (_: Sandbox): void => {}) {
  const { sandbox, env } = await servedSandbox({ runDurationMs: 1 }, prepare);
  const before = sandbox.state.runs.length;
  const end = await runTypeScript("examples/ci-gate.ts", ["crm-postgres", join(folder, file)], { env });
  return { ...end, sandbox, runs: sandbox.state.runs.slice(before) };
}

it("the gate opens for a ruleset that masks", async () => {
  const { code, stdout, stderr, runs, sandbox } = await gate("good.yaml");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^run \d+: finished\n$/);
  expect(runs).toMatchObject([
    { name: "ci good", status: "finished", source_connection_name: "crm-postgres", ruleset_name: "good" },
  ]);
  // What was made to validate is gone again.
  expect(sandbox.state.rulesets.filter(({ name }) => String(name).startsWith("__"))).toEqual([]);
});

it("the gate stays shut for a slip, which is told with its place before the server is asked", async () => {
  const { code, stderr, sandbox } = await gate("slip.yaml");
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `${join(folder, "slip.yaml")}:9:13 Mask type "from_fixd" is not known\n`,
  });
  expect(sandbox.requests).toEqual([]);
});

it("the gate stays shut for what only the server knows, and nothing is run", async () => {
  const { code, stderr, runs } = await gate("there.yaml");
  expect(code).toBe(1);
  expect(stderr).toMatch(/there\.yaml:\d+:\d+ .*org\/pii/);
  expect(runs).toEqual([]);
});

it("the gate stays shut for a run that fails, with the end of its log", async () => {
  const { code, stdout, stderr } = await gate("good.yaml", (sandbox) =>
    sandbox.faults.nextRunEndsAs("failed"),
  );
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/^Run \d+ ended as failed\..*\n {2}\S/s);
});
