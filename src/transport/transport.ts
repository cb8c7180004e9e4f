import { DataMasqueConfigError } from "../errors/errors.js";
import { transportFailure } from "../errors/failure-kinds.js";
import { urlForEvents } from "../errors/redaction/secrets.js";
import type { CheckedClientOptions } from "../options/client-options.js";
import type { Emit } from "../options/events.js";
import { type Attempt, createAttempt } from "./attempt.js";
import { followRedirects } from "./redirects.js";
import { isOneShot, type Outgoing, outgoingOf } from "./request.js";
import { createPause, retryFailures } from "./retry.js";

/** The way of every request to the wire. */
export interface Transport {
  /** Whether the Snowflake gateway stands in front of what it reaches; `undefined` before an answer has told. */
  behindGateway?: boolean;
  /**
   * Sends a request for the first time.
   * @param harmless whether it does no harm to send it twice although its method is that of a write, as for a login
   */
  send(request: Request, harmless?: boolean): Promise<Response>;
  /**
   * Sends a request that was sent before once more, byte for byte, with some headers changed.
   * @throws DataMasqueTransportError of kind `body-source` when its body was a stream, which can be read only once
   */
  resend(request: Request, headers: Readonly<Record<string, string>>): Promise<Response>;
  /** Whether a request that was sent can be sent once more. */
  canResend(request: Request): boolean;
  /** Whether a request was sent again although an earlier attempt may have done what it asks for. */
  mayHaveBeenDone(request: Request): boolean;
}

/** Composes the layers under the middleware: origin guard, retry, redirects, attempt. */
export function createTransport(options: CheckedClientOptions, emit: Emit): Transport {
  const attempt = followRedirects(createAttempt(options.fetch, options.timeoutMs, emit));
  const guarded = guardOrigin(options.origin, attempt);
  const send = retryFailures(guarded, options.retry, createPause(emit));
  /** What was sent last for a request, so that a change of one header keeps the others. */
  const sent = new WeakMap<Request, Outgoing>();

  return {
    async send(request, harmless) {
      const outgoing = await outgoingOf(request, harmless);
      sent.set(request, outgoing);
      return send(outgoing);
    },
    async resend(request, headers) {
      const outgoing = sent.get(request) ?? (await outgoingOf(request));
      if (isOneShot(outgoing)) {
        throw transportFailure({
          kind: "body-source",
          call: `${outgoing.method} ${urlForEvents(outgoing.url)}`,
          text: "it was refused since the token had expired, and a stream cannot be sent twice",
          hint: "The token is renewed: call again with a new stream, or pass a Blob",
        });
      }
      const changed = new Headers(outgoing.headers);
      for (const [name, value] of Object.entries(headers)) changed.set(name, value);
      const again = { ...outgoing, headers: changed };
      sent.set(request, again);
      return send(again);
    },
    canResend(request) {
      const last = sent.get(request);
      return last !== undefined && !isOneShot(last);
    },
    mayHaveBeenDone: (request) => sent.get(request)?.mayHaveBeenDone === true,
  };
}

/** Lets nothing out to another origin than that of `baseUrl`, whoever asked for it. */
export function guardOrigin(origin: string, send: Attempt): Attempt {
  return (outgoing) => {
    const target = new URL(outgoing.url).origin;
    if (target !== origin) {
      throw new DataMasqueConfigError(
        `this client belongs to ${origin} and sends nothing to ${target}; make another client for it`,
      );
    }
    return send(outgoing);
  };
}
