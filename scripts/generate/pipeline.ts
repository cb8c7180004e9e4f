import { basename } from "node:path";
import { InputError, isInputError } from "../../src/document/input-error.js";
import type { JsonObject } from "../../src/document/json.js";
import { normaliseDocument } from "../../src/document/normalise-document.js";
import { listOperations } from "../../src/document/operations.js";
import { componentSchemas } from "../../src/document/references.js";
import { type LabelOf, selfContained, type Warn } from "../../src/document/self-contained.js";
import { withoutBrokenPatterns } from "./broken-patterns.js";
import { type ApiCoverage, apiCoverage } from "./coverage/api-coverage.js";
import type { ApiDocument } from "./documents.js";
import { hoistReferences } from "./hoist-references.js";
import { type LintRules, lintDocument } from "./lint.js";
import { applyOverlays } from "./overlays/overlay-apply.js";
import type { Overlay } from "./overlays/overlay-document.js";
import { withoutLookalikes } from "./reference-lookalikes.js";
import { pinDiscriminators } from "./shapes/pin-discriminators.js";
import { plainSchemas } from "./shapes/plain-schemas.js";
import { splitShapes } from "./shapes/split-shapes.js";
import { requireSyntax } from "./source-syntax.js";
import { contractSource } from "./tables/contract-table.js";
import { operationFactsSource } from "./tables/operation-facts.js";
import { nameOperationSchemas } from "./tables/operation-schemas.js";
import { operationTraitsSource } from "./tables/operation-traits.js";
import { releaseSource } from "./tables/release.js";
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
  /** What in the documents was read otherwise than it is written, or not at all, a line each. */
  readonly warnings: readonly string[];
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
  const warnings: string[] = [];
  const warn: Warn = (line) => warnings.push(line);
  const { patched, restore } = await checkedDocument(document, overlays, { label, rules, warn });
  const shaped = splitShapes(pinDiscriminators(plainSchemas(patched)));
  const operations = listOperations(patched);
  const named = nameOperationSchemas(shaped, listOperations(shaped));
  const [types, validators] = await Promise.all([
    typesSource(shaped),
    createValidators(named.schemas, versionOf(patched)),
  ]).catch((error: unknown) => {
    // The generators are other people's, and this may be the first document that they stumble over.
    const reason = error instanceof Error ? error.message : String(error);
    throw isInputError(error) ? error : new InputError(`${label}: the generators fail on it: ${reason}`);
  });
  const sources = [label, ...overlays.map((overlay) => basename(overlay.label))].join(" + ");
  const validatorsFile = `${names.baseName}.zod.gen.ts`;
  const contract = contractSource(
    names.contractName,
    `./${validatorsFile.replace(/ts$/, "js")}`,
    named.operations,
    validators,
  );
  const header = generatedHeader(sources);
  const sourceFiles = new Map([
    [`${names.baseName}.gen.ts`, generatedHeader(sources, ["openapi-typescript"]) + types],
    [validatorsFile, generatedHeader(sources, ["@hey-api/openapi-ts"]) + validators.source],
    [names.operationsFile, header + operationTraitsSource(patched, operations)],
    [`${names.baseName}.contract.gen.ts`, header + contract],
    ...optionalFile(names.factsFile, header + operationFactsSource(operations)),
    ...optionalFile(names.releaseFile, header + releaseSource(patched)),
  ]);
  // Text that is no Unicode cannot be written into a file; where it counts, it stands there escaped.
  const files = new Map([...sourceFiles].map(([name, text]) => [name, wellFormed(restore(text))]));
  await requireSyntax(files);
  return {
    files,
    apis: [apiCoverage(patched, operations, sources)],
    operations: operations.length,
    schemas: Object.keys(componentSchemas(patched)).length,
    overlays: overlays.length,
    warnings,
  };
}

/**
 * The document with its overlays, as the generators can take it.
 * Who brought what is known in here alone, since it holds every state of the document, and they can be large.
 */
async function checkedDocument(
  document: JsonObject,
  overlays: readonly Overlay[],
  { label, rules, warn }: { readonly label: string; readonly rules: LintRules; readonly warn: Warn },
): Promise<{ patched: JsonObject; restore: (text: string) => string }> {
  const overlaid = applyOverlays(normaliseDocument(document, label, warn), overlays, label);
  const labelOf: LabelOf = (place) => overlaid.broughtBy(place) ?? label;
  const inside = selfContained(overlaid.patched, label, warn, labelOf);
  const { document: plain, restore } = withoutLookalikes(inside, label);
  await lintDocument(plain, label, { rules, warn, broughtBy: overlaid.broughtBy });
  return { patched: hoistReferences(withoutBrokenPatterns(plain, labelOf, warn)), restore };
}

function optionalFile(name: string | undefined, source: string): [string, string][] {
  return name === undefined ? [] : [[name, source]];
}

function wellFormed(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, "\uFFFD");
}

function versionOf(document: JsonObject): string {
  return typeof document.openapi === "string" ? document.openapi : "3.1.0";
}

/** The first lines of every generated file: what made it, from what, and what to do instead of editing it. */
function generatedHeader(sources: string, tools: readonly string[] = []): string {
  const by = tools.length === 0 ? "" : ` with ${tools.join(", ")}`;
  // The name of a file can hold what ends a line.
  return `// Generated from ${sources.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "?")}${by}.\n// Do not edit: change the document or an overlay, then run "npm run generate".\n\n`;
}
