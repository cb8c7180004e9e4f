import { isDeepStrictEqual } from "node:util";
import type { SchemaUse } from "../../document/schemas/schema-view.js";
import { valueChange } from "../change.js";
import type { SchemaDirection } from "./pair-work.js";
import { type Note, narrowed, widened } from "./schema-pair.js";

/** What a place, or a component, says beside what it holds. */
export type Remarks = Pick<SchemaUse, "nullable" | "deprecated" | "default"> & {
  /** True where anything is valid, so that null is no more than one of these things. */
  readonly isOpen: boolean;
};

/** Compares "or null", which is told at the place that says it. */
export function compareNull(before: Remarks, after: Remarks, direction: SchemaDirection, note: Note): void {
  if (before.nullable === after.nullable || before.isOpen || after.isOpen) return;
  if (after.nullable) note("null-added", "may be null now", widened({ direction }, "breaking"));
  else note("null-removed", "is never null any more", narrowed({ direction }));
}

/** Compares what does not change which values are valid, and still means something to a client. */
export function compareNotes(before: Remarks, after: Remarks, direction: SchemaDirection, note: Note): void {
  if (after.deprecated && !before.deprecated) note("deprecated", "is deprecated now", "attention");
  if (before.deprecated && !after.deprecated) {
    note("no-longer-deprecated", "is not deprecated any more", "compatible");
  }
  if (direction === "request" && !isDeepStrictEqual(before.default, after.default)) {
    note("default-changed", valueChange("default", before.default, after.default), "attention");
  }
}
