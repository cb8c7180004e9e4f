import type { FailedCall } from "../errors/response-error.js";

const records = new WeakMap<Response, FailedCall>();

/** Remembers which call an answer belongs to, for the error it may become. */
export function recordCall(response: Response, call: FailedCall): void {
  records.set(response, call);
}

/** The call that an answer belongs to; of an answer from another client only what the answer itself tells. */
export function callOf(response: Response): FailedCall {
  return records.get(response) ?? { method: "A request to", path: pathOf(response), secrets: () => [] };
}

function pathOf(response: Response): string {
  return response.url === "" ? "the server" : new URL(response.url).pathname;
}
