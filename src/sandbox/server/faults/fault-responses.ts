import { isJsonObject, type JsonObject } from "../../http/json-values.js";
import { htmlPage } from "../../http/responses.js";

/** What a reverse proxy says while the application container starts. */
export function notReadyPage(): Response {
  return htmlPage(502, "502 Bad Gateway");
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
  const copy = new Headers(headers);
  copy.delete("content-length");
  return copy;
}
