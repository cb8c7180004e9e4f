import { DataMasqueConfigError } from "../errors/errors.js";
import { isNetworkFailure, networkFailure } from "../errors/failure-kinds.js";
import { secretsOf } from "../errors/redact.js";
import type { OperationTraits } from "../generated/operations.gen.js";
import { checkHeaderValue } from "../options/check-client-options.js";
import { createScopedSignal, orAborted, type ScopedSignal } from "../transport/signals.js";
import { checkPathParameters, formOf } from "./call-arguments.js";
import { recordCall } from "./call-record.js";
import type { PlainCall, PlainCallInit } from "./plain-call.js";
import { readBody, streamOf } from "./response-body.js";

/** With these a call would get round the gateway header, the login, the retries, or go to another instance. */
const NOT_PER_CALL = ["baseUrl", "fetch", "Request"];

/** What surrounds the calls of one client. */
export interface Surroundings {
  call: PlainCall;
  /** What is special about an operation, by `METHOD path`. */
  traitsOf(operation: string): OperationTraits;
  /** The secrets that the client holds now, to be kept out of errors. */
  secrets(): readonly string[];
}

/**
 * Puts around a call what a middleware cannot do, since it happens before the first or after the last of them:
 * checks what the caller passed, reads the body as what it is, and names failures while it is read.
 */
export function surroundCall(verb: string, { call, traitsOf, secrets }: Surroundings): PlainCall {
  return async (path, init = {}) => {
    const operation = `${verb} ${path}`;
    const traits = traitsOf(operation);
    const sentInit = prepare(operation, path, init);
    const scope = init.signal ? createScopedSignal(init.signal) : undefined;
    let streaming = false;
    try {
      scope?.signal.throwIfAborted();
      const answer = call(path, {
        ...sentInit,
        // The body is read below, once it is known to be a success, so openapi-fetch must leave it alone.
        parseAs: "stream",
        ...(scope === undefined ? {} : { signal: scope.signal }),
      });
      // A request that a middleware rebuilt can lose its signal to the garbage collector, so it is watched here, too.
      const result = await orAborted(answer, scope?.signal);
      recordCall(result.response, {
        method: verb,
        path,
        secrets: () => [...secrets(), ...secretsOf(init.body), ...secretsOf(init.headers)],
      });
      if (!result.response.ok) return result;
      // Not by `data`: openapi-fetch has none for an empty report either, which is a text, or an empty archive.
      if (result.response.body === null) return { ...result, data: undefined };
      const kind = init.parseAs ?? traits.response ?? "json";
      if (kind === "stream") {
        streaming = true;
        return { ...result, data: passedOn(result.response, scope, operation) };
      }
      const data = await orAborted(readBody(result.response, kind, operation), scope?.signal);
      return { ...result, data };
    } catch (error) {
      throw failureOf(error, scope, operation);
    } finally {
      if (!streaming) scope?.release();
    }
  };
}

function prepare(operation: string, path: string, init: PlainCallInit): PlainCallInit {
  for (const name of NOT_PER_CALL) {
    if (Reflect.get(init, name) !== undefined) {
      throw new DataMasqueConfigError(
        `${operation}: "${name}" cannot be given with one call, only to the client`,
      );
    }
  }
  for (const [name, value] of Object.entries(init.headers ?? {})) checkHeaderValue(name, value);
  checkPathParameters(operation, path, init.params?.path);
  const { body } = init;
  // No JSON holds a file, so an object with one is meant as a form.
  const writesForm =
    init.bodySerializer === undefined &&
    isObject(body) &&
    Object.values(body).some((member) => member instanceof Blob);
  return writesForm ? { ...init, body: formOf(operation, body) } : init;
}

function isObject(body: unknown): body is object {
  return typeof body === "object" && body !== null;
}

function passedOn(response: Response, scope: ScopedSignal | undefined, operation: string): unknown {
  if (response.body === null) return null;
  return streamOf(
    response.body,
    (error) => failureOf(error, scope, operation),
    () => scope?.release(),
  );
}

function failureOf(error: unknown, scope: ScopedSignal | undefined, operation: string): unknown {
  if (scope?.signal.aborted) return scope.signal.reason;
  return isNetworkFailure(error) ? networkFailure(error, operation) : error;
}
