import type { PlainCall } from "../../calls/plain-call.js";
import { unwrap } from "../../client/unwrap.js";
import { transportFailure } from "../../errors/failure-kinds.js";
import { requireItems } from "../answer-shape.js";
import { type AnyListOptions, isPaged } from "./list-paths.js";

/** What one request for a list brought. */
export interface PageOfList {
  items: unknown[];
  /** How many items the whole list has, where the answer says it. */
  total: number | undefined;
  /** A link of any form whose query leads to the next page; `undefined` after the last one. */
  next: string | undefined;
  /** Whether these are all items, whatever part was asked for. */
  whole: boolean;
}

/** Asks for a part of a list; one that does not come in pages is asked for as it is. */
export async function fetchPage(
  get: PlainCall,
  path: string,
  asked: Record<string, unknown>,
  { path: pathParameters, signal }: AnyListOptions,
): Promise<PageOfList> {
  const { limit: _, offset, ...filters } = asked;
  const params = {
    query: isPaged(path) ? asked : filters,
    ...(pathParameters === undefined ? {} : { path: pathParameters }),
  };
  const page = pageOf(await unwrap(get(path, { params, signal: signal ?? null })), Number(offset));
  if (page !== undefined) {
    requireItems(page.items, [], `GET ${path}`);
    return page;
  }
  const detail = "neither a page nor a list";
  throw transportFailure({ kind: "unexpected-content", call: `GET ${path}`, detail });
}

function pageOf(body: unknown, offset: number): PageOfList | undefined {
  if (Array.isArray(body)) return { items: body, total: body.length, next: undefined, whole: true };
  if (typeof body !== "object" || body === null) return undefined;
  const whole = false;
  if ("results" in body && Array.isArray(body.results)) {
    const total = "count" in body && typeof body.count === "number" ? body.count : undefined;
    const next = "next" in body && typeof body.next === "string" ? body.next : "";
    return { items: body.results, total, next: next === "" ? undefined : next, whole };
  }
  // The pages of in-flight masking have no link: an empty one is the last, and so is the one that reaches the total.
  if ("items" in body && Array.isArray(body.items) && "total" in body && typeof body.total === "number") {
    const { items, total } = body;
    const end = offset + items.length;
    return { items, total, next: items.length > 0 && end < total ? `?offset=${end}` : undefined, whole };
  }
  return undefined;
}
