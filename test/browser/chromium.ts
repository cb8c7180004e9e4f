import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Names under which systems install Chromium, or Chrome, which is the same engine. */
const PROGRAMS = ["chromium", "chromium-browser", "google-chrome"];

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts the Chromium of the system, without a window.
 *
 * @param resolverRules what names of hosts stand for, in the words of `--host-resolver-rules`
 * @throws when the system has none
 */
export function launchChromium(resolverRules: string): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(process.env),
    headless: true,
    // Root cannot have the sandbox of Chromium, and the only pages here are our own.
    chromiumSandbox: false,
    args: [...QUIET, `--host-resolver-rules=${resolverRules}`],
  });
}

/**
 * Where Chromium is: `CHROMIUM_PATH`, or the first of its names on the `PATH`.
 *
 * @throws when it is in neither place
 */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string {
  const { CHROMIUM_PATH: given = "", PATH = "" } = env;
  if (given !== "") {
    if (isProgram(given)) return given;
    throw new Error(`CHROMIUM_PATH names no program: ${given}`);
  }
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  const found = folders.flatMap((folder) => PROGRAMS.map((name) => join(folder, name))).find(isProgram);
  if (found !== undefined) return found;
  throw new Error("Chromium is missing: apt-get install chromium, or set CHROMIUM_PATH to the program");
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
