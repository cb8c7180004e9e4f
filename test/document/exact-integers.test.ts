import { describe, expect, it } from "vitest";
import { exactElements, exactMember, parseJsonExactly } from "../../src/document/exact-integers.js";
import { isJsonObject, type JsonObject } from "../../src/document/json.js";
import { parseDocument } from "../../src/document/read-document.js";

const LARGE = "9223372036854775807";

/** Each text with whatever is nasty about it, and a large integer, without which it would not be looked at. */
const texts: [string, string][] = [
  ["digits in a text", `{"a":"${LARGE}","b":${LARGE}}`],
  ["quotes and backslashes", `{"a":"\\"${LARGE}","b\\\\":${LARGE},"c\\\\\\"":"\\\\\\\\","d":-${LARGE}}`],
  [
    "decimals and exponents",
    `{"a":1234567890123456789.5,"b":12345678901234567890e2,"c":0.12345678901234567890}`,
  ],
  ["nested lists", `[[${LARGE},[1,-${LARGE}]],{"a":[true,false,null,""]}]`],
  ["names of the language", `{"__proto__":{"constructor":${LARGE}},"toString":"${LARGE}"}`],
  ["line breaks and a byte beyond", `{\n\t"ä\u2028" : ${LARGE}\r\n, "b":[ ] }`],
];

describe("integers beyond what a number holds", () => {
  it.each(texts)("change nothing of what is parsed: %s", (_, text) => {
    expect(parseJsonExactly(text)).toEqual(JSON.parse(text));
    expect(JSON.stringify(parseJsonExactly(text))).toBe(JSON.stringify(JSON.parse(text)));
  });

  it.each([
    ["JSON", `{"max":${LARGE},"list":[1,-${LARGE}],"id":9007199254740991}`],
    ["YAML", `max: ${LARGE}\nlist: [1, -${LARGE}]\nid: 9007199254740991\n`],
  ])("are remembered of %s", (_, text) => {
    const document = parseDocument(text, "api");
    const { list } = document;
    expect(exactMember(document, "max")).toBe(BigInt(LARGE));
    expect(exactMember(document, "id")).toBe(9007199254740991);
    expect(exactMember(document, "none")).toBeUndefined();
    expect(Array.isArray(list) && exactElements(list)).toEqual([1, -BigInt(LARGE)]);
    expect(document).toEqual({ max: Number(LARGE), list: [1, -Number(LARGE)], id: 9007199254740991 });
  });

  it.each([`{"a":0${LARGE}}`, `{"a":"${LARGE}`, `{"a":${LARGE}`, `{"a":--${LARGE}}`])(
    "make no JSON of %s, which is none",
    (text) => {
      expect(() => JSON.parse(text)).toThrow(SyntaxError);
      expect(() => parseJsonExactly(text)).toThrow(SyntaxError);
    },
  );
});

describe("a document in YAML", () => {
  it("is read as JSON would hold it", () => {
    const yaml =
      "a: &x {n: 1.5, m: 1e3}\nb: *x\nc: .inf\n200: [.nan, ~, 0x10, true, '1']\n__proto__: {d: 2}\n";
    const document = parseDocument(yaml, "api");
    expect(JSON.stringify(document)).toBe(
      '{"200":[null,null,16,true,"1"],"a":{"n":1.5,"m":1000},"b":{"n":1.5,"m":1000},"c":null,"__proto__":{"d":2}}',
    );
    expect(document.a).not.toBe(document.b);
    expect(isJsonObject(document.a) && Object.getPrototypeOf(document.a)).toBe(Object.prototype);
  });

  it("holds no number that is rounded without being remembered", () => {
    const document: JsonObject = parseDocument("a: 9007199254740993\n", "api");
    expect(exactMember(document, "a")).toBe(9007199254740993n);
  });
});
