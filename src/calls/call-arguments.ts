import { DataMasqueConfigError } from "../errors/errors.js";
import { checkHeader, checkPlain } from "../options/check-client-options.js";
import type { PlainCallInit } from "./plain-call.js";

/** With these a call would get round the gateway header, the login, the retries, or go to another instance. */
const NOT_PER_CALL = ["baseUrl", "fetch", "Request"];
/** One of a pair of surrogates without the other, which no URL can carry. */
const HALF_CHARACTER = /\p{Cs}/u;

/** Platforms give up somewhere above; a body that goes in a circle has more than any number. */
const MOST_LEVELS = 2_000;
/** JSON has nothing for these: it leaves them out, and of a list makes null of them. */
const VANISHING = "undefined function symbol";

const FILE = 'a File or Blob, such as await fileFromPath(path) from "datamasque-client/node"';

/**
 * Makes of what a caller passes what openapi-fetch is given.
 *
 * @param file the field of the operation's form that takes a file
 * @throws DataMasqueConfigError when no request can be made of it
 */
export function prepareCall(
  verb: string,
  path: string,
  given: PlainCallInit,
  file: string | undefined,
): PlainCallInit {
  const operation = `${verb} ${path}`;
  const plain = (name: string, value: unknown): object => checkPlain(`${operation}: ${name}`, value);

  if (typeof path !== "string") refuse(operation, "the path is no text");
  const init: PlainCallInit = { params: {}, ...plain("what is passed", given) };
  for (const name of NOT_PER_CALL) {
    if (Reflect.get(init, name) !== undefined) {
      refuse(operation, `"${name}" is an option of the client`);
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
  const inPath = plain("params.path", params.path);
  for (const part of path.match(/\{[^{}]+(?=\})/g) ?? []) {
    const name = part.slice(1);
    const fault = faultInPath(Reflect.get(inPath, name));
    if (fault !== undefined) {
      refuse(operation, `params.path.${name} ${fault}; it takes an id or a name`);
    }
  }
  if (init.querySerializer === undefined) {
    for (const [name, value] of Object.entries(plain("params.query", params.query))) {
      for (const one of [value].flat()) {
        const fault = faultInUrl(one ?? "", "string number boolean bigint") ?? faultInUrl(name, "string");
        if (fault !== undefined) {
          refuse(
            operation,
            `params.query.${name} ${fault}; it takes text, a number, a boolean, or a list of these`,
          );
        }
      }
    }
  }
  if (signal && typeof signal.addEventListener !== "function") {
    refuse(operation, "signal is no AbortSignal");
  }
  if (body !== undefined && (verb === "GET" || verb === "HEAD")) {
    refuse(operation, "it takes no body");
  }
  if (init.bodySerializer === undefined && body !== undefined) {
    init.body = bodyOf(operation, body, file);
    init.bodySerializer = (ready: unknown) => ready;
  }
  return init;
}

function refuse(call: string, what: string): never {
  throw new DataMasqueConfigError(`${call}: ${what}`);
}

/** What keeps a value out of a URL, given the types that may stand there. */
function faultInUrl(value: unknown, types: string): string | undefined {
  if (!types.includes(typeof value)) return `is of type ${typeof value}`;
  if (isNoNumber(value)) return `is ${value}`;
  return HALF_CHARACTER.test(`${value}`) ? "holds half a character" : undefined;
}

/** Numbers that neither a URL nor JSON can hold. */
function isNoNumber(value: unknown): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}

function faultInPath(value: unknown): string | undefined {
  if (value === undefined || value === null) return "is missing";
  if (value === "") return "is empty";
  const fault = faultInUrl(value, "string number");
  // Each of these would make the call reach another endpoint.
  return fault === undefined && /^\.\.?$|[/\\\p{Cc}]/u.test(`${value}`)
    ? `is ${JSON.stringify(value)}, which would change the path`
    : fault;
}

/**
 * Makes of a body what can be sent: a form for an operation that takes one and of an object that holds a file.
 *
 * @throws DataMasqueConfigError when neither a form nor JSON can hold it
 */
function bodyOf(call: string, body: unknown, file: string | undefined): FormData | string | undefined {
  if (isObject(body) && rawKind(body) === undefined) {
    if (file !== undefined) {
      const given: unknown = body instanceof FormData ? body.get(file) : Reflect.get(body, file);
      if (given !== undefined && given !== null && !(given instanceof Blob)) {
        refuse(call, `body.${file} takes ${FILE}`);
      }
    }
    if (body instanceof FormData) return body;
    // No JSON holds a file, so an object with one is meant as a form.
    if (file !== undefined || Object.values(body).some((member) => member instanceof Blob)) {
      return formOf(call, body);
    }
  } else if (file !== undefined) {
    refuse(call, `it takes a form, such as { ${file}: file }, with ${FILE}`);
  }
  return jsonOf(call, body);
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
    if (!"string boolean".includes(typeof value) && !Number.isFinite(value)) {
      refuse(call, `body.${name} takes text, a number, a boolean, or ${FILE}`);
    }
    form.append(name, String(value));
  }
  for (const [name, value] of members) {
    // Given a name, a form makes another file of one, which lacks what this one can do.
    if (value instanceof File) form.append(name, value);
    // The official clients name content without a path of its own like the object that it is for.
    else if (value instanceof Blob) form.append(name, value, `${form.get("name") || name}`);
  }
  return form;
}

/** Writes JSON; what would turn into something else without a word is refused by its place. */
function jsonOf(call: string, body: unknown): string {
  /** What is being written, from the outside in, and its names. */
  const above: unknown[] = [];
  const names: string[] = [];
  return JSON.stringify(body, function (this: object, name: string, value: unknown) {
    const level = above.indexOf(this) + 1;
    above.length = names.length = level;
    names.push(name || "body");
    const fault = faultIn(value, Reflect.get(this, name), level > 0 && !Array.isArray(this));
    if (fault !== undefined) refuse(call, `${names.join(".")} is ${fault}`);
    if (level > MOST_LEVELS || above.includes(value)) {
      refuse(call, `body goes deeper than ${MOST_LEVELS} levels, or in a circle`);
    }
    above.push(value);
    return value;
  });
}

/** Why JSON cannot hold a value as it was before it was asked for another form of itself. */
function faultIn(value: unknown, given: unknown, vanishes: boolean): string | undefined {
  if (isNoNumber(value)) return `${value}`;
  if (given instanceof Date && value === null) return "an Invalid Date";
  if (!vanishes && VANISHING.includes(typeof value)) return `of type ${typeof value}`;
  const raw = isObject(given) ? rawKind(given) : undefined;
  return (
    raw &&
    `of type ${raw}, which JSON cannot hold; a form takes ${FILE}; a body such as Readable.toWeb(stream) goes with bodySerializer: (body) => body`
  );
}

/** What an object is that has no members for JSON, only bytes or nothing at all. */
function rawKind(value: object): string | undefined {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (ArrayBuffer.isView(value)) return kind;
  if ("pipe" in value && typeof value.pipe === "function") return "Readable";
  const writable = "toJSON" in value || ["Object", "Array", "FormData"].includes(kind);
  return writable || Object.keys(value).length > 0 ? undefined : kind;
}
