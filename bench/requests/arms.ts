import { createDataMasqueClient, type DataMasqueClient, type paths, unwrap } from "datamasque-client";
import { checkResponses } from "datamasque-client/contract";
import createClient from "openapi-fetch";
import { ONE_CONNECTION, TOKEN } from "../server/answers.js";

/** What every arm can do, each in its own way; a call resolves to the parsed body. */
export interface Operations {
  readOne(): Promise<unknown>;
  readList(): Promise<unknown>;
}

/** One of the ways to call the server that are measured beside each other. */
export interface Arm {
  name: string;
  connect(baseUrl: string): Operations;
}

/** The measure of all others: the global `fetch`, a header, and the body as JSON. */
const fetchArm: Arm = {
  name: "fetch",
  connect(baseUrl) {
    const read = async (path: string): Promise<unknown> => {
      const response = await fetch(baseUrl + path, { headers: { Authorization: `Token ${TOKEN}` } });
      if (!response.ok) throw new Error(`status ${response.status}`);
      return response.json();
    };
    return {
      readOne: () => read(`/api/connections/${ONE_CONNECTION.id}/`),
      readList: () => read("/api/connections/"),
    };
  },
};

/** The library under the client, by itself: what it costs is not the client's to save. */
const openapiFetchArm: Arm = {
  name: "openapi-fetch",
  connect(baseUrl) {
    const client = createClient<paths>({ baseUrl, headers: { Authorization: `Token ${TOKEN}` } });
    const params = { path: { id: ONE_CONNECTION.id } };
    return {
      readOne: async () => dataOf(await client.GET("/api/connections/{id}/", { params })),
      readList: async () => dataOf(await client.GET("/api/connections/")),
    };
  },
};

/** The client with everything on: a login of its own, the header for the Snowflake gateway, events. */
const clientArm: Arm = {
  name: "client",
  connect: (baseUrl) => operationsOf(fullClient(baseUrl)),
};

/** The client that holds every answer against the API document, and would fail at the first difference. */
const checkedClientArm: Arm = {
  name: "client + checkResponses",
  connect(baseUrl) {
    const client = fullClient(baseUrl);
    client.use(checkResponses({ mode: "strict" }));
    return operationsOf(client);
  },
};

/** Everything that is measured beside each other; all ratios are to the first. */
export const ARMS: readonly Arm[] = [fetchArm, openapiFetchArm, clientArm, checkedClientArm];

function dataOf({ data, response }: { data?: unknown; response: Response }): unknown {
  if (!response.ok) throw new Error(`status ${response.status}`);
  return data;
}

/** The client as its arms are measured. */
function fullClient(baseUrl: string): DataMasqueClient {
  return createDataMasqueClient({
    baseUrl,
    username: "bench",
    password: "bench-password",
    spcsPat: "bench-pat",
    onEvent: () => {},
  });
}

/** The measured calls, as a user of the client would write them. */
function operationsOf(client: DataMasqueClient): Operations {
  const params = { path: { id: ONE_CONNECTION.id } };
  return {
    readOne: () => unwrap(client.GET("/api/connections/{id}/", { params })),
    readList: () => unwrap(client.GET("/api/connections/")),
  };
}
