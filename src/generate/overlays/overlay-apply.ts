import { cloneJson, type JsonObject, jsonEquals } from "../../document/json.js";
import { malformedParts } from "../../document/malformed.js";
import { normaliseDocument } from "../../document/normalise-document.js";
import { ActionFaults } from "./action-faults.js";
import { outsideReferences } from "./outside-references.js";
import { ActionRun } from "./overlay-action.js";
import { type Author, Authors } from "./overlay-authors.js";
import type { Overlay } from "./overlay-document.js";
import { type OverlayFault, requireNoFaults } from "./overlay-fault.js";

/** A document with its overlays, and what is wrong with them. */
export interface OverlaidDocument {
  /** With faults it is the best that can be made, and good for nothing but looking for more of them. */
  readonly patched: JsonObject;
  readonly faults: readonly OverlayFault[];
  /** The action that brought what stands at a place of `patched`, as messages name it; `undefined` for the document. */
  readonly broughtBy: (pointer: string) => string | undefined;
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
    if (!overlay.isWhole) return found;
    const { length } = overlay.actions;
    const allObsolete = found.length === length && found.every(({ kind }) => kind === "obsolete");
    // The second is what no single action shows: a remove and an update that together restore what was there.
    if (!allObsolete && (found.length > 0 || !jsonEquals(before, patched))) return found;
    return [wholeIsObsolete(overlay, documentLabel)];
  });
  const authorAt = (pointer: string): Author | undefined => around.authors.authorAt(patched, pointer);
  return {
    patched,
    faults: [...faults, ...broughtFaults(patched, overlays, authorAt)],
    broughtBy: (pointer) => {
      const author = authorAt(pointer);
      return author && `${author.overlay}: action ${author.number}`;
    },
  };
}

/** What is wrong with a document that is not its own fault. */
function broughtFaults(
  patched: JsonObject,
  overlays: readonly Overlay[],
  authorAt: (pointer: string) => Author | undefined,
): OverlayFault[] {
  if (overlays.length === 0) return [];
  const malformed = malformedParts(patched).map(({ place, problem }) => ({
    place,
    text: ` brings what cannot stand at ${place}: it ${problem} Mend it in the overlay.`,
  }));
  return [...outsideReferences(patched), ...malformed].flatMap(({ place, text }) => {
    const author = authorAt(place);
    return overlays
      .filter(({ label }) => label === author?.overlay)
      .flatMap((overlay) =>
        overlay.actions
          .filter(({ number }) => number === author?.number)
          .flatMap((action) => {
            const faults = new ActionFaults(overlay, action);
            faults.add("mistake", text);
            return faults.list;
          }),
      );
  });
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
): Omit<OverlaidDocument, "faults"> {
  const { faults, ...overlaid } = overlayDocument(document, overlays, documentLabel);
  requireNoFaults(faults);
  return overlaid;
}

/** What is wrong with the overlays of a document as it was read. */
export function overlayFaults(
  document: JsonObject,
  overlays: readonly Overlay[],
  documentLabel: string,
): readonly OverlayFault[] {
  return overlayDocument(normaliseDocument(document), overlays, documentLabel).faults;
}

function wholeIsObsolete({ label }: Overlay, documentLabel: string): OverlayFault {
  const message = `${label} changes nothing in ${documentLabel}: upstream has this now: delete this overlay, ${label}.`;
  return { kind: "obsolete", message };
}
