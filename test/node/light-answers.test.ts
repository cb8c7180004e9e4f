import type { FetchFunction } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { startRecordingServer } from "../support/recording-server.js";
import { type AnswerCase, CASES, JSON_TYPE, TEXT, whole } from "./answer-cases.js";
import { closingAfterEach } from "./closing.js";
import { lightFetch, realOf } from "./light-fetch.js";

const closing = closingAfterEach();
type Entry = [string, unknown];

async function tried(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    return error instanceof Error ? error.name : error;
  }
}

async function bytesOfStream(stream: ReadableStream<Uint8Array> | null): Promise<unknown> {
  if (stream === null) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) {
    expect(piece.constructor.name).toBe("Uint8Array");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("base64");
}

async function shownBlob(blob: Blob): Promise<unknown> {
  expect(blob).toBeInstanceOf(Blob);
  return [blob.size, blob.type, Buffer.from(await blob.arrayBuffer()).toString("base64")];
}

function base64(bytes: ArrayBuffer | Uint8Array): string {
  return (bytes instanceof Uint8Array ? Buffer.from(bytes) : Buffer.from(bytes)).toString("base64");
}

/** Every way to read a body, and what is seen of it. */
const READERS: Record<string, (answer: Response) => Promise<unknown>> = {
  text: (answer) => answer.text(),
  json: (answer) => answer.json(),
  arrayBuffer: async (answer) => base64(await answer.arrayBuffer()),
  // Node 20 does not have it; it is what its buffer holds.
  bytes: async (answer) =>
    base64(Reflect.has(answer, "bytes") ? await answer.bytes() : await answer.arrayBuffer()),
  blob: async (answer) => shownBlob(await answer.blob()),
  formData: async (answer) => [...(await answer.formData())],
  body: (answer) => bytesOfStream(answer.body),
};

/** What an answer tells before anything of it is read. */
function head(answer: Response): Entry[] {
  const { status, ok, statusText, url, redirected, type, headers, bodyUsed, body } = answer;
  expect(headers).toBeInstanceOf(Headers);
  const listed = [...headers].filter(([name]) => name !== "date");
  return Object.entries({
    ...{
      status,
      ok,
      statusText,
      redirected,
      type,
      bodyUsed,
      path: new URL(url).pathname + new URL(url).search,
    },
    ...{ listed, cookies: headers.getSetCookie(), body: body === null ? null : body.locked },
  });
}

/** How each way to read goes, a second one after it, and what the answer tells of itself then. */
async function readings(fetchOne: () => Promise<Response>): Promise<Entry[]> {
  const all: Entry[] = [];
  for (const [name, read] of Object.entries(READERS)) {
    const answer = await fetchOne();
    const first = await tried(() => read(answer));
    const { bodyUsed, body } = answer;
    const second = await tried(() => answer.text());
    const cloned = await tried(async () => answer.clone().status);
    all.push([name, { first, bodyUsed, locked: body?.locked ?? null, second, cloned }]);
  }
  return all;
}

async function startCase({ answer }: AnswerCase): Promise<string> {
  const server = closing(await startRecordingServer((_, response) => answer(response)));
  return `${server.url}/path?query=1`;
}

describe.each(Object.entries(CASES))("an answer with %s", (_name, one) => {
  const init: RequestInit = { method: one.method ?? "GET", redirect: "manual" };
  const light = lightFetch();
  const fetches: [string, (url: string) => Promise<Response>][] = [
    ["as it comes", (url) => light(url, init)],
    ["made a real response", async (url) => realOf(await light(url, init))],
    ["once its stream was seen", async (url) => seen(await light(url, init))],
    ["a copy of it", async (url) => (await light(url, init)).clone()],
    ["itself, after a copy was made", async (url) => copied(await light(url, init))],
  ];

  it.each(fetches)("is to every member what the platform's is: %s", async (_how, fetchOne) => {
    const url = await startCase(one);
    const platform = (): Promise<Response> => globalThis.fetch(url, init);
    expect(head(await fetchOne(url))).toEqual(head(await platform()));
    expect(await readings(() => fetchOne(url))).toEqual(await readings(platform));
  });
});

function seen(answer: Response): Response {
  expect(answer.body).toBe(answer.body);
  return answer;
}

function copied(answer: Response): Response {
  answer.clone();
  return answer;
}

describe("a light answer", () => {
  const light: FetchFunction = lightFetch();

  async function start(): Promise<string> {
    return startCase(whole(200, JSON_TYPE, TEXT));
  }

  it("tells a header asked for by itself as the platform does, before and after all are listed", async () => {
    const server = closing(
      await startRecordingServer((_, response) => {
        response.setHeader("X-Padded", "  a\tb \t");
        response.setHeader("X-Twice", ["one", "two"]);
        response.setHeader("Set-Cookie", ["sfc-ss-a=1", "b=2"]);
        response.setHeader("X-Empty", "");
        response.end();
      }),
    );
    const names = ["X-TWICE", "set-cookie", "x-empty", "x-none"];
    const told = ({ headers }: Response): unknown[] =>
      names.map((name) => [headers.get(name), headers.has(name)]);
    const platform = await globalThis.fetch(server.url);
    const answer = await light(server.url, {});
    expect(told(answer)).toEqual(told(platform));
    // The blanks around a value are no part of it; what Node puts together itself keeps those behind it.
    expect(answer.headers.get("x-padded")).toBe("a\tb");
    expect([...answer.headers.keys()]).toEqual([...platform.headers.keys()]);
    expect(told(answer)).toEqual(told(platform));
    expect(answer.headers.get("x-padded")).toBe("a\tb");
    // Those of the platform cannot be changed, but a copy of them can.
    const changed = new Response(null, { headers: platform.headers });
    for (const { headers } of [answer, changed]) {
      headers.append("x-twice", "three");
      headers.delete("x-empty");
      headers.set("x-none", "now");
    }
    expect(told(answer)).toEqual(told(changed));
  });

  it("has every member that a Response of the platform has", async () => {
    const answer = await light(await start(), {});
    const members = Object.getOwnPropertyNames(Response.prototype).filter((name) => name !== "constructor");
    expect(members.length).toBeGreaterThan(12);
    expect(members.filter((name) => !(name in answer))).toEqual([]);
  });

  it("becomes one real response, however often it is asked", async () => {
    const answer = await light(await start(), {});
    const real = realOf(answer);
    expect(real).toBeInstanceOf(Response);
    expect(realOf(answer)).toBe(real);
    expect(await answer.json()).toEqual(JSON.parse(TEXT));
    expect([real.bodyUsed, answer.bodyUsed]).toEqual([true, true]);
  });

  it.each(Object.keys(READERS))("becomes a response that has been read where it was, by %s", async (name) => {
    const url = await start();
    const answer = await light(url, {});
    await READERS[name === "formData" ? "text" : name]?.(answer);
    const real = realOf(answer);
    expect(real).toMatchObject({ status: 200, url, bodyUsed: true, type: "basic" });
    expect(real.headers.get("content-type")).toBe("application/json");
    await expect(real.text()).rejects.toThrow(TypeError);
    expect(() => real.clone()).toThrow(TypeError);
  });

  it("cannot be read while it is being read", async () => {
    const answer = await light(await start(), {});
    const first = answer.text();
    await expect(answer.json()).rejects.toThrow(TypeError);
    expect(() => answer.clone()).toThrow(TypeError);
    expect(await first).toBe(TEXT);
  });

  it("leaves its body to who holds a reader of its stream", async () => {
    const answer = await light(await start(), {});
    const reader = answer.body?.getReader();
    await expect(answer.text()).rejects.toThrow(TypeError);
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe(TEXT);
    expect(answer.bodyUsed).toBe(true);
  });

  it("fills memory that its reader brings", async () => {
    const answer = await light(await start(), {});
    const reader = answer.body?.getReader({ mode: "byob" });
    const { value } = (await reader?.read(new Uint8Array(5))) ?? {};
    expect(Buffer.from(value ?? []).toString()).toBe(TEXT.slice(0, 5));
    await reader?.cancel();
    const rest = await light(await start(), {});
    const small = rest.body?.getReader({ mode: "byob" });
    let read = Buffer.alloc(0);
    for (;;) {
      const { done, value: piece } = (await small?.read(new Uint8Array(7))) ?? {
        done: true,
        value: undefined,
      };
      if (done) break;
      read = Buffer.concat([read, piece]);
    }
    expect(read.toString()).toBe(TEXT);
  });

  it("has a copy and an original that are read at the same time", async () => {
    const answer = await light(await start(), {});
    const copy = answer.clone();
    expect(await Promise.all([copy.text(), answer.text()])).toEqual([TEXT, TEXT]);
  });
});
