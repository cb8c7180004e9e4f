// Generated from openapi/datamasque.openapi.yaml + snowflake-stage-spcs.yaml.
// Do not edit: change the document or an overlay, then run "npm run generate".

import type * as z from "zod/mini";
import * as v from "./datamasque.zod.gen.js";

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

/** The type of `datamasqueContract`, written out so that declaration files refer to the validators and do not repeat them. */
export type DatamasqueContract = {
  "POST /api/auth/token/login/": {
    operationId: "logIn",
    requestRequired: true,
    request: { "application/json": typeof v.zTokenLoginRequest },
    responses: {
      "200": { "application/json": typeof v.zTokenLoginResponse },
      "400": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/auth/token/logout/": {
    operationId: "logOut",
    responses: {
      "204": {},
      "401": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/healthcheck/": {
    operationId: "checkHealth",
    responses: {
      "200": {},
      "502": {},
    },
  },
  "GET /api/app/check/": {
    operationId: "checkApp",
    responses: {
      "200": { "application/json": typeof v.zAppCheck },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/connections/": {
    operationId: "listConnections",
    responses: {
      "200": { "application/json": typeof v.zListConnectionsResponse200 },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/connections/": {
    operationId: "createConnection",
    requestRequired: true,
    request: { "application/json": typeof v.zConnectionWrite },
    responses: {
      "201": { "application/json": typeof v.zConnection },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/connections/test/": {
    operationId: "testUnsavedConnection",
    requestRequired: true,
    request: { "application/json": typeof v.zConnectionWrite },
    responses: {
      "200": { "application/json": typeof v.zTestUnsavedConnectionResponse200 },
      "201": { "application/json": typeof v.zTestUnsavedConnectionResponse201 },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/connections/{id}/": {
    operationId: "getConnection",
    path: typeof v.zGetConnectionPath,
    responses: {
      "200": { "application/json": typeof v.zConnection },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "PUT /api/connections/{id}/": {
    operationId: "replaceConnection",
    path: typeof v.zReplaceConnectionPath,
    requestRequired: true,
    request: { "application/json": typeof v.zConnectionWrite },
    responses: {
      "200": { "application/json": typeof v.zConnectionSaved },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "DELETE /api/connections/{id}/": {
    operationId: "deleteConnection",
    path: typeof v.zDeleteConnectionPath,
    responses: {
      "200": {},
      "204": {},
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "PATCH /api/connections/{id}/": {
    operationId: "updateConnection",
    path: typeof v.zUpdateConnectionPath,
    requestRequired: true,
    request: { "application/json": typeof v.zConnectionPatch },
    responses: {
      "200": {},
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/connections/{id}/test/": {
    operationId: "testConnection",
    path: typeof v.zTestConnectionPath,
    requestRequired: true,
    request: { "application/json": typeof v.zEmptyObject },
    responses: {
      "200": { "application/json": typeof v.zConnectionTestResult },
      "204": {},
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/v2/rulesets/": {
    operationId: "listRulesets",
    responses: {
      "200": { "application/json": typeof v.zListRulesetsResponse200 },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/rulesets/": {
    operationId: "listRulesetsWithContent",
    responses: {
      "200": { "application/json": typeof v.zListRulesetsWithContentResponse200 },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/rulesets/": {
    operationId: "createRuleset",
    query: typeof v.zCreateRulesetQuery,
    requestRequired: true,
    request: { "application/json": typeof v.zRulesetWrite },
    responses: {
      "200": { "application/json": typeof v.zRuleset },
      "201": { "application/json": typeof v.zRuleset },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/rulesets/{id}/": {
    operationId: "getRuleset",
    path: typeof v.zGetRulesetPath,
    responses: {
      "200": { "application/json": typeof v.zRuleset },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "DELETE /api/rulesets/{id}/": {
    operationId: "deleteRuleset",
    path: typeof v.zDeleteRulesetPath,
    responses: {
      "204": {},
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "PATCH /api/rulesets/{id}/": {
    operationId: "updateRuleset",
    path: typeof v.zUpdateRulesetPath,
    requestRequired: true,
    request: { "application/json": typeof v.zRulesetPatch },
    responses: {
      "200": { "application/json": typeof v.zRuleset },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/runs/": {
    operationId: "listRuns",
    query: typeof v.zListRunsQuery,
    responses: {
      "200": { "application/json": typeof v.zRunPage },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/runs/": {
    operationId: "startRun",
    requestRequired: true,
    request: { "application/json": typeof v.zRunRequest },
    responses: {
      "201": { "application/json": typeof v.zRun },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/runs/{id}/": {
    operationId: "getRun",
    path: typeof v.zGetRunPath,
    responses: {
      "200": { "application/json": typeof v.zRun },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/runs/{id}/cancel/": {
    operationId: "cancelRun",
    path: typeof v.zCancelRunPath,
    responses: {
      "200": { "application/json": typeof v.zRun },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/runs/{id}/log/": {
    operationId: "getRunLog",
    path: typeof v.zGetRunLogPath,
    responses: {
      "200": { "application/json": typeof v.zRunLog, "text/plain": typeof v.zGetRunLogResponse200Plain },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/runs/{id}/run-report/": {
    operationId: "getRunReport",
    path: typeof v.zGetRunReportPath,
    responses: {
      "200": { "text/csv": typeof v.zGetRunReportResponse200 },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/runs/{id}/sdd-report/": {
    operationId: "getSensitiveDataDiscoveryReport",
    path: typeof v.zGetSensitiveDataDiscoveryReportPath,
    responses: {
      "200": { "text/csv": typeof v.zGetSensitiveDataDiscoveryReportResponse200 },
      "401": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
};

/** Every operation of the document, by `METHOD path`. */
export const datamasqueContract: DatamasqueContract = {
  "POST /api/auth/token/login/": {
    operationId: "logIn",
    requestRequired: true,
    request: { "application/json": v.zTokenLoginRequest },
    responses: {
      "200": { "application/json": v.zTokenLoginResponse },
      "400": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/auth/token/logout/": {
    operationId: "logOut",
    responses: {
      "204": {},
      "401": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/healthcheck/": {
    operationId: "checkHealth",
    responses: {
      "200": {},
      "502": {},
    },
  },
  "GET /api/app/check/": {
    operationId: "checkApp",
    responses: {
      "200": { "application/json": v.zAppCheck },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/connections/": {
    operationId: "listConnections",
    responses: {
      "200": { "application/json": v.zListConnectionsResponse200 },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/connections/": {
    operationId: "createConnection",
    requestRequired: true,
    request: { "application/json": v.zConnectionWrite },
    responses: {
      "201": { "application/json": v.zConnection },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/connections/test/": {
    operationId: "testUnsavedConnection",
    requestRequired: true,
    request: { "application/json": v.zConnectionWrite },
    responses: {
      "200": { "application/json": v.zTestUnsavedConnectionResponse200 },
      "201": { "application/json": v.zTestUnsavedConnectionResponse201 },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/connections/{id}/": {
    operationId: "getConnection",
    path: v.zGetConnectionPath,
    responses: {
      "200": { "application/json": v.zConnection },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "PUT /api/connections/{id}/": {
    operationId: "replaceConnection",
    path: v.zReplaceConnectionPath,
    requestRequired: true,
    request: { "application/json": v.zConnectionWrite },
    responses: {
      "200": { "application/json": v.zConnectionSaved },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "DELETE /api/connections/{id}/": {
    operationId: "deleteConnection",
    path: v.zDeleteConnectionPath,
    responses: {
      "200": {},
      "204": {},
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "PATCH /api/connections/{id}/": {
    operationId: "updateConnection",
    path: v.zUpdateConnectionPath,
    requestRequired: true,
    request: { "application/json": v.zConnectionPatch },
    responses: {
      "200": {},
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/connections/{id}/test/": {
    operationId: "testConnection",
    path: v.zTestConnectionPath,
    requestRequired: true,
    request: { "application/json": v.zEmptyObject },
    responses: {
      "200": { "application/json": v.zConnectionTestResult },
      "204": {},
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/v2/rulesets/": {
    operationId: "listRulesets",
    responses: {
      "200": { "application/json": v.zListRulesetsResponse200 },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/rulesets/": {
    operationId: "listRulesetsWithContent",
    responses: {
      "200": { "application/json": v.zListRulesetsWithContentResponse200 },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/rulesets/": {
    operationId: "createRuleset",
    query: v.zCreateRulesetQuery,
    requestRequired: true,
    request: { "application/json": v.zRulesetWrite },
    responses: {
      "200": { "application/json": v.zRuleset },
      "201": { "application/json": v.zRuleset },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/rulesets/{id}/": {
    operationId: "getRuleset",
    path: v.zGetRulesetPath,
    responses: {
      "200": { "application/json": v.zRuleset },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "DELETE /api/rulesets/{id}/": {
    operationId: "deleteRuleset",
    path: v.zDeleteRulesetPath,
    responses: {
      "204": {},
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "PATCH /api/rulesets/{id}/": {
    operationId: "updateRuleset",
    path: v.zUpdateRulesetPath,
    requestRequired: true,
    request: { "application/json": v.zRulesetPatch },
    responses: {
      "200": { "application/json": v.zRuleset },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/runs/": {
    operationId: "listRuns",
    query: v.zListRunsQuery,
    responses: {
      "200": { "application/json": v.zRunPage },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/runs/": {
    operationId: "startRun",
    requestRequired: true,
    request: { "application/json": v.zRunRequest },
    responses: {
      "201": { "application/json": v.zRun },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/runs/{id}/": {
    operationId: "getRun",
    path: v.zGetRunPath,
    responses: {
      "200": { "application/json": v.zRun },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "POST /api/runs/{id}/cancel/": {
    operationId: "cancelRun",
    path: v.zCancelRunPath,
    responses: {
      "200": { "application/json": v.zRun },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/runs/{id}/log/": {
    operationId: "getRunLog",
    path: v.zGetRunLogPath,
    responses: {
      "200": { "application/json": v.zRunLog, "text/plain": v.zGetRunLogResponse200Plain },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/runs/{id}/run-report/": {
    operationId: "getRunReport",
    path: v.zGetRunReportPath,
    responses: {
      "200": { "text/csv": v.zGetRunReportResponse200 },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /api/runs/{id}/sdd-report/": {
    operationId: "getSensitiveDataDiscoveryReport",
    path: v.zGetSensitiveDataDiscoveryReportPath,
    responses: {
      "200": { "text/csv": v.zGetSensitiveDataDiscoveryReportResponse200 },
      "401": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
} as const satisfies Readonly<Record<string, OperationContract>>;
