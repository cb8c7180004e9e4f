import { basename } from "node:path";
import type { JsonObject } from "../../src/document/json.js";
import { normaliseDocument } from "../../src/document/normalise-document.js";
import { listOperations } from "../../src/document/operations.js";
import { componentSchemas } from "../../src/document/references.js";
import { type ApiCoverage, apiCoverage } from "./coverage/api-coverage.js";
import type { ApiDocument } from "./documents.js";
import { hoistReferences } from "./hoist-references.js";
import { type LintRules, lintDocument } from "./lint.js";
import type { Overlay } from "./overlays/overlay-document.js";
import { applyOverlays } from "./overlays/overlays.js";
import { pinDiscriminators } from "./shapes/pin-discriminators.js";
import { plainSchemas } from "./shapes/plain-schemas.js";
import { splitShapes } from "./shapes/split-shapes.js";
import { contractSource } from "./tables/contract-table.js";
import { nameOperationSchemas } from "./tables/operation-schemas.js";
import { operationTraitsSource } from "./tables/operation-traits.js";
import { typesSource } from "./types/typescript-types.js";
import { createValidators } from "./validators/validators.js";

/** What was generated from one document, or from several together. */
export interface Generated {
  /** The content of each file by its name. */
  readonly files: ReadonlyMap<string, string>;
  /** What the coverage page says, one element a document. */
  readonly apis: readonly ApiCoverage[];
  readonly operations: number;
  readonly schemas: number;
  readonly overlays: number;
}

/**
 * Runs the whole pipeline on one document, in memory: overlays, linter, types, validators, operation tables.
 * The same input gives the same output, byte for byte.
 *
 * @param label how messages and headers name the document
 * @param names what the files and the contract are called
 * @param rules how strict the linter is
 * @throws InputError when an overlay does not fit or the document does not pass the linter
 */
export async function generateFromDocument(
  document: JsonObject,
  overlays: readonly Overlay[],
  label: string,
  names: Omit<ApiDocument, "source">,
  rules: LintRules = "project",
): Promise<Generated> {
  const overlaid = applyOverlays(normaliseDocument(document), overlays, label);
  await lintDocument(overlaid, label, rules);
  const patched = hoistReferences(overlaid);
  const operations = listOperations(patched);
  const plain = splitShapes(pinDiscriminators(plainSchemas(patched)));
  const named = nameOperationSchemas(plain, listOperations(plain));
  const [types, validators] = await Promise.all([
    typesSource(plain),
    createValidators(named.schemas, versionOf(patched)),
  ]);
  const sources = [label, ...overlays.map((overlay) => basename(overlay.label))].join(" + ");
  const validatorsFile = `${names.baseName}.zod.gen.ts`;
  const contract = contractSource(
    names.contractName,
    `./${validatorsFile.replace(/ts$/, "js")}`,
    named.operations,
    validators,
  );
  const header = generatedHeader(sources);
  return {
    files: new Map([
      [`${names.baseName}.gen.ts`, generatedHeader(sources, ["openapi-typescript"]) + types],
      [validatorsFile, generatedHeader(sources, ["@hey-api/openapi-ts"]) + validators.source],
      [names.operationsFile, header + operationTraitsSource(patched, operations)],
      [`${names.baseName}.contract.gen.ts`, header + contract],
    ]),
    apis: [apiCoverage(patched, operations, sources)],
    operations: operations.length,
    schemas: Object.keys(componentSchemas(patched)).length,
    overlays: overlays.length,
  };
}

function versionOf(document: JsonObject): string {
  return typeof document.openapi === "string" ? document.openapi : "3.1.0";
}

/** The first lines of every generated file: what made it, from what, and what to do instead of editing it. */
function generatedHeader(sources: string, tools: readonly string[] = []): string {
  const by = tools.length === 0 ? "" : ` with ${tools.join(", ")}`;
  return `// Generated from ${sources}${by}.\n// Do not edit: change the document or an overlay, then run "npm run generate".\n\n`;
}
