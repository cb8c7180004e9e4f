import { createDataMasqueClient, DataMasqueConfigError } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { send, serve } from "./serve.js";

describe("another origin than that of baseUrl", () => {
  it.each([
    ["another port", (other: string) => other],
    ["another name of the same machine", (other: string) => other.replace("127.0.0.1", "localhost")],
  ])("is sent nothing when a middleware rewrites the request to it: %s", async (_what, write) => {
    const own = await serve(() => {});
    const other = await serve(() => {});
    const options = { username: "admin", password: "pass-word-1", spcsPat: "pat-1" };
    const dm = createDataMasqueClient({ baseUrl: own.url, ...options });
    dm.use({ onRequest: () => new Request(`${write(other.url)}/api/healthcheck/`) });
    await expect(dm.GET("/api/healthcheck/")).rejects.toThrow(DataMasqueConfigError);
    expect([...own.calls(), ...other.calls()]).toEqual([]);
  });

  it("is named in an error that says what to do", async () => {
    const own = await serve(() => {});
    const dm = createDataMasqueClient({ baseUrl: own.url, token: "tok" });
    dm.use({ onRequest: () => new Request("http://127.0.0.1:9/api/healthcheck/?next=secret-word") });
    const error: unknown = await dm.GET("/api/healthcheck/").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DataMasqueConfigError);
    expect(String(error)).toMatch(/http:\/\/127\.0\.0\.1:9\b/);
    expect(String(error)).toContain(own.url);
    expect(String(error)).not.toContain("secret-word");
  });

  it("is not another path of the same origin, which a middleware may rewrite", async () => {
    const own = await serve((_, response) => send(response, 200, "{}"));
    const dm = createDataMasqueClient({ baseUrl: own.url, token: "tok" });
    dm.use({ onRequest: ({ request }) => new Request(`${own.url}/proxied${new URL(request.url).pathname}`) });
    await dm.GET("/api/healthcheck/");
    expect(own.calls()).toEqual(["GET /proxied/api/healthcheck/"]);
  });
});
