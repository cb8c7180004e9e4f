import {
  createOrUpdateConnection,
  type DataMasqueClient,
  type Schemas,
  type StartRunRequest,
  saveRuleset,
} from "datamasque-client";

/** A connection document of a kind that needs nothing special. */
export function postgres(name: string): Schemas["GenericSqlConnectionWrite"] {
  return {
    version: "1.0",
    name,
    mask_type: "database",
    db_type: "postgres",
    host: `${name}.example.org`,
    port: 5432,
    database: "app",
    user: "masker",
    dbpassword: "not-for-logs",
    schema: "public",
  };
}

/** Sets up a connection and a ruleset, and returns the request that runs one on the other. */
export async function readyToRun(dm: DataMasqueClient, name = "crm"): Promise<StartRunRequest> {
  const { id: connection } = await createOrUpdateConnection(dm, postgres(name));
  const { id: ruleset } = await saveRuleset(dm, {
    name: "crm_mask",
    config_yaml: 'version: "1.0"\ntasks: []\n',
  });
  return { connection, ruleset };
}
