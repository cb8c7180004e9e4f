import { randomUUID } from "node:crypto";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { RecordedExchange, RecordedPart, Recording } from "./recorded-client.js";

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** `undefined` when it is not JSON. */
  readonly json: unknown;
}

/** A request that was answered. */
export interface Replayed {
  readonly exchange: RecordedExchange;
  readonly answer: WireAnswer;
}

/**
 * Sends to a server, in order, what a client once sent; `pause` lets that many milliseconds pass there.
 * `{{3:results[name=crm].id}}` in a recording is that member of the answer to its request number 3, counted from 0.
 */
export async function replay(
  { exchanges, headers }: Recording,
  baseUrl: string,
  pause: (milliseconds: number) => void,
): Promise<Replayed[]> {
  const answers = new Map<number, WireAnswer>();
  const replayed: Replayed[] = [];
  for (const [number, exchange] of exchanges.entries()) {
    if ("pause" in exchange) {
      pause(exchange.pause);
      continue;
    }
    const answer = await send(filledIn(exchange, answers), headers, baseUrl);
    answers.set(number, answer);
    replayed.push({ exchange, answer });
  }
  return replayed;
}

function filledIn(
  { call, method, path, headers = {}, json, parts, status }: RecordedExchange,
  answers: ReadonlyMap<number, WireAnswer>,
): RecordedExchange {
  const fill = (text: string) =>
    text.replace(/\{\{(\d+):(.*?)\}\}/g, (_, number: string, place: string) =>
      String(pick(answers.get(Number(number))?.json, place) ?? "nothing-there"),
    );
  return {
    call,
    method,
    path: fill(path),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)])),
    json: json === undefined ? undefined : JSON.parse(fill(JSON.stringify(json))),
    parts: parts?.map(({ content, ...more }) => ({
      ...more,
      ...(content === undefined ? {} : { content: fill(content) }),
    })),
    status,
  };
}

/** The value at a place such as `results[name=crm].id`. */
function pick(value: unknown, place: string): unknown {
  return (place.match(/\[[^\]]+\]|[^.[]+/g) ?? []).reduce<unknown>((inner, step) => {
    const [, key, wanted] = /^\[(\w+)=(.*)\]$/.exec(step) ?? [];
    if (key === undefined) return memberOf(inner, step);
    return Array.isArray(inner) ? inner.find((each) => memberOf(each, key) === wanted) : undefined;
  }, value);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

async function send(
  { method, path, headers = {}, json, parts }: RecordedExchange,
  common: Readonly<Record<string, string>>,
  baseUrl: string,
): Promise<WireAnswer> {
  const boundary = randomUUID().replaceAll("-", "");
  const body =
    parts !== undefined ? formOf(parts, boundary) : json === undefined ? undefined : JSON.stringify(json);
  const sent = { ...common, ...headers, Connection: "keep-alive" };
  const type = parts === undefined ? {} : { "Content-Type": `multipart/form-data; boundary=${boundary}` };
  const length = method === "GET" ? {} : { "Content-Length": Buffer.byteLength(body ?? "") };
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      new URL(path, baseUrl),
      { method, headers: { ...sent, ...type, ...length } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const bytes = Buffer.concat(chunks);
          const isJson = response.headers["content-type"]?.startsWith("application/json") === true;
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            bytes,
            json: isJson ? JSON.parse(bytes.toString()) : undefined,
          });
        });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

/** A form as the clients write it: the fields first, then the file, with a type of its own. */
function formOf(parts: readonly RecordedPart[], boundary: string): Buffer {
  const pieces = parts.flatMap(({ name, filename, type, content = "", base64 }) => {
    const file = filename === undefined ? "" : `; filename="${filename}"`;
    const kind = type === undefined ? "" : `\r\nContent-Type: ${type}`;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}${kind}\r\n\r\n`;
    const value = base64 === undefined ? Buffer.from(content) : Buffer.from(base64, "base64");
    return [Buffer.from(head), value, Buffer.from("\r\n")];
  });
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}
