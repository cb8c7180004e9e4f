import type * as z from "zod/mini";
import type { zRequestPick, zTimes } from "../../../generated/sandbox-control.zod.gen.js";
import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { RequestFilter } from "../faults/faults.js";

type Pick = z.output<typeof zRequestPick>;

/** What a body of the control API says of the requests that a fault hits. */
export interface StatedFilter {
  readonly times?: z.output<typeof zTimes>;
  readonly when?: Pick;
}

/** The same as the faults of the sandbox take it. */
export function requestFilter({ times, when }: StatedFilter): RequestFilter {
  return {
    times: times === "always" ? Number.POSITIVE_INFINITY : times,
    when: when === undefined ? undefined : (request) => isPicked(request, when),
  };
}

function isPicked({ method, path }: SandboxRequestInfo, when: Pick): boolean {
  return (
    (when.method === undefined || when.method === method) &&
    (when.path === undefined || fits(path.split("/"), when.path.split("/")))
  );
}

/** Whether a path fits a template as in the API document, such as `/api/runs/{id}/`. */
function fits(path: readonly string[], template: readonly string[]): boolean {
  return (
    path.length === template.length &&
    template.every((part, at) => (/^\{.*\}$/.test(part) ? path[at] !== "" : path[at] === part))
  );
}
