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
}

/** Compares two bodies by media type. */
export function compareContent(
  before: BodyView,
  after: BodyView,
  tell: {
    readonly removed: (mediaType: string) => void;
    readonly added: (mediaType: string) => void;
    readonly both: (before: JsonValue, after: JsonValue, mediaType: string) => void;
  },
): void {
  for (const [type, schema] of before) {
    const other = after.get(type);
    if (other === undefined) tell.removed(type);
    else tell.both(schema, other, type);
  }
  for (const type of after.keys()) {
    if (!before.has(type)) tell.added(type);
  }
}
