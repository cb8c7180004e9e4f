import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type HostileServer, openHostileServer } from "./hostile-server.js";

const WRITERS = 100;
const YAML = 'version: "1.0"\ntasks: []\n';

describe("a sandbox with a hundred writers at once", () => {
  let server: HostileServer;
  beforeAll(async () => {
    server = await openHostileServer();
  });
  afterAll(() => server.close());

  /** The statuses and ids of the same call, made by every writer at once. */
  const together = (call: (writer: number) => { method: string; path: string; body?: object }) =>
    Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const { method, path, body } = call(writer);
        const json = body === undefined ? undefined : JSON.stringify(body);
        const response = await server.send(
          method,
          path,
          json,
          body === undefined ? undefined : "application/json",
        );
        const text = await response.text();
        const id: unknown = text === "" ? undefined : Reflect.get(Object(JSON.parse(text)), "id");
        return { status: response.status, id };
      }),
    );
  const count = (answers: readonly { status: number }[]): Record<number, number> => {
    const counts: Record<number, number> = {};
    for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  };

  it("creates a connection of one name once", async () => {
    const answers = await together(() => ({
      method: "POST",
      path: "/api/connections/",
      body: share("same"),
    }));
    expect(count(answers)).toEqual({ 201: 1, 400: WRITERS - 1 });
    expect(server.sandbox.state.connections.filter(({ name }) => name === "same")).toHaveLength(1);
  });

  it("creates connections of different names with ids of their own", async () => {
    const answers = await together((writer) => ({
      method: "POST",
      path: "/api/connections/",
      body: share(`writer-${writer}`),
    }));
    expect(count(answers)).toEqual({ 201: WRITERS });
    expect(new Set(answers.map(({ id }) => id)).size).toBe(WRITERS);
  });

  it("saves a ruleset of one name under one id", async () => {
    const answers = await together((writer) => ({
      method: "POST",
      path: "/api/rulesets/?upsert=true",
      body: { name: "same", config_yaml: `# ${writer}\n${YAML}` },
    }));
    expect(count(answers)).toEqual({ 200: WRITERS - 1, 201: 1 });
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(server.sandbox.state.rulesets.filter(({ name }) => name === "same")).toHaveLength(1);
  });

  it("starts one run on a connection, and numbers runs without a gap", async () => {
    const [source, target] = ["source", "target"].map((name) => ({ name, id: "" }));
    if (source === undefined || target === undefined) throw new Error("there are two connections");
    for (const connection of [source, target]) {
      const created = await server.send(
        "POST",
        "/api/connections/",
        JSON.stringify(share(connection.name)),
        "application/json",
      );
      connection.id = String(Reflect.get(Object(await created.json()), "id"));
    }
    const body = JSON.stringify({ name: "files", mask_type: "file", config_yaml: YAML });
    const saved = await server.send("POST", "/api/rulesets/?upsert=true", body, "application/json");
    const ruleset: unknown = Reflect.get(Object(await saved.json()), "id");
    const run = {
      connection: source.id,
      destination_connection: target.id,
      ruleset,
      mask_type: "file",
      options: {},
    };
    expect(count(await together(() => ({ method: "POST", path: "/api/runs/", body: run })))).toEqual({
      201: 1,
      400: WRITERS - 1,
    });
    expect(server.sandbox.state.runs.map(({ id }) => id)).toEqual([1]);
    const cancelled = await together(() => ({ method: "POST", path: "/api/runs/1/cancel/" }));
    expect(count(cancelled)).toEqual({ 200: 1, 400: WRITERS - 1 });
  });

  it("deletes a connection once", async () => {
    const id = server.sandbox.state.connections.find(({ name }) => name === "same")?.id;
    const answers = await together(() => ({ method: "DELETE", path: `/api/connections/${id}/` }));
    expect(count(answers)).toEqual({ 204: 1, 404: WRITERS - 1 });
  });

  it("stays whole when writers give up in the middle of their body", async () => {
    const before = server.sandbox.state.connections.length;
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        const gone = new AbortController();
        const body = new ReadableStream<Uint8Array>({
          start(stream) {
            stream.enqueue(new TextEncoder().encode('{"version": "1.0", '));
            gone.abort();
          },
        });
        const init = { method: "POST", body, duplex: "half", signal: gone.signal } as const;
        await fetch(`${server.url}/api/connections/`, init).catch(() => undefined);
      }),
    );
    expect(await server.isAlive()).toBe(true);
    expect(server.sandbox.state.connections).toHaveLength(before);
  });
});

function share(name: string): object {
  return { version: "1.0", mask_type: "file", type: "mounted_share_connection", name, base_directory: name };
}
