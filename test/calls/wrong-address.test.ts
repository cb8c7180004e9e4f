import { createDataMasqueClient, DataMasqueApiError, type DataMasqueClient, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { plainCall } from "../../src/calls/plain-call.js";
import { errorOf } from "../middleware/clients.js";
import { type Answer, json } from "../support/recording-server.js";
import { send, serve } from "../transport/serve.js";

const ROOT = "Check that baseUrl is the root of a DataMasque instance, without /api or the path of a page";
const ROUTES = /^\/api\/(auth\/token\/login|runs|runs\/7)\/$/;

/** What the web framework of the server says of a path that it does not have. */
const FRAMEWORK_404 =
  '<!doctype html>\n<html lang="en"><head><title>Not Found</title></head><body><h1>Not Found</h1></body></html>';

const html =
  (status: number, page: string): Answer =>
  (_, response) =>
    send(response, status, page, { "Content-Type": "text/html" });

/** A DataMasque server, as far as these tests go: what is not at its place is unknown to its framework. */
const datamasque: Answer = (request, response) => {
  if (!ROUTES.test(request.path)) return html(404, FRAMEWORK_404)(request, response);
  return json(response, 200, request.path.includes("login") ? { key: "issued-key" } : { id: 7 });
};

/** Looks at a run, with a query that no message may repeat. */
function lookAtRun(dm: DataMasqueClient): Promise<unknown> {
  return unwrap(
    plainCall(dm.GET)("/api/runs/{id}/", { params: { path: { id: 7 }, query: { secret: "of-a-query" } } }),
  );
}

describe("baseUrl with /api", () => {
  it.each(["/api", "/api/", "/api/v2"])(
    "(%s) fails with what it looks like and what to do",
    async (prefix) => {
      const server = await serve(datamasque);
      const login = { username: "admin", password: "pass-word-1" };
      for (const [access, path] of [
        [login, "/api/auth/token/login/"],
        [{ token: "tok" }, "/api/runs/7/"],
      ] as const) {
        const dm = createDataMasqueClient({ baseUrl: `${server.url}${prefix}`, ...access });
        const url = `${server.url}${prefix.replace(/\/$/, "")}${path}`;
        const error = await errorOf(lookAtRun(dm));
        expect(error).toBeInstanceOf(DataMasqueApiError);
        expect(error).toMatchObject({ status: 404, url, hint: ROOT });
        expect(String(error)).toMatch(
          new RegExp(` ${url} answered 404: an HTML page "Not Found" of the server\\. ${ROOT}$`),
        );
        expect(String(error)).not.toContain("of-a-query");
      }
    },
  );
});

describe("baseUrl of a page of the web interface", () => {
  it("fails with the title of the page where every path is answered with it", async () => {
    const server = await serve(
      html(200, "<!doctype html><html><head><title>DataMasque</title></head></html>"),
    );
    const dm = createDataMasqueClient({ baseUrl: `${server.url}/dashboard`, token: "tok" });
    const error = await errorOf(lookAtRun(dm));
    expect(error).toMatchObject({ name: "DataMasqueTransportError", kind: "unexpected-content" });
    expect(String(error)).toContain(`(${server.url}/dashboard/api/runs/7/): `);
    expect(String(error)).toContain('an HTML page "DataMasque"');
    expect(String(error)).toContain(ROOT);
  });

  it("fails with what to do where pages take no login", async () => {
    const server = await serve(
      html(
        405,
        "<html><head><title>405 Not Allowed</title></head><body><center>nginx</center></body></html>",
      ),
    );
    const dm = createDataMasqueClient({
      baseUrl: `${server.url}/runs`,
      username: "u",
      password: "pass-word-1",
    });
    const error = await errorOf(lookAtRun(dm));
    expect(error).toMatchObject({ status: 405, url: `${server.url}/runs/api/auth/token/login/`, hint: ROOT });
  });
});

describe("another service at baseUrl", () => {
  it.each<[string, Answer, string]>([
    [
      "with a page",
      html(404, "<html><head><title>Welcome to Tomcat</title></head></html>"),
      'an HTML page "Welcome to Tomcat"',
    ],
    ["with text", (_, response) => send(response, 404, "404 page not found\n"), "404 page not found"],
  ])("answers 404 %s: what it looks like and what to do", async (_what, answer, said) => {
    const server = await serve(answer);
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    await expect(lookAtRun(dm)).rejects.toMatchObject({
      hint: ROOT,
      message: `GET ${server.url}/api/runs/7/ answered 404: ${said}. ${ROOT}`,
    });
  });

  it("answers 404 in JSON where DataMasque has everything: the login, a list", async () => {
    const server = await serve((_, response) => json(response, 404, { detail: "Not Found" }));
    const withLogin = createDataMasqueClient({ baseUrl: server.url, username: "u", password: "pass-word-1" });
    const withToken = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
    for (const dm of [withLogin, withToken]) {
      await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({ status: 404, hint: ROOT });
    }
  });
});

it("an object that is not there is no wrong address", async () => {
  const server = await serve((_, response) =>
    json(response, 404, { detail: "No Run matches the given query." }),
  );
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok" });
  await expect(lookAtRun(dm)).rejects.toMatchObject({
    hint: undefined,
    message: `GET ${server.url}/api/runs/7/ answered 404: No Run matches the given query.`,
  });
});
