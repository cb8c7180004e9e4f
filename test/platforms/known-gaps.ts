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

/** What a run may find missing. A row that a run does not find any more is a fault, too, so that the table stays true. */
export const KNOWN_GAPS: readonly KnownGap[] = [
  {
    what: ["a stream as the body of a call", "says of a stream that it cannot be sent twice"],
    on: ["chromium"],
    why: "browsers send streams over HTTP/2 alone; `uploadFile` reads a stream into a `Blob` there",
    cannot: true,
  },
  {
    what: ["a redirect to the sign-in page", "a redirect of an upload over 1 MiB to the sign-in page"],
    on: ["chromium"],
    why: "a page sees nothing of a redirect, so the gateway is known by its host alone, `*.snowflakecomputing.app`; elsewhere the error is of kind `redirect`",
    cannot: true,
  },
  {
    what: ["uploads what openAsBlob opens"],
    on: ["bun"],
    why: "the file arrives empty, since Bun leaves out of a `Blob` what lies on the disk; use `fileFromPath`",
  },
];
