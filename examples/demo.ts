/**
 * The main job, end to end, against the embedded sandbox behind its simulated Snowflake gateway:
 * three rejections by the gateway, then a sign-in, a connection and a ruleset, a run whose token expires, and the wait for it.
 *
 *   npm run demo                       a readable transcript, in colours on a terminal (NO_COLOR and FORCE_COLOR decide)
 *   npm run -s demo -- --json | jq     one JSON object a line, and nothing else on stdout
 *   npm run demo -- --release 3.26.19  against a server of that release: Snowflake has no stages there
 */
import {
  createDataMasqueClient,
  createOrUpdateConnection,
  type DataMasqueClient,
  readRunLog,
  type Schemas,
  saveRuleset,
  startRun,
  waitForRun,
} from "datamasque-client";
import {
  createSandbox,
  SANDBOX_RELEASES,
  type Sandbox,
  type SandboxRelease,
} from "datamasque-client/sandbox";
import { defineProgram } from "../src/command-line/program.js";
import { runProgram } from "../src/command-line/run-program.js";
import { amount, countCosts } from "./demo/cost-of-calls.js";
import { gatewayRejections } from "./demo/gateway-rejections.js";
import { listConnections } from "./demo/list-connections.js";
import { createTranscript, type Transcript } from "./transcript.js";

/** How much time of the sandbox passes after the run was seen in a status, so that it gets to the next. */
const UNTIL_NEXT_MS = new Map([
  ["queued", 8_000],
  ["validating", 12_000],
  ["running", 40_000],
]);
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

await runProgram(program, ({ json, release }) =>
  demo(createTranscript(json, process.stdout, process.env), release),
);

async function demo(story: Transcript, release: SandboxRelease): Promise<number> {
  // The run gets on when it is looked at, however slow the machine is.
  let now = Date.now();
  const sandbox = createSandbox({ release, spcsPat, runDurationMs: 60_000, clock: () => now });
  // One of its connections is of a kind that this client does not know, as on a server of a later release.
  sandbox.faults.unknownEnumValues();
  const server = await sandbox.listen({ port: 0 });
  const begun = performance.now();
  const costs = countCosts();
  try {
    story.chapter(`DataMasque ${release} behind a Snowflake gateway`);
    story.done("sandbox", `a sandbox plays both, on ${server.url}`, { url: server.url, release });

    story.chapter("Three ways not to get past the gateway");
    await gatewayRejections(story, sandbox, server.url, spcsPat);

    story.chapter("With the right PAT: the first call");
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      username: "admin",
      password: "sandbox-password",
      spcsPat,
      onEvent(event) {
        costs.count(event);
        if (event.type === "login")
          story.done("login", `logged in (${event.cause} token)`, { cause: event.cause, ok: event.ok });
      },
    });
    await listConnections(story, dm);
    const first = costs.sinceLast();
    story.worth(
      "login",
      `1 call, ${amount(first.requests, "request")}: the client logged in because it had to, past the gateway, with the PAT on both.`,
      { calls: 1, ...first },
    );

    story.chapter("A connection and a ruleset");
    const connection = await saveTwice(story, dm, release);
    const ruleset = await saveRuleset(dm, {
      name: "demo-ruleset",
      mask_type: "database",
      config_yaml:
        'version: "1.0"\ntasks:\n  - type: mask_table\n    table: CUSTOMERS\n    key: ID\n    rules: []\n',
    });
    story.done("ruleset-saved", `saved ruleset ${ruleset.name}, which the server finds ${ruleset.is_valid}`, {
      id: ruleset.id,
      valid: ruleset.is_valid,
    });
    story.worth(
      "connection-saved",
      "2 saves, 1 connection: what has the name is updated, so a script that sets things up can run every night.",
      { saves: 2, connections: 1, ...costs.sinceLast() },
    );

    story.chapter("A run, started with a token that has expired");
    sandbox.faults.expireTokens();
    story.seen("token-expired", "(the sandbox lets the token expire)", {});
    const started = await startRun(dm, { name: "demo", connection, ruleset: ruleset.id });
    story.done("run-started", `started run ${started.id}`, { run: started.id });
    tellReplay(story, sandbox, costs.sinceLast().logins);

    story.chapter("The wait for it");
    const run = await waitForRun(dm, started.id, {
      intervalMs: 200,
      timeoutMs: 60_000,
      onProgress(progress) {
        story.seen("run-progress", progress.status, { run: progress.id, status: progress.status });
        now += UNTIL_NEXT_MS.get(progress.status) ?? 0;
        if (progress.status === "running") {
          sandbox.faults.expireTokens();
          story.seen("token-expired", "(the token expires once more)", {});
        }
      },
    });
    const wait = costs.sinceLast();
    story.done("run-ended", `run ${run.id} ended: ${run.status}`, { run: run.id, status: run.status });
    for (const entry of (await readRunLog(dm, run.id)).slice(-3))
      story.seen("run-log", `${entry.timestamp} ${entry.message}`, { ...entry });
    story.worth(
      "run-ended",
      `1 call, ${amount(wait.requests, "request")}, ${amount(wait.logins, "login")} on the way: a wait outlives its token, and a failed run would have been an error.`,
      { calls: 1, ...wait },
    );

    const { requests, logins, unauthorized } = costs.total();
    const durationMs = Math.round(performance.now() - begun);
    story.chapter("In all");
    story.done(
      "summary",
      `${amount(requests, "request")}, ${amount(logins, "login")}, ${amount(unauthorized, "expired token")} mended, in ${(durationMs / 1000).toFixed(1)} s`,
      { requests, logins, unauthorized, durationMs },
    );
    return 0;
  } finally {
    await server.close();
  }
}

/** Creates a connection, and changes it by its name. */
async function saveTwice(story: Transcript, dm: DataMasqueClient, release: SandboxRelease): Promise<string> {
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
  const stage = warehouse.snowflake_stage_location;
  const saved = await createOrUpdateConnection(dm, warehouse);
  story.done(
    "connection-saved",
    `created connection ${warehouse.name}${stage ? `, staged on ${stage}` : ""}`,
    {
      ...saved,
      stage,
    },
  );
  const updated = await createOrUpdateConnection(dm, { ...warehouse, schema: "CUSTOMERS" });
  const same = updated.id === saved.id ? "the same" : "another";
  story.done("connection-saved", `saved it again with another schema: ${same} id`, { ...updated });
  return saved.id;
}

/** What the server saw of the start: one refused for its token, and the same once more. */
function tellReplay(story: Transcript, sandbox: Sandbox, logins: number): void {
  const sends = sandbox.requests.filter(({ method, path }) => method === "POST" && path === "/api/runs/");
  const bytes = sends.map(({ headers }) => Number(headers["content-length"]));
  const statuses = sends.map(({ status }) => status);
  const created = statuses.filter((status) => status === 201).length;
  story.worth(
    "run-started",
    `An expired token costs nothing: ${amount(logins, "login")}, and the same ${bytes.at(-1)} bytes once more ` +
      `(${statuses.join(", then ")}).\nYour code made 1 call, and ${amount(created, "run")} started.`,
    { calls: 1, logins, statuses, bytes, started: created },
  );
}
