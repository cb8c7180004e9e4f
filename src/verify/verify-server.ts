import type { Drift } from "../contract/index.js";
import { DOCUMENT_RELEASE } from "../generated/release.gen.js";
import {
  type DataMasqueApiError,
  type DataMasqueClientOptions,
  isDataMasqueApiError,
  isDataMasqueNotReadyError,
  isDataMasqueTransportError,
  isSpcsGatewayAuthError,
  unwrap,
} from "../index.js";
import { allBehaviours } from "./behaviours/all-behaviours.js";
import { outcomeOf } from "./behaviours/behaviour-outcome.js";
import { driftRows } from "./drift-rows.js";
import { type ObservedBehaviour, operationRows } from "./operation-rows.js";
import type { DriftShape, OperationRow, VerificationReport } from "./report.js";
import { AnswerTimes } from "./session/answer-times.js";
import { ContractSession } from "./session/contract-session.js";
import { LeftAlone } from "./session/patient-fetch.js";
import type { WaitLimits } from "./session/waits.js";
import { DriftShapes } from "./shapes/drift-shapes.js";

/** How to look at a server. */
export interface VerifyOptions {
  readonly client: DataMasqueClientOptions;
  readonly mayWrite: boolean;
  readonly wait: WaitLimits;
  /** Ends the look before the next behaviour; what was created is removed all the same. */
  readonly signal?: AbortSignal;
  /** Told each step of the look before it begins, and what is waited for; not what is left out. */
  readonly onProgress?: (step: LookStep) => void;
}

/** Where a look at a server is. */
export type LookStep =
  | { readonly kind: "behaviour"; readonly number: number; readonly total: number; readonly name: string }
  | { readonly kind: "wait"; readonly what: string; readonly limitMs: number }
  | { readonly kind: "no-answer"; readonly call: string; readonly limitMs: number }
  | { readonly kind: "clean-up" };

/** A server cannot be looked at at all. */
export class CannotVerify extends Error {
  override readonly name = "CannotVerify";
  /** Whether the server refuses the account. */
  readonly refusesAccount: boolean;

  constructor(message: string, refusesAccount: boolean) {
    super(message);
    this.refusesAccount = refusesAccount;
  }
}

/** How long a look at a server waits for one thing, in seconds. */
export const WAIT_LIMIT_SECONDS = 30;

/**
 * Looks whether a server keeps the contract, and leaves it as it was.
 * Only accounts of its own are logged out again:
 * on servers with one token for an account, a logout ends every session of it.
 *
 * @throws CannotVerify when the server cannot be reached or lets nobody in
 * @throws DataMasqueConfigError when the client options cannot work
 */
export async function verifyServer(options: VerifyOptions): Promise<VerificationReport> {
  const { client, mayWrite, wait, signal, onProgress = () => {} } = options;
  const startedAt = new Date().toISOString();
  const drifts: Drift[] = [];
  const shapes = new DriftShapes();
  const times = new AnswerTimes(client.baseUrl);
  const session = new ContractSession({
    client,
    mayWrite,
    wait,
    check: { onDrift: (drift) => void drifts.push(drift) },
    onDriftingAnswer: (drift, content) => shapes.add(drift, content),
    onAnswer: times.note,
    onWait: (what, limitMs) => onProgress({ kind: "wait", what, limitMs }),
    onSilence: (call, limitMs) => onProgress({ kind: "no-answer", call, limitMs }),
  });
  await requireEntrance(session, signal);
  const findings: ObservedBehaviour[] = [];
  const total = allBehaviours.filter(({ writes }) => mayWrite || !writes).length;
  let number = 0;
  let leftBehind: string[] = [];
  try {
    for (const behaviour of allBehaviours) {
      if (!signal?.aborted && (mayWrite || !behaviour.writes)) {
        const name = `${behaviour.covers.join(", ")} ${behaviour.name}`;
        onProgress({ kind: "behaviour", number: ++number, total, name });
      }
      const outcome = signal?.aborted
        ? { result: "skipped" as const, reason: "the look was interrupted" }
        : await outcomeOf(behaviour, session);
      findings.push({ behaviour, outcome });
    }
  } finally {
    if (mayWrite) onProgress({ kind: "clean-up" });
    leftBehind = await session.cleanUp();
  }
  const drift = driftRows(drifts).map((row) => ({
    ...row,
    path: session.scrubbed(row.path),
    message: session.scrubbed(row.message),
  }));
  const operations = operationRows(findings, drift, times.byOperation).map((row) =>
    withoutSecrets(row, session),
  );
  const count = (result: OperationRow["result"]) => operations.filter((row) => row.result === result).length;
  return {
    server: addressOf(client),
    mode: mayWrite ? "write" : "read-only",
    startedAt,
    documentRelease: DOCUMENT_RELEASE,
    operations,
    drift,
    shapes: shapes.shapes().map((shape) => shapeWithoutSecrets(shape, session)),
    leftBehind,
    summary: {
      kept: count("kept"),
      broken: count("broken"),
      partly: count("partly"),
      skipped: count("skipped"),
      additions: drift.filter(({ addition }) => addition).length,
    },
  };
}

/** The address without anything in it that is not for everyone. */
export function addressOf({ baseUrl }: DataMasqueClientOptions): string {
  const { origin, pathname } = new URL(baseUrl);
  return origin + pathname.replace(/\/+$/, "");
}

/** One call says whether there is a server that lets the account in; a hundred would say it no better. */
async function requireEntrance(session: ContractSession, signal?: AbortSignal): Promise<void> {
  try {
    await unwrap(
      session.dm.GET("/api/runs/", { params: { query: { limit: 1 } }, ...(signal && { signal }) }),
    );
  } catch (error) {
    if (!shutsOut(error)) return;
    throw new CannotVerify(session.scrubbed(messageWithCause(error)), refusesAccount(error));
  }
}

/** Where a client can say no more than "see cause", whoever only reads the message would have none. */
function messageWithCause(error: Error): string {
  if (!isDataMasqueTransportError(error) || error.kind !== "network") return error.message;
  let { cause } = error;
  while (cause instanceof Error && cause.cause !== undefined) cause = cause.cause;
  return cause instanceof Error ? `${error.message} (cause: ${cause.message})` : error.message;
}

function shutsOut(error: unknown): error is Error {
  if (isDataMasqueTransportError(error)) return error.kind !== "unexpected-content";
  // Every DataMasque has what is asked for here: what answers 404 is none, or not its root.
  if (isDataMasqueApiError(error)) return [401, 404].includes(error.status) || isOfLogin(error);
  return isDataMasqueNotReadyError(error) || isSpcsGatewayAuthError(error) || error instanceof LeftAlone;
}

function refusesAccount(error: Error): boolean {
  if (!isDataMasqueApiError(error)) return false;
  return error.status === 401 || (isOfLogin(error) && [400, 403].includes(error.status));
}

function isOfLogin({ path }: DataMasqueApiError): boolean {
  return path === "/api/auth/token/login/";
}

function withoutSecrets(row: OperationRow, session: ContractSession): OperationRow {
  const behaviours = row.behaviours.map((behaviour) =>
    behaviour.reason === undefined ? behaviour : { ...behaviour, reason: session.scrubbed(behaviour.reason) },
  );
  return { ...row, behaviours };
}

function shapeWithoutSecrets(shape: DriftShape, { scrubbed }: ContractSession): DriftShape {
  const members = shape.members.map((member) => ({ ...member, name: scrubbed(member.name) }));
  return { ...shape, place: scrubbed(shape.place), members };
}
