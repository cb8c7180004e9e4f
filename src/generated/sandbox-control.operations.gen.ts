// Generated from openapi/sandbox-control.openapi.yaml.
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
export const operationTraits = {
  "DELETE /faults/": { anonymous: true },
  "GET /clock/": { anonymous: true },
  "GET /faults/": { anonymous: true },
  "GET /requests/": { anonymous: true },
  "GET /runs/{id}/log/": { anonymous: true },
  "GET /state/": { anonymous: true },
  "POST /clock/advance/": { anonymous: true },
  "POST /faults/cutBody/": { anonymous: true },
  "POST /faults/emptyErrorBody/": { anonymous: true },
  "POST /faults/expireTokens/": { anonymous: true },
  "POST /faults/extraFields/": { anonymous: true },
  "POST /faults/foreignNextLinks/": { anonymous: true },
  "POST /faults/freezeConnection/": { anonymous: true },
  "POST /faults/gatewayIdleCut/": { anonymous: true },
  "POST /faults/gatewayRejects/": { anonymous: true },
  "POST /faults/htmlErrorPage/": { anonymous: true },
  "POST /faults/ifmError/": { anonymous: true },
  "POST /faults/ifmSoftFailure/": { anonymous: true },
  "POST /faults/nextGenerationEndsAs/": { anonymous: true },
  "POST /faults/nextRunEndsAs/": { anonymous: true },
  "POST /faults/notReady/": { anonymous: true },
  "POST /faults/oneTokenPerAccount/": { anonymous: true },
  "POST /faults/proxyError/": { anonymous: true },
  "POST /faults/rejectNextLogin/": { anonymous: true },
  "POST /faults/reportAsZip/": { anonymous: true },
  "POST /faults/slowReply/": { anonymous: true },
  "POST /faults/throttle/": { anonymous: true },
  "POST /faults/truncateBody/": { anonymous: true },
  "POST /faults/unknownEnumValues/": { anonymous: true },
  "POST /faults/unlicensedFeatures/": { anonymous: true },
  "POST /reset/": { anonymous: true },
} as const satisfies Readonly<Record<string, OperationTraits>>;
