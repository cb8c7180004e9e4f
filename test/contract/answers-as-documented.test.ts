import { type Middleware, unwrap } from "datamasque-client";
import { checkResponses } from "datamasque-client/contract";
import { nodeFetch } from "datamasque-client/node";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Answer } from "../support/recording-server.js";
import { answering, checked, connection } from "./checked-client.js";

describe("an answer that is as the document says", () => {
  it("arrives as it is and is not told of", async () => {
    const { dm, drifts } = await checked(answering(200, [connection]));
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([connection]);
    expect(drifts).toEqual([]);
  });

  describe.each([
    ["fetch", undefined],
    ["nodeFetch", nodeFetch()],
  ])("over %s", (_name, fetch) => {
    it.each([
      ["alone", []],
      [
        "beside middleware that looks at it",
        [{ onResponse: async ({ response }) => void (await response.clone().text()) }],
      ],
    ] satisfies [string, Middleware[]][])("keeps its address, status and headers, %s", async (_, beside) => {
      const answer: Answer = (_request, response) =>
        void response
          .writeHead(200, "Fine", {
            "Content-Type": "application/problem+json; charset=utf-8",
            "X-Kept": ["one", "two"],
            "Set-Cookie": ["a=1", "b=2"],
          })
          .end(JSON.stringify([{ ...connection, colour: "red" }]));
      const { dm, server, drifts } = await checked(answer, "report", fetch);
      dm.use(...beside);
      const { data, response } = await dm.GET("/api/connections/");
      expect(data).toMatchObject([{ name: "crm-pg", colour: "red" }]);
      expect(drifts[0]?.faults).toMatchObject([{ path: "[0].colour", kind: "new-member" }]);
      expect([response.status, response.statusText, response.url]).toEqual([
        200,
        "Fine",
        `${server.url}/api/connections/`,
      ]);
      expect(response.headers.get("x-kept")).toBe("one, two");
      expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
      expect(new Headers([...response.headers]).get("x-kept")).toBe("one, two");
    });

    it.each(["json", "text", "blob", "arrayBuffer", "stream"] as const)(
      "can be read as %s, byte for byte",
      async (parseAs) => {
        const { dm, drifts } = await checked(
          answering(200, [{ ...connection, colour: "red" }]),
          "report",
          fetch,
        );
        const data = await unwrap(dm.GET("/api/connections/", { parseAs }));
        const text = parseAs === "json" ? JSON.stringify(data) : await textIn(data);
        expect(text).toBe(JSON.stringify([{ ...connection, colour: "red" }]));
        expect(drifts[0]?.faults).toMatchObject([{ path: "[0].colour", kind: "new-member" }]);
      },
    );

    it("arrives as it is where the operation is known for other answers, too", async () => {
      const { dm } = await checked(answering(200, { as: "JSON" }), "report", fetch);
      const id = { params: { path: { id: connection.id } } };
      expect(await unwrap(dm.PATCH("/api/connections/{id}/", { ...id, body: {} }))).toEqual({ as: "JSON" });
      const log = dm.GET("/api/runs/{id}/log/", { params: { path: { id: 7 } } });
      expect(await unwrap(log)).toEqual({ as: "JSON" });
    });

    it.each([
      ["JSON", JSON.stringify([{ ...connection, colour: "red" }]), "[0].colour"],
      ["no JSON", "[{", ""],
    ])("is seen by each of two checks: %s", async (_, body, path) => {
      const { dm, drifts } = await checked(
        (_request, response) => void response.setHeader("Content-Type", "application/json").end(body),
        "report",
        fetch,
      );
      dm.use(checkResponses({ onDrift: (drift) => drifts.push(drift) }));
      const data = await unwrap(dm.GET("/api/connections/")).catch(String);
      expect(drifts.map(({ faults }) => faults[0]?.path)).toEqual([path, path]);
      expect(data).toEqual(
        path ? JSON.parse(body) : expect.stringContaining("not JSON after character 2 of 2"),
      );
    });

    it.each(["first", "last"])(
      "is seen by a check of another copy of the package, too: %s",
      async (place) => {
        vi.resetModules();
        const copy = await import("datamasque-client/contract");
        expect(copy.checkResponses).not.toBe(checkResponses);
        const { dm, drifts } = await checked(
          answering(200, [{ ...connection, colour: "red" }]),
          "report",
          fetch,
        );
        const own = checkResponses();
        const others = copy.checkResponses({ onDrift: (drift) => drifts.push(drift) });
        dm.use(...(place === "first" ? [others, own] : [own, others]));
        expect(await unwrap(dm.GET("/api/connections/"))).toMatchObject([{ colour: "red" }]);
        expect(drifts).toHaveLength(2);
      },
    );

    it("is left as the platform has made it where it is documented as text", async () => {
      const { dm, drifts } = await checked(
        (_request, response) =>
          void response.writeHead(201, { "Content-Type": "text/plain" }).end("version: 1"),
        "strict",
        fetch,
      );
      const call = dm.POST("/api/generate-ruleset/v2/", {
        body: { connection: connection.id, selected_columns: {}, hash_columns: {} },
      });
      const { data, response } = await call;
      expect([data, response.type, response.bodyUsed, drifts]).toEqual(["version: 1", "basic", true, []]);
    });

    it("can be read again by a check that an app has made another one of", async () => {
      const { dm } = await checked(answering(200, [connection]), "strict", fetch);
      const check = checkResponses();
      const read = vi.fn();
      dm.use(
        Object.create(check, {
          onResponse: {
            value: async (call: Parameters<NonNullable<Middleware["onResponse"]>>[0]) => {
              const answer = await check.onResponse?.(call);
              read(await (answer ?? call.response).clone().text());
              return answer;
            },
          },
        }),
      );
      expect(await unwrap(dm.GET("/api/connections/"))).toEqual([connection]);
      expect(read).toHaveBeenCalledWith(JSON.stringify([connection]));
    });

    it("is checked as well by a copy to which an app adds what needs a real request", async () => {
      const { dm, server, drifts } = await checked(answering(200, [connection]), "strict", fetch);
      dm.use({
        ...checkResponses({ mode: "strict" }),
        onRequest: ({ request }) => new Request(request, { headers: { "x-added": "yes" } }),
      });
      expect(await unwrap(dm.GET("/api/connections/"))).toEqual([connection]);
      expect([drifts, server.requests[0]?.headers["x-added"]]).toEqual([[], "yes"]);
    });

    it("is told of and refused as without the check", async () => {
      const { dm, drifts } = await checked(answering(404, { detail: "Not found." }), "strict", fetch);
      const { error, response } = await dm.GET("/api/connections/{id}/", {
        params: { path: { id: connection.id } },
      });
      expect([error, response.status, response.bodyUsed]).toEqual([{ detail: "Not found." }, 404, true]);
      expect(drifts).toEqual([]);
    });
  });

  it("is as without the check where the platform could not make one like it", async () => {
    const { dm, drifts } = await checked(
      (_request, response) => void response.writeHead(600, { "Content-Type": "text/plain" }).end("odd"),
      "report",
    );
    const { error, response } = await dm.GET("/api/runs/{id}/run-report/", {
      params: { path: { id: 7 } },
    });
    expect([error, response.status]).toEqual(["odd", 600]);
    expect(drifts[0]?.faults).toMatchObject([{ kind: "new-status" }]);
  });

  it("is parsed once, for the check and for the caller", async () => {
    const { dm } = await checked(answering(200, [connection]));
    const parse = vi.spyOn(JSON, "parse");
    onTestFinished(() => parse.mockRestore());
    await unwrap(dm.GET("/api/connections/"));
    const text = JSON.stringify([connection]);
    expect(parse.mock.calls.filter(([parsed]) => parsed === text)).toHaveLength(1);
  });

  it("may have no body at all, and then no type either", async () => {
    const fetch = async (): Promise<Response> => new Response(null, { status: 200 });
    const { dm, server, drifts } = await checked(answering(599, {}), "report", fetch);
    expect(await unwrap(dm.GET("/api/connections/"))).toBeUndefined();
    expect([drifts, server.requests]).toEqual([[], []]);
  });
});

function textIn(data: unknown): Promise<string> {
  const isBody =
    typeof data === "string" ||
    data instanceof Blob ||
    data instanceof ArrayBuffer ||
    data instanceof ReadableStream;
  if (!isBody) throw new Error("neither a text, a Blob, a buffer nor a stream");
  return new Response(data).text();
}
