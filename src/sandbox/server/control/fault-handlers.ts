import type * as z from "zod/mini";
import * as v from "../../../generated/sandbox-control.zod.gen.js";
import { emptyResponse } from "../../http/responses.js";
import type { ArmedFault } from "../faults/armed-faults.js";
import type { SandboxFaults } from "../faults/faults.js";
import type { FaultName } from "../faults/strikes.js";
import type { SandboxRejection } from "../gateway/gateway-rejection.js";
import { type ControlHandler, controlError } from "./control-call.js";
import { requestFilter, type StatedFilter } from "./request-pick.js";

/** The faults on demand; each has the name that it has in process. */
export function faultHandlers(faults: SandboxFaults, armed: () => readonly ArmedFault[]) {
  return {
    "GET /faults/": () =>
      Response.json(
        armed().map(({ fault, times }) => ({ fault, times: Number.isFinite(times) ? times : "always" })),
      ),
    "DELETE /faults/": () => {
      faults.clear();
      return emptyResponse(204);
    },
    "POST /faults/expireTokens/": arming(v.zNoMembers, () => faults.expireTokens()),
    "POST /faults/rejectNextLogin/": arming(v.zRejectNextLogin, ({ times }) => faults.rejectNextLogin(times)),
    "POST /faults/gatewayRejects/": arming(v.zGatewayRejects, (stated) =>
      faults.gatewayRejects({ ...rejectionOf(stated), ...requestFilter(stated) }),
    ),
    "POST /faults/gatewayIdleCut/": filtered(v.zGatewayIdleCut, faults.gatewayIdleCut),
    "POST /faults/notReady/": filtered(v.zNotReady, faults.notReady),
    "POST /faults/htmlErrorPage/": filtered(v.zHtmlErrorPage, faults.htmlErrorPage),
    "POST /faults/emptyErrorBody/": filtered(v.zEmptyErrorBody, faults.emptyErrorBody),
    "POST /faults/slowReply/": filtered(v.zSlowReply, faults.slowReply),
    "POST /faults/cutBody/": filtered(v.zCutBody, faults.cutBody),
    "POST /faults/truncateBody/": filtered(v.zTruncateBody, faults.truncateBody),
    "POST /faults/proxyError/": filtered(v.zProxyError, faults.proxyError),
    "POST /faults/throttle/": filtered(v.zThrottle, faults.throttle),
    "POST /faults/oneTokenPerAccount/": arming(v.zNoMembers, () => faults.oneTokenPerAccount()),
    "POST /faults/ifmSoftFailure/": filtered(v.zIfmSoftFailure, faults.ifmSoftFailure),
    "POST /faults/ifmError/": filtered(v.zIfmError, faults.ifmError),
    "POST /faults/foreignNextLinks/": arming(v.zForeignNextLinks, ({ origin }) =>
      faults.foreignNextLinks(origin),
    ),
    "POST /faults/unknownEnumValues/": arming(v.zNoMembers, () => faults.unknownEnumValues()),
    "POST /faults/extraFields/": arming(v.zNoMembers, () => faults.extraFields()),
    "POST /faults/freezeConnection/": arming(v.zFreezeConnection, ({ name, ...options }) =>
      faults.freezeConnection(name, options),
    ),
    "POST /faults/unlicensedFeatures/": arming(v.zUnlicensedFeatures, ({ sentences }) =>
      faults.unlicensedFeatures(sentences),
    ),
    "POST /faults/reportAsZip/": arming(v.zReportAsZip, (options) => faults.reportAsZip(options)),
    "POST /faults/nextRunEndsAs/": arming(v.zNextRunEndsAs, ({ status }) => faults.nextRunEndsAs(status)),
    "POST /faults/nextGenerationEndsAs/": arming(v.zNextGenerationEndsAs, ({ status }) =>
      faults.nextGenerationEndsAs(status),
    ),
  } satisfies Readonly<
    Record<`POST /faults/${FaultName}/` | "GET /faults/" | "DELETE /faults/", ControlHandler>
  >;
}

function arming<Schema extends z.ZodMiniType>(
  schema: Schema,
  arm: (stated: z.output<Schema>) => void,
): ControlHandler {
  return (call) => {
    const stated = call.readBody(schema);
    try {
      arm(stated);
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) throw controlError(400, error.message);
      throw error;
    }
    return emptyResponse(204);
  };
}

/** Arms a fault whose options over HTTP are those in process, but for which requests it hits. */
function filtered<Stated extends StatedFilter>(
  schema: z.ZodMiniType<Stated>,
  arm: (options: Omit<Stated, "times" | "when"> & ReturnType<typeof requestFilter>) => void,
): ControlHandler {
  return arming(schema, (stated) => arm({ ...stated, ...requestFilter(stated) }));
}

function rejectionOf({
  reason,
  detail,
  responseType,
  status,
  requestId,
}: z.output<typeof v.zGatewayRejects>): SandboxRejection {
  const form = { responseType, status, requestId };
  if (reason === "missing") return { reason };
  if (reason !== undefined) return { reason, detail, ...form };
  if (detail !== undefined) return { detail, ...form };
  throw controlError(400, "One of reason and detail is needed.");
}
