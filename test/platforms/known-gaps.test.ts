import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { REPOSITORY } from "../support/run-process.js";
import { KNOWN_GAPS, type KnownGap } from "./known-gaps.js";
import { PLATFORMS } from "./runner/all-platforms.js";
import { type Outcome, surprises, unknownNames } from "./runner/outcome.js";
import { platformsPage } from "./runner/page.js";
import { allBehaviours, GROUPS } from "./suite/all-behaviours.js";
import { group } from "./suite/behaviour.js";

const nothing = async (): Promise<void> => {};
const SENDS = group("Sends", { "a file": nothing, "a stream": nothing });
const NODE = group("nodeFetch", { "a proxy": nothing }, { node: true });
const TWO = PLATFORMS.filter(({ name }) => name === "node20" || name === "chromium");
const NO_STREAMS: KnownGap = { what: ["a stream"], on: ["chromium"], why: "no streams", cannot: true };

/** What a run found where only these behaviours failed. */
function outcome(...failed: string[]): Outcome {
  const results = [...SENDS.behaviours, ...NODE.behaviours].map(({ name }) => ({ name, platform: "" }));
  return new Map(
    TWO.map(({ name: platform }) => [
      platform,
      results.map(({ name }) => {
        const ok = !failed.includes(`${platform} ${name}`);
        return ok ? { name, ok } : { name, ok, note: "lost" };
      }),
    ]),
  );
}

const found = (what: Outcome, ...gaps: KnownGap[]) => surprises([SENDS, NODE], TWO, gaps, what);

describe("what a run of the platforms finds otherwise than known", () => {
  it("is nothing where all that fails is known", () => {
    expect(found(outcome("chromium a stream"), NO_STREAMS)).toEqual([]);
    expect(
      found(outcome("chromium a file", "chromium a stream"), { ...NO_STREAMS, what: ["Sends"] }),
    ).toEqual([]);
  });

  it("is what fails and is not known, there or at all", () => {
    expect(found(outcome("node20 a stream", "chromium a stream"), NO_STREAMS)).toEqual([
      "node20: Sends: a stream: lost",
    ]);
    expect(found(outcome("node20 a proxy"))).toEqual(["node20: nodeFetch: a proxy: lost"]);
  });

  it("is what works and is told not to", () =>
    expect(found(outcome(), NO_STREAMS)).toEqual([
      "chromium: Sends: a stream: works, so take it from the known gaps",
    ]));

  it("is what was not run, but for what a platform cannot load", () =>
    expect(found(new Map([["node20", []]]))).toEqual([
      "node20: Sends: a file: was not run",
      "node20: Sends: a stream: was not run",
      "node20: nodeFetch: a proxy: was not run",
      "chromium: Sends: a file: was not run",
      "chromium: Sends: a stream: was not run",
    ]));

  it("names what the suite does not have", () =>
    expect(unknownNames([SENDS], [{ ...NO_STREAMS, what: ["Sends", "a stream", "a letter"] }])).toEqual([
      "a letter",
    ]));
});

describe("the page on platforms", () => {
  it("has a cell for each behaviour and platform, and why something is missing", () => {
    const content = { groups: [SENDS, NODE], platforms: TWO, gaps: [NO_STREAMS] };
    const page = platformsPage({ ...content, outcome: outcome("chromium a stream", "node20 a file") });
    expect(page).toContain("| a file | no | yes |");
    expect(page).toContain("| a stream | yes | cannot (1) |");
    expect(page).toContain("| a proxy | yes | – |");
    expect(page).toContain("- **1** (Chromium): no streams.");
  });

  it("in the repository is of this suite", () => {
    const page = readFileSync(join(REPOSITORY, "docs/platforms.md"), "utf8");
    const rows = [...page.matchAll(/^\| ([^\s|].*?) \|/gm)].map(([, name]) => name);
    expect(rows).toEqual(allBehaviours().map(({ name }) => name));
    for (const { why } of KNOWN_GAPS) expect(page).toContain(`${why}.`);
  });
});

describe("the suite of the platforms", () => {
  it("has a name for each behaviour that no other has, nor a group", () => {
    const names = GROUPS.flatMap(({ title, behaviours }) => [title, ...behaviours.map(({ name }) => name)]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it("has all that the known gaps name", () => expect(unknownNames(GROUPS, KNOWN_GAPS)).toEqual([]));
});
