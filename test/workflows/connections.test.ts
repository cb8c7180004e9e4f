import {
  createOrUpdateConnection,
  deleteConnectionIfExists,
  startRun,
  unwrap,
  waitForRun,
} from "datamasque-client";
import { describe, expect, it } from "vitest";
import { type Answer, json } from "../support/recording-server.js";
import { postgres, readyToRun } from "./ready-to-run.js";
import { cut, inTurn, page, recordedClient } from "./recorded-client.js";
import { sandboxClient } from "./sandbox-client.js";

const twins: Answer = (_, response) =>
  json(response, 200, [
    { id: "c-1", name: "crm (old)" },
    { id: "c-2", name: "crm" },
    { id: "c-3", name: "crm" },
    { id: "c-4", name: "CRM" },
  ]);

/** Lists two connections of one name, and says yes to whatever else is asked. */
function twinServer(deleted: Record<string, number> = {}) {
  return recordedClient((request, response) => {
    if (request.method === "GET") return twins(request, response);
    if (request.method !== "DELETE") return json(response, 200, { id: "c-2", name: "crm" });
    const id = request.path.split("/")[3] ?? "";
    return json(response, deleted[id] ?? 200, { detail: `Status of ${id}.` });
  });
}

/** A sandbox that holds what only a gateway instance or a later release has. */
async function strangeSandbox(overHttp: boolean) {
  const client = await sandboxClient({ overHttp, release: "3.26.16" });
  await createOrUpdateConnection(client.dm, postgres("crm"));
  await createOrUpdateConnection(client.dm, {
    version: "1.0",
    name: "sales",
    mask_type: "database",
    db_type: "snowflake",
    database: "SALES",
    schema: "",
    snowflake_stage_location: "spcs",
  });
  client.sandbox.faults.unknownEnumValues();
  client.sandbox.faults.extraFields();
  return client;
}

describe("createOrUpdateConnection", () => {
  it.each([{ overHttp: false }, { overHttp: true }])(
    "creates a connection, then replaces it (%o)",
    async (way) => {
      const { sandbox, dm, calls } = await sandboxClient(way);
      const first = await createOrUpdateConnection(dm, postgres("crm"));
      expect(first).toEqual({ id: sandbox.state.connections[0]?.id, created: true });
      const second = await createOrUpdateConnection(dm, { ...postgres("crm"), database: "other" });
      expect(second).toEqual({ id: first.id, created: false });
      expect(sandbox.state.connections).toHaveLength(1);
      expect(sandbox.state.connections[0]).toMatchObject({ id: first.id, database: "other" });
      expect(calls()).toEqual([
        "GET /api/connections/",
        "POST /api/connections/",
        "GET /api/connections/",
        `PUT /api/connections/${first.id}/`,
      ]);
    },
  );

  it("keeps the id, so that a run still finds its connection", async () => {
    const { dm } = await sandboxClient({ stepMs: 500 });
    const request = await readyToRun(dm);
    await createOrUpdateConnection(dm, postgres("crm"));
    const run = await startRun(dm, request);
    await expect(waitForRun(dm, run.id, { intervalMs: 0 })).resolves.toMatchObject({ status: "finished" });
  });

  it("sends the document as it is, secrets included, and leaves it alone", async () => {
    const { server, dm } = await twinServer();
    const document = Object.freeze(postgres("CRM"));
    await createOrUpdateConnection(dm, document);
    expect(JSON.parse(server.requests[1]?.body.toString() ?? "")).toEqual(document);
  });

  it("replaces none of several of the same name", async () => {
    const { server, dm } = await twinServer();
    await expect(createOrUpdateConnection(dm, postgres("crm"))).rejects.toMatchObject({
      name: "AmbiguousNameError",
      ids: ["c-2", "c-3"],
    });
    expect(server.calls()).toEqual(["GET /api/connections/"]);
  });

  it("goes by the name, not by an id in the document", async () => {
    const { server, dm } = await twinServer();
    await createOrUpdateConnection(dm, { ...postgres("CRM"), id: "c-1" });
    expect(server.calls().at(-1)).toBe("PUT /api/connections/c-4/");
  });

  it("never sends the creation twice when the connection is lost", async () => {
    const answers: Record<string, Answer> = { GET: (_, response) => json(response, 200, []), POST: cut };
    const { server, dm } = await recordedClient(
      (request, response) => answers[request.method]?.(request, response),
      {
        retry: 5,
      },
    );
    await expect(createOrUpdateConnection(dm, postgres("crm"))).rejects.toMatchObject({ kind: "reset" });
    expect(server.calls()).toEqual(["GET /api/connections/", "POST /api/connections/"]);
  });

  it("rejects with what the server finds fault with", async () => {
    const { sandbox, dm } = await sandboxClient({ release: "3.26.16" });
    const refused = createOrUpdateConnection(dm, {
      version: "1.0",
      name: "sales",
      mask_type: "database",
      db_type: "snowflake",
      database: "SALES",
      schema: "",
      snowflake_stage_location: "aws_s3",
    });
    await expect(refused).rejects.toMatchObject({ name: "DataMasqueApiError", status: 400 });
    await expect(refused).rejects.toThrow(/S3 bucket name is needed/);
    expect(sandbox.state.connections).toEqual([]);
  });

  const snowflake = {
    version: "1.0",
    name: "sales",
    mask_type: "database",
    db_type: "snowflake",
    database: "SALES",
    schema: "",
  } as const;

  it.each([
    ["3.26.16", { ...snowflake, snowflake_stage_location: "spcs" }],
    ["3.26.16", snowflake],
    ["3.26.19", snowflake],
    ["3.26.19", { ...snowflake, snowflake_stage_location: "spcs" }],
  ] as const)("saves on a server of %s and sends what it was given: %o", async (release, document) => {
    const { sandbox, dm } = await sandboxClient({ release });
    const sent: unknown[] = [];
    dm.use({
      onRequest: async ({ request }) => {
        if (request.method !== "GET") sent.push(await request.clone().json());
      },
    });
    const { id } = await createOrUpdateConnection(dm, document);
    await createOrUpdateConnection(dm, { ...document, schema: "PUBLIC" });
    expect(sent).toEqual([document, { ...document, schema: "PUBLIC" }]);
    expect(sandbox.state.connections).toMatchObject([{ id, db_type: "snowflake", schema: "PUBLIC" }]);
  });

  it("saves a kind that only a newer server has, and tells why an older one refuses it", async () => {
    const document = {
      version: "1.0",
      name: "events",
      mask_type: "database",
      db_type: "cassandra",
      host: "events.example.org",
      database: "events",
    } as const;
    const newer = await sandboxClient();
    await expect(createOrUpdateConnection(newer.dm, document)).resolves.toMatchObject({ created: true });
    const older = await sandboxClient({ release: "3.26.16" });
    await expect(createOrUpdateConnection(older.dm, document)).rejects.toThrow(
      /db_type: "cassandra" is not a valid choice/,
    );
  });

  it.each(["", "  ", " crm", "crm\n", "\u00a0crm"])(
    "refuses the name %j before anything is sent",
    async (name) => {
      const { dm, urls } = await sandboxClient();
      await expect(createOrUpdateConnection(dm, postgres(name))).rejects.toMatchObject({
        name: "DataMasqueConfigError",
        message: expect.stringContaining("name of the connection"),
      });
      expect(urls).toEqual([]);
    },
  );

  it("keeps the blanks around a password", async () => {
    const { server, dm } = await twinServer();
    await createOrUpdateConnection(dm, { ...postgres("CRM"), dbpassword: " not-for-logs " });
    expect(JSON.parse(server.requests[1]?.body.toString() ?? "")).toMatchObject({
      dbpassword: " not-for-logs ",
    });
  });

  it("refuses a document that is none", async () => {
    const { dm, urls } = await sandboxClient();
    const save: unknown = Reflect.apply(createOrUpdateConnection, undefined, [dm, undefined]);
    await expect(save).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    expect(urls).toEqual([]);
  });
});

describe("createOrUpdateConnection beside another program that saves the same name", () => {
  /** Holds nothing at the first look, and after the creation what the other program has made meanwhile. */
  function rivalServer(
    refusal: Answer,
    after: Answer = (_, response) => json(response, 200, [{ id: "c-7", name: "crm" }]),
  ) {
    const looks = inTurn((_, response) => json(response, 200, []), after);
    return recordedClient((request, response) => {
      if (request.method === "GET") return looks(request, response);
      if (request.method === "POST") return refusal(request, response);
      return json(response, 200, { id: "c-7", name: "crm" });
    });
  }
  const taken: Answer = (_, response) =>
    json(response, 400, { name: ["connection with this name already exists."] });

  it.each<[string, Answer]>([
    ["a 400", taken],
    ["a 500 page", page(500)],
    ["a 502 page, after which it may be its own", page(502)],
  ])("replaces what the other has made after %s", async (_what, refusal) => {
    const { server, dm } = await rivalServer(refusal);
    await expect(createOrUpdateConnection(dm, postgres("crm"))).resolves.toEqual({
      id: "c-7",
      created: false,
    });
    expect(server.calls()).toEqual([
      ...["GET /api/connections/", "POST /api/connections/"],
      ...["GET /api/connections/", "PUT /api/connections/c-7/"],
    ]);
    expect(JSON.parse(server.requests[3]?.body.toString() ?? "")).toEqual(postgres("crm"));
  });

  it.each<[string, Answer]>([
    ["nothing there", (_, response) => json(response, 200, [])],
    ["no answer", cut],
    ["a failure", page(500)],
  ])("rejects with the refusal when the second look finds %s", async (_what, after) => {
    const { server, dm } = await rivalServer(taken, after);
    await expect(createOrUpdateConnection(dm, postgres("crm"))).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status: 400,
    });
    expect(server.calls().filter((call) => call.startsWith("POST"))).toHaveLength(1);
    expect(server.calls()).toHaveLength(3);
  });

  it.each([401, 403, 409, 413, 429])("does not look again after a %d", async (status) => {
    const { server, dm } = await rivalServer((_, response) => json(response, status, {}));
    await expect(createOrUpdateConnection(dm, postgres("crm"))).rejects.toMatchObject({ status });
    expect(server.calls()).toEqual(["GET /api/connections/", "POST /api/connections/"]);
  });

  it("rejects with the reason of a signal that is aborted during the second look", async () => {
    const stop = new AbortController();
    const { dm } = await rivalServer(taken, (_, response) => {
      stop.abort("enough");
      return json(response, 200, []);
    });
    const { signal } = stop;
    await expect(createOrUpdateConnection(dm, postgres("crm"), { signal })).rejects.toBe("enough");
  });
});

describe("deleteConnectionIfExists", () => {
  it("deletes by id, without a look at the list", async () => {
    const { sandbox, dm, calls } = await sandboxClient();
    const { id } = await createOrUpdateConnection(dm, postgres("crm"));
    await createOrUpdateConnection(dm, postgres("shop"));
    const before = calls().length;
    await expect(deleteConnectionIfExists(dm, { id })).resolves.toBe(1);
    expect(calls().slice(before)).toEqual([`DELETE /api/connections/${id}/`]);
    expect(sandbox.state.connections).toMatchObject([{ name: "shop" }]);
  });

  it("deletes by name, and is content when there is none", async () => {
    const { sandbox, dm, calls } = await sandboxClient();
    await createOrUpdateConnection(dm, postgres("crm"));
    await createOrUpdateConnection(dm, postgres("shop"));
    await expect(deleteConnectionIfExists(dm, { name: "crm" })).resolves.toBe(1);
    expect(sandbox.state.connections).toMatchObject([{ name: "shop" }]);
    const before = calls().length;
    await expect(deleteConnectionIfExists(dm, { name: "crm" })).resolves.toBe(0);
    expect(calls().slice(before)).toEqual(["GET /api/connections/"]);
  });

  it("takes a 404 for gone already", async () => {
    const { dm } = await sandboxClient();
    await expect(deleteConnectionIfExists(dm, { id: crypto.randomUUID() })).resolves.toBe(0);
  });

  it("deletes every connection of the name, and counts those that were still there", async () => {
    const { server, dm } = await twinServer({ "c-2": 404 });
    await expect(deleteConnectionIfExists(dm, { name: "crm" })).resolves.toBe(1);
    expect(server.calls()).toEqual([
      "GET /api/connections/",
      "DELETE /api/connections/c-2/",
      "DELETE /api/connections/c-3/",
    ]);
  });

  it.each([400, 403, 409, 500])("rejects with a %d", async (status) => {
    const { dm } = await twinServer({ "c-9": status });
    await expect(deleteConnectionIfExists(dm, { id: "c-9" })).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status,
      path: "/api/connections/{id}/",
    });
  });

  it("finds a name that was given with blanks around it, but first the exact one", async () => {
    const { server, dm } = await recordedClient((request, response) =>
      request.method === "GET"
        ? json(response, 200, [
            { id: "c-1", name: "crm" },
            { id: "c-2", name: " crm " },
          ])
        : json(response, 200, {}),
    );
    await expect(deleteConnectionIfExists(dm, { name: " crm " })).resolves.toBe(1);
    await expect(deleteConnectionIfExists(dm, { name: "crm\n" })).resolves.toBe(1);
    await expect(deleteConnectionIfExists(dm, { name: " CRM" })).resolves.toBe(0);
    expect(server.calls().filter((call) => call.startsWith("DELETE"))).toEqual([
      "DELETE /api/connections/c-2/",
      "DELETE /api/connections/c-1/",
    ]);
  });

  it("counts what its first attempt has deleted although the answer was lost", async () => {
    for (const lost of [page(502), page(504), cut]) {
      const { server, dm } = await recordedClient(
        inTurn(lost, (_, response) => json(response, 404, { detail: "Not found." })),
        { retry: 1 },
      );
      await expect(deleteConnectionIfExists(dm, { id: "c-1" })).resolves.toBe(1);
      expect(server.calls()).toEqual(["DELETE /api/connections/c-1/", "DELETE /api/connections/c-1/"]);
    }
  });

  it("does not count what was not there after an attempt that did nothing", async () => {
    for (const status of [503, 429]) {
      const { dm } = await recordedClient(
        inTurn(page(status), (_, response) => json(response, 404, { detail: "Not found." })),
        { retry: 1 },
      );
      await expect(deleteConnectionIfExists(dm, { id: "c-1" })).resolves.toBe(0);
    }
  });

  it.each([[undefined], [null], ["crm"]])("refuses %j, which says neither id nor name", async (which) => {
    const { dm, urls } = await sandboxClient();
    const call: unknown = Reflect.apply(deleteConnectionIfExists, undefined, [dm, which]);
    await expect(call).rejects.toMatchObject({ name: "DataMasqueConfigError" });
    expect(urls).toEqual([]);
  });

  it.each([[{ id: "" }], [{ id: "../rulesets" }], [{ name: "" }], [{ name: " " }]])(
    "refuses %j before anything is sent",
    async (which) => {
      const { dm, urls } = await sandboxClient();
      await expect(deleteConnectionIfExists(dm, which)).rejects.toMatchObject({
        name: "DataMasqueConfigError",
      });
      expect(urls).toEqual([]);
    },
  );
});

describe.each([{ overHttp: false }, { overHttp: true }])(
  "a listing with strange connections in it (%o)",
  (way) => {
    it("is returned whole", async () => {
      const { sandbox, dm } = await strangeSandbox(way.overHttp);
      const connections = await unwrap(dm.GET("/api/connections/"));
      expect(connections.map(({ name }) => name)).toEqual([
        "crm",
        "sales",
        "later-release-engine",
        "later-release-stage",
      ]);
      expect(connections).toMatchObject(sandbox.state.connections);
      expect(connections).toMatchObject([
        { db_type: "postgres" },
        { db_type: "snowflake", snowflake_stage_location: "spcs" },
        { db_type: "later_release_engine", field_of_a_later_release: { enabled: true } },
        { db_type: "snowflake", snowflake_stage_location: "later_release_stage" },
      ]);
    });

    it("does not keep a connection from being found by its name", async () => {
      const { sandbox, dm } = await strangeSandbox(way.overHttp);
      await expect(createOrUpdateConnection(dm, postgres("crm"))).resolves.toMatchObject({ created: false });
      await expect(deleteConnectionIfExists(dm, { name: "later-release-engine" })).resolves.toBe(1);
      expect(sandbox.state.connections).toHaveLength(3);
    });
  },
);
