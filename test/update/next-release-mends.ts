/** What a person changes in one file to follow `nextRelease`. */
export interface Mend {
  /** From the root of the project. */
  readonly file: string;
  /** Each has to find something. */
  readonly changes: readonly (readonly [found: RegExp, becomes: string])[];
}

type Change = Mend["changes"][number];

const levelRenamed: Change = [/\blog_level\b/g, "level"];
const runNamed: Change = [/\{ connection(?=[:,])/g, '{ name: "rehearsal", connection'];
const startedRunNamed: Change = [/startRun\(dm, \{ (?=connection)/g, 'startRun(dm, { name: "rehearsal", '];

const pauseHandler = `    "POST /api/runs/{id}/pause/": (call) => {
      const run = world.runs.require(call.pathParameter("id"));
      if (isFinal(runStatusAt(run, settings.clock()))) throw detailError(400, "The run is over.");
      return Response.json(show(run));
    },
`;

const pauseBehaviours = `  writes("POST /api/runs/{id}/pause/", "pauses a run that goes on", async (context) => {
    const { id } = await startDatabaseRun(context);
    await answered(context.dm.POST("/api/runs/{id}/pause/", { params: { path: { id } } }), 200);
    await untilRunIsOver(context, id);
  }),
  refuses("POST /api/runs/{id}/pause/", "answers 404 to an unknown number", async ({ dm }) => {
    await refused(dm.POST("/api/runs/{id}/pause/", UNKNOWN), 404);
  }),

`;

const duckdbSample = `  duckdb: (name) => ({
    ...database(name),
    db_type: "duckdb",
    host: SAMPLE_HOST,
    port: 1,
    database: "dmc_verify",
    schema: "",
    ...LOGIN,
  }),
`;

/** Every place that the report of the update leads to, mended. */
export const nextReleaseMends: readonly Mend[] = [
  // The renamed field.
  { file: "src/workflows/runs/run-log.ts", changes: [levelRenamed] },
  { file: "examples/ci-gate.ts", changes: [levelRenamed] },
  { file: "src/sandbox/resources/runs/log.ts", changes: [levelRenamed] },
  { file: "test/fixtures/run-log.json", changes: [levelRenamed] },
  { file: "test/workflows/log-server.ts", changes: [levelRenamed] },
  { file: "test/errors/error-classes.test.ts", changes: [levelRenamed] },
  { file: "test/workflows/run-log.test.ts", changes: [levelRenamed] },
  // The request field that has to be there.
  { file: "docs/testing.md", changes: [startedRunNamed] },
  { file: "scripts/type-check-time/ten-operations.ts", changes: [runNamed] },
  { file: "test/platforms/suite/behaviours/odd-fetches.ts", changes: [startedRunNamed] },
  { file: "test/platforms/suite/behaviours/sessions.ts", changes: [startedRunNamed] },
  { file: "test/workflows/abort-and-limit.test.ts", changes: [runNamed] },
  {
    file: "test/workflows/near-names.test.ts",
    changes: [[/const run = \{ (?=source)/, 'const run = { name: "rehearsal", ']],
  },
  { file: "test/workflows/ready-to-run.ts", changes: [runNamed] },
  { file: "test/workflows/saved-faults.test.ts", changes: [startedRunNamed] },
  { file: "test/workflows/secrets-in-answers.test.ts", changes: [startedRunNamed] },
  {
    file: "test/workflows/runs.test.ts",
    // What is told of a run that may have been started has its name now.
    changes: [runNamed, [/runName: undefined/, 'runName: "rehearsal"']],
  },
  // Both of them, and the new status.
  {
    file: "test/types/resources/runs.test-d.ts",
    changes: [
      runNamed,
      levelRenamed,
      [/ {2}it\("can be validated by a call of which little is known"[\s\S]*?\n {2}\}\);\n/, ""],
    ],
  },
  { file: "test/types/runs.test-d.ts", changes: [runNamed, [/\| "queued"/, '| "queued" | "paused"']] },
  // The new operation.
  {
    file: "src/sandbox/resources/runs/handlers.ts",
    changes: [
      [/(?= {4}"POST \/api\/runs\/\{id\}\/cancel\/")/, pauseHandler],
      [/ {4}"GET \/api\/runs\/validate\/":.*\n/, ""],
    ],
  },
  {
    file: "src/verify/behaviours/runs/runs.ts",
    changes: [
      runNamed,
      [/(?= {2}writes\("POST \/api\/runs\/\{id\}\/cancel\/")/, pauseBehaviours],
      [/ {2}reads\("GET \/api\/runs\/validate\/"[\s\S]*?\n {2}\}\),\n/, ""],
      [/ {2}asksForLogin\("GET \/api\/runs\/validate\/".*\n/, ""],
    ],
  },
  // The release itself, and the new kind of database.
  {
    file: "src/yaml/language/releases.ts",
    changes: [[/(KNOWN_RELEASES = \[[^\]]*)\]/, '$1, "3.27.0"]']],
  },
  {
    file: "src/sandbox/resources/connections/kinds.ts",
    changes: [[/(?= {2}dynamo_db: \{)/, '  duckdb: { ...genericSql({}), since: "3.27.0" },\n']],
  },
  {
    file: "src/workflows/connections/connection-kinds.ts",
    changes: [[/(?= {2}dynamo_db: )/, '  duckdb: "database",\n']],
  },
  {
    file: "src/verify/behaviours/samples/newer-connections.ts",
    changes: [[/(?= {2}gcs_connection: \()/, duckdbSample]],
  },
  // The removed operation.
  {
    file: "test/sandbox/discovery-configs.test.ts",
    changes: [[/describe\("GET \/api\/runs\/validate\/"[\s\S]*?\n\}\);\n/, ""]],
  },
  // The changed error.
  {
    file: "test/fixtures/errors.json",
    changes: [[/("not-found": \{\s*"detail":) ("[^"]*")/, "$1 [$2]"]],
  },
];
