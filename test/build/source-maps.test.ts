import { describe, expect, it } from "vitest";
import { leanMap, ownSourceOf, readMap } from "../../scripts/build/source-maps.js";

describe("a source map of the package", () => {
  it("keeps where code comes from, and no text of its own sources, which lie beside it", () => {
    const map = { version: 3, sources: ["../src/index.ts"], names: ["a"], mappings: "AAAA;;CAAC" };
    const lean = leanMap(
      JSON.stringify({ ...map, sourcesContent: ["export const a = 1;"] }),
      "dist/index.js.map",
    );
    expect(JSON.parse(lean)).toEqual(map);
    expect(readMap(lean).sources).toEqual(["../src/index.ts"]);
  });

  it("keeps the text of what is bundled from other packages, which lies nowhere else", () => {
    const sources = ["../../node_modules/yaml/index.js", "../../src/yaml/index.ts", "../node_modules/b.js"];
    const map = { version: 3, sources, names: [], mappings: "AAAA" };
    const lean = leanMap(
      JSON.stringify({ ...map, sourcesContent: ["one", "two", "three"] }),
      "dist/shared/a.js.map",
    );
    expect(JSON.parse(lean)).toEqual({ ...map, sourcesContent: ["one", null, "three"] });
  });

  it("tells sources of this package from those of others", () => {
    expect(["src/index.ts", "node_modules/yaml/src/index.ts", "../src/index.ts"].map(ownSourceOf)).toEqual([
      "src/index.ts",
      undefined,
      undefined,
    ]);
  });
});
