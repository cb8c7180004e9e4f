import type { JsonObject } from "../../http/json-values.js";
import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { PlannedOutcomes } from "../../store/context.js";
import type { ConnectionFreeze } from "../../store/records/data-sources.js";
import type { SandboxRunEnd } from "../../store/records/run.js";
import { isOfRelease, type SandboxRelease, SERVER_CHANGES } from "../../store/releases.js";
import { rejectionAnswer, type SandboxRejection } from "../gateway/gateway-rejection.js";
import { PROXY_PAGES } from "./fault-responses.js";
import type { ConnectionFreezeOptions, RequestFilter, SandboxFaults } from "./faults.js";

type ProxyStatus = keyof typeof PROXY_PAGES;

const PROXY_STATUSES: readonly number[] = Object.keys(PROXY_PAGES).map(Number);

/** How long the Snowflake gateway waits for an answer, as its documentation says. */
const GATEWAY_IDLE_LIMIT_MS = 90_000;

interface Armed<Detail> {
  readonly detail: Detail;
  readonly when: ((request: SandboxRequestInfo) => boolean) | undefined;
  remaining: number;
}

/** Faults of one kind that wait for the requests they are meant for. */
class ArmedFaults<Detail> {
  #armed: Armed<Detail>[] = [];

  arm(detail: Detail, { times = 1, when }: RequestFilter): void {
    if (times !== Number.POSITIVE_INFINITY && (!Number.isInteger(times) || times < 1)) {
      throw new RangeError(`faults: times must be a whole number from 1 up, or Infinity, not ${times}`);
    }
    this.#armed.push({ detail, when, remaining: times });
  }

  take(request: SandboxRequestInfo): Detail | undefined {
    const hit = this.#armed.find(({ when }) => when === undefined || when(request));
    if (hit === undefined) return undefined;
    hit.remaining -= 1;
    if (hit.remaining <= 0) this.#armed = this.#armed.filter((armed) => armed !== hit);
    return hit.detail;
  }
}

const NOTHING_FROZEN: ConnectionFreeze = { fields: [], deletion: false, licenseLock: null };

/** The faults that are armed now, and how the sandbox uses them up. */
export class FaultPlan implements PlannedOutcomes {
  readonly gateway = new ArmedFaults<SandboxRejection>();
  readonly idleCut = new ArmedFaults<number>();
  readonly notReady = new ArmedFaults<true>();
  readonly htmlPage = new ArmedFaults<number>();
  readonly emptyBody = new ArmedFaults<number>();
  readonly delay = new ArmedFaults<number>();
  readonly cut = new ArmedFaults<true>();
  readonly truncation = new ArmedFaults<true>();
  readonly proxyError = new ArmedFaults<{ readonly status: ProxyStatus; readonly afterTheWork: boolean }>();
  readonly throttle = new ArmedFaults<number>();
  oneTokenPerAccount = false;
  readonly ifmSoftFailure = new ArmedFaults<string>();
  readonly ifmError = new ArmedFaults<{ readonly status: number; readonly error: string }>();
  linkOrigin: string | undefined = undefined;
  extraFields = false;
  rowsPerReportPart: number | undefined = undefined;
  private readonly release: SandboxRelease;
  private freezes = new Map<string, ConnectionFreeze>();
  private unlicensedFeatures: readonly string[] = [];
  private rejectedLogins = 0;
  private runEnds: SandboxRunEnd[] = [];
  private generationEnds: SandboxRunEnd[] = [];

  constructor(release: SandboxRelease) {
    this.release = release;
  }

  freeze(connection: string, options: ConnectionFreezeOptions): void {
    this.requireChange("freezeConnection", SERVER_CHANGES.frozenConnections);
    const { fields = [], deletion = false, licenseLock } = options;
    const lock =
      licenseLock === undefined
        ? null
        : {
            locked_at: instant("lockedAt", licenseLock.lockedAt),
            editable_from: instant("editableFrom", licenseLock.editableFrom),
          };
    this.freezes.set(connection, { fields: [...fields], deletion, licenseLock: lock });
  }

  freezeOf(connection: string): ConnectionFreeze {
    return this.freezes.get(connection) ?? NOTHING_FROZEN;
  }

  warnOfLicence(sentences: readonly string[]): void {
    this.requireChange("unlicensedFeatures", SERVER_CHANGES.unlicensedFeatures);
    this.unlicensedFeatures = [...sentences];
  }

  licenceWarnings(validity: string): JsonObject {
    if (!isOfRelease(this.release, SERVER_CHANGES.unlicensedFeatures)) return {};
    return {
      unlicensed_feature_warnings: validity === "in_progress" ? null : [...this.unlicensedFeatures],
    };
  }

  private requireChange(fault: string, change: { readonly since: string }): void {
    if (isOfRelease(this.release, change)) return;
    throw new TypeError(
      `faults: ${fault} is for servers of ${change.since} and later; this sandbox is of ${this.release}`,
    );
  }

  rejectLogins(times: number): void {
    this.rejectedLogins += times;
  }

  takeLoginRejection(): boolean {
    if (this.rejectedLogins < 1) return false;
    this.rejectedLogins -= 1;
    return true;
  }

  endNextRunAs(status: SandboxRunEnd): void {
    this.runEnds.push(status);
  }

  takeRunEnd(): SandboxRunEnd | undefined {
    return this.runEnds.shift();
  }

  endNextGenerationAs(status: SandboxRunEnd): void {
    this.generationEnds.push(status);
  }

  takeGenerationEnd(): SandboxRunEnd | undefined {
    return this.generationEnds.shift();
  }

  /** Forgets everything that was planned: each member is what it is in a new plan. */
  clear(): void {
    Object.assign(this, new FaultPlan(this.release));
  }
}

/** The public face of a plan. `actions` holds the faults that change what the server remembers. */
export function sandboxFaults(
  plan: FaultPlan,
  actions: Pick<SandboxFaults, "expireTokens" | "unknownEnumValues">,
): SandboxFaults {
  return {
    ...actions,
    rejectNextLogin: (times = 1) => plan.rejectLogins(times),
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
    slowReply: ({ ms, times, when }) => plan.delay.arm(ms, { times, when }),
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
    oneTokenPerAccount: () => {
      plan.oneTokenPerAccount = true;
    },
    foreignNextLinks: (origin) => {
      plan.linkOrigin = new URL(origin).origin;
    },
    extraFields: () => {
      plan.extraFields = true;
    },
    freezeConnection: (name, options) => plan.freeze(name, options),
    unlicensedFeatures: (sentences) => plan.warnOfLicence(sentences),
    reportAsZip: ({ rowsPerPart = 10 } = {}) => {
      plan.rowsPerReportPart = positiveWholeNumber("rowsPerPart", rowsPerPart);
    },
    nextRunEndsAs: (status) => plan.endNextRunAs(status),
    nextGenerationEndsAs: (status) => plan.endNextGenerationAs(status),
    clear: () => plan.clear(),
  };
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

function instant(name: string, text: string): string {
  if (Number.isFinite(Date.parse(text)) && /^\d{4}-\d\d-\d\dT/.test(text)) return text;
  throw new RangeError(`faults: ${name} must be an instant such as "2026-01-01T00:00:00Z", not ${text}`);
}

function errorStatus(status: number): number {
  if (Number.isInteger(status) && status >= 400 && status <= 599) return status;
  throw new RangeError(`faults: status must be an HTTP error status from 400 to 599, not ${status}`);
}
