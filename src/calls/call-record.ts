import type { FailedCall } from "../errors/response-error.js";
import type { Emit } from "../options/events.js";

/** What tells the hook of a client, and what it must not be told. */
export interface ClientHook {
  emit: Emit;
  /** The secrets that the client knows now, those of its calls included. */
  secrets(): readonly string[];
}

/** What is known of a call beside what it shows. */
interface CallRecord {
  /** What is to be had of the client; known by it, and by its `fetch`. */
  hook?: ClientHook;
  /** What the error that an answer may become has to know of its call; known by the answer. */
  call?: FailedCall;
  /** What the body of an answer holds, if someone has parsed it before its caller; known by the answer. */
  parsedBody?: unknown;
}

const records = new WeakMap<object, CallRecord>();

/** Lets what knows only a client, or only its `fetch`, find that client's hook. */
export function recordHook(owner: object, hook: ClientHook): void {
  record(owner, { hook });
}

/** The hook of a client, or of the client that a `fetch` belongs to; one that does nothing for anything else. */
export function hookOf(owner: object): ClientHook {
  return records.get(owner)?.hook ?? { emit: () => {}, secrets: () => [] };
}

/** Remembers which call an answer belongs to, for the error it may become. */
export function recordCall(response: Response, call: FailedCall): void {
  record(response, { call });
}

/** The call that an answer belongs to; of an answer from another client only what the answer itself tells. */
export function callOf(response: Response): FailedCall {
  return records.get(response)?.call ?? { method: "A request to", path: pathOf(response) };
}

/** Remembers what a body that was already read holds, so that it is not parsed a second time. */
export function recordParsedBody(response: Response, parsedBody: unknown): void {
  record(response, { parsedBody });
}

/** What a body holds, if someone has parsed it; to be had once, so that nothing keeps a long list alive. */
export function takeParsedBody(response: Response): unknown {
  const parsedBody = records.get(response)?.parsedBody;
  if (parsedBody !== undefined) record(response, { parsedBody: undefined });
  return parsedBody;
}

function record(key: object, news: CallRecord): void {
  records.set(key, { ...records.get(key), ...news });
}

function pathOf(response: Response): string {
  return URL.canParse(response.url) ? new URL(response.url).pathname : "the server";
}
