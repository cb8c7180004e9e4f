import { discover, readTableConstraints, startRun } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { json } from "../../support/recording-server.js";
import { readyToRun } from "../ready-to-run.js";
import { inTurn, recordedClient } from "../recorded-client.js";
import { preparedConnections } from "./prepared-connections.js";

const table = (row_count: number) => ({ primary_keys: [{ columns: ["id"] }], row_count });
const next = "http://elsewhere.test/api/schema-discovery/v2/7/?limit=100&offset=1";

/** A page of one column, with what it tells of tables. */
const page = (table_metadata: object | undefined, link: string | null = null) => ({
  count: 2,
  next: link,
  previous: null,
  results: [{ id: 1, schema: "public", table: "a", column: "id", data: {} }],
  ...(table_metadata === undefined ? {} : { table_metadata }),
});

describe("readTableConstraints", () => {
  it("tells keys and row counts of what a discovery has found", async () => {
    const { dm } = await preparedConnections();
    const { run } = await discover(
      dm,
      { connection: { name: "crm" }, schemas: ["public"] },
      { intervalMs: 0 },
    );
    const tables = await readTableConstraints(dm, run.id);
    expect(Object.keys(tables)).toEqual(["public"]);
    expect(tables).toMatchObject({
      public: { customer: { primary_keys: [{ columns: ["id"] }], row_count: expect.any(Number) } },
    });
  });

  it("puts together what the pages tell, wherever their links lead", async () => {
    const { server, dm } = await recordedClient(
      inTurn(
        (_, response) => json(response, 200, page({ public: { a: table(1), b: table(2) } }, next)),
        (_, response) => json(response, 200, page({ public: { c: table(3) }, hr: { a: table(4) } })),
      ),
    );
    expect(await readTableConstraints(dm, 7)).toEqual({
      public: { a: table(1), b: table(2), c: table(3) },
      hr: { a: table(4) },
    });
    expect(server.requests.map(({ path, query }) => `${path}?${query}`)).toEqual([
      "/api/schema-discovery/v2/7/?limit=100&offset=0",
      "/api/schema-discovery/v2/7/?limit=100&offset=1",
    ]);
  });

  it("ends at an empty page, and knows nothing where the server tells nothing", async () => {
    const { server, dm } = await recordedClient((_, response) =>
      json(response, 200, { ...page(undefined, next), results: [] }),
    );
    expect(await readTableConstraints(dm, 7)).toEqual({});
    expect(server.requests).toHaveLength(1);
  });

  it("says how the run is where it has no results, and refuses what is no page", async () => {
    const { dm } = await preparedConnections();
    const masking = await startRun(dm, await readyToRun(dm));
    await expect(readTableConstraints(dm, masking.id)).rejects.toMatchObject({
      name: "NoDiscoveryResultsError",
      run: { id: masking.id },
    });
    await expect(readTableConstraints(dm, 4711)).rejects.toMatchObject({ status: 404 });
    const { dm: other } = await recordedClient((_, response) => json(response, 200, {}));
    await expect(readTableConstraints(other, 7)).rejects.toMatchObject({ kind: "unexpected-content" });
  });
});
