import { isJsonObject, type JsonObject } from "./json-object.js";

/** What a reverse proxy says while the application container starts. */
export function notReadyPage(): Response {
  return htmlPage(502, "502 Bad Gateway");
}

/** An error page for people. */
export function htmlPage(status: number, title: string): Response {
  const page = `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
  return new Response(page, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** Waits in real time; rejects with the caller's reason as soon as the call is aborted. */
export function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

/** Adds a member that no document knows to the objects of a JSON answer. */
export async function withExtraFields(response: Response): Promise<Response> {
  if (!response.headers.get("content-type")?.startsWith("application/json")) return response;
  const body: unknown = await response.json();
  return Response.json(withExtraMember(body), { status: response.status, headers: withoutLength(response) });
}

function withExtraMember(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExtraMember);
  if (!isJsonObject(value)) return value;
  const rows: JsonObject = Array.isArray(value.results)
    ? { results: value.results.map(withExtraMember) }
    : {};
  return { ...value, ...rows, field_of_a_later_release: { enabled: true } };
}

function withoutLength({ headers }: Response): Headers {
  const copy = new Headers(headers);
  copy.delete("content-length");
  return copy;
}
