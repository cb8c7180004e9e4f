import { allBehaviours } from "../suite/all-behaviours.js";
import type { BehaviourResult } from "../suite/run-behaviours.js";
import type { Platform, Workplace } from "./platform.js";

/** Runs what a platform can load of the suite: most of it together, the rest one by one. */
export async function tryPlatform(
  platform: Platform,
  wanted: (name: string) => boolean,
  workplace: Workplace,
): Promise<BehaviourResult[]> {
  const behaviours = allBehaviours().filter(({ name, node }) => wanted(name) && (platform.node || !node));
  const together = behaviours.filter(({ alone }) => !alone).map(({ name }) => name);
  const results: BehaviourResult[] = [];
  if (together.length > 0) results.push(...(await platform.run(together, workplace)).results);
  for (const { name, quiet } of behaviours.filter(({ alone }) => alone)) {
    const run = await platform.run([name], workplace);
    const said = run.printed.trim();
    results.push(
      ...run.results.map((result) =>
        quiet && result.ok && said !== ""
          ? { name, ok: false, note: `it printed: ${said.slice(0, 300)}` }
          : result,
      ),
    );
  }
  return results;
}
