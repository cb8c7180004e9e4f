import { describe, expect, it } from "vitest";
import { progressOn, timeLeft } from "../../src/command-line/progress.js";

/** What a terminal of one line shows: a carriage return goes back to its beginning, a line feed begins a new one. */
function screenOf(text: string): string[] {
  return text.split("\n").map((line) => {
    let shown: string[] = [];
    for (const part of line.split("\r")) shown = [...part, ...shown.slice(part.length)];
    return shown.join("").trimEnd();
  });
}

function terminal(columns: number | undefined, env: Record<string, string> = {}, isTTY = true) {
  let text = "";
  const stream = {
    isTTY,
    ...(columns === undefined ? {} : { columns }),
    write(written: string): void {
      text += written;
    },
  };
  return { progress: progressOn(stream, env), written: () => text, screen: () => screenOf(text) };
}

describe("progress on a terminal", () => {
  it("is one line that is written over", () => {
    const { progress, screen, written } = terminal(40);
    progress.pass("1 of 20: the longest of them");
    progress.pass("2 of 20: short");
    expect(screen()).toEqual(["2 of 20: short"]);
    progress.tell("something that stays");
    expect(screen()).toEqual(["something that stays", ""]);
    progress.pass("3 of 20");
    progress.clear();
    expect(screen()).toEqual(["something that stays", ""]);
    expect(written()).not.toContain("\u001b");
  });

  it.each([
    [20, "12 of 310: GET /..."],
    [4, "12 "],
    [undefined, "12 of 310: GET /api/runs/ shows runs"],
  ])("fits on a line of %s columns", (columns, shown) => {
    const { progress, written } = terminal(columns);
    progress.pass("12 of 310: GET /api/runs/ shows runs");
    expect(screenOf(written())).toEqual([shown.trimEnd()]);
    // The last column stays free: a full line would go on below.
    expect(written().length - 1).toBeLessThan(columns ?? 80);
  });

  it("holds nothing that moves the cursor elsewhere", () => {
    const { progress, written } = terminal(40);
    progress.pass("one\n\u001b[2Jtwo");
    expect(written()).toBe("\rone [2Jtwo");
  });
});

describe("progress elsewhere", () => {
  it.each([
    ["no terminal", {}, false],
    ["CI", { CI: "true" }, true],
    ["a terminal that cannot go back", { TERM: "dumb" }, true],
  ])("is lines that stay alone: %s", (_, env, isTTY) => {
    const { progress, written } = terminal(80, env, isTTY);
    expect(progress.onTerminal).toBe(false);
    progress.pass("passing");
    progress.tell("staying");
    progress.clear();
    expect(written()).toBe("staying\n");
  });

  it.each(["", "0", "false"])("is not where CI is %j", (ci) => {
    expect(terminal(80, { CI: ci }).progress.onTerminal).toBe(true);
  });
});

describe("the time that is left", () => {
  it("follows from what took how long", () => {
    expect(timeLeft(10_000, 50, 100)).toBe("about 10 s left");
    expect(timeLeft(100, 99, 100)).toBe("about 1 s left");
    expect(timeLeft(99_000, 50, 100)).toBe("about 99 s left");
    expect(timeLeft(100_000, 50, 100)).toBe("about 2 min left");
    expect(timeLeft(300_000, 50, 100)).toBe("about 5 min left");
  });

  it("is not told before there is something to go by", () => {
    expect(timeLeft(5_000, 0, 2)).toBeUndefined();
    expect(timeLeft(5_000, 9, 100)).toBeUndefined();
    expect(timeLeft(5_000, 1, 4)).toBe("about 15 s left");
  });
});
