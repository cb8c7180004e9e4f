import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { InputError } from "../../src/document/input-error.js";
import { writeTogether } from "../../src/generate/write-together.js";

const real = vi.hoisted(() => ({ rename: undefined as typeof rename | undefined }));

vi.mock("node:fs/promises", async (original) => {
  const all = await original<typeof import("node:fs/promises")>();
  real.rename = all.rename;
  return { ...all, rename: vi.fn(all.rename) };
});

const one = "// Generated from a.yaml.\none\n";
const two = "// Generated from a.yaml.\ntwo\n";
const files = new Map([
  ["one.gen.ts", one],
  ["two.gen.ts", two],
]);

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "write-together-"));
});

afterEach(() => rm(folder, { recursive: true }));

/** Everything in the folder by its name; a folder as its own name. */
async function contents(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const texts = entries.map(async (entry): Promise<[string, string]> => {
    return [entry.name, entry.isFile() ? await readFile(join(folder, entry.name), "utf8") : "a folder"];
  });
  return Object.fromEntries(await Promise.all(texts));
}

describe("generated files", () => {
  it("are written into a folder that is made for them", async () => {
    const made = join(folder, "src", "datamasque");
    expect(await writeTogether(made, files)).toEqual(["one.gen.ts", "two.gen.ts"]);
    folder = made;
    expect(await contents()).toEqual(Object.fromEntries(files));
    folder = join(made, "..", "..");
  });

  it("leave alone what is equal, and whatever else is there", async () => {
    await writeTogether(folder, files);
    await writeFile(join(folder, "own.ts"), "mine");
    await writeFile(join(folder, "old.gen.ts"), one);
    const before = await stat(join(folder, "one.gen.ts"));
    const changed = new Map([...files, ["two.gen.ts", `${two}three\n`]]);
    expect(await writeTogether(folder, changed)).toEqual(["two.gen.ts"]);
    expect(await contents()).toEqual({
      "one.gen.ts": one,
      "two.gen.ts": `${two}three\n`,
      "own.ts": "mine",
      "old.gen.ts": one,
    });
    expect((await stat(join(folder, "one.gen.ts"))).ino).toBe(before.ino);
  });

  it.each(["", "export const mine = 1;\n"])(
    "do not take the place of a file that was not: %j",
    async (text) => {
      await writeFile(join(folder, "two.gen.ts"), text);
      const writing = writeTogether(folder, files);
      await expect(writing).rejects.toThrow(InputError);
      await expect(writing).rejects.toThrow(
        `${join(folder, "two.gen.ts")}: is there and was not generated, so it is not overwritten. Move it, or give another --out.`,
      );
      expect(await contents()).toEqual({ "two.gen.ts": text });
    },
  );

  it("do not take the place of a folder", async () => {
    await mkdir(join(folder, "two.gen.ts"));
    await expect(writeTogether(folder, files)).rejects.toThrow(
      /two\.gen\.ts: is there and was not generated/,
    );
    expect(await contents()).toEqual({ "two.gen.ts": "a folder" });
  });

  it("are not written at all when one of them cannot be", async () => {
    await writeTogether(folder, new Map([["one.gen.ts", `${one}old\n`]]));
    const deeper = new Map([...files, ["not/there.gen.ts", two]]);
    const writing = writeTogether(folder, deeper);
    await expect(writing).rejects.toThrow(InputError);
    await expect(writing).rejects.toThrow(/not.there\.gen\.ts\.\d+\.tmp: its folder does not exist\.$/);
    expect(await contents()).toEqual({ "one.gen.ts": `${one}old\n` });
  });

  it("go back to what they were when another program holds one of them", async () => {
    await writeTogether(folder, new Map([["one.gen.ts", `${one}old\n`]]));
    vi.mocked(rename).mockImplementation(async (from, to) => {
      const held = String(to).endsWith("three.gen.ts");
      if (held) throw Object.assign(new Error("EPERM"), { code: "EPERM", path: String(to) });
      await real.rename?.(from, to);
    });
    const writing = writeTogether(folder, new Map([...files, ["three.gen.ts", two]]));
    await expect(writing).rejects.toThrow(/three\.gen\.ts: cannot be written \(EPERM\)\.$/);
    expect(await contents()).toEqual({ "one.gen.ts": `${one}old\n` });
  });

  it("cannot lie where a file is", async () => {
    await writeFile(join(folder, "file"), "mine");
    await expect(writeTogether(join(folder, "file"), files)).rejects.toThrow(
      /file: a file of that name is there already\.$/,
    );
    expect(await contents()).toEqual({ file: "mine" });
  });
});
