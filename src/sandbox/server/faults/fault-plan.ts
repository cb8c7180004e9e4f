import type { JsonObject } from "../../http/json-values.js";
import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { PlannedOutcomes } from "../../store/context.js";
import type { ConnectionFreeze } from "../../store/records/data-sources.js";
import type { SandboxRunEnd } from "../../store/records/run.js";
import { hasChange, type SandboxRelease, SERVER_CHANGES } from "../../store/releases.js";
import type { SandboxRejection } from "../gateway/gateway-rejection.js";
import { type ArmedFault, ArmedFaults } from "./armed-faults.js";
import type { PROXY_PAGES } from "./fault-responses.js";
import type { ConnectionFreezeOptions } from "./faults.js";
import { requireKnown } from "./known-names.js";
import { LastingFault } from "./lasting-fault.js";
import { type FaultName, Strikes } from "./strikes.js";

const NOTHING_FROZEN: ConnectionFreeze = { fields: [], deletion: false, licenseLock: null };

/** The faults that are armed now, and how the sandbox uses them up. */
export class FaultPlan implements PlannedOutcomes {
  /** What has struck so far; not forgotten when the plan is cleared. */
  readonly strikes: Strikes;
  readonly gateway: ArmedFaults<SandboxRejection>;
  readonly idleCut: ArmedFaults<number>;
  readonly notReady: ArmedFaults<true>;
  readonly htmlPage: ArmedFaults<number>;
  readonly emptyBody: ArmedFaults<number>;
  readonly delay: ArmedFaults<number>;
  readonly cut: ArmedFaults<true>;
  readonly truncation: ArmedFaults<true>;
  readonly proxyError: ArmedFaults<{
    readonly status: keyof typeof PROXY_PAGES;
    readonly afterTheWork: boolean;
  }>;
  readonly throttle: ArmedFaults<number>;
  readonly ifmSoftFailure: ArmedFaults<string>;
  readonly ifmError: ArmedFaults<{ readonly status: number; readonly error: string }>;
  readonly oneTokenPerAccount: LastingFault<true>;
  readonly foreignLinks: LastingFault<string>;
  readonly extraFields: LastingFault<true>;
  readonly freezes: LastingFault<ReadonlyMap<string, ConnectionFreeze>>;
  readonly unlicensedFeatures: LastingFault<readonly string[]>;
  readonly reportAsZip: LastingFault<number>;

  private readonly release: SandboxRelease;
  private rejectedLogins = 0;
  private runEnds: SandboxRunEnd[] = [];
  private generationEnds: SandboxRunEnd[] = [];

  constructor(release: SandboxRelease, strikes = new Strikes()) {
    this.release = release;
    this.strikes = strikes;
    this.gateway = new ArmedFaults("gatewayRejects", strikes);
    this.idleCut = new ArmedFaults("gatewayIdleCut", strikes);
    this.notReady = new ArmedFaults("notReady", strikes);
    this.htmlPage = new ArmedFaults("htmlErrorPage", strikes);
    this.emptyBody = new ArmedFaults("emptyErrorBody", strikes);
    this.delay = new ArmedFaults("slowReply", strikes);
    this.cut = new ArmedFaults("cutBody", strikes);
    this.truncation = new ArmedFaults("truncateBody", strikes);
    this.proxyError = new ArmedFaults("proxyError", strikes);
    this.throttle = new ArmedFaults("throttle", strikes);
    this.ifmSoftFailure = new ArmedFaults("ifmSoftFailure", strikes);
    this.ifmError = new ArmedFaults("ifmError", strikes);
    this.oneTokenPerAccount = new LastingFault("oneTokenPerAccount", strikes);
    this.foreignLinks = new LastingFault("foreignNextLinks", strikes);
    this.extraFields = new LastingFault("extraFields", strikes);
    this.freezes = new LastingFault("freezeConnection", strikes);
    this.unlicensedFeatures = new LastingFault("unlicensedFeatures", strikes);
    this.reportAsZip = new LastingFault("reportAsZip", strikes);
  }

  freeze(
    connection: string,
    { fields = [], deletion = false, licenseLock }: ConnectionFreezeOptions,
    connections: ReadonlyMap<string, readonly string[]>,
  ): void {
    this.requireChange("freezeConnection", "frozenConnections");
    requireKnown("connection", connection, [...connections.keys()]);
    const members = connections.get(connection) ?? [];
    for (const field of fields) requireKnown("member", field, members, ` of ${connection}`);
    const lock =
      licenseLock === undefined
        ? null
        : {
            locked_at: instant("lockedAt", licenseLock.lockedAt),
            editable_from: instant("editableFrom", licenseLock.editableFrom),
          };
    const freeze = { fields: [...fields], deletion, licenseLock: lock };
    this.freezes.set(new Map([...(this.freezes.detail ?? []), [connection, freeze]]));
  }

  freezeOf(connection: string): ConnectionFreeze {
    return this.freezes.detail?.get(connection) ?? NOTHING_FROZEN;
  }

  warnOfLicence(sentences: readonly string[]): void {
    this.requireChange("unlicensedFeatures", "unlicensedFeatures");
    this.unlicensedFeatures.set(sentences.length === 0 ? undefined : [...sentences]);
  }

  licenceWarnings(validity: string, request: SandboxRequestInfo | undefined): JsonObject {
    if (!hasChange("unlicensedFeatures", this.release)) return {};
    if (validity === "in_progress") return { unlicensed_feature_warnings: null };
    return { unlicensed_feature_warnings: [...(this.unlicensedFeatures.strike(request) ?? [])] };
  }

  linkOrigin(request: SandboxRequestInfo, own: string): string {
    const { detail } = this.foreignLinks;
    return detail === own ? own : (this.foreignLinks.strike(request) ?? own);
  }

  rowsPerReportPart(request: SandboxRequestInfo): number | undefined {
    return this.reportAsZip.strike(request);
  }

  get sharesTokens(): boolean {
    return this.oneTokenPerAccount.detail === true;
  }

  struck(request: SandboxRequestInfo, fault: FaultName): void {
    this.strikes.add(request, fault);
  }

  private requireChange(fault: FaultName, change: "frozenConnections" | "unlicensedFeatures"): void {
    if (hasChange(change, this.release)) return;
    const { since } = SERVER_CHANGES[change];
    throw new TypeError(
      `faults: ${fault} is for servers of ${since} and later; this sandbox is of ${this.release}`,
    );
  }

  rejectLogins(times: number): void {
    this.rejectedLogins += times;
  }

  takeLoginRejection(login: SandboxRequestInfo): boolean {
    if (this.rejectedLogins < 1) return false;
    this.rejectedLogins -= 1;
    this.strikes.add(login, "rejectNextLogin");
    return true;
  }

  endNextRunAs(status: SandboxRunEnd): void {
    this.runEnds.push(status);
  }

  takeRunEnd(request: SandboxRequestInfo): SandboxRunEnd | undefined {
    const end = this.runEnds.shift();
    if (end !== undefined) this.strikes.add(request, "nextRunEndsAs");
    return end;
  }

  endNextGenerationAs(status: SandboxRunEnd): void {
    this.generationEnds.push(status);
  }

  takeGenerationEnd(request: SandboxRequestInfo): SandboxRunEnd | undefined {
    const end = this.generationEnds.shift();
    if (end !== undefined) this.strikes.add(request, "nextGenerationEndsAs");
    return end;
  }

  /** What is armed now. */
  armed(): ArmedFault[] {
    const counted: readonly (readonly [FaultName, number])[] = [
      ["rejectNextLogin", this.rejectedLogins],
      ["nextRunEndsAs", this.runEnds.length],
      ["nextGenerationEndsAs", this.generationEnds.length],
    ];
    return [
      ...counted.flatMap(([fault, times]) => (times === 0 ? [] : [{ fault, times }])),
      ...Object.values(this).flatMap((member) => (isListed(member) ? member.list() : [])),
    ];
  }

  /** Forgets everything that was planned: each member is what it is in a new plan. */
  clear(): void {
    Object.assign(this, new FaultPlan(this.release, this.strikes));
  }
}

function isListed(member: unknown): member is ArmedFaults<unknown> | LastingFault<unknown> {
  return member instanceof ArmedFaults || member instanceof LastingFault;
}

function instant(name: string, text: string): string {
  if (Number.isFinite(Date.parse(text)) && /^\d{4}-\d\d-\d\dT/.test(text)) return text;
  throw new RangeError(`faults: ${name} must be an instant such as "2026-01-01T00:00:00Z", not ${text}`);
}
