// Generated from openapi/in-flight-masking.openapi.yaml.
// Do not edit: change the document or an overlay, then run "npm run generate".

import * as z from 'zod/mini';

/** A whole number of any size: zod's own refuses those beyond 2^53. */
const wholeNumber = /*@__PURE__*/ z.number().check(
  /*@__PURE__*/ z.check<number>(({ value, issues }) => {
    if (Number.isInteger(value)) return;
    issues.push({ code: "invalid_type", expected: "int", input: value, continue: false });
  }),
);

/** A date and time by RFC 3339, which allows small letters, a space between the two, and a leap second. */
const rfc3339DateTime = /*@__PURE__*/ z.stringFormat("date-time", (text) => {
  const [date = "", time = ""] = text.split(/[Tt ]/, 2);
  return (
    text.length === date.length + time.length + 1 &&
    isRfc3339Date(date) &&
    isRfc3339Time(time) &&
    hasOffset(time)
  );
});

const isRfc3339Date = (text: string): boolean => z.regexes.date.test(text);

const isRfc3339Time = (text: string): boolean =>
  /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$/.test(text);

const hasOffset = (text: string): boolean => /[Zz+-]/.test(text);

export const zErrorMessage = /*@__PURE__*/ z.looseObject({
    error: /*@__PURE__*/ z.string()
});

export const zErrorDetail = /*@__PURE__*/ z.looseObject({
    detail: /*@__PURE__*/ z.string()
});

export const zErrorDetailItem = /*@__PURE__*/ z.looseObject({
    loc: /*@__PURE__*/ z.array(/*@__PURE__*/ z.union([
        /*@__PURE__*/ z.string(),
        wholeNumber
    ])),
    msg: /*@__PURE__*/ z.string(),
    type: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zErrorDetailList = /*@__PURE__*/ z.looseObject({
    detail: /*@__PURE__*/ z.array(zErrorDetailItem)
});

export const zErrorBody = /*@__PURE__*/ z.union([
    zErrorMessage,
    zErrorDetail,
    zErrorDetailList
]);

export const zTokenScopes = /*@__PURE__*/ z.looseObject({
    scopes: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string())
});

export const zLogLevel = /*@__PURE__*/ z.enum([
    'DEBUG',
    'INFO',
    'WARNING',
    'ERROR',
    'CRITICAL'
]);

export const zRulesetPlanOptionsWrite = /*@__PURE__*/ z.strictObject({
    enabled: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    default_encoding: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    default_charset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    default_log_level: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.union([
        zLogLevel,
        /*@__PURE__*/ z.string()
    ]))
});

export const zRulesetPlanCreate = /*@__PURE__*/ z.strictObject({
    name: /*@__PURE__*/ z.string(),
    ruleset_yaml: /*@__PURE__*/ z.string(),
    options: /*@__PURE__*/ z.exactOptional(zRulesetPlanOptionsWrite)
});

export const zRulesetPlanReplace = /*@__PURE__*/ z.strictObject({
    ruleset_yaml: /*@__PURE__*/ z.string(),
    options: /*@__PURE__*/ z.exactOptional(zRulesetPlanOptionsWrite)
});

export const zRulesetPlanPatch = /*@__PURE__*/ z.strictObject({
    ruleset_yaml: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    options: /*@__PURE__*/ z.exactOptional(zRulesetPlanOptionsWrite)
});

export const zLogLevelOnRead = /*@__PURE__*/ z.union([
    zLogLevel,
    /*@__PURE__*/ z.string()
]);

export const zRulesetPlanOptions = /*@__PURE__*/ z.looseObject({
    enabled: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    default_encoding: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    default_charset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    default_log_level: /*@__PURE__*/ z.exactOptional(zLogLevelOnRead)
});

export const zLogEntry = /*@__PURE__*/ z.looseObject({
    log_level: /*@__PURE__*/ z.string(),
    timestamp: /*@__PURE__*/ z.string(),
    message: /*@__PURE__*/ z.string()
});

export const zRulesetPlan = /*@__PURE__*/ z.looseObject({
    name: /*@__PURE__*/ z.string(),
    ruleset_yaml: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    options: zRulesetPlanOptions,
    serial: wholeNumber,
    created_time: rfc3339DateTime,
    modified_time: rfc3339DateTime,
    logs: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zLogEntry)),
    url: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zRulesetPlanPage = /*@__PURE__*/ z.looseObject({
    items: /*@__PURE__*/ z.array(zRulesetPlan),
    total: wholeNumber,
    limit: wholeNumber,
    offset: wholeNumber
});

export const zMaskRequest = /*@__PURE__*/ z.strictObject({
    data: /*@__PURE__*/ z.array(/*@__PURE__*/ z.unknown()),
    disable_instance_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    run_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    hash_values: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.unknown()),
    log_level: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.union([
        zLogLevel,
        /*@__PURE__*/ z.string()
    ])),
    request_id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    ai_engine_url: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zRulesetPlanRef = /*@__PURE__*/ z.looseObject({
    name: /*@__PURE__*/ z.string(),
    serial: wholeNumber
});

export const zMaskResult = /*@__PURE__*/ z.looseObject({
    request_id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    ruleset_plan: zRulesetPlanRef,
    logs: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zLogEntry)),
    data: /*@__PURE__*/ z.array(/*@__PURE__*/ z.unknown())
});

export const zMaskSoftFailure = /*@__PURE__*/ z.looseObject({
    request_id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    ruleset_plan: zRulesetPlanRef,
    logs: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zLogEntry))
});

export const zListRulesetPlansQuery = /*@__PURE__*/ z.looseObject({
    limit: /*@__PURE__*/ z.exactOptional(wholeNumber),
    offset: /*@__PURE__*/ z.exactOptional(wholeNumber)
});

export const zGetRulesetPlanPath = /*@__PURE__*/ z.looseObject({
    plan_name: /*@__PURE__*/ z.string()
});

export const zReplaceRulesetPlanPath = /*@__PURE__*/ z.looseObject({
    plan_name: /*@__PURE__*/ z.string()
});

export const zDeleteRulesetPlanPath = /*@__PURE__*/ z.looseObject({
    plan_name: /*@__PURE__*/ z.string()
});

export const zUpdateRulesetPlanPath = /*@__PURE__*/ z.looseObject({
    plan_name: /*@__PURE__*/ z.string()
});

export const zMaskWithRulesetPlanPath = /*@__PURE__*/ z.looseObject({
    plan_name: /*@__PURE__*/ z.string()
});

export const zMaskWithRulesetPlanResponse400 = /*@__PURE__*/ z.union([
    zMaskSoftFailure,
    zErrorBody
]);
