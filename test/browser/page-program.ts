import {
  createDataMasqueClient,
  type DataMasqueClient,
  type DataMasqueClientOptions,
  isDataMasqueApiError,
  isDataMasqueTransportError,
  isSpcsGatewayAuthError,
  saveRuleset,
  unwrap,
} from "datamasque-client";

/** How a call of a page ended, in what can leave the page. */
export type PageOutcome =
  | { readonly data: unknown }
  | { readonly error: string; readonly [member: string]: unknown };

/** Above the size from which an upload is sent so that `fetch` itself refuses a redirect. */
const LARGE_UPLOAD_BYTES = 1024 * 1024 + 1;

const CALLS = {
  list: async (dm: DataMasqueClient) => (await unwrap(dm.GET("/api/connections/"))).map(({ name }) => name),
  write: async (dm: DataMasqueClient) => {
    const config_yaml = 'version: "1.0"\ntasks: []\n';
    return (await saveRuleset(dm, { name: "from-the-page", mask_type: "database", config_yaml })).name;
  },
  upload: async (dm: DataMasqueClient) => {
    const seed_file = new Blob([new Uint8Array(LARGE_UPLOAD_BYTES)]);
    return (await unwrap(dm.POST("/api/seeds/", { body: { name: "page.csv", seed_file } }))).name;
  },
};

/** What the page can be told to do. */
export type PageCall = keyof typeof CALLS;

let client: DataMasqueClient | undefined;

/** Gives the page a client, which it keeps. */
export function open(options: DataMasqueClientOptions): void {
  client = createDataMasqueClient(options);
}

/** Makes one call with the page's client; what is none of the client's errors rejects. */
export async function call(name: PageCall): Promise<PageOutcome> {
  if (client === undefined) throw new Error("the page has no client yet");
  try {
    return { data: await CALLS[name](client) };
  } catch (error) {
    return told(error);
  }
}

/** What the page can read of an answer; without the client. */
export async function look(url: string, headers: Record<string, string>) {
  const { type, status, headers: readable } = await fetch(url, { headers, redirect: "manual" });
  return { type, status, server: readable.get("server"), setCookie: readable.get("set-cookie") };
}

function told(error: unknown): PageOutcome {
  if (isSpcsGatewayAuthError(error)) {
    const { reason, status, detail, hint } = error;
    return { error: "SpcsGatewayAuthError", reason, status, detail, hint };
  }
  if (isDataMasqueTransportError(error)) {
    const { kind, hint, message } = error;
    return { error: "DataMasqueTransportError", kind, hint, message };
  }
  if (isDataMasqueApiError(error)) {
    const { method, path, status } = error;
    return { error: "DataMasqueApiError", method, path, status };
  }
  throw error;
}
