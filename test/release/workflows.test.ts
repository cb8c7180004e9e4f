import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";
import { jobsOf, stepsOf, workflowFaults } from "./workflow-faults.js";

const FOLDER = fileURLToPath(new URL("../../.github/workflows/", import.meta.url));
const NAMES = (await readdir(FOLDER)).sort();
const workflows = new Map<string, { text: string; workflow: JsonObject }>();
for (const name of NAMES) {
  const text = await readFile(join(FOLDER, name), "utf8");
  workflows.set(name, { text, workflow: await readDocument(join(FOLDER, name), name) });
}

async function faultsOf(text: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "workflow-"));
  const file = join(folder, "workflow.yml");
  await writeFile(file, text);
  const workflow = await readDocument(file, "workflow.yml");
  await rm(folder, { recursive: true });
  return workflowFaults(text, workflow);
}

describe("the workflows", () => {
  it("are those that are known here", () => {
    expect(NAMES).toEqual(["audit.yml", "ci.yml", "regenerate.yml", "release.yml"]);
  });

  it.each(NAMES)("%s gives nobody more than they need", (name) => {
    const { text = "", workflow = {} } = workflows.get(name) ?? {};
    expect(jobsOf(workflow).length).toBeGreaterThan(0);
    expect(workflowFaults(text, workflow)).toEqual([]);
  });

  it("write only where they have to, and sign only what is published", () => {
    const writing = [...workflows].flatMap(([name, { workflow }]) =>
      jobsOf(workflow).flatMap(([job, { permissions }]) =>
        Object.entries(permissions ?? {})
          .filter(([, access]) => access !== "read")
          .map(([what, access]) => `${name} ${job}: ${what} ${access}`),
      ),
    );
    expect(writing).toEqual([
      "regenerate.yml publish: contents write",
      "regenerate.yml publish: pull-requests write",
      "release.yml publish: id-token write",
      "release.yml announce: contents write",
    ]);
  });

  it("audit what users install, and every lockfile", () => {
    const [, audit = {}] = jobsOf(workflows.get("audit.yml")?.workflow ?? {})[0] ?? [];
    const folders = [...JSON.stringify(audit.strategy).matchAll(/"folder":"([^"]+)"/g)].map(
      ([, folder]) => folder,
    );
    expect(new Set(folders)).toEqual(new Set([".", "runtimes", "examples/queue"]));
  });

  it("pin an action to one commit everywhere", () => {
    const pins = [...workflows.values()].flatMap(({ text }) => text.match(/actions\/.*/g) ?? []);
    expect(new Set(pins).size).toBe(3);
  });
});

describe("a release", () => {
  const jobs = Object.fromEntries(jobsOf(workflows.get("release.yml")?.workflow ?? {}));

  it("is checked, packed, published and announced, each after the other", () => {
    expect(Object.entries(jobs).map(([name, { needs }]) => [name, needs])).toEqual([
      ["check", undefined],
      ["pack", "check"],
      ["publish", "pack"],
      ["announce", ["pack", "publish"]],
    ]);
    expect(jobs.check?.uses).toBe("./.github/workflows/ci.yml");
    const [, ci = {}] = jobsOf(workflows.get("ci.yml")?.workflow ?? {})[0] ?? [];
    expect(ci.strategy).toMatchObject({ matrix: { node: [20, 22, 24] } });
    expect(stepsOf(ci).at(-1)).toEqual({ run: "bash .ci/run" });
  });

  it("runs no code of the repository where it may publish or write", () => {
    for (const job of [jobs.publish, jobs.announce]) {
      const steps = stepsOf(job ?? {});
      expect(steps.map(({ uses }) => String(uses ?? "").split("@")[0])).toEqual([
        "actions/download-artifact",
        "",
      ]);
      expect(JSON.stringify(steps)).not.toMatch(/npm (ci|install|run|exec)|npx|node /);
    }
    expect(jobs.publish?.environment).toBe("npm");
  });

  it("uses only scripts that package.json has", async () => {
    const manifest = await readFile(join(FOLDER, "../../package.json"), "utf8");
    const called = [...(workflows.get("release.yml")?.text ?? "").matchAll(/npm run --silent (\S+)/g)];
    const missing = called.map(([, name]) => name).filter((name) => !manifest.includes(`"${name}": "`));
    expect(called.map(([, name]) => name)).toEqual(["release:check", "package:check", "release:files"]);
    expect(missing).toEqual([]);
  });
});

describe("the check of a workflow", () => {
  const sound = `on:
  push:
permissions: {}
concurrency:
  group: x
jobs:
  one:
    runs-on: ubuntu-latest
    timeout-minutes: 1
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@0123456789012345678901234567890123456789 # v1.2.3
        with:
          persist-credentials: false
      - run: echo "$NAME"
        env:
          NAME: \${{ secrets.NAME }}
`;

  it("has nothing against a sound one", async () => {
    expect(await faultsOf(sound)).toEqual([]);
  });

  it.each<[fault: string, part: string, instead: string]>([
    ["on pull_request_target", "  push:", "  pull_request_target:"],
    ["on workflow_run", "on:\n  push:", "on: [workflow_run]"],
    ["permissions of the whole are not {}", "permissions: {}", "permissions: read-all"],
    ["permissions of the whole are not {}", "permissions: {}\n", ""],
    ["no concurrency", "concurrency:\n  group: x\n", ""],
    ["one: no permissions of its own", "    permissions:\n      contents: read\n", ""],
    ["one: no limit of time", "    timeout-minutes: 1\n", ""],
    ["one: text from outside in a script", 'echo "$NAME"', `echo \${{ github.head_ref }}`],
    ["one: a secret outside of env", "run: echo", "if: secrets.NAME != ''\n        run: echo"],
    ["one: a secret for all steps", "    steps:", `    env:\n      NAME: \${{ secrets.NAME }}\n    steps:`],
    ["a secret for all jobs", "jobs:", `env:\n  NAME: \${{ secrets.NAME }}\njobs:`],
    ["one: the checkout keeps its credentials", "persist-credentials: false", "fetch-depth: 0"],
    ["not pinned: - uses: actions/checkout@v1", "0123456789012345678901234567890123456789 # v1.2.3", "v1"],
    ["not pinned: - uses: actions/checkout@0123456789012345678901234567890123456789", " # v1.2.3", ""],
  ])("finds: %s", async (fault, part, instead) => {
    const spoiled = sound.replace(part, () => instead);
    expect(spoiled).not.toBe(sound);
    expect(await faultsOf(spoiled)).toEqual([fault]);
  });
});
