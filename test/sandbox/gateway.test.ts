import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { forwardedHeaders } from "../../src/sandbox/server/gateway/gateway-credential.js";
import { KNOWN_REJECTIONS } from "../../src/sandbox/server/gateway/known-rejections.js";
import { openSandbox, text } from "./open-sandbox.js";
import { POSTGRES } from "./prepared-sandbox.js";

const PAT = "PAT-EXAMPLE";
const CREDENTIAL = `Snowflake Token="${PAT}"`;
const HEADER = { "X-SF-SPCS-Authorization": CREDENTIAL };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const REQUESTS = [
  ["GET", "/api/connections/"],
  ["GET", "/api/healthcheck/"],
  ["POST", "/api/auth/token/login/"],
  ["GET", "/no/such/path"],
] as const;

const HEALTH = "/api/healthcheck/";

describe("the Snowflake gateway", () => {
  it.each([
    ["without a credential", {}],
    ["with an empty one", { "X-SF-SPCS-Authorization": "" }],
    ["with the token as bearer", { Authorization: `Bearer ${PAT}` }],
    ["with a login of DataMasque alone", { Authorization: "Token 0123" }],
    ["without the quotes", { "X-SF-SPCS-Authorization": `Snowflake Token=${PAT}` }],
    ["with the bare token", { "X-SF-SPCS-Authorization": PAT }],
    ["with text behind the token", { "X-SF-SPCS-Authorization": `${CREDENTIAL} x` }],
    ["with text before the token", { "X-SF-SPCS-Authorization": `x ${CREDENTIAL}` }],
  ])("sends every request %s to sign in elsewhere, login and healthcheck included", async (_, headers) => {
    const { anonymous } = openSandbox({ spcsPat: PAT });
    for (const [method, path] of REQUESTS) {
      const answer = await anonymous(method, path, { headers });
      expect([answer.status, answer.text, answer.headers.get("server")]).toEqual([302, "", "_"]);
      const target = new URL(answer.headers.get("location") ?? "");
      expect([target.protocol, target.pathname]).toEqual(["https:", "/oauth/authorize"]);
      expect(target.hostname).toMatch(/\.invalid$/);
      expect(target.search).not.toBe("");
      expect(JSON.stringify([...answer.headers])).not.toContain(PAT);
    }
  });

  it("names the sign-in page that it is told", async () => {
    const signInUrl = "http://127.0.0.1:9/oauth/authorize?state=1";
    const { anonymous } = openSandbox({ spcsPat: PAT, signInUrl });
    const answer = await anonymous("GET", "/api/healthcheck/");
    expect(answer.headers.get("location")).toBe(signInUrl);
  });

  it.each([
    ["another token", "other"],
    ["no text for a token", ""],
  ])("refuses every request with %s in the right form", async (_, token) => {
    const { anonymous } = openSandbox({ spcsPat: PAT });
    for (const name of ["X-SF-SPCS-Authorization", "Authorization"]) {
      for (const [method, path] of REQUESTS) {
        const answer = await anonymous(method, path, { headers: { [name]: `Snowflake Token="${token}"` } });
        expect([answer.status, answer.json]).toEqual([
          401,
          {
            responseType: "ERROR_INVALID_TOKEN",
            requestId: expect.stringMatching(UUID),
            detail: "Token is invalid",
          },
        ]);
        expect(answer.headers.get("server")).toBe("_");
        expect(answer.text).not.toContain(PAT);
      }
    }
  });

  it("lets a request with the header pass, and marks every answer, without a cookie", async () => {
    const { anonymous } = openSandbox({ spcsPat: PAT });
    const login = await anonymous("POST", "/api/auth/token/login/", {
      body: { username: "admin", password: "sandbox-password" },
      headers: HEADER,
    });
    expect(login.status).toBe(200);
    const headers = { ...HEADER, Authorization: `Token ${text(login.json, "key")}` };
    const answers = [
      login,
      await anonymous("GET", "/api/connections/", { headers }),
      await anonymous("POST", "/api/connections/", { headers, body: POSTGRES }),
      await anonymous("GET", "/api/connections", { headers }),
      await anonymous("GET", "/api/runs/5/", { headers }),
      await anonymous("GET", "/no/such/path", { headers }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 201, 301, 404, 404]);
    for (const answer of answers) {
      expect(answer.headers.get("server")).toBe("_");
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  it("sets the cookie with which a sign-in begins, and no other, when it sends to sign in", async () => {
    const { anonymous } = openSandbox({ spcsPat: PAT });
    const cookies = (await anonymous("GET", "/api/healthcheck/")).headers.getSetCookie();
    expect(cookies).toEqual([expect.stringMatching(/^sfc-ss-csrf-token-v1-sandbox=\S+; Path=\/; HttpOnly/)]);
    const refused = await anonymous("GET", "/api/healthcheck/", {
      headers: { "X-SF-SPCS-Authorization": 'Snowflake Token="other"' },
    });
    expect(refused.headers.getSetCookie()).toEqual([]);
  });

  it("takes the token in Authorization, too, which leaves none for DataMasque", async () => {
    const { anonymous } = openSandbox({ spcsPat: PAT });
    const headers = { Authorization: CREDENTIAL };
    expect((await anonymous("GET", "/api/healthcheck/", { headers })).status).toBe(200);
    const list = await anonymous("GET", "/api/connections/", { headers });
    expect([list.status, list.json]).toEqual([
      401,
      { detail: "Authentication credentials were not provided." },
    ]);
  });

  it("passes DataMasque's own 401 on, which is no rejection", async () => {
    const { anonymous } = openSandbox({ spcsPat: PAT });
    const answer = await anonymous("GET", "/api/connections/", { headers: { ...HEADER, Authorization: "" } });
    expect([answer.status, answer.json]).toEqual([
      401,
      { detail: "Authentication credentials were not provided." },
    ]);
    expect(answer.headers.get("server")).toBe("_");
  });

  it("is not there without a token, nor with an empty one", async () => {
    for (const options of [{}, { spcsPat: "" }]) {
      const { anonymous } = openSandbox(options);
      const answer = await anonymous("GET", "/api/healthcheck/");
      expect([answer.status, answer.headers.get("server")]).toEqual([200, null]);
    }
  });

  it.each(["/oauth/authorize", "sign-in.example", "ftp://sign-in.example/", "https://"])(
    "needs a whole URL to sign in, not %s",
    (signInUrl) => {
      expect(() => createSandbox({ signInUrl })).toThrow(
        new TypeError("createSandbox: signInUrl must be a whole http: or https: URL"),
      );
    },
  );
});

describe("what the gateway hands on", () => {
  it("lacks its own credential, and keeps DataMasque's", () => {
    const sent = new Headers({ ...HEADER, Authorization: "Token abc", Accept: "*/*" });
    expect([...forwardedHeaders(sent)]).toEqual([
      ["accept", "*/*"],
      ["authorization", "Token abc"],
    ]);
    expect(sent.get("x-sf-spcs-authorization")).toBe(CREDENTIAL);
  });

  it("lacks an Authorization that holds a Snowflake token", () => {
    const sent = new Headers({ ...HEADER, Authorization: CREDENTIAL });
    expect([...forwardedHeaders(sent)]).toEqual([]);
  });
});

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
    const rows = page.split("\n").filter((line) => /^\| `"\w+"` \|.*\| \d+ \|/.test(line));
    expect(rows).toEqual(
      Object.entries(KNOWN_REJECTIONS).map(([reason, { meaning, answer, certainty, source }]) => {
        const status = answer === "sign-in" ? 302 : answer.status;
        return `| \`"${reason}"\` | ${meaning} | ${status} | ${certainty}: ${source} |`;
      }),
    );
  });
});
