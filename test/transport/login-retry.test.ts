import { createDataMasqueClient } from "datamasque-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { json } from "../support/recording-server.js";
import { send, serve, startRawServer } from "./serve.js";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

describe("the login", () => {
  const options = { username: "admin", password: "pass-word-1" };

  it.each([502, 503, 504])("is repeated after %i although it is a POST", async (status) => {
    const server = await serve((request, response) => {
      if (request.path === "/api/runs/") return json(response, 200, { results: [] });
      return server.requests.length < 3 ? send(response, status) : json(response, 200, { key: "k1" });
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, ...options });
    expect((await dm.GET("/api/runs/")).response.status).toBe(200);
    const login = "POST /api/auth/token/login/";
    expect(server.calls()).toEqual([login, login, login, "GET /api/runs/"]);
    for (const { body } of server.requests.slice(0, 3)) {
      expect(JSON.parse(body.toString())).toEqual(options);
    }
  });

  it("is repeated after a reset", async () => {
    const server = await startRawServer((socket) => socket.resetAndDestroy());
    const dm = createDataMasqueClient({ baseUrl: `http://127.0.0.1:${server.port}`, ...options });
    await expect(dm.POST("/api/runs/{id}/cancel/", { params: { path: { id: 1 } } })).rejects.toMatchObject({
      kind: "reset",
    });
    expect(server.received).toHaveLength(3);
    for (const text of server.received) expect(text).toContain("POST /api/auth/token/login/");
  });

  it.each([400, 401, 403])("is not repeated after %i", async (status) => {
    const server = await serve((_, response) =>
      json(response, status, { non_field_errors: ["Unable to log in."] }),
    );
    const dm = createDataMasqueClient({ baseUrl: server.url, ...options });
    await expect(dm.GET("/api/runs/")).rejects.toMatchObject({ name: "DataMasqueApiError", status });
    expect(server.requests).toHaveLength(1);
  });
});
