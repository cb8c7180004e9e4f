import type { TransportFailureKind } from "../errors/errors.js";
import { scrubberOfAll } from "../errors/redaction/scrub.js";
import type { KnownSecrets } from "../errors/redaction/secrets.js";

/** A request leaves: the first send, a retry, a login, a replay, a redirect hop. */
export interface RequestEvent {
  /** What tells this event from the others. */
  type: "request";
  /** HTTP method, in capitals. */
  method: string;
  /** Origin and path, without the query. */
  url: string;
}

/** A request ended, with a status or without an answer. */
export interface ResponseEvent {
  /** What tells this event from the others. */
  type: "response";
  /** HTTP method, in capitals. */
  method: string;
  /** Origin and path, without the query. */
  url: string;
  /** HTTP status; `undefined` when no answer arrived. */
  status: number | undefined;
  /** Why no answer arrived; `"aborted"` also when the caller gave up. */
  failure: TransportFailureKind | undefined;
  /** Milliseconds from the send to the response headers. */
  durationMs: number;
}

/** A send failed in a way that is worth repeating, and will be repeated. */
export interface RetryEvent {
  /** What tells this event from the others. */
  type: "retry";
  /** HTTP method, in capitals. */
  method: string;
  /** Origin and path, without the query. */
  url: string;
  /** 1 for the first repeat. */
  attempt: number;
  /** The status or the kind of failure that led to the repeat. */
  reason: number | TransportFailureKind;
  /** Milliseconds until the repeat is sent. */
  delayMs: number;
}

/** A login, or a call of `tokenSource`, ended; for a fixed `token`, its first use. */
export interface LoginEvent {
  /** What tells this event from the others. */
  type: "login";
  /** `"expired"` when a token had been rejected, `"first"` otherwise. */
  cause: "first" | "expired";
  /** Whether there is a token now. */
  ok: boolean;
  /** Milliseconds that it took. */
  durationMs: number;
}

/** A response differs from the API document; sent by `checkResponses` of `datamasque-client/contract`. */
export interface DriftEvent {
  /** What tells this event from the others. */
  type: "drift";
  /** HTTP method, in capitals. */
  method: string;
  /** The operation's path as the API document writes it. */
  path: string;
  /** HTTP status of the response. */
  status: number;
  /** What differs, without values. */
  faults: readonly { path: string; message: string }[];
}

/** Something that does no harm and that someone should look at; told once. */
export interface WarningEvent {
  /** What tells this event from the others. */
  type: "warning";
  /** What it is, for people. */
  message: string;
}

/**
 * What a client tells its `onEvent` hook.
 * No event carries a header, a body, a query or a credential.
 */
export type DataMasqueEvent =
  | RequestEvent
  | ResponseEvent
  | RetryEvent
  | LoginEvent
  | DriftEvent
  | WarningEvent;

/** Receives one event; internal to the client. */
export type Emit = (event: DataMasqueEvent) => void;

/**
 * Shields calls from a hook that throws, now or later, and tells the hook once that it did.
 * No event tells what is known to be secret, such as in the path of a redirect.
 */
export function createEmit(
  onEvent: ((event: DataMasqueEvent) => void) | undefined,
  known: KnownSecrets,
): Emit {
  if (onEvent === undefined) return () => {};
  const scrub = scrubberOfAll(known);
  let warned = false;
  const emit: Emit = (event) => {
    if ("url" in event) event.url = scrub(event.url);
    observe(onEvent, event, () => {
      if (warned) return;
      warned = true;
      emit({ type: "warning", message: "onEvent has thrown, which is ignored" });
    });
  };
  return emit;
}

/**
 * Calls an observer, whose faults must not turn a call that worked into one that failed:
 * neither what it throws nor a promise of its that is rejected.
 */
export function observe<Told>(
  observer: (told: Told) => unknown,
  told: Told,
  onFault: () => void = () => {},
): void {
  try {
    const later = observer(told);
    if (later) Promise.resolve(later).catch(onFault);
  } catch {
    onFault();
  }
}
