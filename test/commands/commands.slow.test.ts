import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRecordingServer } from "../support/recording-server.js";
import { type NodeOptions, REPOSITORY, startTypeScript } from "../support/run-process.js";

const PROGRAM = join(REPOSITORY, "src/commands/datamasque-client.ts");
const GOOD = 'version: "1.0"\ntasks: [{type: truncate_table, table: t}]\n';
const WARNING = 'version: "1.0"\ntasks:\n  - type: run_sql\n';
const BAD = 'version: "1.0"\ntasks:\n  - type: nope\n';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  await mkdir(join(folder, "rulesets"));
  await writeFile(join(folder, "good.yaml"), GOOD);
  await writeFile(join(folder, "warning.yaml"), WARNING);
  await writeFile(join(folder, "rulesets/bad.yaml"), BAD);
  await writeFile(join(folder, "library.yaml"), 'version: "1.0"\nmasks: {}\n');
  await writeFile(join(folder, "binary.yaml"), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]));
  await writeFile(join(folder, "zeros.yaml"), "a: \0\0\n");
  await writeFile(join(folder, "utf16.yaml"), new Uint8Array([0xff, 0xfe, 0x61, 0x00]));
  await writeFile(join(folder, "empty.yaml"), "");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (args: readonly string[], options: NodeOptions = {}) =>
  startTypeScript(PROGRAM, args, { folder, ...options });

describe("datamasque-client check", () => {
  it("tells file, line and column of what is wrong, and ends with code 1", async () => {
    expect(await start(["check", "good.yaml", "rulesets/bad.yaml", "warning.yaml"]).ended).toMatchObject({
      code: 1,
      stdout: `good.yaml: ok (ruleset for databases)
rulesets/bad.yaml:3:5: error: Task type "nope" is not known
warning.yaml:3:5: warning: run_sql needs sql or sql_file
`,
      stderr: "check: 3 files, 1 error, 1 warning\n",
    });
  });

  it("ends with code 0 for warnings, and with 1 where they count", async () => {
    expect((await start(["check", "warning.yaml"]).ended).code).toBe(0);
    expect((await start(["check", "warning.yaml", "--strict"]).ended).code).toBe(1);
  });

  it("reads stdin", async () => {
    expect(await start(["check", "-"], { input: BAD }).ended).toMatchObject({
      code: 1,
      stdout: 'stdin:3:5: error: Task type "nope" is not known\n',
    });
  });

  it("prints nothing but JSON with --json, files that cannot be read included", async () => {
    const { code, stdout } = await start(["check", "--json", "rulesets/bad.yaml", "gone.yaml"]).ended;
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      files: [
        {
          file: "rulesets/bad.yaml",
          kind: "ruleset",
          valid: false,
          faults: [{ line: 3, column: 5, message: 'Task type "nope" is not known' }],
          warnings: [],
          imports: [],
        },
        { file: "gone.yaml", valid: false, unreadable: "there is no such file" },
      ],
    });
    expect(code).toBe(1);
  });

  it.each([
    ["gone.yaml", "there is no such file"],
    ["rulesets", "is a folder; name a file in it"],
    ["binary.yaml", "is no text in UTF-8"],
    ["zeros.yaml", "is no text in UTF-8"],
    ["utf16.yaml", "is in UTF-16; save it in UTF-8"],
  ])("says why it cannot read %s, and goes on with the others", async (file, reason) => {
    const { code, stdout } = await start(["check", file, "good.yaml"]).ended;
    expect(stdout).toBe(`${file}: error: ${reason}\ngood.yaml: ok (ruleset for databases)\n`);
    expect(code).toBe(1);
  });

  it("says that an empty file holds nothing", async () => {
    const { code, stdout } = await start(["check", "empty.yaml"]).ended;
    expect(stdout).toBe("empty.yaml:1:1: error: The document is empty\n");
    expect(code).toBe(1);
  });

  it("tells of a library that cannot be read, and of one that nothing imports", async () => {
    const gone = await start(["check", "good.yaml", "--library", "pii=gone.yaml"]).ended;
    expect(gone).toMatchObject({ code: 1, stdout: "", stderr: "gone.yaml: there is no such file\n" });
    const unused = await start(["check", "good.yaml", "--library", "pii=library.yaml"]).ended;
    expect(unused.code).toBe(0);
    expect(unused.stderr).toMatch(/^check: no file imports the library pii$/m);
  });

  it.each(["9", "3.2", "3.26.18"])(
    "checks for release %s and says that it does not know it",
    async (release) => {
      expect(await start(["check", "good.yaml", "--release", release]).ended).toMatchObject({
        code: 0,
        stdout: "good.yaml: ok (ruleset for databases)\n",
        stderr:
          `check: release ${release} is not known; known are 3.26.16 and 3.26.19, ` +
          "and it is checked by what they have\ncheck: 1 file, 0 errors, 0 warnings\n",
      });
    },
  );

  it.each(["3.26.16", "3.26.19", "3.26.19.0"])("has nothing to say of release %s", async (release) => {
    const { code, stderr } = await start(["check", "good.yaml", "--release", release]).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "check: 1 file, 0 errors, 0 warnings\n" });
  });

  it.each(["newest", "latest", "v3.26.19", "3.", "3.26.x"])("refuses release %j", async (release) => {
    const { code, stdout, stderr } = await start(["check", "good.yaml", "--release", release]).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(
      /^check: --release must be numbers with dots, such as 3\.26\.19; known are 3\.26\.16 and 3\.26\.19\nusage: /,
    );
  });

  it.each([
    [["--library", "pii"], "--library must look like org/pii=pii.yaml"],
    [["--more-names", "tasks=a"], "--more-names has the lists taskTypes, maskTypes,"],
    [["--kind", "rules"], "--kind must be one of ruleset, library,"],
    [["-", "-"], "stdin can be read only once"],
  ])("refuses %j with code 2", async (args, message) => {
    const { code, stdout, stderr } = await start(["check", "good.yaml", ...args]).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`check: ${message}`);
  });
});

describe("datamasque-client", () => {
  it("does its work when nobody reads the output any more", async () => {
    const { ended, closeStdout } = start(["check", ...Array<string>(200).fill("rulesets/bad.yaml")]);
    closeStdout();
    expect(await ended).toMatchObject({ code: 1, stderr: "check: 200 files, 200 errors, 0 warnings\n" });
  });

  it.each([
    ["check", "good.yaml"],
    ["help", "check"],
    ["check", "--help"],
  ])("says in one line that its output cannot be written: %s %s", async (...args) => {
    const full =
      'process.stdout._write = (_, __, done) => done(Object.assign(new Error(), { code: "ENOSPC" }))';
    const nodeOptions = ["--import", `data:text/javascript,${encodeURIComponent(full)}`];
    const { code, stderr } = await start(args, { nodeOptions }).ended;
    expect(code).toBe(1);
    expect(stderr.split("\n").filter((line) => line && !line.startsWith("check: 1 file"))).toEqual([
      "the output cannot be written (ENOSPC)",
    ]);
  });

  it("ends with code 130 when it is interrupted while a server does not answer", async () => {
    let noteRequest = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      noteRequest = resolve;
    });
    const server = await startRecordingServer(() => {
      noteRequest();
      return new Promise<void>(() => undefined);
    });
    try {
      const env = { DATAMASQUE_TOKEN: "interrupted-canary" };
      const { ended, kill } = start(["verify", "--url", server.url, "--json"], { env });
      await asked;
      kill("SIGINT");
      const { code, stdout, stderr } = await ended;
      expect(code).toBe(130);
      expect(stderr).toContain("verify: interrupted\n");
      expect(JSON.parse(stdout)).toMatchObject({ summary: { kept: 0, broken: 0 } });
      expect(stdout + stderr).not.toContain("canary");
    } finally {
      await server.close();
    }
  });

  it("ends at once with a second signal, while the first has it clean up", async () => {
    const asks: (() => void)[] = [];
    const [first, second] = [0, 1].map((at) => new Promise<void>((resolve) => (asks[at] = resolve)));
    const server = await startRecordingServer(() => {
      asks.shift()?.();
      return new Promise<void>(() => undefined);
    });
    try {
      const env = { DATAMASQUE_TOKEN: "interrupted-canary" };
      const { ended, kill } = start(["verify", "--url", server.url, "--write"], { env });
      await first;
      kill("SIGINT");
      // What bears a name of this look is searched for, to be removed.
      await second;
      kill("SIGINT");
      const { signal, stderr } = await ended;
      expect(signal).toBe("SIGINT");
      expect(stderr).toContain("a second Ctrl-C leaves it there");
    } finally {
      await server.close();
    }
  });

  it("compares documents", async () => {
    const file = join(REPOSITORY, "openapi/datamasque.openapi.yaml");
    const { code, stdout, stderr } = await start(["diff", file, file]).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("Nothing that a client could notice has changed.");
  });
});
