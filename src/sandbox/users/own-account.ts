import { requireCaller } from "../authentication.js";
import type { SandboxContext } from "../context.js";
import { emptyResponse } from "../empty-response.js";
import type { OperationHandlers } from "../operation.js";
import { checkRequest } from "../request-check.js";
import { userDocument } from "./stored-user.js";

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
