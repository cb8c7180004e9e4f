/**
 * 10,000 records through in-flight masking, in their order, never more than a few hundred of them in memory.
 * In the middle the service is told to be overloaded and the token to expire: neither is seen here.
 *
 *   npx tsx examples/mask-records.ts
 */
import { createInFlightMaskingClient, createPlan, maskAll } from "datamasque-client/in-flight-masking";
import { createSandbox } from "datamasque-client/sandbox";

const RECORDS = 10_000;

interface Customer {
  id: number;
  name: string;
  email: string;
}

/** Stands for your source, such as the rows of a query: a record is made when it is asked for. */
async function* customers(): AsyncGenerator<Customer> {
  for (let id = 1; id <= RECORDS; id += 1) {
    if (id === RECORDS / 2) {
      sandbox.faults.throttle({ retryAfterSeconds: 1, times: 2 });
      sandbox.faults.expireTokens();
    }
    yield { id, name: `Customer ${id}`, email: `customer-${id}@example.org` };
  }
}

// Stands for your instance.
const sandbox = createSandbox();
const server = await sandbox.listen();
const ifm = createInFlightMaskingClient({
  adminBaseUrl: server.url,
  username: "admin",
  password: "sandbox-password",
});

const plan = await createPlan(ifm, {
  name: "customers",
  ruleset_yaml: `version: "1.0"
rules:
  - column: name
    masks: [{ type: from_fixed, value: redacted }]
  - column: email
    masks: [{ type: imitate }]
`,
});

let count = 0;
let inOrder = true;
let unmasked = 0;
// With a secret the same email address is masked to the same one in every batch, and in every run.
const options = { batchSize: 250, concurrency: 4, run_secret: "an-example-secret-of-24" };
for await (const customer of maskAll(ifm, plan.name, customers(), options)) {
  count += 1;
  if (customer.id !== count) inOrder = false;
  if (customer.name !== "redacted" || customer.email === `customer-${count}@example.org`) unmasked += 1;
}
console.log(
  `${count} records masked by ${plan.name.replace(/-\w{6}$/, "")}, in order: ${inOrder}, unmasked: ${unmasked}`,
);

await server.close();
