import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { findChromium } from "./chromium.js";

async function folderWith(...programs: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of programs) {
    await writeFile(join(folder, name), "");
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

describe("findChromium", () => {
  it.each(["chromium", "chromium-browser", "google-chrome"])("takes %s from the PATH", async (name) => {
    const folder = await folderWith(name);
    const PATH = [await folderWith("firefox"), folder].join(delimiter);
    expect(findChromium({ PATH })).toBe(join(folder, name));
  });

  it("prefers CHROMIUM_PATH, and takes nothing else where that is wrong", async () => {
    const PATH = await folderWith("chromium");
    const CHROMIUM_PATH = join(await folderWith("mine"), "mine");
    expect(findChromium({ PATH, CHROMIUM_PATH })).toBe(CHROMIUM_PATH);
    expect(() => findChromium({ PATH, CHROMIUM_PATH: `${CHROMIUM_PATH}.gone` })).toThrow(
      /^CHROMIUM_PATH names no program: .*gone$/,
    );
  });

  it.each([{}, { PATH: "" }, { PATH: join(tmpdir(), "no-such-folder"), CHROMIUM_PATH: "" }])(
    "says in one line what is missing and how to install it: %j",
    (env) =>
      expect(() => findChromium(env)).toThrow(
        /^Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH to the program$/,
      ),
  );
});
