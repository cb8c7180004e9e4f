/** One page of a list, as the admin API wraps it. */
export interface Page<Item> {
  readonly count: number;
  readonly next: string | null;
  readonly previous: string | null;
  readonly results: readonly Item[];
}

/**
 * Cuts a list by the `limit` and `offset` of a request.
 *
 * The links are absolute, on `linkOrigin`, and keep every other query parameter (filters).
 * Without a usable `limit` the page holds the whole list from `offset` on: what a real server answers then is not known.
 */
export function pageOf<Item>(items: readonly Item[], url: URL, linkOrigin: string): Page<Item> {
  const limit = wholeNumber(url.searchParams.get("limit"), 1) ?? items.length;
  const offset = wholeNumber(url.searchParams.get("offset"), 0) ?? 0;
  const end = offset + limit;
  return {
    count: items.length,
    next: end < items.length ? link(url, linkOrigin, limit, end) : null,
    previous: offset > 0 ? link(url, linkOrigin, limit, offset - limit) : null,
    results: items.slice(offset, end),
  };
}

function wholeNumber(text: string | null, minimum: number): number | undefined {
  if (text === null || !/^\d+$/.test(text)) return undefined;
  const value = Number(text);
  return value >= minimum ? value : undefined;
}

function link(url: URL, linkOrigin: string, limit: number, offset: number): string {
  const target = new URL(url.pathname, linkOrigin);
  for (const [name, value] of url.searchParams) {
    if (name !== "limit" && name !== "offset") target.searchParams.append(name, value);
  }
  target.searchParams.set("limit", String(limit));
  // The server leaves offset out of a link to the first page.
  if (offset > 0) target.searchParams.set("offset", String(offset));
  return target.href;
}
