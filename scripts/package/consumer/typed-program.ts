import {
  type Connection,
  createDataMasqueClient,
  type DataMasqueClient,
  isDataMasqueApiError,
  type Schemas,
  unwrap,
} from "datamasque-client";

/** A type that could not be resolved becomes `any`, which every other check lets pass. */
type Resolved<T> = 0 extends 1 & T ? "any" : "resolved";
type Rows = Awaited<ReturnType<typeof listConnections>>;

export const resolved: [
  Resolved<Rows>,
  Resolved<Rows[number]>,
  Resolved<Schemas["Run"]>,
  Resolved<Response>,
] = ["resolved", "resolved", "resolved", "resolved"];

export function connect(): DataMasqueClient {
  return createDataMasqueClient({ baseUrl: "https://masking.example.com", token: "0123456789abcdef" });
}

export async function listConnections(client: DataMasqueClient) {
  return unwrap(client.GET("/api/connections/"));
}

export function whereDataIs(connection: Connection): string {
  return connection.mask_type === "database" ? connection.db_type : connection.type;
}

export async function nameOf(client: DataMasqueClient, id: string): Promise<string | undefined> {
  try {
    const { name } = await unwrap(client.GET("/api/connections/{id}/", { params: { path: { id } } }));
    return name;
  } catch (error) {
    if (isDataMasqueApiError(error) && error.status === 404) return undefined;
    throw error;
  }
}
