import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SandboxRunEnd } from "datamasque-client/sandbox";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { runTypeScript } from "../support/run-process.js";
import { servedSandbox } from "./served-sandbox.js";

let folder = "";
let seed = "";
let report = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  seed = join(folder, "first_names.csv");
  report = join(folder, "report.csv");
  await writeFile(seed, "first_name\nAda\nGrace\n");
});

/** A sandbox whose next run ends so, and the job against it. */
async function nightly(end: SandboxRunEnd = "finished") {
  const { sandbox, env } = await servedSandbox({ seed: "empty", runDurationMs: 1 }, ({ faults }) =>
    faults.nextRunEndsAs(end),
  );
  return { sandbox, run: () => runTypeScript("examples/nightly-job.ts", [seed, report], { env }) };
}

it("the nightly job masks, saves the report, and brings everything there is once, however often it runs", async () => {
  const { sandbox, run } = await nightly();
  const first = await run();
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toContain("seed first_names.csv\nruleset nightly: valid\n");
  expect(first.stdout).toContain(report);
  const csv = await readFile(report, "utf8");
  expect(csv.split("\n")[0]).toContain("file_size");
  expect(await readdir(folder)).toEqual(["first_names.csv", "report.csv"]);
  expect(sandbox.state.runs).toMatchObject([
    { status: "finished", mask_type: "file", destination_connection_name: "nightly-destination" },
  ]);

  await expect(run()).resolves.toMatchObject({ code: 0 });
  expect(sandbox.state.runs).toHaveLength(2);
  expect(sandbox.state.connections).toHaveLength(2);
  expect(sandbox.state.rulesets).toHaveLength(1);
  expect(
    sandbox.requests.filter(({ method, path }) => `${method} ${path}` === "POST /api/seeds/"),
  ).toHaveLength(1);
});

it("the nightly job fails when its run does, and saves no report", async () => {
  const { run } = await nightly("failed");
  const end = await run();
  expect(end).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Run \d+ ended as failed.*\n$/s) });
  expect(await readdir(folder)).toEqual(["first_names.csv"]);
});
