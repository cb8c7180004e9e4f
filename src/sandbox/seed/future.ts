import { storedConnection } from "../resources/connections/document.js";
import { requireKind } from "../resources/connections/rules.js";
import type { SandboxContext } from "../store/context.js";
import type { NamedReference } from "../store/records/run.js";
import { hasChange } from "../store/releases.js";

/** One object for each place where a later release may put a value that today's documents do not know. */
export function seedFromTheFuture(context: SandboxContext): void {
  const engine = addConnectionOfUnknownKind(context);
  const staged = addConnectionWithUnknownStage(context);
  addRunWithUnknownStatus(context, staged ?? engine);
}

function addConnectionOfUnknownKind({ world }: SandboxContext): NamedReference {
  const name = "later-release-engine";
  const id = "5f0c6a1e-0000-4000-8000-00000000f001";
  world.connections.save({
    id,
    kind: undefined,
    fields: {
      version: "1.0",
      name,
      mask_type: "database",
      db_type: "later_release_engine",
      host: "engine.example.org",
      port: 9999,
      oracle_wallet: null,
      connection_fileset: null,
      is_file_mask_source: false,
      is_file_mask_destination: false,
    },
    secretTwins: {},
  });
  return { id, name };
}

function addConnectionWithUnknownStage({ world, settings }: SandboxContext): NamedReference | undefined {
  if (!hasChange("snowflakeStages", settings.release)) return undefined;
  const id = "5f0c6a1e-0000-4000-8000-00000000f002";
  const snowflake = {
    name: "later-release-stage",
    mask_type: "database",
    db_type: "snowflake",
    database: "SALES",
    schema: "",
    snowflake_stage_location: "later_release_stage",
  };
  world.connections.save(storedConnection(id, requireKind(snowflake, settings.release), snowflake));
  return { id, name: snowflake.name };
}

function addRunWithUnknownStatus({ world, settings }: SandboxContext, source: NamedReference): void {
  const id = world.nextRunId();
  world.runs.save({
    id,
    name: "later release run",
    maskType: "database",
    source,
    destination: undefined,
    ruleset: { id: undefined, name: "later_release_ruleset" },
    options: {},
    createdAt: settings.clock() - settings.runDurationMs,
    durationMs: settings.runDurationMs,
    endsAs: "finished",
    futureStatus: "later_release_status",
  });
}
