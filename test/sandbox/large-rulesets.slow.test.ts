import { describe, expect, it } from "vitest";
import { maskedParts } from "../../src/sandbox/resources/runs/masked-parts.js";

const TASKS = 10_000;

/** A ruleset of about a megabyte whose tasks all have the same list, by aliases. */
function sharing(list: string, task: string): string {
  return `version: "1.0"\ndoc: &list [${list}]\ntasks:\n${`- ${task}\n`.repeat(TASKS)}`;
}

// Whatever looks at the list anew for each task takes minutes here, and is ended before.
describe("what a large ruleset masks is found out in seconds", () => {
  it("where every task takes files by the same list of globs", () => {
    const globs = Array.from({ length: 50_000 }, (_, at) => `{glob: "*${at}z"},`).join("");
    const parts = maskedParts(sharing(globs, "{type: mask_file, rules: [], include: *list}"));
    expect(parts).toHaveLength(TASKS);
    expect(parts[0]).toEqual({ task: "mask_file", files: [] });
  });

  it("where every filter has the same long glob", () => {
    const yaml = `x: &glob "${"*".repeat(500_000)}z"\ntasks:\n- {type: mask_file, include: [${"{glob: *glob},".repeat(50_000)}]}\n`;
    expect(maskedParts(yaml)).toEqual([{ task: "mask_file", files: [] }]);
  });

  it("where every task holds the same list of no tasks", () => {
    const parts = maskedParts(sharing("1,".repeat(500_000), "{type: serial, tasks: *list}"));
    expect(parts).toEqual([]);
  });
});
