import { expect, it } from "vitest";
import { leaksOf } from "./redaction-cases.js";

it.each(Array.from({ length: 10 }, (_, index) => `seed ${index}`))(
  "no spelling of a secret is left, whole or cut off, in 1000 cases with %s",
  (seed) => {
    expect(leaksOf(1_000, seed)).toEqual([]);
  },
);
