import { createDataMasqueClient, type DataMasqueClientOptions, type paths, unwrap } from "datamasque-client";
import { createInFlightMaskingClient } from "datamasque-client/in-flight-masking";
import { describe, expect, it } from "vitest";
import { serve } from "../transport/serve.js";
import { BASE_URL, refusalOf, untyped } from "./untyped-options.js";

const GOOD = { baseUrl: BASE_URL, token: "tok-1234567" };

interface Answer<Body, Kind extends string> {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: { headers: Record<string, unknown>; content: { [K in Kind]: Body } } };
}

interface NewerPaths extends paths {
  "/api/motd/": { get: Answer<string, "text/plain"> };
}

const operations = { "GET /api/motd/": { anonymous: true, response: "text" } } as const;

async function motdServer() {
  return serve((_, response) => {
    response.writeHead(200, { "Content-Type": "text/plain" }).end('{"looks": "like JSON"}');
  });
}

describe("the operations of another document", () => {
  it("decide how a body is read and who needs no login", async () => {
    const server = await motdServer();
    const dm = createDataMasqueClient<NewerPaths>({
      ...{ baseUrl: server.url, username: "u", password: "p" },
      operations,
    });
    expect(await unwrap(dm.GET("/api/motd/"))).toBe('{"looks": "like JSON"}');
    expect(server.calls()).toEqual(["GET /api/motd/"]);
  });

  it("do so for in-flight masking", async () => {
    const server = await motdServer();
    const ifm = createInFlightMaskingClient<NewerPaths>({
      ...{ adminBaseUrl: server.url, username: "u", password: "p" },
      operations,
    });
    expect(await unwrap(ifm.GET("/api/motd/"))).toBe('{"looks": "like JSON"}');
    expect(server.calls()).toEqual(["GET /ifm/api/motd/"]);
  });

  it("take the place of those of the package", async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { "Content-Type": "application/json" }).end('{"run": 1}');
    });
    const options: DataMasqueClientOptions = { baseUrl: server.url, token: "tok-1234567" };
    const report = { params: { path: { id: 7 } } };
    const own = createDataMasqueClient(options).GET("/api/runs/{id}/run-report/", report);
    expect(await unwrap(own)).toBe('{"run": 1}');
    const other = createDataMasqueClient({ ...options, operations: {} });
    expect(await unwrap(other.GET("/api/runs/{id}/run-report/", report))).toEqual({ run: 1 });
  });

  it.each([
    ["operations.gen.ts", "operations must be a object"],
    [null, "operations must be a object"],
  ])("are refused in another form: %j", (given, message) => {
    expect(refusalOf({ ...GOOD, operations: given })).toBe(message);
  });

  it("may be left out", () => {
    expect(createDataMasqueClient(untyped({ ...GOOD, operations: undefined }))).toHaveProperty("GET");
  });
});
