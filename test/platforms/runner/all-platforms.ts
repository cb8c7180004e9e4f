import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { requireChromium, runInChromium } from "./chromium-platform.js";
import type { Platform, PlatformName } from "./platform.js";
import { type Command, runInProcess } from "./process-platform.js";
import { pinnedVersion, RUNTIMES, runtimeProgram } from "./runtimes.js";

const RUNTIMES_MANIFEST = join(RUNTIMES, "package.json");
const WORKER_HOST = fileURLToPath(new URL("../entries/worker-host.mjs", import.meta.url));

/** Every platform, in the order of the page. */
export const PLATFORMS: readonly Platform[] = [
  node("node20", "20"),
  node("node22", "22"),
  node("node24", "24"),
  inProcess("bun", "Bun", pinnedVersion("@oven/bun-linux-x64"), (suite) => ({
    program: runtimeProgram("Bun", "@oven/bun-linux-x64/bin/bun"),
    args: [suite],
  })),
  inProcess("deno", "Deno", pinnedVersion("deno"), (suite) => ({
    program: runtimeProgram("Deno", "@deno/linux-x64-glibc/deno"),
    args: ["run", "-A", "--no-lock", "--node-modules-dir=manual", suite],
  })),
  {
    name: "workerd",
    title: "workerd",
    version: `of miniflare ${pinnedVersion("miniflare")}`,
    node: false,
    requireInstalled: () => void runtimeProgram("workerd", "miniflare/package.json"),
    run(names, workplace) {
      const after = [RUNTIMES_MANIFEST, workplace.suite.worker];
      return runInProcess({ program: process.execPath, args: [WORKER_HOST], after }, names, workplace);
    },
  },
  {
    name: "chromium",
    title: "Chromium",
    node: false,
    requireInstalled: requireChromium,
    run: runInChromium,
  },
];

function node(name: PlatformName, major: string): Platform {
  return inProcess(name, `Node ${major}`, pinnedVersion(name), (suite) => ({
    program: runtimeProgram(`Node ${major}`, `${name}/bin/node`),
    args: [suite],
  }));
}

function inProcess(
  name: PlatformName,
  title: string,
  version: string,
  command: (suite: string) => Command,
): Platform {
  return {
    name,
    title,
    version,
    node: true,
    requireInstalled: () => void command(""),
    run: async (names, workplace) =>
      runInProcess({ ...command(workplace.suite.process), after: [RUNTIMES_MANIFEST] }, names, workplace),
  };
}
