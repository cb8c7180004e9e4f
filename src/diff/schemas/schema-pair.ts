import type { JsonValue } from "../../document/json.js";
import type { SchemaReader } from "../../document/schema-reader.js";
import type { SchemaView } from "../../document/schema-view.js";
import type { Verdict } from "../change.js";
import type { Place } from "../place.js";

/** Which way a schema is looked at: what a client sends, or what it gets. */
export type SchemaDirection = "request" | "answer";

/** One schema of the old document and the one that took its place, seen from one direction. */
export interface SchemaPair {
  readonly before: SchemaView;
  readonly after: SchemaView;
  readonly direction: SchemaDirection;
  readonly place: Place;
  readonly readers: { readonly before: SchemaReader; readonly after: SchemaReader };
  /** Notes a change, at the place of the pair or at one below it. */
  readonly note: (kind: string, text: string, verdict: Verdict, place?: Place) => void;
  /** Has two schemas further down compared, too. */
  readonly descend: (before: JsonValue, after: JsonValue, place: Place) => void;
}

/** The verdict on a change that leaves fewer values valid: the client sends one that is refused, or gets no new ones. */
export function narrowed({ direction }: SchemaPair): Verdict {
  return direction === "request" ? "breaking" : "compatible";
}

/** The verdict on a change that makes more values valid, given what it means to a client that gets one of them. */
export function widened({ direction }: SchemaPair, whenRead: Verdict): Verdict {
  return direction === "request" ? "compatible" : whenRead;
}
