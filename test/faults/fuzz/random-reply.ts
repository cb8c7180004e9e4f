import { deflateSync, gzipSync } from "node:zlib";
import { wholeBetween } from "../../../src/sandbox/http/random.js";
import { SECRETS } from "../secrets.js";
import { chance, oneOf, type Random, randomText } from "./random-values.js";

const STATUSES: readonly [number, ...number[]] = [
  200,
  ...[200, 200, 201, 202, 204, 205, 206, 207, 226, 299],
  ...[
    300, 301, 302, 303, 304, 305, 307, 308, 399, 400, 401, 401, 403, 404, 405, 406, 407, 408, 409, 411, 413,
  ],
  ...[415, 418, 421, 422, 425, 426, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 511, 520, 599],
];

const HEADERS: readonly [readonly [string, ...string[]], ...(readonly [string, ...string[]])[]] = [
  [
    "Content-Type",
    "application/json",
    "text/html",
    "text/csv; charset=nope",
    "application/zip",
    "",
    "x/y;;;=",
    "\xff",
  ],
  ["Content-Encoding", "gzip", "deflate", "br", "zstd", "identity", "gzip, gzip", "nonsense"],
  [
    "Location",
    "/",
    "//",
    "?",
    "https://elsewhere.invalid/x",
    "http://[",
    "javascript:0",
    "\xe9",
    `/${SECRETS.token}/`,
  ],
  [
    "Retry-After",
    "0",
    "-1",
    "0.01",
    "soon",
    "99999999999999999999",
    "Thu, 01 Jan 1970 00:00:00 GMT",
    "1e3",
    "",
  ],
  ["Date", "Fri, 31 Dec 9999 23:59:59 GMT", "yesterday", "0"],
  ["Server", "_", "nginx", ""],
  ["Set-Cookie", "sfc-ss-x=1", "a=b", `t=${SECRETS.pat}`],
  ["WWW-Authenticate", "Token", 'Basic realm="x"', ""],
  ["X-Request-Id", "r-1", SECRETS.token, "\xff\xfe"],
  ["Connection", "keep-alive", "close", "upgrade"],
  ["Transfer-Encoding", "chunked", "gzip, chunked", "identity"],
  ["Content-Length", "0", "1", "99", "-1", "x", "18446744073709551616"],
  ["Link", "</x>; rel=next"],
  ["Broken Header", "x"],
  ["", "x"],
];

const LARGEST = 15 * 1024;

/**
 * The bytes of an answer of which every part may be wrong; the connection is closed after it.
 *
 * @param compressed whether it may say that its body is compressed
 */
export function randomReply(random: Random, compressed: boolean): Buffer {
  const status = chance(random, 0.9) ? oneOf(random, STATUSES) : wholeBetween(random, 0, 1_200);
  const whole = randomBody(random);
  // A body of more, left unread for whatever reason, and a connection that closes:
  // an assertion within undici 7.30, and within Node 20, ends the process then, past every error that can be caught.
  const body = whole.subarray(0, LARGEST);
  const headers = Array.from({ length: wholeBetween(random, 0, 5) }, () => {
    const [name, ...values] = oneOf(random, HEADERS);
    if (!compressed && name === "Content-Encoding") return "X-Plain: 1";
    return `${name}: ${values[wholeBetween(random, 0, values.length - 1)]}`;
  });
  if (chance(random, 0.7)) headers.push(`Content-Length: ${body.length}`);
  const reason = oneOf(random, ["OK", "", SECRETS.token, "\xff"]);
  const version = oneOf(random, ["1.1", "1.1", "1.1", "1.0", "2.0", "x"]);
  const head = `HTTP/${version} ${status} ${reason}\r\n${headers.join("\r\n")}${headers.length > 0 ? "\r\n" : ""}\r\n`;
  const bytes = Buffer.concat([Buffer.from(head, "latin1"), body]);
  return chance(random, 0.1) ? bytes.subarray(0, wholeBetween(random, 0, bytes.length)) : bytes;
}

const DEEP = 7_500;

function randomBody(random: Random): Buffer {
  const text = Buffer.from(randomBodyText(random));
  const packed = random();
  if (packed < 0.08) return gzipSync(text);
  if (packed < 0.12) return deflateSync(text);
  if (packed < 0.16) return Buffer.from(Array.from({ length: 64 }, () => wholeBetween(random, 0, 255)));
  return text;
}

function randomBodyText(random: Random): string {
  return oneOf<(random: Random) => string>(random, [
    () => "",
    () => "null",
    () => "[]",
    () => "[null]",
    () => "{}",
    () => '{"id":7,"status":"finished"}',
    () => '{"count":1,"next":"?offset=1","results":[{}]}',
    () => '{"count":1,"next":5,"results":{"length":3}}',
    () => `{"key":"${SECRETS.token}","detail":["${SECRETS.pat}"]}`,
    () => `<!doctype html><title>${SECRETS.password}</title>`,
    () => '{"responseType":"ERROR_X","detail":7}',
    () => '{"ruleset":["Cannot start run: library "]}',
    () => `${"[".repeat(DEEP)}${"]".repeat(DEEP)}`,
    () => `${'{"a":'.repeat(DEEP / 3)}1${"}".repeat(DEEP / 3)}`,
    () => '{"detail":{"detail":{"__proto__":{"x":1}}}}',
    () =>
      JSON.stringify({ [randomText(random)]: randomText(random), detail: [[randomText(random)], null, 5] }),
    randomText,
  ])(random);
}
