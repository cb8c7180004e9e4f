import { DataMasqueConfigError } from "../errors/errors.js";
import type { CheckedClientOptions, DataMasqueClientOptions, LoginMethod } from "./client-options.js";
import { userAgent } from "./user-agent.js";

/** Every option, with what `typeof` may say of its value. */
const OPTION_TYPES = {
  baseUrl: "string or object",
  username: "string",
  password: "string",
  tokenSource: "function",
  token: "string",
  spcsPat: "string or function",
  fetch: "function",
  timeoutMs: "number",
  retry: "number",
  headers: "object",
  onEvent: "function",
  verifySsl: "boolean",
  operations: "object",
} satisfies Record<keyof DataMasqueClientOptions, string>;

const WAYS = "username and password, tokenSource, or token";

/** The headers that carry credentials, and the options that set them. */
export const CREDENTIAL_HEADERS: Readonly<Record<string, string>> = {
  authorization: WAYS,
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
    fail('verifySsl: false needs fetch: nodeFetch({ verifySsl: false }) from "datamasque-client/node"');
  }
  return {
    baseUrl: url.origin + url.pathname.replace(/\/+$/, ""),
    origin: url.origin,
    login: checkLogin(options),
    spcsPat:
      typeof options.spcsPat === "string" && options.spcsPat
        ? checkHeaderSecret("spcsPat", options.spcsPat)
        : options.spcsPat || undefined,
    fetch: options.fetch,
    timeoutMs: options.timeoutMs ?? 60_000,
    retry: Math.floor(options.retry ?? 2),
    // In lower case, so that a name that the caller writes otherwise takes the place of this package's own.
    headers: { ...userAgent(), ...Object.fromEntries(new Headers(options.headers)) },
    onEvent: options.onEvent,
  };
}

/** Refuses a token or PAT that no HTTP header can carry, without repeating it. */
export function checkHeaderSecret(name: string, value: string): string {
  if (typeof value !== "string" || !value) fail(`${name} is empty or not a string`);
  if (/^([\w-]+:\s*)?(snowflake|token|bearer)\s/i.test(value)) {
    fail(`${name} starts with a scheme, like a whole header; give the bare value`);
  }
  if (!/^[!#-&(-~]+$/.test(value)) {
    fail(
      `${name} holds a quote, a blank, a line break, or another character that no header can carry; trim() it`,
    );
  }
  return value;
}

function refuseMalformed(options: DataMasqueClientOptions): void {
  for (const [name, value] of Object.entries(options)) {
    const types = Object.entries(OPTION_TYPES).find(([known]) => known === name)?.[1];
    if (types === undefined) {
      fail(`${name}: no such option; there are ${Object.keys(OPTION_TYPES).join(" ")}`);
    }
    if (name === "baseUrl" || value === undefined) continue;
    if (value === null || !types.includes(typeof value)) fail(`${name} must be a ${types}`);
    if (typeof value === "number") checkNumber(name, value, 0);
  }
  for (const [name, value] of Object.entries(checkPlain("headers", options.headers))) {
    if (typeof value !== "string") fail(`headers: the value of "${name}" must be a string`);
    checkHeader(name, value);
    const instead = CREDENTIAL_HEADERS[name.toLowerCase()];
    if (instead !== undefined) fail(`headers: "${name}" is set by the client; use ${instead} instead`);
  }
}

/**
 * Refuses what is no plain object, and takes nothing for an empty one.
 * A `Headers` object or a list of pairs, for instance, has no members of its own, so what it holds would be lost.
 */
export function checkPlain(name: string, value: unknown = {}): object {
  if (typeof value === "object" && value !== null && !(Symbol.iterator in value)) return value;
  return fail(`${name} must be a plain object`);
}

function checkBaseUrl(name: string, baseUrl: string | URL): URL {
  if (!baseUrl) {
    fail(`${name} is missing or empty; is its variable set?`);
  }
  const url = parsedUrl(baseUrl);
  if (!url?.protocol.match(/^https?:$/)) {
    fail(`${name} is no http(s) URL; write it like https://masking.example.com`);
  }
  if (url.username + url.password + url.search + url.hash) {
    fail(`${name} holds credentials, a query or a fragment; give the root`);
  }
  return url;
}

/** Not by `URL.canParse()`, which throws for an object that cannot be written as a text. */
function parsedUrl(text: string | URL): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function checkLogin(options: DataMasqueClientOptions): LoginMethod {
  const { username, password, tokenSource, token } = options;
  const ways = [username ?? password, tokenSource, token].filter((given) => given !== undefined);
  if (ways.length !== 1) {
    fail(`options hold ${ways.length || "no"} ways to log in; give exactly one of ${WAYS}`);
  }
  if (token !== undefined) checkHeaderSecret("token", token);
  else if (!tokenSource && !(username && password)) {
    fail(`${username ? "password" : "username"} is missing or empty; is its variable set?`);
  }
  return { username, password, tokenSource, token };
}

/** Refuses what no HTTP header can carry, without repeating it, as the platform's own error would. */
export function checkHeader(name: string, value: unknown): void {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) fail(`headers: ${JSON.stringify(name)} is no name for a header`);
  if (/[^\t\x20-\xff]/.test(String(value ?? ""))) {
    fail(`headers: the value of "${name}" holds a line break, or another character that no header can carry`);
  }
}

function fail(message: string): never {
  throw new DataMasqueConfigError(message);
}

/**
 * Refuses an option that is not a number from `least` to `most`:
 * by default some eleven days in milliseconds, since a timer that is set to more than twice as many fires at once.
 */
export function checkNumber(name: string, value: number, least: number, most = 1e9): void {
  if (!(value >= least && value <= most)) {
    fail(`${name} is ${value}; it must be a number from ${least} to ${most}`);
  }
}
