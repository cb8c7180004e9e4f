import {
  createDataMasqueClient,
  DataMasqueConfigError,
  SpcsGatewayAuthError,
  unwrap,
} from "datamasque-client";
import { createInFlightMaskingClient } from "datamasque-client/in-flight-masking";
import { describe, expect, it, vi } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { errorOf, passwordClient } from "../middleware/clients.js";
import {
  ADDRESS_REJECTION,
  REJECTION,
  redirectInCircle,
  redirectToSignIn,
  rejectAtGateway,
  SERVER_MARK,
} from "../middleware/gateway-answers.js";
import {
  answering,
  LOGIN,
  PASSWORD,
  startScriptedDataMasque,
  USERNAME,
} from "../middleware/scripted-datamasque.js";
import { SENDS } from "../middleware/sends.js";
import { closedGate, type RecordedRequest } from "../support/recording-server.js";

const CONNECTIONS = "GET /api/connections/";
const SEEDS = "POST /api/seeds/";

/** A source that gives `pat-1`, `pat-2` and so on. */
function numberedPats() {
  let given = 0;
  return vi.fn(async () => {
    given += 1;
    return `pat-${given}`;
  });
}

/** A source as an app without types may write it. */
function returning(value: unknown): () => string;
function returning(value: unknown): () => unknown {
  return () => value;
}

function patsIn(requests: readonly RecordedRequest[]): unknown[] {
  return requests.map(({ headers }) => headers["x-sf-spcs-authorization"]);
}

const header = (number: number) => `Snowflake Token="pat-${number}"`;

async function start() {
  const server = await startScriptedDataMasque({ gatewayPat: "pat-1" });
  const spcsPat = numberedPats();
  return { server, spcsPat, dm: passwordClient(server, { spcsPat }) };
}

describe("a function as spcsPat", () => {
  it.each([
    ["synchronous", () => "pat-1"],
    ["asynchronous", async () => "pat-1"],
  ])("that is %s is asked once, before the first send, and held", async (_name, give) => {
    const server = await startScriptedDataMasque({ gatewayPat: "pat-1" });
    const spcsPat = vi.fn(give);
    const dm = passwordClient(server, { spcsPat });
    expect(spcsPat).not.toHaveBeenCalled();
    for (let call = 0; call < 3; call += 1) await unwrap(dm.GET("/api/connections/"));
    expect(spcsPat).toHaveBeenCalledTimes(1);
    expect(patsIn(server.requests)).toEqual([1, 1, 1, 1].map(header));
  });

  it.each([
    ["401 JSON", rejectAtGateway()],
    ["403 JSON", rejectAtGateway({ status: 403 })],
    ["expired", rejectAtGateway({ body: { ...REJECTION, detail: "The token has expired." } })],
    ["a redirect to sign-in", redirectToSignIn()],
    ["a redirect in a circle", redirectInCircle(SERVER_MARK)],
  ])("is asked again after %s, at every place where something is sent", async (_name, rejection) => {
    // What was redirected before is sent from its start once more.
    const sends = SENDS.filter(({ name }) => name !== "a redirect within the origin");
    expect(sends.length).toBe(SENDS.length - 1);
    for (const send of sends) {
      const { server, spcsPat, dm } = await start();
      await send.prepare(dm, server);
      server.forget();
      const call = send.requests[send.at] ?? "";
      // The gateway stops taking the PAT right before the send that is meant.
      const earlier = send.requests.slice(0, send.at).filter((one) => one === call);
      const normally = earlier.slice(server.scripted(call)).map(() => server.normally);
      server.script(call, ...normally, (request, response) => {
        server.takePat("pat-2", rejection);
        return server.normally(request, response);
      });
      await send.call(dm);
      const once = send.requests.slice(0, send.at);
      expect(server.calls(), send.name).toEqual([...once, call, ...send.requests.slice(send.at)]);
      expect(spcsPat, send.name).toHaveBeenCalledTimes(2);
      expect(patsIn(server.requests).slice(send.at), send.name).toEqual([
        header(1),
        ...send.requests.slice(send.at).map(() => header(2)),
      ]);
    }
  });

  it.each([
    ["a network policy", { ...ADDRESS_REJECTION }, "network"],
    ["a missing privilege", { ...REJECTION, detail: "Access denied. Insufficient privileges." }, "privilege"],
    ["a text that is not known", { ...REJECTION, detail: "Come back tomorrow." }, "unknown"],
  ])("is not asked again after %s", async (_name, body, reason) => {
    const { server, spcsPat, dm } = await start();
    server.script(LOGIN, rejectAtGateway({ body }));
    expect(await errorOf(unwrap(dm.GET("/api/connections/")))).toMatchObject({ reason });
    expect(spcsPat).toHaveBeenCalledTimes(1);
    expect(server.calls()).toEqual([LOGIN]);
  });

  it("that gives the same value again has the rejection reach the caller, after one request", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: "another" });
    const spcsPat = vi.fn(() => "pat-1");
    const error = await errorOf(passwordClient(server, { spcsPat }).GET("/api/connections/"));
    expect(error).toBeInstanceOf(SpcsGatewayAuthError);
    expect(error).toMatchObject({
      hint: expect.stringMatching(/returned the same PAT again/),
    });
    expect(spcsPat).toHaveBeenCalledTimes(2);
    expect(server.calls()).toEqual([LOGIN]);
  });

  it("whose second value is rejected as well ends there, and is asked afresh by the next call", async () => {
    const { server, spcsPat, dm } = await start();
    server.takePat("pat-3");
    expect(await errorOf(dm.GET("/api/connections/"))).toMatchObject({ reason: "rejected" });
    expect(server.calls()).toEqual([LOGIN, LOGIN]);
    expect(spcsPat).toHaveBeenCalledTimes(2);
    server.forget();
    await unwrap(dm.GET("/api/connections/"));
    expect(patsIn(server.requests)).toEqual([header(2), header(3), header(3)]);
  });

  it("whose second value is rejected for another reason tells that one", async () => {
    const { server, dm } = await start();
    server.script(LOGIN, rejectAtGateway(), rejectAtGateway({ body: ADDRESS_REJECTION }));
    expect(await errorOf(dm.GET("/api/connections/"))).toMatchObject({ reason: "network" });
    expect(server.calls()).toEqual([LOGIN, LOGIN]);
  });

  it("is asked once for all calls that are rejected together", async () => {
    const { server, spcsPat, dm } = await start();
    await unwrap(dm.GET("/api/users/"));
    server.forget();
    const all = server.arrived(CONNECTIONS, 20);
    server.script(
      CONNECTIONS,
      ...Array.from(
        { length: 20 },
        () =>
          async (...[request, response]: Parameters<typeof server.normally>) => {
            await all;
            server.takePat("pat-2");
            return server.normally(request, response);
          },
      ),
    );
    await Promise.all(Array.from({ length: 20 }, () => unwrap(dm.GET("/api/connections/"))));
    expect(spcsPat).toHaveBeenCalledTimes(2);
    expect(server.calls()).toHaveLength(40);
  });

  it("sends a write once more, byte for byte, since nothing of it reached the service", async () => {
    const { server, dm } = await start();
    await unwrap(dm.GET("/api/users/"));
    server.forget();
    server.takePat("pat-2");
    const body = { name: "names.csv", seed_file: new File(["Ada\nGrace\n"], "names.csv") };
    await unwrap(dm.POST("/api/seeds/", { body }));
    const [rejected, sent] = server.requests;
    expect(server.calls()).toEqual([SEEDS, SEEDS]);
    expect(sent?.body.equals(rejected?.body ?? Buffer.alloc(0))).toBe(true);
    expect(sent?.headers["content-type"]).toBe(rejected?.headers["content-type"]);
  });

  it("gives the error for a stream, which can be read only once, and the next call has the new PAT", async () => {
    const { server, spcsPat, dm } = await start();
    await unwrap(dm.GET("/api/users/"));
    server.forget();
    server.takePat("pat-2");
    const body = new Blob(["name\nAda\n"]).stream();
    const error = await errorOf(
      plainCall(dm.POST)("/api/seeds/", { body, bodySerializer: (given: unknown) => given }),
    );
    expect(error).toMatchObject({
      name: "SpcsGatewayAuthError",
      hint: expect.stringMatching(/call again with a new stream/),
    });
    expect(server.calls()).toEqual([SEEDS]);
    await unwrap(dm.GET("/api/connections/"));
    expect(patsIn(server.requests)).toEqual([1, 2].map(header));
    expect(spcsPat).toHaveBeenCalledTimes(2);
  });

  it("is followed by a login where the token has expired, too", async () => {
    const { server, dm } = await start();
    await unwrap(dm.GET("/api/users/"));
    server.forget();
    server.expireTokens();
    server.takePat("pat-2");
    await unwrap(dm.GET("/api/connections/"));
    expect(server.calls()).toEqual([CONNECTIONS, CONNECTIONS, LOGIN, CONNECTIONS]);
    expect(patsIn(server.requests)).toEqual([1, 2, 2, 2].map(header));
  });

  const failure = new Error("the vault is closed");
  it("that throws has its own error reach the caller, and nothing is sent", async () => {
    const server = await startScriptedDataMasque();
    const spcsPat = vi.fn(() => Promise.reject(failure));
    const dm = passwordClient(server, { spcsPat });
    expect(await errorOf(dm.GET("/api/connections/"))).toBe(failure);
    expect(await errorOf(dm.GET("/api/healthcheck/"))).toBe(failure);
    expect(spcsPat).toHaveBeenCalledTimes(2);
    expect(server.calls()).toEqual([]);
  });

  it.each([
    ["a line break", "s3cret-pat\n"],
    ["quotes", '"s3cret-pat"'],
    ["nothing", ""],
    ["no text", undefined],
  ])("that returns %s is told so, without the value", async (_name, value) => {
    const server = await startScriptedDataMasque();
    const error = await errorOf(passwordClient(server, { spcsPat: returning(value) }).GET("/api/users/"));
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toMatch(/what spcsPat returned/);
    expect(String(error)).not.toContain("s3cret");
    expect(server.calls()).toEqual([]);
  });

  it("that hangs does not hold a call that is given up", async () => {
    const server = await startScriptedDataMasque();
    const asked = closedGate();
    const dm = passwordClient(server, {
      spcsPat: () => {
        asked.open();
        return new Promise<string>(() => {});
      },
    });
    const controller = new AbortController();
    const call = errorOf(dm.GET("/api/healthcheck/", { signal: controller.signal }));
    await asked.opened;
    controller.abort("given up");
    expect(await call).toBe("given up");
    expect(server.calls()).toEqual([]);
  });

  it("that hangs when it is asked again does not hold a call that is given up", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: "pat-2" });
    const again = closedGate();
    const pats = [Promise.resolve("pat-1")];
    const dm = passwordClient(server, {
      spcsPat: () => {
        const next = pats.shift();
        if (next === undefined) again.open();
        return next ?? new Promise<string>(() => {});
      },
    });
    const controller = new AbortController();
    const call = errorOf(dm.GET("/api/healthcheck/", { signal: controller.signal }));
    await again.opened;
    controller.abort("given up");
    expect(await call).toBe("given up");
    expect(server.calls()).toEqual(["GET /api/healthcheck/"]);
  });

  it("is never shown in an error, nor is the value before it", async () => {
    const { server, dm } = await start();
    server.takePat("pat-3", (request, response) =>
      rejectAtGateway({
        body: { ...REJECTION, detail: `Token is invalid: ${request.headers["x-sf-spcs-authorization"]}` },
      })(request, response),
    );
    const error = await errorOf(dm.GET("/api/connections/"));
    expect(error).toBeInstanceOf(SpcsGatewayAuthError);
    expect(JSON.stringify(error) + String(error)).not.toMatch(/pat-[12]/);
  });

  it("serves the in-flight masking client and its logins alike", async () => {
    const server = await startScriptedDataMasque({ gatewayPat: "pat-1" });
    const spcsPat = numberedPats();
    const ifm = createInFlightMaskingClient({
      adminBaseUrl: server.url,
      username: USERNAME,
      password: PASSWORD,
      spcsPat,
    });
    const plans = answering(200, { items: [], total: 0, limit: 100, offset: 0 });
    server.script("GET /ifm/ruleset-plans/", plans, redirectToSignIn(), plans);
    await unwrap(ifm.GET("/ruleset-plans/"));
    await unwrap(ifm.GET("/ruleset-plans/"));
    expect(patsIn(server.requests)).toEqual([1, 1, 1, 2].map(header));
    expect(spcsPat).toHaveBeenCalledTimes(2);
  });

  it("is not asked without a need: a client that nobody calls asks for nothing", () => {
    const spcsPat = vi.fn(() => "pat-1");
    createDataMasqueClient({ baseUrl: "http://masking.test", token: "t", spcsPat });
    expect(spcsPat).not.toHaveBeenCalled();
  });
});
