import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { forwardedHeaders } from "../../src/sandbox/server/gateway/gateway-credential.js";
import { POSTGRES } from "./example-documents.js";
import { openSandbox, text } from "./open-sandbox.js";

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
