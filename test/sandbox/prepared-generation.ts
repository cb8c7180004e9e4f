import { discover, FILE_START_V2, preparedDiscovery, SCHEMA_START } from "./prepared-discovery.js";

export const SELECTED = { public: { customer: ["email", "country"] } };

/** A database with discovery results, and a selection in it. */
export async function withDatabase() {
  const open = await preparedDiscovery();
  await discover(open, SCHEMA_START, { connection: open.database });
  return { ...open, request: { connection: open.database, selected_columns: SELECTED } };
}

/** A share with discovery results, and a selection in it. */
export async function withFiles() {
  const open = await preparedDiscovery();
  await discover(open, FILE_START_V2, { connection: open.share, discovery_config: null });
  const selected_data = [{ files: ["customers.csv"], locators: ["email"] }];
  return { ...open, request: { connection: open.share, selected_data } };
}
