import { isJsonObject, type JsonObject } from "../../http/json-values.js";
import { copiedHeaders, htmlPage } from "../../http/responses.js";

/** The titles of the pages that the proxy in front makes itself. */
export const PROXY_PAGES = {
  413: "413 Request Entity Too Large",
  502: "502 Bad Gateway",
  504: "504 Gateway Time-out",
} as const;

/** What a reverse proxy says of the server behind it; 502 while the application container starts. */
export function proxyPage(status: keyof typeof PROXY_PAGES): Response {
  return htmlPage(status, PROXY_PAGES[status]);
}

/** What a server says to too many requests. */
export function throttled(seconds: number): Response {
  const detail = `Request was throttled. Expected available in ${seconds} seconds.`;
  return Response.json({ detail }, { status: 429, headers: { "Retry-After": String(seconds) } });
}

/** Adds a member that the API document does not know to the documents of a JSON answer. */
export async function withExtraFields(response: Response): Promise<Response> {
  if (!response.headers.get("content-type")?.startsWith("application/json")) return response;
  const body: unknown = await response.json();
  return Response.json(withExtraMember(body), { status: response.status, headers: withoutLength(response) });
}

function withExtraMember(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExtraMember);
  if (!isJsonObject(value)) return value;
  const rows: JsonObject = {};
  // The two forms of a page.
  for (const name of ["results", "items"]) {
    const page = value[name];
    if (Array.isArray(page)) rows[name] = page.map(withExtraMember);
  }
  return { ...value, ...rows, field_of_a_later_release: { enabled: true } };
}

function withoutLength({ headers }: Response): Headers {
  const copy = copiedHeaders(headers);
  copy.delete("content-length");
  return copy;
}
