// Generated from openapi/sandbox-control.openapi.yaml.
// Do not edit: change the document or an overlay, then run "npm run generate".

import * as z from 'zod/mini';

/** A whole number of any size: zod's own refuses those beyond 2^53. */
const wholeNumber = /*@__PURE__*/ z.number().check(
  /*@__PURE__*/ z.check<number>(({ value, issues }) => {
    if (Number.isInteger(value)) return;
    issues.push({ code: "invalid_type", expected: "int", input: value, continue: false });
  }),
);

/** At least so many characters: zod counts one outside of the basic plane as two. */
const minCharacters = (minimum: number): z.core.$ZodCheck<string> =>
  z.check(({ value, issues }) => {
    if (value.length >= 2 * minimum || [...value].length >= minimum) return;
    issues.push({
      code: "too_small",
      origin: "string",
      minimum,
      inclusive: true,
      input: value,
      continue: true,
    });
  });

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

/** A URI by RFC 3986, of any scheme; also with letters that should have been encoded. */
const rfc3986Uri = /*@__PURE__*/ z.stringFormat(
  "uri",
  /^[a-z][a-z\d+.-]*:(?:%[\da-f]{2}|[^\s"<>\\^`{|}%])*$/i,
);

export const zError = /*@__PURE__*/ z.strictObject({
    error: /*@__PURE__*/ z.string()
});

export const zNoMembers = /*@__PURE__*/ z.strictObject({});

export const zTimes = /*@__PURE__*/ z.union([
    /*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(1)),
    /*@__PURE__*/ z.enum(['always'])
]);

export const zRequestPick = /*@__PURE__*/ z.strictObject({
    method: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ minCharacters(1))),
    path: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ z.regex(/^\//u)))
});

export const zErrorStatus = /*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(400), /*@__PURE__*/ z.lte(599));

export const zRunEnd = /*@__PURE__*/ z.enum([
    'finished',
    'finished_with_warnings',
    'failed',
    'cancelled'
]);

export const zLicenseLock = /*@__PURE__*/ z.strictObject({
    lockedAt: rfc3339DateTime,
    editableFrom: rfc3339DateTime
});

export const zAdvance = /*@__PURE__*/ z.strictObject({
    milliseconds: /*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(1), /*@__PURE__*/ z.lte(315360000000))
});

export const zClock = /*@__PURE__*/ z.strictObject({
    now: rfc3339DateTime,
    advancedMs: /*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(0))
});

export const zArmedFault = /*@__PURE__*/ z.strictObject({
    fault: /*@__PURE__*/ z.string(),
    times: zTimes
});

export const zLoggedRequest = /*@__PURE__*/ z.strictObject({
    number: /*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(1)),
    method: /*@__PURE__*/ z.string(),
    path: /*@__PURE__*/ z.string(),
    query: /*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.string()),
    status: /*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(0), /*@__PURE__*/ z.lte(599)),
    receivedAt: rfc3339DateTime,
    faults: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string())
});

export const zRequestList = /*@__PURE__*/ z.strictObject({
    resets: /*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(0)),
    requests: /*@__PURE__*/ z.array(zLoggedRequest)
});

export const zRunLogEntry = /*@__PURE__*/ z.looseObject({
    timestamp: /*@__PURE__*/ z.string(),
    log_level: wholeNumber,
    message: /*@__PURE__*/ z.string()
});

export const zRunLog = /*@__PURE__*/ z.strictObject({
    percent: /*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(0), /*@__PURE__*/ z.lte(100)),
    entries: /*@__PURE__*/ z.array(zRunLogEntry)
});

export const zToken = /*@__PURE__*/ z.strictObject({
    id: wholeNumber,
    created: rfc3339DateTime,
    expires: rfc3339DateTime,
    valid: /*@__PURE__*/ z.boolean()
});

export const zStoredFile = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    size: wholeNumber,
    created: rfc3339DateTime,
    modified: rfc3339DateTime
});

export const zFiles = /*@__PURE__*/ z.strictObject({
    seeds: /*@__PURE__*/ z.array(zStoredFile),
    oracleWallets: /*@__PURE__*/ z.array(zStoredFile),
    connectionFilesets: /*@__PURE__*/ z.array(zStoredFile),
    snowflakeKeys: /*@__PURE__*/ z.array(zStoredFile)
});

export const zDocument = /*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.unknown());

export const zState = /*@__PURE__*/ z.strictObject({
    connections: /*@__PURE__*/ z.array(zDocument),
    rulesets: /*@__PURE__*/ z.array(zDocument),
    rulesetLibraries: /*@__PURE__*/ z.array(zDocument),
    users: /*@__PURE__*/ z.array(zDocument),
    runs: /*@__PURE__*/ z.array(zDocument),
    discoveryConfigs: /*@__PURE__*/ z.array(zDocument),
    discoveryConfigLibraries: /*@__PURE__*/ z.array(zDocument),
    rulesetGenerationConfigs: /*@__PURE__*/ z.array(zDocument),
    tableReferences: /*@__PURE__*/ z.array(zDocument),
    rulesetPlans: /*@__PURE__*/ z.array(zDocument),
    files: zFiles,
    settings: zDocument,
    licence: zDocument,
    allowedHosts: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string()),
    tokens: /*@__PURE__*/ z.array(zToken)
});

export const zRejectNextLogin = /*@__PURE__*/ z.strictObject({
    times: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(1)))
});

export const zGatewayRejects = /*@__PURE__*/ z.strictObject({
    reason: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.enum([
        'missing',
        'rejected',
        'expired',
        'network',
        'privilege'
    ])),
    detail: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ minCharacters(1))),
    responseType: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    status: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.union([/*@__PURE__*/ z.literal(401), /*@__PURE__*/ z.literal(403)])),
    requestId: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zGatewayIdleCut = /*@__PURE__*/ z.strictObject({
    afterMs: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(1))),
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zNotReady = /*@__PURE__*/ z.strictObject({
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zHtmlErrorPage = /*@__PURE__*/ z.strictObject({
    status: /*@__PURE__*/ z.exactOptional(zErrorStatus),
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zEmptyErrorBody = /*@__PURE__*/ z.strictObject({
    status: /*@__PURE__*/ z.exactOptional(zErrorStatus),
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zSlowReply = /*@__PURE__*/ z.strictObject({
    ms: /*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(0)),
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zCutBody = /*@__PURE__*/ z.strictObject({
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zTruncateBody = /*@__PURE__*/ z.strictObject({
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zProxyError = /*@__PURE__*/ z.strictObject({
    status: /*@__PURE__*/ z.union([
        /*@__PURE__*/ z.literal(413),
        /*@__PURE__*/ z.literal(502),
        /*@__PURE__*/ z.literal(504)
    ]),
    afterTheWork: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zThrottle = /*@__PURE__*/ z.strictObject({
    retryAfterSeconds: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(1))),
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zIfmSoftFailure = /*@__PURE__*/ z.strictObject({
    message: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zIfmError = /*@__PURE__*/ z.strictObject({
    status: /*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(400), /*@__PURE__*/ z.lte(599)),
    error: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    times: /*@__PURE__*/ z.exactOptional(zTimes),
    when: /*@__PURE__*/ z.exactOptional(zRequestPick)
});

export const zForeignNextLinks = /*@__PURE__*/ z.strictObject({
    origin: rfc3986Uri
});

export const zFreezeConnection = /*@__PURE__*/ z.strictObject({
    name: /*@__PURE__*/ z.string(),
    fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    licenseLock: /*@__PURE__*/ z.exactOptional(zLicenseLock)
});

export const zUnlicensedFeatures = /*@__PURE__*/ z.strictObject({
    sentences: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string())
});

export const zReportAsZip = /*@__PURE__*/ z.strictObject({
    rowsPerPart: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(1)))
});

export const zNextRunEndsAs = /*@__PURE__*/ z.strictObject({
    status: zRunEnd
});

export const zNextGenerationEndsAs = /*@__PURE__*/ z.strictObject({
    status: zRunEnd
});

export const zGetRunLogPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(1))
});

export const zListRequestsQuery = /*@__PURE__*/ z.looseObject({
    after: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ wholeNumber.check(/*@__PURE__*/ z.gte(0)))
});

export const zListFaultsResponse200 = /*@__PURE__*/ z.array(zArmedFault);
