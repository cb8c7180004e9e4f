import type { Operation } from "../../../src/document/operations.js";

/** The TypeScript source of what a document tells people of its operations, without header. */
export function operationFactsSource(operations: readonly Operation[]): string {
  const rows = operations.map(
    (operation) => `  ${JSON.stringify(operation.key)}: ${JSON.stringify(factsOf(operation))},\n`,
  );
  return `/** What the document tells people of an operation. */
export interface OperationFacts {
  /** The resource that it belongs to. */
  readonly resource?: string;
  /** What it does, in a few words. */
  readonly summary?: string;
  /** How far the facts can be trusted: \`A\`, \`B\` or \`C\`. */
  readonly confidence?: string;
  /** Where the facts come from; what the tags mean is in openapi/README.md. */
  readonly sources?: readonly string[];
}

/** Every operation of the document, by \`METHOD path\`, in its order. */
export const operationFacts: Readonly<Record<string, OperationFacts>> = {${rows.length === 0 ? "" : `\n${rows.join("")}`}};
`;
}

function factsOf({ tag, summary, evidence }: Operation): object {
  return {
    ...(tag === undefined ? {} : { resource: tag }),
    ...(summary === undefined ? {} : { summary }),
    ...(evidence === undefined ? {} : { confidence: evidence.confidence, sources: evidence.sources }),
  };
}
