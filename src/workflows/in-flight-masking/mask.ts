import type { InFlightMaskingWorkflowClient } from "../../client/create-in-flight-masking-client.js";
import { unwrap } from "../../client/unwrap.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
import { transportFailure } from "../../errors/failure-kinds.js";
import type { components } from "../../generated/in-flight-masking.gen.js";
import type { WorkflowOptions } from "../wait.js";

/** One line of what masking had to say. */
export type MaskLogEntry = components["schemas"]["LogEntry"];

/** How to mask: what the API takes beside the records, by its own names, such as `run_secret`. */
export interface MaskOptions extends Omit<components["schemas"]["MaskRequest"], "data">, WorkflowOptions {}

interface Told {
  /** The plan, and the version of it, that was used. */
  plan: components["schemas"]["RulesetPlanRef"];
  /** What masking had to say; often nothing. */
  logs: readonly MaskLogEntry[];
  /** The `request_id` that was given. */
  requestId: string | undefined;
}

/** All records are masked. */
export interface MaskedRecords<T> extends Told {
  /** Tells this outcome from {@link UnmaskedRecords}. */
  ok: true;
  /** As many as were given, in the same order. */
  records: T[];
}

/** The request was understood, and masking could not process the values; nothing is masked. */
export interface UnmaskedRecords extends Told {
  /** Tells this outcome from {@link MaskedRecords}. */
  ok: false;
  /** The server's reason, for people: the first error of `logs`. */
  reason: string;
}

/** How masking ended. */
export type MaskOutcome<T> = MaskedRecords<T> | UnmaskedRecords;

const CALL = "POST /ruleset-plans/{plan_name}/mask/";

/**
 * Masks records with a plan, all in one request; for more than a few hundred take {@link maskAll}.
 * Values that masking cannot process are no error but an outcome with `ok: false`.
 *
 * ```ts
 * const outcome = await mask(ifm, plan.name, [{ id: 1, email: "kim@example.org" }]);
 * if (!outcome.ok) throw new Error(outcome.reason);
 * console.log(outcome.records[0]?.email);
 * ```
 *
 * Records come back with the type that they have;
 * a plan that puts a text in the place of a number is not noticed.
 *
 * @param plan the stored name of the plan, with its suffix
 * @throws DataMasqueApiError when the request itself is refused, such as for a `run_secret` that is too short
 * @throws DataMasqueTransportError when no usable answer arrives, or one with more or fewer records
 */
export function mask<T>(
  ifm: InFlightMaskingWorkflowClient,
  plan: string,
  records: readonly T[],
  options?: MaskOptions,
): Promise<MaskOutcome<T>>;
export async function mask(
  ifm: InFlightMaskingWorkflowClient,
  plan: string,
  records: readonly unknown[],
  { signal, ...request }: MaskOptions = {},
): Promise<MaskOutcome<unknown>> {
  if (!Array.isArray(records)) {
    throw new DataMasqueConfigError("mask takes an array of records; for anything else take maskAll");
  }
  const call = ifm.POST("/ruleset-plans/{plan_name}/mask/", {
    params: { path: { plan_name: plan } },
    body: { ...request, data: [...records] },
    signal,
  });
  const { error, response } = await call;
  if (response.status === 400 && isSoftFailure(error)) {
    return { ok: false, reason: reasonOf(error.logs), ...told(error) };
  }
  const answer = await unwrap(call);
  if (Array.isArray(answer?.data) && answer.data.length === records.length) {
    return { ok: true, records: answer.data, ...told(answer) };
  }
  const detail = Array.isArray(answer?.data)
    ? `${answer.data.length} records for ${records.length}`
    : 'without "data"';
  throw transportFailure({ kind: "unexpected-content", call: CALL, detail });
}

function told({ ruleset_plan, logs, request_id }: components["schemas"]["MaskSoftFailure"]): Told {
  return { plan: ruleset_plan, logs: logs ?? [], requestId: request_id };
}

/** Its presence alone tells a soft failure from a refused request. */
function isSoftFailure(error: unknown): error is components["schemas"]["MaskSoftFailure"] {
  return typeof error === "object" && error !== null && "ruleset_plan" in error;
}

function reasonOf(logs: readonly MaskLogEntry[] = []): string {
  const entry = logs.find(({ log_level }) => /^(error|critical)$/i.test(log_level)) ?? logs.at(-1);
  return entry?.message ?? "the service gave no reason";
}
