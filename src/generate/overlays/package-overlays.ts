import type { JsonObject } from "../../document/json.js";
import { GENERATED_DOCUMENTS, packageRoot } from "../documents.js";
import { overlayFaults } from "./overlay-apply.js";
import type { Overlay } from "./overlay-document.js";
import { type OverlayFault, type OverlayFaultKind, requireNoFaults } from "./overlay-fault.js";
import { readOverlays } from "./overlays.js";

/** What the overlays of the package come to on some document. */
export interface FittingOverlays {
  readonly overlays: readonly Overlay[];
  /** Why each of the others is left out, complete. */
  readonly notes: readonly string[];
}

/** Why an action is left out, as a sentence about it. */
const REASONS: Readonly<Record<OverlayFaultKind, string>> = {
  form: "cannot be read",
  homeless: "finds its target nowhere",
  obsolete: "is closed: the document has this now",
  "half-obsolete": "is half closed: the document has a part of this now",
  "third-thing": "finds something else than it expects",
  "same-place": "meets another overlay on the same place",
  mistake: "cannot be applied to what it finds",
};

/**
 * The overlays that this package has for one of its documents, as far as they fit another state of it.
 * One whose gap is closed there, or that does not fit for another reason, is left out as a whole:
 * what one adds belongs together.
 *
 * @param source the document of the package, from its root
 * @param label how messages name the other document
 */
export async function packageOverlays(
  source: string,
  document: JsonObject,
  label: string,
): Promise<FittingOverlays> {
  const { byDocument, faults } = await readOverlays(
    packageRoot(),
    GENERATED_DOCUMENTS.map((one) => one.source),
  );
  requireNoFaults(faults);
  return fittingOverlays(byDocument.get(source) ?? [], document, label);
}

/** Those of some overlays that fit a document, each beside those before it. */
export function fittingOverlays(
  overlays: readonly Overlay[],
  document: JsonObject,
  label: string,
): FittingOverlays {
  const fitting: Overlay[] = [];
  const notes: string[] = [];
  for (const overlay of overlays) {
    const faults = overlayFaults(document, [...fitting, overlay], label);
    if (faults.length === 0) fitting.push(overlay);
    else notes.push(noteOn(overlay, faults, label));
  }
  return { overlays: fitting, notes };
}

function noteOn({ label, actions }: Overlay, faults: readonly OverlayFault[], document: string): string {
  const isClosed = faults.every(({ kind, action }) => kind === "obsolete" && action === undefined);
  if (isClosed) return `${label} of the package is left out: ${document} has this now.`;
  const lines = faults.map(({ kind, action }) => {
    const target = actions.find(({ number }) => number === action)?.target ?? "the overlay";
    return `  action ${action ?? ""} (${target}) ${REASONS[kind]}`;
  });
  return [
    `${label} of the package is left out, because it does not fit ${document}:`,
    ...lines,
    "  To keep the rest of it, copy the file, take these actions out, and give the copy with --overlay.",
  ].join("\n");
}
