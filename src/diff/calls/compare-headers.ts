import type { OperationPart } from "../place.js";
import type { CallPair } from "./call-pair.js";
import type { AnswerView } from "./call-view.js";

type Headers = AnswerView["headers"];
type AnswerPart = Extract<OperationPart, { kind: "answer" }>;

/** Compares the headers of an answer. */
export function compareHeaders(
  { note, descend }: CallPair,
  part: AnswerPart,
  before: Headers,
  after: Headers,
): void {
  for (const [name, old] of before) {
    const now = after.get(name);
    const place = { ...part, header: old.name };
    if (now === undefined) note("header-removed", `header ${name} removed`, "breaking", part);
    else {
      if (old.required && !now.required) note("header-optional", "may be missing now", "breaking", place);
      if (now.required && !old.required) note("header-required", "is always there now", "compatible", place);
      if (now.deprecated && !old.deprecated) note("deprecated", "is deprecated now", "attention", place);
      if (old.deprecated && !now.deprecated) {
        note("no-longer-deprecated", "is not deprecated any more", "compatible", place);
      }
      descend(old.schema, now.schema, place);
    }
  }
  for (const name of after.keys()) {
    if (!before.has(name)) note("header-added", `header ${name} added`, "compatible", part);
  }
}
