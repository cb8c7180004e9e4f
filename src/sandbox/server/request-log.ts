import type { SandboxRequestInfo, SandboxRequestLogEntry } from "../http/request-info.js";

/** Older entries are dropped so that a sandbox can run for days. */
const CAPACITY = 10_000;

/** Remembers the requests in the order in which they came. */
export class RequestLog {
  readonly #entries: SandboxRequestLogEntry[] = [];

  /** Logs a request that has come in; call the result with the status of the answer. */
  begin(request: SandboxRequestInfo): (status: number) => void {
    const entry = { ...request, status: 0 };
    this.#entries.push(entry);
    if (this.#entries.length > CAPACITY) this.#entries.shift();
    return (status) => {
      entry.status = status;
    };
  }

  entries(): readonly SandboxRequestLogEntry[] {
    return this.#entries.map((entry) => ({ ...entry }));
  }
}
