import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { REPORT_PAGE_FILE, reportPageSource } from "../../scripts/generate/report-page.js";
import { allBehaviours } from "../../src/verify/behaviours/all-behaviours.js";
import { htmlReport } from "../../src/verify/html-report.js";
import { anchorOf } from "../../src/verify/page/resource-groups.js";
import type { OperationRow, VerificationReport } from "../../src/verify/report.js";
import { REPOSITORY } from "../support/run-process.js";

/** Markup, quotes of both kinds, what clears a screen, turns the direction of a text and ends a line. */
const HOSTILE = `</code></style></script><script>alert("1")</script><img src='x' onerror=alert(1)>\n\u001b[2J\u202e\u0000& gone`;
const HARMLESS =
  "&lt;/code&gt;&lt;/style&gt;&lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;" +
  "&lt;img src=&#39;x&#39; onerror=alert(1)&gt; \ufffd[2J\ufffd\ufffd&amp; gone";

function row(operation: string, result: OperationRow["result"], more: Partial<OperationRow> = {}) {
  return { operation, result, behaviours: [], answerMs: [], ...more };
}

function report(more: Partial<VerificationReport> = {}): VerificationReport {
  return {
    server: "https://masking.example.com",
    mode: "read-only",
    startedAt: "2026-01-05T09:00:00.000Z",
    documentRelease: "3.26.19",
    operations: [row("GET /api/runs/", "kept")],
    drift: [],
    shapes: [],
    leftBehind: [],
    summary: { kept: 1, broken: 0, partly: 0, skipped: 0, additions: 0 },
    ...more,
  };
}

/** A report in which a server says the same in every place that it can say something in. */
function hostileReport(): VerificationReport {
  const operation = "GET /api/users/";
  const behaviour = { name: HOSTILE, kind: "success", reason: HOSTILE } as const;
  return report({
    server: HOSTILE,
    startedAt: HOSTILE,
    documentRelease: HOSTILE,
    operations: [
      row(operation, "broken", { behaviours: [{ ...behaviour, result: "broken" }] }),
      row(`GET /${HOSTILE}/`, "partly", { behaviours: [{ ...behaviour, result: "skipped" }] }),
      row("GET /api/seeds/", "skipped", { behaviours: [{ ...behaviour, result: "skipped" }] }),
    ],
    drift: [false, true].map((addition) => ({
      ...{ operation, status: 200, path: HOSTILE, kind: HOSTILE, message: HOSTILE, addition, times: 2 },
    })),
    shapes: [
      {
        ...{ operation, status: 200, place: HOSTILE },
        members: [{ name: HOSTILE, document: HOSTILE, optional: true, answer: HOSTILE }],
      },
    ],
    leftBehind: [HOSTILE],
  });
}

/** The page without its own style and script. */
function markupOf(page: string): string {
  return page
    .replace(/<style>.*?<\/style>/s, "<style></style>")
    .replace(/<script>.*?<\/script>/s, "<script></script>");
}

/** The names of the elements of a page, and those of their attributes. */
function anatomyOf(page: string): Set<string> {
  const tags = [...markupOf(page).matchAll(/<([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi)];
  return new Set(
    tags.flatMap(([, name = "", attributes = ""]) => [
      name,
      ...[...attributes.matchAll(/([\w-]+)="[^"]*"/g)].map(([, attribute]) => `${name} ${attribute}`),
    ]),
  );
}

describe("the page of a look", () => {
  it("lets nothing that a server says become a part of it", () => {
    const page = htmlReport(hostileReport());
    const markup = markupOf(page);
    expect(markup).not.toContain("<script>alert");
    expect(markup).not.toContain("<img");
    for (const unseen of ["\u0000", "\u001b", "\u202e"]) expect(markup).not.toContain(unseen);
    // Server, its title, links, rows, reasons, drift, shapes, what was left: each of them once at least.
    expect(markup.split(HARMLESS).length).toBeGreaterThan(20);
    expect(markup.match(/<script/g)).toHaveLength(1);
    expect(markup.match(/<style/g)).toHaveLength(1);
    const harmless = htmlReport(
      JSON.parse(JSON.stringify(hostileReport()).replaceAll(JSON.stringify(HOSTILE).slice(1, -1), "said")),
    );
    expect(anatomyOf(page)).toEqual(anatomyOf(harmless));
  });

  it("is one page that loads nothing, and lets nothing run but its own style and script", () => {
    const page = htmlReport(hostileReport());
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const hashOf = (tag: string): string => {
      const [, text = ""] = new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(page) ?? [];
      expect(text.length).toBeGreaterThan(100);
      return `&#39;sha256-${createHash("sha256").update(text).digest("base64")}&#39;`;
    };
    expect(policy.split("; ")).toEqual([
      "default-src &#39;none&#39;",
      `style-src ${hashOf("style")}`,
      `script-src ${hashOf("script")}`,
      "img-src data:",
      "base-uri &#39;none&#39;",
      "form-action &#39;none&#39;",
    ]);
    expect(markupOf(page)).not.toMatch(/\s(?:style|on\w+)="/);
    const targets = [...markupOf(page).matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map(
      ([, target = ""]) => target,
    );
    expect(targets.filter((target) => target !== "data:," && !target.startsWith("#"))).toEqual([]);
    expect(page).not.toMatch(/@import|url\((?!#)/);
  });

  it("has what its sources give inside; npm run generate makes it anew", async () => {
    expect(await readFile(join(REPOSITORY, REPORT_PAGE_FILE), "utf8")).toBe(
      await reportPageSource(REPOSITORY),
    );
  });

  it("groups every operation by resource, each with an anchor of its own", () => {
    const keys = [...new Set(allBehaviours.flatMap(({ covers }) => covers))];
    const page = htmlReport(report({ operations: keys.map((key) => row(key, "kept")) }));
    expect(new Set(keys.map(anchorOf)).size).toBe(keys.length);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const headings = [...page.matchAll(/<section class="resource" data-resource="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(headings).toHaveLength(21);
    expect(headings.slice(0, 3)).toEqual(["Authentication", "System", "Connections"]);
    expect(page.match(/<li class="operation"/g)).toHaveLength(123);
    expect(page.match(/data-confidence="[ABC]"/g)).toHaveLength(123);
  });

  it("shows evidence, confidence and each time of an operation", () => {
    const page = htmlReport(
      report({ operations: [row("POST /api/auth/token/logout/", "kept", { answerMs: [30, 1.25, 2] })] }),
    );
    expect(page).toContain("<dd>3p go auth.go</dd>");
    expect(page).toContain("<dd>C: one source outside the vendor.</dd>");
    expect(page).toContain('median 2 ms, slowest 30 ms; 3 answers: <span class="each">30, 1.3, 2 ms</span>');
    expect(page).toContain("End the token of this request");
  });

  it.each([
    ["C", "POST /api/auth/token/logout/", true],
    ["A", "GET /api/runs/", false],
  ])("doubts the document where it is broken and of confidence %s", (_, operation, doubted) => {
    expect(
      htmlReport(report({ operations: [row(operation, "broken")] })).includes("the document may be wrong"),
    ).toBe(doubted);
    expect(htmlReport(report({ operations: [row(operation, "kept")] }))).not.toContain(
      "the document may be wrong",
    );
  });

  it("has a bar with a part for each result, and says its numbers", () => {
    const operations = [
      ...["GET /api/runs/", "GET /api/users/"].map((key) => row(key, "kept")),
      row("GET /api/seeds/", "partly"),
      row("GET /api/license/", "broken"),
    ];
    const page = htmlReport(report({ operations }));
    expect(page).toContain('role="img" aria-label="All operations: 2 kept, 1 partly, 1 broken"');
    const [, bar = ""] = /<div class="whole-bar">(.*?)<\/div>/s.exec(page) ?? [];
    expect(
      [...bar.matchAll(/<rect class="part (\w+)" x="([^"]*)" width="([^"]*)"/g)].map((part) => part.slice(1)),
    ).toEqual([
      ["kept", "0%", "50%"],
      ["partly", "50%", "25%"],
      ["broken", "75%", "25%"],
    ]);
  });

  it("shows what differs beside the document, and what is as documented apart from it", () => {
    const operation = "GET /api/users/";
    const place = { operation, status: 200 };
    const page = htmlReport(
      report({
        operations: [row(operation, "broken")],
        drift: [
          { ...place, path: "[].name", kind: "missing", message: "is missing", addition: false, times: 3 },
          {
            ...place,
            path: "[].tags[]",
            kind: "wrong-type",
            message: "is not a string",
            addition: false,
            times: 1,
          },
        ],
        shapes: [
          {
            ...place,
            place: "[]",
            members: [
              { name: "id", document: "integer", optional: false, answer: "integer" },
              { name: "name", document: "string", optional: false, answer: "" },
              { name: "tags", document: "string[]", optional: true, answer: "integer[]" },
              { name: "label", document: "", optional: true, answer: "string" },
            ],
          },
        ],
      }),
    );
    const rows = [...page.matchAll(/<tr( class="differs")?><th scope="row">(.*?)<\/tr>/g)].map(
      ([, differs, cells = ""]) =>
        [
          differs ? "differs" : "",
          ...cells.split(/<\/t[hd]>/).map((cell) => cell.replace(/<[^>]*>/g, "")),
        ].join("|"),
    );
    expect(rows).toEqual([
      "differs|name is missing|string|not sent|",
      "differs|tags is not a string|string[] optional|integer[]|",
      "|id|integer|integer|",
      "|label|no such member|string|",
    ]);
    expect(page).toContain("2 other members of it");
    expect(page).toContain('<span class="soft">(3 times)</span>');
  });

  it("counts operations and members that are as documented, one and several", () => {
    const headingOf = (operations: OperationRow[]): string =>
      /<h2 id="overview">(.*?)<\/h2>/.exec(htmlReport(report({ operations })))?.[1] ?? "";
    const kept = ["GET /api/runs/", "GET /api/users/"].map((key) => row(key, "kept"));
    expect(headingOf(kept.slice(1))).toBe("1 operation");
    expect(headingOf(kept)).toBe("2 operations");

    const place = { operation: "GET /api/users/", status: 200 };
    const member = { document: "string", optional: false, answer: "string" };
    const page = htmlReport(
      report({
        operations: [row(place.operation, "broken")],
        drift: [
          { ...place, path: "[].name", kind: "missing", message: "is missing", addition: false, times: 1 },
        ],
        shapes: [
          {
            ...place,
            place: "[]",
            members: ["name", "id"].map((name) => ({ ...member, name })),
          },
        ],
      }),
    );
    expect(page).toContain("1 other member of it");
  });

  it("says why operations were not checked, each reason once, and what was left behind", () => {
    const skipped = { name: "lists", kind: "success", result: "skipped", reason: "not here" } as const;
    const operations = ["GET /api/users/", "GET /api/seeds/"].map((key) =>
      row(key, "skipped", { behaviours: [skipped] }),
    );
    const page = htmlReport(report({ operations, leftBehind: ["seed dmc-verify-1: it was answered 500"] }));
    expect(page).toContain("<li>2 × not here</li>");
    expect(page).toContain("<li>seed dmc-verify-1: it was answered 500</li>");
  });

  it("has an entry under another heading for an operation that the documents lack", () => {
    const page = htmlReport(
      report({ operations: [row("GET /api/later/", "kept"), row("GET /constructor", "kept")] }),
    );
    expect(page).toContain('data-resource="Others"');
    expect(page.match(/none is told/g)).toHaveLength(2);
  });
});
