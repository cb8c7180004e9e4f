import type { HttpMethod } from "openapi-typescript-helpers";
import type { ClientCall } from "../call-types.js";
import { DataMasqueConfigError, DataMasqueError } from "../errors.js";
import { secretsOf } from "../redact.js";
import { isNetworkFailure, networkFailure } from "../transport/network-failure.js";
import { createScopedSignal, type ScopedSignal } from "../transport/scoped-signal.js";
import { streamOf } from "./body-stream.js";
import { recordCall } from "./call-record.js";
import { formOf } from "./form-body.js";
import { checkPathParameters } from "./path-parameters.js";
import type { PlainCall, PlainCallInit } from "./plain-call.js";
import { readBody } from "./response-body.js";
import { traitsOf } from "./response-kind.js";

/** With these a call would get round the gateway header, the login, the retries, or go to another instance. */
const NOT_PER_CALL = ["baseUrl", "fetch", "Request"];

/**
 * Puts around a call what a middleware cannot do, since it happens before the first or after the last of them:
 * checks what the caller passed, reads the body as what it is, and names failures while it is read.
 */
export function surroundCall<Method extends HttpMethod>(method: Method, call: PlainCall): ClientCall<Method>;
// openapi-fetch's calls are plain functions that only types know by path; this is where ours get theirs.
export function surroundCall(method: string, call: PlainCall): unknown {
  const verb = method.toUpperCase();
  const surrounded: PlainCall = async (path, init = {}) => {
    const { operation, sentInit } = prepare(verb, path, init);
    const scope = init.signal ? createScopedSignal(init.signal) : undefined;
    let streaming = false;
    try {
      scope?.signal.throwIfAborted();
      const result = await call(path, {
        ...sentInit,
        // The body is read below, once it is known to be a success, so openapi-fetch must leave it alone.
        parseAs: "stream",
        ...(scope === undefined ? {} : { signal: scope.signal }),
      });
      recordCall(result.response, { method: verb, path, secrets: () => secretsOf(init.body) });
      if (result.data === undefined || result.data === null || !result.response.ok) return result;
      const kind = init.parseAs ?? traitsOf(verb, path).response ?? "json";
      if (kind === "stream") {
        streaming = true;
        return { ...result, data: passedOn(result.response, scope, operation) };
      }
      return { ...result, data: await readBody(result.response, kind, operation) };
    } catch (error) {
      throw failureOf(error, scope, operation);
    } finally {
      if (!streaming) scope?.release();
    }
  };
  return surrounded;
}

function prepare(
  method: string,
  path: string,
  init: PlainCallInit,
): { operation: string; sentInit: PlainCallInit } {
  const operation = `${method} ${path}`;
  for (const name of NOT_PER_CALL) {
    if (Reflect.get(init, name) !== undefined) {
      throw new DataMasqueConfigError(
        `${operation}: "${name}" cannot be given with one call; give it to createDataMasqueClient`,
      );
    }
  }
  checkPathParameters(method, path, init.params?.path);
  const { body } = init;
  const plainObject = typeof body === "object" && body !== null && !(body instanceof FormData);
  if (!plainObject || init.bodySerializer !== undefined || traitsOf(method, path).multipart !== true) {
    return { operation, sentInit: init };
  }
  return { operation, sentInit: { ...init, body: formOf(operation, body) } };
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
  if (error instanceof DataMasqueError || !isNetworkFailure(error)) return error;
  return networkFailure(error, operation);
}
