import { inspect } from "node:util";
import { createDataMasqueClient, type DataMasqueClient } from "datamasque-client";
import { expect, onTestFinished, vi } from "vitest";
import type { Answer, RecordedRequest } from "../support/recording-server.js";
import { CANARIES, CANARY } from "./canaries.js";
import { errorOf } from "./clients.js";
import { type ScriptedDataMasque, startScriptedDataMasque, USERNAME } from "./scripted-datamasque.js";

const { password, token, pat } = CANARIES;

/** A server and a client all of whose secrets are canaries, and everything that is told about them. */
async function start(tokens?: () => string) {
  const output = listenToOutput();
  const server = await startScriptedDataMasque({
    password,
    keyOf: tokens ?? (() => token),
    brokenUploads: true,
  });
  const told: string[] = output;
  const dm = createDataMasqueClient({
    baseUrl: server.url,
    username: USERNAME,
    password,
    spcsPat: pat,
    retry: 0,
    onEvent: (event) => told.push(inspect(event, { depth: null, showHidden: true }), JSON.stringify(event)),
  });
  return { server, dm, told };
}

/** Lines that give a canary away, shortened to where they do. */
export function leaksIn(told: readonly string[]): string[] {
  return told.flatMap((text) =>
    [...text.matchAll(new RegExp(CANARY, "gi"))].map(({ index }) =>
      text.slice(Math.max(0, index - 60), index + CANARY.length + 30),
    ),
  );
}

/**
 * Lets a call fail, and fails itself if a secret stands in the error, an event, the client or any output;
 * returns the error.
 */
export async function expectSilence(
  prepare: (server: ScriptedDataMasque) => void,
  call: (dm: DataMasqueClient) => Promise<unknown>,
  tokens?: () => string,
): Promise<unknown> {
  const { server, dm, told } = await start(tokens);
  prepare(server);
  const error = await errorOf(call(dm));
  told.push(...tellingsOf(error), inspect(dm, { depth: null, showHidden: true }));
  expect(error).toBeInstanceOf(Error);
  expect(leaksIn(told)).toEqual([]);
  return error;
}

/** Everything that a program may tell about a thrown value or another object, in all the usual ways. */
export function tellingsOf(thing: unknown): string[] {
  const tellings = [String(thing), inspect(thing, { depth: null, showHidden: true, getters: true })];
  tellings.push(JSON.stringify(thing) ?? "");
  if (thing instanceof Error) {
    tellings.push(thing.name, thing.message, thing.stack ?? "");
    for (const name of Object.getOwnPropertyNames(thing)) tellings.push(inspect(Reflect.get(thing, name)));
    if (thing.cause !== undefined) tellings.push(...tellingsOf(thing.cause));
  }
  return tellings;
}

/** Notes everything that is written to the console or the process's own streams until the test ends. */
export function listenToOutput(): string[] {
  const written: string[] = [];
  const note = (...values: unknown[]): boolean => {
    written.push(...values.map((value) => (typeof value === "string" ? value : inspect(value))));
    return true;
  };
  for (const method of ["debug", "log", "info", "warn", "error", "trace", "dir"] as const) {
    vi.spyOn(console, method).mockImplementation(note);
  }
  vi.spyOn(process.stdout, "write").mockImplementation(note);
  vi.spyOn(process.stderr, "write").mockImplementation(note);
  process.on("warning", note);
  onTestFinished(() => {
    process.off("warning", note);
    vi.restoreAllMocks();
  });
  return written;
}

/** Everything secret and not that a request said, in one line. */
function everythingIn({ rawHeaders, body }: RecordedRequest): string {
  const said: string[] = rawHeaders.filter((_, index) => index % 2 === 1);
  collect(parsedOrText(body.toString()), said);
  return said.join(" | ");
}

function collect(value: unknown, into: string[]): void {
  if (typeof value === "string") into.push(value);
  else if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) collect(member, into);
  }
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const HTML_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

function htmlOf(text: string): string {
  return text.replace(/[&<>"']/g, (character) => HTML_ESCAPES[character] ?? "");
}

/** Answers with a status that repeat the whole request, as careless servers and their debug pages do. */
export const ECHOES: Readonly<Record<string, (status: number) => Answer>> = {
  "in JSON": (status) => (request, response) => {
    const said = everythingIn(request);
    const sent = parsedOrText(request.body.toString());
    const body = {
      detail: `refused: ${said}`,
      input: sent,
      headers: request.headers,
      [said]: ["is no field"],
      connection_string: [`"${said}" is not valid.`],
      list: [[said]],
    };
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  },
  "in an HTML page": (status) => (request, response) => {
    const said = htmlOf(everythingIn(request));
    response
      .writeHead(status, { "Content-Type": "text/html" })
      .end(`<!doctype html><title>Refused ${said}</title><pre>${said}</pre>`);
  },
  "in text that quotes the request": (status) => (request, response) => {
    const said = JSON.stringify(everythingIn(request));
    response.writeHead(status, { "Content-Type": "text/plain" }).end(`bad request: ${request.body} ${said}`);
  },
  "in percent-encoding": (status) => (request, response) => {
    const said = everythingIn(request);
    response
      .writeHead(status)
      .end(`see /log?${new URLSearchParams({ said })} or ${encodeURIComponent(said)}`);
  },
  "in headers": (status) => (request, response) => {
    // Headers carry Latin-1 at most.
    const said = everythingIn(request).replace(/[^\t -~\x80-\xff]/g, "?");
    response
      .writeHead(status, said, {
        "Content-Type": `text/html; charset="${said}"`,
        "X-Request-Id": said,
        "WWW-Authenticate": said,
        "Set-Cookie": said,
      })
      .end("");
  },
};
