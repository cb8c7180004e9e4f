import { describe, expect, it } from "vitest";
import type { Progress } from "../../src/command-line/progress.js";
import { progressLine, stepTeller } from "../../src/verify/progress-lines.js";
import type { LookStep } from "../../src/verify/verify-server.js";

it("progress is told now and then, and every wait before it begins", () => {
  const behaviours = Array.from({ length: 60 }, (_, index): LookStep => {
    return { kind: "behaviour", number: index + 1, total: 60, name: `GET /api/${index + 1}/ is there` };
  });
  const others: LookStep[] = [
    { kind: "wait", what: "Run 3", limitMs: 7_500 },
    { kind: "no-answer", call: "GET /api/runs/", limitMs: 30_000 },
    { kind: "clean-up" },
  ];
  expect([...behaviours, ...others].flatMap((step) => progressLine(step) ?? [])).toEqual([
    "1 of 60: GET /api/1/ is there",
    "26 of 60: GET /api/26/ is there",
    "51 of 60: GET /api/51/ is there",
    "waiting up to 8 s: Run 3",
    "no answer within 30 s: GET /api/runs/; it is not asked for again",
    "removing what was created",
  ]);
});

describe("the steps of a look", () => {
  const steps: LookStep[] = [
    { kind: "behaviour", number: 1, total: 4, name: "GET /one/ is there" },
    { kind: "behaviour", number: 2, total: 4, name: "GET /two/ is there" },
    { kind: "wait", what: "Run 3", limitMs: 7_500 },
    { kind: "no-answer", call: "GET /two/", limitMs: 30_000 },
    { kind: "behaviour", number: 3, total: 4, name: "GET /three/ is there" },
    { kind: "clean-up" },
  ];

  function told(onTerminal: boolean): string[] {
    const lines: string[] = [];
    const progress: Progress = {
      onTerminal,
      pass: (line) => void lines.push(`passing ${line}`),
      tell: (line) => void lines.push(`staying ${line}`),
      clear: () => undefined,
    };
    let now = 0;
    const tell = stepTeller(progress, () => now);
    for (const step of steps) {
      tell(step);
      now += 2_000;
    }
    return lines;
  }

  it("are each told in passing on a terminal, with count and time left", () => {
    expect(told(true)).toEqual([
      "passing verify: 1 of 4: GET /one/ is there",
      "passing verify: 2 of 4, about 6 s left: GET /two/ is there",
      "passing verify: 2 of 4, about 6 s left: waiting up to 8 s: Run 3",
      "staying verify: no answer within 30 s: GET /two/; it is not asked for again",
      "passing verify: 3 of 4, about 8 s left: GET /three/ is there",
      "passing verify: removing what was created",
    ]);
  });

  it("are lines that stay elsewhere, as far as they are worth one", () => {
    expect(told(false)).toEqual([
      "staying verify: 1 of 4: GET /one/ is there",
      "staying verify: waiting up to 8 s: Run 3",
      "staying verify: no answer within 30 s: GET /two/; it is not asked for again",
      "staying verify: removing what was created",
    ]);
  });
});
