import { replaceGlobal } from "./replaced-globals.js";
import type { Stage } from "./stage.js";

/** A simulated browser, by its package. */
export type SimulatedBrowser = "jsdom" | "happy-dom";

const OF_BOTH = [
  "Blob",
  "File",
  "FormData",
  "Headers",
  "AbortController",
  "AbortSignal",
  "Event",
  "EventTarget",
  "document",
  "navigator",
];

/** What test runners put in the place of the platform's: jsdom has no `fetch` of its own. */
const GLOBALS: Readonly<Record<SimulatedBrowser, readonly string[]>> = {
  jsdom: OF_BOTH,
  "happy-dom": [...OF_BOTH, "Request", "Response", "fetch"],
};

/** Puts the classes of a simulated browser in the place of the platform's. */
export async function simulate(stage: Stage, browser: SimulatedBrowser): Promise<void> {
  const window = await stage.simulatedBrowser(browser);
  for (const name of GLOBALS[browser]) {
    const value: unknown = Reflect.get(window, name);
    replaceGlobal(name, name === "fetch" && typeof value === "function" ? value.bind(window) : value);
  }
}
