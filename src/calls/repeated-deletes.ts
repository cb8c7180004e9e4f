import { leavesOpen } from "../errors/failure-kinds.js";
import type { Emit } from "../options/events.js";

/** So many of calls that failed in the end are remembered at most. */
const MOST_URLS = 100;

const repeated = new WeakMap<Emit, Set<string>>();

/** Watches what a client does for DELETEs that are sent again although an earlier attempt may have deleted. */
export function watchDeletes(emit: Emit): Emit {
  const urls = new Set<string>();
  const watching: Emit = (event) => {
    if (event.type === "retry" && event.method === "DELETE" && leavesOpen(event.reason)) {
      if (urls.size >= MOST_URLS) urls.clear();
      urls.add(event.url);
    }
    emit(event);
  };
  repeated.set(watching, urls);
  return watching;
}

/** Tells, once, whether the DELETE that was now answered may have been done by an earlier attempt. */
export function takeRepeatedDelete(emit: Emit, url: string): boolean {
  return repeated.get(emit)?.delete(url) === true;
}
