/**
 * The main job, end to end, against the embedded sandbox behind its simulated Snowflake gateway:
 * pass the gateway, log in, save a connection and a ruleset, start a run and wait for it.
 *
 *   npm run demo                       a readable transcript
 *   npm run demo -- --json             one JSON object a line
 *   npm run demo -- --release 3.26.19  against a server of that release: Snowflake has no stages there
 */
import {
  createDataMasqueClient,
  createOrUpdateConnection,
  isSpcsGatewayAuthError,
  isSuccessfulRunStatus,
  readRunLog,
  type Schemas,
  type SpcsGatewayAuthError,
  saveRuleset,
  startRun,
  unwrap,
  waitForRun,
} from "datamasque-client";
import { createSandbox, SANDBOX_RELEASES, type SandboxRelease } from "datamasque-client/sandbox";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { createTranscript, type Say } from "./transcript.js";

const spcsPat = "demo-programmatic-access-token";
const program = defineProgram({
  name: "demo",
  call: "npm run demo --",
  about: "Shows the main job end to end against the embedded sandbox.",
  flags: {
    json: { type: "boolean", about: "prints one JSON object a line" },
    release: {
      type: "choice",
      choices: SANDBOX_RELEASES,
      default: "3.26.16",
      about: "the release of the server; the older one stages Snowflake data on spcs",
    },
  },
});

await runProgram(program, ({ json, release }) => demo(createTranscript(json), release));

async function demo(say: Say, release: SandboxRelease): Promise<number> {
  const sandbox = createSandbox({ release, spcsPat, runDurationMs: 1_500 });
  // One of its connections is of a kind that this client does not know, as on a server of a later release.
  sandbox.faults.unknownEnumValues();
  const server = await sandbox.listen({ port: 0 });
  say("sandbox", `DataMasque ${release} sandbox behind a Snowflake gateway on ${server.url}`, {
    url: server.url,
    release,
  });

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
      // Servers up to 3.26.17 have to be told that they run inside Snowflake; later ones know.
      ...(release === "3.26.16" ? { snowflake_stage_location: "spcs" as const } : {}),
    } as const satisfies Schemas["SnowflakeConnectionWrite"];
    const saved = await createOrUpdateConnection(dm, warehouse);
    const stage = warehouse.snowflake_stage_location;
    say("connection-saved", `created connection ${warehouse.name}${stage ? `, staged on ${stage}` : ""}`, {
      ...saved,
      stage,
    });
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
      failOn: [],
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

    tell(say, "sign-in-redirect", "without a PAT, sent to sign in", await rejectionOf(server.url, undefined));
    tell(
      say,
      "gateway-rejection",
      "with a PAT that was revoked",
      await rejectionOf(server.url, "a-revoked-token"),
    );
    sandbox.faults.gatewayRejects({ reason: "network" });
    tell(
      say,
      "address-rejection",
      "from an address that is not admitted",
      await rejectionOf(server.url, spcsPat),
    );
    return isSuccessfulRunStatus(run.status) ? 0 : 1;
  } finally {
    await server.close();
  }
}

/** What the gateway says to a client with that PAT. */
async function rejectionOf(baseUrl: string, pat: string | undefined): Promise<SpcsGatewayAuthError> {
  const dm = createDataMasqueClient({
    baseUrl,
    username: "admin",
    password: "sandbox-password",
    spcsPat: pat,
  });
  try {
    await unwrap(dm.GET("/api/connections/"));
  } catch (error) {
    if (isSpcsGatewayAuthError(error)) return error;
    throw error;
  }
  throw new Error("the gateway let it pass");
}

function tell(say: Say, scene: string, what: string, error: SpcsGatewayAuthError): void {
  const { name, status, reason, responseType, detail, hint } = error;
  say(scene, `${what}: ${name}, reason "${reason}"\n  ${detail ?? `status ${status}`}\n  ${hint}`, {
    error: name,
    status,
    reason,
    responseType,
    hint,
  });
}
