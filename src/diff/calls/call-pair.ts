import type { JsonValue } from "../../document/json.js";
import type { Verdict } from "../change.js";
import type { ChangeKind } from "../change-kinds.js";
import type { OperationPart } from "../place.js";
import type { BodyView, CallView } from "./call-view.js";

/** One operation in the old document and in the new one. */
export interface CallPair {
  readonly before: CallView;
  readonly after: CallView;
  /** Notes a change of the operation itself, or of a part of it. */
  readonly note: (kind: ChangeKind, text: string, verdict: Verdict, part?: OperationPart) => void;
  /** Has two schemas compared that a part of the operation uses. */
  readonly descend: (before: JsonValue, after: JsonValue, part: OperationPart) => void;
  /** True for schemas of single values, which are no lists and no objects. */
  readonly areSingle: (before: JsonValue, after: JsonValue) => boolean;
}

/**
 * Compares two bodies by media type. A type that the other side has no word for is compared with the range
 * that covers it, such as `application/*`.
 */
export function compareContent(
  before: BodyView,
  after: BodyView,
  tell: {
    /** @param isCovered true where a range takes its place */
    readonly removed: (mediaType: string, isCovered: boolean) => void;
    /** @param isCovered true where a range had it before */
    readonly added: (mediaType: string, isCovered: boolean) => void;
    readonly both: (before: JsonValue, after: JsonValue, mediaType: string) => void;
  },
): void {
  for (const [type, schema] of before) {
    const other = after.get(type);
    if (other !== undefined) {
      tell.both(schema, other, type);
      continue;
    }
    const range = rangeOf(after, type);
    if (range !== undefined) tell.both(schema, range, type);
    tell.removed(type, range !== undefined);
  }
  for (const [type, schema] of after) {
    if (before.has(type)) continue;
    const range = rangeOf(before, type);
    if (range !== undefined) tell.both(range, schema, type);
    tell.added(type, range !== undefined);
  }
}

/** What a body says of the range that a media type belongs to. */
function rangeOf(body: BodyView, type: string): JsonValue | undefined {
  return body.get(`${type.split("/")[0]}/*`) ?? body.get("*/*");
}

/** True for a range some of whose types the other body names. */
export function namesSomeOf(body: BodyView, range: string): boolean {
  if (!range.endsWith("/*")) return false;
  return range === "*/*"
    ? body.size > 0
    : [...body.keys()].some((type) => type.startsWith(range.slice(0, -1)));
}
