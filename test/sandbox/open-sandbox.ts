import { datamasqueContract, type OperationContract } from "../../src/generated/datamasque.contract.gen.js";
import { zErrorBody, zSpcsGatewayError } from "../../src/generated/datamasque.zod.gen.js";
import { inFlightMaskingContract } from "../../src/generated/in-flight-masking.contract.gen.js";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.js";

/** One answer, read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; `undefined` when it is not JSON. */
  readonly json: unknown;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface CallOptions {
  /** A text or a form goes as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A sandbox with a clock that the test moves, and calls that are checked against the API document. */
export interface OpenSandbox {
  readonly sandbox: Sandbox;
  /** Moves sandbox time. */
  advance(milliseconds: number): void;
  /** A call with a login token. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** A call without any credential. */
  anonymous(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Logs in and gives the key. */
  logIn(): Promise<string>;
}

export const ORIGIN = "http://sandbox.test";
export const START = Date.UTC(2026, 0, 5, 9);

export function openSandbox(options: SandboxOptions = {}): OpenSandbox {
  let now = START;
  const sandbox = createSandbox({ seed: "empty", clock: () => now, ...options });
  let key: string | undefined;

  const anonymous = async (method: string, path: string, { body, headers }: CallOptions = {}) => {
    const response = await sandbox.fetch(ORIGIN + path, {
      method,
      headers: { ...(isJsonBody(body) ? { "Content-Type": "application/json" } : {}), ...headers },
      ...(body === undefined ? {} : { body: encoded(body) }),
    });
    const { pathname } = new URL(ORIGIN + path);
    await checkAgainstContract(method, pathname.replace(/\/{2,}/g, "/"), response);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson =
      text !== "" && response.headers.get("content-type")?.startsWith("application/json") === true;
    const json: unknown = isJson ? JSON.parse(text) : undefined;
    return { status: response.status, headers: response.headers, text, json, bytes };
  };
  const logIn = async () => {
    const credentials = { username: "admin", password: "sandbox-password" };
    const { json } = await anonymous("POST", "/api/auth/token/login/", { body: credentials });
    return text(json, "key");
  };
  return {
    sandbox,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    anonymous,
    logIn,
    call: async (method, path, { body, headers } = {}) => {
      key ??= await logIn();
      return anonymous(method, path, { body, headers: { Authorization: `Token ${key}`, ...headers } });
    },
  };
}

function isJsonBody(body: unknown): boolean {
  return body !== undefined && !(body instanceof FormData);
}

function encoded(body: unknown): string | FormData {
  return typeof body === "string" || body instanceof FormData ? body : JSON.stringify(body);
}

/** A string member of a JSON object; throws when there is none. */
export function text(value: unknown, name: string): string {
  const found = member(value, name);
  if (typeof found !== "string") throw new Error(`no text in "${name}" of ${JSON.stringify(value)}`);
  return found;
}

/** A JSON object; throws when it is none. */
export function object(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) throw new Error(`no object: ${JSON.stringify(value)}`);
  return { ...value };
}

/** A member of a JSON object; `undefined` when there is none. */
export function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

const OPERATIONS = [...operationsOf(datamasqueContract, ""), ...operationsOf(inFlightMaskingContract, "/ifm")]
  // A fixed path wins over a template that matches it, too.
  .sort((a, b) => a.operation.split("{").length - b.operation.split("{").length);

function operationsOf(contracts: Readonly<Record<string, OperationContract>>, prefix: string) {
  return Object.entries(contracts).map(([operation, contract]) => {
    const [method = "", path = ""] = operation.split(" ");
    const pattern = new RegExp(`^${prefix}${path.replace(/\{\w+\}/g, "[^/]+")}$`);
    return { operation, method, pattern, contract };
  });
}

/** Successes that the document describes as empty in one of their forms. */
const MAY_BE_EMPTY = new Set(["PATCH /api/users/{id}/"]);

/** Throws when an answer does not fit the API document. */
export async function checkAgainstContract(method: string, path: string, response: Response): Promise<void> {
  // An answer to HEAD has nothing to check, one to OPTIONS is the view's or, for a preflight, the gateway's own.
  if (method === "HEAD" || method === "OPTIONS" || response.headers.has("access-control-allow-methods"))
    return;
  const body = await response.clone().text();
  const known = OPERATIONS.find((each) => each.method === method && each.pattern.test(path));
  const responses = known?.contract.responses;
  const documented = responses?.[String(response.status)] ?? (response.ok ? responses?.["2XX"] : undefined);
  const mediaType = response.headers.get("content-type")?.split(";")[0] ?? "";
  const what = `${method} ${path} answered ${response.status}`;
  if (documented === undefined) {
    if (response.ok) throw new Error(`${what}, which the document does not have`);
    if (mediaType === "application/json")
      check(isGatewayBody(body) ? zSpcsGatewayError : zErrorBody, body, what);
    return;
  }
  const mediaTypes = Object.keys(documented);
  // Without content the document says that nobody reads the body.
  if (mediaTypes.length === 0) return;
  if (body === "" && MAY_BE_EMPTY.has(known?.operation ?? "")) return;
  // So much is certain of a range of statuses whose content is not known: a 204 has none.
  if (response.status === 204 && responses?.["204"] === undefined) return;
  if (isGatewayBody(body)) return check(zSpcsGatewayError, body, what);
  if (!mediaTypes.includes(mediaType))
    throw new Error(`${what} as "${mediaType}", documented: ${mediaTypes}`);
  const validator = documented[mediaType];
  if (validator === undefined) return;
  if (mediaType === "application/json") check(validator, body, what);
  else if (![body, await response.clone().blob()].some((content) => validator.safeParse(content).success))
    throw new Error(`${what} with a body of another type`);
}

function check(validator: NonNullable<OperationContract["path"]>, body: string, what: string): void {
  const parsed: unknown = JSON.parse(body);
  const result = validator.safeParse(parsed);
  if (!result.success) throw new Error(`${what}: ${JSON.stringify(result.error.issues, undefined, 1)}`);
}

function isGatewayBody(body: string): boolean {
  return body.includes('"responseType"');
}
