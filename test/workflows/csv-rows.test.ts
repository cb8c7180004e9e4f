import { describe, expect, it } from "vitest";
import { csvRows } from "../../src/workflows/csv-rows.js";

describe("csvRows", () => {
  it.each<[string, Record<string, string>[]]>([
    ["", []],
    ["a,b\n", []],
    ["a,b\n1,2", [{ a: "1", b: "2" }]],
    [
      "a,b\r\n1,2\r\n3,4\r\n",
      [
        { a: "1", b: "2" },
        { a: "3", b: "4" },
      ],
    ],
    ["\uFEFFa\n1", [{ a: "1" }]],
    ['a,b\n"1,5","say ""hi""\nthere"', [{ a: "1,5", b: 'say "hi"\nthere' }]],
    ["a,b\n\n1,\n", [{ a: "1", b: "" }]],
    ["a,b\n1", [{ a: "1", b: "" }]],
    ["a\n1,2", [{ a: "1" }]],
    ["a,b\n1,", [{ a: "1", b: "" }]],
    ['a,b\n"","x"', [{ a: "", b: "x" }]],
    [
      'a,b\n1,"open\n2,3',
      [
        { a: "1", b: '"open' },
        { a: "2", b: "3" },
      ],
    ],
    ['a,b\n"x"y,2', [{ a: '"x"y', b: "2" }]],
    ["__proto__\n1", [Object.fromEntries([["__proto__", "1"]])]],
  ])("reads %j", (csv, rows) => {
    expect(csvRows(csv)).toEqual(rows);
  });

  it("reads many lines in time that grows with them", () => {
    expect(csvRows(`a,b\n${'"x""y",z\n'.repeat(50_000)}`)).toHaveLength(50_000);
  });
});
