import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { findRedis } from "./redis-server.js";

describe("findRedis", () => {
  it("takes redis-server from the PATH, and REDIS_SERVER_PATH before it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "datamasque-client-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const [usual, own] = [join(folder, "redis-server"), join(folder, "mine")];
    for (const program of [usual, own]) {
      await writeFile(program, "");
      await chmod(program, 0o755);
    }
    expect(findRedis({ PATH: folder })).toBe(usual);
    expect(findRedis({ PATH: folder, REDIS_SERVER_PATH: own })).toBe(own);
    expect(() => findRedis({ PATH: folder, REDIS_SERVER_PATH: `${own}.gone` })).toThrow(
      /^REDIS_SERVER_PATH names no program: .*gone$/,
    );
  });

  it.each([{}, { PATH: "" }, { PATH: join(tmpdir(), "no-such-folder"), REDIS_SERVER_PATH: "" }])(
    "says in one line what is missing and how to install it: %j",
    (env) =>
      expect(() => findRedis(env)).toThrow(
        /^Redis is missing: apt-get install redis-server, or set REDIS_SERVER_PATH to the program$/,
      ),
  );
});
