import { it } from "vitest";
import { expectNoFault } from "./run-fuzz.js";

const SHARE = 1_500;

// Two processes at a time, since more would only wait for each other.
it.concurrent.each([0, 1].map((share) => [share * SHARE, (share + 1) * SHARE - 1]))(
  "random answers, inits and options %i to %i end in an error of this package, and tell no secret",
  (first) => expectNoFault(1_000 + first, SHARE, first > 0),
);
