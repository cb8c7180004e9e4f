import type { OptionsArgument, TypedClient } from "../../calls/call-types.js";
import { type PlainCall, plainCall } from "../../calls/plain-call.js";
import { transportFailure } from "../../errors/failure-kinds.js";
import type { paths } from "../../generated/datamasque.gen.js";
import { checkNumber } from "../../options/check-client-options.js";
import {
  type AnyListOptions,
  DEFAULT_PAGE_SIZE,
  type ListItem,
  type ListOptions,
  type ListPath,
} from "./list-paths.js";
import { fetchPage } from "./page-of-list.js";

/** How to walk a list. */
export type PaginateOptions<Path, Paths extends object = paths> = ListOptions<Path, Paths> & {
  /** The walk ends after so many items. */
  maxItems?: number | undefined;
};

interface WalkOptions extends AnyListOptions {
  maxItems?: number | undefined;
}

/** A server that filters late may have one; more in a row is a walk without an end. */
const MOST_EMPTY_PAGES = 3;

/**
 * Walks a list item by item, of either API; a page is fetched only when its items are wanted.
 * Lists that the server sends whole are walked in the same way, with one request.
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
 * @throws DataMasqueConfigError when `pageSize` or `maxItems` makes no sense
 * @throws DataMasqueApiError, and what else {@link unwrap} throws, when a page cannot be had
 */
export function paginate<Paths extends object, Path extends ListPath<Paths>>(
  client: TypedClient<Paths>,
  path: Path,
  ...options: OptionsArgument<PaginateOptions<Path, Paths>>
): AsyncGenerator<ListItem<Path, Paths>, void, undefined>;
export function paginate<Paths extends object>(
  client: TypedClient<Paths>,
  path: string,
  given?: object,
): AsyncGenerator<unknown, void, undefined> {
  const options: WalkOptions = { ...given };
  const { pageSize = DEFAULT_PAGE_SIZE, maxItems = Number.POSITIVE_INFINITY } = options;
  checkNumber("pageSize", pageSize, 1);
  checkNumber("maxItems", maxItems, 0, Number.POSITIVE_INFINITY);
  return walk(plainCall(client.GET), path, options, Math.floor(pageSize), Math.floor(maxItems));
}

/**
 * Reads a list to its end, of either API; it is held in memory as a whole, so cap one that may be long with `maxItems`.
 *
 * ```ts
 * const configs = await collect(dm, "/api/discovery/configs/", { query: { config_type: "file" } });
 * ```
 *
 * @throws what {@link paginate} throws; the items before are lost then
 */
export async function collect<Paths extends object, Path extends ListPath<Paths>>(
  client: TypedClient<Paths>,
  path: Path,
  ...options: OptionsArgument<PaginateOptions<Path, Paths>>
): Promise<ListItem<Path, Paths>[]> {
  const items: ListItem<Path, Paths>[] = [];
  for await (const item of paginate(client, path, ...options)) items.push(item);
  return items;
}

async function* walk(
  get: PlainCall,
  path: string,
  options: WalkOptions,
  pageSize: number,
  maxItems: number,
): AsyncGenerator<unknown, void, undefined> {
  const asked = new Set<string>();
  let query: Record<string, unknown> = { ...options.query, limit: Math.min(pageSize, maxItems), offset: 0 };
  let left = maxItems;
  let emptyPages = 0;
  // A link that leads nowhere new would be followed for ever.
  while (left > 0 && !asked.has(asText(query))) {
    asked.add(asText(query));
    const { items, next } = await fetchPage(get, path, query, options);
    for (const item of items.slice(0, left)) {
      options.signal?.throwIfAborted();
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
