import {
  type Connection,
  collect,
  createDataMasqueClient,
  type DataMasqueClient,
  type DataMasqueEvent,
  exportBundle,
  followRunLog,
  isDataMasqueApiError,
  paginate,
  type paths,
  RunFailedError,
  type Schemas,
  saveRuleset,
  startRunByName,
  unwrap,
  uploadFile,
  waitForRun,
} from "datamasque-client";

/** A type that could not be resolved becomes `any`, which every other check lets pass. */
type Resolved<T> = 0 extends 1 & T ? "any" : "resolved";
type Rows = Awaited<ReturnType<typeof listConnections>>;

export const resolved: [
  Resolved<Rows>,
  Resolved<Rows[number]>,
  Resolved<Schemas["Run"]>,
  Resolved<Response>,
  Resolved<DataMasqueEvent>,
  Resolved<Awaited<ReturnType<typeof wholeAnswer>>>,
] = ["resolved", "resolved", "resolved", "resolved", "resolved", "resolved"];

export function connect(): DataMasqueClient {
  const dm = createDataMasqueClient({ baseUrl: "https://masking.example.com", token: "0123456789abcdef" });
  dm.use({
    onRequest({ request }) {
      request.headers.set("X-Request-Id", "7");
      return request;
    },
  });
  return dm;
}

export function connectByDocument(): DataMasqueClient {
  return createDataMasqueClient<paths>({
    baseUrl: new URL("https://masking.example.com"),
    username: "svc_masking",
    password: "typed",
    fetch: (input, init) => fetch(input, init),
  });
}

export async function wholeAnswer(client: DataMasqueClient) {
  const { data, error, response } = await client.GET("/api/connections/", {
    signal: AbortSignal.timeout(50),
  });
  return { names: data?.map(({ name }) => name), error, ok: response.ok };
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

export function misspelt(client: DataMasqueClient): unknown {
  // @ts-expect-error: no path of the document
  return client.GET("/api/connectins/");
}

export function withoutId(client: DataMasqueClient): unknown {
  // @ts-expect-error: the path takes an id
  return client.GET("/api/connections/{id}/");
}

export async function maskAtNight(client: DataMasqueClient, config_yaml: string): Promise<string[]> {
  const { id } = await saveRuleset(client, { name: "crm_mask", mask_type: "database", config_yaml });
  const name = "nightly";
  const run = await startRunByName(client, { name, source: { name: "crm" }, ruleset: { id } });
  const seen: string[] = [];
  try {
    await waitForRun(client, run.id, { onProgress: ({ status }) => seen.push(status) });
  } catch (error) {
    if (!(error instanceof RunFailedError)) throw error;
    seen.push(error.message);
  }
  for await (const entry of followRunLog(client, run.id)) seen.push(entry.message);
  return seen;
}

export async function walkLists(client: DataMasqueClient): Promise<number[]> {
  const ids: number[] = [];
  for await (const run of paginate(client, "/api/runs/", { maxItems: 100 })) ids.push(run.id);
  const runs = await collect(client, "/api/runs/", { maxItems: 100 });
  return [...ids, ...runs.map(({ id }) => id)];
}

export async function moveFiles(client: DataMasqueClient): Promise<Blob> {
  await uploadFile(client, "seed", { name: "names.csv", content: new Uint8Array([10]) });
  await uploadFile(client, "seed", { name: "names.csv", content: new Blob(["first_name\n"]) });
  return exportBundle(client);
}
