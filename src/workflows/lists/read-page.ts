import type { OptionsArgument, TypedClient } from "../../calls/call-types.js";
import { plainCall } from "../../calls/plain-call.js";
import { DataMasqueConfigError } from "../../errors/errors.js";
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

/** Which page of a list to read: its number, or how many items come before it. */
export type ReadPageOptions<Path, Paths extends object = paths> = ListOptions<Path, Paths> & {
  /**
   * Number of the page, from 1.
   * @default 1
   */
  page?: number | undefined;
  /** How many items of the list come before the page, in the place of `page`. */
  offset?: number | undefined;
};

interface AnyReadPageOptions extends AnyListOptions {
  page?: number | undefined;
  offset?: number | undefined;
}

/** One page of a list. */
export interface ListPage<Item> {
  /** At most `pageSize` items; none when the page lies behind the end of the list. */
  items: Item[];
  /** How many items the list has over all pages. */
  total: number;
  /** Whether another page follows. */
  hasMore: boolean;
}

/**
 * Reads one page of a list, of either API, for a table that people leaf through.
 * A list that the server sends whole is read whole, and cut into pages here.
 *
 * ```ts
 * const { items, total, hasMore } = await readPage(dm, "/api/runs/", { page: 3, pageSize: 20 });
 * ```
 *
 * What is added to the list or taken from it between two reads moves items from page to page.
 *
 * @throws DataMasqueConfigError when `page`, `offset` or `pageSize` makes no sense, or both of the first are given
 * @throws DataMasqueApiError, and what else {@link unwrap} throws, when the page cannot be had
 */
export function readPage<Paths extends object, Path extends ListPath<Paths>>(
  client: TypedClient<Paths>,
  path: Path,
  ...options: OptionsArgument<ReadPageOptions<Path, Paths>>
): Promise<ListPage<ListItem<Path, Paths>>>;
export async function readPage<Paths extends object>(
  client: TypedClient<Paths>,
  path: string,
  given?: object,
): Promise<ListPage<unknown>> {
  const options: AnyReadPageOptions = { ...given };
  const { page = 1, pageSize = DEFAULT_PAGE_SIZE, query } = options;
  if (options.page !== undefined && options.offset !== undefined) {
    throw new DataMasqueConfigError("say which page by page or by offset, not by both");
  }
  checkNumber("page", page, 1);
  checkNumber("pageSize", pageSize, 1);
  const limit = Math.floor(pageSize);
  const { offset = (Math.floor(page) - 1) * limit } = options;
  checkNumber("offset", offset, 0);

  const asked = { ...query, limit, offset: Math.floor(offset) };
  const { items, total, next, whole } = await fetchPage(plainCall(client.GET), path, asked, options);
  if (total === undefined) {
    throw transportFailure({
      kind: "unexpected-content",
      call: `GET ${path}`,
      detail: "a page without its total",
    });
  }
  const end = asked.offset + limit;
  return whole
    ? { items: items.slice(asked.offset, end), total, hasMore: end < total }
    : { items, total, hasMore: next !== undefined };
}
