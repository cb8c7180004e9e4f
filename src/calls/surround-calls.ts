import { DataMasqueConfigError, type DataMasqueTransportError, isDataMasqueError } from "../errors/errors.js";
import { isNetworkFailure, isWrite, networkFailure } from "../errors/failure-kinds.js";
import type { KnownSecrets } from "../errors/redaction/secrets.js";
import { urlForEvents } from "../errors/redaction/secrets.js";
import type { OperationTraits } from "../generated/operations.gen.js";
import type { PauseBeforeRepeat } from "../transport/retry.js";
import { createScopedSignal, orAborted } from "../transport/signals.js";
import { prepareCall } from "./call-arguments.js";
import { recordCall } from "./call-record.js";
import { holdSecrets } from "./call-secrets.js";
import type { PlainCall, PlainCallInit, SettledCall } from "./plain-call.js";
import { readBody, streamOf } from "./response-body.js";

/** What surrounds the calls of one client. */
export interface Surroundings {
  call: PlainCall;
  /** What is special about an operation, by `METHOD path`. */
  traitsOf(operation: string): OperationTraits;
  /** What knows the secrets of the client, to be kept out of errors. */
  known: KnownSecrets;
  /** How often a read is repeated whose body was lost. */
  repeats: number;
  /** Waits before a repeat, and tells of it. */
  pause: PauseBeforeRepeat;
  /** The request that was made of a call, as it is known until now; `undefined` where none could be made. */
  requestOf(init: PlainCallInit): Request | undefined;
  /** Whether a request was sent again although an earlier attempt may have done what it asks for. */
  mayHaveBeenDone(request: Request): boolean;
}

/**
 * Puts around a call what a middleware cannot do, since it happens before the first or after the last of them:
 * checks what the caller passed, reads the body as what it is, and names failures while it is read.
 */
export function surroundCall(
  verb: string,
  { call, traitsOf, known, repeats, pause, requestOf, mayHaveBeenDone }: Surroundings,
): PlainCall {
  const write = isWrite(verb);
  return async (path, given = {}) => {
    const operation = `${verb} ${path}`;
    const traits = traitsOf(operation);
    const init = prepareCall(verb, path, given, traits);
    const scope = createScopedSignal(init.signal ?? undefined);
    const { signal } = scope;
    let streaming = false;
    let lostBody: DataMasqueTransportError | undefined;
    let sentTo = path;
    let named = operation;

    const secrets = holdSecrets(known, init);

    async function once(): Promise<SettledCall> {
      signal.throwIfAborted();
      // The body is read below, once it is known to be a success, so openapi-fetch must leave it alone.
      const answer = call(path, { ...init, parseAs: "stream", signal });
      // A request that a middleware rebuilt can lose its signal to the garbage collector, so it is watched here, too.
      const result = await orAborted(answer, signal);
      const { response } = result;
      const request = requestOf(init);
      if (request !== undefined) {
        sentTo = urlForEvents(request.url);
        named = `${operation} (${sentTo})`;
      }
      recordCall(response, {
        method: verb,
        path,
        url: request && sentTo,
        secrets: secrets.all,
        repeated: verb === "DELETE" && request !== undefined && mayHaveBeenDone(request),
      });
      if (!response.ok) {
        await secrets.readFiles();
        return result;
      }
      // Not by `data`: openapi-fetch has none for an empty report either, which is a text, or an empty archive.
      if (response.body === null) return { ...result, data: undefined };
      const kind = init.parseAs ?? traits.response ?? "json";
      if (kind === "stream") {
        streaming = true;
        const failureOf = (error: unknown): unknown => secrets.cleaned(readingFailure(error));
        return { ...result, data: streamOf(response.body, failureOf, scope.release) };
      }
      try {
        return { ...result, data: await orAborted(readBody(response, kind, { name: named, write }), signal) };
      } catch (error) {
        throw readingFailure(error);
      }
    }

    /** Platforms throw whatever they like when a body cannot be read to its end. */
    function readingFailure(error: unknown): unknown {
      if (signal.aborted) return signal.reason;
      if (isDataMasqueError(error) || error instanceof RangeError) return error;
      lostBody = networkFailure(error, named, write);
      return lostBody;
    }

    try {
      for (let repeat = 1; ; repeat += 1) {
        try {
          return await once();
        } catch (error) {
          // Of the body nothing has reached the caller, so a read can begin again.
          if (!lostBody || error !== lostBody || write || repeat > repeats) throw error;
          await pause({ attempt: repeat, method: verb, url: sentTo, reason: lostBody.kind }, 0, signal);
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      if (requestOf(init) === undefined) {
        const fault = new DataMasqueConfigError(
          `${operation}: no request can be made of this call (${error})`,
        );
        throw secrets.cleaned(fault);
      }
      // openapi-fetch reads the body of a refusal, and what is thrown meanwhile comes as it is.
      const failure = isNetworkFailure(error) ? networkFailure(error, named) : error;
      await secrets.readFiles();
      throw secrets.cleaned(failure);
    } finally {
      secrets.release();
      if (!streaming) scope.release();
    }
  };
}
