import type { SentBody } from "./sent-body.js";

// As it is now: later it can be replaced by a class that knows less.
const { Headers: PlatformHeaders } = globalThis;

/** By the cache mode of a call: what tells caches on the way. */
const CACHE_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "no-store": { pragma: "no-cache", "cache-control": "no-cache" },
  reload: { pragma: "no-cache", "cache-control": "no-cache" },
  "no-cache": { "cache-control": "max-age=0" },
};

/** The headers that go out with a request: those of the caller, and what `fetch` adds to them. */
export function sentHeaders(
  { headers: given, cache }: RequestInit,
  body: SentBody,
  isSecure: boolean,
): Record<string, string> {
  const headers: Record<string, string> = {
    accept: "*/*",
    "accept-language": "*",
    "sec-fetch-mode": "cors",
    "user-agent": "undici",
    "accept-encoding": isSecure ? "br, gzip, deflate" : "gzip, deflate",
    ...(cache === undefined ? {} : CACHE_HEADERS[cache]),
  };
  if (body.type !== undefined) headers["content-type"] = body.type;
  if (body.length !== undefined) headers["content-length"] = String(body.length);
  for (const [name, value] of entriesOf(given)) headers[name.toLowerCase()] = value;
  if (body.isForm && body.type !== undefined) headers["content-type"] = body.type;
  // What is asked for in part cannot be decoded.
  if (headers.range !== undefined) headers["accept-encoding"] = "identity";
  delete headers.host;
  return headers;
}

function entriesOf(given: HeadersInit | undefined): Iterable<[string, string]> {
  if (given === undefined) return [];
  // Headers of whatever class; all else is checked and put in order by making it some.
  return Symbol.iterator in given && !Array.isArray(given) ? given : new PlatformHeaders(given);
}
