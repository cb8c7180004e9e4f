import { expect, it } from "vitest";
import { runChild } from "./run-child.js";

const TRIES = 3;
const always = (outcome: string): string[] => Array.from({ length: TRIES }, () => outcome);
const GIVEN_UP = always("caller's reason");

it("while the garbage collector runs, every limit holds, every abort is heard, and no slow upload is cut", async () => {
  const result = await runChild("./garbage-collection.child.ts", { nodeOptions: ["--expose-gc"] });
  expect(result).toMatchObject({
    collects: true,
    outcomes: {
      "/hang/timeout": always("kind timeout"),
      "/hang/timeout-beside-signal": always("kind timeout"),
      "/never/login": GIVEN_UP,
      "/hang/abort": GIVEN_UP,
      "/hang/replay": GIVEN_UP,
      "/hang/rebuilt": GIVEN_UP,
      "/hang/upload": GIVEN_UP,
      "/body/abort": GIVEN_UP,
      "/body/replay": GIVEN_UP,
      "/body/rebuilt": GIVEN_UP,
      "/body/stream": GIVEN_UP,
      "/body/stream-replay": GIVEN_UP,
      "/body/signal-timeout": always("TimeoutError"),
      "/body/still": always("kind reset"),
      "/upload/slow": always('data {"id":"f1"}'),
    },
    // The caller's promise alone proves nothing: the connection must be gone, too.
    closedByClient: {
      "/hang/timeout": TRIES,
      "/hang/timeout-beside-signal": TRIES,
      "/hang/abort": TRIES,
      "/hang/replay": TRIES,
      "/hang/upload": TRIES,
      "/body/abort": TRIES,
      "/body/replay": TRIES,
      "/body/still": TRIES,
      "/body/stream": TRIES,
      "/body/stream-replay": TRIES,
    },
    leftOpen: [],
  });
});
