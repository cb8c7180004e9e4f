import { createRequire } from "node:module";
import { dirname } from "node:path";

/** An API document of this package and what is generated from it. */
export interface ApiDocument {
  /** The file, from the root of the project. */
  readonly source: string;
  /** The start of the name of every generated file. */
  readonly baseName: string;
  /** The name of the exported table of validators. */
  readonly contractName: string;
  /** What an index of operations calls this API; see `scripts/coverage-wire.ts`. */
  readonly indexName: string;
  /** The file of the table of exceptions, which the core entry imports. */
  readonly operationsFile: string;
  /** The file of the documented calls; `undefined` for a document that no client of this package is typed by. */
  readonly callsFile?: string;
  /** The file that tells what each operation does and where that is known from; `undefined` where nobody asks. */
  readonly factsFile?: string;
  /** The file that holds the release of the server; `undefined` for a document whose release nothing asks for. */
  readonly releaseFile?: string;
}

/** The folder of the overlays, from the root of the project. Each names its document with `extends`. */
export const OVERLAY_FOLDER = "openapi/overlays";

/** The folder of the generated files, from the root of the project. It holds nothing else. */
export const GENERATED_FOLDER = "src/generated";

/** The page that shows what is known about every operation, from the root of the project. */
export const COVERAGE_FILE = "openapi/COVERAGE.md";

/** The document that `--document` replaces, and that an overlay without `extends` belongs to. */
export const MAIN_DOCUMENT: ApiDocument = {
  source: "openapi/datamasque.openapi.yaml",
  baseName: "datamasque",
  contractName: "datamasqueContract",
  indexName: "admin",
  operationsFile: "operations.gen.ts",
  callsFile: "datamasque.calls.gen.ts",
  factsFile: "datamasque.facts.gen.ts",
  releaseFile: "release.gen.ts",
};

/** The documents of the APIs of DataMasque. */
export const API_DOCUMENTS: readonly ApiDocument[] = [
  MAIN_DOCUMENT,
  {
    source: "openapi/in-flight-masking.openapi.yaml",
    baseName: "in-flight-masking",
    contractName: "inFlightMaskingContract",
    indexName: "ifm",
    operationsFile: "in-flight-masking.operations.gen.ts",
    callsFile: "in-flight-masking.calls.gen.ts",
    factsFile: "in-flight-masking.facts.gen.ts",
  },
];

/** The API by which a sandbox is controlled: this package's own, so that neither evidence nor updates of it are sought. */
export const CONTROL_DOCUMENT: ApiDocument = {
  source: "openapi/sandbox-control.openapi.yaml",
  baseName: "sandbox-control",
  contractName: "sandboxControlContract",
  indexName: "sandbox",
  operationsFile: "sandbox-control.operations.gen.ts",
};

/** Every document that `npm run generate` reads. */
export const GENERATED_DOCUMENTS: readonly ApiDocument[] = [...API_DOCUMENTS, CONTROL_DOCUMENT];

/** The root of this package, where its documents are: by its name, which leads there wherever this module was bundled to. */
export function packageRoot(): string {
  return dirname(createRequire(import.meta.url).resolve("datamasque-client/package.json"));
}
