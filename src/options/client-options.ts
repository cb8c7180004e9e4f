import { DataMasqueConfigError } from "../errors/errors.js";
import type { DataMasqueEvent } from "./events.js";
import { checkNumber } from "./number-option.js";

/** A `fetch` that takes a URL and an init, such as the global one or that of `nodeFetch`. */
export type FetchFunction = (input: string, init: RequestInit) => Promise<Response>;

/** Options of {@link createDataMasqueClient}. */
export interface DataMasqueClientOptions {
  /**
   * Root of the instance, such as `https://masking.example.com`;
   * a path prefix is kept.
   * Without `/api`: that is part of every operation's path.
   */
  baseUrl: string | URL;
  /** User to log in as, together with `password`. */
  username?: string | undefined;
  /** Password of `username`. */
  password?: string | undefined;
  /**
   * Called for a token instead of a login, and again when that token is rejected.
   * Returns the bare key, without the word `Token`; what it throws reaches the caller of the operation.
   */
  tokenSource?: (() => string | Promise<string>) | undefined;
  /** A token that you hold already, as the bare key; it cannot be renewed, so its end is an error. */
  token?: string | undefined;
  /**
   * Programmatic access token (PAT) of Snowflake, for an instance that runs inside Snowflake (SPCS).
   * Sent with every request to `baseUrl` and to nowhere else; empty counts as not given.
   *
   * A function is called for it before the first request, and once more when the gateway rejects it:
   * give one for tokens that live shorter than your program, such as an OAuth token, which lives about an hour.
   * It returns the bare token; what it throws reaches the caller of the operation.
   */
  spcsPat?: string | (() => string | Promise<string>) | undefined;
  /**
   * The `fetch` to use, for example that of `nodeFetch` for TLS and proxy settings.
   * @default the global `fetch`
   */
  fetch?: FetchFunction | undefined;
  /**
   * Milliseconds that one attempt may take until the response headers arrive; uploads have no limit.
   * `0` turns the limit off. For a limit over everything pass `signal` with the call.
   * @default 60000
   */
  timeoutMs?: number | undefined;
  /**
   * How often a failed attempt is repeated when that cannot do harm:
   * statuses 502, 503, 504 and lost connections for everything but POST and PATCH,
   * and for every method where certainly nothing was sent.
   * @default 2
   */
  retry?: number | undefined;
  /** Headers for every request, such as a `User-Agent`; not for credentials. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Told about requests, responses, retries, logins and drift; never about a secret. What it throws is ignored. */
  onEvent?: ((event: DataMasqueEvent) => void) | undefined;
  /**
   * Only `true` has an effect by itself;
   * `false` needs a `fetch` that does not verify either, and is an error without one.
   * @default true
   */
  verifySsl?: boolean | undefined;
}

/** How a client gets its token. */
export type LoginMethod =
  | { kind: "password"; username: string; password: string }
  | { kind: "token-source"; tokenSource: () => string | Promise<string> }
  | { kind: "token"; token: string };

/** What must not be told of a login. */
export function secretOfLogin(login: LoginMethod): string {
  if (login.kind === "password") return login.password;
  return login.kind === "token" ? login.token : "";
}

/** Options with every default filled in and every contradiction refused. */
export interface CheckedClientOptions {
  baseUrl: string;
  origin: string;
  login: LoginMethod;
  spcsPat: string | (() => string | Promise<string>) | undefined;
  fetch: FetchFunction;
  timeoutMs: number;
  retry: number;
  headers: Readonly<Record<string, string>>;
  onEvent: ((event: DataMasqueEvent) => void) | undefined;
}

/** The options besides `baseUrl`, by what `typeof` says of their values. */
const OPTIONS_BY_TYPE: Readonly<Record<string, string>> = {
  string: "username password token",
  function: "tokenSource fetch onEvent",
  "string or function": "spcsPat",
  number: "timeoutMs retry",
  object: "headers",
  boolean: "verifySsl",
};

/** The headers that carry credentials, and the options that set them. */
export const CREDENTIAL_HEADERS: Readonly<Record<string, string>> = {
  authorization: "username and password, tokenSource, or token",
  "x-sf-spcs-authorization": "spcsPat",
};

/** Checks the options of a client; throws {@link DataMasqueConfigError} with what is wrong and what to do. */
export function checkClientOptions(
  options: DataMasqueClientOptions,
  addressOption = "baseUrl",
): CheckedClientOptions {
  refuseMalformed(options);
  const url = checkBaseUrl(addressOption, options.baseUrl);
  if (options.verifySsl === false && options.fetch === undefined) {
    fail(
      'verifySsl: false needs a fetch that can do it; pass fetch: nodeFetch({ verifySsl: false }) from "datamasque-client/node"',
    );
  }
  return {
    baseUrl: url.origin + url.pathname.replace(/\/+$/, ""),
    origin: url.origin,
    login: checkLogin(options),
    spcsPat: checkSpcsPat(options.spcsPat),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    timeoutMs: options.timeoutMs ?? 60_000,
    retry: Math.floor(options.retry ?? 2),
    headers: { ...options.headers },
    onEvent: options.onEvent,
  };
}

function checkSpcsPat(spcsPat: DataMasqueClientOptions["spcsPat"]): CheckedClientOptions["spcsPat"] {
  if (!spcsPat) return undefined;
  return typeof spcsPat === "function" ? spcsPat : checkHeaderSecret("spcsPat", spcsPat);
}

/** Refuses a token or PAT that no HTTP header can carry, without repeating it. */
export function checkHeaderSecret(name: string, value: string): string {
  if (typeof value !== "string" || value === "") fail(`${name} is empty or not a string`);
  if (!/^[\x21-\x7e]+$/.test(value)) {
    fail(
      `${name} holds a line break, a blank or another character that no header can carry; trim() what you read from a file`,
    );
  }
  if (/["']/.test(value)) fail(`${name} holds a quote; give the bare value without quotes`);
  return value;
}

function refuseMalformed({ baseUrl: _, ...options }: DataMasqueClientOptions): void {
  const byType = Object.entries(OPTIONS_BY_TYPE);
  for (const [name, value] of Object.entries(options)) {
    const type = byType.find(([, names]) => names.split(" ").includes(name))?.[0];
    if (type === undefined)
      fail(`${name}: no such option; there are baseUrl ${byType.map(([, names]) => names).join(" ")}`);
    const fits = type.split(" or ").includes(typeof value) && value !== null;
    if (value !== undefined && !fits) fail(`${name} must be a ${type}`);
    if (typeof value === "number") checkNumber(name, value, 0);
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (typeof value !== "string") fail(`headers: the value of "${name}" must be a string`);
    checkHeaderValue(name, value);
    const instead = CREDENTIAL_HEADERS[name.toLowerCase()];
    if (instead !== undefined) fail(`headers: "${name}" is set by the client; use ${instead} instead`);
  }
}

function checkBaseUrl(name: string, baseUrl: string | URL): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url?.protocol.match(/^https?:$/)) {
    fail(`${name} is no http(s) URL; write it with its scheme, such as https://masking.example.com`);
  }
  if (url.username + url.password + url.search + url.hash !== "") {
    fail(`${name} holds credentials, a query or a fragment; give the bare root of the instance`);
  }
  return url;
}

function checkLogin(options: DataMasqueClientOptions): LoginMethod {
  const { username, password, tokenSource, token } = options;
  const ways = Object.entries({ "username and password": username ?? password, tokenSource, token }).filter(
    ([, given]) => given !== undefined,
  );
  if (ways.length !== 1) {
    const given = ways.map(([way]) => way).join(" and ") || "no way to log in";
    fail(`options hold ${given}; give exactly one of username and password, tokenSource, or token`);
  }
  if (tokenSource !== undefined) return { kind: "token-source", tokenSource };
  if (token !== undefined) return { kind: "token", token: checkBareToken("token", token) };
  if (!username || !password) {
    fail(
      `${username ? "password" : "username"} is missing or empty; is the variable that it comes from set?`,
    );
  }
  return { kind: "password", username, password };
}

/** Refuses what no HTTP header can carry, without repeating it, as the platform's own error would. */
export function checkHeaderValue(name: string, value: unknown): void {
  if (/[^\t\x20-\xff]/.test(String(value ?? ""))) {
    fail(`headers: the value of "${name}" holds a line break, or another character that no header can carry`);
  }
}

/** Refuses a token that is written as a header value, a common slip. */
export function checkBareToken(name: string, value: string): string {
  if (/^(token|bearer)\s/i.test(value)) fail(`${name} starts with a scheme; give the bare key alone`);
  return checkHeaderSecret(name, value);
}

function fail(message: string): never {
  throw new DataMasqueConfigError(message);
}
