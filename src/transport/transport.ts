import { DataMasqueConfigError } from "../errors/errors.js";
import { withoutQuery } from "../errors/redaction/secrets.js";
import type { CheckedClientOptions } from "../options/client-options.js";
import type { Emit } from "../options/events.js";
import { createAttempt, type Send } from "./attempt.js";
import { followRedirects } from "./redirects.js";
import { createPause, retryFailures } from "./retry.js";

/** The way of every request to the wire. */
export interface Transport {
  /** Whether the Snowflake gateway stands in front of what it reaches; `undefined` before an answer has told. */
  behindGateway?: boolean;
  /** Sends a request, for the first time or once more. */
  send: Send;
}

/** Composes the layers under the middleware: retry, origin guard, redirects, attempt. */
export function createTransport(options: CheckedClientOptions, emit: Emit): Transport {
  const attempt = followRedirects(createAttempt(options.fetch, options.timeoutMs, emit));
  return {
    send: retryFailures(guardOrigin(options.origin, attempt), options.retry, createPause(emit)),
  };
}

/** Lets nothing out to another origin than that of `baseUrl`, whoever asked for it. */
function guardOrigin(origin: string, send: Send): Send {
  return (outgoing) => {
    if (!outgoing.url.startsWith(`${origin}/`)) {
      throw new DataMasqueConfigError(
        `this client belongs to ${origin} and sends nothing to ${withoutQuery(outgoing.url)}`,
      );
    }
    return send(outgoing);
  };
}
