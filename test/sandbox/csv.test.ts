import { describe, expect, it } from "vitest";
import { csvRows, csvText } from "../../src/sandbox/http/csv.js";

describe("CSV", () => {
  it("is read as it was written", () => {
    const rows = [
      ["plain", "with, comma", 'with "quotes"'],
      ["", "two\nlines", "\r\n"],
      ['"', ",", "end"],
    ];
    expect(csvRows(csvText(rows))).toEqual(rows);
  });

  it.each([
    [
      "\uFEFFa,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["a\r\n\r\n,\nb\rc", [["a"], ["b"], ["c"]]],
    ["a,", [["a", ""]]],
    [",a\n", [["", "a"]]],
    ['"a"b,c', [["ab", "c"]]],
    ['x,"never closed\n,y', [["x", "never closed\n,y"]]],
    ["", []],
  ])("%j is read as %j", (text, rows) => {
    expect(csvRows(text)).toEqual(rows);
  });

  it("of many quotes that are never closed is read in one go", () => {
    expect(csvRows('"a""'.repeat(200_000))).toHaveLength(1);
  });
});
