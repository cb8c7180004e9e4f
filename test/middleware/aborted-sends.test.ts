import { describe, expect, it, vi } from "vitest";
import { errorOf, passwordClient } from "./clients.js";
import { startScriptedDataMasque } from "./scripted-datamasque.js";

const REASON = { why: "the user left the page" };

describe("a call that its caller gives up", () => {
  it("in a middleware before an anonymous call does not send it either", async () => {
    const controller = new AbortController();
    const fetch = vi.fn(async () => Response.json({}));
    const onEvent = vi.fn();
    const dm = passwordClient({ url: "http://datamasque.test" }, { fetch, onEvent });
    dm.use({ onRequest: () => controller.abort(REASON) });
    expect(await errorOf(dm.GET("/api/healthcheck/", { signal: controller.signal }))).toBe(REASON);
    expect(fetch).not.toHaveBeenCalled();
    expect(onEvent).not.toHaveBeenCalled();
  });

  it("while the body of a redirect arrives is not sent on", async () => {
    const server = await startScriptedDataMasque();
    const controller = new AbortController();
    const sent: string[] = [];
    const dm = passwordClient(server, {
      onEvent: (event) => {
        if (event.type === "request") sent.push(new URL(event.url).pathname);
        if (event.type === "response" && event.status === 302) setImmediate(() => controller.abort(REASON));
      },
    });
    server.script("GET /api/healthcheck/", (_request, response) => {
      response.writeHead(302, { Location: "/api/users/", "Content-Length": "100" });
      response.write("moved");
    });
    expect(await errorOf(dm.GET("/api/healthcheck/", { signal: controller.signal }))).toBe(REASON);
    expect(sent).toEqual(["/api/healthcheck/"]);
    expect(server.calls()).toEqual(["GET /api/healthcheck/"]);
  });
});
