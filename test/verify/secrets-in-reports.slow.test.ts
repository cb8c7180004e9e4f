import { expect, it } from "vitest";
import { htmlReport } from "../../src/verify/html-report.js";
import { progressLine } from "../../src/verify/progress-lines.js";
import { textReport } from "../../src/verify/text-report.js";
import { runsLeft } from "../errors/runs-left.js";
import { bare, SPELLINGS } from "../errors/spellings.js";
import { look } from "./looked-at-sandbox.js";

const PASSWORD = "Gleis-<4ö7>'\"&%-Zürich";

it("no report tells a secret of the look, however the server repeats it", async () => {
  const tokens = new Set<string>();
  const lines: string[] = [];
  const ways = Object.values(SPELLINGS);
  let answers = 0;
  const { report } = await look({
    mayWrite: true,
    sandbox: { password: PASSWORD },
    client: { password: PASSWORD },
    onProgress: (step) => lines.push(progressLine(step) ?? ""),
    tamper: async ({ path }, response) => {
      const body: unknown = await response
        .clone()
        .json()
        .catch(() => undefined);
      if (path.startsWith("/api/auth/")) {
        for (const name of ["key", "access_token"]) {
          const token: unknown = Reflect.get(Object(body), name);
          if (typeof token === "string") tokens.add(token);
        }
        return response;
      }
      // The first look decides whether there is anything to look at.
      if (answers++ === 0) return response;
      const said = bare(ways[answers % ways.length]?.([PASSWORD, ...tokens].join(" ")) ?? "");
      if (answers % 3 === 0) return Response.json({ detail: said, [said]: [said] }, { status: 400 });
      if (answers % 3 === 1) return Response.json([{ [said]: said, id: said, name: said }], response);
      return new Response(`<!doctype html><title>${said}</title>`, {
        status: 500,
        headers: { "Content-Type": "text/html" },
      });
    },
  });
  expect(report.summary.broken).toBeGreaterThan(20);
  expect(report.drift.length).toBeGreaterThan(5);
  expect(tokens.size).toBeGreaterThan(1);
  const texts = [JSON.stringify(report), textReport(report), htmlReport(report), ...lines];
  expect(texts.join()).toContain("redacted");
  expect(runsLeft(texts, [PASSWORD, ...tokens])).toEqual([]);
});
