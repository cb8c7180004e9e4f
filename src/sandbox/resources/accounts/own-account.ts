import type { OperationHandlers } from "../../http/operation.js";
import { checkRequest } from "../../http/request-check.js";
import { emptyResponse } from "../../http/responses.js";
import type { SandboxContext } from "../../store/context.js";
import { requireCaller } from "./authentication.js";
import { userDocument } from "./document.js";

/** The operations on the account of the caller. */
export function ownAccountHandlers(context: SandboxContext) {
  return {
    "GET /api/users/me/": (call) => {
      const caller = requireCaller(call, context);
      return Response.json({ ...userDocument(caller), api_token: caller.apiTokens[0] });
    },
    "GET /api/users/me/profile/": (call) => {
      return Response.json({ git_directory_path: requireCaller(call, context).gitDirectoryPath });
    },
    "POST /api/users/me/profile/": (call) => {
      const caller = requireCaller(call, context);
      const body = call.readBody();
      checkRequest("POST /api/users/me/profile/", body);
      const path = body.git_directory_path;
      if (typeof path === "string" || path === null) caller.gitDirectoryPath = path;
      return emptyResponse(204);
    },
  } satisfies OperationHandlers;
}
