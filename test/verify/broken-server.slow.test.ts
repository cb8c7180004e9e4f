import { describe, expect, it } from "vitest";
import { htmlReport } from "../../src/verify/html-report.js";
import { type VerificationReport, verdict } from "../../src/verify/report.js";
import { textReport } from "../../src/verify/text-report.js";
import { holdings, look, PASSWORD, renames, rowOf, type Tamper } from "./looked-at-sandbox.js";

describe("a server that breaks the contract", () => {
  it("is found out when it renames a field of a list, and the field is named", async () => {
    const tamper = renames("GET", /^\/api\/connections\/$/, "name", "label");
    const { report } = await look({ tamper });
    expect(rowOf(report, "GET /api/connections/").result).toBe("broken");
    const text = textReport(report);
    expect(text).toMatch(/^GET \/api\/connections\/ +broken +200: \[\]\.name: is missing$/m);
    expect(text).toContain("GET /api/connections/ 200: [].name: is missing (60 times)");
    expect(report.summary.broken).toBe(1);
    expect(verdict(report)).toMatch(/^(\d+) of (\d+) operations keep the contract$/);
    expect(verdict(report)).toBe(
      `${report.summary.kept} of ${report.summary.kept + 1} operations keep the contract`,
    );
  });

  it("is told with the new name of the field as well", async () => {
    const { report } = await look({ tamper: renames("GET", /^\/api\/v2\/rulesets\/$/, "name", "label") });
    const text = textReport(report);
    expect(text).toContain("GET /api/v2/rulesets/ 200: [].name: is missing");
    expect(text).toContain("GET /api/v2/rulesets/ 200: [].label: is not in the document");
  });

  it.each([
    ["GET", "/api/runs/", /^\/api\/runs\/$/, "results", "rows", "results"],
    ["POST", "/api/auth/token/login/", /^\/api\/auth\/token\/login\/$/, "key", "token", "key"],
    ["GET", "/api/v2/rulesets/", /^\/api\/v2\/rulesets\/$/, "id", "uuid", "[].id"],
    ["GET", "/ruleset-plans/", /^\/ifm\/ruleset-plans\/$/, "total", "count", "total"],
  ])("names the renamed field of %s %s", async (method, path, pattern, from, to, place) => {
    const { report } = await look({ tamper: renames(method, pattern, from, to) });
    expect(report.drift).toContainEqual(
      expect.objectContaining({
        operation: `${method} ${path}`,
        path: place,
        kind: "missing",
        addition: false,
      }),
    );
    expect(rowOf(report, `${method} ${path}`).result).toBe("broken");
  });

  it.each([
    ["null in the place of every answer", () => null],
    ["a list of nothing that is an object in the place of every answer", () => [null, 7, "text", []]],
  ])(
    "is looked at to the end, and what cannot be looked through for leftovers is told: %s",
    async (_, make) => {
      const tamper: Tamper = async ({ path }, response) => {
        const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
        if (!isJson || !response.ok || path.startsWith("/api/auth/")) return response;
        return Response.json(make(), { status: response.status });
      };
      const { report } = await look({ mayWrite: true, sandbox: { seed: "empty" }, tamper });
      expect(report.summary.broken).toBeGreaterThan(0);
      expect(report.leftBehind.includes("every connection: the answer is no list")).toBe(make() === null);
    },
  );

  it.each([
    ["id", /^\/api\/connections\/$/],
    ["id", /^\/api\/(rulesets|seeds|users|table-references|discovery\/configs)\/$/],
    ["name", /^\/ifm\/ruleset-plans\/$/],
  ])("is left clean although what it creates has no %s in the answer", async (member, path) => {
    let held: unknown;
    const { report, sandbox } = await look({
      mayWrite: true,
      tamper: renames("POST", path, member, "renamed"),
      prepare: (fresh) => {
        held = holdings(fresh);
      },
    });
    expect(report.summary.broken).toBeGreaterThan(0);
    expect(report.leftBehind).toEqual([]);
    expect(holdings(sandbox)).toEqual(held);
  });

  it("is told of what could not be removed", async () => {
    const tamper: Tamper = async ({ method, path }, response) =>
      method === "DELETE" && path.startsWith("/api/seeds/")
        ? Response.json({ detail: "Not today." }, { status: 500 })
        : response;
    const { report } = await look({ mayWrite: true, tamper, sandbox: { seed: "empty" } });
    // The sandbox has deleted the file all the same, so that the second try finds nothing to remove.
    expect(rowOf(report, "DELETE /api/seeds/{id}/").result).toBe("broken");
    expect(report.leftBehind.length).toBeGreaterThan(0);
    expect(report.leftBehind[0]).toMatch(/^seed dmc-verify-.*: it was answered 500$/);
  });

  it("is found out by its behaviour where every answer looks right", async () => {
    const tamper: Tamper = async ({ method, path }, response) => {
      if (method !== "GET" || !/^\/api\/rulesets\/[^/]+\/$/.test(path) || !response.ok) return response;
      const body: unknown = await response.json();
      return Response.json({ ...Object(body), id: "9d2b6b8e-0000-4000-8000-000000000001" });
    };
    const { report } = await look({ tamper });
    const row = rowOf(report, "GET /api/rulesets/{id}/");
    expect(row.result).toBe("broken");
    expect(row.behaviours.find(({ result }) => result === "broken")?.reason).toBe("another ruleset is shown");
    expect(report.drift.filter(({ addition }) => !addition)).toEqual([]);
  });

  it("is found out when it asks nobody who they are", async () => {
    const tamper: Tamper = async ({ path }, response) =>
      path === "/api/license/" && response.status === 401 ? Response.json({}, { status: 404 }) : response;
    const { report } = await look({ tamper });
    expect(rowOf(report, "GET /api/license/").result).toBe("broken");
  });
});

describe("a server that adds to the contract", () => {
  it("keeps it, with fields, values and statuses of its own", async () => {
    const { report } = await look({
      prepare: ({ faults }) => {
        faults.extraFields();
        faults.unknownEnumValues();
      },
    });
    expect(report.summary.broken).toBe(0);
    expect(report.drift.every(({ addition }) => addition)).toBe(true);
    expect(textReport(report)).toContain("[].field_of_a_later_release: is not in the document");
    expect(report.drift.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["new-member", "new-value", "new-kind"]),
    );
  });

  it("keeps it with a status that the documents lack", async () => {
    const tamper: Tamper = async ({ path }, response) =>
      path === "/api/files/oracle-wallets/" && response.status === 401
        ? Response.json({ detail: "Later." }, { status: 418 })
        : response;
    const { report } = await look({ tamper });
    expect(report.drift).toContainEqual(
      expect.objectContaining({ kind: "new-status", status: 418, addition: true }),
    );
  });
});

describe("what is told of a server", () => {
  const echo: Tamper = async ({ path }, response) =>
    path === "/api/settings/"
      ? Response.json({ detail: `You said ${PASSWORD} and ${"verify-pat-canary"}` }, { status: 400 })
      : response;

  async function reported(): Promise<VerificationReport> {
    const spcsPat = "verify-pat-canary";
    return (await look({ mayWrite: true, tamper: echo, sandbox: { spcsPat }, client: { spcsPat } })).report;
  }

  it("holds no credential in any form of report", async () => {
    const report = await reported();
    expect(rowOf(report, "GET /api/settings/").behaviours[0]?.reason).toContain("You said <redacted>");
    for (const text of [textReport(report), htmlReport(report), JSON.stringify(report)]) {
      expect(text).not.toContain(PASSWORD);
      expect(text).not.toContain("verify-pat-canary");
      // Passwords and tokens that were made in the course of it.
      expect(text).not.toMatch(/\b[0-9a-f]{40}\b/);
      expect(text).not.toContain("eyJ");
    }
  });
});
