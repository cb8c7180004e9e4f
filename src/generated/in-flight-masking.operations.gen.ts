// Generated from openapi/in-flight-masking.openapi.yaml.
// Do not edit: change the document or an overlay, then run "npm run generate".

/** What sets an operation apart from the normal case: logged in, JSON in, JSON out. */
export interface OperationTraits {
  /** Needs no login, and must not wait for one. */
  readonly anonymous?: true;
  /**
   * How a success arrives when it is not JSON: as text, as binary data, as one of several kinds that only the
   * content type of the reply tells apart, or without a body that means anything.
   */
  readonly response?: "text" | "blob" | "mixed" | "none";
  /** The field of its form that takes a file. */
  readonly file?: string;
}

/** By `METHOD path`, exceptions only: an operation that is not listed is the normal case. */
export const operationTraits = {} as const satisfies Readonly<Record<string, OperationTraits>>;
