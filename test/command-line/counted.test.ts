import { describe, expect, it } from "vitest";
import { counted } from "../../src/command-line/counted.js";

describe("what is counted", () => {
  it.each([
    [0, "0 files"],
    [1, "1 file"],
    [2, "2 files"],
    [21, "21 files"],
  ])("is said of %i in its number", (number, text) => {
    expect(counted(number, "file")).toBe(text);
  });

  it("may have a plural of its own", () => {
    expect([0, 1, 2].map((number) => counted(number, "change is", "changes are"))).toEqual([
      "0 changes are",
      "1 change is",
      "2 changes are",
    ]);
  });
});
