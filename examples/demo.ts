/**
 * The main job, end to end, against the embedded sandbox behind its simulated Snowflake gateway:
 * pass the gateway, log in, save a connection and a ruleset, start a run and wait for it.
 *
 *   npm run demo            a readable transcript
 *   npm run demo -- --json  one JSON object a line
 */
import {
  createDataMasqueClient,
  createOrUpdateConnection,
  isSpcsGatewayAuthError,
  isSuccessfulRunStatus,
  readRunLog,
  type Schemas,
  saveRuleset,
  startRun,
  unwrap,
  waitForRun,
} from "datamasque-client";
import { createSandbox } from "datamasque-client/sandbox";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { createTranscript, type Say } from "./transcript.js";

const program = defineProgram({
  name: "demo",
  call: "npm run demo --",
  about: "Shows the main job end to end against the embedded sandbox.",
  flags: { json: { type: "boolean", about: "prints one JSON object a line" } },
});

await runProgram(program, ({ json }) => demo(createTranscript(json)));

async function demo(say: Say): Promise<number> {
  const spcsPat = "demo-programmatic-access-token";

  const sandbox = createSandbox({ spcsPat, runDurationMs: 1_500 });
  const server = await sandbox.listen({ port: 0 });
  say("sandbox", `DataMasque sandbox behind a Snowflake gateway on ${server.url}`, { url: server.url });

  try {
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      username: "admin",
      password: "sandbox-password",
      spcsPat,
      onEvent(event) {
        if (event.type === "login")
          say("login", `logged in (${event.cause} token)`, { cause: event.cause, ok: event.ok });
      },
    });

    const connections = await unwrap(dm.GET("/api/connections/"));
    say("connections", `${connections.length} connections`, { count: connections.length });
    for (const connection of connections) {
      const kind = connection.mask_type === "file" ? connection.type : connection.db_type;
      const stage =
        connection.mask_type === "database" && connection.db_type === "snowflake"
          ? connection.snowflake_stage_location
          : undefined;
      say("connection", `  ${connection.name} (${kind}${stage ? `, staged on ${stage}` : ""})`, {
        name: connection.name,
        kind,
        stage,
      });
    }

    const warehouse = {
      version: "1.0",
      mask_type: "database",
      db_type: "snowflake",
      name: "demo-warehouse",
      database: "SALES",
      schema: "PUBLIC",
      snowflake_stage_location: "spcs",
    } as const satisfies Schemas["SnowflakeConnectionWrite"];
    const saved = await createOrUpdateConnection(dm, warehouse);
    say("connection-saved", `created connection ${warehouse.name}, staged on spcs`, { ...saved });
    const updated = await createOrUpdateConnection(dm, { ...warehouse, schema: "CUSTOMERS" });
    say("connection-saved", `updated it: same id ${updated.id === saved.id}`, { ...updated });

    const ruleset = await saveRuleset(dm, {
      name: "demo-ruleset",
      mask_type: "database",
      config_yaml:
        'version: "1.0"\ntasks:\n  - type: mask_table\n    table: CUSTOMERS\n    key: ID\n    rules: []\n',
    });
    say("ruleset-saved", `saved ruleset ${ruleset.name}: ${ruleset.is_valid}`, {
      id: ruleset.id,
      valid: ruleset.is_valid,
    });

    const started = await startRun(dm, { name: "demo", connection: saved.id, ruleset: ruleset.id });
    say("run-started", `started run ${started.id}`, { run: started.id });
    const run = await waitForRun(dm, started.id, {
      intervalMs: 200,
      timeoutMs: 60_000,
      onProgress(progress) {
        say("run-progress", `  ${progress.status}`, { run: progress.id, status: progress.status });
        if (progress.status === "running") {
          sandbox.faults.expireTokens();
          say("token-expired", "  (the sandbox has let the token expire)", {});
        }
      },
    });
    say("run-ended", `run ${run.id} ended: ${run.status}`, { run: run.id, status: run.status });

    const log = await readRunLog(dm, run.id);
    for (const entry of log.slice(-3)) say("run-log", `  ${entry.timestamp} ${entry.message}`, { ...entry });

    const stranger = createDataMasqueClient({
      baseUrl: server.url,
      username: "admin",
      password: "sandbox-password",
      spcsPat: "a-revoked-token",
    });
    try {
      await unwrap(stranger.GET("/api/connections/"));
      throw new Error("the gateway let a revoked PAT pass");
    } catch (error) {
      if (!isSpcsGatewayAuthError(error)) throw error;
      say("gateway-rejection", `a rejected PAT: ${error.name}\n  ${error.detail}. ${error.hint}`, {
        error: error.name,
        status: error.status,
        responseType: error.responseType,
        hint: error.hint,
      });
    }
    return isSuccessfulRunStatus(run.status) ? 0 : 1;
  } finally {
    await server.close();
  }
}
