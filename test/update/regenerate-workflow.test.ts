import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject, type JsonValue } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";
import { at } from "../diff/small-api.js";
import { runProcess } from "../support/run-process.js";

const file = fileURLToPath(new URL("../../.github/workflows/regenerate.yml", import.meta.url));

let folder: string;
let jobs: Readonly<Record<string, JsonObject>>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "workflow-"));
  await mkdir(join(folder, "repository/openapi/changes"), { recursive: true });
  await writeFile(join(folder, "repository/openapi/changes/3.26.0.md"), "old\n");
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git(
    "-c",
    "user.name=test",
    "-c",
    "user.email=test@example.com",
    "commit",
    "--quiet",
    "--message=first",
  );
  const workflow = await readDocument(file, "regenerate.yml");
  jobs = Object.fromEntries(Object.entries(at(workflow, "jobs")).filter(isJob));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function isJob(entry: [string, JsonValue]): entry is [string, JsonObject] {
  return isJsonObject(entry[1]);
}

function stepsOf({ steps }: JsonObject): JsonObject[] {
  return Array.isArray(steps) ? steps.filter(isJsonObject) : [];
}

function step(name: string): JsonObject {
  const found = Object.values(jobs)
    .flatMap(stepsOf)
    .find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no step ${name}`);
  return found;
}

interface Run {
  code: number | null;
  output: string;
  commands: string;
  result: string;
  summary: string;
}

/** Runs a git of the machine in the repository that the steps work on. */
async function git(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runProcess("git", args, { folder: join(folder, "repository") });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/**
 * Runs a step in a repository, with an `npm` and a `gh` that write down how they are called,
 * and a `git` that does the same and pushes nothing.
 *
 * @param npm what `npm` does
 */
async function run(name: string, env: Record<string, string>, npm = "true"): Promise<Run> {
  const bin = join(folder, "bin");
  const log = join(folder, "commands.txt");
  await mkdir(bin, { recursive: true });
  const programs = { npm, gh: "true", git: `[ "$1" = push ] || PATH="${process.env.PATH}" exec git "$@"` };
  for (const [program, script] of Object.entries(programs)) {
    await writeFile(
      join(bin, program),
      `#!/bin/sh\nfor word in ${program} "$@"; do printf '<%s>' "$word"; done >>"${log}"\necho >>"${log}"\n${script}\n`,
    );
    await chmod(join(bin, program), 0o755);
  }
  for (const empty of ["output", "summary", "commands.txt"]) await writeFile(join(folder, empty), "");
  const script = join(folder, "step.sh");
  await writeFile(script, String(step(name).run));
  const variables = {
    PATH: `${bin}:${process.env.PATH}`,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: join(folder, "output"),
    GITHUB_STEP_SUMMARY: join(folder, "summary"),
    ...env,
  };
  // As GitHub runs it.
  const args = ["--noprofile", "--norc", "-eo", "pipefail", script];
  const { code, stdout, stderr } = await runProcess("bash", args, {
    folder: join(folder, "repository"),
    env: variables,
  });
  return {
    code,
    output: stdout + stderr,
    commands: await readFile(log, "utf8"),
    result: await readFile(join(folder, "output"), "utf8"),
    summary: await readFile(join(folder, "summary"), "utf8"),
  };
}

describe("the workflow that regenerates", () => {
  it("hands secrets to the one step that fetches the document, and runs nothing that was typed in", () => {
    const steps = Object.values(jobs).flatMap(stepsOf);
    const withSecrets = steps.filter((candidate) => JSON.stringify(candidate).includes("secrets."));
    expect(withSecrets.map(({ name }) => name)).toEqual(["Fetch the document"]);
    for (const { run: script } of steps) expect(String(script ?? "")).not.toContain("${{");
  });

  it("gives each job the least that it needs", () => {
    const permissions = Object.entries(jobs).map(([name, job]) => [name, job.permissions]);
    expect(Object.fromEntries(permissions)).toEqual({
      fetch: { contents: "read" },
      generate: { contents: "read" },
      publish: { contents: "write", "pull-requests": "write" },
    });
    const { fetch = {}, generate = {}, publish = {} } = jobs;
    expect(JSON.stringify(fetch)).not.toContain("spec:update");
    expect(JSON.stringify(generate)).not.toMatch(/secrets\.|github\.token/);
    expect(JSON.stringify(publish)).not.toContain("npm");
    const checkouts = Object.values(jobs)
      .flatMap(stepsOf)
      .filter(({ uses }) => String(uses).startsWith("actions/checkout@"));
    expect(checkouts.map((checkout) => checkout.with)).toEqual(
      Array(3).fill({ "persist-credentials": false }),
    );
  });

  it("does nothing, and says so, as long as no document is configured", async () => {
    const { code, output, commands, result } = await run("Fetch the document", {
      SPEC_URL: "",
      SPEC_INSTANCE_PATH: "",
    });
    expect({ code, commands, result }).toEqual({ code: 0, commands: "", result: "" });
    expect(output).toContain("No document is configured");
  });

  it.each([
    [
      "a URL",
      { SPEC_URL: "https://example.com/a b.yaml; id", SPEC_INSTANCE_PATH: "" },
      "<https://example.com/a b.yaml; id>",
    ],
    [
      "an instance",
      { SPEC_URL: "", SPEC_INSTANCE_PATH: "/openapi.yaml" },
      "<--instance-path></openapi.yaml>",
    ],
  ])("fetches the document of %s", async (_, env, words) => {
    const { code, output, commands, result } = await run("Fetch the document", env);
    expect({ code, output, result }).toEqual({ code: 0, output: "", result: "fetched=true\n" });
    expect(commands).toBe(`<npm><run><--silent><spec:download><-->${words}<--out><${folder}/openapi.yaml>\n`);
  });

  it("fails with the message when the document cannot be fetched", async () => {
    const env = { SPEC_URL: "https://example.com/x.yaml", SPEC_INSTANCE_PATH: "" };
    const { code, summary, result } = await run("Fetch the document", env, "echo problem >&2; exit 1");
    expect({ code, summary, result }).toEqual({ code: 1, summary: "problem\n", result: "" });
  });

  it.each([0, 3])("takes in the document (exit code %i), and hands on what changed", async (npmCode) => {
    const { code, output, commands, result } = await run(
      "Take in the document",
      {},
      `echo new >openapi/changes/3.27.0.md; exit ${npmCode}`,
    );
    expect({ code, output, result }).toEqual({ code: 0, output: "", result: "changed=true\n" });
    expect(commands).toContain(`<npm><run><--silent><spec:update><--><${folder}/openapi.yaml>\n`);
    expect(await readFile(join(folder, "update.patch"), "utf8")).toContain("+++ b/openapi/changes/3.27.0.md");
  });

  it("says that a document is in already", async () => {
    const { code, output, result } = await run("Take in the document", {});
    expect({ code, result }).toEqual({ code: 0, result: "" });
    expect(output).toContain("The document is in already.");
  });

  it.each([1, 2])(
    "shows all that the update said when the document cannot be taken in (exit code %i)",
    async (npmCode) => {
      const { code, output, summary, result } = await run(
        "Take in the document",
        {},
        `printf '# A to B\\n\\n- \\140Run\\140: removed\\n'; printf 'problem\\n- # reason\\n' >&2; exit ${npmCode}`,
      );
      const whole = "    problem\n    - # reason\n\n# A to B\n\n- `Run`: removed\n";
      expect({ code, summary, result }).toEqual({ code: npmCode, summary: whole, result: "" });
      expect(output).toBe(whole);
      expect(await readFile(join(folder, "refusal.md"), "utf8")).toBe(whole);
    },
  );

  it("cuts a summary that GitHub would refuse, and keeps the whole as an artifact", async () => {
    const { summary } = await run("Take in the document", {}, "yes 123456789 | head -n 150000; exit 1");
    expect(summary).toHaveLength(1_000_000);
    expect(await readFile(join(folder, "refusal.md"), "utf8")).toHaveLength(1_500_001);
    const uploads = stepsOf(jobs.generate ?? {}).filter(({ uses }) =>
      String(uses).startsWith("actions/upload-artifact@"),
    );
    expect(uploads.map(({ if: when, with: what }) => [when, what])).toContainEqual([
      "failure() && steps.update.outcome == 'failure'",
      {
        name: "refusal",
        path: expect.stringMatching(/ runner\.temp \}\}\/refusal\.md$/),
        "if-no-files-found": "ignore",
      },
    ]);
  });

  it("opens a pull request with the report, and takes nothing but what an update writes", async () => {
    const files = [
      "openapi/changes/3.27.0.md",
      "src/generated/types.gen.ts",
      ".github/workflows/ci.yml",
      "a.ts",
    ];
    for (const file of files) {
      await mkdir(join(folder, "repository", dirname(file)), { recursive: true });
      await writeFile(join(folder, "repository", file), "new\n");
    }
    await git("add", "--all");
    await writeFile(join(folder, "update.patch"), await git("diff", "--cached", "--binary"));
    await git("reset", "--hard", "--quiet");
    const { code, commands, output } = await run("Open the pull request", {});
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(await git("show", "--name-only", "--format=%s", "regenerate/3.27.0")).toBe(
      "API document 3.27.0\n\nopenapi/changes/3.27.0.md\nsrc/generated/types.gen.ts\n",
    );
    expect(commands).toContain("<git><push><--force><origin><regenerate/3.27.0>");
    expect(commands).toContain(
      `<gh><pr><create><--head><regenerate/3.27.0><--title><API document 3.27.0><--body-file><${folder}/body.md>`,
    );
    expect(await readFile(join(folder, "body.md"), "utf8")).toBe("new\n");
  });

  it.each(["-x;id", "a b", ".hidden"])("refuses a report that is named %j", async (version) => {
    await writeFile(join(folder, "repository/openapi/changes", `${version}.md`), "new\n");
    await git("add", "--all");
    await writeFile(join(folder, "update.patch"), await git("diff", "--cached", "--binary"));
    await git("reset", "--hard", "--quiet");
    const { code, commands, output } = await run("Open the pull request", {});
    expect(code).toBe(1);
    expect(output).toContain("::error::The update has no report that is named after a version.");
    expect(commands).not.toContain("<push>");
  });
});
