import { describe, expect, it } from "vitest";
import { csvRows, csvText } from "../../src/sandbox/http/csv.js";

describe("CSV", () => {
  it.each<[string, string[][]]>([
    ["", []],
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,\n,b\n",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["a,b,", [["a", "b", ""]]],
    ["\uFEFFa\n\n\nb\n", [["a"], ["b"]]],
    ['"a ""quoted"" b","x,y","line\nend"\r\n', [['a "quoted" b', "x,y", "line\nend"]]],
    ['"",x\n', [["", "x"]]],
  ])("is read: %j", (text, rows) => {
    expect(csvRows(text)).toEqual(rows);
  });

  it("is written so that it reads back the same", () => {
    const rows = [
      ["plain", "with, comma", 'with "quotes"', "with\nline", ""],
      ["", "x", "é", " ", "7"],
    ];
    expect(csvRows(csvText(rows))).toEqual(rows);
    expect(csvText([["a", "b,c"]])).toBe('a,"b,c"\r\n');
  });

  it("is read with quotes as they are where they enclose no whole field", () => {
    expect(csvRows('a,b\n"x"y,z\n"open,c\n')).toEqual([
      ["a", "b"],
      ['"x"y', "z"],
      ['"open', "c"],
    ]);
  });
});
