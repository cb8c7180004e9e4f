import type { KnownGap } from "../known-gaps.js";
import type { Behaviour, BehaviourGroup } from "../suite/behaviour.js";
import type { BehaviourResult } from "../suite/run-behaviours.js";
import type { Platform, PlatformName } from "./platform.js";

/** What came of each platform that was run. */
export type Outcome = ReadonlyMap<PlatformName, readonly BehaviourResult[]>;

/** The row of the known gaps that a behaviour on a platform belongs to. */
export function gapOf(
  gaps: readonly KnownGap[],
  group: BehaviourGroup,
  { name }: Behaviour,
  platform: PlatformName,
): KnownGap | undefined {
  return gaps.find(
    ({ what, on }) => on.includes(platform) && (what.includes(name) || what.includes(group.title)),
  );
}

/** What a run found otherwise than the table of known gaps says, a line each. */
export function surprises(
  groups: readonly BehaviourGroup[],
  platforms: readonly Pick<Platform, "name" | "node">[],
  gaps: readonly KnownGap[],
  outcome: Outcome,
  wanted: (name: string) => boolean = () => true,
): string[] {
  const lines: string[] = [];
  for (const platform of platforms) {
    for (const group of groups) {
      for (const behaviour of group.behaviours.filter(({ name }) => wanted(name))) {
        if (behaviour.node && !platform.node) continue;
        const where = `${platform.name}: ${group.title}: ${behaviour.name}`;
        const result = outcome.get(platform.name)?.find(({ name }) => name === behaviour.name);
        const gap = gapOf(gaps, group, behaviour, platform.name);
        if (result === undefined) lines.push(`${where}: was not run`);
        else if (!result.ok && gap === undefined) lines.push(`${where}: ${result.note}`);
        else if (result.ok && gap !== undefined)
          lines.push(`${where}: works, so take it from the known gaps`);
      }
    }
  }
  return lines;
}

/** What the table of known gaps names and the suite does not have. */
export function unknownNames(groups: readonly BehaviourGroup[], gaps: readonly KnownGap[]): string[] {
  const known = new Set(
    groups.flatMap(({ title, behaviours }) => [title, ...behaviours.map(({ name }) => name)]),
  );
  return gaps.flatMap(({ what }) => what).filter((name) => !known.has(name));
}
