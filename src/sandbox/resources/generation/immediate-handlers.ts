import type { JsonObject } from "../../http/json-object.js";
import type { Operation, OperationCall, OperationHandlers } from "../../http/operation.js";
import { checkRequest } from "../../http/request-check.js";
import type { SandboxContext } from "../../store/context.js";
import { yamlResponse } from "../configs/config-handling.js";
import { resolveReference } from "../runs/rules.js";
import { generatedRuleset } from "./generated-ruleset.js";

/** The generations that answer with the ruleset itself. */
export function generationHandlers(context: SandboxContext) {
  return {
    // Only the path is known of a real server, so nothing is checked and the answer says nothing.
    "POST /api/generate-ruleset/": () => Response.json({}),
    "POST /api/generate-ruleset/v2/": (call) => generate(context, call, "POST /api/generate-ruleset/v2/"),
    "POST /api/generate-ruleset/v3/": (call) => generate(context, call, "POST /api/generate-ruleset/v3/"),
    "POST /api/generate-file-ruleset/": (call) => generate(context, call, "POST /api/generate-file-ruleset/"),
    "POST /api/generate-file-ruleset/v2/": (call) =>
      generate(context, call, "POST /api/generate-file-ruleset/v2/"),
  } satisfies OperationHandlers;
}

function generate(context: SandboxContext, call: OperationCall, operation: Operation): Response {
  const body: JsonObject = call.readBody();
  checkRequest(operation, body);
  const connection = resolveReference(context.world.connections, "connection", body);
  return yamlResponse(generatedRuleset(context, connection, body), 201);
}
