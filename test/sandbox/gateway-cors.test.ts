import { describe, expect, it } from "vitest";
import { createSandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { setCorsHeaders } from "../../src/sandbox/server/gateway/gateway-cors.js";
import { type Answer, openSandbox } from "./open-sandbox.js";

const PAGE = "https://app.example.com";
const STRANGER = "https://other.example.com";
const HEALTH = "/api/healthcheck/";
const CREDENTIAL = { "X-SF-SPCS-Authorization": 'Snowflake Token="PAT-EXAMPLE"' };

const OPTIONS: SandboxOptions = {
  spcsPat: "PAT-EXAMPLE",
  gatewayCors: {
    origins: ["http://127.0.0.1:5173", PAGE],
    headers: ["X-SF-SPCS-Authorization", "Authorization"],
  },
};

const preflight = (origin: string) => ({
  headers: {
    Origin: origin,
    "Access-Control-Request-Method": "GET",
    "Access-Control-Request-Headers": "authorization,x-sf-spcs-authorization",
  },
});

const corsHeaders = ({ headers }: Pick<Answer, "headers">) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith("access-control-")));

describe("a preflight at the gateway", () => {
  it("of a listed page is answered without a credential, with the listed headers", async () => {
    const { anonymous } = openSandbox(OPTIONS);
    const answer = await anonymous("OPTIONS", HEALTH, preflight(PAGE));
    expect([answer.status, answer.text, answer.headers.get("server")]).toEqual([204, "", "_"]);
    expect(corsHeaders(answer)).toEqual({
      "access-control-allow-origin": PAGE,
      "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
      "access-control-allow-headers": "X-SF-SPCS-Authorization, Authorization",
    });
    expect(answer.headers.get("vary")).toBe("Origin");
  });

  it("allows no header when none is listed", async () => {
    const { anonymous } = openSandbox({ ...OPTIONS, gatewayCors: { origins: [PAGE], headers: [] } });
    const answer = await anonymous("OPTIONS", HEALTH, preflight(PAGE));
    expect(answer.status).toBe(204);
    expect(Object.keys(corsHeaders(answer))).toEqual([
      "access-control-allow-methods",
      "access-control-allow-origin",
    ]);
  });

  it.each([
    ["of another page", OPTIONS, preflight(STRANGER)],
    ["of a page whose origin only begins like a listed one", OPTIONS, preflight(`${PAGE}.evil.example`)],
    ["without settings", { spcsPat: "PAT-EXAMPLE" }, preflight(PAGE)],
  ])("%s is sent to sign in, with no CORS header", async (_, options, request) => {
    const { anonymous } = openSandbox(options);
    const answer = await anonymous("OPTIONS", HEALTH, request);
    expect([answer.status, corsHeaders(answer)]).toEqual([302, {}]);
  });

  it("is what names a method: any other OPTIONS needs the credential", async () => {
    const { anonymous } = openSandbox(OPTIONS);
    const answer = await anonymous("OPTIONS", HEALTH, { headers: { Origin: PAGE } });
    expect(answer.status).toBe(302);
  });

  it("is nothing special where there is no gateway", async () => {
    const { gatewayCors } = OPTIONS;
    const { anonymous } = openSandbox(gatewayCors === undefined ? {} : { gatewayCors });
    const answer = await anonymous("OPTIONS", HEALTH, preflight(PAGE));
    expect([answer.status, corsHeaders(answer)]).toEqual([200, {}]);
  });

  it("uses up no fault: the request that follows meets it", async () => {
    const { anonymous, sandbox } = openSandbox(OPTIONS);
    sandbox.faults.gatewayRejects({ reason: "network" });
    expect((await anonymous("OPTIONS", HEALTH, preflight(PAGE))).status).toBe(204);
    expect((await anonymous("GET", HEALTH, { headers: CREDENTIAL })).status).toBe(401);
    expect(sandbox.requests.map(({ method, status }) => [method, status])).toEqual([
      ["OPTIONS", 204],
      ["GET", 401],
    ]);
  });
});

describe("an answer to a page of another origin", () => {
  it.each([
    ["of the service", 200, CREDENTIAL],
    ["of the gateway that refuses", 401, { "X-SF-SPCS-Authorization": 'Snowflake Token="other"' }],
    ["of the gateway that sends to sign in", 302, {}],
  ])("%s may be read, but for the marks", async (_, status, credential) => {
    const { anonymous } = openSandbox(OPTIONS);
    const answer = await anonymous("GET", HEALTH, { headers: { ...credential, Origin: PAGE } });
    expect(answer.status).toBe(status);
    const { "access-control-expose-headers": exposed = "", ...others } = corsHeaders(answer);
    expect(others).toEqual({ "access-control-allow-origin": PAGE });
    expect(exposed.split(", ")).toContain("Content-Type");
    expect(exposed.toLowerCase().split(", ")).not.toContain("server");
    expect(answer.headers.get("vary")).toContain("Origin");
  });

  it("has no CORS header when the page is not listed, nor when it is none", async () => {
    const { anonymous } = openSandbox(OPTIONS);
    for (const headers of [{ ...CREDENTIAL, Origin: STRANGER }, CREDENTIAL]) {
      const answer = await anonymous("GET", HEALTH, { headers });
      expect([answer.status, corsHeaders(answer), answer.headers.get("vary")]).toEqual([
        200,
        {},
        "Accept, Cookie, Origin",
      ]);
    }
  });

  it("loses the CORS headers of the service, with settings and without", () => {
    for (const cors of [undefined, OPTIONS.gatewayCors]) {
      const answer = new Headers({
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Allow-Credentials": "true",
        "Access-Control-Expose-Headers": "Server",
        Allow: "GET",
      });
      setCorsHeaders(answer, new Headers({ Origin: STRANGER }), cors);
      expect(corsHeaders({ headers: answer })).toEqual({});
      expect(answer.get("allow")).toBe("GET");
    }
  });
});

describe("CORS settings that mean nothing", () => {
  it.each([
    ["an origin with a path", [`${PAGE}/`], [], "origins"],
    ["a host", ["app.example.com"], [], "origins"],
    ["every origin", ["*"], [], "origins"],
    ["no name of a header", [PAGE], ["a b"], "headers"],
    ["an empty name", [PAGE], [""], "headers"],
  ])("are refused: %s", (_, origins, headers, member) => {
    expect(() => createSandbox({ gatewayCors: { origins, headers } })).toThrow(
      `createSandbox: gatewayCors.${member} must be a list`,
    );
  });

  it("are refused: texts in the place of lists", () => {
    const options: SandboxOptions = JSON.parse(`{"gatewayCors":{"origins":"${PAGE}","headers":[]}}`);
    expect(() => createSandbox(options)).toThrow("gatewayCors.origins must be a list");
  });
});
