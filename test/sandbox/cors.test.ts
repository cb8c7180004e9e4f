import { describe, expect, it } from "vitest";
import { createSandbox, type SandboxOptions } from "../../src/sandbox/index.js";

const PAGE = "http://localhost:5173";
const HEALTH = "http://sandbox/api/healthcheck/";

function open(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ seed: "empty", cors: [PAGE, "https://app.example"], ...options });
  const preflight = (origin: string, url = HEALTH) =>
    sandbox.fetch(url, {
      method: "OPTIONS",
      headers: {
        Origin: origin,
        "Access-Control-Request-Method": "PATCH",
        "Access-Control-Request-Headers": "authorization,x-trace",
      },
    });
  const get = (origin: string | undefined, url = HEALTH) =>
    sandbox.fetch(url, { headers: origin === undefined ? {} : { Origin: origin } });
  return { sandbox, preflight, get };
}

function corsHeaders({ headers }: Response) {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith("access-control-")));
}

describe("pages of other origins", () => {
  it.each([PAGE, "https://app.example"])("of a listed one may call: %s", async (origin) => {
    const { preflight, get } = open();
    const answer = await preflight(origin);
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(corsHeaders(answer)).toEqual({
      "access-control-allow-origin": origin,
      "access-control-allow-headers": "authorization,x-trace",
      "access-control-allow-methods": "DELETE, GET, OPTIONS, PATCH, POST, PUT",
    });
    for (const url of [
      HEALTH,
      "http://sandbox/api/runs/",
      "http://sandbox/nowhere",
      "http://sandbox/ifm/x/",
    ]) {
      const read = await get(origin, url);
      expect(corsHeaders(read)).toEqual({ "access-control-allow-origin": origin });
      expect(read.headers.get("vary")).toContain("Origin");
    }
  });

  it.each([
    "http://localhost:5174",
    "https://localhost:5173",
    "http://localhost",
    "null",
    `${PAGE}.evil.example`,
  ])("of any other may not: %s", async (origin) => {
    const { preflight, get } = open();
    for (const answer of [await preflight(origin), await get(origin)]) {
      expect(corsHeaders(answer)).toEqual({});
      expect(answer.headers.get("vary")).toContain("Origin");
    }
  });

  it("may not where none is listed, and a request without an origin needs nothing", async () => {
    const { preflight, get } = open({ cors: [] });
    expect(corsHeaders(await preflight(PAGE))).toEqual({});
    expect((await get(PAGE)).headers.get("vary") ?? "").not.toContain("Origin");
    expect(corsHeaders(await open().get(undefined))).toEqual({});
  });

  it("use up no fault with a preflight, and read every answer but that of what stands in front", async () => {
    const { sandbox, preflight, get } = open();
    sandbox.faults.htmlErrorPage({ status: 503 });
    expect((await preflight(PAGE)).status).toBe(200);
    const page = await get(PAGE);
    expect([page.status, corsHeaders(page)]).toEqual([503, { "access-control-allow-origin": PAGE }]);
    sandbox.faults.notReady();
    const proxy = await get(PAGE);
    expect([proxy.status, corsHeaders(proxy)]).toEqual([502, {}]);
  });

  it("may never use the control API", async () => {
    const { preflight, get } = open({ control: true });
    const url = "http://127.0.0.1/_sandbox/state/";
    for (const answer of [await preflight(PAGE, url), await get(PAGE, url)]) {
      expect([answer.status, corsHeaders(answer)]).toEqual([403, {}]);
    }
  });

  it("are listed as origins, and not behind the gateway", () => {
    expect(() => createSandbox({ cors: ["localhost:5173"] })).toThrow(/^createSandbox: cors must be a list/);
    expect(() => createSandbox({ cors: [`${PAGE}/`] })).toThrow(/^createSandbox: cors must be a list/);
    expect(() => createSandbox({ cors: [PAGE], spcsPat: "p" })).toThrow(/use gatewayCors$/);
  });
});
