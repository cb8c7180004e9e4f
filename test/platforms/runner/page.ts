import type { KnownGap } from "../known-gaps.js";
import type { BehaviourGroup } from "../suite/behaviour.js";
import { gapOf, type Outcome } from "./outcome.js";
import type { Platform } from "./platform.js";

/** What the page is written from. */
export interface PageContent {
  readonly groups: readonly BehaviourGroup[];
  readonly platforms: readonly Pick<Platform, "name" | "title" | "version" | "node">[];
  readonly gaps: readonly KnownGap[];
  readonly outcome: Outcome;
}

const HEAD = `# Platforms

<!-- Written by "npm run test:platforms": change the suite in test/platforms/, not this page. -->

What the client does on each platform that it is for, as one suite of behaviours found it:
run from the package as it is published, against servers that do what each line says.

- \`yes\`: it does.
  Another word is the \`kind\` of the error, where platforms tell a failure apart in different ways,
  or \`refused\`, where a setting that has no effect is refused before anything is sent.
- \`cannot\`: the platform itself cannot do it; the number leads to [why](#what-a-platform-cannot-do).
- \`no\`: a gap of the client; the number leads to [what happens instead](#known-gaps).
- \`–\`: \`datamasque-client/node\` is for platforms that have the modules of Node.

Chromium stands for browsers, workerd for Cloudflare Workers.
The pages of Chromium are of another origin than the server, whose CORS settings admit them.`;

/** Writes the page of what was found. */
export function platformsPage(content: PageContent): string {
  const { groups, platforms, gaps } = content;
  const numbers = new Map(gaps.map((gap, at) => [gap, at + 1]));
  const listed = (cannot: boolean): string =>
    gaps
      .filter((gap) => (gap.cannot ?? false) === cannot)
      .map((gap) => `- **${numbers.get(gap)}** (${titlesOf(gap, platforms)}): ${gap.why}.`)
      .join("\n");
  const sections = groups.map((group) => {
    const header = row(["", ...platforms.map(({ title }) => title)]);
    const rows = group.behaviours.map((behaviour) =>
      row([
        behaviour.name,
        ...platforms.map((platform) => cellOf(content, numbers, { group, behaviour, platform })),
      ]),
    );
    return [`## ${group.title}`, "", header, `|---|${"---|".repeat(platforms.length)}`, ...rows, ""].join(
      "\n",
    );
  });
  return [
    `${HEAD}\nThe versions are ${versionsOf(platforms)}.\n`,
    ...sections,
    `## What a platform cannot do\n\n${listed(true) || "Nothing."}\n`,
    `## Known gaps\n\n${listed(false) || "None."}\n`,
  ].join("\n");
}

function cellOf(
  { gaps, outcome }: PageContent,
  numbers: ReadonlyMap<KnownGap, number>,
  {
    group,
    behaviour,
    platform,
  }: {
    group: BehaviourGroup;
    behaviour: BehaviourGroup["behaviours"][number];
    platform: PageContent["platforms"][number];
  },
): string {
  if (behaviour.node && !platform.node) return "–";
  const result = outcome.get(platform.name)?.find(({ name }) => name === behaviour.name);
  if (result?.ok) return result.note ?? "yes";
  const gap = gapOf(gaps, group, behaviour, platform.name);
  if (gap === undefined) return "no";
  return `${gap.cannot ? "cannot" : "no"} (${numbers.get(gap)})`;
}

function titlesOf({ on }: KnownGap, platforms: PageContent["platforms"]): string {
  const titles = platforms.filter(({ name }) => on.includes(name)).map(({ title }) => title);
  return titles.length === platforms.length ? "everywhere" : titles.join(", ");
}

function versionsOf(platforms: PageContent["platforms"]): string {
  return platforms
    .map(({ title, version }) => `${title} ${version ?? "of the system"}`)
    .join(", ")
    .replace(/Node \d+ /g, "Node ");
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`.replace(/\| {2}\|/g, "| |");
}
