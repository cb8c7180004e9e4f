import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";

export const JSON_TYPE = { "Content-Type": "application/json" };
export const TEXT = '{"city":"Zürich","note":"\u{1f980}"}';

/** What a server answers, and to which method. */
export interface AnswerCase {
  method?: string;
  answer(response: ServerResponse): void;
}

/** An answer in one piece. */
export function whole(
  status: number,
  headers: Record<string, string | string[]>,
  body?: string | Uint8Array,
): AnswerCase {
  return { answer: (response) => void response.writeHead(status, headers).end(body) };
}

function coded(coding: string, body: Uint8Array): AnswerCase {
  return whole(
    200,
    { ...JSON_TYPE, "Content-Encoding": coding, "Content-Length": String(body.length) },
    body,
  );
}

const FORM = ["--edge", 'Content-Disposition: form-data; name="a"', "", "1 & 2", "--edge--", ""].join("\r\n");

/** Answers of every kind, by what is special about each. */
export const CASES: Record<string, AnswerCase> = {
  "JSON with a length": whole(200, { ...JSON_TYPE, "Content-Length": String(Buffer.byteLength(TEXT)) }, TEXT),
  "JSON in chunks": {
    answer(response) {
      response.writeHead(201, JSON_TYPE);
      const bytes = Buffer.from(TEXT);
      // In the middle of a character.
      response.write(bytes.subarray(0, 11));
      response.write(bytes.subarray(11, 12));
      response.end(bytes.subarray(12));
    },
  },
  "more than is kept unread": whole(200, { "Content-Type": "text/csv" }, "id,name\n".repeat(100_000)),
  "cookies and repeated headers": whole(
    200,
    { "Set-Cookie": ["a=1; Path=/", "b=2"], "X-Twice": ["one", "two"], Vary: "Accept" },
    "{}",
  ),
  "a header that is not plain English": whole(200, { "X-Note": "Caf\u00e9" }, "{}"),
  "a text with a byte order mark": whole(200, { "Content-Type": "text/plain" }, "\ufefftext"),
  "a text that is no UTF-8": whole(
    200,
    { "Content-Type": "text/plain; Charset=Latin1" },
    Uint8Array.of(0x5a, 0xfc, 0xe2, 0x82, 0x31),
  ),
  "no JSON": whole(502, { "Content-Type": "text/html;charset=UTF-8" }, "<h1>Bad gateway</h1>"),
  "no media type": whole(200, {}, "plain"),
  "no media type that is one": whole(200, { "Content-Type": "nonsense; =" }, "plain"),
  "several media types": whole(200, { "Content-Type": ["text/plain", 'TEXT/html; charset="a;b"'] }, "plain"),
  "a form": whole(200, { "Content-Type": "multipart/form-data; boundary=edge" }, FORM),
  "a form of a URL": whole(200, { "Content-Type": "application/x-www-form-urlencoded" }, "a=1+%26+2&a=3"),
  "a length of nothing": whole(200, { ...JSON_TYPE, "Content-Length": "0" }),
  "chunks of nothing": {
    answer: (response) => void response.writeHead(500, { "Transfer-Encoding": "chunked" }).end(),
  },
  "no content": whole(204, {}),
  "content that is to be reset": whole(205, { "Content-Length": "0" }),
  "nothing new": whole(304, { ETag: '"a"' }),
  "the head alone": { ...whole(200, { ...JSON_TYPE, "Content-Length": "17" }), method: "HEAD" },
  "the head of what would be compressed": { ...whole(200, { "Content-Encoding": "gzip" }), method: "HEAD" },
  "a refusal": whole(401, JSON_TYPE, '{"detail":"Invalid token."}'),
  "a redirect": whole(302, { Location: "/elsewhere" }, "there"),
  "a status without a name": { answer: (response) => void response.writeHead(599, "").end("odd") },
  gzip: coded("gzip", gzipSync(TEXT)),
  "gzip in its older name and capitals": coded("X-GZIP", gzipSync(TEXT)),
  "gzip of much": coded("gzip", gzipSync("id,name\n".repeat(100_000))),
  "gzip of nothing": coded("gzip", gzipSync("")),
  "nothing said to be gzip": coded("gzip", new Uint8Array()),
  deflate: coded("deflate", deflateSync(TEXT)),
  "deflate without its wrapping": coded("deflate", deflateRawSync(TEXT)),
  brotli: coded("br", brotliCompressSync(TEXT)),
  "one coding over another": coded("deflate, gzip", gzipSync(deflateSync(TEXT))),
  "codings in several headers": whole(
    200,
    { ...JSON_TYPE, "Content-Encoding": ["deflate", "gzip"] },
    gzipSync(deflateSync(TEXT)),
  ),
  "a coding that nobody knows": coded("rot13", Buffer.from("grkg")),
  "an unknown coding over a known one": coded("gzip, rot13", gzipSync(TEXT)),
  "a coding that is the name of a member of every object": coded("constructor", Buffer.from("text")),
};
