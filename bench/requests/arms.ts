import {
  createDataMasqueClient,
  type DataMasqueClient,
  type FetchFunction,
  type paths,
  unwrap,
} from "datamasque-client";
import { checkResponses } from "datamasque-client/contract";
import { nodeFetch } from "datamasque-client/node";
import ky from "ky";
import createClient from "openapi-fetch";
import { Agent, request } from "undici";
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

/** What is under `nodeFetch`, by itself. */
const undiciArm: Arm = {
  name: "undici.request",
  connect(baseUrl) {
    const dispatcher = new Agent();
    const read = async (path: string): Promise<unknown> => {
      const headers = { Authorization: `Token ${TOKEN}` };
      const { statusCode, body } = await request(baseUrl + path, { dispatcher, headers });
      if (statusCode !== 200) throw new Error(`status ${statusCode}`);
      return body.json();
    };
    return {
      readOne: () => read(`/api/connections/${ONE_CONNECTION.id}/`),
      readList: () => read("/api/connections/"),
    };
  },
};

/** Another client of this kind, with retries and a limit of time. */
const kyArm: Arm = {
  name: "ky",
  connect(baseUrl) {
    const client = ky.create({ prefixUrl: baseUrl, headers: { Authorization: `Token ${TOKEN}` } });
    return {
      readOne: () => client.get(`api/connections/${ONE_CONNECTION.id}/`).json(),
      readList: () => client.get("api/connections/").json(),
    };
  },
};

/** The client with everything on: a login of its own, the header for the Snowflake gateway, events. */
const clientArm: Arm = {
  name: "client",
  connect: (baseUrl) => operationsOf(fullClient(baseUrl)),
};

/** The same over connections of its own. */
const nodeFetchArm: Arm = {
  name: "client + nodeFetch",
  connect: (baseUrl) => operationsOf(fullClient(baseUrl, nodeFetch())),
};

/** The client that holds every answer against the API document, and would fail at the first difference. */
const checkedClientArm: Arm = {
  name: "client + checkResponses",
  connect: (baseUrl) => operationsOf(checked(fullClient(baseUrl))),
};

/** The same over connections of its own, as a contract test in Node takes it. */
const checkedNodeFetchArm: Arm = {
  name: "client + both",
  connect: (baseUrl) => operationsOf(checked(fullClient(baseUrl, nodeFetch()))),
};

/** Everything that is measured beside each other; all ratios are to the first. */
export const ARMS: readonly Arm[] = [
  fetchArm,
  undiciArm,
  openapiFetchArm,
  kyArm,
  clientArm,
  nodeFetchArm,
  checkedClientArm,
  checkedNodeFetchArm,
];

function dataOf({ data, response }: { data?: unknown; response: Response }): unknown {
  if (!response.ok) throw new Error(`status ${response.status}`);
  return data;
}

function checked(client: DataMasqueClient): DataMasqueClient {
  client.use(checkResponses({ mode: "strict" }));
  return client;
}

/** The client as its arms are measured. */
function fullClient(baseUrl: string, fetch?: FetchFunction): DataMasqueClient {
  return createDataMasqueClient({
    baseUrl,
    fetch,
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
