import { describe, expect, it } from "vitest";
import { forwardedHeaders } from "../../src/sandbox/gateway.js";
import { POSTGRES } from "./example-documents.js";
import { openSandbox, text } from "./open-sandbox.js";

const PAT = "PAT-EXAMPLE";
const HEADER = { "X-SF-SPCS-Authorization": `Snowflake Token="${PAT}"` };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe("the Snowflake gateway", () => {
  it.each([
    ["without its header", {}],
    ["with an empty one", { "X-SF-SPCS-Authorization": "" }],
    ["with another token", { "X-SF-SPCS-Authorization": 'Snowflake Token="other"' }],
    ["without the quotes", { "X-SF-SPCS-Authorization": `Snowflake Token=${PAT}` }],
    ["with the token in Authorization instead", { Authorization: `Snowflake Token="${PAT}"` }],
  ])("refuses every request %s, login and healthcheck included", async (_, headers) => {
    const { anonymous } = openSandbox({ spcsPat: PAT });
    for (const [method, path] of [
      ["GET", "/api/connections/"],
      ["GET", "/api/healthcheck/"],
      ["POST", "/api/auth/token/login/"],
      ["GET", "/no/such/path"],
    ] as const) {
      const answer = await anonymous(method, path, { headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("server")).toBe("_");
      expect(text(answer.json, "responseType")).toBe("ERROR_INVALID_TOKEN");
      expect(text(answer.json, "requestId")).toMatch(UUID);
      expect(text(answer.json, "detail")).not.toBe("");
      expect(answer.text).not.toContain(PAT);
    }
  });

  it("lets a request with the header pass, and marks every answer", async () => {
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
      expect(answer.headers.getSetCookie().join()).toContain("sfc-ss-");
    }
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
});

describe("what the gateway hands on", () => {
  it("lacks its own credential, and keeps DataMasque's", () => {
    const sent = new Headers({ ...HEADER, Authorization: "Token abc", Accept: "*/*" });
    expect([...forwardedHeaders(sent)]).toEqual([
      ["accept", "*/*"],
      ["authorization", "Token abc"],
    ]);
    expect(sent.get("x-sf-spcs-authorization")).toBe(`Snowflake Token="${PAT}"`);
  });

  it("lacks an Authorization that holds a Snowflake token", () => {
    const sent = new Headers({ ...HEADER, Authorization: `Snowflake Token="${PAT}"` });
    expect([...forwardedHeaders(sent)]).toEqual([]);
  });
});

describe("gatewayRejects", () => {
  it("refuses a request that has everything, once, in the words of the test", async () => {
    const { anonymous, sandbox } = openSandbox({ spcsPat: PAT });
    sandbox.faults.gatewayRejects({
      detail: "Blocked by network policy",
      status: 403,
      responseType: "ERROR_X1",
    });
    const refused = await anonymous("GET", "/api/healthcheck/", { headers: HEADER });
    expect([refused.status, refused.json]).toMatchObject([
      403,
      { detail: "Blocked by network policy", responseType: "ERROR_X1" },
    ]);
    expect(refused.headers.get("server")).toBe("_");
    expect((await anonymous("GET", "/api/healthcheck/", { headers: HEADER })).status).toBe(200);
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
});
