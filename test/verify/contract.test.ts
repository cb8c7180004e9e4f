import { createSandbox } from "datamasque-client/sandbox";
import { expect, it } from "vitest";
import { allBehaviours } from "../../src/verify/behaviours/all-behaviours.js";
import { ContractSession } from "../../src/verify/session/contract-session.js";
import { CONTRACT_PLACES, describeContract, INSTALLATION, LOGIN, titleOf, WAIT } from "./keeps-contract.js";

// The others are in `contract.slow.test.ts`.
for (const place of CONTRACT_PLACES.slice(0, 1)) describeContract(place);

it("a fresh sandbox keeps the contract of its installation", async () => {
  const sandbox = createSandbox({ installed: false });
  const client = { ...LOGIN, baseUrl: "http://sandbox.test", fetch: sandbox.fetch };
  const check = { mode: "strict" } as const;
  const session = new ContractSession({ client, check, mayWrite: true, disposable: true, wait: WAIT });
  const installation = allBehaviours.filter((behaviour) => titleOf(behaviour) === INSTALLATION);
  expect(installation).toHaveLength(1);
  for (const behaviour of installation) await behaviour.run(session);
  expect(sandbox.state.users).toHaveLength(1);
});
