import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type Change, VERDICTS } from "../../src/diff/change.js";
import { CHANGE_KINDS } from "../../src/diff/change-kinds.js";
import { changesOfPairs, minimalPairs } from "../diff/corpus.js";

const page = await readFile(new URL("../../docs/document-changes.md", import.meta.url), "utf8");
const changes = changesOfPairs();

/** Each kind in the table of the page, with the cells beside it. */
const rows = new Map(
  [...page.matchAll(/^\| `([\w-]+)` \|(.*)\|$/gm)].map(([, kind = "", cells = ""]) => [
    kind,
    cells.split("|").map((cell) => cell.trim()),
  ]),
);

/** The verdicts on a kind of change in one direction, as a cell of the table. */
function verdictsOn(kind: string, direction: Change["uses"][number]["direction"]): string {
  const uses = changes.filter((change) => change.kind === kind).flatMap((change) => change.uses);
  const found = new Set(uses.filter((use) => use.direction === direction).map(({ verdict }) => verdict));
  return VERDICTS.filter((verdict) => found.has(verdict)).join(", ");
}

describe("the page on changes of documents", () => {
  it("has every kind of change in its order, each with what it is", () => {
    const listed = [...rows].map(([kind, [what]]) => [kind, what]);
    expect(listed).toEqual(Object.entries(CHANGE_KINDS));
  });

  it.each(Object.keys(CHANGE_KINDS))("says how %s is judged in the minimal pairs", (kind) => {
    const cells = [verdictsOn(kind, "request"), verdictsOn(kind, "answer"), verdictsOn(kind, "call")];
    expect(cells.join("")).not.toBe("");
    expect(rows.get(kind)?.slice(1)).toEqual(cells);
  });

  it("says what decides where a kind has several verdicts in one direction, and of no others", () => {
    const told = [...page.matchAll(/^- ((?:`[\w-]+`(?:, )?)+):/gm)].flatMap(([, names = ""]) =>
      [...names.matchAll(/`([\w-]+)`/g)].map(([, kind]) => kind),
    );
    const several = [...rows].filter(([, cells]) => cells.slice(1).some((cell) => cell.includes(",")));
    expect(told.sort()).toEqual(several.map(([kind]) => kind).sort());
  });

  it("rests on enough pairs, and has a row for all that is found in them", () => {
    expect(minimalPairs().length).toBeGreaterThan(200);
    expect(changes.every(({ kind }) => Object.hasOwn(CHANGE_KINDS, kind))).toBe(true);
  });
});
