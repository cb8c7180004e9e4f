import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import * as z from "zod";
import { printedJson, runTypeScript } from "../../support/run-process.js";

const resultSchema = z.object({
  cases: z.number(),
  outcomes: z.record(z.string(), z.number()),
  faults: z.array(z.string()),
});

/** The ways in which cases end; each must be among many cases, or those are not as random as they seem. */
const SEEN_AMONG_MANY = ["ok", "DataMasqueConfigError", "DataMasqueApiError", "DataMasqueTransportError"];

/** Tries so many random cases in a process of their own, always the same, and fails if one ends badly. */
export async function expectNoFault(first: number, count: number): Promise<void> {
  const program = fileURLToPath(new URL("./fuzz.child.ts", import.meta.url));
  const { cases, outcomes, faults } = resultSchema.parse(
    await printedJson(runTypeScript(program, [String(first), String(count)])),
  );
  expect(faults).toEqual([]);
  expect(cases).toBe(count);
  for (const outcome of SEEN_AMONG_MANY) expect(outcomes[outcome] ?? 0).toBeGreaterThan(count / 50);
}
