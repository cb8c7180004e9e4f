import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";
import {
  type BrowserScene,
  bundlePageProgram,
  NEEDED_HEADERS,
  PAT,
  type Place,
  RESOLVER_RULES,
  setScene,
} from "./browser-scene.js";
import { launchChromium } from "./chromium.js";

const LOGIN = "POST /api/auth/token/login/";
const LIST = "GET /api/connections/";
const PLACES: readonly Place[] = ["snowflake", "elsewhere"];
/** As from an environment in which none is set. */
const WITHOUT_PAT = "";
/** What a page is told that may not send, or may not read. */
const FORBIDDEN = {
  error: "DataMasqueTransportError",
  kind: "network",
  hint: expect.stringContaining("CORS"),
};

let browser: Browser;
let program: string;

beforeAll(async () => {
  program = await bundlePageProgram();
  browser = await launchChromium(RESOLVER_RULES);
});
afterAll(async () => browser?.close());

const scene = (settings?: Parameters<typeof setScene>[2]): Promise<BrowserScene> =>
  setScene(browser, program, settings);

describe.each(PLACES)("a page of another origin, the instance %s", (place) => {
  it("lists and writes where the settings list the page and its headers", async () => {
    const { sandbox, open, call, arrived } = await scene();
    await open(place);
    expect(await call("list")).toEqual({ data: expect.arrayContaining([expect.any(String)]) });
    expect(arrived()).toEqual([`${LOGIN} 200`, `${LIST} 200`]);
    expect(await call("write")).toEqual({ data: "from-the-page" });
    expect(sandbox.state.rulesets.map(({ name }) => name)).toContain("from-the-page");
    expect(sandbox.requests.some(({ method, status }) => method === "OPTIONS" && status === 204)).toBe(true);
  });

  it("logs in again when the token has expired, and replays the call", async () => {
    const { sandbox, open, call, arrived } = await scene();
    await open(place);
    await call("list");
    arrived();
    sandbox.faults.expireTokens();
    expect(await call("list")).toEqual({ data: expect.any(Array) });
    expect(arrived()).toEqual([`${LIST} 401`, `${LOGIN} 200`, `${LIST} 200`]);
  });
});

describe("what the settings do not list", () => {
  it.each(["X-SF-SPCS-Authorization", "Content-Type"])("%s: nothing is sent", async (missing) => {
    const { sandbox, open, call, arrived } = await scene({
      headers: NEEDED_HEADERS.filter((name) => name !== missing),
    });
    await open("snowflake");
    expect(await call("list")).toMatchObject(FORBIDDEN);
    expect(arrived()).toEqual([]);
    expect(new Set(sandbox.requests.map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set(["OPTIONS /api/auth/token/login/"]),
    );
  });

  it("Authorization: nothing is sent but the login, which has none", async () => {
    const { open, call, arrived } = await scene({
      headers: NEEDED_HEADERS.filter((name) => name !== "Authorization"),
    });
    await open("snowflake");
    expect(await call("list")).toMatchObject(FORBIDDEN);
    expect(arrived()).toEqual([`${LOGIN} 200`]);
  });

  it("the page: nothing is sent", async () => {
    const { open, call, arrived, signIn } = await scene({ pageListed: false });
    await open("snowflake");
    expect(await call("list")).toMatchObject(FORBIDDEN);
    expect([arrived(), signIn.calls()]).toEqual([[], []]);
  });
});

describe("the marks of the gateway", () => {
  it("are sent, and cannot be read by a page", async () => {
    const { urls, page } = await scene();
    const url = `${urls.elsewhere}/api/healthcheck/`;
    const pass = { "X-SF-SPCS-Authorization": `Snowflake Token="${PAT}"` };
    expect((await fetch(url, { headers: pass })).headers.get("server")).toBe("_");
    expect(
      await page.evaluate(([at, headers]) => pageProgram.look(at, headers), [url, pass] as const),
    ).toEqual({ type: "cors", status: 200, server: null, setCookie: null });
  });

  it("would be read if a gateway exposed them, but for the cookie", async () => {
    const { page } = await scene();
    const open = await serve((_, response) =>
      json(
        response,
        200,
        {},
        {
          Server: "_",
          "Set-Cookie": "sfc-ss-csrf-token-v1-x=1",
          "Access-Control-Allow-Origin": "*",
          "Access-Control-Expose-Headers": "Server, Set-Cookie",
        },
      ),
    );
    expect(await page.evaluate((at) => pageProgram.look(at, {}), open.url)).toEqual({
      type: "cors",
      status: 200,
      server: "_",
      setCookie: null,
    });
  });
});

describe("a rejection with a JSON body", () => {
  it("is the gateway's on a host of Snowflake, after one request", async () => {
    const { sandbox, open, call, arrived } = await scene();
    await open("snowflake", { spcsPat: "PAT-REVOKED" });
    expect(await call("list")).toMatchObject({
      error: "SpcsGatewayAuthError",
      reason: "rejected",
      status: 401,
      detail: "Token is invalid",
    });
    expect(arrived()).toEqual([`${LOGIN} 401`]);
    await open("snowflake");
    await call("list");
    arrived();
    sandbox.faults.gatewayRejects({ reason: "network" });
    expect(await call("list")).toMatchObject({ error: "SpcsGatewayAuthError", reason: "network" });
    expect(arrived()).toEqual([`${LIST} 401`]);
  });

  it("is taken for DataMasque's behind another host: a login, and the refusal of that", async () => {
    const { sandbox, open, call, arrived } = await scene();
    await open("elsewhere");
    await call("list");
    arrived();
    sandbox.faults.gatewayRejects({ reason: "network", times: Number.POSITIVE_INFINITY });
    expect(await call("list")).toMatchObject({
      error: "DataMasqueApiError",
      method: "POST",
      path: "/api/auth/token/login/",
      status: 401,
    });
    expect(arrived()).toEqual([`${LIST} 401`, `${LOGIN} 401`]);
  });
});

describe("a redirect to sign-in", () => {
  it("is opaque", async () => {
    const { urls, page, signIn } = await scene();
    const url = `${urls.snowflake}/api/healthcheck/`;
    expect(await page.evaluate((at) => pageProgram.look(at, {}), url)).toEqual({
      type: "opaqueredirect",
      status: 0,
      server: null,
      setCookie: null,
    });
    expect(signIn.calls()).toEqual([]);
  });

  it("from a host of Snowflake is a rejection, after one request", async () => {
    const { sandbox, open, call, arrived, signIn } = await scene();
    await open("snowflake", { spcsPat: WITHOUT_PAT });
    expect(await call("list")).toMatchObject({
      error: "SpcsGatewayAuthError",
      reason: "missing",
      status: undefined,
    });
    expect(arrived()).toEqual([`${LOGIN} 302`]);
    await open("snowflake");
    sandbox.faults.gatewayRejects({ reason: "missing" });
    expect(await call("list")).toMatchObject({
      error: "SpcsGatewayAuthError",
      reason: "rejected",
      status: undefined,
    });
    expect(arrived()).toEqual([`${LOGIN} 302`]);
    expect(signIn.calls()).toEqual([]);
  });

  it("from another host is a redirect that is not followed", async () => {
    const { sandbox, open, call, arrived, signIn } = await scene();
    sandbox.faults.gatewayRejects({ reason: "missing" });
    await open("elsewhere");
    expect(await call("list")).toMatchObject({ error: "DataMasqueTransportError", kind: "redirect" });
    expect([arrived(), signIn.calls()]).toEqual([[`${LOGIN} 302`], []]);
  });

  it.each(PLACES)("of a large upload, %s, is told as one of any other request", async (place) => {
    const { sandbox, open, call, arrived, signIn } = await scene();
    await open(place);
    expect(await call("upload")).toEqual({ data: "page.csv" });
    arrived();
    sandbox.faults.gatewayRejects({ reason: "missing" });
    expect(await call("upload")).toMatchObject(
      place === "snowflake"
        ? { error: "SpcsGatewayAuthError", reason: "rejected", status: undefined }
        : { error: "DataMasqueTransportError", kind: "redirect" },
    );
    expect([arrived(), signIn.calls()]).toEqual([["POST /api/seeds/ 302"], []]);
  });
});
