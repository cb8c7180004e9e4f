/**
 * Ten instances, the same job on each: which runs are not over yet?
 * One of the ten is just starting and one has another password: they end with an error, and stop no other.
 *
 *   npx tsx examples/fleet.ts
 */
import {
  createFleet,
  DataMasqueApiError,
  isDataMasqueNotReadyError,
  paginate,
  unwrap,
} from "datamasque-client";
import { createSandbox } from "datamasque-client/sandbox";

const REGIONS = ["eu-1", "eu-2", "eu-3", "us-1", "us-2", "us-3", "ap-1", "ap-2", "sa-1", "af-1"];

// Stands for your instances: a sandbox for each.
const servers = await Promise.all(
  REGIONS.map(async (name) => {
    const sandbox = createSandbox(name === "af-1" ? { password: "another-password" } : {});
    if (name === "us-2") sandbox.faults.notReady({ times: Number.POSITIVE_INFINITY });
    return { name, server: await sandbox.listen() };
  }),
);

const logins = new Map<string, number>();
const fleet = createFleet(
  servers.map(({ name, server }) => ({ name, baseUrl: server.url })),
  {
    username: "admin",
    password: "sandbox-password",
    retry: 0,
    onEvent(event, name) {
      if (event.type === "login") logins.set(name, (logins.get(name) ?? 0) + 1);
    },
  },
);

const job = fleet.run(
  async (dm, { signal }) => {
    const connections = await unwrap(dm.GET("/api/connections/", { signal }));
    let unfinished = 0;
    for await (const run of paginate(dm, "/api/runs/", { signal })) {
      if (run.end_time === null) unfinished += 1;
    }
    return { connections: connections.length, unfinished };
  },
  { concurrency: 4 },
);

let failed = 0;
for await (const result of job) {
  if (result.ok) {
    const { connections, unfinished } = result.value;
    console.log(`${result.name}: ${connections} connections, ${unfinished} runs are not over`);
    continue;
  }
  failed += 1;
  const { error } = result;
  if (isDataMasqueNotReadyError(error)) console.log(`${result.name}: still starting`);
  else if (error instanceof DataMasqueApiError) console.log(`${result.name}: refused with ${error.status}`);
  else console.log(`${result.name}: ${error instanceof Error ? error.message : error}`);
}
console.log(
  `${REGIONS.length - failed} of ${REGIONS.length} answered; logins of eu-1: ${logins.get("eu-1")}`,
);

await Promise.all(servers.map(({ server }) => server.close()));
