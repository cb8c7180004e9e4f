import { expect, it } from "vitest";
import { runChild } from "./run-child.js";

const STALE = "Token stale";
const FRESH = "Token fresh";
const AT_MOST_ONE = expect.toSatisfy((tokens: string[]) => tokens.length <= 1);

// Outcome of each upload, and the tokens of the requests that arrived for it.
const expected = new Map<string, [outcome: string | number, requests: unknown]>([
  // A server that answers before it has read the body: the token is renewed and the upload sent again.
  ["/early-401/untouched/1", [201, [STALE, FRESH]]],
  ["/early-401/untouched/2", [201, [STALE, FRESH]]],
  ["/early-401/untouched/3", [201, [STALE, FRESH]]],
  ["/early-401/untouched/raw", [201, [STALE, FRESH]]],
  // It may have arrived, so it is not sent again.
  ["/early-reset", ["reset", [STALE]]],
  ["/early-reset/raw", ["reset", [STALE]]],
  ["/late-401/untouched", [201, [STALE, FRESH]]],
  // A file that is not what it was: no retry can help.
  ["/late-401/changed", ["body-source", [STALE, FRESH]]],
  ["/late-401/removed", ["body-source", [STALE, FRESH]]],
  ["/while-sent/changed", ["body-source", [STALE]]],
  ["/while-sent/changed/raw", ["body-source", [STALE]]],
  ["/while-sent/shortened", ["body-source", [STALE]]],
  // Whether the headers leave before the file turns out to be unreadable is a matter of luck.
  ["/before-sent/changed", ["body-source", AT_MOST_ONE]],
  ["/before-sent/shortened", ["body-source", AT_MOST_ONE]],
  ["/before-sent/removed", ["body-source", AT_MOST_ONE]],
]);

it("an upload that goes wrong on the way ends with its own error, and never ends the process", async () => {
  const paths = [...expected.keys()];
  const result = await runChild("./broken-uploads.child.ts", { args: paths });
  expect(result).toMatchObject({
    outcomes: Object.fromEntries([...expected].map(([path, [outcome]]) => [path, outcome])),
    requests: Object.fromEntries([...expected].map(([path, [, requests]]) => [path, requests])),
    unhandled: [],
  });
});
