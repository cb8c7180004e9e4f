/**
 * An instance that runs inside Snowflake: its gateway wants a token of its own with every request, DataMasque another.
 * Saves a connection to a Snowflake database that is staged inside Snowflake, lets the server open it,
 * and masks it with a ruleset that is there.
 *
 *   DATAMASQUE_URL=https://masking-acme.snowflakecomputing.app DATAMASQUE_TOKEN=... \
 *     npx tsx examples/spcs-instance.ts /run/secrets/snowflake-pat SALES PUBLIC sales-mask
 *
 * The first argument is the file with the programmatic access token: it is read again when the gateway rejects it.
 */
import {
  createDataMasqueClient,
  createOrUpdateConnection,
  isSpcsGatewayAuthError,
  probe,
  startRunByName,
  testConnection,
  waitForRun,
} from "datamasque-client";
import { nodeClientOptionsFromEnv, spcsPatFile } from "datamasque-client/node";

const [patFile = "", database = "", schema = "", ruleset = ""] = process.argv.slice(2);
const dm = createDataMasqueClient({ ...nodeClientOptionsFromEnv(), spcsPat: spcsPatFile(patFile) });

try {
  const { release } = await probe(dm);
  // Servers up to 3.26.17 have to be told that they run inside Snowflake; later ones know.
  const isTold = release.atLeast === undefined;
  const { id, created } = await createOrUpdateConnection(dm, {
    version: "1.0",
    mask_type: "database",
    db_type: "snowflake",
    name: `snowflake-${database}-${schema}`.toLowerCase(),
    database,
    schema,
    ...(isTold ? { snowflake_stage_location: "spcs" as const } : {}),
  });
  console.log(`connection ${created ? "created" : "updated"}${isTold ? ", staged on spcs" : ""}`);

  const test = await testConnection(dm, { id });
  console.log(`connection ${test.outcome}${test.outcome === "ok" ? "" : `: ${test.message}`}`);

  const started = await startRunByName(dm, { name: "spcs", source: { id }, ruleset: { name: ruleset } });
  const run = await waitForRun(dm, started.id, { timeoutMs: 2 * 60 * 60_000 });
  console.log(`run ${run.id}: ${run.status}`);
} catch (error) {
  if (!isSpcsGatewayAuthError(error)) throw error;
  // The gateway has turned it away, and DataMasque has seen nothing of it.
  console.error(`${error.reason}: ${error.hint}`);
  process.exitCode = 1;
}
