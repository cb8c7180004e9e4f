import type { JsonValue } from "../../document/json.js";
import type { BodyView } from "./call-view.js";

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
