import type { ParamsOption } from "openapi-fetch";
import type { OptionsArgument } from "../../calls/call-types.js";
import { type PlainCall, plainCall } from "../../calls/plain-call.js";
import type { DataMasqueClient } from "../../client/create-client.js";
import { unwrap } from "../../client/unwrap.js";
import { transportFailure } from "../../errors/failure-kinds.js";
import type { paths } from "../../generated/datamasque.gen.js";
import { checkNumber } from "../../options/check-client-options.js";
import { requireItems } from "../answer-shape.js";

type PageOf<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": { results: (infer Item)[] } } } } };
}
  ? Item
  : never;

/** The paths whose list comes in pages. */
export type PagedPath = { [Path in keyof paths]: [PageOf<Path>] extends [never] ? never : Path }[keyof paths];

/** One item of a paged list. */
export type PagedItem<Path extends PagedPath> = PageOf<Path>;

type GetOf<Path extends PagedPath> = paths[Path] extends { get: infer Operation } ? Operation : never;
type PathParameters<Path extends PagedPath> =
  GetOf<Path> extends { parameters: { path: infer Parameters } } ? { path: Parameters } : { path?: never };
type QueryOf<Path extends PagedPath> = NonNullable<NonNullable<ParamsOption<GetOf<Path>>["params"]>["query"]>;

/** How to walk a paged list. */
export type PaginateOptions<Path extends PagedPath> = PathParameters<Path> & {
  /** Filters of the list; `limit` and `offset` are set by the walk. */
  query?: Omit<QueryOf<Path>, "limit" | "offset"> | undefined;
  /**
   * Items asked for with one request.
   * @default 100
   */
  pageSize?: number | undefined;
  /** The walk ends after so many items. */
  maxItems?: number | undefined;
  /** Ends the walk with the signal's own reason. */
  signal?: AbortSignal | undefined;
};

interface WalkOptions {
  path?: Record<string, unknown> | undefined;
  query?: Record<string, unknown> | undefined;
  pageSize?: number | undefined;
  maxItems?: number | undefined;
  signal?: AbortSignal | undefined;
}

interface Page {
  items: unknown[];
  next: string | undefined;
}

const DEFAULT_PAGE_SIZE = 100;
/** A server that filters late may have one; more in a row is a walk without an end. */
const MOST_EMPTY_PAGES = 3;

/**
 * Walks a paged list item by item; a page is fetched only when its items are wanted.
 *
 * ```ts
 * for await (const run of paginate(dm, "/api/runs/", { query: { run_status: "failed" }, maxItems: 50 })) {
 *   console.log(run.id, run.ruleset_name);
 * }
 * ```
 *
 * The server's links to the next page may name another host;
 * only their query is used, so no credential goes there.
 *
 * @throws DataMasqueApiError, and what else {@link unwrap} throws, when a page cannot be had
 */
export function paginate<Path extends PagedPath>(
  dm: DataMasqueClient,
  path: Path,
  ...options: OptionsArgument<PaginateOptions<Path>>
): AsyncGenerator<PagedItem<Path>, void, undefined>;
export function paginate(
  dm: DataMasqueClient,
  path: string,
  given?: object,
): AsyncGenerator<unknown, void, undefined> {
  const options: WalkOptions = { ...given };
  const { pageSize = DEFAULT_PAGE_SIZE, maxItems = Number.POSITIVE_INFINITY } = options;
  checkNumber("pageSize", pageSize, 1);
  checkNumber("maxItems", maxItems, 0, Number.POSITIVE_INFINITY);
  return walk(plainCall(dm.GET), path, options, Math.floor(pageSize), Math.floor(maxItems));
}

async function* walk(
  get: PlainCall,
  path: string,
  options: WalkOptions,
  pageSize: number,
  maxItems: number,
): AsyncGenerator<unknown, void, undefined> {
  const asked = new Set<string>();
  const { signal = null } = options;
  let query: Record<string, unknown> = { ...options.query, limit: Math.min(pageSize, maxItems), offset: 0 };
  let left = maxItems;
  let emptyPages = 0;
  // A link that leads nowhere new would be followed for ever.
  while (left > 0 && !asked.has(asText(query))) {
    asked.add(asText(query));
    const params = { query, ...(options.path === undefined ? {} : { path: options.path }) };
    const { items, next } = pageOf(path, await unwrap(get(path, { params, signal })));
    requireItems(items, [], `GET ${path}`);
    for (const item of items.slice(0, left)) {
      signal?.throwIfAborted();
      yield item;
    }
    left -= items.length;
    if (next === undefined) return;
    emptyPages = items.length === 0 ? emptyPages + 1 : 0;
    if (emptyPages > MOST_EMPTY_PAGES) {
      const seen = `${emptyPages} empty pages in a row after ${asked.size - emptyPages} others, each with a link to the next`;
      throw transportFailure({ kind: "unexpected-content", call: `GET ${path}`, detail: seen });
    }
    query = { ...query, ...queryOf(next) };
  }
}

function pageOf(path: string, body: unknown): Page {
  // Some servers answer a list that they do not page with a bare array.
  if (Array.isArray(body)) return { items: body, next: undefined };
  if (typeof body === "object" && body !== null && "results" in body && Array.isArray(body.results)) {
    const next = "next" in body && typeof body.next === "string" ? body.next : undefined;
    return { items: body.results, next };
  }
  throw transportFailure({
    kind: "unexpected-content",
    call: `GET ${path}`,
    detail: "neither a page nor a list",
  });
}

/** The query of a link of any form; of one that is no link at all, nothing. */
function queryOf(next: string): Record<string, string | string[]> {
  const parameters = new URLSearchParams(next.replace(/^[^?]*|#.*/gs, ""));
  return Object.fromEntries(
    [...parameters].map(([name, value]) => {
      const values = parameters.getAll(name);
      return [name, values.length > 1 ? values : value];
    }),
  );
}

/** Numbers in what the caller asks for are texts in a link. */
function asText(query: object): string {
  return JSON.stringify(query, (_, value: unknown) => (typeof value === "object" ? value : `${value}`));
}
