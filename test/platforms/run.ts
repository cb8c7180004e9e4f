import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineProgram } from "../../src/command-line/program.js";
import { runProgram } from "../../src/command-line/run-program.js";
import { REPOSITORY } from "../support/run-process.js";
import { KNOWN_GAPS } from "./known-gaps.js";
import { PLATFORMS } from "./runner/all-platforms.js";
import { inWorkplace } from "./runner/make-workplace.js";
import { surprises, unknownNames } from "./runner/outcome.js";
import { platformsPage } from "./runner/page.js";
import { MissingRuntime, PLATFORM_NAMES } from "./runner/platform.js";
import { runAll } from "./runner/run-all.js";
import { GROUPS } from "./suite/all-behaviours.js";

const program = defineProgram({
  name: "test:platforms",
  call: "npm run test:platforms --",
  about:
    "Runs one suite of behaviours on every platform, with the package as users get it, and writes docs/platforms.md.",
  flags: {
    platform: { type: "choice", choices: PLATFORM_NAMES, about: "only this platform; writes no page" },
    behaviour: {
      type: "strings",
      value: "TEXT",
      about: "only behaviours with TEXT in their name; writes no page",
    },
    check: { type: "boolean", about: "fails where the page differs, instead of writing it" },
  },
  notes:
    "Exit code 0: all is as the page and the known gaps say. 1: it is not. 2: the command line cannot work.",
});
const PAGE = join(REPOSITORY, "docs/platforms.md");
const say = (text: string): void => void process.stdout.write(`${text}\n`);

await runProgram(
  program,
  async ({ platform: only, behaviour: texts, check }) => {
    const platforms = PLATFORMS.filter(({ name }) => only === undefined || name === only);
    for (const platform of platforms) platform.requireInstalled();
    const wanted = (name: string): boolean => texts.length === 0 || texts.some((text) => name.includes(text));
    const outcome = await inWorkplace(REPOSITORY, (workplace) =>
      runAll(platforms, wanted, workplace, ({ title }, results, seconds) => {
        const right = results.filter(({ ok }) => ok).length;
        say(`${title}: ${right} of ${results.length} behaviours (${seconds} s)`);
        for (const { name, note } of results.filter(({ ok }) => !ok)) say(`  not: ${name}: ${note}`);
      }),
    );
    const faults = [
      ...unknownNames(GROUPS, KNOWN_GAPS).map((name) => `known gaps: the suite has no ${name}`),
      ...surprises(GROUPS, platforms, KNOWN_GAPS, outcome, wanted),
    ];
    if (only === undefined && texts.length === 0) {
      const page = platformsPage({ groups: GROUPS, platforms, gaps: KNOWN_GAPS, outcome });
      if (!check) writeFileSync(PAGE, page);
      else if (readFileSync(PAGE, "utf8") !== page) {
        faults.push(
          "docs/platforms.md differs from what was found: run npm run test:platforms, and commit it",
        );
      }
    }
    say(
      faults.length === 0
        ? "\nAll is as the known gaps say."
        : `\nOtherwise than known:\n${faults.join("\n")}`,
    );
    return faults.length === 0 ? 0 : 1;
  },
  (error) => error instanceof MissingRuntime,
);
