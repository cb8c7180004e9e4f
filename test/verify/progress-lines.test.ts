import { expect, it } from "vitest";
import { progressLine } from "../../src/verify/progress-lines.js";
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
