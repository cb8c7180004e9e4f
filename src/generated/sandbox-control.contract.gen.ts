// Generated from openapi/sandbox-control.openapi.yaml.
// Do not edit: change the document or an overlay, then run "npm run generate".

import type * as z from "zod/mini";
import * as v from "./sandbox-control.zod.gen.js";

/** Validators by media type; `undefined` for a media type whose content the document leaves open. */
export type ContentValidators = Readonly<Record<string, z.ZodMiniType | undefined>>;

/** The validators of one operation. */
export interface OperationContract {
  readonly operationId: string;
  /** All path parameters, as one object. */
  readonly path?: z.ZodMiniType;
  /** All query parameters, as one object of parsed values. */
  readonly query?: z.ZodMiniType;
  /** The request must have a body. */
  readonly requestRequired?: true;
  /** By media type. */
  readonly request?: ContentValidators;
  /** By status, then by media type; a response without content has no media type. */
  readonly responses: Readonly<Record<string, ContentValidators>>;
}

/** The type of `sandboxControlContract`, written out so that declaration files refer to the validators and do not repeat them. */
export type SandboxControlContract = {
  "GET /state/": {
    operationId: "getState",
    responses: {
      "200": { "application/json": typeof v.zState },
      "403": { "application/json": typeof v.zError },
    },
  },
  "GET /runs/{id}/log/": {
    operationId: "getRunLog",
    path: typeof v.zGetRunLogPath,
    responses: {
      "200": { "application/json": typeof v.zRunLog },
      "403": { "application/json": typeof v.zError },
      "404": { "application/json": typeof v.zError },
    },
  },
  "GET /requests/": {
    operationId: "listRequests",
    query: typeof v.zListRequestsQuery,
    responses: {
      "200": { "application/json": typeof v.zRequestList },
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /reset/": {
    operationId: "reset",
    responses: {
      "204": {},
      "403": { "application/json": typeof v.zError },
    },
  },
  "GET /clock/": {
    operationId: "getClock",
    responses: {
      "200": { "application/json": typeof v.zClock },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /clock/advance/": {
    operationId: "advanceClock",
    requestRequired: true,
    request: { "application/json": typeof v.zAdvance },
    responses: {
      "200": { "application/json": typeof v.zClock },
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "GET /faults/": {
    operationId: "listFaults",
    responses: {
      "200": { "application/json": typeof v.zListFaultsResponse200 },
      "403": { "application/json": typeof v.zError },
    },
  },
  "DELETE /faults/": {
    operationId: "clearFaults",
    responses: {
      "204": {},
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/expireTokens/": {
    operationId: "armExpireTokens",
    request: { "application/json": typeof v.zNoMembers },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/rejectNextLogin/": {
    operationId: "armRejectNextLogin",
    request: { "application/json": typeof v.zRejectNextLogin },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/gatewayRejects/": {
    operationId: "armGatewayRejects",
    request: { "application/json": typeof v.zGatewayRejects },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/gatewayIdleCut/": {
    operationId: "armGatewayIdleCut",
    request: { "application/json": typeof v.zGatewayIdleCut },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/notReady/": {
    operationId: "armNotReady",
    request: { "application/json": typeof v.zNotReady },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/htmlErrorPage/": {
    operationId: "armHtmlErrorPage",
    request: { "application/json": typeof v.zHtmlErrorPage },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/emptyErrorBody/": {
    operationId: "armEmptyErrorBody",
    request: { "application/json": typeof v.zEmptyErrorBody },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/slowReply/": {
    operationId: "armSlowReply",
    requestRequired: true,
    request: { "application/json": typeof v.zSlowReply },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/cutBody/": {
    operationId: "armCutBody",
    request: { "application/json": typeof v.zCutBody },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/truncateBody/": {
    operationId: "armTruncateBody",
    request: { "application/json": typeof v.zTruncateBody },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/proxyError/": {
    operationId: "armProxyError",
    requestRequired: true,
    request: { "application/json": typeof v.zProxyError },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/throttle/": {
    operationId: "armThrottle",
    request: { "application/json": typeof v.zThrottle },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/oneTokenPerAccount/": {
    operationId: "armOneTokenPerAccount",
    request: { "application/json": typeof v.zNoMembers },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/ifmSoftFailure/": {
    operationId: "armIfmSoftFailure",
    request: { "application/json": typeof v.zIfmSoftFailure },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/ifmError/": {
    operationId: "armIfmError",
    requestRequired: true,
    request: { "application/json": typeof v.zIfmError },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/foreignNextLinks/": {
    operationId: "armForeignNextLinks",
    requestRequired: true,
    request: { "application/json": typeof v.zForeignNextLinks },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/unknownEnumValues/": {
    operationId: "armUnknownEnumValues",
    request: { "application/json": typeof v.zNoMembers },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/extraFields/": {
    operationId: "armExtraFields",
    request: { "application/json": typeof v.zNoMembers },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/freezeConnection/": {
    operationId: "armFreezeConnection",
    requestRequired: true,
    request: { "application/json": typeof v.zFreezeConnection },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/unlicensedFeatures/": {
    operationId: "armUnlicensedFeatures",
    requestRequired: true,
    request: { "application/json": typeof v.zUnlicensedFeatures },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/reportAsZip/": {
    operationId: "armReportAsZip",
    request: { "application/json": typeof v.zReportAsZip },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/nextRunEndsAs/": {
    operationId: "armNextRunEndsAs",
    requestRequired: true,
    request: { "application/json": typeof v.zNextRunEndsAs },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
  "POST /faults/nextGenerationEndsAs/": {
    operationId: "armNextGenerationEndsAs",
    requestRequired: true,
    request: { "application/json": typeof v.zNextGenerationEndsAs },
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zError },
      "403": { "application/json": typeof v.zError },
    },
  },
};

/** Every operation of the document, by `METHOD path`. */
export const sandboxControlContract: SandboxControlContract = {
  "GET /state/": {
    operationId: "getState",
    responses: {
      "200": { "application/json": v.zState },
      "403": { "application/json": v.zError },
    },
  },
  "GET /runs/{id}/log/": {
    operationId: "getRunLog",
    path: v.zGetRunLogPath,
    responses: {
      "200": { "application/json": v.zRunLog },
      "403": { "application/json": v.zError },
      "404": { "application/json": v.zError },
    },
  },
  "GET /requests/": {
    operationId: "listRequests",
    query: v.zListRequestsQuery,
    responses: {
      "200": { "application/json": v.zRequestList },
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /reset/": {
    operationId: "reset",
    responses: {
      "204": {},
      "403": { "application/json": v.zError },
    },
  },
  "GET /clock/": {
    operationId: "getClock",
    responses: {
      "200": { "application/json": v.zClock },
      "403": { "application/json": v.zError },
    },
  },
  "POST /clock/advance/": {
    operationId: "advanceClock",
    requestRequired: true,
    request: { "application/json": v.zAdvance },
    responses: {
      "200": { "application/json": v.zClock },
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "GET /faults/": {
    operationId: "listFaults",
    responses: {
      "200": { "application/json": v.zListFaultsResponse200 },
      "403": { "application/json": v.zError },
    },
  },
  "DELETE /faults/": {
    operationId: "clearFaults",
    responses: {
      "204": {},
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/expireTokens/": {
    operationId: "armExpireTokens",
    request: { "application/json": v.zNoMembers },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/rejectNextLogin/": {
    operationId: "armRejectNextLogin",
    request: { "application/json": v.zRejectNextLogin },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/gatewayRejects/": {
    operationId: "armGatewayRejects",
    request: { "application/json": v.zGatewayRejects },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/gatewayIdleCut/": {
    operationId: "armGatewayIdleCut",
    request: { "application/json": v.zGatewayIdleCut },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/notReady/": {
    operationId: "armNotReady",
    request: { "application/json": v.zNotReady },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/htmlErrorPage/": {
    operationId: "armHtmlErrorPage",
    request: { "application/json": v.zHtmlErrorPage },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/emptyErrorBody/": {
    operationId: "armEmptyErrorBody",
    request: { "application/json": v.zEmptyErrorBody },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/slowReply/": {
    operationId: "armSlowReply",
    requestRequired: true,
    request: { "application/json": v.zSlowReply },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/cutBody/": {
    operationId: "armCutBody",
    request: { "application/json": v.zCutBody },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/truncateBody/": {
    operationId: "armTruncateBody",
    request: { "application/json": v.zTruncateBody },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/proxyError/": {
    operationId: "armProxyError",
    requestRequired: true,
    request: { "application/json": v.zProxyError },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/throttle/": {
    operationId: "armThrottle",
    request: { "application/json": v.zThrottle },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/oneTokenPerAccount/": {
    operationId: "armOneTokenPerAccount",
    request: { "application/json": v.zNoMembers },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/ifmSoftFailure/": {
    operationId: "armIfmSoftFailure",
    request: { "application/json": v.zIfmSoftFailure },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/ifmError/": {
    operationId: "armIfmError",
    requestRequired: true,
    request: { "application/json": v.zIfmError },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/foreignNextLinks/": {
    operationId: "armForeignNextLinks",
    requestRequired: true,
    request: { "application/json": v.zForeignNextLinks },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/unknownEnumValues/": {
    operationId: "armUnknownEnumValues",
    request: { "application/json": v.zNoMembers },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/extraFields/": {
    operationId: "armExtraFields",
    request: { "application/json": v.zNoMembers },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/freezeConnection/": {
    operationId: "armFreezeConnection",
    requestRequired: true,
    request: { "application/json": v.zFreezeConnection },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/unlicensedFeatures/": {
    operationId: "armUnlicensedFeatures",
    requestRequired: true,
    request: { "application/json": v.zUnlicensedFeatures },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/reportAsZip/": {
    operationId: "armReportAsZip",
    request: { "application/json": v.zReportAsZip },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/nextRunEndsAs/": {
    operationId: "armNextRunEndsAs",
    requestRequired: true,
    request: { "application/json": v.zNextRunEndsAs },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
  "POST /faults/nextGenerationEndsAs/": {
    operationId: "armNextGenerationEndsAs",
    requestRequired: true,
    request: { "application/json": v.zNextGenerationEndsAs },
    responses: {
      "204": {},
      "400": { "application/json": v.zError },
      "403": { "application/json": v.zError },
    },
  },
} as const satisfies Readonly<Record<string, OperationContract>>;
