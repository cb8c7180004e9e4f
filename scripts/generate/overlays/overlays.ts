import { readdir } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { InputError } from "../../../src/document/input-error.js";
import { readDocument } from "../../../src/document/read-document.js";
import { OVERLAY_FOLDER } from "../documents.js";
import { ifMissing } from "../if-missing.js";
import { type Overlay, parseOverlay } from "./overlay-document.js";

/**
 * Reads all overlay files of a project, in the order of their names. No folder means no overlays.
 *
 * @param root the root of the project
 * @throws InputError that names every file which is not a valid overlay, and what is wrong with it
 */
export async function readOverlays(root: string): Promise<Overlay[]> {
  const names = await readdir(join(root, OVERLAY_FOLDER)).catch(ifMissing([]));
  const files = names.filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
  const overlays: Overlay[] = [];
  const faults: string[] = [];
  for (const name of files) {
    const label = `${OVERLAY_FOLDER}/${name}`;
    try {
      overlays.push(parseOverlay(await readDocument(join(root, label), label), label));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error.message);
    }
  }
  if (faults.length > 0) throw new InputError(faults.join("\n"));
  return overlays;
}

/**
 * Sorts overlays by the document that they extend.
 *
 * @param sources the documents, from the root of the project; an overlay without `extends` belongs to the first
 * @throws InputError that names an overlay which extends none of them
 */
export function overlaysByDocument(
  overlays: readonly Overlay[],
  sources: readonly string[],
): ReadonlyMap<string, readonly Overlay[]> {
  const sorted = new Map<string, Overlay[]>(sources.map((source) => [source, []]));
  for (const overlay of overlays) {
    const source =
      overlay.extends === undefined ? sources[0] : normalize(join(dirname(overlay.label), overlay.extends));
    const list = source === undefined ? undefined : sorted.get(source);
    if (list === undefined) {
      throw new InputError(
        `${overlay.label}: extends ${JSON.stringify(overlay.extends ?? null)}, which is none of ${sources.join(", ")}.`,
      );
    }
    list.push(overlay);
  }
  return sorted;
}
