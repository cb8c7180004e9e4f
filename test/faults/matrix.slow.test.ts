import { beforeAll, describe, expect, it } from "vitest";
import { CELLS } from "./expected/cells.js";
import { FAULTS } from "./faults/all-faults.js";
import { knownFaultOf } from "./known-faults.js";
import { type MatrixResults, runMatrix, wrongIn } from "./run-matrix.js";

const results = new Map<string, MatrixResults>();

beforeAll(async () => {
  const [global, node] = await Promise.all([runMatrix("global"), runMatrix("node")]);
  results.set("global", global).set("node", node);
});

describe.each(["global", "node"] as const)("the whole fault matrix, with the %s fetch", (fetch) => {
  const all = CELLS.filter((cell) => cell.fetch === fetch);
  const wrong = (cell: (typeof all)[number]): string[] => wrongIn(cell, results.get(fetch) ?? {});

  it("has run every cell", () => {
    expect(Object.keys(results.get(fetch) ?? {}).sort()).toEqual(all.map(({ name }) => name).sort());
  });

  it.each(FAULTS.map(({ name }) => name))("%s", (fault) => {
    const cells = all.filter((cell) => cell.name.startsWith(`${fault} / `) && !knownFaultOf(cell));
    const faulty = cells.map((cell) => ({ cell: cell.name, wrong: wrong(cell) }));
    expect(faulty.filter((cell) => cell.wrong.length > 0)).toEqual([]);
  });

  it("still shows each known fault: what is mended is taken out of the list", () => {
    const known = all.filter((cell) => knownFaultOf(cell) !== undefined);
    expect(known.filter((cell) => wrong(cell).length === 0).map(({ name }) => name)).toEqual([]);
  });
});
