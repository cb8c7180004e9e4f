import type { OperationRow } from "../report.js";
import { html, type Markup } from "./markup.js";

/** What the letters of the documents stand for. */
export const CONFIDENCE: Readonly<Record<string, string>> = {
  A: "an official client or its tests do this",
  B: "vendor documentation or vendor samples, possibly of another release",
  C: "one source outside the vendor",
};

/** How far the documents can be trusted about an operation, and what that means for what was found. */
export function trustIn(letter: string, result: OperationRow["result"]): Markup {
  const meaning = Object.hasOwn(CONFIDENCE, letter) ? CONFIDENCE[letter] : undefined;
  if (meaning === undefined) return html`the document does not say`;
  const doubt =
    result === "broken" && letter !== "A"
      ? html` <strong>So the document may be wrong here, and not the server.</strong>`
      : "";
  return html`${letter}: ${meaning}.${doubt}`;
}
