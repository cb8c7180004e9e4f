import {
  zAsyncColumnRulesetGenerationRequest,
  zAsyncColumnRulesetGenerationWithRGConfigRequest,
  zAsyncFileRulesetGenerationRequest,
  zAsyncFileRulesetGenerationWithRGConfigRequest,
} from "../../../generated/datamasque.zod.gen.js";
import { detailError } from "../../http/django-errors.js";
import type { OperationCall, OperationHandlers } from "../../http/operation.js";
import { emptyResponse, yamlResponse } from "../../http/responses.js";
import { zipResponse } from "../../http/zip-archive.js";
import type { SandboxContext } from "../../store/context.js";
import type { StoredConnection } from "../../store/records/data-sources.js";
import type { GenerationResult, GenerationTask } from "../../store/records/run.js";
import { resolveReference } from "../runs/rules.js";
import { csvGeneration } from "./csv-generation.js";
import { generatedRuleset } from "./generated-ruleset.js";
import { isTaskOver, taskDocument, taskResultAt } from "./task.js";

/** Columns of a database and data in files are selected by forms of their own. */
type SelectionForm = NonNullable<Parameters<OperationCall["readBody"]>[0]>;

const selection: SelectionForm = ({ selected_data: files }) =>
  files === undefined ? zAsyncColumnRulesetGenerationRequest : zAsyncFileRulesetGenerationRequest;
const selectionWithConfig: SelectionForm = ({ selected_data: files }) =>
  files === undefined
    ? zAsyncColumnRulesetGenerationWithRGConfigRequest
    : zAsyncFileRulesetGenerationWithRGConfigRequest;

/** The generations that go on behind the answer. */
export function asyncGenerationHandlers(context: SandboxContext) {
  const { settings } = context;
  return {
    "POST /api/async-generate-ruleset/{connection_id}/": (call) =>
      begin(context, call, (connection) => fromSelection(context, connection, call, selection)),
    "POST /api/async-generate-ruleset/v2/{connection_id}/": (call) =>
      begin(context, call, (connection) => fromSelection(context, connection, call, selectionWithConfig)),
    "POST /api/async-generate-ruleset/{connection_id}/from-csv/": (call) =>
      begin(context, call, (connection) => csvGeneration(context, connection, call)),
    "POST /api/async-generate-ruleset/v2/{connection_id}/from-csv/": (call) =>
      begin(context, call, (connection) =>
        csvGeneration(context, connection, call, call.readForm().text("rg_config")),
      ),
    "GET /api/async-generate-ruleset/{connection_id}/": (call) =>
      Response.json(taskDocument(requireTask(context, call), settings.clock())),
    "DELETE /api/async-generate-ruleset/{connection_id}/": (call) => {
      const task = requireTask(context, call);
      if (isTaskOver(task, settings.clock())) throw noTask();
      task.cancelled = true;
      // Only the path is known of a real server; every other DELETE answers like this.
      return emptyResponse(204);
    },
    "GET /api/async-generate-ruleset/{connection_id}/download-rulesets/": (call) => {
      const result = taskResultAt(requireTask(context, call), settings.clock());
      if (result === undefined) throw detailError(404, "There are no generated rulesets to download.");
      if (result.kind === "archive") return zipResponse(result.members, "rulesets.zip");
      const id = call.pathParameter("connection_id");
      return emptyResponse(303, { Location: `/api/async-generate-ruleset/${id}/` });
    },
  } satisfies OperationHandlers;
}

/** Starts a task, in place of the one that the connection may have: what a real server does then is not known. */
function begin(
  { world, settings, faults }: SandboxContext,
  call: OperationCall,
  generate: (connection: StoredConnection) => GenerationResult,
): Response {
  const connection = world.connections.require(call.pathParameter("connection_id"));
  const result = generate(connection);
  world.generationTasks.save({
    connectionId: connection.id,
    createdAt: settings.clock(),
    durationMs: settings.generationDurationMs,
    endsAs: faults.takeGenerationEnd(call.info) ?? "finished",
    result,
    cancelled: false,
  });
  return emptyResponse(201);
}

function fromSelection(
  context: SandboxContext,
  connection: StoredConnection,
  call: OperationCall,
  formOf: SelectionForm,
): GenerationResult {
  return { kind: "ruleset", yaml: generatedRuleset(context, connection, call.readBody(formOf)) };
}

function requireTask({ world }: SandboxContext, call: OperationCall): GenerationTask {
  const task = world.generationTasks.find(call.pathParameter("connection_id"));
  if (task === undefined) throw noTask();
  return task;
}

function noTask() {
  return detailError(404, "No ruleset generation is in progress on this connection.");
}

/** The generations that answer with the ruleset itself. */
export function generationHandlers(context: SandboxContext) {
  return {
    // Only the path is known of a real server, so nothing is checked and the answer says nothing.
    "POST /api/generate-ruleset/": () => Response.json({}),
    "POST /api/generate-ruleset/v2/": (call) => generate(context, call),
    "POST /api/generate-ruleset/v3/": (call) => generate(context, call),
    "POST /api/generate-file-ruleset/": (call) => generate(context, call),
    "POST /api/generate-file-ruleset/v2/": (call) => generate(context, call),
  } satisfies OperationHandlers;
}

function generate(context: SandboxContext, call: OperationCall): Response {
  const body = call.readBody();
  const connection = resolveReference(context.world.connections, "connection", body);
  return yamlResponse(generatedRuleset(context, connection, body), 201);
}
