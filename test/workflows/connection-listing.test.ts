import { createOrUpdateConnection, deleteConnectionIfExists, unwrap } from "datamasque-client";
import { describe, expect, it } from "vitest";
import { postgres } from "./ready-to-run.js";
import { sandboxClient } from "./sandbox-client.js";

/** A sandbox that holds what only a gateway instance or a later release has. */
async function strangeSandbox(overHttp: boolean) {
  const client = await sandboxClient({ overHttp });
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
