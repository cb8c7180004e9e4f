import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import type { ActionFaults } from "./action-faults.js";
import type { Author, Authors } from "./overlay-authors.js";
import type { OverlayAction } from "./overlay-document.js";
import { matchedBeginning, matchTarget, memberAt } from "./overlay-target.js";
import type { Surroundings } from "./surroundings.js";

/** Says why the target of an action matches nothing. */
export function reportHomeless(
  { target, change }: OverlayAction,
  { original, patched, authors, documentLabel }: Surroundings,
  faults: ActionFaults,
): void {
  const before = matchTarget(original, target);
  if (typeof before !== "string" && before.length > 0) {
    const author = before.map(({ location }) => authorAlong(patched, location, authors)).find((one) => one);
    const who = author === undefined ? "an earlier action" : faults.named(author);
    faults.add("same-place", ` matches nothing any more after ${who}. Join the two, or change their order.`);
    return;
  }
  const remedy =
    change.kind === "remove"
      ? `If upstream has removed it now, retire it: ${faults.deletion()} Otherwise re-target it to the new place.`
      : "Retire it if what it changes is gone for good. Otherwise re-target it: to the new place, " +
        "or to the parent when the key itself does not exist yet.";
  const nearest = matchedBeginning(patched, target);
  faults.add(
    "homeless",
    ` is homeless: its target matches nothing in ${documentLabel}, only ${nearest} does. ${remedy}`,
  );
}

/** Who wrote what stands on the way to a place, or where the way ends. */
function authorAlong(
  document: JsonObject,
  location: readonly (string | number)[],
  authors: Authors,
): Author | undefined {
  let value: JsonValue = document;
  for (const key of location) {
    if (!Array.isArray(value) && !isJsonObject(value)) return undefined;
    const next = memberAt(value, key);
    const author = authors.authorOf(value, key, undefined);
    if (author !== undefined) return author;
    if (next === undefined) return authors.authorWithin(value);
    value = next;
  }
  return authors.authorWithin(value);
}
