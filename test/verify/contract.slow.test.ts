import { SANDBOX_RELEASES } from "datamasque-client/sandbox";
import { expect, it } from "vitest";
import { SANDBOX_SEEDS } from "../../src/sandbox/store/sandbox-options.js";
import { CONTRACT_PLACES, describeContract } from "./keeps-contract.js";

it("every seed, release and way is looked at", () => {
  expect(new Set(CONTRACT_PLACES.map((place) => JSON.stringify(place))).size).toBe(
    SANDBOX_SEEDS.length * SANDBOX_RELEASES.length * 3,
  );
});

// The first one is in `contract.test.ts`.
for (const place of CONTRACT_PLACES.slice(1)) describeContract(place);
