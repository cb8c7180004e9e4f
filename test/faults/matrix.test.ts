import { beforeAll, describe, expect, it } from "vitest";
import { CELLS } from "./expected/cells.js";
import { READS } from "./expected/reads.js";
import { WRITES } from "./expected/writes.js";
import { FAULTS } from "./faults/all-faults.js";
import { KNOWN_FAULTS, knownFaultOf } from "./known-faults.js";
import { type MatrixResults, runMatrix, wrongIn } from "./run-matrix.js";
import { WAY_NAMES } from "./ways.js";

/** How many cells there are at least: a matrix that shrinks proves less than it says. */
const LEAST_CELLS = 2_000;
const POSTS = ["post", "form", "upload", "mask", "start"];

const faultOf = (cell: string): string => cell.split(" / ")[0] ?? "";
const wayOf = (cell: string): string => cell.split(" / ")[1] ?? "";

describe("the fault matrix", () => {
  it("has a cell for every fault with every way to call, and no other", () => {
    const cells = new Set([...READS.keys(), ...WRITES.keys()]);
    const names = FAULTS.map(({ name }) => name);
    expect(new Set([...cells].map(faultOf))).toEqual(new Set(names));
    expect(new Set([...cells].map(wayOf))).toEqual(new Set(WAY_NAMES));
    expect(CELLS.length).toBeGreaterThanOrEqual(LEAST_CELLS);
  });

  it("expects no write that may have been done to be sent twice, if that would do it twice", () => {
    const doubtful = CELLS.filter(({ outcome }) => /!|run\?/.test(outcome));
    expect(doubtful.length).toBeGreaterThan(300);
    const twice = doubtful.filter(
      ({ name, outcome }) => POSTS.includes(wayOf(name)) && !outcome.endsWith("*1"),
    );
    expect(twice).toEqual([]);
  });

  it("lists as known faults only cells that there are", () => {
    const names = new Set(CELLS.map(({ name }) => name));
    expect(KNOWN_FAULTS.flatMap(({ cells }) => cells).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe.each(["global", "node"] as const)("a slice of it, with the %s fetch", (fetch) => {
  // One way for each fault, another one for the next: every fault and every way are in it.
  const ofSlice = new Set(
    FAULTS.map(({ name }, index) => `${name} / ${WAY_NAMES[(index * 3) % WAY_NAMES.length]}`),
  );
  const slice = CELLS.filter((cell) => cell.fetch === fetch && ofSlice.has(cell.name) && !knownFaultOf(cell));
  let results: MatrixResults;
  beforeAll(async () => {
    results = await runMatrix(
      fetch,
      slice.map(({ name }) => name),
    );
  });

  it("is large enough", () => expect(slice.length).toBeGreaterThan(60));

  it("ends as the tables say", () => {
    expect(
      slice.map((cell) => [cell.name, wrongIn(cell, results)]).filter(([, wrong]) => wrong?.length),
    ).toEqual([]);
  });
});
