import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/read-document.js";
import { type ProcessEnd, runProcess } from "../support/run-process.js";
import { jobsOf, stepsOf } from "./workflow-faults.js";

const FILE = fileURLToPath(new URL("../../.github/workflows/release.yml", import.meta.url));
const TOKEN = "npm-token-of-the-test";

let folder: string;
let sums: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "publish-"));
  await mkdir(join(folder, "release"));
  await mkdir(join(folder, "bin"));
  const files = { "package.tgz": "tarball", "sbom.cdx.json": "{}", "release-notes.md": "notes\n" };
  sums = Object.entries(files)
    .map(([name, text]) => `${sha256(text)}  ${name}\n`)
    .join("");
  for (const [name, text] of Object.entries({ ...files, SHA256SUMS: sums }))
    await writeFile(join(folder, "release", name), text);
  // They tell what they are called with; npm also what its settings hold.
  await program(
    "npm",
    `[ "$1" = config ] && echo https://registry.example/ && exit; cat "$NPM_CONFIG_USERCONFIG"`,
  );
  await program("gh", ":");
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function program(name: string, script: string): Promise<void> {
  const file = join(folder, "bin", name);
  await writeFile(file, `#!/bin/sh\n[ "$1" = config ] || echo ${name} "$@"\n${script}\n`);
  await chmod(file, 0o755);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

async function run(stepName: string, tag: string): Promise<ProcessEnd> {
  const workflow = await readDocument(FILE, "release.yml");
  const step = jobsOf(workflow)
    .flatMap(([, job]) => stepsOf(job))
    .find(({ name }) => name === stepName);
  const script = join(folder, "step.sh");
  await writeFile(script, String(step?.run));
  return runProcess("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
    folder,
    env: {
      PATH: `${join(folder, "bin")}:${process.env.PATH}`,
      RUNNER_TEMP: folder,
      GITHUB_REF_NAME: tag,
      EXPECTED_SHA256: sha256(sums),
      NPM_TOKEN: TOKEN,
      GITHUB_SHA: "0123abc",
      GITHUB_OUTPUT: join(folder, "output"),
    },
  });
}

describe("packing", () => {
  it("hands on what was checked, with checksums that the later jobs hold it to", async () => {
    await rm(join(folder, "release"), { recursive: true });
    const kept = `mkdir -p "${folder}/release"; echo made >"${folder}/release`;
    await program(
      "npm",
      `case "$3" in
        package:check) ${kept}/datamasque-client-1.0.0.tgz" ;;
        release:files) ${kept}/sbom.cdx.json"; echo notes >"${folder}/release/release-notes.md" ;;
      esac`,
    );
    const { code, stdout } = await run("Pack, and check what is packed", "v1.0.0");
    expect(code).toBe(0);
    expect(stdout).toContain(`npm run --silent package:check -- --keep ${folder}/release\n`);
    expect(stdout).toContain(`npm run --silent release:files -- v1.0.0 --out ${folder}/release\n`);
    const written = await readFile(join(folder, "release/SHA256SUMS"), "utf8");
    expect(written).toContain(`${sha256("made\n")}  package.tgz\n`);
    expect(written.match(/\S+$/gm)).toEqual(["package.tgz", "sbom.cdx.json", "release-notes.md"]);
    expect(await readFile(join(folder, "output"), "utf8")).toBe(`sha256=${sha256(written)}\n`);
  });

  it("hands on nothing when the check finds something", async () => {
    await program("npm", "exit 1");
    const { code, stdout } = await run("Pack, and check what is packed", "v1.0.0");
    expect(code).toBe(1);
    expect(stdout).not.toContain("release:files");
  });

  it.each([
    [0, 0],
    [1, 1],
  ])("asks whether the tag is on main (git says %i)", async (answer, expected) => {
    await program("git", `exit ${answer}`);
    const { code, stdout } = await run("The tag is on main", "v1.0.0");
    expect(code).toBe(expected);
    expect(stdout).toContain("git merge-base --is-ancestor 0123abc origin/main\n");
    expect(stdout.includes("::error::v1.0.0 is not on main.")).toBe(expected === 1);
  });
});

describe("publishing", () => {
  it.each([
    ["v1.0.0", "latest"],
    ["v1.0.0-rc.1", "next"],
  ])("%s puts the tarball that was checked under %s, with its provenance", async (tag, npmTag) => {
    const { code, stdout } = await run("Publish the tarball that was checked", tag);
    expect(code).toBe(0);
    expect(stdout).toContain(
      `npm publish ./package.tgz --ignore-scripts --provenance --access public --tag ${npmTag}\n`,
    );
  });

  it("gives npm the name of the token, and writes the token nowhere", async () => {
    const { stdout, stderr } = await run("Publish the tarball that was checked", "v1.0.0");
    expect(stdout).toContain(`//registry.example/:_authToken=\${NPM_TOKEN}\n`);
    expect(stdout + stderr + (await readFile(join(folder, "npmrc"), "utf8"))).not.toContain(TOKEN);
  });

  it.each(["Publish the tarball that was checked", "Write the release page"])(
    "%s refuses files that are not those that were checked",
    async (step) => {
      await writeFile(join(folder, "release/package.tgz"), "another");
      expect(await run(step, "v1.0.0")).toMatchObject({
        code: 1,
        stdout: expect.not.stringMatching(/^(npm|gh) /m),
      });
      const forged = sums.replace(sha256("tarball"), sha256("another"));
      await writeFile(join(folder, "release/SHA256SUMS"), forged);
      expect(await run(step, "v1.0.0")).toMatchObject({
        code: 1,
        stdout: expect.not.stringMatching(/^(npm|gh) /m),
      });
    },
  );

  it.each([
    ["v1.0.0", ""],
    ["v1.0.0-rc.1", " --prerelease"],
  ])("%s gets a page with the tarball and the bill of materials", async (tag, mark) => {
    const { code, stdout } = await run("Write the release page", tag);
    expect(code).toBe(0);
    expect(stdout).toContain(
      `gh release create ${tag} --verify-tag --title ${tag} --notes-file release-notes.md${mark}` +
        " package.tgz sbom.cdx.json SHA256SUMS\n",
    );
  });
});
