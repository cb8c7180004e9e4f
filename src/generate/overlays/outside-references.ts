import type { JsonObject } from "../../document/json.js";
import { visitParts } from "../../document/map-parts.js";
import { componentSchemas } from "../../document/references.js";
import { leadingOut } from "../../document/self-contained.js";

/** A place of a document, and what an overlay is told that brings it. */
export interface BroughtFault {
  readonly place: string;
  /** Goes on where the name of the action ends. */
  readonly text: string;
}

/**
 * The references of a document that lead out of it.
 *
 * @param patched the document with its overlays; by itself it had none
 */
export function outsideReferences(patched: JsonObject): BroughtFault[] {
  const found: BroughtFault[] = [];
  const schemas = componentSchemas(patched);
  visitParts(patched, (object, kind, place) => {
    if (kind === "value") return;
    for (const [key, target] of leadingOut(object, schemas)) {
      const text =
        ` brings a reference that leads out of the document to ${place}/${key}, ` +
        `which is never fetched or opened: ${target}. Write out in the overlay what it refers to.`;
      found.push({ place: `${place}/${key}`, text });
    }
  });
  return found;
}
