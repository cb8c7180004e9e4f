import { acceptConnection } from "../resources/connections/rules.js";
import { setRulesetYaml } from "../resources/rulesets/rules.js";
import type { SandboxContext } from "../store/context.js";
import type { SandboxRunEnd } from "../store/records/run.js";
import { newRuleset } from "../store/records/yaml-documents.js";
import { seedConfigs } from "./configs.js";
import { DEMO_CONNECTIONS } from "./demo-connections.js";

const DAY_MS = 86_400_000;

/** Fills an empty world with something to look at. Ids are fixed, so that examples can name them. */
export function seedDemo(context: SandboxContext): void {
  const { world, settings } = context;
  DEMO_CONNECTIONS.forEach((document, index) => {
    const stored = acceptConnection(connectionId(index + 1), document, settings.release);
    world.connections.save(stored);
  });
  seedRuleset(context, 1, "crm_mask", "database", DATABASE_RULESET);
  seedRuleset(context, 2, "documents_mask", "file", FILE_RULESET);
  seedConfigs(context, connectionId(10));
  seedRun(context, { daysAgo: 3, source: 1, ruleset: 1, endsAs: "finished" });
  seedRun(context, { daysAgo: 2, source: 1, ruleset: 1, endsAs: "failed" });
  seedRun(context, { daysAgo: 1, source: 10, destination: 12, ruleset: 2, endsAs: "finished_with_warnings" });
}

function connectionId(number: number): string {
  return `5f0c6a1e-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

function rulesetId(number: number): string {
  return `3f0f7a52-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

function seedRuleset(
  { world, settings }: SandboxContext,
  number: number,
  name: string,
  maskType: string,
  configYaml: string,
): void {
  const id = rulesetId(number);
  const ruleset = newRuleset({ id, name, maskType }, settings.clock());
  setRulesetYaml(ruleset, configYaml, settings);
  world.rulesets.save(ruleset);
}

interface PastRun {
  readonly daysAgo: number;
  readonly source: number;
  readonly destination?: number;
  readonly ruleset: number;
  readonly endsAs: SandboxRunEnd;
}

function seedRun(
  { world, settings }: SandboxContext,
  { daysAgo, source, destination, ruleset, endsAs }: PastRun,
): void {
  const id = world.nextRunId();
  const reference = (number: number) => ({
    id: connectionId(number),
    name: String(DEMO_CONNECTIONS[number - 1]?.name),
  });
  const stored = world.rulesets.find(rulesetId(ruleset));
  world.runs.save({
    id,
    name: `nightly ${id}`,
    maskType: destination === undefined ? "database" : "file",
    source: reference(source),
    destination: destination === undefined ? undefined : reference(destination),
    ruleset: { id: stored?.id, name: stored?.name ?? "" },
    options: { run_secret: null, has_run_secret: false },
    createdAt: settings.clock() - daysAgo * DAY_MS,
    durationMs: 90_000,
    endsAs,
  });
}

const DATABASE_RULESET = `version: "1.0"
tasks:
  - type: mask_table
    table: customer
    key: id
    rules:
      - column: email
        masks:
          - type: from_fixed
            value: masked@example.org
`;

const FILE_RULESET = `version: "1.0"
tasks:
  - type: mask_tabular_file
    include:
      - glob: "*.csv"
    rules:
      - column: email
        masks:
          - type: from_fixed
            value: masked@example.org
`;
