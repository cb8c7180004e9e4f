import { DataMasqueConfigError, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { errorOf, PAT, passwordClient } from "./clients.js";
import { startElsewhere, startScriptedDataMasque } from "./scripted-datamasque.js";

async function start() {
  const server = await startScriptedDataMasque({ gatewayPat: PAT });
  const elsewhere = await startElsewhere();
  const dm = passwordClient(server, { spcsPat: PAT });
  await unwrap(dm.GET("/api/users/"));
  server.forget();
  return { server, elsewhere, dm };
}

describe("another origin that the caller names", () => {
  it("in baseUrl of a call is a config error, and nothing is sent", async () => {
    const { server, elsewhere, dm } = await start();
    const error = await errorOf(plainCall(dm.GET)("/api/connections/", { baseUrl: elsewhere.url }));
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(server.calls()).toEqual([]);
    expect(elsewhere.requests).toEqual([]);
  });

  it("in a request of a middleware is a config error", async () => {
    const { server, elsewhere, dm } = await start();
    dm.use({ onRequest: ({ request }) => new Request(`${elsewhere.url}/api/connections/`, request) });
    const error = await errorOf(dm.GET("/api/connections/"));
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toContain(elsewhere.url);
    expect(server.calls()).toEqual([]);
    expect(elsewhere.requests).toEqual([]);
  });

  it("in a path that turns the origin into user info is refused by the platform before anything is sent", async () => {
    const { server, elsewhere, dm } = await start();
    const error = await errorOf(plainCall(dm.GET)(`@${new URL(elsewhere.url).host}/api/connections/`));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(/URL that includes credentials/);
    expect(String(error)).not.toContain(PAT);
    expect(server.calls()).toEqual([]);
    expect(elsewhere.requests).toEqual([]);
  });
});
