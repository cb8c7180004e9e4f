import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Change } from "../../src/diff/change.js";
import { type DiffReport, diffReport } from "../../src/diff/diff-report.js";
import { InputError } from "../../src/document/input-error.js";
import { type JsonObject, jsonEquals } from "../../src/document/json.js";
import { normaliseDocument } from "../../src/document/normalise-document.js";
import { openApiDocument, readDocument } from "../../src/document/read-document.js";
import { componentSchemas } from "../../src/document/references.js";
import { API_DOCUMENTS, type ApiDocument, GENERATED_DOCUMENTS } from "../../src/generate/documents.js";
import { overlayDocument, overlayFaults } from "../../src/generate/overlays/overlay-apply.js";
import type { Overlay } from "../../src/generate/overlays/overlay-document.js";
import type { OverlayFault } from "../../src/generate/overlays/overlay-fault.js";
import { readOverlays } from "../../src/generate/overlays/overlays.js";
import { type KeptChange, keptByOverlays } from "./consequences/kept-by-overlay.js";
import { OverlaysInTheWay } from "./overlays-in-the-way.js";
import type { FoundDocument } from "./source/recognise-document.js";
import { documentText, recogniseDocument, versionOf } from "./source/recognise-document.js";
import { requireSameApi } from "./source/same-api.js";

/** A document that can take the place of the one in the tree. */
export interface UpdatePlan {
  readonly api: ApiDocument;
  readonly label: string;
  /** What is written into the tree. */
  readonly text: string;
  readonly openapi: string;
  readonly sha256: string;
  /** Where the reports go, from the root of the project, without their endings. */
  readonly reportFile: string;
  /** The comparison of the two documents as they are, without what overlays keep. */
  readonly diff: DiffReport;
  readonly kept: readonly KeptChange[];
  /** Those of its changes that come from an overlay which keeps something in another shape. */
  readonly reshaped: readonly Change[];
  /** The document of the tree without overlays, and the one that takes its place, with them. */
  readonly documents: { readonly before: JsonObject; readonly after: JsonObject };
  /** The components that both documents have, with overlays. */
  readonly commonSchemas: readonly string[];
}

/** The folder of the reports, from the root of the project. */
export const REPORT_FOLDER = "openapi/changes";

/**
 * Checks whether a document can be taken in, without touching anything.
 *
 * @returns the plan, or `undefined` when the tree has this document already
 * @throws OverlaysInTheWay when an overlay does not fit it
 * @throws InputError that says why else it cannot be taken in
 */
export async function planUpdate(
  root: string,
  found: FoundDocument,
  api: ApiDocument,
): Promise<UpdatePlan | undefined> {
  const { label } = found;
  // The document is read again when it stands in the copy of the tree, and warned of then.
  const document = recogniseDocument(found, () => {});
  const known = await Promise.all(API_DOCUMENTS.map((one) => readKnown(root, one)));
  const present = known.find(({ name }) => name === api.baseName);
  if (present === undefined) throw new Error(`${api.baseName} is no document of the project`);
  requireSameApi(
    document,
    label,
    present,
    known.filter((other) => other !== present),
  );
  if (jsonEquals(document, present.document)) return undefined;
  const { byDocument, faults: faultsOfForm } = await readOverlays(
    root,
    GENERATED_DOCUMENTS.map(({ source }) => source),
  );
  const mine = byDocument.get(api.source) ?? [];
  const normalised = normaliseDocument(document);
  const now = overlayDocument(normalised, mine, label);
  const compare = (): DiffReport =>
    diffReport({ document: present.document, source: api.source }, { document, source: label });
  const faults = [...faultsOfForm, ...now.faults, ...(await faultsElsewhere(root, api, byDocument))];
  if (faults.length > 0) throw new OverlaysInTheWay(label, faults, orNothing(compare));
  // An overlay that was deleted for the new document may be what the present one needs, so faults do not count here.
  const before = overlayDocument(normaliseDocument(present.document), mine, api.source);
  const { diff, kept, reshaped } = keptByOverlays(compare(), present.document, normalised, mine);
  return {
    api,
    label,
    text: documentText(found.text, label),
    openapi: String(document.openapi),
    sha256: createHash("sha256").update(found.text).digest("hex"),
    reportFile: `${REPORT_FOLDER}/${reportName(api, versionOf(document.info))}`,
    diff,
    kept,
    reshaped,
    documents: { before: present.document, after: now.patched },
    commonSchemas: Object.keys(componentSchemas(before.patched)).filter((name) =>
      Object.hasOwn(componentSchemas(now.patched), name),
    ),
  };
}

/** What is wrong with overlays of the other documents, which the update leaves as they are. */
async function faultsElsewhere(
  root: string,
  api: ApiDocument,
  byDocument: ReadonlyMap<string, readonly Overlay[]>,
): Promise<OverlayFault[]> {
  const others = GENERATED_DOCUMENTS.filter(({ source }) => source !== api.source);
  const faults = await Promise.all(
    others.map(async (other) => {
      const overlays = byDocument.get(other.source) ?? [];
      if (overlays.length === 0) return [];
      return overlayFaults((await readKnown(root, other)).document, overlays, other.source);
    }),
  );
  return faults.flat();
}

async function readKnown(
  root: string,
  { source, baseName }: ApiDocument,
): Promise<{ name: string; document: JsonObject }> {
  const content = await readDocument(join(root, source), source);
  return { name: baseName, document: openApiDocument(content, source, () => {}) };
}

/** Two APIs can have the same version, so only the main one goes by the version alone. */
function reportName(api: ApiDocument, version: string): string {
  const plain = version.replaceAll(/[^\w.+-]+/g, "_").replace(/^\.+/, "");
  return api === API_DOCUMENTS[0] ? plain : `${api.baseName}-${plain}`;
}

function orNothing<Value>(compute: () => Value): Value | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
