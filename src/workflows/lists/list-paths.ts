import type { ParamsOption } from "openapi-fetch";
import type { paths } from "../../generated/datamasque.gen.js";
import type { paths as InFlightPaths } from "../../generated/in-flight-masking.gen.js";

type AnswerOf<Operations> = Operations extends {
  get: { responses: { 200: { content: { "application/json": infer Answer } } } };
}
  ? Answer
  : undefined;

type PageItemOf<Answer> = Answer extends
  | { results: (infer Item)[] }
  | { items: (infer Item)[]; total: number }
  ? Item
  : never;

// In brackets, since an answer that may be something else than a list is none.
type ItemOf<Answer> = [Answer] extends [readonly (infer Item)[]] ? Item : PageItemOf<Answer>;

type PathsWithItems<Items extends object> = {
  [Path in keyof Items]: [Items[Path]] extends [never] ? never : Path;
}[keyof Items];

/** The paths of an API that answer with a list: in pages, or whole. */
export type ListPath<Paths extends object = paths> = PathsWithItems<{
  [Path in keyof Paths]: ItemOf<AnswerOf<Paths[Path]>>;
}> &
  string;

/** One item of a list. */
export type ListItem<Path, Paths extends object = paths> = Path extends keyof Paths
  ? ItemOf<AnswerOf<Paths[Path]>>
  : never;

/** The paths of an API whose list comes in pages. */
export type PagedPath<Paths extends object = paths> = PathsWithItems<{
  [Path in keyof Paths]: PageItemOf<AnswerOf<Paths[Path]>>;
}>;

/**
 * The lists that come in pages; the server sends all others whole, and is not asked for a part of them.
 * A list that is missing here does not compile.
 */
const PAGED: Record<PagedPath<paths> | PagedPath<InFlightPaths>, true> = {
  "/api/runs/": true,
  "/api/ruleset-libraries/": true,
  "/api/ruleset-libraries/{id}/rulesets/": true,
  "/api/schema-discovery/v2/{run_id}/": true,
  "/api/discovery/configs/": true,
  "/api/ruleset-generation-configs/": true,
  "/ruleset-plans/": true,
};

/** Whether a list takes `limit` and `offset`. */
export function isPaged(path: string): boolean {
  return path in PAGED;
}

type GetOf<Path, Paths> = Path extends keyof Paths
  ? Paths[Path] extends { get: infer Operation }
    ? Operation
    : never
  : never;
type PathParameters<Operation> = Operation extends { parameters: { path: infer Parameters } }
  ? { path: Parameters }
  : { path?: never };
type QueryOf<Operation> = NonNullable<NonNullable<ParamsOption<Operation>["params"]>["query"]>;

/** Which list is meant, of those that share a path, and what of it. */
export type ListOptions<Path, Paths extends object = paths> = PathParameters<GetOf<Path, Paths>> & {
  /** Filters of the list; `limit` and `offset` are set for you. */
  query?: Omit<QueryOf<GetOf<Path, Paths>>, "limit" | "offset"> | undefined;
  /**
   * Items asked for with one request; a list that the server sends whole comes with one request in any case.
   * @default 100
   */
  pageSize?: number | undefined;
  /** Ends the work with the signal's own reason. */
  signal?: AbortSignal | undefined;
};

/** The options of a list before they are typed by its path. */
export interface AnyListOptions {
  path?: Record<string, unknown> | undefined;
  query?: Record<string, unknown> | undefined;
  pageSize?: number | undefined;
  signal?: AbortSignal | undefined;
}

export const DEFAULT_PAGE_SIZE = 100;
