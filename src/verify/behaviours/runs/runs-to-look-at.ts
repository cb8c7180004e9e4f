import {
  type DataOf,
  isFinalRunStatus,
  isSuccessfulRunStatus,
  type Run,
  type SettledCall,
  unwrap,
} from "../../../index.js";
import type { ContractContext } from "../../session/contract-context.js";
import { answered } from "../answers.js";
import { skip } from "../broken-contract.js";
import { share } from "../samples/sample-documents.js";
import { createConnection, sharedDatabase, sharedRuleset, sharedShare } from "../samples/subjects.js";
import { untilRunIsOver } from "../waits.js";

/** Plans the end of a run that was started: a run itself cannot be deleted. */
export function endAfterwards(context: ContractContext, id: number): void {
  const { dm } = context;
  context.afterwards(`run ${id}`, async () => {
    const params = { path: { id } };
    const run = await unwrap(dm.GET("/api/runs/{id}/", { params }));
    if (!isFinalRunStatus(run.status)) {
      await dm.POST("/api/runs/{id}/cancel/", { params });
      await untilRunIsOver(context, id);
    }
    return dm.GET("/api/runs/{id}/", { params });
  });
}

/** Starts a masking run of the session on its own database. */
export async function startDatabaseRun(context: ContractContext): Promise<Run> {
  const connection = await sharedDatabase(context);
  const ruleset = await sharedRuleset(context, "database");
  const body = { connection: connection.id, ruleset: ruleset.id, mask_type: "database" } as const;
  const run = await start(context, body);
  endAfterwards(context, run.id);
  return run;
}

/** A run to look at that is over: the session's own, or one that is there. */
export async function anyRunThatIsOver(context: ContractContext): Promise<Run> {
  if (context.mayWrite) return fileRun(context);
  const { results } = await unwrap(context.dm.GET("/api/runs/", { params: { query: { limit: 50 } } }));
  return results.find(({ status }) => isFinalRunStatus(status)) ?? skip("there is no run that is over");
}

/** A file masking run that went well: the session's own, or one that is there. */
export async function runWithReport(context: ContractContext): Promise<Run> {
  return successful(context, "file masking run", ({ mask_type }) => mask_type === "file", fileRun);
}

/** A database discovery run that went well: the session's own, or one that is there. */
export function schemaDiscovery(context: ContractContext): Promise<Run> {
  const isOne = ({ mask_type, ruleset_name }: Run) =>
    mask_type === "database" && ruleset_name.startsWith("$auto_");
  return successful(context, "schema discovery", isOne, schemaRun);
}

/** A file discovery run that went well: the session's own, or one that is there. */
export function fileDiscovery(context: ContractContext): Promise<Run> {
  return successful(context, "file data discovery", isFileDiscovery, fileDiscoveryRun);
}

/** A database that the session itself has discovered: what changes more than an answer is for this one alone. */
export async function discoveredDatabase(context: ContractContext): Promise<{ id: string; run: Run }> {
  const run = await schemaRun(context);
  if (!isSuccessfulRunStatus(run.status))
    skip(`the server could not discover the sample database: ${run.status}`);
  const { id } = await sharedDatabase(context);
  return { id, run };
}

/** A share that the session itself has discovered. */
export async function discoveredShare(context: ContractContext): Promise<{ id: string; run: Run }> {
  const run = await fileDiscoveryRun(context);
  if (!isSuccessfulRunStatus(run.status))
    skip(`the server could not discover the sample share: ${run.status}`);
  const { id } = await sharedShare(context);
  return { id, run };
}

function isFileDiscovery({ mask_type }: Run): boolean {
  return mask_type === "file_data_discovery";
}

function schemaRun(context: ContractContext): Promise<Run> {
  return context.once("a schema discovery", async () => {
    const { id: connection } = await sharedDatabase(context);
    const body = { connection, discovery_config: null };
    return ended(context, unwrap(context.dm.POST("/api/schema-discovery/v2/", { body })));
  });
}

function fileDiscoveryRun(context: ContractContext): Promise<Run> {
  return context.once("a file data discovery", async () => {
    const { id: connection } = await sharedShare(context);
    const body = { connection, discovery_config: null };
    return ended(context, unwrap(context.dm.POST("/api/run-file-data-discovery/v2/", { body })));
  });
}

/** What a run has left to look at. Of a run that others have started it may be gone, which is documented. */
export async function outputOf<Call extends SettledCall>(
  { isOwn }: ContractContext,
  run: Run,
  call: PromiseLike<Call>,
): Promise<DataOf<Call>> {
  const settled = await call;
  if (!isOwn(run.source_connection_name) && [400, 404].includes(settled.response.status)) {
    skip("the run that is there has left nothing of the kind");
  }
  return answered(Promise.resolve(settled), 200);
}

/** Waits for a run that was just started, however it ends. */
export async function ended(context: ContractContext, started: Promise<{ id: number }>): Promise<Run> {
  const { id } = await started;
  endAfterwards(context, id);
  return untilRunIsOver(context, id);
}

function fileRun(context: ContractContext): Promise<Run> {
  return context.once("a file masking run", async () => {
    const source = await sharedShare(context);
    const target = await createConnection(context, share(context.newName()));
    const ruleset = await sharedRuleset(context, "file");
    const started = start(context, {
      connection: source.id,
      destination_connection: target.id,
      ruleset: ruleset.id,
      mask_type: "file",
    });
    return ended(context, started);
  });
}

async function start(
  context: ContractContext,
  body: {
    connection: string;
    destination_connection?: string;
    ruleset: string;
    mask_type: "database" | "file";
  },
): Promise<Run> {
  const name = context.newName();
  return unwrap(context.dm.POST("/api/runs/", { body: { ...body, name, options: {} } }));
}

/** A real server reaches nothing at the session's own connections, so that what others have run helps out. */
async function successful(
  context: ContractContext,
  what: string,
  isOne: (run: Run) => boolean,
  own: (context: ContractContext) => Promise<Run>,
): Promise<Run> {
  if (context.mayWrite) {
    const run = await own(context);
    if (isSuccessfulRunStatus(run.status)) return run;
  }
  const { results } = await unwrap(context.dm.GET("/api/runs/", { params: { query: { limit: 100 } } }));
  const found = results.find((run) => isOne(run) && isSuccessfulRunStatus(run.status));
  return found ?? skip(`there is no ${what} that went well, and this server has no suitable data for one`);
}
