import { describe, expect, it } from "vitest";
import { type ImportEdge, readImportGraph } from "../support/import-graph.js";

/** From the ground up; what lies at the root of the sandbox stands on top of them all. */
const FLOORS: readonly string[] = ["http", "store", "resources", "seed", "server"];

const ROOT_FILES = ["cli.ts", "create-sandbox.ts", "index.ts"];
const WIDEST_FOLDER = 16;
const graph = readImportGraph().filter(({ to }) => to.endsWith(".ts"));
const edges = graph.filter(({ from }) => from.startsWith("sandbox/"));
const inside = edges.filter(({ to }) => to.startsWith("sandbox/"));
const files = [...new Set([...edges.map(({ from }) => from), ...inside.map(({ to }) => to)])];

/** The floor of a file, such as `http`; a file at the root of the sandbox is its own name. */
function floorOf(file: string): string {
  return file.split("/")[1] ?? "";
}

function heightOf(file: string): number {
  const height = FLOORS.indexOf(floorOf(file));
  return height < 0 ? FLOORS.length : height;
}

function show(shown: readonly ImportEdge[]): string[] {
  return shown.map(({ from, to }) => `${from} imports ${to}`);
}

function reachedFrom(start: string, through: readonly ImportEdge[] = inside): Set<string> {
  const reached = new Set([start]);
  for (const file of reached) {
    for (const { from, to } of through) if (from === file) reached.add(to);
  }
  return reached;
}

describe("the floors of the sandbox", () => {
  it("hold every file but the three at the root", () => {
    const outside = files.filter((file) => !FLOORS.includes(floorOf(file)));
    expect(outside.toSorted()).toEqual(ROOT_FILES.map((name) => `sandbox/${name}`));
  });

  it("stand on one another: nothing, not even a type, is imported from a floor above", () => {
    const downwards = inside.filter(({ from, to }) => heightOf(to) < heightOf(from));
    expect(new Set(downwards.map(({ to }) => heightOf(to))).size).toBe(FLOORS.length);
    expect(show(inside.filter(({ from, to }) => heightOf(to) > heightOf(from)))).toEqual([]);
  });

  it("have no circle of imports, types counted", () => {
    const circles = files.filter((file) =>
      inside.some(({ from, to }) => from === file && reachedFrom(to).has(file)),
    );
    expect(circles).toEqual([]);
  });

  it(`have no folder with more than ${WIDEST_FOLDER} files`, () => {
    const counts = new Map<string, number>();
    for (const file of files) {
      const folder = file.slice(0, file.lastIndexOf("/"));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > WIDEST_FOLDER)).toEqual([]);
  });

  it("let a resource be read without the others: 14 files at most are behind the ruleset handlers", () => {
    const behind = [...reachedFrom("sandbox/resources/rulesets/handlers.ts", graph)];
    expect(behind).toContain("sandbox/store/store.ts");
    // What checks YAML is an entry of the package, and is read without the sandbox; nobody reads what is generated.
    expect(behind.filter((file) => !/^(yaml|generated)\//.test(file)).length).toBeLessThanOrEqual(14);
  });
});
