import type { RecordedRequest } from "../../support/recording-server.js";
import type { Arrival, ServerReport } from "../suite/script.js";
import { partsOf, sha256 } from "./arrived-form.js";

/** A server under way for one behaviour. */
export interface LiveServer {
  readonly url: string;
  readonly ca?: string;
  report(): Promise<ServerReport>;
  /** The client has taken the head of an answer. */
  headTaken(): void;
  untilArrived(count: number): Promise<void>;
  untilAbandoned(): Promise<void>;
  /** Sets off a fault of a sandbox. */
  fault(name: string, options: unknown): void;
  close(): Promise<void>;
}

/** A body of up to so many bytes is told as a text, too. */
const SHORT_BYTES = 4096;

/** A request as the suite is told of it. */
export async function arrivalOf({ method, path, headers, body }: RecordedRequest): Promise<Arrival> {
  return {
    call: `${method} ${path}`,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(", ") : (value ?? ""),
      ]),
    ),
    bytes: body.length,
    digest: sha256(body),
    text: body.length > SHORT_BYTES ? "" : body.toString("utf8"),
    parts: await partsOf(headers["content-type"] ?? "", body),
  };
}

/** A server of which there is nothing but where it is. */
export function bareServer(endpoint: { url: string; close(): Promise<void> }): LiveServer {
  const unknown = (): never => {
    throw new Error("this server has no such thing");
  };
  return {
    url: endpoint.url,
    report: async () => ({ arrivals: [], connections: 0, abandoned: 0, faults: [] }),
    headTaken: () => {},
    untilArrived: unknown,
    untilAbandoned: unknown,
    fault: unknown,
    close: () => endpoint.close(),
  };
}
