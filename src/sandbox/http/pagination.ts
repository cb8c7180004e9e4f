import { pythonInteger } from "./body/converted-values.js";
import type { OperationCall } from "./operation.js";
import type { SandboxRequestInfo } from "./request-info.js";

/** One page of a list, as the admin API wraps it. */
export interface Page<Item> {
  readonly count: number;
  readonly next: string | null;
  readonly previous: string | null;
  readonly results: readonly Item[];
}

/** What tells the origin that a link of a page names, by the request and its own origin; not asked unless there is a link. */
export interface PageLinks {
  linkOrigin(request: SandboxRequestInfo, own: string): string;
}

/**
 * Cuts a list by the `limit` and `offset` of a request.
 *
 * The links are absolute, on the origin that `links` tells, and keep every other query parameter (filters) and their order.
 * Without a usable `limit` the page holds the whole list from `offset` on: what a real server answers then is not known.
 */
export function pageOf<Item>(
  items: readonly Item[],
  { url, info }: Pick<OperationCall, "url" | "info">,
  links: PageLinks,
): Page<Item> {
  const link = (limit: number, offset: number) =>
    pageLink(url, links.linkOrigin(info, url.origin), limit, offset);
  const limit = wholeNumber(url.searchParams.getAll("limit").at(-1), 1) ?? items.length;
  const offset = wholeNumber(url.searchParams.getAll("offset").at(-1), 0) ?? 0;
  const end = offset + limit;
  return {
    count: items.length,
    next: end < items.length ? link(limit, end) : null,
    previous: offset > 0 ? link(limit, offset - limit) : null,
    results: items.slice(offset, end),
  };
}

function wholeNumber(text: string | undefined, minimum: number): number | undefined {
  const value = pythonInteger(text ?? "");
  return value !== undefined && value >= minimum ? value : undefined;
}

function pageLink(url: URL, linkOrigin: string, limit: number, offset: number): string {
  const target = new URL(url.pathname + url.search, linkOrigin);
  // Setting a parameter leaves it where it is, once.
  target.searchParams.set("limit", String(limit));
  // The server leaves offset out of a link to the first page.
  if (offset > 0) target.searchParams.set("offset", String(offset));
  else target.searchParams.delete("offset");
  return target.href;
}
