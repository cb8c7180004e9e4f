import { basename } from "node:path";
import { InputError, isInputError } from "../../src/document/input-error.js";
import type { JsonObject } from "../../src/document/json.js";
import { listOperations } from "../../src/document/operations.js";
import { componentSchemas } from "../../src/document/references.js";
import type { Warn } from "../../src/document/self-contained.js";
import type { ApiDocument } from "../../src/generate/documents.js";
import { operationTraitsSource } from "../../src/generate/operation-traits.js";
import type { Overlay } from "../../src/generate/overlays/overlay-document.js";
import { generatedHeader, preparedDocument, shapedDocument } from "../../src/generate/prepared-document.js";
import { hoistReferences } from "../../src/generate/shapes/hoist-references.js";
import { typesSource } from "../../src/generate/types/typescript-types.js";
import { withoutBrokenPatterns } from "./broken-patterns.js";
import { type ApiCoverage, apiCoverage } from "./coverage/api-coverage.js";
import { type LintRules, lintDocument } from "./lint.js";
import { requireSyntax } from "./source-syntax.js";
import { contractSource } from "./tables/contract-table.js";
import { documentedCallsSource } from "./tables/documented-calls.js";
import { operationFactsSource } from "./tables/operation-facts.js";
import { nameOperationSchemas } from "./tables/operation-schemas.js";
import { releaseSource } from "./tables/release.js";
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

/** What to do in the place of editing a generated file. */
const INSTEAD = 'change the document or an overlay, then run "npm run generate"';

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
  const shaped = shapedDocument(patched);
  const operations = listOperations(patched);
  const named = nameOperationSchemas(shaped, listOperations(shaped));
  const [types, validators] = await Promise.all([typesSource(shaped), createValidators(named.schemas)]).catch(
    (error: unknown) => {
      // The generator of types is other people's, and this may be the first document that it stumbles over.
      const reason = error instanceof Error ? error.message : String(error);
      throw isInputError(error) ? error : new InputError(`${label}: the generators fail on it: ${reason}`);
    },
  );
  const sources = [label, ...overlays.map((overlay) => basename(overlay.label))].join(" + ");
  const validatorsFile = `${names.baseName}.zod.gen.ts`;
  const contract = contractSource(
    names.contractName,
    `./${validatorsFile.replace(/ts$/, "js")}`,
    named.operations,
    validators,
  );
  const headerBy = (tool?: string): string => generatedHeader(sources, INSTEAD, tool);
  const header = headerBy();
  const sourceFiles = new Map([
    [`${names.baseName}.gen.ts`, headerBy("openapi-typescript") + types],
    [validatorsFile, header + validators.source],
    [names.operationsFile, header + operationTraitsSource("operationTraits", patched, operations)],
    [`${names.baseName}.contract.gen.ts`, header + contract],
    ...optionalFile(names.callsFile, header + documentedCallsSource(patched, operations)),
    ...optionalFile(names.factsFile, header + operationFactsSource(operations)),
    ...optionalFile(names.releaseFile, header + releaseSource(patched)),
  ]);
  const files = new Map([...sourceFiles].map(([name, text]) => [name, restore(text)]));
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
  const { document: plain, restore, broughtBy, labelOf } = preparedDocument(document, overlays, label, warn);
  await lintDocument(plain, label, { rules, warn, broughtBy });
  return { patched: hoistReferences(withoutBrokenPatterns(plain, labelOf, warn)), restore };
}

function optionalFile(name: string | undefined, source: string): [string, string][] {
  return name === undefined ? [] : [[name, source]];
}
