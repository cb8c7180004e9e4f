import { access, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeWorkFolder, openWorkFolder, WORK_FOLDER } from "../../scripts/update/tree/work-folder.js";
import { type ProcessEnd, runTypeScript } from "../support/run-process.js";

const child = fileURLToPath(new URL("killed-switch.child.ts", import.meta.url));

const oldTree = {
  "openapi/api.yaml": "old document",
  "src/generated/old.gen.ts": "old",
  "src/generated/types.gen.ts": "old types",
};
const newTree = {
  "openapi/api.yaml": "new document",
  "openapi/changes/2.md": "report",
  "src/generated/types.gen.ts": "new types",
};
const steps: [string, Record<string, string>][] = [
  ["journal", oldTree],
  ["openapi/api.yaml", newTree],
  ["src/generated/types.gen.ts", newTree],
  ["openapi/changes/2.md", newTree],
  ["src/generated/old.gen.ts", newTree],
  ["clean", newTree],
];

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "killed-"));
  for (const [file, content] of Object.entries(oldTree)) {
    await mkdir(join(root, file, ".."), { recursive: true });
    await writeFile(join(root, file), content);
  }
});

afterEach(() => rm(root, { recursive: true, force: true }));

function killBefore(step: string, guarded: boolean): Promise<ProcessEnd> {
  return runTypeScript(child, [root, step, guarded ? "guarded" : "alone"]);
}

async function tree(): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const contents = await Promise.all(
    files.sort().map(async (file) => [file.slice(root.length + 1), await readFile(file, "utf8")] as const),
  );
  return Object.fromEntries(contents);
}

/** The other process clears the work folder away as the last thing that it does. */
async function untilCleared(): Promise<void> {
  const isThere = (): Promise<boolean> =>
    access(join(root, WORK_FOLDER)).then(
      () => true,
      () => false,
    );
  while (await isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe("an update that is killed while it changes the tree", () => {
  it.each(steps)("leaves the old tree or the new one: killed before %s", async (step, expected) => {
    expect(await killBefore(step, true)).toMatchObject({ signal: "SIGKILL", stdout: "" });
    await untilCleared();
    expect(await tree()).toEqual(expected);
  });

  it("is ended by the next update when the process that guards it was killed, too", async () => {
    expect(await killBefore("src/generated/types.gen.ts", false)).toMatchObject({ signal: "SIGKILL" });
    expect((await tree())["openapi/api.yaml"]).toBe("new document");
    expect((await tree())["src/generated/types.gen.ts"]).toBe("old types");
    await openWorkFolder(root);
    await closeWorkFolder(root);
    expect(await tree()).toEqual(newTree);
  });

  it("is forgotten when it had not begun to", async () => {
    expect(await killBefore("journal", false)).toMatchObject({ signal: "SIGKILL" });
    await openWorkFolder(root);
    await closeWorkFolder(root);
    expect(await tree()).toEqual(oldTree);
  });

  it("ends by itself when nobody kills it", async () => {
    expect(await killBefore("no such step", true)).toMatchObject({ code: 0, stdout: "not killed" });
    expect(await tree()).toEqual(newTree);
  });
});

describe("two updates at once", () => {
  it("are refused, with the process that is at work", async () => {
    await openWorkFolder(root);
    await writeFile(join(root, WORK_FOLDER, "pid"), `${process.ppid}\n`);
    await expect(openWorkFolder(root)).rejects.toThrow(
      `Another update is running here (process ${process.ppid}).`,
    );
  });
});
