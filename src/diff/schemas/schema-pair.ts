import type { JsonObject, JsonValue } from "../../document/json.js";
import type { SchemaReader } from "../../document/schemas/schema-reader.js";
import type { SchemaView } from "../../document/schemas/schema-view.js";
import type { Verdict } from "../change.js";
import type { ChangeKind } from "../change-kinds.js";
import type { Place } from "../place.js";
import type { PairWork, SchemaDirection, Undecided } from "./pair-work.js";
import type { AlternativeReader } from "./unions/alternatives.js";

/** Notes a change, at the place that is looked at or at one below it. */
export type Note = (kind: ChangeKind, text: string, verdict: Verdict, place?: Place) => void;

/** One schema of the old document and the one that took its place, seen from one direction. */
export interface SchemaPair {
  readonly before: SchemaView;
  readonly after: SchemaView;
  /** The schemas that the two are views of. */
  readonly schemas: { readonly before: JsonObject; readonly after: JsonObject };
  readonly direction: SchemaDirection;
  readonly place: Place;
  readonly readers: { readonly before: SchemaReader; readonly after: SchemaReader };
  readonly alternatives: { readonly before: AlternativeReader; readonly after: AlternativeReader };
  readonly note: Note;
  /** Has two schemas further down compared, too. */
  readonly descend: (before: JsonValue, after: JsonValue, place: Place) => void;
  /** Has two alternatives compared, whose "or null" is that of their union. */
  readonly descendMember: (before: JsonValue, after: JsonValue, place: Place) => void;
  /** Compares two schemas to see whether one takes the place of the other without harm, and tells nothing of it. */
  readonly tryOut: (before: JsonValue, after: JsonValue, direction: SchemaDirection) => PairWork;
  /** Leaves a question until it is known which trials hold. */
  readonly decideLater: (question: Undecided) => void;
}

/** The verdict on a change that leaves fewer values valid: the client sends one that is refused, or gets no new ones. */
export function narrowed({ direction }: { readonly direction: SchemaDirection }): Verdict {
  return direction === "request" ? "breaking" : "compatible";
}

/** The verdict on a change that makes more values valid, given what it means to a client that gets one of them. */
export function widened({ direction }: { readonly direction: SchemaDirection }, whenRead: Verdict): Verdict {
  return direction === "request" ? "compatible" : whenRead;
}
