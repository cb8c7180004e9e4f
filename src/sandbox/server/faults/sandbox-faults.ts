import { FINAL_RUN_STATUSES, type SandboxRunEnd } from "../../store/records/run.js";
import { rejectionAnswer } from "../gateway/gateway-rejection.js";
import type { FaultPlan } from "./fault-plan.js";
import { PROXY_PAGES } from "./fault-responses.js";
import type { SandboxFaults } from "./faults.js";
import { requireKnown } from "./known-names.js";

type ProxyStatus = keyof typeof PROXY_PAGES;

const PROXY_STATUSES: readonly number[] = Object.keys(PROXY_PAGES).map(Number);

/** How long the Snowflake gateway waits for an answer, as its documentation says. */
const GATEWAY_IDLE_LIMIT_MS = 90_000;

/** The public face of a plan. `actions` holds the faults that change what the server remembers. */
export function sandboxFaults(
  plan: FaultPlan,
  {
    connections,
    ...actions
  }: Pick<SandboxFaults, "expireTokens" | "unknownEnumValues"> & {
    /** The names of the connections that there are now, with the members that can be written of each. */
    readonly connections: () => ReadonlyMap<string, readonly string[]>;
  },
): SandboxFaults {
  return {
    ...actions,
    rejectNextLogin: (times = 1) =>
      plan.rejectLogins(times === Number.POSITIVE_INFINITY ? times : positiveWholeNumber("times", times)),
    gatewayRejects: ({ times, when, ...rejection }) => {
      // Whoever arms what makes no sense is to hear of it here, not in an answer.
      rejectionAnswer(rejection);
      plan.gateway.arm(rejection, { times, when });
    },
    gatewayIdleCut: ({ afterMs = GATEWAY_IDLE_LIMIT_MS, times, when } = {}) =>
      plan.idleCut.arm(positiveWholeNumber("afterMs", afterMs), { times, when }),
    notReady: (filter = {}) => plan.notReady.arm(true, filter),
    htmlErrorPage: ({ status = 500, times, when } = {}) =>
      plan.htmlPage.arm(errorStatus(status), { times, when }),
    emptyErrorBody: ({ status = 500, times, when } = {}) =>
      plan.emptyBody.arm(errorStatus(status), { times, when }),
    slowReply: ({ ms, times, when }) => plan.delay.arm(duration(ms), { times, when }),
    ifmSoftFailure: ({ message = "Mask cannot take this value", times, when } = {}) =>
      plan.ifmSoftFailure.arm(message, { times, when }),
    ifmError: ({ status, error = `Error ${status} on demand`, times, when }) =>
      plan.ifmError.arm({ status: errorStatus(status), error }, { times, when }),
    cutBody: (filter = {}) => plan.cut.arm(true, filter),
    truncateBody: (filter = {}) => plan.truncation.arm(true, filter),
    proxyError: ({ status, afterTheWork = false, times, when }) =>
      plan.proxyError.arm({ status: proxyStatus(status, afterTheWork), afterTheWork }, { times, when }),
    throttle: ({ retryAfterSeconds = 30, times, when } = {}) =>
      plan.throttle.arm(positiveWholeNumber("retryAfterSeconds", retryAfterSeconds), { times, when }),
    oneTokenPerAccount: () => plan.oneTokenPerAccount.set(true),
    foreignNextLinks: (origin) => plan.foreignLinks.set(new URL(origin).origin),
    extraFields: () => plan.extraFields.set(true),
    freezeConnection: (name, options) => plan.freeze(name, options, connections()),
    unlicensedFeatures: (sentences) => plan.warnOfLicence(sentences),
    reportAsZip: ({ rowsPerPart = 10 } = {}) =>
      plan.reportAsZip.set(positiveWholeNumber("rowsPerPart", rowsPerPart)),
    nextRunEndsAs: (status) => plan.endNextRunAs(knownEnd(status)),
    nextGenerationEndsAs: (status) => plan.endNextGenerationAs(knownEnd(status)),
    clear: () => plan.clear(),
  };
}

function knownEnd(status: SandboxRunEnd): SandboxRunEnd {
  requireKnown("end", status, FINAL_RUN_STATUSES);
  return status;
}

function duration(ms: number): number {
  if (Number.isFinite(ms) && ms >= 0) return ms;
  throw new RangeError(`faults: ms must be a number of milliseconds from 0 up, not ${ms}`);
}

function positiveWholeNumber(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1) return value;
  throw new RangeError(`faults: ${name} must be a whole number from 1 up, not ${value}`);
}

function proxyStatus(status: ProxyStatus, afterTheWork: boolean): ProxyStatus {
  if (!PROXY_STATUSES.includes(status)) {
    throw new RangeError(`faults: status must be ${PROXY_STATUSES.join(", ")}, not ${status}`);
  }
  if (status === 413 && afterTheWork) throw new RangeError("faults: after a 413 no work has been done");
  return status;
}

function errorStatus(status: number): number {
  if (Number.isInteger(status) && status >= 400 && status <= 599) return status;
  throw new RangeError(`faults: status must be an HTTP error status from 400 to 599, not ${status}`);
}
