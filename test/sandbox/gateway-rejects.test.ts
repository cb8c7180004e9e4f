import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { KNOWN_REJECTIONS } from "../../src/sandbox/server/gateway/known-rejections.js";
import { openSandbox } from "./open-sandbox.js";

const HEADER = { "X-SF-SPCS-Authorization": 'Snowflake Token="PAT-EXAMPLE"' };
const HEALTH = "/api/healthcheck/";
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("gatewayRejects", () => {
  it("refuses a request that has everything, once, in the words of the test", async () => {
    const { anonymous, sandbox } = openSandbox({ spcsPat: "PAT-EXAMPLE" });
    sandbox.faults.gatewayRejects({
      detail: "Blocked by network policy",
      status: 403,
      responseType: "ERROR_X1",
    });
    const refused = await anonymous("GET", HEALTH, { headers: HEADER });
    expect([refused.status, refused.json]).toEqual([
      403,
      {
        detail: "Blocked by network policy",
        responseType: "ERROR_X1",
        requestId: expect.stringMatching(UUID),
      },
    ]);
    expect(refused.headers.get("server")).toBe("_");
    expect((await anonymous("GET", HEALTH, { headers: HEADER })).status).toBe(200);
  });

  it("hits only the requests that it is for, as often as it is told", async () => {
    const { call, anonymous, sandbox } = openSandbox();
    sandbox.faults.gatewayRejects({ detail: "", times: 2, when: ({ path }) => path === "/api/runs/" });
    const statuses: number[] = [];
    for (const path of ["/api/app/check/", "/api/runs/", "/api/runs/"]) {
      statuses.push((await anonymous("GET", path)).status);
    }
    expect(statuses).toEqual([200, 401, 401]);
    expect((await call("GET", "/api/runs/")).status).toBe(200);
  });

  it.each([
    ["rejected", 401, { responseType: "ERROR_INVALID_TOKEN", detail: "Token is invalid" }],
    ["expired", 401, { responseType: "ERROR_INVALID_TOKEN", detail: "Token is expired" }],
    [
      "privilege",
      403,
      {
        responseType: "ERROR_UNAUTHORIZED",
        detail: "Access denied. Insufficient privileges to use sandbox.test.",
      },
    ],
  ] as const)("says what is known for the reason %s, with a requestId", async (reason, status, body) => {
    const { anonymous, sandbox } = openSandbox();
    sandbox.faults.gatewayRejects({ reason });
    const refused = await anonymous("GET", HEALTH);
    expect([refused.status, refused.json]).toEqual([
      status,
      { ...body, requestId: expect.stringMatching(UUID) },
    ]);
    expect(refused.headers.get("server")).toBe("_");
  });

  it("says which address is not allowed, without a requestId unless it is asked for", async () => {
    const { anonymous, sandbox } = openSandbox();
    const body = {
      responseType: "ERROR_UNAUTHORIZED",
      detail: "Incoming request with IP/Token 203.0.113.7 is not allowed to access Snowflake.",
    };
    sandbox.faults.gatewayRejects({ reason: "network" });
    const refused = await anonymous("GET", HEALTH);
    expect([refused.status, refused.json]).toEqual([401, body]);
    sandbox.faults.gatewayRejects({ reason: "network", requestId: true });
    expect((await anonymous("GET", HEALTH)).json).toEqual({
      ...body,
      requestId: expect.stringMatching(UUID),
    });
  });

  it("sends to sign in for the reason missing, although the request has everything", async () => {
    const { anonymous, sandbox } = openSandbox({ signInUrl: "https://sign-in.invalid/a?b=c" });
    sandbox.faults.gatewayRejects({ reason: "missing" });
    const { status, text, headers } = await anonymous("GET", HEALTH);
    expect([status, text, headers.get("location"), headers.get("server")]).toEqual([
      302,
      "",
      "https://sign-in.invalid/a?b=c",
      "_",
    ]);
    expect((await anonymous("GET", HEALTH)).status).toBe(200);
  });

  it("takes text, type, status and requestId in the place of those of the reason", async () => {
    const { anonymous, sandbox } = openSandbox();
    sandbox.faults.gatewayRejects({
      reason: "rejected",
      detail: "Programmatic access token is invalid.",
      responseType: "ERROR_UNAUTHORIZED",
      status: 403,
      requestId: false,
    });
    const refused = await anonymous("GET", HEALTH);
    expect([refused.status, refused.json]).toEqual([
      403,
      { responseType: "ERROR_UNAUTHORIZED", detail: "Programmatic access token is invalid." },
    ]);
  });

  it.each(["{}", '{"reason":"tired"}', '{"reason":"toString","detail":"x"}', '{"detail":5}'])(
    "refuses to be armed with %s",
    (rejection) => {
      const { faults } = createSandbox({ seed: "empty" });
      expect(() => faults.gatewayRejects(JSON.parse(rejection))).toThrow(
        new TypeError(
          "faults.gatewayRejects: needs a text as detail, or as reason one of " +
            '"missing", "rejected", "expired", "network", "privilege"',
        ),
      );
    },
  );
});

describe("the known rejections", () => {
  it("stand on the page with their certainty and their source", async () => {
    const page = await readFile(new URL("../../docs/testing.md", import.meta.url), "utf8");
    const rows = page.split("\n").filter((line) => /^\| `"\w+"` \|/.test(line));
    expect(rows).toEqual(
      Object.entries(KNOWN_REJECTIONS).map(([reason, { meaning, answer, certainty, source }]) => {
        const status = answer === "sign-in" ? 302 : answer.status;
        return `| \`"${reason}"\` | ${meaning} | ${status} | ${certainty}: ${source} |`;
      }),
    );
  });
});
