import { DataMasqueConfigError } from "../errors/errors.js";
import type { OperationTraits } from "../generated/operations.gen.js";
import { checkHeader, checkPlain } from "../options/check-client-options.js";
import type { PlainCallInit } from "./plain-call.js";
import { bodyOf } from "./request-body.js";

/** With these a call would get round the gateway header, the login, the retries, or go to another instance. */
const NOT_PER_CALL = ["baseUrl", "fetch", "Request"];
/** One of a pair of surrogates without the other, which no URL can carry. */
const HALF_CHARACTER = /\p{Cs}/u;

/**
 * Makes of what a caller passes what openapi-fetch is given.
 *
 * @throws DataMasqueConfigError when no request can be made of it
 */
export function prepareCall(
  verb: string,
  path: string,
  given: PlainCallInit,
  { file }: OperationTraits,
): PlainCallInit {
  const operation = `${verb} ${path}`;
  const refuse = (what: string): never => {
    throw new DataMasqueConfigError(`${operation}: ${what}`);
  };
  const plain = (name: string, value: unknown): object => checkPlain(`${operation}: ${name}`, value);

  if (typeof path !== "string") refuse("the path must be a text");
  const init: PlainCallInit = { ...plain("what is passed with a call", given) };
  for (const name of NOT_PER_CALL) {
    if (Reflect.get(init, name) !== undefined) {
      refuse(`"${name}" cannot be given with one call, only to the client`);
    }
  }
  init.params = { ...plain("params", init.params) };
  const { headers, params, signal, body } = init;
  for (const [name, value] of [
    ...(headers instanceof Headers ? headers : Object.entries(plain("headers", headers))),
    ...Object.entries(plain("params.header", Reflect.get(params, "header"))),
  ]) {
    checkHeader(name, value);
  }
  checkPathParameters(operation, path, params.path);
  if (init.querySerializer === undefined) {
    for (const [name, value] of Object.entries(plain("params.query", params.query))) {
      const fault = faultInQuery(name, value);
      if (fault !== undefined) refuse(`query parameter "${name}" ${fault}`);
    }
  }
  if (signal && typeof signal.addEventListener !== "function") refuse("signal must be an AbortSignal");
  if (body !== undefined && (verb === "GET" || verb === "HEAD")) refuse("it takes no body but params.query");
  return init.bodySerializer === undefined ? { ...init, body: bodyOf(operation, body, file) } : init;
}

function faultInQuery(name: string, value: unknown): string | undefined {
  for (const one of Array.isArray(value) ? value : [value]) {
    if (one === null || one === undefined) continue;
    if (!["string", "number", "boolean", "bigint"].includes(typeof one)) {
      return `is of type ${typeof one}; it takes texts, numbers and booleans, or a list of these`;
    }
    if (typeof one === "number" && !Number.isFinite(one)) return `is ${one}`;
    if (HALF_CHARACTER.test(`${name}${one}`)) return "holds half a character";
  }
  return undefined;
}

/**
 * Refuses a path parameter that would make the call reach another endpoint:
 * a missing or empty one, `.`, `..`, or one with a slash in it.
 */
export function checkPathParameters(operation: string, path: string, parameters: unknown): void {
  for (const [, name] of path.matchAll(/\{([^{}]+)\}/g)) {
    if (name === undefined) continue;
    const fault = faultOf(parameterOf(parameters, name));
    if (fault !== undefined) {
      throw new DataMasqueConfigError(
        `${operation}: path parameter "${name}" ${fault}; pass an id or a name in params.path.${name}`,
      );
    }
  }
}

function parameterOf(parameters: unknown, name: string): unknown {
  return typeof parameters === "object" && parameters !== null ? Reflect.get(parameters, name) : undefined;
}

function faultOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return "is missing";
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `is ${value}`;
  if (typeof value !== "string") return `is of type ${typeof value}`;
  if (value === "") return "is empty";
  // Each of these would make the call reach another endpoint.
  if (/^\.\.?$|[/\\\p{Cc}]/u.test(value)) return `is ${JSON.stringify(value)}, which would change the path`;
  if (HALF_CHARACTER.test(value)) return "holds half a character";
  return undefined;
}
