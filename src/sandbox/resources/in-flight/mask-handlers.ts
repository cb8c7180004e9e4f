import { type JsonObject, textMember, wireTime } from "../../http/json-values.js";
import { randomHex } from "../../http/random.js";
import type { SandboxContext } from "../../store/context.js";
import type { PlanMasking } from "../../store/records/plan-masking.js";
import { forMaskers } from "./bearer.js";
import { serviceError } from "./errors.js";
import { maskedRecord } from "./masked-value.js";
import type { InFlightHandlers } from "./operation.js";
import { requirePlan } from "./rules.js";

/** From a test of the official command line; runs take shorter ones. */
const SHORTEST_RUN_SECRET = 20;
const INSTANCE_SECRET = "instance secret of the sandbox";

/** Masking in the request. */
export function maskHandlers(context: SandboxContext) {
  const { settings, faults } = context;
  return {
    "POST /ruleset-plans/{plan_name}/mask/": forMaskers((call) => {
      const body = call.readBody();
      const plan = requirePlan(context, call);
      refuseShortSecret(body);
      if (plan.options.enabled === false) throw serviceError(400, "The ruleset plan is not enabled");
      const requestId = textMember(body, "request_id");
      const head = {
        ...(requestId === undefined ? {} : { request_id: requestId }),
        ruleset_plan: { name: plan.name, serial: plan.serial },
      };
      const failure = faults.ifmSoftFailure.take(call.info);
      if (failure !== undefined) {
        const timestamp = wireTime(settings.clock());
        const logs = [{ log_level: "error", timestamp, message: failure }];
        return Response.json({ ...head, logs }, { status: 400 });
      }
      return Response.json({ ...head, logs: [], data: maskedRecords(body, plan.masking) });
    }),
  } satisfies Partial<InFlightHandlers>;
}

/** Masks each record as the plan says; with a run secret the same record always comes out the same. */
function maskedRecords(body: JsonObject, masking: PlanMasking): unknown[] {
  const records = Array.isArray(body.data) ? body.data : [];
  const instance = body.disable_instance_secret === true ? "" : INSTANCE_SECRET;
  const secret = JSON.stringify([instance, textMember(body, "run_secret") ?? randomHex(16)]);
  return records.map((record, index) =>
    maskedRecord(record, masking, `${secret}\n${JSON.stringify(hashValueOf(body.hash_values, index))}`),
  );
}

/** One hash value for each record, or one for all; what a real service does with them is not known. */
function hashValueOf(hashValues: unknown, index: number): unknown {
  return (Array.isArray(hashValues) ? hashValues[index] : hashValues) ?? null;
}

function refuseShortSecret(body: JsonObject): void {
  const secret = textMember(body, "run_secret");
  if (secret !== undefined && secret.length < SHORTEST_RUN_SECRET) {
    throw serviceError(400, `run_secret must have at least ${SHORTEST_RUN_SECRET} characters`);
  }
}
