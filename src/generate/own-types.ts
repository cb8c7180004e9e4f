import { basename } from "node:path";
import { InputError, isInputError } from "../document/input-error.js";
import type { JsonObject } from "../document/json.js";
import { listOperations } from "../document/operations.js";
import { componentSchemas } from "../document/references.js";
import type { Warn } from "../document/self-contained.js";
import type { ApiDocument } from "./documents.js";
import type { TypesSource } from "./load-generator.js";
import { operationTraitsSource } from "./operation-traits.js";
import type { Overlay } from "./overlays/overlay-document.js";
import { generatedHeader, preparedDocument, shapedDocument } from "./prepared-document.js";
import { hoistReferences } from "./shapes/hoist-references.js";

/** What a client of a document is made with. */
export interface OwnTypes {
  /** The content of each file by its name. */
  readonly files: ReadonlyMap<string, string>;
  readonly operations: number;
  readonly schemas: number;
}

/** What it is made of. */
export interface OwnDocument {
  readonly document: JsonObject;
  readonly overlays: readonly Overlay[];
  /** How messages and headers name the document. */
  readonly label: string;
  /** What the files are called. */
  readonly names: Pick<ApiDocument, "baseName" | "operationsFile">;
}

const INSTEAD = 'change the document or an overlay, then run "datamasque-client types" again';

/**
 * Makes the types of a document, and the table of what is special about its operations.
 * The same input gives the same output, byte for byte.
 *
 * @param typesSource the generator
 * @throws InputError when an overlay does not fit, or no types can be made of the document
 */
export async function ownTypes(
  { document, overlays, label, names }: OwnDocument,
  typesSource: TypesSource,
  warn: Warn,
): Promise<OwnTypes> {
  const prepared = preparedDocument(document, overlays, label, warn);
  const patched = hoistReferences(prepared.document);
  const types = await typesSource(shapedDocument(patched)).catch((error: unknown) => {
    if (isInputError(error) || !(error instanceof Error)) throw error;
    throw new InputError(`${label}: openapi-typescript fails on it: ${error.message}`);
  });
  const operations = listOperations(patched);
  const sources = [label, ...overlays.map((overlay) => overlay.label)]
    .map((file) => basename(file))
    .join(" + ");
  const traits = operationTraitsSource("operations", patched, operations);
  const files: [string, string][] = [
    [`${names.baseName}.gen.ts`, generatedHeader(sources, INSTEAD, "openapi-typescript") + types],
    [names.operationsFile, generatedHeader(sources, INSTEAD) + traits],
  ];
  return {
    files: new Map(files.map(([name, text]) => [name, prepared.restore(text)])),
    operations: operations.length,
    schemas: Object.keys(componentSchemas(patched)).length,
  };
}
