import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { changedFiles } from "../../scripts/update/changed-files.js";

it("a file that is in the tree as it is does not count as written", async () => {
  const root = await mkdtemp(join(tmpdir(), "changed-"));
  try {
    await mkdir(join(root, "src"));
    await writeFile(join(root, "src/same.ts"), "same\n");
    await writeFile(join(root, "src/other.ts"), "old\n");
    const files = new Map([
      ["src/same.ts", "same\n"],
      ["src/other.ts", "new\n"],
      ["src/deep/new.ts", "new\n"],
    ]);
    expect([...(await changedFiles(root, files))]).toEqual([
      ["src/other.ts", "new\n"],
      ["src/deep/new.ts", "new\n"],
    ]);
  } finally {
    await rm(root, { recursive: true });
  }
});
