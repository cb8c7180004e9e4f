import { describe, expect, it } from "vitest";
import { type VerificationReport, verdict } from "../../src/verify/report.js";
import { textReport } from "../../src/verify/text-report.js";

const HOSTILE = `<script>alert("1")</script>\n\u001b[2J& gone`;

const REPORT: VerificationReport = {
  server: "https://masking.example.com",
  mode: "write",
  startedAt: "2026-01-05T09:00:00.000Z",
  documentRelease: "3.26.19",
  operations: [
    { operation: "GET /api/runs/", result: "kept", behaviours: [], answerMs: [] },
    {
      operation: "GET /api/users/",
      result: "broken",
      behaviours: [
        { name: "lists every user", kind: "success", result: "broken", reason: HOSTILE },
        { name: "asks for a login", kind: "refusal", result: "skipped", reason: "no chance" },
      ],
      answerMs: [12],
    },
    {
      operation: "GET /api/seeds/",
      result: "skipped",
      behaviours: [
        { name: "lists", kind: "success", result: "skipped", reason: "not here" },
        { name: "refuses", kind: "refusal", result: "skipped", reason: "not here" },
      ],
      answerMs: [],
    },
  ],
  drift: [
    {
      operation: "GET /api/users/",
      status: 200,
      path: `[].${HOSTILE}`,
      kind: "missing",
      message: "is missing",
      addition: false,
      times: 2,
    },
  ],
  shapes: [],
  leftBehind: ["seed dmc-verify-1: it was answered 500"],
  summary: { kept: 1, broken: 1, partly: 0, skipped: 1, additions: 0 },
};

describe("the reports", () => {
  it("end, as text, with the verdict", () => {
    expect(verdict(REPORT)).toBe("1 of 2 operations keep the contract");
    expect(textReport(REPORT).trimEnd().split("\n").at(-1)).toBe(verdict(REPORT));
  });

  it.each([
    [0, 1, "0 of 1 operation keeps the contract"],
    [1, 0, "1 of 1 operation keeps the contract"],
    [0, 0, "0 of 0 operations keep the contract"],
    [1, 1, "1 of 2 operations keep the contract"],
  ])("count %i kept and %i broken", (kept, broken, text) => {
    expect(verdict({ ...REPORT, summary: { ...REPORT.summary, kept, broken } })).toBe(text);
  });

  it("count what was not checked, one and several", () => {
    const textOf = (partly: number, skipped: number): string =>
      textReport({ ...REPORT, summary: { ...REPORT.summary, partly, skipped } });
    expect(textOf(1, 2)).toContain("\n1 operation was checked in part; ");
    expect(textOf(1, 2)).toContain("\n2 operations were not checked; ");
    expect(textOf(2, 1)).toContain("\n2 operations were checked in part; ");
    expect(textOf(2, 1)).toContain("\n1 operation was not checked; ");
  });

  it("say once what is the same for all of an operation", () => {
    expect(textReport(REPORT)).toMatch(/^GET \/api\/seeds\/ +skipped {2}not here$/m);
  });

  it("let nothing that a server says move the cursor of a terminal or begin a line", () => {
    expect(textReport(REPORT)).not.toContain("\u001b");
    expect(textReport(REPORT)).toContain('<script>alert("1")</script> [2J& gone');
  });
});
