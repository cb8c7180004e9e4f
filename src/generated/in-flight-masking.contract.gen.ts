// Generated from openapi/in-flight-masking.openapi.yaml.
// Do not edit: change the document or an overlay, then run "npm run generate".

import type * as z from "zod/mini";
import * as v from "./in-flight-masking.zod.gen.js";

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

/** The type of `inFlightMaskingContract`, written out so that declaration files refer to the validators and do not repeat them. */
export type InFlightMaskingContract = {
  "GET /verify-token/": {
    operationId: "verifyInFlightToken",
    responses: {
      "200": { "application/json": typeof v.zTokenScopes },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "402": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "422": { "application/json": typeof v.zErrorBody },
      "429": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /ruleset-plans/": {
    operationId: "listRulesetPlans",
    query: typeof v.zListRulesetPlansQuery,
    responses: {
      "200": { "application/json": typeof v.zRulesetPlanPage },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "402": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "422": { "application/json": typeof v.zErrorBody },
      "429": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "POST /ruleset-plans/": {
    operationId: "createRulesetPlan",
    requestRequired: true,
    request: { "application/json": typeof v.zRulesetPlanCreate },
    responses: {
      "201": { "application/json": typeof v.zRulesetPlan },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "402": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "409": { "application/json": typeof v.zErrorBody },
      "422": { "application/json": typeof v.zErrorBody },
      "429": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "GET /ruleset-plans/{plan_name}/": {
    operationId: "getRulesetPlan",
    path: typeof v.zGetRulesetPlanPath,
    responses: {
      "200": { "application/json": typeof v.zRulesetPlan },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "402": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "422": { "application/json": typeof v.zErrorBody },
      "429": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "PUT /ruleset-plans/{plan_name}/": {
    operationId: "replaceRulesetPlan",
    path: typeof v.zReplaceRulesetPlanPath,
    requestRequired: true,
    request: { "application/json": typeof v.zRulesetPlanReplace },
    responses: {
      "200": { "application/json": typeof v.zRulesetPlan },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "402": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "422": { "application/json": typeof v.zErrorBody },
      "429": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "DELETE /ruleset-plans/{plan_name}/": {
    operationId: "deleteRulesetPlan",
    path: typeof v.zDeleteRulesetPlanPath,
    responses: {
      "204": {},
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "402": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "422": { "application/json": typeof v.zErrorBody },
      "429": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "PATCH /ruleset-plans/{plan_name}/": {
    operationId: "updateRulesetPlan",
    path: typeof v.zUpdateRulesetPlanPath,
    requestRequired: true,
    request: { "application/json": typeof v.zRulesetPlanPatch },
    responses: {
      "200": { "application/json": typeof v.zRulesetPlan },
      "400": { "application/json": typeof v.zErrorBody },
      "401": { "application/json": typeof v.zErrorBody },
      "402": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "422": { "application/json": typeof v.zErrorBody },
      "429": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
  "POST /ruleset-plans/{plan_name}/mask/": {
    operationId: "maskWithRulesetPlan",
    path: typeof v.zMaskWithRulesetPlanPath,
    requestRequired: true,
    request: { "application/json": typeof v.zMaskRequest },
    responses: {
      "200": { "application/json": typeof v.zMaskResult },
      "400": { "application/json": typeof v.zMaskWithRulesetPlanResponse400 },
      "401": { "application/json": typeof v.zErrorBody },
      "402": { "application/json": typeof v.zErrorBody },
      "403": { "application/json": typeof v.zErrorBody },
      "404": { "application/json": typeof v.zErrorBody },
      "422": { "application/json": typeof v.zErrorBody },
      "429": { "application/json": typeof v.zErrorBody },
      "500": { "application/json": typeof v.zErrorBody },
      "502": {},
    },
  },
};

/** Every operation of the document, by `METHOD path`. */
export const inFlightMaskingContract: InFlightMaskingContract = {
  "GET /verify-token/": {
    operationId: "verifyInFlightToken",
    responses: {
      "200": { "application/json": v.zTokenScopes },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "402": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "422": { "application/json": v.zErrorBody },
      "429": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /ruleset-plans/": {
    operationId: "listRulesetPlans",
    query: v.zListRulesetPlansQuery,
    responses: {
      "200": { "application/json": v.zRulesetPlanPage },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "402": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "422": { "application/json": v.zErrorBody },
      "429": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "POST /ruleset-plans/": {
    operationId: "createRulesetPlan",
    requestRequired: true,
    request: { "application/json": v.zRulesetPlanCreate },
    responses: {
      "201": { "application/json": v.zRulesetPlan },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "402": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "409": { "application/json": v.zErrorBody },
      "422": { "application/json": v.zErrorBody },
      "429": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "GET /ruleset-plans/{plan_name}/": {
    operationId: "getRulesetPlan",
    path: v.zGetRulesetPlanPath,
    responses: {
      "200": { "application/json": v.zRulesetPlan },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "402": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "422": { "application/json": v.zErrorBody },
      "429": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "PUT /ruleset-plans/{plan_name}/": {
    operationId: "replaceRulesetPlan",
    path: v.zReplaceRulesetPlanPath,
    requestRequired: true,
    request: { "application/json": v.zRulesetPlanReplace },
    responses: {
      "200": { "application/json": v.zRulesetPlan },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "402": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "422": { "application/json": v.zErrorBody },
      "429": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "DELETE /ruleset-plans/{plan_name}/": {
    operationId: "deleteRulesetPlan",
    path: v.zDeleteRulesetPlanPath,
    responses: {
      "204": {},
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "402": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "422": { "application/json": v.zErrorBody },
      "429": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "PATCH /ruleset-plans/{plan_name}/": {
    operationId: "updateRulesetPlan",
    path: v.zUpdateRulesetPlanPath,
    requestRequired: true,
    request: { "application/json": v.zRulesetPlanPatch },
    responses: {
      "200": { "application/json": v.zRulesetPlan },
      "400": { "application/json": v.zErrorBody },
      "401": { "application/json": v.zErrorBody },
      "402": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "422": { "application/json": v.zErrorBody },
      "429": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
  "POST /ruleset-plans/{plan_name}/mask/": {
    operationId: "maskWithRulesetPlan",
    path: v.zMaskWithRulesetPlanPath,
    requestRequired: true,
    request: { "application/json": v.zMaskRequest },
    responses: {
      "200": { "application/json": v.zMaskResult },
      "400": { "application/json": v.zMaskWithRulesetPlanResponse400 },
      "401": { "application/json": v.zErrorBody },
      "402": { "application/json": v.zErrorBody },
      "403": { "application/json": v.zErrorBody },
      "404": { "application/json": v.zErrorBody },
      "422": { "application/json": v.zErrorBody },
      "429": { "application/json": v.zErrorBody },
      "500": { "application/json": v.zErrorBody },
      "502": {},
    },
  },
} as const satisfies Readonly<Record<string, OperationContract>>;
