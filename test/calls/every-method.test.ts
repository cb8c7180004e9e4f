import { createDataMasqueClient, unwrap } from "datamasque-client";
import { expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { send, serve } from "../transport/serve.js";

const METHODS = ["GET", "PUT", "POST", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;
const params = { path: { id: "a b" } };

it.each(METHODS)("%s is what is sent, called by its name or by dm.request", async (method) => {
  const server = await serve((_, response) => void response.writeHead(204).end());
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 0 });
  const init = { params, ...(method.startsWith("P") ? { body: { name: "n" } } : {}) };
  const path = "/api/connections/{id}/";
  // Applied by reflection, since the document has no operation for some of the methods.
  const results: unknown[] = [
    await Reflect.apply(dm[method], undefined, [path, init]),
    await Reflect.apply(dm.request, undefined, [method.toLowerCase(), path, init]),
  ];
  expect(results).toMatchObject([{ response: { status: 204 } }, { response: { status: 204 } }]);
  const call = `${method} /api/connections/a%20b/`;
  expect(server.calls()).toEqual([call, call]);
  const body = method.startsWith("P") ? '{"name":"n"}' : "";
  expect(server.requests.map((request) => request.body.toString())).toEqual([body, body]);
});

it("dm.request reads an answer and names a refusal as the method that it is given", async () => {
  const server = await serve(({ path }, response) =>
    path.endsWith("/log/")
      ? send(response, 200, "[not JSON but a log")
      : json(response, 409, { error: "in use" }),
  );
  const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 0 });
  const log = await dm.request("get", "/api/runs/{id}/log/", { params: { path: { id: 7 } } });
  expect(log.data).toBe("[not JSON but a log");
  await expect(
    unwrap(dm.request("delete", "/api/connections/{id}/", { params: { path: { id: "x" } } })),
  ).rejects.toMatchObject({ method: "DELETE", path: "/api/connections/{id}/", status: 409 });
});
