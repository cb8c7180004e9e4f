import { createDataMasqueClient, type DataMasqueClient, unwrap } from "datamasque-client";
import { createInFlightMaskingClient } from "datamasque-client/in-flight-masking";
import { createSandbox } from "datamasque-client/sandbox";
import { describe, expect, it } from "vitest";
import { json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";
import { cut, inTurn, page } from "../workflows/recorded-client.js";

const HINT = "An earlier attempt may have deleted it";

function remove(dm: DataMasqueClient, id: string): Promise<unknown> {
  return unwrap(dm.DELETE("/api/connections/{id}/", { params: { path: { id } } }));
}

describe("a DELETE that is sent again and then finds nothing", () => {
  it.each([
    ["a 502", page(502)],
    ["a 504", page(504)],
    ["a lost connection", cut],
  ])("after %s is the real 404, and its error tells of the repeat", async (_what, lost) => {
    const server = await serve(inTurn(lost, (_, response) => json(response, 404, { detail: "Not found." })));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 1 });
    await expect(remove(dm, "c-1")).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status: 404,
      mayHaveBeenDone: true,
      hint: HINT,
      message: `DELETE ${server.url}/api/connections/c-1/ answered 404: Not found. ${HINT}`,
    });
    const { error, response } = await dm.DELETE("/api/connections/{id}/", {
      params: { path: { id: "c-1" } },
    });
    expect([error, response.status]).toEqual([{ detail: "Not found." }, 404]);
  });

  it.each([503, 429])("after a %d, which did nothing, is a 404 like any other", async (status) => {
    const server = await serve(inTurn(page(status), (_, response) => json(response, 404, {})));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 1 });
    await expect(remove(dm, "c-1")).rejects.toMatchObject({ mayHaveBeenDone: false, hint: undefined });
    expect(server.calls()).toHaveLength(2);
  });

  it("tells it of that call alone", async () => {
    const lost = new Set<string>();
    const server = await serve((request, response) => {
      if (request.path.endsWith("/c-1/") && !lost.has(request.path)) {
        lost.add(request.path);
        return page(502)(request, response);
      }
      return json(response, 404, {});
    });
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 1 });
    const [repeated, other] = await Promise.allSettled([remove(dm, "c-1"), remove(dm, "c-2")]);
    expect(repeated).toMatchObject({ reason: { status: 404, mayHaveBeenDone: true } });
    expect(other).toMatchObject({ reason: { status: 404, mayHaveBeenDone: false } });
    await expect(remove(dm, "c-1")).rejects.toMatchObject({ mayHaveBeenDone: false });
  });

  it("tells it also when a login came between", async () => {
    const server = await serve(
      inTurn(
        (_, response) => json(response, 200, { key: "first-key" }),
        page(502),
        (_, response) => json(response, 401, {}),
        (_, response) => json(response, 200, { key: "other-key" }),
        (_, response) => json(response, 404, {}),
      ),
    );
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      username: "u",
      password: "pass-word-1",
      retry: 1,
    });
    await expect(remove(dm, "c-1")).rejects.toMatchObject({ status: 404, mayHaveBeenDone: true });
    expect(server.calls()).toHaveLength(5);
  });

  it("tells it where the fetch in use does not say where its answer came from", async () => {
    const sandbox = createSandbox();
    let lost = false;
    const dm = createDataMasqueClient({
      baseUrl: "http://sandbox.test",
      username: "admin",
      password: "sandbox-password",
      retry: 1,
      fetch: (input, init) => {
        if (lost || init.method !== "DELETE") return sandbox.fetch(input, init);
        lost = true;
        return Promise.resolve(new Response("", { status: 502 }));
      },
    });
    await expect(remove(dm, crypto.randomUUID())).rejects.toMatchObject({ status: 404, hint: HINT });
  });

  it("tells it of a plan of in-flight masking, too", async () => {
    const server = await serve(inTurn(page(502), (_, response) => json(response, 404, {})));
    const ifm = createInFlightMaskingClient({ adminBaseUrl: server.url, token: "tok", retry: 1 });
    const call = ifm.DELETE("/ruleset-plans/{plan_name}/", { params: { path: { plan_name: "p" } } });
    await expect(unwrap(call)).rejects.toMatchObject({ status: 404, mayHaveBeenDone: true });
  });

  it("is no other method", async () => {
    const server = await serve(inTurn(page(502), (_, response) => json(response, 404, {})));
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", retry: 1 });
    const call = dm.GET("/api/connections/{id}/", { params: { path: { id: "c-1" } } });
    await expect(unwrap(call)).rejects.toMatchObject({ status: 404, mayHaveBeenDone: false });
  });
});
