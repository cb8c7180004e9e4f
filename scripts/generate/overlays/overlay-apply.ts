import { cloneJson, type JsonObject, jsonEquals } from "../../../src/document/json.js";
import { ActionRun } from "./overlay-action.js";
import { Authors } from "./overlay-authors.js";
import type { Overlay } from "./overlay-document.js";
import { type OverlayFault, OverlayFaults } from "./overlay-fault.js";

/** A document with its overlays, and what is wrong with them. */
export interface OverlaidDocument {
  /** With faults it is the best that can be made, and good for nothing but looking for more of them. */
  readonly patched: JsonObject;
  readonly faults: readonly OverlayFault[];
}

/**
 * Applies overlays one after the other; the given document is left as it is.
 * Goes on after a fault, so that all of them are known at once.
 *
 * Strict in both directions: an action is at fault when its target matches nothing, when it would change nothing
 * (then upstream has caught up and the overlay must go), when what it finds is not what it states in `x-expect`,
 * and when it undoes or repeats what another action has done.
 *
 * @param documentLabel how messages name the document
 */
export function overlayDocument(
  document: JsonObject,
  overlays: readonly Overlay[],
  documentLabel: string,
): OverlaidDocument {
  const patched = cloneJson(document);
  const around = { patched, original: document, authors: new Authors(), documentLabel };
  const faults = overlays.flatMap((overlay) => {
    const before = cloneJson(patched);
    const found = overlay.actions.flatMap((action) => new ActionRun(overlay, action, around).run());
    const { length } = overlay.actions;
    const allObsolete = found.length === length && found.every(({ kind }) => kind === "obsolete");
    // The second is what no single action shows: a remove and an update that together restore what was there.
    if (!allObsolete && (found.length > 0 || !jsonEquals(before, patched))) return found;
    return [wholeIsObsolete(overlay, documentLabel)];
  });
  return { patched, faults };
}

/**
 * Applies overlays as `overlayDocument` does.
 *
 * @throws OverlayFaults when any of them does not fit
 */
export function applyOverlays(
  document: JsonObject,
  overlays: readonly Overlay[],
  documentLabel: string,
): JsonObject {
  const { patched, faults } = overlayDocument(document, overlays, documentLabel);
  if (faults.length > 0) throw new OverlayFaults(faults);
  return patched;
}

function wholeIsObsolete({ label }: Overlay, documentLabel: string): OverlayFault {
  const message = `${label} changes nothing in ${documentLabel}: upstream has this now: delete this overlay, ${label}.`;
  return { kind: "obsolete", message };
}
