import { CREDENTIAL_HEADERS } from "../options/client-options.js";
import { type BodySource, isStream, sourceOfRequest } from "./replayable-request.js";

/** One request as it can be sent any number of times. */
export interface Outgoing {
  method: string;
  url: string;
  headers: Headers;
  body: BodySource | undefined;
  signal: AbortSignal | undefined;
  /** Everything else for `fetch`. */
  rest: RequestInit;
}

/** Takes a request apart into what `fetch` can be given again and again. */
export async function outgoingOf(request: Request): Promise<Outgoing> {
  const source = sourceOfRequest(request);
  return {
    method: request.method,
    url: request.url,
    headers: takeHeaders(request),
    // A request that a middleware rebuilt has lost the source of its body: it has to be held in memory.
    body: source === undefined ? await bufferedBody(request) : source.body,
    signal: source === undefined ? request.signal : source.signal,
    rest: source?.rest ?? {},
  };
}

/** Leaves no credential in the request: middleware of the app is handed it once more, with the answer. */
function takeHeaders({ headers }: Request): Headers {
  // Entry by entry: a copy of the object itself can be incomplete where a library such as MSW has replaced `Headers`.
  const copy = new Headers([...headers]);
  for (const name of Object.keys(CREDENTIAL_HEADERS)) headers.delete(name);
  return copy;
}

async function bufferedBody(request: Request): Promise<ArrayBuffer | undefined> {
  return request.body ? request.arrayBuffer() : undefined;
}

/** Tells whether the body can be sent once only. */
export function isOneShot(outgoing: Outgoing): boolean {
  return isStream(outgoing.body);
}

/** Tells whether the body is of a size that takes its time, so that a time limit would cut it off. */
export function isUpload(outgoing: Outgoing): boolean {
  return outgoing.body instanceof Blob || isStream(outgoing.body);
}
