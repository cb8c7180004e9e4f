import { expect, it } from "vitest";
import { leaksOf, SPELLING_COUNT } from "./redaction-cases.js";

it("has hundreds of ways to write a secret", () => expect(SPELLING_COUNT).toBeGreaterThan(400));

it("no spelling of a secret is left, whole or cut off", () => {
  expect(leaksOf(400, "a slice")).toEqual([]);
});
