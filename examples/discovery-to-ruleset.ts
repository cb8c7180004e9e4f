/**
 * From a connection to masked data: discover what is sensitive, choose, generate a ruleset, save it and run it.
 * Ends with 1 where the discovery finds nothing to mask, or the ruleset is not valid.
 *
 *   DATAMASQUE_URL=... DATAMASQUE_USERNAME=... DATAMASQUE_PASSWORD=... npx tsx examples/discovery-to-ruleset.ts crm-postgres
 */
import {
  clientOptionsFromEnv,
  createDataMasqueClient,
  discover,
  generateAndSaveRulesets,
  readRunLog,
  selectedColumnsOf,
  startRun,
  waitForRun,
} from "datamasque-client";

const name = process.argv[2] ?? "crm-postgres";
/** A column counts when its name says so, or at least every second of its sampled values. */
const LOWEST_HIT_RATIO = 50;
const MINUTE_MS = 60_000;

const dm = createDataMasqueClient(clientOptionsFromEnv());

// Ctrl+C ends the waits; what goes on at the server goes on.
const interrupted = new AbortController();
process.once("SIGINT", () => interrupted.abort(new Error("interrupted")));
const wait = { signal: interrupted.signal, timeoutMs: 60 * MINUTE_MS };

const discovery = await discover(dm, { connection: { name } }, wait);
if (discovery.kind !== "schema") throw new Error(`${name} is no database connection`);
console.log(`discovery run ${discovery.run.id}: ${discovery.results.length} columns`);

const selected_columns = selectedColumnsOf(discovery.results, {
  match: ({ label, hit_ratio }) => label !== undefined && (hit_ratio ?? 100) >= LOWEST_HIT_RATIO,
});
const tables = Object.entries(selected_columns).flatMap(([schema, columns]) =>
  Object.entries(columns).map(([table, chosen]) => `${schema}.${table}: ${chosen.join(", ")}`),
);
for (const table of tables) console.log(`  ${table}`);

if (tables.length === 0) {
  console.log("nothing to mask");
  process.exitCode = 1;
} else {
  const connection = { name };
  const rulesets = await generateAndSaveRulesets(
    dm,
    { connection, selected_columns, name: `${name}-mask` },
    wait,
  );
  for (const ruleset of rulesets) {
    console.log(`ruleset ${ruleset.name}: ${ruleset.is_valid}`);
    if (ruleset.is_valid !== "valid") {
      for (const { line, column, message } of ruleset.faults) console.error(`${line}:${column} ${message}`);
      process.exitCode = 1;
      continue;
    }
    const source = discovery.run.source_connection ?? "";
    const { id } = await startRun(dm, { name: `${name} masked`, connection: source, ruleset: ruleset.id });
    const run = await waitForRun(dm, id, wait);
    console.log(`masking run ${run.id}: ${run.status}`);
    const log = await readRunLog(dm, run.id);
    console.log(`  ${log.at(-1)?.message}`);
  }
}
