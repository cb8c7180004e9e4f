import { detailError, notFound } from "./django-errors.js";
import type { IncomingRequest } from "./incoming-request.js";
import { queryValue } from "./request-info.js";
import { htmlPage } from "./responses.js";

type Asked = Pick<IncomingRequest, "url" | "headers">;

const JSON_TYPE = "application/json";
const PAGE_TYPE = "text/html";

/** What `?format=` can ask for, with the media type of each. */
const FORMATS: Readonly<Record<string, string>> = { json: JSON_TYPE, api: PAGE_TYPE };

/**
 * Throws the reply to a request that asks for a form in which there are no answers:
 * 404 for an unknown `?format=`, 406 for an `Accept` that neither JSON, the page for browsers
 * nor one of the other media types of the operation fits.
 */
export function requireAcceptable(request: Asked, otherTypes: () => readonly string[]): void {
  if (takesAnything(request)) return;
  const format = formatOf(request);
  if (format !== undefined && FORMATS[format] === undefined) throw notFound();
  const offered = format === undefined ? [JSON_TYPE, PAGE_TYPE, ...otherTypes()] : [FORMATS[format] ?? ""];
  if (firstOf(request, offered) === undefined) {
    throw detailError(406, "Could not satisfy the request Accept header.");
  }
}

/** The answer as a page where the request comes from a browser that a person looks at, and the answer is JSON. */
export async function forReader(request: Asked, response: Response): Promise<Response> {
  if (takesAnything(request) || !response.headers.get("content-type")?.startsWith(JSON_TYPE)) return response;
  const format = formatOf(request);
  const offered = format === undefined ? [JSON_TYPE, PAGE_TYPE] : [FORMATS[format] ?? JSON_TYPE];
  if (firstOf(request, offered) !== PAGE_TYPE) return response;
  const { status, headers } = response;
  const page = htmlPage(status, `Answer ${status}`, JSON.stringify(await response.json(), undefined, 4));
  for (const [name, value] of headers) {
    if (name !== "content-type" && name !== "content-length") page.headers.set(name, value);
  }
  return page;
}

function takesAnything({ url, headers }: Asked): boolean {
  const accept = headers.get("accept");
  return (accept === null || accept === "*/*" || accept === JSON_TYPE) && !url.search.includes("format=");
}

function formatOf({ url }: Asked): string | undefined {
  return queryValue(url.searchParams, "format") || undefined;
}

/** What the most exact of the accepted types fits; of several it is the one that is offered first. */
function firstOf({ headers }: Asked, offered: readonly string[]): string | undefined {
  const accepted = (headers.get("accept") ?? "*/*")
    .split(",")
    .map((each) => each.split(";")[0]?.trim().toLowerCase() ?? "");
  const isAny = (type: string) => type === "*/*";
  const isRange = (type: string) => type.endsWith("/*") && !isAny(type);
  const exact = accepted.filter((type) => !isAny(type) && !isRange(type));
  const ranges = accepted.filter(isRange).map((range) => range.slice(0, -1));
  return (
    offered.find((type) => exact.includes(type)) ??
    offered.find((type) => ranges.some((range) => type.startsWith(range))) ??
    (accepted.some(isAny) ? offered[0] : undefined)
  );
}
