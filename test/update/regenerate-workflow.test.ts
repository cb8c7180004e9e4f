import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject } from "../../src/document/json.js";
import { readDocument } from "../../src/document/read-document.js";
import { at } from "../diff/small-api.js";
import { runProcess } from "../support/run-process.js";

const file = fileURLToPath(new URL("../../.github/workflows/regenerate.yml", import.meta.url));

let folder: string;
let steps: JsonObject[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "workflow-"));
  const workflow = await readDocument(file, "regenerate.yml");
  const list = at(workflow, "jobs", "regenerate").steps;
  steps = Array.isArray(list) ? list.filter(isJsonObject) : [];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

function step(name: string): JsonObject {
  const found = steps.find((candidate) => candidate.name === name);
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

/** Runs a step with programs of its own for `npm`, `git` and `gh`, which write down how they are called. */
async function run(name: string, env: Record<string, string>, npmCode = 0): Promise<Run> {
  const bin = join(folder, "bin");
  const log = join(folder, "commands.txt");
  await mkdir(bin, { recursive: true });
  for (const program of ["npm", "git", "gh"]) {
    const answers = {
      npm: `echo "page"; echo "problem" >&2; exit ${npmCode}`,
      git: '[ "$1" = ls-files ] && echo openapi/changes/3.27.0.md; exit 0',
      gh: "exit 0",
    }[program];
    await writeFile(
      join(bin, program),
      `#!/bin/sh\nfor word in ${program} "$@"; do printf '<%s>' "$word"; done >>"${log}"\necho >>"${log}"\n${answers}\n`,
    );
    await chmod(join(bin, program), 0o755);
  }
  await mkdir(join(folder, "openapi/changes"), { recursive: true });
  await writeFile(join(folder, "openapi/changes/3.27.0.md"), "# report\n");
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
  const { code, stdout, stderr } = await runProcess("bash", args, { folder, env: variables });
  return {
    code,
    output: stdout + stderr,
    commands: await readFile(log, "utf8"),
    result: await readFile(join(folder, "output"), "utf8"),
    summary: await readFile(join(folder, "summary"), "utf8"),
  };
}

describe("the workflow that regenerates", () => {
  it("hands secrets to the one step that reads the document, and runs nothing that was typed in", () => {
    const withSecrets = steps.filter((candidate) => JSON.stringify(candidate).includes("secrets."));
    expect(withSecrets.map(({ name }) => name)).toEqual(["Take in the document"]);
    for (const { run: script } of steps) expect(String(script ?? "")).not.toContain("${{");
  });

  it("does nothing, and says so, as long as no document is configured", async () => {
    const { code, output, commands, result } = await run("Take in the document", {
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
  ])("takes the document of %s, and finds its report", async (_, env, words) => {
    const { code, output, commands, result } = await run("Take in the document", env, 3);
    expect({ code, output, result }).toEqual({
      code: 0,
      output: "",
      result: "report=openapi/changes/3.27.0.md\n",
    });
    expect(commands).toContain(`<npm><run><--silent><spec:update><-->${words}\n`);
  });

  it("fails with the message when the document cannot be taken in", async () => {
    const { code, summary, result } = await run(
      "Take in the document",
      { SPEC_URL: "https://example.com/x.yaml", SPEC_INSTANCE_PATH: "" },
      1,
    );
    expect({ code, summary, result }).toEqual({ code: 1, summary: "problem\n", result: "" });
  });

  it("opens a pull request with the report on a branch of the version", async () => {
    const { code, commands } = await run("Open the pull request", { REPORT: "openapi/changes/3.27.0.md" });
    expect(code).toBe(0);
    expect(commands).toContain("<git><push><--force><origin><regenerate/3.27.0>");
    expect(commands).toContain(
      `<gh><pr><create><--head><regenerate/3.27.0><--title><API document 3.27.0><--body-file><${folder}/body.md>`,
    );
    expect(await readFile(join(folder, "body.md"), "utf8")).toBe("# report\n");
  });
});
