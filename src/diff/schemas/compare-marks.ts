import type { JsonValue } from "../../document/json.js";
import type { Verdict } from "../change.js";
import type { Place } from "../place.js";
import type { SchemaDirection } from "./pair-work.js";
import { narrowed, type SchemaPair } from "./schema-pair.js";

/** The marks, each with the direction in which a member that has it is not there. */
const MARKS = [
  { mark: "readOnly", kind: "read-only", hiddenIn: "request" },
  { mark: "writeOnly", kind: "write-only", hiddenIn: "answer" },
] as const;

/** Compares the marks of a member that both documents have: those that say which way it travels. */
export function compareMarks(pair: SchemaPair, name: string, place: Place): void {
  const { before, after, readers, note } = pair;
  const [old, now] = [before.properties.get(name), after.properties.get(name)];
  if (old === undefined || now === undefined) return;
  const hasMark = (side: "before" | "after", schema: JsonValue, direction: SchemaDirection): boolean =>
    !readers[side].isVisible(schema, direction);
  for (const { mark, kind, hiddenIn } of MARKS) {
    const had = hasMark("before", old, hiddenIn);
    if (had === hasMark("after", now, hiddenIn)) continue;
    const verdict = pair.direction === hiddenIn ? verdictWhereHidden(pair, name, had) : "compatible";
    if (had) note(`${kind}-removed`, `is not \`${mark}\` any more`, verdict, place);
    else note(`${kind}-added`, `is \`${mark}\` now`, verdict, place);
  }
}

/** What it means in the direction that the member is hidden from: there it comes or goes. */
function verdictWhereHidden(pair: SchemaPair, name: string, comes: boolean): Verdict {
  if (comes) return pair.after.required.has(name) ? narrowed(pair) : "compatible";
  // An object that takes anything goes on taking the member, though it may not heed it.
  return pair.direction === "request" && pair.after.additional !== false ? "attention" : "breaking";
}
