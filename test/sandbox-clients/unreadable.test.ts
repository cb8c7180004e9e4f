import { describe, expect, it } from "vitest";
import type { Reading } from "./recorded-client.js";
import { unreadable } from "./unreadable.js";

const READING: Reading = {
  form: "page",
  needs: ["count"],
  each: {
    needs: ["id", "owner.name", "errors[].message"],
    notNull: ["owner"],
    oneOf: { status: ["on", "off"], "roles[]": ["admin"] },
  },
};
const ROW = { id: 1, owner: { name: "a" }, errors: [{ message: "m" }], status: "on", roles: ["admin"] };

function faults(json: unknown, reading = READING): string[] {
  const headers = { "content-type": "application/json" };
  return unreadable(reading, { status: 200, headers, bytes: Buffer.from("{}"), json });
}

describe("an answer", () => {
  it.each([
    ["as it is wanted", ROW, []],
    ["with members that nobody reads", { ...ROW, more: null }, []],
    ["without what is optional", { id: 1, owner: { name: "a" } }, []],
    ["without a member", { ...ROW, id: undefined }, ["lacks id"]],
    ["without a member inside", { ...ROW, owner: {} }, ["lacks owner.name"]],
    ["without a member in a list", { ...ROW, errors: [{}] }, ["lacks errors[].message"]],
    ["with null", { ...ROW, owner: null }, ["has null in owner"]],
    ["with an unknown word", { ...ROW, status: "maybe" }, ["has maybe in status"]],
    ["with an unknown word in a list", { ...ROW, roles: ["admin", "x"] }, ["has x in roles[]"]],
  ])("%s", (_, row, expected) => {
    expect(faults({ count: 1, results: [row] })).toEqual(expected);
  });

  it("of another form", () => {
    expect(faults([ROW])).toEqual(["is array instead of page"]);
    expect(faults({ results: [] })).toEqual(["lacks count"]);
    expect(faults(ROW)).toEqual(["is object instead of page"]);
  });

  it("with rows of several kinds", () => {
    const reading: Reading = {
      form: "array",
      kinds: { one: { needs: ["a"], oneOf: { type: ["one", "two"] } } },
    };
    expect(faults([{ type: "one", a: 1 }], reading)).toEqual([]);
    expect(faults([{ type: "one" }, { type: "two" }, { type: "three" }], reading)).toEqual([
      "one: lacks a",
      "has the kind three",
    ]);
  });
});
