import { readdir } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { InputError } from "../../document/input-error.js";
import { readDocument } from "../../document/read-document.js";
import { OVERLAY_FOLDER } from "../documents.js";
import { ifMissing } from "../if-missing.js";
import { checkOverlay, type Overlay } from "./overlay-document.js";
import type { OverlayFault } from "./overlay-fault.js";

/** The overlays of a project. */
export interface ProjectOverlays {
  /** Those of each document, in the order of the names of their files. */
  readonly byDocument: ReadonlyMap<string, readonly Overlay[]>;
  /** What is wrong with their form. As far as they can be read, they are among the others all the same. */
  readonly faults: readonly OverlayFault[];
}

/**
 * Reads all overlay files of a project and sorts them by the document that they extend. No folder means no overlays.
 *
 * @param root the root of the project
 * @param sources the documents, from the root of the project; an overlay without `extends` belongs to the first
 */
export async function readOverlays(root: string, sources: readonly string[]): Promise<ProjectOverlays> {
  const names = await readdir(join(root, OVERLAY_FOLDER)).catch(ifMissing([]));
  const files = names.filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
  const checked = await Promise.all(
    files.map((name) => readOverlay(join(root, OVERLAY_FOLDER, name), `${OVERLAY_FOLDER}/${name}`)),
  );
  const { byDocument, homeless } = overlaysByDocument(
    checked.flatMap(({ overlay }) => overlay ?? []),
    sources,
  );
  return { byDocument, faults: [...checked.flatMap(({ faults }) => faults), ...homeless] };
}

/**
 * Reads one overlay file.
 *
 * @param label how messages name it
 */
export async function readOverlay(
  file: string,
  label: string,
): Promise<{ overlay?: Overlay; faults: readonly OverlayFault[] }> {
  try {
    return checkOverlay(await readDocument(file, label), label);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      faults: [{ kind: "form", message: `${error.message.trimEnd()}\nMend the file, or delete it.` }],
    };
  }
}

/**
 * Sorts overlays by the document that they extend.
 *
 * @param sources the documents, from the root of the project; an overlay without `extends` belongs to the first
 */
export function overlaysByDocument(
  overlays: readonly Overlay[],
  sources: readonly string[],
): { byDocument: ReadonlyMap<string, readonly Overlay[]>; homeless: OverlayFault[] } {
  const byDocument = new Map<string, Overlay[]>(sources.map((source) => [source, []]));
  const homeless: OverlayFault[] = [];
  for (const overlay of overlays) {
    const source =
      overlay.extends === undefined ? sources[0] : normalize(join(dirname(overlay.label), overlay.extends));
    const list = source === undefined ? undefined : byDocument.get(source);
    if (list === undefined) {
      const message =
        `${overlay.label}: extends ${JSON.stringify(overlay.extends ?? null)}, which is none of ${sources.join(", ")}. ` +
        "Name one of these, or delete the overlay.";
      homeless.push({ kind: "form", message });
    } else list.push(overlay);
  }
  return { byDocument, homeless };
}
