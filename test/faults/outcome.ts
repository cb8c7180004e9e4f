import { isDeepStrictEqual } from "node:util";
import {
  DataMasqueApiError,
  DataMasqueConfigError,
  DataMasqueError,
  DataMasqueNotReadyError,
  DataMasqueTransportError,
  FailedToStartError,
  RunMayHaveStartedError,
  SpcsGatewayAuthError,
} from "datamasque-client";

/** What a caller aborts a call with. */
export const GIVEN_UP = new Error("the caller gave up");

/**
 * Names what a call was rejected with as the tables do:
 * the kind of a transport error, the status of a refusal, and `!` where a write may have been done.
 */
export function nameOfFailure(error: unknown): string {
  if (error === GIVEN_UP) return "caller";
  if (error instanceof RunMayHaveStartedError) return `run?${nameOfFailure(error.cause)}`;
  if (error instanceof FailedToStartError) return `unstarted:${nameOfRefusal(error)}`;
  if (error instanceof DataMasqueApiError) return nameOfRefusal(error);
  if (error instanceof DataMasqueTransportError) return `${shortOf(error.kind)}${doubt(error)}`;
  if (error instanceof SpcsGatewayAuthError) return `gateway:${error.status}`;
  if (error instanceof DataMasqueNotReadyError) return "starting";
  if (error instanceof DataMasqueConfigError) return "config";
  if (error instanceof DataMasqueError) return error.name;
  return `UNDOCUMENTED ${String(error)}`;
}

/**
 * Names what a call resolved to:
 * `ok` for what a whole server answers, `nothing`, `short` for the beginning of a text, `as-sent` for anything else.
 */
export function nameOfData(data: unknown, right: unknown): string {
  if (isDeepStrictEqual(data, right)) return "ok";
  if (data === undefined) return "nothing";
  return typeof data === "string" && typeof right === "string" && right.startsWith(data)
    ? "short"
    : "as-sent";
}

function shortOf(kind: string): string {
  return kind === "unexpected-content" ? "content" : kind;
}

function nameOfRefusal(error: DataMasqueApiError): string {
  return `${error.status}${doubt(error)}`;
}

function doubt({ mayHaveBeenDone }: { mayHaveBeenDone: boolean }): string {
  return mayHaveBeenDone ? "!" : "";
}
