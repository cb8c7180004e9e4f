import {
  cloneJson,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonEquals,
} from "../../../src/document/json.js";

/** What a merge did. */
export interface MergeOutcome {
  /** True when anything was set or appended. */
  changed: boolean;
  /** Elements that were not appended because the array holds them already, each with the path below the target. */
  alreadyPresent: { path: string; value: JsonValue }[];
}

/**
 * Merges `update` into `target` in place, as Overlay 1.0 wants it:
 * objects deeply, arrays by appending, everything else by replacing.
 * An element that the array already holds is reported and not appended a second time.
 */
export function mergeIntoObject(target: JsonObject, update: JsonObject): MergeOutcome {
  const outcome: MergeOutcome = { changed: false, alreadyPresent: [] };
  mergeObject(target, update, "", outcome);
  return outcome;
}

/** Appends `update`, one entry or a list of entries, to the array `target` in place. */
export function appendToArray(target: JsonValue[], update: JsonValue): MergeOutcome {
  const outcome: MergeOutcome = { changed: false, alreadyPresent: [] };
  appendEntries(target, Array.isArray(update) ? update : [update], "", outcome);
  return outcome;
}

function mergeObject(target: JsonObject, update: JsonObject, path: string, outcome: MergeOutcome): void {
  for (const [key, value] of Object.entries(update)) {
    const found = Object.hasOwn(target, key) ? target[key] : undefined;
    const here = `${path}.${key}`;
    if (isJsonObject(found) && isJsonObject(value)) {
      mergeObject(found, value, here, outcome);
    } else if (Array.isArray(found) && Array.isArray(value)) {
      appendEntries(found, value, here, outcome);
    } else if (found === undefined || !jsonEquals(found, value)) {
      target[key] = cloneJson(value);
      outcome.changed = true;
    }
  }
}

function appendEntries(
  target: JsonValue[],
  entries: readonly JsonValue[],
  path: string,
  outcome: MergeOutcome,
): void {
  for (const entry of entries) {
    if (target.some((present) => jsonEquals(present, entry))) {
      outcome.alreadyPresent.push({ path, value: entry });
    } else {
      target.push(cloneJson(entry));
      outcome.changed = true;
    }
  }
}
