import { describe, expect, it } from "vitest";
import { leanMap, ownSourceOf, readMap } from "../../scripts/build/source-maps.js";

describe("a source map of the package", () => {
  it("keeps where code comes from, and no text of it", () => {
    const map = { version: 3, sources: ["../src/index.ts"], names: ["a"], mappings: "AAAA;;CAAC" };
    const lean = leanMap(JSON.stringify({ ...map, sourcesContent: ["export const a = 1;"] }));
    expect(JSON.parse(lean)).toEqual(map);
    expect(readMap(lean).sources).toEqual(["../src/index.ts"]);
  });

  it("tells sources of this package from those of others", () => {
    expect(["src/index.ts", "node_modules/yaml/src/index.ts", "../src/index.ts"].map(ownSourceOf)).toEqual([
      "src/index.ts",
      undefined,
      undefined,
    ]);
  });
});
