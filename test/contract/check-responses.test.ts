import {
  createDataMasqueClient,
  createOrUpdateConnection,
  type DataMasqueEvent,
  type FetchFunction,
  type Middleware,
  unwrap,
  waitForRun,
} from "datamasque-client";
import { checkResponses, type Drift, isContractError } from "datamasque-client/contract";
import { nodeFetch } from "datamasque-client/node";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type Answer,
  json,
  type RecordingServer,
  startRecordingServer,
} from "../support/recording-server.js";

const connection = {
  id: "0b8f6f0e-5c0c-4a52-9a3f-7d4f3c2b1a00",
  name: "crm-pg",
  mask_type: "database",
  db_type: "postgres",
  host: "pg.example.org",
  port: 5432,
  database: "crm",
  user: "masker",
};
const run = {
  id: 7,
  name: null,
  status: "running",
  mask_type: "database",
  source_connection_name: "crm-pg",
  ruleset_name: "crm",
};

let server: RecordingServer;
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
  expect(server.faults).toEqual([]);
});

interface Checked {
  dm: ReturnType<typeof createDataMasqueClient>;
  drifts: Drift[];
  events: DataMasqueEvent[];
}

async function checked(
  answer: Answer,
  mode: "report" | "strict" = "report",
  fetch?: FetchFunction,
): Promise<Checked> {
  server = await startRecordingServer(answer);
  const drifts: Drift[] = [];
  const events: DataMasqueEvent[] = [];
  const dm = createDataMasqueClient({
    baseUrl: server.url,
    token: "tok",
    retry: 0,
    fetch,
    onEvent: (event) => events.push(event),
  });
  dm.use(checkResponses({ mode, onDrift: (drift) => drifts.push(drift) }));
  return { dm, drifts, events };
}

const answering =
  (status: number, body: unknown): Answer =>
  (_, response) =>
    json(response, status, body);

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
      const { dm, drifts } = await checked(answer, "report", fetch);
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

    it("can be read as text or as a stream, byte for byte", async () => {
      const { dm } = await checked(answering(200, [connection]), "report", fetch);
      const text = JSON.stringify([connection]);
      expect(await unwrap(dm.GET("/api/connections/", { parseAs: "text" }))).toBe(text);
      const stream = await unwrap(dm.GET("/api/connections/", { parseAs: "stream" }));
      expect(await new Response(stream).text()).toBe(text);
    });

    it("is checked as well by a copy to which an app adds what needs a real request", async () => {
      const { dm, drifts } = await checked(answering(200, [connection]), "strict", fetch);
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

  it("is parsed once, for the check and for the caller", async () => {
    const { dm } = await checked(answering(200, [connection]));
    const parse = vi.spyOn(JSON, "parse");
    await unwrap(dm.GET("/api/connections/"));
    const text = JSON.stringify([connection]);
    expect(parse.mock.calls.filter(([parsed]) => parsed === text)).toHaveLength(1);
  });

  it("may have no body at all, and then no type either", async () => {
    server = await startRecordingServer(answering(599, {}));
    const drifts: Drift[] = [];
    const fetch = async (): Promise<Response> => new Response(null, { status: 200 });
    const dm = createDataMasqueClient({ baseUrl: server.url, token: "tok", fetch });
    dm.use(checkResponses({ onDrift: (drift) => drifts.push(drift) }));
    expect(await unwrap(dm.GET("/api/connections/"))).toBeUndefined();
    expect([drifts, server.requests]).toEqual([[], []]);
  });
});

describe("what an answer has beyond the document", () => {
  const cases: [string, unknown, string, string][] = [
    ["a new member", [{ ...connection, colour: "red" }], "[0].colour", "new-member"],
    [
      "a new value of what may grow",
      [{ ...connection, db_type: "snowflake", snowflake_stage_location: "moon" }],
      "[0].snowflake_stage_location",
      "new-value",
    ],
  ];
  it.each(cases)("%s is told of in both modes, and the data arrives whole", async (_, body, path, kind) => {
    for (const mode of ["report", "strict"] as const) {
      const { dm, drifts } = await checked(answering(200, body), mode);
      expect(await unwrap(dm.GET("/api/connections/"))).toEqual(body);
      expect(drifts).toMatchObject([{ method: "GET", path: "/api/connections/", status: 200 }]);
      expect(drifts[0]?.faults).toContainEqual(expect.objectContaining({ path, kind }));
      if (mode === "report") await server.close();
    }
  });

  it("a status within a range that the document has is none of its own", async () => {
    const { dm, drifts } = await checked(answering(207, {}), "strict");
    const call = dm.DELETE("/api/files/oracle-wallets/{id}/", { params: { path: { id: "x" } } });
    expect((await call).response.status).toBe(207);
    expect(drifts).toEqual([]);
  });

  it("a status of its own is told of", async () => {
    const { dm, drifts } = await checked(answering(418, { detail: "no" }), "strict");
    const { error } = await dm.GET("/api/connections/");
    expect(error).toEqual({ detail: "no" });
    expect(drifts[0]?.faults).toMatchObject([{ path: "", kind: "new-status" }]);
  });
});

describe("an answer that breaks the contract", () => {
  const { host: _, ...withoutHost } = connection;
  const cases: [string, unknown, string, string][] = [
    ["a missing member", [connection, withoutHost], "[1].host", "missing"],
    ["a wrong type", [{ ...connection, port: "5432" }], "[0].port", "wrong-type"],
    ["null where none may be", [{ ...connection, host: null }], "[0].host", "wrong-type"],
    ["a kind that is no name", [{ ...connection, db_type: 7 }], "[0].db_type", "wrong-type"],
    ["a kind that is missing", [{ ...connection, mask_type: undefined }], "[0].mask_type", "missing"],
    ["another shape altogether", { results: [] }, "", "wrong-type"],
  ];
  it.each(cases)("%s: report mode tells and loses nothing", async (_name, body, path, kind) => {
    const { dm, drifts, events } = await checked(answering(200, body));
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual(body);
    expect(drifts[0]?.faults).toContainEqual(expect.objectContaining({ path, kind }));
    expect(events).toContainEqual({ type: "drift", ...drifts[0] });
  });

  it.each(cases)("%s: strict mode throws with the path", async (_name, body, path) => {
    const { dm } = await checked(answering(200, body), "strict");
    const error: unknown = await unwrap(dm.GET("/api/connections/")).catch((thrown: unknown) => thrown);
    expect(isContractError(error)).toBe(true);
    expect(error).toMatchObject({
      name: "ContractError",
      method: "GET",
      path: "/api/connections/",
      status: 200,
    });
    expect(error).toHaveProperty("faults", expect.arrayContaining([expect.objectContaining({ path })]));
    expect(String(error)).toContain(` a body that breaks the contract: ${path || "body"}: `);
  });

  it.each([
    ["db_type", { ...connection, db_type: "papyrus", host: 7 }],
    ["mask_type", { ...connection, mask_type: "paper" }],
  ])(
    "a kind that the document does not know, in %s, is an addition: strict mode lets it pass",
    async (name, body) => {
      const { dm, drifts } = await checked(answering(200, [connection, body]), "strict");
      expect(await unwrap(dm.GET("/api/connections/"))).toEqual([connection, body]);
      expect(drifts[0]?.faults).toEqual([
        { path: `[1].${name}`, kind: "new-kind", message: "is of a kind that the document does not know" },
      ]);
    },
  );

  it("lets a workflow pass by a connection of a new kind", async () => {
    const body = [{ ...connection, id: "other", name: "scroll", db_type: "papyrus" }, connection];
    const { dm } = await checked(
      (request, response) => json(response, 200, request.method === "GET" ? body : connection),
      "strict",
    );
    const { id, ...document } = {
      ...connection,
      version: "1.0",
      mask_type: "database",
      db_type: "postgres",
    } as const;
    const saved = await createOrUpdateConnection(dm, { ...document, schema: "" });
    expect(saved.id).toBe(id);
  });

  it.each([[connection], [{ id: connection.id }]])(
    "finds nothing new in the answer to a replacement: %o",
    async (body) => {
      const { dm, drifts } = await checked(answering(200, body));
      const document = {
        ...connection,
        version: "1.0",
        mask_type: "database",
        db_type: "postgres",
        schema: "",
      } as const;
      const params = { path: { id: connection.id } };
      await unwrap(dm.PUT("/api/connections/{id}/", { params, body: document }));
      expect(drifts).toEqual([]);
    },
  );

  it("names a renamed member by both its names", async () => {
    const { host, ...rest } = connection;
    const { dm, drifts } = await checked(answering(200, [{ ...rest, host_name: host }]));
    await unwrap(dm.GET("/api/connections/"));
    expect(drifts[0]?.faults).toMatchObject([
      { path: "[0].host", kind: "missing" },
      { path: "[0].host_name", kind: "new-member" },
    ]);
  });

  it("says nothing of the values", async () => {
    const secret = "canary-secret-value";
    const body = [{ ...connection, port: secret, host: { password: secret } }];
    const { dm, drifts } = await checked(answering(200, body), "strict");
    const error: unknown = await unwrap(dm.GET("/api/connections/")).catch((thrown: unknown) => thrown);
    expect(String(error) + JSON.stringify(error) + JSON.stringify(drifts)).not.toContain(secret);
  });

  it("in a page names the row", async () => {
    const page = { count: 2, next: null, previous: null, results: [run, { ...run, status: 3 }] };
    const { dm, drifts } = await checked(answering(200, page));
    await unwrap(dm.GET("/api/runs/", { params: { query: { limit: 2 } } }));
    expect(drifts[0]?.faults).toMatchObject([{ path: "results[1].status" }]);
  });

  it("is told of 100 times at most", async () => {
    const { dm, drifts } = await checked(
      answering(
        200,
        Array.from({ length: 500 }, () => ({ ...connection, port: "x" })),
      ),
    );
    expect(await unwrap(dm.GET("/api/connections/"))).toHaveLength(500);
    expect(drifts[0]?.faults).toHaveLength(100);
  });
});

describe("what is not JSON", () => {
  it("is a fault where the document says JSON, and the call fails as it would have", async () => {
    const { dm, drifts } = await checked(
      (_, response) => void response.writeHead(200, { "Content-Type": "text/html" }).end("<html>"),
    );
    await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({ kind: "unexpected-content" });
    expect(drifts[0]?.faults).toMatchObject([{ kind: "not-json" }]);
  });

  it("is left alone where the document says something else", async () => {
    const { dm, drifts } = await checked(
      (_, response) => void response.writeHead(200, { "Content-Type": "text/csv" }).end("path\n"),
    );
    expect(await unwrap(dm.GET("/api/runs/{id}/run-report/", { params: { path: { id: 7 } } }))).toBe(
      "path\n",
    );
    expect(drifts).toEqual([]);
  });

  it.each(["[{]", "[1,", "nothing"])(
    "is a fault also where it says that it is JSON, and arrives as it is: %j",
    async (text) => {
      const { dm, drifts } = await checked((_, response) => {
        response.writeHead(200, { "Content-Type": "application/json" }).end(text);
      });
      expect(await unwrap(dm.GET("/api/connections/", { parseAs: "text" }))).toBe(text);
      expect(drifts.flatMap(({ faults }) => faults)).toEqual([
        { path: "", kind: "not-json", message: "the body is not JSON" },
      ]);
      await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({ kind: "unexpected-content" });
    },
  );

  it("is left alone where the document has other kinds beside JSON", async () => {
    const { dm, drifts } = await checked(
      (_, response) => void response.writeHead(200, { "Content-Type": "text/plain" }).end("a line\n"),
      "strict",
    );
    expect(await unwrap(dm.GET("/api/runs/{id}/log/", { params: { path: { id: 7 } } }))).toBe("a line\n");
    expect(drifts).toEqual([]);
  });

  it("fails in strict mode as it does without, so that a wait survives it", async () => {
    for (const type of ["application/json", "text/html"]) {
      const { dm, drifts } = await checked((_, response) => {
        response.writeHead(200, { "Content-Type": type }).end("[1,");
      }, "strict");
      await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({ kind: "unexpected-content" });
      expect(drifts).toMatchObject([{ faults: [{ kind: "not-json" }] }]);
    }
  });

  it.each([404, 429, 500])("is no broken contract where it comes with a refusal: %i", async (status) => {
    const { dm } = await checked((_, response) => {
      response.writeHead(status, { "Content-Type": "text/html" }).end("<html><title>No</title></html>");
    }, "strict");
    await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status,
    });
  });

  it.each<[string, Record<string, string>]>([
    ["declared as JSON", { "Content-Type": "application/json", "Content-Length": "0" }],
    ["declared as JSON, of a length that is not told", { "Content-Type": "application/json" }],
    ["of another type", { "Content-Type": "text/html", "Content-Length": "0" }],
    ["of no type", { "Content-Length": "0" }],
  ])("leaves it to the client to refuse an answer without a body: %s", async (_, headers) => {
    const { dm, drifts } = await checked((_request, response) => {
      response.writeHead(200, headers).flushHeaders();
      response.end();
    }, "strict");
    await expect(unwrap(dm.GET("/api/connections/"))).rejects.toMatchObject({ kind: "unexpected-content" });
    expect(drifts).toEqual([]);
  });

  it("is a fault also in a few bytes under another type", async () => {
    const { dm, drifts } = await checked(
      (_, response) =>
        void response.writeHead(200, { "Content-Type": "text/plain", "Content-Length": "2" }).end("[]"),
    );
    expect(await unwrap(dm.GET("/api/connections/"))).toEqual([]);
    expect(drifts[0]?.faults).toEqual([
      { path: "", kind: "not-json", message: "the body is not declared as JSON" },
    ]);
  });

  it("an empty answer is no drift", async () => {
    const { dm, drifts } = await checked((_, response) => void response.writeHead(204).end());
    await unwrap(dm.DELETE("/api/connections/{id}/", { params: { path: { id: "x" } } }));
    expect(drifts).toEqual([]);
  });
});

describe("an answer of an operation that the document does not have", () => {
  it.each(["GET /api/moon/", "PUT /api/runs/", "GET /toString"])(
    "is not looked at: %s",
    async (operation) => {
      const [method = "", path = ""] = operation.split(" ");
      const { dm, drifts, events } = await checked(answering(418, [1]), "strict");
      const result: unknown = await Reflect.apply(dm.request, undefined, [method.toLowerCase(), path]);
      expect(result).toMatchObject({ error: [1], response: { status: 418 } });
      expect(drifts).toEqual([]);
      expect(events.map(({ type }) => type)).not.toContain("drift");
    },
  );
});

it("an observer that throws, now or later, changes nothing and is warned of once", async () => {
  server = await startRecordingServer(answering(200, [{ ...connection, colour: "red" }]));
  for (const onDrift of [throwing, rejecting]) {
    const warnings: string[] = [];
    const dm = createDataMasqueClient({
      baseUrl: server.url,
      token: "tok",
      onEvent: (event) => void (event.type === "warning" && warnings.push(event.message)),
    });
    dm.use(checkResponses({ onDrift }));
    for (let call = 0; call < 2; call += 1) {
      expect(await unwrap(dm.GET("/api/connections/"))).toHaveLength(1);
    }
    await vi.waitFor(() => expect(warnings).toEqual(["onDrift has thrown, which is ignored"]));
  }
});

function throwing(): void {
  throw new Error("observer");
}

function rejecting(): void;
function rejecting(): unknown {
  return Promise.reject(new Error("observer"));
}

describe("a refusal is never a broken contract", () => {
  const page: Answer = (_, response) =>
    void response
      .writeHead(Number(response.req.headers["x-status"]), { "Content-Type": "text/html" })
      .end("<!doctype html><html><head><title>Not Found</title></head></html>");
  const call = (dm: Checked["dm"], status: number) =>
    dm.GET("/api/runs/{id}/", { params: { path: { id: 7 } }, headers: { "X-Status": status } });

  it.each([404, 500])("a page with %d is what the document says", async (status) => {
    const { dm, drifts } = await checked(page, "strict");
    const { error, response } = await call(dm, status);
    expect([response.status, drifts]).toEqual([status, []]);
    expect(error).toContain("<title>Not Found</title>");
  });

  it.each([400, 401, 403, 429, 503])("a page with %d arrives in strict mode, too", async (status) => {
    const { dm } = await checked(page, "strict");
    const { error, response } = await call(dm, status);
    expect(response.status).toBe(status);
    expect(error).toContain("<title>Not Found</title>");
  });

  it.each([400, 404, 500])("JSON of another shape with %d arrives in strict mode, too", async (status) => {
    const { dm } = await checked((_, response) => json(response, status, 42), "strict");
    expect(await call(dm, status)).toMatchObject({ error: 42, response: { status } });
  });

  it("ends no wait in strict mode that would have survived", async () => {
    let looks = 0;
    const { dm } = await checked((_, response) => {
      looks += 1;
      if (looks < 3) {
        response.writeHead(500, { "Content-Type": "text/html" }).end("<html><title>Trouble</title></html>");
      } else json(response, 200, { ...run, status: "finished" });
    }, "strict");
    await expect(waitForRun(dm, 7, { intervalMs: 0 })).resolves.toMatchObject({ status: "finished" });
    expect(looks).toBe(3);
  });
});
