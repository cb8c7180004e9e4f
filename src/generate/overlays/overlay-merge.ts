import { cloneJson, isJsonObject, type JsonObject, type JsonValue, jsonEquals } from "../../document/json.js";
import { entryKey } from "./overlay-authors.js";

/** One step of a merge. */
export interface MergeStep {
  /**
   * `same`: the member or the entry is there already, and nothing has to be done.
   * `twice`: the update itself has the entry a second time.
   */
  readonly kind: "set" | "append" | "same" | "twice";
  readonly container: JsonObject | JsonValue[];
  /** The name of a member, or the `entryKey` of an entry. */
  readonly key: string;
  /** Below the target, such as `.properties.user`. */
  readonly path: string;
  readonly value: JsonValue;
  /** What is there before. */
  readonly found: JsonValue | undefined;
}

/**
 * Plans the merge of `update` into `target` as Overlay 1.0 wants it:
 * objects deeply, arrays by appending, everything else by replacing.
 * An entry that the array already holds is not appended a second time.
 */
export function planMerge(target: JsonObject | JsonValue[], update: JsonValue): MergeStep[] {
  if (Array.isArray(target)) return planEntries(target, Array.isArray(update) ? update : [update], "");
  return isJsonObject(update) ? planMembers(target, update, "") : [];
}

/** Carries out one step. What is written is a copy, and is returned. */
export function carryOut({ kind, container, key, value }: MergeStep): JsonValue | undefined {
  if (kind === "same" || kind === "twice") return undefined;
  const copy = cloneJson(value);
  if (Array.isArray(container)) container.push(copy);
  // An assignment would take a member named __proto__ for something else.
  else
    Object.defineProperty(container, key, {
      value: copy,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return copy;
}

function planMembers(target: JsonObject, update: JsonObject, path: string): MergeStep[] {
  return Object.entries(update).flatMap(([key, value]): MergeStep[] => {
    const found = Object.hasOwn(target, key) ? target[key] : undefined;
    const here = `${path}.${key}`;
    if (isJsonObject(found) && isJsonObject(value)) return planMembers(found, value, here);
    if (Array.isArray(found) && Array.isArray(value)) return planEntries(found, value, here);
    const kind = found !== undefined && jsonEquals(found, value) ? "same" : "set";
    return [{ kind, container: target, key, path: here, value, found }];
  });
}

function planEntries(target: JsonValue[], entries: readonly JsonValue[], path: string): MergeStep[] {
  return entries.map((entry, index) => {
    const found = target.find((present) => jsonEquals(present, entry));
    const again = entries.slice(0, index).some((earlier) => jsonEquals(earlier, entry));
    const kind = again ? "twice" : found === undefined ? "append" : "same";
    return { kind, container: target, key: entryKey(found ?? entry), path, value: entry, found };
  });
}
