import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import * as z from "zod";
import { runBundled } from "../../support/run-bundled.js";
import { printedJson } from "../../support/run-process.js";

const resultSchema = z.object({
  cases: z.number(),
  outcomes: z.record(z.string(), z.number()),
  faults: z.array(z.string()),
});

/** The ways in which cases end; each must be among many cases, or those are not as random as they seem. */
const SEEN_AMONG_MANY = ["ok", "DataMasqueConfigError", "DataMasqueApiError", "DataMasqueTransportError"];

/** Row 12: an error about a name that a caller gave, such as that of a header, repeats it although it is the password. */
const KNOWN_FAULT = /: password stands in DataMasqueConfigError: /;

/** Tries so many random cases in a process of their own, always the same, and fails if one ends badly, or the known fault is gone. */
export async function expectNoFault(first: number, count: number, showsKnownFault = false): Promise<void> {
  const program = fileURLToPath(new URL("./fuzz.child.ts", import.meta.url));
  const { cases, outcomes, faults } = resultSchema.parse(
    await printedJson(runBundled(program, [String(first), String(count)])),
  );
  expect(faults.filter((fault) => !KNOWN_FAULT.test(fault))).toEqual([]);
  // Whoever mends it takes it out.
  if (showsKnownFault) expect(faults).toContainEqual(expect.stringMatching(KNOWN_FAULT));
  expect(cases).toBe(count);
  for (const outcome of SEEN_AMONG_MANY) expect(outcomes[outcome] ?? 0).toBeGreaterThan(count / 50);
}
