import { it } from "vitest";
import { expectNoFault } from "./run-fuzz.js";

it("200 random answers, inits and options end in an error of this package, and tell no secret", () =>
  expectNoFault(0, 200));
