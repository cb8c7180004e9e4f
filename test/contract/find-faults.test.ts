import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type * as core from "zod/v4/core";
import { exactMatch } from "../../src/contract/exact-match.js";
import { findFaults } from "../../src/contract/find-faults.js";

const cat = z.looseObject({ lives: z.number(), name: z.string(), purrs: z.boolean() });
const dog = z.looseObject({ barks: z.boolean(), tricks: z.array(z.string()) });

describe("what differs from a schema is told with its place and kind", () => {
  it.each<[string, core.$ZodType, unknown, string[]]>([
    [
      "a member that is forbidden",
      z.strictObject({ a: z.string() }),
      { a: "x", b: 1, c: 2 },
      [": forbidden-member: has members that the document forbids: b, c"],
    ],
    ["no list where one has to be", z.array(z.string()), {}, [": wrong-type: is not an array"]],
    [
      "no object where one has to be",
      z.looseObject({ a: z.string() }),
      [],
      [": wrong-type: is not an object"],
    ],
    ["no text where one has to be", z.array(z.string()), ["a", 1], ["[1]: wrong-type: is not a string"]],
    [
      "a text that is too short",
      z.string().check(z.minLength(2)),
      "a",
      [": wrong-type: does not keep the limits that the document sets"],
    ],
    [
      "a text in another format",
      z.looseObject({ at: z.iso.datetime() }),
      { at: "yesterday" },
      ["at: wrong-type: is not in the format datetime"],
    ],
    [
      "the shape that is meant, though it comes last",
      z.union([cat, dog]),
      { barks: true, tricks: "none" },
      ["tricks: wrong-type: is not an array"],
    ],
    [
      "the shape that is meant, though it comes first",
      z.union([dog, cat]),
      { barks: true, tricks: "none" },
      ["tricks: wrong-type: is not an array"],
    ],
    [
      "a new member far down",
      z.array(z.record(z.string(), dog)),
      [{ rex: { barks: true, tricks: [], age: 3 } }],
      ["[0].rex.age: new-member: is not in the document"],
    ],
  ])("%s", (_what, schema, value, faults) => {
    expect(exactMatch(schema)(value)).toBe(false);
    const found = findFaults(schema, value).map(({ path, kind, message }) => `${path}: ${kind}: ${message}`);
    expect(found).toEqual(faults);
  });

  it("any member is fine in an object of which the document says nothing more", () => {
    expect(findFaults(z.looseObject({}), { anything: true })).toEqual([]);
  });
});
