import {
  AmbiguousNameError,
  CONNECTION_KINDS,
  createOrUpdateConnection,
  DataMasqueApiError,
  DataMasqueConfigError,
  findConnection,
  getConnection,
  isConnectionOfKind,
  testConnection,
  unwrap,
  updateConnection,
} from "datamasque-client";
import { describe, expect, expectTypeOf, it } from "vitest";
import { json } from "../support/recording-server.js";
import { postgres } from "./ready-to-run.js";
import { recordedClient } from "./recorded-client.js";
import { sandboxClient } from "./sandbox-client.js";

function listing(...connections: { id: string; name: string }[]) {
  return recordedClient((_, response) => json(response, 200, connections));
}

describe("a connection by its name", () => {
  it("is found, and read by id or by name", async () => {
    const { dm, sandbox } = await sandboxClient();
    const { id } = await createOrUpdateConnection(dm, postgres("crm"));
    const [stored] = sandbox.state.connections;
    expect(await findConnection(dm, "crm")).toEqual(stored);
    expect(await findConnection(dm, " crm ")).toEqual(stored);
    expect(await findConnection(dm, "CRM")).toBeUndefined();
    expect(await getConnection(dm, { id })).toEqual(stored);
    expect(await getConnection(dm, { name: "crm" })).toEqual(stored);
  });

  it("is found as it is spelled before it is found without blanks", async () => {
    const { dm } = await listing({ id: "c-1", name: "crm" }, { id: "c-2", name: "crm " });
    expect(await findConnection(dm, "crm ")).toMatchObject({ id: "c-2" });
  });

  it("is not guessed when two have it", async () => {
    const { dm } = await listing({ id: "c-1", name: "crm" }, { id: "c-2", name: "crm" });
    const error = await findConnection(dm, "crm").catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AmbiguousNameError);
    expect(error).toMatchObject({ ids: ["c-1", "c-2"] });
  });

  it("is missed with a clear error, by name and by id", async () => {
    const { dm } = await sandboxClient();
    await expect(getConnection(dm, { name: "crm" })).rejects.toThrow(/no connection is named "crm"/);
    const byId = getConnection(dm, { id: "00000000-0000-4000-8000-000000000000" });
    await expect(byId).rejects.toBeInstanceOf(DataMasqueApiError);
    await expect(byId).rejects.toMatchObject({ status: 404 });
  });

  it.each([{ id: "" }, { name: " " }])("is not looked for by %o", async (which) => {
    const { dm, calls } = await sandboxClient();
    await expect(getConnection(dm, which)).rejects.toBeInstanceOf(DataMasqueConfigError);
    expect(calls()).toEqual([]);
  });
});

describe("updateConnection", () => {
  it("changes what it is given, clears what is null, and keeps the rest and the id", async () => {
    const { dm, sandbox } = await sandboxClient();
    const { id } = await createOrUpdateConnection(dm, { ...postgres("crm"), schema: "public" });
    const [before] = sandbox.state.connections;
    const changes = { host: "db2.example.org", schema: null };
    expect(await updateConnection(dm, { name: "crm" }, changes)).toBe(id);
    expect(sandbox.state.connections).toEqual([{ ...before, ...changes }]);
    expect(changes).toEqual({ host: "db2.example.org", schema: null });
  });

  it("refuses a new name that the server would cut, before anything is sent", async () => {
    const { dm, calls } = await sandboxClient();
    await expect(updateConnection(dm, { id: "c-1" }, { name: "crm " })).rejects.toThrow(/blanks/);
    expect(calls()).toEqual([]);
  });
});

describe("testConnection", () => {
  it.each([
    { status: 204, body: undefined, found: { outcome: "ok" } },
    { status: 200, body: {}, found: { outcome: "ok" } },
    { status: 200, body: { message: "Slow." }, found: { outcome: "warning", message: "Slow." } },
    {
      status: 400,
      body: { detail: "Name resolution failed." },
      found: { outcome: "unreachable", message: "Name resolution failed." },
    },
  ])("tells $found from $status", async ({ status, body, found }) => {
    const { dm, server } = await recordedClient((_, response) => {
      if (body === undefined) response.writeHead(status).end();
      else json(response, status, body);
    });
    expect(await testConnection(dm, { id: "c-1" })).toEqual(found);
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /api/connections/c-1/test/",
    ]);
  });

  it("tests a saved one by name, and one that is not saved without storing it", async () => {
    const { dm, sandbox } = await sandboxClient();
    await createOrUpdateConnection(dm, postgres("crm"));
    expect(await testConnection(dm, { name: "crm" })).toEqual({ outcome: "ok" });
    expect(await testConnection(dm, { connection: postgres("other") })).toEqual({ outcome: "ok" });
    expect(sandbox.state.connections).toHaveLength(1);
  });

  it("does not take a document that the server finds fault with for one that cannot be reached", async () => {
    const { dm, sandbox } = await sandboxClient();
    await expect(
      testConnection(dm, { connection: { ...postgres("other"), host: "" } }),
    ).rejects.toMatchObject({
      name: "DataMasqueApiError",
      status: 400,
      body: { host: ["This field may not be blank."] },
    });
    expect(sandbox.state.connections).toEqual([]);
  });

  it("does not take a failure of the server for a verdict on the connection", async () => {
    const { dm } = await recordedClient((_, response) => json(response, 500, { detail: "Oops." }));
    await expect(testConnection(dm, { id: "c-1" })).rejects.toMatchObject({ status: 500 });
  });
});

describe("isConnectionOfKind", () => {
  it("knows the one kind of each connection that there is", async () => {
    const { dm } = await sandboxClient({ seed: "demo" });
    const kinds = (await unwrap(dm.GET("/api/connections/"))).map((connection) =>
      CONNECTION_KINDS.filter((kind) => isConnectionOfKind(connection, kind)),
    );
    expect(kinds.length).toBeGreaterThan(5);
    expect(kinds.filter(({ length }) => length !== 1)).toEqual([]);
  });

  it("tells a connection by db_type or type, and types it", async () => {
    const { dm } = await sandboxClient();
    const { id } = await createOrUpdateConnection(dm, postgres("crm"));
    const connection = await getConnection(dm, { id });
    expect(CONNECTION_KINDS.filter((kind) => isConnectionOfKind(connection, kind))).toEqual(["postgres"]);
    if (isConnectionOfKind(connection, "postgres")) expectTypeOf(connection.host).toEqualTypeOf<string>();
  });
});
