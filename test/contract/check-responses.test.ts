import {
  createDataMasqueClient,
  createOrUpdateConnection,
  DataMasqueConfigError,
  unwrap,
  waitForRun,
} from "datamasque-client";
import { checkResponses, isContractError } from "datamasque-client/contract";
import { describe, expect, it, vi } from "vitest";
import { type Answer, json } from "../support/recording-server.js";
import { serve } from "../transport/serve.js";
import { answering, type Checked, checked, connection } from "./checked-client.js";

const run = {
  id: 7,
  name: null,
  status: "running",
  mask_type: "database",
  source_connection_name: "crm-pg",
  ruleset_name: "crm",
};

it.each([
  ["mode", { mode: "stict" }, 'mode must be "report" or "strict"'],
  ["onDrift", { onDrift: "log" }, "onDrift must be a function"],
])("an option that is none is refused at once: %s", (_name, options, said) => {
  const make = () => Reflect.apply(checkResponses, undefined, [options]);
  expect(make).toThrow(DataMasqueConfigError);
  expect(make).toThrow(said);
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
  const server = await serve(answering(200, [{ ...connection, colour: "red" }]));
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
