import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { printedJson, REPOSITORY, runNode, runProcess, runTypeScript, startProcess } from "./run-process.js";

const printed = (expression: string): string[] => [
  "-e",
  `process.stdout.write(JSON.stringify(${expression}))`,
];

describe("a process of a test", () => {
  it("sees of the environment only what every process needs, and what it is given", async () => {
    vi.stubEnv("NODE_OPTIONS", "--no-such-option");
    vi.stubEnv("HTTPS_PROXY", "http://proxy.invalid");
    vi.stubEnv("GITHUB_OUTPUT", "file");
    onTestFinished(() => void vi.unstubAllEnvs());
    const names = await printedJson(
      runNode(printed("Object.keys(process.env).sort()"), { env: { MINE: "1" } }),
    );
    expect(names).toContain("MINE");
    expect(names).toContain("PATH");
    expect(names).not.toEqual(expect.arrayContaining([expect.stringMatching(/NODE_OPTIONS|PROXY|GITHUB/)]));
  });

  it("starts in the repository, or where it is told to, and has no input", async () => {
    const program = printed('[process.cwd(), require("node:fs").readFileSync(0, "utf8")]');
    expect(await printedJson(runNode(program))).toEqual([REPOSITORY.replace(/.$/, ""), ""]);
    const folder = realpathSync(tmpdir());
    expect(await printedJson(runNode(program, { folder }))).toEqual([folder, ""]);
  });

  it("gives what it printed to the last character, and how it ended", async () => {
    const large =
      'process.stdout.write("ü".repeat(1_000_000)); process.stderr.write("é"); process.exitCode = 3';
    expect(await runNode(["-e", large])).toEqual({
      code: 3,
      signal: null,
      stdout: "ü".repeat(1_000_000),
      stderr: "é",
    });
  });

  it("can be waited for by what it prints, and be ended", async () => {
    const program = 'setInterval(() => {}, 1_000); console.log("port 7"); console.log("ready")';
    const running = startProcess(process.execPath, ["-e", program]);
    expect((await running.untilPrinted(/^port (\d)\n/))[1]).toBe("7");
    await running.untilPrinted(/^ready$/m);
    running.kill();
    expect(await running.ended).toEqual({
      code: null,
      signal: "SIGTERM",
      stdout: "port 7\nready\n",
      stderr: "",
    });
    await expect(running.untilPrinted(/never/)).rejects.toThrow("ended before it printed /never/\nport 7");
  });

  it("is told by its name when it does not exist", async () => {
    await expect(runProcess("no-such-program", [])).rejects.toThrow("no-such-program");
  });

  it("fails with all that it printed where JSON is expected", async () => {
    const failing = runNode(["-e", 'console.log("[]"); console.error("why"); process.exitCode = 1']);
    await expect(printedJson(failing)).rejects.toThrow("the process ended with 1\n[]\nwhy");
  });

  it("may be TypeScript with options for Node", async () => {
    const program = "test/support/recording-server.ts";
    expect(await runTypeScript(program)).toMatchObject({ code: 0, stdout: "", stderr: "" });
    const options = { nodeOptions: ["--no-such-option"] };
    expect((await runTypeScript(program, [], options)).stderr).toContain("--no-such-option");
  });
});
