import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { COMMANDS } from "../../src/commands/commands.js";
import { runCommand } from "../../src/commands/run-command.js";
import { reachedFrom, readImportGraph } from "../support/import-graph.js";

afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs the program in this process, with what it prints caught. */
async function run(...args: string[]) {
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      printed[name] += String(text);
      return true;
    });
  }
  const code = await runCommand(args);
  vi.restoreAllMocks();
  return { code, ...printed };
}

const names = Object.keys(COMMANDS);

describe("the commands of datamasque-client", () => {
  it.each([[[]], [["--help"]], [["-h"]], [["help"]], [["help", "--help"]]])(
    "are listed with a line each by %j",
    async (args) => {
      const { code, stdout, stderr } = await run(...args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      for (const [name, { about }] of Object.entries(COMMANDS)) {
        expect(stdout).toMatch(new RegExp(`^ {2}${name} +${about}$`, "m"));
      }
      for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    },
  );

  it.each(names)("have help: %s", async (name) => {
    const help = await run("help", name);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(new RegExp(`^usage: datamasque-client ${name} `));
    expect(help.stdout).toMatch(/^Exit code 0: .* 1: .*\n?.*2: /m);
    expect(await run(name, "--help")).toEqual(help);
    expect(await run("--help", name)).toEqual(help);
  });

  it("tell the version of the package", async () => {
    const manifest: unknown = JSON.parse(
      await readFile(new URL("../../package.json", import.meta.url), "utf8"),
    );
    const { code, stdout } = await run("--version");
    expect(manifest).toMatchObject({ version: stdout.trim() });
    expect(code).toBe(0);
  });

  it.each([
    [["chekc"], "there is no such command; did you mean check?"],
    [["Verify"], "there is no such command; did you mean verify?"],
    [["help", "dif"], "there is no such command; did you mean diff?"],
    [["s3cret-canary"], "there is no such command"],
    [["constructor"], "there is no such command"],
    [["--url", "http://127.0.0.1"], "the command comes first, and its flags behind it"],
    [["--verison"], "unknown flag --verison; did you mean --version?"],
  ])("are listed with code 2 where %j names none", async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr.split("\n")[0]).toContain(`datamasque-client: ${message}`);
    expect(stderr).toContain("usage: datamasque-client COMMAND");
    expect(stderr).not.toContain("canary");
  });

  it.each(names)("refuse an unknown flag: %s", async (name) => {
    const { code, stdout, stderr } = await run(name, "--hepl");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(
      `${name}: unknown flag --hepl; did you mean --help?\nusage: datamasque-client ${name} `,
    );
  });

  it("are loaded when they are called, and not before", () => {
    const atOnce = readImportGraph().filter(({ dynamic, typeOnly }) => !dynamic && !typeOnly);
    const folders = [...reachedFrom("commands/datamasque-client.ts", atOnce)]
      .filter((file) => file.endsWith(".ts"))
      .map((file) => file.split("/")[0]);
    expect([...new Set(folders)].sort()).toEqual(["command-line", "commands", "errors"]);
    const behindCheck = [...reachedFrom("check/command.ts", atOnce)];
    expect(behindCheck).toContain("yaml/validate-ruleset.ts");
    expect(behindCheck.filter((file) => /^(verify|diff|sandbox|index)\b/.test(file))).toEqual([]);
  });
});
