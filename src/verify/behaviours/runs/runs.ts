import { isFinalRunStatus } from "../../../index.js";
import { answered, answeredIfAskedRight, refused } from "../answers.js";
import { asksForLogin, type Behaviour, reads, refuses, writes } from "../behaviour.js";
import { ensure, skip } from "../broken-contract.js";
import { BROKEN_YAML } from "../samples/sample-documents.js";
import { createRuleset, sharedDatabase, sharedRuleset } from "../samples/subjects.js";
import { UNKNOWN_ID, UNKNOWN_NUMBER } from "../samples/unknown-ids.js";
import { untilRunIsOver } from "../waits.js";
import {
  anyRunThatIsOver,
  endAfterwards,
  outputOf,
  runWithReport,
  schemaDiscovery,
  startDatabaseRun,
} from "./runs-to-look-at.js";

const UNKNOWN = { params: { path: { id: UNKNOWN_NUMBER } } };

/** Masking runs. Those of the session work on connections that lead nowhere. */
export const runs: readonly Behaviour[] = [
  reads("GET /api/runs/", "lists runs in pages", async (context) => {
    const { id } = await anyRunThatIsOver(context);
    const page = await answered(
      context.dm.GET("/api/runs/", { params: { query: { limit: 1, offset: 0 } } }),
      200,
    );
    ensure(page.results.length === 1, "a page of one run does not hold one run");
    ensure(page.count >= 1, "the count is too low");
    ensure(page.count === 1 || typeof page.next === "string", "there are more runs, but no link to the next");
    ensure(id >= 0, "a run has no number");
  }),
  reads("GET /api/runs/", "lists only runs of the status that is asked for", async ({ dm }) => {
    const query = { run_status: "finished", limit: 20 } as const;
    const { results } = await answered(dm.GET("/api/runs/", { params: { query } }), 200);
    ensure(
      results.every(({ status }) => status === "finished"),
      "a run of another status is listed",
    );
  }),
  asksForLogin("GET /api/runs/", ({ stranger }) => stranger.GET("/api/runs/")),

  writes("POST /api/runs/", "starts a run that comes to an end", async (context) => {
    const connection = (await sharedDatabase(context)).id;
    const ruleset = (await sharedRuleset(context, "database")).id;
    const name = context.newName();
    const body = { name, connection, ruleset, mask_type: "database", options: {} } as const;
    const run = await answered(context.dm.POST("/api/runs/", { body }), 201);
    endAfterwards(context, run.id);
    ensure(run.name === name, "the run has another name than was sent");
    const over = await untilRunIsOver(context, run.id);
    ensure(isFinalRunStatus(over.status), `the run ended as ${over.status}`);
  }),
  refuses(
    "POST /api/runs/",
    "says in a list under ruleset that it cannot start with a broken one",
    async (context) => {
      const connection = (await sharedDatabase(context)).id;
      const ruleset = (await createRuleset(context, "database", BROKEN_YAML)).id;
      const body = { connection, ruleset, mask_type: "database", options: {} } as const;
      const error = await refused(context.dm.POST("/api/runs/", { body }), 400);
      const [text] = listUnder(error, "ruleset");
      ensure(/^cannot start run/i.test(String(text)), 'the text does not begin with "Cannot start run"');
    },
  ),
  refuses("POST /api/runs/", "starts no second run on a connection that is in use", async (context) => {
    const first = await startDatabaseRun(context);
    const connection = (await sharedDatabase(context)).id;
    const ruleset = (await sharedRuleset(context, "database")).id;
    const body = {
      name: context.newName(),
      connection,
      ruleset,
      mask_type: "database",
      options: {},
    } as const;
    const { data: second, response } = await context.dm.POST("/api/runs/", { body });
    if (second !== undefined) endAfterwards(context, second.id);
    const { status } = await untilRunIsOver(context, first.id);
    if (second !== undefined && status === "failed") skip("the first run was over too soon to be in the way");
    ensure(response.status === 400, `it answered ${response.status} while a run was going on`);
  }),
  refuses("POST /api/runs/", "answers 400 to an unknown connection", async (context) => {
    const ruleset = (await sharedRuleset(context, "database")).id;
    const body = { connection: UNKNOWN_ID, ruleset, mask_type: "database", options: {} } as const;
    await refused(context.dm.POST("/api/runs/", { body }), 400);
  }),
  asksForLogin("POST /api/runs/", ({ stranger }) =>
    stranger.POST("/api/runs/", { body: { connection: UNKNOWN_ID, ruleset: UNKNOWN_ID, options: {} } }),
  ),

  reads("GET /api/runs/{id}/", "shows one run", async (context) => {
    const { id } = await anyRunThatIsOver(context);
    const run = await answered(context.dm.GET("/api/runs/{id}/", { params: { path: { id } } }), 200);
    ensure(run.id === id, "another run is shown");
  }),
  refuses("GET /api/runs/{id}/", "answers 404 to an unknown number", async ({ dm }) => {
    await refused(dm.GET("/api/runs/{id}/", UNKNOWN), 404);
  }),

  writes("POST /api/runs/{id}/cancel/", "cancels a run that goes on", async (context) => {
    const { id } = await startDatabaseRun(context);
    const call = await context.dm.POST("/api/runs/{id}/cancel/", { params: { path: { id } } });
    if (call.response.status === 400) skip("the run was over before it could be cancelled");
    const { status } = await answered(Promise.resolve(call), 200);
    ensure(status === "cancelling", `the run is said to be ${status}`);
    const over = await untilRunIsOver(context, id);
    ensure(isFinalRunStatus(over.status), `the run ended as ${over.status}`);
  }),
  refuses("POST /api/runs/{id}/cancel/", "answers 400 when the run is over", async (context) => {
    const { id } = await startDatabaseRun(context);
    await untilRunIsOver(context, id);
    await refused(context.dm.POST("/api/runs/{id}/cancel/", { params: { path: { id } } }), 400);
  }),
  refuses("POST /api/runs/{id}/cancel/", "answers 404 to an unknown number", async ({ dm }) => {
    await refused(dm.POST("/api/runs/{id}/cancel/", UNKNOWN), 404);
  }),

  reads("GET /api/runs/{id}/log/", "shows the log as a list of entries", async (context) => {
    const { id } = await anyRunThatIsOver(context);
    const log = await answered(context.dm.GET("/api/runs/{id}/log/", { params: { path: { id } } }), 200);
    if (!Array.isArray(log)) skip("the log is a text, which is documented as well");
    ensure(log.length > 0, "the log of a run that is over is empty");
  }),
  refuses("GET /api/runs/{id}/log/", "answers 404 to an unknown number", async ({ dm }) => {
    await refused(dm.GET("/api/runs/{id}/log/", UNKNOWN), 404);
  }),

  reads(
    "GET /api/runs/{id}/run-report/",
    "reports each file of a file masking run as CSV",
    async (context) => {
      const run = await runWithReport(context);
      const params = { path: { id: run.id } };
      const csv = await outputOf(context, run, context.dm.GET("/api/runs/{id}/run-report/", { params }));
      ensure(/^"?path\b/.test(csv), 'the first column is not "path"');
    },
  ),
  refuses("GET /api/runs/{id}/run-report/", "answers 404 to an unknown number", async ({ dm }) => {
    await refused(dm.GET("/api/runs/{id}/run-report/", UNKNOWN), 404);
  }),

  reads("GET /api/runs/{id}/sdd-report/", "reports sensitive data as CSV", async (context) => {
    const { id } = await schemaDiscovery(context);
    const call = await context.dm.GET("/api/runs/{id}/sdd-report/", { params: { path: { id } } });
    if (call.response.status === 404)
      skip("the discovery run has no such report, which is documented as well");
    const csv = await answered(Promise.resolve(call), 200);
    ensure(csv.includes(","), "the report has no columns");
  }),
  refuses("GET /api/runs/{id}/sdd-report/", "answers 404 to an unknown number", async ({ dm }) => {
    await refused(dm.GET("/api/runs/{id}/sdd-report/", UNKNOWN), 404);
  }),

  reads("GET /api/runs/validate/", "is there", async ({ dm }) => {
    await answeredIfAskedRight(dm.GET("/api/runs/validate/"));
  }),
  asksForLogin("GET /api/runs/validate/", ({ stranger }) => stranger.GET("/api/runs/validate/")),
];

function listUnder(body: unknown, name: string): readonly unknown[] {
  const list: unknown = typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
  ensure(Array.isArray(list), `there is no list under "${name}"`);
  return list;
}
