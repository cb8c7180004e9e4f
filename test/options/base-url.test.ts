import { createDataMasqueClient } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";
import { refusalOf } from "./untyped-options.js";

describe("baseUrl is refused", () => {
  it.each([
    ["nothing", { baseUrl: undefined, token: "tok" }],
    ["null", { baseUrl: null, token: "tok" }],
    ["an empty text", { baseUrl: "", token: "tok" }],
    ["no option at all", undefined],
  ])("when it is missing: %s", (_what, options) => {
    expect(refusalOf(options)).toBe("baseUrl is missing or empty; is its variable set?");
  });

  it.each([
    ["a host without a scheme", "masking.example.com"],
    ["a host and a port without a scheme", "localhost:8000"],
    ["a path", "/api"],
    ["ftp:", "ftp://masking.example.com"],
    ["file:", "file:///etc/hosts"],
    ["a scheme that begins like http", "httpx://masking.example.com"],
    ["javascript:", "javascript:alert(1)"],
    ["no host", "https://"],
    ["a port that is none", "https://masking.example.com:port"],
    ["a number", 17],
    ["an object", {}],
  ])("when it is no URL of a server: %s", (_what, baseUrl) => {
    const message = refusalOf({ baseUrl, token: "tok" });
    expect(message).toBe("baseUrl is no http(s) URL; write it like https://masking.example.com");
  });

  it.each([
    ["a name and a password", "https://admin:hunter2-word@masking.example.com"],
    ["a name", "https://hunter2-word@masking.example.com"],
    ["a password without a name", "https://:hunter2-word@masking.example.com"],
    ["a query", "https://masking.example.com/?token=hunter2-word"],
    ["a fragment", "https://masking.example.com/#hunter2-word"],
    ["a URL object with credentials", new URL("https://admin:hunter2-word@masking.example.com")],
  ])("when it holds more than the root, without repeating it: %s", (_what, baseUrl) => {
    const message = refusalOf({ baseUrl, token: "tok" });
    expect(message).toBe("baseUrl holds credentials, a query or a fragment; give the root");
  });
});

describe("baseUrl is taken", () => {
  it.each([
    ["without a path", "", "/api/connections/"],
    ["with a slash", "/", "/api/connections/"],
    ["with a prefix", "/datamasque", "/datamasque/api/connections/"],
    ["with a prefix and a slash", "/datamasque/", "/datamasque/api/connections/"],
    ["with a prefix of two parts and slashes", "/apps/masking//", "/apps/masking/api/connections/"],
    ["with a prefix that is encoded", "/a%20b", "/a%20b/api/connections/"],
  ])("%s", async (_what, prefix, path) => {
    const server = await serve((request, response) =>
      json(response, 200, request.path.endsWith("/login/") ? { key: "k1" } : []),
    );
    for (const baseUrl of [server.url + prefix, new URL(server.url + prefix)]) {
      server.requests.length = 0;
      const dm = createDataMasqueClient({ baseUrl, username: "admin", password: "pass-word-1" });
      await dm.GET("/api/connections/");
      expect(server.calls()).toEqual([
        `POST ${path.replace("connections/", "auth/token/login/")}`,
        `GET ${path}`,
      ]);
    }
  });

  it("with blanks around it, as a URL allows", async () => {
    const server = await serve((_, response) => json(response, 200, []));
    await createDataMasqueClient({ baseUrl: ` ${server.url}\n`, token: "tok" }).GET("/api/connections/");
    expect(server.calls()).toEqual(["GET /api/connections/"]);
  });

  it("with a host name in capitals", async () => {
    const server = await serve((_, response) => json(response, 200, []));
    const baseUrl = server.url.replace("http://127.0.0.1", "HTTP://LOCALHOST");
    const seen: string[] = [];
    const dm = createDataMasqueClient({
      baseUrl,
      token: "tok",
      fetch: (url, init) => {
        seen.push(url);
        return fetch(url.replace("localhost", "127.0.0.1"), init);
      },
    });
    await dm.GET("/api/connections/");
    expect(seen).toEqual([`${baseUrl.toLowerCase()}/api/connections/`]);
  });

  it("as a URL object that may change afterwards without effect", async () => {
    const server = await serve((_, response) => json(response, 200, []));
    const baseUrl = new URL(`${server.url}/first`);
    const dm = createDataMasqueClient({ baseUrl, token: "tok" });
    baseUrl.pathname = "/second";
    await dm.GET("/api/connections/");
    expect(baseUrl.pathname).toBe("/second");
    expect(server.calls()).toEqual(["GET /first/api/connections/"]);
  });
});
