import { DataMasqueConfigError } from "../errors/errors.js";
import type { OperationTraits } from "../generated/operations.gen.js";
import { checkHeader, checkPlain } from "../options/check-client-options.js";
import type { PlainCallInit } from "./plain-call.js";

/** With these a call would get round the gateway header, the login, the retries, or go to another instance. */
const NOT_PER_CALL = ["baseUrl", "fetch", "Request"];
/** One of a pair of surrogates without the other, which no URL can carry. */
const HALF_CHARACTER = /\p{Cs}/u;

/** Platforms give up somewhere above; a body that goes in a circle has more than any number. */
const MOST_LEVELS = 2_000;
/** JSON has nothing for these: it leaves them out, and of a list makes null of them. */
const VANISHING = ["undefined", "function", "symbol"];

const FILE = 'a File or Blob, such as await fileFromPath(path) of "datamasque-client/node"';

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

/**
 * Makes of a body what can be sent: a form for an operation that takes one and of an object that holds a file.
 *
 * @param file the field of the operation's form that takes a file
 * @throws DataMasqueConfigError when neither a form nor JSON can hold it
 */
function bodyOf(call: string, body: unknown, file: string | undefined): unknown {
  if (body === undefined) return undefined;
  if (isObject(body) && rawKind(body) === undefined) {
    if (file !== undefined) {
      const given: unknown = body instanceof FormData ? body.get(file) : Reflect.get(body, file);
      if (given !== undefined && given !== null && !(given instanceof Blob)) {
        throw new DataMasqueConfigError(`${call}: form field "${file}" takes ${FILE}`);
      }
    }
    if (body instanceof FormData) return body;
    // No JSON holds a file, so an object with one is meant as a form.
    if (file !== undefined || Object.values(body).some((member) => member instanceof Blob)) {
      return formOf(call, body);
    }
  } else if (file !== undefined) {
    throw new DataMasqueConfigError(`${call} takes a form, such as { ${file}: file }, with ${FILE}`);
  }
  const fault = faultIn(body, 0);
  if (fault !== undefined) throw new DataMasqueConfigError(`${call}: body${fault}`);
  return body;
}

function isObject(body: unknown): body is object {
  return typeof body === "object" && body !== null;
}

/**
 * Writes an object as a form, for an operation that takes one:
 * text fields first, then files, since that is the order in which the server is known to read them.
 */
export function formOf(call: string, body: object): FormData {
  const form = new FormData();
  const members = Object.entries(body).filter(([, value]) => value !== undefined);
  for (const [name, value] of members) {
    if (value instanceof Blob) continue;
    if (!["string", "boolean"].includes(typeof value) && !Number.isFinite(value)) {
      throw new DataMasqueConfigError(
        `${call}: form field "${name}" must be text, a number, a boolean, or ${FILE}`,
      );
    }
    form.append(name, String(value));
  }
  // The official clients name content without a path of its own like the object that it is for.
  const given = form.get("name");
  const fallback = typeof given === "string" && given !== "" ? given : undefined;
  for (const [name, value] of members) {
    if (value instanceof Blob)
      if (value instanceof File)
        // Given a name, a form makes another file of it, which lacks what this one can do.
        form.append(name, value);
      else form.append(name, value, fallback ?? name);
  }
  return form;
}

/** Where and why JSON cannot hold a value; what it would turn into something else without a word counts, too. */
function faultIn(value: unknown, level: number): string | undefined {
  if (level > MOST_LEVELS) return ` goes deeper than ${MOST_LEVELS} levels, or in a circle`;
  if (typeof value === "number") return Number.isFinite(value) ? undefined : ` is ${value}`;
  if (VANISHING.includes(typeof value)) return ` is of type ${typeof value}`;
  if (!isObject(value)) return undefined;
  const raw = rawKind(value);
  if (raw !== undefined) {
    return ` is of type ${raw}, which JSON cannot hold; a form takes ${FILE}; what is ready to be sent, such as Readable.toWeb(stream), goes with bodySerializer: (body) => body`;
  }
  if ("toJSON" in value && typeof value.toJSON === "function") {
    return value instanceof Date && Number.isNaN(value.getTime())
      ? " is an Invalid Date"
      : faultIn(value.toJSON(), level + 1);
  }
  for (const [name, member] of Object.entries(value)) {
    if (VANISHING.includes(typeof member) && !Array.isArray(value)) continue;
    const fault = faultIn(member, level + 1);
    // The way to a depth without end says nothing.
    if (fault !== undefined) return fault.startsWith(" goes") ? fault : `.${name}${fault}`;
  }
  return undefined;
}

/** What an object is that has no members for JSON, only bytes or nothing at all. */
function rawKind(value: object): string | undefined {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (ArrayBuffer.isView(value)) return kind;
  if ("pipe" in value && typeof value.pipe === "function") return "Readable";
  const writable = "toJSON" in value || ["Object", "Array", "FormData"].includes(kind);
  return writable || Object.keys(value).length > 0 ? undefined : kind;
}
