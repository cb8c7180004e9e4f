import { findChromium, launchChromium } from "../../browser/chromium.js";
import type { BehaviourResult, SuiteOrder } from "../suite/run-behaviours.js";
import { MissingRuntime, type PlatformRun, type Workplace } from "./platform.js";

declare global {
  /** What the bundle of `entries/page.ts` defines in a page. */
  var platformSuite: { run(order: SuiteOrder): Promise<BehaviourResult[]> };
}

/** @throws {MissingRuntime} when the system has no Chromium */
export function requireChromium(): void {
  try {
    findChromium(process.env);
  } catch (error) {
    throw new MissingRuntime(error instanceof Error ? error.message : String(error));
  }
}

/** Runs behaviours in one page of the system's Chromium. */
export async function runInChromium(names: readonly string[], { control }: Workplace): Promise<PlatformRun> {
  const browser = await launchChromium("MAP *.invalid ~NOTFOUND");
  try {
    const page = await browser.newPage();
    await page.goto(control);
    const results = await page.evaluate((order) => platformSuite.run(order), { control, names });
    return { results, printed: "" };
  } finally {
    await browser.close();
  }
}
