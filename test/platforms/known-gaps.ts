import type { PlatformName } from "./runner/platform.js";

/** Behaviours that a platform is known to lack. */
export interface KnownGap {
  /** Their names, or the titles of whole groups. */
  readonly what: readonly string[];
  readonly on: readonly PlatformName[];
  /** In one line, for users. */
  readonly why: string;
  /** Whether the platform itself cannot do it, so that nothing is to be mended here. */
  readonly cannot?: true;
}

const NODE: readonly PlatformName[] = ["node20", "node22", "node24"];
const ALL: readonly PlatformName[] = [...NODE, "bun", "deno", "workerd", "chromium"];

/** What a run may find missing. A row that a run does not find any more is a fault, too, so that the table stays true. */
export const KNOWN_GAPS: readonly KnownGap[] = [
  {
    what: ["a stream as the body of a call", "says of a stream that it cannot be sent twice"],
    on: ["chromium"],
    why: "browsers send streams over HTTP/2 alone; `uploadFile` reads a stream into a `Blob` there",
    cannot: true,
  },
  {
    what: ["a redirect to the sign-in page"],
    on: ["chromium"],
    why: "a page sees nothing of a redirect, so the gateway is known by its host alone, `*.snowflakecomputing.app`; elsewhere the error is of kind `redirect`",
    cannot: true,
  },
  {
    what: ["a redirect of an upload over 1 MiB to the sign-in page", "over 1 MiB never follows a redirect"],
    on: ["bun", "chromium"],
    why: "it is not followed, but the error is of kind `network`",
  },
  {
    what: [
      "uploads a form over 1 MiB again, byte for byte",
      "says of a stream that it cannot be sent twice",
      "of an upload over 1 MiB",
      "a redirect of an upload over 1 MiB to the sign-in page",
      "a file over 1 MiB",
      "a file of 20 MiB",
      "a function that makes a stream, with uploadFile",
      "a stream as the body of a call",
      "over 1 MiB never follows a redirect",
      "in the middle of an upload",
      "Uploads make the platform print nothing",
    ],
    on: ["workerd"],
    why: 'what is larger than 1 MiB, and streams, cannot be sent: Workers refuse `redirect: "error"`, and the error blames a redirect',
  },
  {
    what: ["A body that is reset", "A body that ends early", "A body that in chunks ends early"],
    on: ["deno", "workerd", "chromium"],
    why: "the error is of kind `network` instead of `reset`",
  },
  {
    what: ["A body that stalls", "that stalls"],
    on: ALL,
    why: "a body that stalls has no limit but the platform's own (300 s on Node, none on others), and the call waits",
  },
  {
    what: ["a body that stalls"],
    on: ALL,
    why: "a look whose body stalls is given up only after 60 s",
  },
  {
    what: ["a cache on the way that would keep the first look"],
    on: ["chromium"],
    why: "the browser answers from its cache as long as the answer allows",
  },
  {
    what: ["that keeps the answers to GET: a wait ends all the same"],
    on: ALL,
    why: 'reads do not ask for `cache: "no-store"`, so that a wait sees the first answer for ever',
  },
  {
    what: ["a host that does not exist", "a certificate of an unknown authority"],
    on: ["deno"],
    why: "Deno tells what failed, and the error is of kind `network`, without a hint at it, all the same",
  },
  {
    what: ["https: to a port without TLS", "http: to a port with TLS"],
    on: ["deno"],
    why: "the error is of kind `network`, with a hint at browsers alone",
  },
  {
    what: ["No connection, and what the error says"],
    on: ["workerd", "chromium"],
    why: "the platform does not tell what failed; the error is of kind `network`, with a hint at CORS alone",
  },
  {
    what: [
      "Request by a subclass, after it",
      "Response by a subclass, before the import",
      "Response by a subclass, after it",
      "Request and Response as Hono's serve() does, before the import",
      "Request and Response as Hono's serve() does, after it",
    ],
    on: ALL,
    why: "after a login the call rejects with a bare `Error` of openapi-fetch although the run is started, and so does middleware that hands back its request or answer",
  },
  {
    what: ["jsdom before the import: an upload", "jsdom after the import: an upload"],
    on: ["node20", "node22"],
    why: "the call rejects with a bare `TypeError` before anything is sent, since a `File` of jsdom has no `text()`",
  },
  {
    what: ["jsdom before the import: a read", "jsdom after the import: a read"],
    on: ["node24", "bun", "deno"],
    why: "a call with an `AbortSignal` of jsdom is refused before anything is sent, since the platform takes none of another make",
  },
  {
    what: ["uploads what openAsBlob opens"],
    on: ["bun"],
    why: "the file arrives empty, since Bun leaves out of a `Blob` what lies on the disk; use `fileFromPath`",
  },
  {
    what: ["tells a lost body as a lost connection"],
    on: ["deno"],
    why: "with `nodeFetch` the call waits for ever",
  },
];
