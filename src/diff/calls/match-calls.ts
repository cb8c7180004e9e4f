import type { CallView } from "./call-view.js";

/** The operations of two documents, sorted into those of both and those of one. */
export interface MatchedCalls {
  readonly pairs: readonly (readonly [CallView, CallView])[];
  readonly removed: readonly CallView[];
  readonly added: readonly CallView[];
}

/** Matches operations by method and path, and what is left by a path in which only the parameters have other names. */
export function matchCalls(before: readonly CallView[], after: readonly CallView[]): MatchedCalls {
  const left = new Map(after.map((call) => [call.key, call]));
  const pairs: [CallView, CallView][] = [];
  const unmatched = before.filter((call) => {
    const same = left.get(call.key);
    if (same === undefined) return true;
    pairs.push([call, same]);
    left.delete(call.key);
    return false;
  });
  const byShape = new Map<string, CallView[]>();
  for (const call of left.values()) byShape.set(shapeOf(call), [...(byShape.get(shapeOf(call)) ?? []), call]);
  const removed = unmatched.filter((call) => {
    const [candidate, ...others] = byShape.get(shapeOf(call)) ?? [];
    if (candidate === undefined || others.length > 0) return true;
    pairs.push([call, candidate]);
    byShape.delete(shapeOf(call));
    left.delete(candidate.key);
    return false;
  });
  return { pairs, removed, added: [...left.values()] };
}

function shapeOf({ method, path }: CallView): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
}
