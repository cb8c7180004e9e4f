import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { mapParts } from "../../src/document/map-parts.js";
import { leadingOut } from "../../src/document/self-contained.js";
import type { Overlay } from "../generate/overlays/overlay-document.js";
import type { OverlayFault } from "../generate/overlays/overlay-fault.js";

/**
 * The references that overlays bring and that lead out of the document, which had none without them,
 * so that the document is not to blame.
 *
 * @param patched the document with its overlays
 */
export function outsideReferences(patched: JsonObject, overlays: readonly Overlay[]): OverlayFault[] {
  const outside = new Set<string>();
  mapParts(patched, (object, kind) => {
    for (const [key] of kind === "part" ? leadingOut(object, {}) : []) {
      if (key === "$ref") outside.add(String(object.$ref));
    }
    return object;
  });
  if (outside.size === 0) return [];
  return overlays.flatMap(({ label, actions }) =>
    actions.flatMap(({ number, target, change }) => {
      const brought =
        change.kind === "update" ? textsIn(change.value).filter((text) => outside.has(text)) : [];
      if (brought.length === 0) return [];
      const message =
        `${label}: action ${number} (target ${target}) brings a reference that leads out of the document, ` +
        `which is never fetched or opened: ${[...new Set(brought)].join(", ")}. ` +
        "Write out in the overlay what it refers to.";
      return [{ kind: "mistake", message } satisfies OverlayFault];
    }),
  );
}

function textsIn(value: JsonValue): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
