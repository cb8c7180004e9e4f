import { InputError } from "../../src/document/input-error.js";
import type { JsonObject } from "../../src/document/json.js";
import { applyOverlay } from "../generate/overlays/overlay-apply.js";
import type { Overlay } from "../generate/overlays/overlay-document.js";

/** The document with every overlay that fits, and one message for each that does not. */
export interface OverlaidDocument {
  readonly patched: JsonObject;
  readonly faults: readonly string[];
}

/** Applies overlays, and goes on after one that is obsolete or homeless, so that all of these are known at once. */
export function tryOverlays(
  document: JsonObject,
  overlays: readonly Overlay[],
  documentLabel: string,
): OverlaidDocument {
  const faults: string[] = [];
  let patched = document;
  for (const overlay of overlays) {
    try {
      patched = applyOverlay(patched, overlay, documentLabel);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error.message);
    }
  }
  return { patched, faults };
}
