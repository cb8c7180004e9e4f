import { DataMasqueConfigError, isDataMasqueError } from "../errors/errors.js";
import { isNetworkFailure, isWrite, networkFailure } from "../errors/failure-kinds.js";
import type { KnownSecrets } from "../errors/redaction/secrets.js";
import type { OperationTraits } from "../generated/operations.gen.js";
import type { Emit } from "../options/events.js";
import type { PauseBeforeRepeat } from "../transport/retry.js";
import { createScopedSignal, orAborted, type ScopedSignal } from "../transport/signals.js";
import { prepareCall } from "./call-arguments.js";
import { recordCall, takeRepeatedDelete } from "./call-record.js";
import { type CallSecrets, holdSecrets } from "./call-secrets.js";
import type { PlainCall, PlainCallInit, SettledCall } from "./plain-call.js";
import { type BodyKind, readBody, streamOf } from "./response-body.js";

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
  emit: Emit;
  /** Origin and path of the request that was made of a call; `undefined` where none could be made. */
  urlOf(init: PlainCallInit): string | undefined;
}

/**
 * Puts around a call what a middleware cannot do, since it happens before the first or after the last of them:
 * checks what the caller passed, reads the body as what it is, and names failures while it is read.
 */
export function surroundCall(
  verb: string,
  { call, traitsOf, known, repeats, pause, emit, urlOf }: Surroundings,
): PlainCall {
  const write = isWrite(verb);
  return async (path, given = {}) => {
    const operation = `${verb} ${path}`;
    const traits = traitsOf(operation);
    const init = prepareCall(verb, path, given, traits);
    const scope = init.signal ? createScopedSignal(init.signal) : undefined;
    let streaming = false;
    let bodyLost = false;
    let sentTo = path;
    let named = operation;

    const secrets = holdSecrets(known, init);

    async function once(): Promise<SettledCall> {
      scope?.signal.throwIfAborted();
      const answer = call(path, {
        ...init,
        // The body is read below, once it is known to be a success, so openapi-fetch must leave it alone.
        parseAs: "stream",
        ...(scope === undefined ? {} : { signal: scope.signal }),
      });
      // A request that a middleware rebuilt can lose its signal to the garbage collector, so it is watched here, too.
      const result = await orAborted(answer, scope?.signal);
      const url = urlOf(init);
      if (url !== undefined) {
        sentTo = url;
        named = `${operation} (${url})`;
      }
      recordCall(result.response, {
        method: verb,
        path,
        url,
        secrets: secrets.all,
        repeated: verb === "DELETE" && takeRepeatedDelete(emit, sentTo),
      });
      if (!result.response.ok) {
        await secrets.readFiles();
        return result;
      }
      // Not by `data`: openapi-fetch has none for an empty report either, which is a text, or an empty archive.
      if (result.response.body === null) return { ...result, data: undefined };
      const kind = init.parseAs ?? traits.response ?? "json";
      if (kind === "stream") {
        streaming = true;
        return { ...result, data: passedOn(result.response, scope, named, secrets) };
      }
      return { ...result, data: await read(result.response, kind) };
    }

    async function read(response: Response, kind: BodyKind): Promise<unknown> {
      try {
        return await orAborted(readBody(response, kind, { name: named, write }), scope?.signal);
      } catch (error) {
        bodyLost = isLostBody(error, scope);
        throw error;
      }
    }

    try {
      for (let repeat = 1; ; repeat += 1) {
        try {
          return await once();
        } catch (error) {
          if (!bodyLost) throw error;
          const failure = networkFailure(error, named, write);
          // Of the body nothing has reached the caller, so a read can begin again.
          if (write || repeat > repeats) throw failure;
          bodyLost = false;
          const told = { attempt: repeat, method: verb, url: sentTo, reason: failure.kind };
          await pause(told, 0, scope?.signal);
        }
      }
    } catch (error) {
      if (scope?.signal.aborted) throw scope.signal.reason;
      if (urlOf(init) === undefined) {
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
      if (!streaming) scope?.release();
    }
  };
}

function passedOn(
  response: Response,
  scope: ScopedSignal | undefined,
  operation: string,
  secrets: CallSecrets,
): unknown {
  if (response.body === null) return null;
  return streamOf(
    response.body,
    (error) => secrets.cleaned(failureOf(error, scope, operation)),
    () => scope?.release(),
  );
}

function failureOf(error: unknown, scope: ScopedSignal | undefined, operation: string): unknown {
  if (scope?.signal.aborted) return scope.signal.reason;
  return isLostBody(error, scope) ? networkFailure(error, operation) : error;
}

/** Platforms throw whatever they like when a body cannot be read to its end. */
function isLostBody(error: unknown, scope: ScopedSignal | undefined): boolean {
  return !scope?.signal.aborted && !isDataMasqueError(error) && !(error instanceof RangeError);
}
