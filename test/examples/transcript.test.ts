import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { createTranscript } from "../../examples/transcript.js";

function tell(json: boolean, isTTY: boolean, env: Record<string, string>): string {
  let text = "";
  const stream = { isTTY, write: (part: string) => (text += part) };
  const story = createTranscript(json, stream, env);
  story.chapter("The start");
  story.done("saved", "saved it", { id: 1 });
  story.refused("refused", "refused it\nand said why", { status: 401 });
  story.chapter("The end");
  story.seen("status", "running", { status: "running" });
  story.worth("saved", "1 call,\n2 requests", { requests: 2 });
  return text;
}

const PLAIN = `
1. The start
   ✓ saved it
   ✗ refused it
     and said why

2. The end
     running
   → 1 call,
     2 requests
`;

describe("a transcript", () => {
  it.each<[boolean, Record<string, string>]>([
    [false, {}],
    [true, { NO_COLOR: "1" }],
    [true, { TERM: "dumb" }],
    [true, { FORCE_COLOR: "0" }],
  ])("is plain text (terminal: %s, %j)", (isTTY, env) => {
    expect(tell(false, isTTY, env)).toBe(PLAIN);
  });

  it.each<[boolean, Record<string, string>]>([
    [true, {}],
    [true, { NO_COLOR: "" }],
    [false, { FORCE_COLOR: "1" }],
    [true, { FORCE_COLOR: "1", NO_COLOR: "1" }],
  ])("has colours, and the same text (terminal: %s, %j)", (isTTY, env) => {
    const text = tell(false, isTTY, env);
    expect(stripVTControlCharacters(text)).toBe(PLAIN);
    expect(text).toContain("\u001B[32m✓\u001B[39m saved it");
    expect(text).toContain("\u001B[31m✗\u001B[39m refused it");
  });

  it("is one JSON object a line for programs, whatever the terminal", () => {
    const lines = tell(true, true, { FORCE_COLOR: "1" }).trimEnd().split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { step: "saved", id: 1 },
      { step: "refused", status: 401 },
      { step: "status", status: "running" },
      { step: "worth", of: "saved", text: "1 call, 2 requests", requests: 2 },
    ]);
  });
});
