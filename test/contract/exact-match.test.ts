import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import * as core from "zod/v4/core";
import { exactMatch } from "../../src/contract/exact-match.js";
import { findFaults } from "../../src/contract/find-faults.js";
import * as validators from "../../src/generated/datamasque.zod.gen.js";
import { readFixtures } from "../fixtures/read-fixtures.js";

const byName = new Map<string, unknown>(Object.entries(validators));

interface Sample {
  name: string;
  schema: core.$ZodType;
  value: unknown;
}

const samples: Sample[] = readFixtures().flatMap(({ name, resource, schema: schemaName, value }) => {
  const schema = byName.get(`z${schemaName}`);
  if (resource === "in-flight-masking" || !(schema instanceof core.$ZodType)) return [];
  return [{ name, schema, value }];
});

/** Every value that differs from the given one in one place: a member taken out, added, of another type, or all in another order. */
function* changed(value: unknown): Generator<unknown> {
  yield { strange: true };
  yield typeof value === "string" ? 1 : "text";
  yield null;
  yield true;
  yield [value];
  yield [];
  yield "x".repeat(2_000);
  yield -0.5;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const other of changed(item)) yield value.toSpliced(index, 1, other);
    }
  } else if (typeof value === "object" && value !== null) {
    yield { ...value, strange_member: 1 };
    yield Object.fromEntries(Object.entries(value).reverse());
    for (const [name, member] of Object.entries(value)) {
      const { [name]: _, ...rest } = Object.fromEntries(Object.entries(value));
      yield rest;
      for (const other of changed(member)) yield { ...value, [name]: other };
    }
  }
}

describe("the quick check agrees with the validator and the search for additions", () => {
  it("has fixtures to try", () => expect(samples.length).toBeGreaterThan(40));

  it.each(samples)("$name", ({ schema, value }) => {
    expect(exactMatch(schema)(value)).toBe(findFaults(schema, value).length === 0);
    let tried = 0;
    for (const other of changed(value)) {
      tried += 1;
      if (exactMatch(schema)(other)) expect(findFaults(schema, other), JSON.stringify(other)).toEqual([]);
      else expect(findFaults(schema, other), JSON.stringify(other)).not.toEqual([]);
    }
    expect(tried).toBeGreaterThan(3);
  });
});

describe("what a schema asks beyond the kind of a value counts", () => {
  const asked: [string, core.$ZodType, unknown[], unknown[]][] = [
    ["a length", z.string().check(z.minLength(2)), ["ab"], ["a", null, true]],
    ["a length, of what may be null", z.nullable(z.string().check(z.minLength(2))), ["ab", null], ["a"]],
    ["a format", z.email(), ["a@example.org"], ["a", null]],
    [
      "a rule of its own, of what may be null",
      z.nullable(z.string()).check(z.refine(Boolean)),
      ["a"],
      [null],
    ],
    ["nothing, of what may be null", z.nullable(z.boolean()), [true, false, null], ["true", undefined]],
  ];
  it.each(asked)("%s", (_what, schema, right, wrong) => {
    const match = exactMatch(z.object({ member: schema }));
    expect(right.filter((member) => !match({ member }))).toEqual([]);
    expect(wrong.filter((member) => match({ member }))).toEqual([]);
  });
});
