import { wireTime } from "../http/json-values.js";
import type { SandboxRequestInfo, SandboxRequestLogEntry } from "../http/request-info.js";
import type { Strikes } from "./faults/strikes.js";

/** Older entries are dropped so that a sandbox can run for days. */
const CAPACITY = 10_000;

interface LoggedRequest {
  readonly request: SandboxRequestInfo;
  readonly number: number;
  readonly receivedAt: number;
  status: number;
}

/** Remembers the requests in the order in which they came. */
export class RequestLog {
  readonly #entries: LoggedRequest[] = [];
  readonly #clock: () => number;
  readonly #strikes: Strikes;
  #last = 0;

  constructor(clock: () => number, strikes: Strikes) {
    this.#clock = clock;
    this.#strikes = strikes;
  }

  /** Logs a request that has come in; call the result with the status of the answer. */
  begin(request: SandboxRequestInfo): (status: number) => void {
    this.#last += 1;
    const entry = { request, number: this.#last, receivedAt: this.#clock(), status: 0 };
    this.#entries.push(entry);
    if (this.#entries.length > CAPACITY) this.#entries.shift();
    return (status) => {
      entry.status = status;
    };
  }

  /** The requests that came after the one of that number. */
  entries(after = 0): readonly SandboxRequestLogEntry[] {
    const known = this.#entries.filter(({ number }) => number > after);
    return known.map(({ request, number, receivedAt, status }) => ({
      ...request,
      number,
      receivedAt: wireTime(receivedAt),
      status,
      faults: this.#strikes.on(request),
    }));
  }
}
