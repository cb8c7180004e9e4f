import type { InFlightMaskingClient } from "../../in-flight-masking.js";
import {
  type DataMasqueClient,
  isDataMasqueApiError,
  isDataMasqueNotReadyError,
  isDataMasqueTransportError,
  paginate,
  type SettledCall,
  unwrap,
} from "../../index.js";

interface Clients {
  readonly dm: DataMasqueClient;
  readonly ifm: InFlightMaskingClient;
}

/** Something that a session has created, and the call that removes it. */
export interface LeftBehind {
  readonly what: string;
  readonly remove: () => PromiseLike<SettledCall>;
}

interface Resource {
  readonly what: string;
  list(clients: Clients): Promise<readonly object[]>;
  remove(clients: Clients, id: string): PromiseLike<SettledCall>;
}

const PAGE = { params: { query: { limit: 1000 } } };
const at = (id: string) => ({ params: { path: { id } } });
const byForce = (id: string) => ({ params: { path: { id }, query: { force: true } } });

/** What can be created under a name, users of a thing before the thing itself. */
const RESOURCES: readonly Resource[] = [
  {
    what: "ruleset plan",
    list: async ({ ifm }) => (await unwrap(ifm.GET("/ruleset-plans/", PAGE))).items,
    remove: ({ ifm }, plan_name) =>
      ifm.DELETE("/ruleset-plans/{plan_name}/", { params: { path: { plan_name } } }),
  },
  {
    what: "table reference",
    list: ({ dm }) => unwrap(dm.GET("/api/table-references/")),
    remove: ({ dm }, id) => dm.DELETE("/api/table-references/{id}/", at(id)),
  },
  {
    what: "ruleset",
    list: ({ dm }) => unwrap(dm.GET("/api/v2/rulesets/")),
    remove: ({ dm }, id) => dm.DELETE("/api/rulesets/{id}/", at(id)),
  },
  {
    what: "ruleset library",
    list: ({ dm }) => all(paginate(dm, "/api/ruleset-libraries/")),
    remove: ({ dm }, id) => dm.DELETE("/api/ruleset-libraries/{id}/", byForce(id)),
  },
  {
    what: "ruleset generation config",
    list: ({ dm }) => all(paginate(dm, "/api/ruleset-generation-configs/")),
    remove: ({ dm }, id) => dm.DELETE("/api/ruleset-generation-configs/{id}/", at(id)),
  },
  {
    what: "discovery config",
    list: ({ dm }) => all(paginate(dm, "/api/discovery/configs/")),
    remove: ({ dm }, id) => dm.DELETE("/api/discovery/configs/{id}/", at(id)),
  },
  {
    what: "discovery config library",
    list: ({ dm }) => unwrap(dm.GET("/api/discovery/config-libraries/")),
    remove: ({ dm }, id) => dm.DELETE("/api/discovery/config-libraries/{id}/", byForce(id)),
  },
  {
    what: "connection",
    list: ({ dm }) => unwrap(dm.GET("/api/connections/")),
    remove: ({ dm }, id) => dm.DELETE("/api/connections/{id}/", at(id)),
  },
  {
    what: "seed",
    list: ({ dm }) => unwrap(dm.GET("/api/seeds/")),
    remove: ({ dm }, id) => dm.DELETE("/api/seeds/{id}/", at(id)),
  },
  {
    what: "Oracle wallet",
    list: ({ dm }) => unwrap(dm.GET("/api/oracle-wallets/")),
    remove: ({ dm }, id) => dm.DELETE("/api/oracle-wallets/{id}/", at(id)),
  },
  {
    what: "connection fileset",
    list: ({ dm }) => unwrap(dm.GET("/api/connection-filesets/")),
    remove: ({ dm }, id) => dm.DELETE("/api/connection-filesets/{id}/", at(id)),
  },
  {
    what: "Snowflake key",
    list: ({ dm }) => unwrap(dm.GET("/api/files/snowflake-keys/")),
    remove: ({ dm }, id) => dm.DELETE("/api/files/snowflake-keys/{id}/", at(id)),
  },
  {
    what: "user",
    list: ({ dm }) => unwrap(dm.GET("/api/users/")),
    remove: ({ dm }, id) => dm.DELETE("/api/users/{id}/", { params: { path: { id: Number(id) } } }),
  },
];

/** Looks for what has a name with a prefix. A place that cannot be looked through is told to `onFailure`. */
export async function leftBehind(
  clients: Clients,
  prefix: string,
  onFailure: (what: string, error: unknown) => void,
): Promise<LeftBehind[]> {
  const found: LeftBehind[] = [];
  for (const { what, list, remove } of RESOURCES) {
    const answer: unknown = await list(clients).catch((error: unknown) => {
      if (!isClosed(error)) onFailure(`every ${what}`, error);
      return [];
    });
    // A server that breaks the contract answers with anything.
    const rows: readonly unknown[] = Array.isArray(answer) ? answer : [];
    if (!Array.isArray(answer)) onFailure(`every ${what}`, new Error("the answer is no list"));
    for (const row of rows) {
      if (typeof row !== "object" || row === null) continue;
      const name = member(row, "name") ?? member(row, "filename") ?? member(row, "username");
      if (!name?.startsWith(prefix)) continue;
      const id = member(row, "id") ?? name;
      found.push({ what: `${what} ${name}`, remove: () => remove(clients, id) });
    }
  }
  return found;
}

/** Where the account may not look, or where nothing is, it has not created anything either. */
function isClosed(error: unknown): boolean {
  if (isDataMasqueApiError(error)) return [401, 402, 403, 404, 405].includes(error.status);
  if (isDataMasqueTransportError(error)) return error.kind === "unexpected-content";
  return isDataMasqueNotReadyError(error);
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function member(row: object, name: string): string | undefined {
  const value: unknown = Reflect.get(row, name);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
