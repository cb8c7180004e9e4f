import { launchChromium } from "../../browser/chromium.js";
import type { BehaviourResult, SuiteOrder } from "../suite/run-behaviours.js";
import { MissingRuntime, type PlatformRun, type Workplace } from "./platform.js";

declare global {
  /** What the bundle of `entries/page.ts` defines in a page. */
  var platformSuite: { run(order: SuiteOrder): Promise<BehaviourResult[]> };
}

/** Runs behaviours in one page of the system's Chromium. */
export async function runInChromium(names: readonly string[], { control }: Workplace): Promise<PlatformRun> {
  const browser = await launchChromium("MAP *.invalid ~NOTFOUND").catch((error: unknown) => {
    throw new MissingRuntime(error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  });
  try {
    const page = await browser.newPage();
    await page.goto(control);
    const results = await page.evaluate((order) => platformSuite.run(order), { control, names });
    return { results, printed: "" };
  } finally {
    await browser.close();
  }
}
