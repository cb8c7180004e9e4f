import { join } from "node:path";
import type { JsonObject } from "../../src/document/json.js";
import { openApiDocument, readDocument } from "../../src/document/read-document.js";
import type { Warn } from "../../src/document/self-contained.js";
import {
  type ApiDocument,
  CONTROL_DOCUMENT,
  GENERATED_DOCUMENTS,
  MAIN_DOCUMENT,
} from "../../src/generate/documents.js";
import { overlayFaults } from "../../src/generate/overlays/overlay-apply.js";
import type { Overlay } from "../../src/generate/overlays/overlay-document.js";
import { requireNoFaults } from "../../src/generate/overlays/overlay-fault.js";
import { readOverlays } from "../../src/generate/overlays/overlays.js";
import { type Generated, generateFromDocument } from "./pipeline.js";

/** Generates from every document of the project, each with its overlays, in memory. */
export async function generateProject(
  root: string,
  documents: readonly ApiDocument[] = GENERATED_DOCUMENTS,
): Promise<Generated> {
  const overlays = await readOverlays(
    root,
    documents.map(({ source }) => source),
  );
  const warnings: string[] = [];
  const inputs = await Promise.all(
    documents.map(async (document) => ({
      document,
      content: await readApiDocument(join(root, document.source), document.source, (line) =>
        warnings.push(line),
      ),
      overlays: overlays.byDocument.get(document.source) ?? [],
    })),
  );
  requireNoFaults([
    ...overlays.faults,
    ...inputs.flatMap((input) => overlayFaults(input.content, input.overlays, input.document.source)),
  ]);
  const parts = await Promise.all(
    inputs.map((input) =>
      generateFromDocument(input.content, input.overlays, input.document.source, input.document),
    ),
  );
  const total = (count: (part: Generated) => number): number =>
    parts.reduce((sum, part) => sum + count(part), 0);
  return {
    files: new Map(parts.flatMap((part) => [...part.files])),
    // The page that comes of them tells what is known of the APIs of DataMasque.
    apis: parts.flatMap((part, at) => (documents[at] === CONTROL_DOCUMENT ? [] : part.apis)),
    operations: total((part) => part.operations),
    schemas: total((part) => part.schemas),
    overlays: total((part) => part.overlays),
    warnings: [...warnings, ...parts.flatMap((part) => part.warnings)],
  };
}

/**
 * Generates from any other file in the place of the main document.
 *
 * @param file the document
 * @param label how messages and headers name it
 * @param withOverlays false leaves the overlays of the main document out
 */
export async function generateInPlaceOfMain(
  root: string,
  file: string,
  label: string,
  withOverlays: boolean,
): Promise<Generated> {
  const warnings: string[] = [];
  const content = await readApiDocument(file, label, (line) => warnings.push(line));
  const overlays = withOverlays ? await overlaysOfMain(root, content, label) : [];
  const generated = await generateFromDocument(content, overlays, label, MAIN_DOCUMENT, "structure");
  return { ...generated, warnings: [...warnings, ...generated.warnings] };
}

async function overlaysOfMain(root: string, content: JsonObject, label: string): Promise<readonly Overlay[]> {
  const { byDocument, faults } = await readOverlays(
    root,
    GENERATED_DOCUMENTS.map(({ source }) => source),
  );
  const overlays = byDocument.get(MAIN_DOCUMENT.source) ?? [];
  requireNoFaults([...faults, ...overlayFaults(content, overlays, label)]);
  return overlays;
}

async function readApiDocument(file: string, label: string, warn: Warn): Promise<JsonObject> {
  return openApiDocument(await readDocument(file, label), label, warn);
}
