/**
 * Lets a pipeline go on only when a ruleset is good: checks its YAML here, then on the server,
 * then masks a test database with it, and ends with 1 at the first of them that fails.
 *
 *   DATAMASQUE_URL=... DATAMASQUE_USERNAME=ci DATAMASQUE_PASSWORD=... \
 *     npx tsx examples/ci-gate.ts crm-test rulesets/crm.yaml
 *
 * The first argument is the connection of the test database, which is masked in place.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import {
  createDataMasqueClient,
  LOG_LEVELS,
  RunFailedError,
  saveRuleset,
  startRunByName,
  validateOnServer,
  waitForRun,
} from "datamasque-client";
import { nodeClientOptionsFromEnv } from "datamasque-client/node";
import { validateRuleset } from "datamasque-client/yaml";

const [connection = "", file = ""] = process.argv.slice(2);
const MINUTE_MS = 60_000;

const config_yaml = await readFile(file, "utf8");
const dm = createDataMasqueClient(nodeClientOptionsFromEnv());

process.exitCode = (await isValidHere()) && (await isValidThere()) && (await masks()) ? 0 : 1;

interface Fault {
  line?: number | undefined;
  column?: number | undefined;
  message: string;
}

/** Tells each fault in the form that editors and pipelines make links of. */
function toldOf(faults: readonly Fault[]): void {
  for (const { line, column, message } of faults) {
    console.error([file, line, column].filter((part) => part !== undefined).join(":"), message);
  }
}

/** Without a server, so that a slip costs seconds. */
async function isValidHere(): Promise<boolean> {
  const { valid, faults } = validateRuleset(config_yaml, { maskType: "database" });
  toldOf(faults);
  return valid;
}

/** The server has the last word, and knows the libraries there; nothing is kept. */
async function isValidThere(): Promise<boolean> {
  const ruleset = { config_yaml, mask_type: "database" } as const;
  const { valid, faults, leftBehind } = await validateOnServer(dm, ruleset, { timeoutMs: 5 * MINUTE_MS });
  toldOf(faults);
  if (leftBehind !== undefined) console.error(`delete the ruleset ${leftBehind} by hand`);
  return valid;
}

async function masks(): Promise<boolean> {
  const name = basename(file).replace(/\.ya?ml$/, "");
  const { id } = await saveRuleset(dm, { name, mask_type: "database", config_yaml });
  const started = await startRunByName(dm, {
    name: `ci ${name}`,
    source: { name: connection },
    ruleset: { id },
    options: { continue_on_failure: false },
  });
  try {
    const run = await waitForRun(dm, started.id, { timeoutMs: 30 * MINUTE_MS });
    console.log(`run ${run.id}: ${run.status}`);
    return true;
  } catch (error) {
    if (!(error instanceof RunFailedError)) throw error;
    console.error(error.message);
    for (const { log_level, message } of error.log) {
      if (log_level >= LOG_LEVELS.warning) console.error(`  ${message}`);
    }
    return false;
  }
}
