import type { OperationCall } from "./operation.js";
import { pythonInteger } from "./python-integer.js";
import { queryValue, type SandboxRequestInfo } from "./request-info.js";

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
  const link = (limit: bigint, offset: bigint) =>
    pageLink(url, links.linkOrigin(info, url.origin), limit, offset);
  const count = BigInt(items.length);
  const limit = wholeNumber(queryValue(url.searchParams, "limit"), 1n) ?? count;
  const offset = wholeNumber(queryValue(url.searchParams, "offset"), 0n) ?? 0n;
  const end = offset + limit;
  return {
    count: items.length,
    next: end < count ? link(limit, end) : null,
    previous: offset > 0n ? link(limit, offset - limit) : null,
    results: items.slice(Number(offset), Number(end)),
  };
}

function wholeNumber(text: string | null, minimum: bigint): bigint | undefined {
  const value = pythonInteger(text ?? "");
  return value !== undefined && value >= minimum ? value : undefined;
}

function pageLink(url: URL, linkOrigin: string, limit: bigint, offset: bigint): string {
  const target = new URL(url.pathname + url.search, linkOrigin);
  // Setting a parameter leaves it where it is, once.
  target.searchParams.set("limit", String(limit));
  // The server leaves offset out of a link to the first page.
  if (offset > 0n) target.searchParams.set("offset", String(offset));
  else target.searchParams.delete("offset");
  return target.href;
}
