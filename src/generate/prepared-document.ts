import type { JsonObject } from "../document/json.js";
import { normaliseDocument } from "../document/normalise-document.js";
import { type LabelOf, selfContained, type Warn } from "../document/self-contained.js";
import { applyOverlays } from "./overlays/overlay-apply.js";
import type { Overlay } from "./overlays/overlay-document.js";
import { pinDiscriminators } from "./shapes/pin-discriminators.js";
import { plainSchemas } from "./shapes/plain-schemas.js";
import { withoutLookalikes } from "./shapes/reference-lookalikes.js";
import { splitShapes } from "./shapes/split-shapes.js";

/** A document with its overlays that no tool can be led out of. */
export interface PreparedDocument {
  readonly document: JsonObject;
  /** Gives what was made from the document its own names back, as text that a file can hold. */
  readonly restore: (text: string) => string;
  /** The action of an overlay that brought what stands at a place; `undefined` for the document itself. */
  readonly broughtBy: (place: string) => string | undefined;
  /** How messages name who wrote what stands at a place. */
  readonly labelOf: LabelOf;
}

/**
 * Applies overlays to a document, and takes out of it what a tool could follow or fetch.
 *
 * @param label how messages name the document
 * @throws InputError when an overlay does not fit, or the document refers to another
 */
export function preparedDocument(
  document: JsonObject,
  overlays: readonly Overlay[],
  label: string,
  warn: Warn,
): PreparedDocument {
  const { patched, broughtBy } = applyOverlays(normaliseDocument(document, label, warn), overlays, label);
  const labelOf: LabelOf = (place) => broughtBy(place) ?? label;
  const inside = selfContained(patched, label, warn, labelOf);
  const { document: plain, restore } = withoutLookalikes(inside, label);
  return { document: plain, restore: writable(restore), broughtBy, labelOf };
}

/**
 * Text that is no Unicode cannot be written into a file; where it counts, it stands there escaped.
 * Apart from the rest, so that whoever keeps what restores a text does not keep every state of the document with it.
 */
function writable(restore: (text: string) => string): (text: string) => string {
  return (text) => restore(text).replaceAll(/\p{Cs}/gu, "\uFFFD");
}

/** The document with its schemas as types are made of them: one for what is sent, one for what comes back. */
export function shapedDocument(document: JsonObject): JsonObject {
  return splitShapes(pinDiscriminators(plainSchemas(document)));
}

/**
 * The first lines of every generated file: what made it, from what, and what to do instead of editing it.
 *
 * @param instead ends the sentence that begins with "Do not edit:"
 */
export function generatedHeader(sources: string, instead: string, tool?: string): string {
  const by = tool === undefined ? "" : ` with ${tool}`;
  // The name of a file can hold what ends a line.
  return `// Generated from ${sources.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "?")}${by}.\n// Do not edit: ${instead}.\n\n`;
}
