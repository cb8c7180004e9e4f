// Generated from openapi/sandbox-control.openapi.yaml with openapi-typescript.
// Do not edit: change the document or an overlay, then run "npm run generate".

export interface paths {
    "/state/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell what the sandbox holds */
        get: operations["getState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/runs/{id}/log/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell how far a run is, and its log */
        get: operations["getRunLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requests/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the requests to the API
         * @description The last 10,000, oldest first, without bodies and headers.
         *     Requests to the control API are not among them.
         */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reset/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to the seed
         * @description Forgets everything that was written, tokens, armed faults, the request log and how far the clock was moved.
         */
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell sandbox time */
        get: operations["getClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clock/advance/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move sandbox time on
         * @description Runs, tokens and validations live by it.
         */
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the armed faults */
        get: operations["listFaults"];
        put?: never;
        post?: never;
        /**
         * Disarm everything
         * @description What `expireTokens` and `unknownEnumValues` did stays.
         */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/expireTokens/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Expire every login token
         * @description Every login token that exists now expires at once, and so does every access token for in-flight masking. Refresh tokens go on.
         */
        post: operations["armExpireTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/rejectNextLogin/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject the next logins
         * @description The next logins fail, whatever the credentials: with 400, those for in-flight masking with 401.
         */
        post: operations["armRejectNextLogin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/gatewayRejects/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the Snowflake gateway refuse
         * @description The simulated Snowflake gateway refuses the request before it reaches DataMasque. `reason` picks what it says, `detail` is a text of your own; one of them is needed.
         */
        post: operations["armGatewayRejects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/gatewayIdleCut/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the Snowflake gateway cut the connection
         * @description The request is carried out, and instead of the answer the connection is closed after 90 seconds of sandbox time, or after `afterMs`.
         */
        post: operations["armGatewayIdleCut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/notReady/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer as while the server starts
         * @description 502 with an HTML body, as of a reverse proxy.
         */
        post: operations["armNotReady"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/htmlErrorPage/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer with an HTML error page
         * @description An error with an HTML page for a body.
         */
        post: operations["armHtmlErrorPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/emptyErrorBody/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer with an error without a body
         * @description An error without any body.
         */
        post: operations["armEmptyErrorBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/slowReply/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer late
         * @description The answer comes `ms` milliseconds of real time later.
         */
        post: operations["armSlowReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/cutBody/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cut the body of the answer
         * @description The connection is destroyed in the middle of the body. Answers without a body pass and do not count.
         */
        post: operations["armCutBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/truncateBody/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the body of the answer too early
         * @description The body ends too early and is complete by every rule of HTTP. Answers without a body pass and do not count.
         */
        post: operations["armTruncateBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/proxyError/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the proxy in front answer
         * @description The proxy answers with a page of its own; with `afterTheWork` the request is carried out all the same.
         */
        post: operations["armProxyError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/throttle/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse for too many requests
         * @description 429 with `Retry-After`.
         */
        post: operations["armThrottle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/oneTokenPerAccount/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One token for each account
         * @description Every login of an account gets the same token from now on, and a logout ends every session of the account.
         */
        post: operations["armOneTokenPerAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/ifmSoftFailure/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fail to mask in flight
         * @description In-flight masking cannot process the values: 400 with the message in `logs`.
         */
        post: operations["armIfmSoftFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/ifmError/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have the in-flight masking service refuse
         * @description The in-flight masking service answers with `{"error": ...}`.
         */
        post: operations["armIfmError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/foreignNextLinks/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let links of pages name another origin
         * @description `next` and `previous` of pages name this origin, as behind a proxy that hides the real host.
         */
        post: operations["armForeignNextLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/unknownEnumValues/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add values of a later release
         * @description Adds a connection of an unknown kind and a run with an unknown status. Clearing the faults does not take them back.
         */
        post: operations["armUnknownEnumValues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/extraFields/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a member to every document
         * @description Every document in a successful JSON answer gets one more member that the API document does not know.
         */
        post: operations["armExtraFields"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/freezeConnection/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the licence freeze a connection
         * @description A change of a frozen member is refused with 400, a frozen deletion with 403. Another call for the same name takes the place of the first. 400 on a sandbox of a release that freezes nothing.
         */
        post: operations["armFreezeConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/unlicensedFeatures/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the licence lack features
         * @description The sentences become the `unlicensed_feature_warnings` of rulesets and ruleset libraries. 400 on a sandbox of a release that has no such warnings.
         */
        post: operations["armUnlicensedFeatures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/reportAsZip/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send discovery reports as a zip
         * @description The reports of database discovery runs arrive as a zip of numbered CSV parts.
         */
        post: operations["armReportAsZip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/nextRunEndsAs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose how the next run ends
         * @description How the next run that is created, be it for masking or discovery, ends; another call plans the run after it.
         */
        post: operations["armNextRunEndsAs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/faults/nextGenerationEndsAs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose how the next generation ends
         * @description How the next asynchronous ruleset generation ends; another call plans the one after it.
         */
        post: operations["armNextGenerationEndsAs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: Error;
        NoMembers: NoMembers;
        Times: Times;
        RequestPick: RequestPick;
        /** @default 500 */
        ErrorStatus: number;
        RunEnd: RunEnd;
        LicenseLock: LicenseLock;
        Advance: Advance;
        Clock: Clock;
        ArmedFault: ArmedFault;
        RequestList: RequestList;
        LoggedRequest: LoggedRequest;
        RunLog: RunLog;
        RunLogEntry: RunLogEntry;
        Token: Token;
        StoredFile: StoredFile;
        Files: Files;
        Document: Document;
        State: State;
        RejectNextLogin: RejectNextLogin;
        GatewayRejects: GatewayRejects;
        GatewayIdleCut: GatewayIdleCut;
        NotReady: NotReady;
        HtmlErrorPage: HtmlErrorPage;
        EmptyErrorBody: EmptyErrorBody;
        SlowReply: SlowReply;
        CutBody: CutBody;
        TruncateBody: TruncateBody;
        ProxyError: ProxyError;
        Throttle: Throttle;
        IfmSoftFailure: IfmSoftFailure;
        IfmError: IfmError;
        ForeignNextLinks: ForeignNextLinks;
        FreezeConnection: FreezeConnection;
        UnlicensedFeatures: UnlicensedFeatures;
        ReportAsZip: ReportAsZip;
        NextRunEndsAs: NextRunEndsAs;
        NextGenerationEndsAs: NextGenerationEndsAs;
    };
    responses: {
        /** @description The body or a parameter makes no sense; nothing was changed. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description There is no such run. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
        /** @description The request came from a page of another origin, or under a host name that is not of this machine. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Error;
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getState: GetStateOperation;
    getRunLog: GetRunLogOperation;
    listRequests: ListRequestsOperation;
    reset: ResetOperation;
    getClock: GetClockOperation;
    advanceClock: AdvanceClockOperation;
    listFaults: ListFaultsOperation;
    clearFaults: ClearFaultsOperation;
    armExpireTokens: ArmExpireTokensOperation;
    armRejectNextLogin: ArmRejectNextLoginOperation;
    armGatewayRejects: ArmGatewayRejectsOperation;
    armGatewayIdleCut: ArmGatewayIdleCutOperation;
    armNotReady: ArmNotReadyOperation;
    armHtmlErrorPage: ArmHtmlErrorPageOperation;
    armEmptyErrorBody: ArmEmptyErrorBodyOperation;
    armSlowReply: ArmSlowReplyOperation;
    armCutBody: ArmCutBodyOperation;
    armTruncateBody: ArmTruncateBodyOperation;
    armProxyError: ArmProxyErrorOperation;
    armThrottle: ArmThrottleOperation;
    armOneTokenPerAccount: ArmOneTokenPerAccountOperation;
    armIfmSoftFailure: ArmIfmSoftFailureOperation;
    armIfmError: ArmIfmErrorOperation;
    armForeignNextLinks: ArmForeignNextLinksOperation;
    armUnknownEnumValues: ArmUnknownEnumValuesOperation;
    armExtraFields: ArmExtraFieldsOperation;
    armFreezeConnection: ArmFreezeConnectionOperation;
    armUnlicensedFeatures: ArmUnlicensedFeaturesOperation;
    armReportAsZip: ArmReportAsZipOperation;
    armNextRunEndsAs: ArmNextRunEndsAsOperation;
    armNextGenerationEndsAs: ArmNextGenerationEndsAsOperation;
}
export type Error = {
    /** @description What is wrong, in words for people. */
    error: string;
};
/** @description There is nothing to tell; the body may be left out. */
export type NoMembers = Record<string, never>;
/**
 * @description How many requests the fault strikes; `always` lasts until the faults are cleared or the sandbox is reset.
 * @default 1
 */
export type Times = number | "always";
/** @description Picks the requests; the others pass and do not count. Without it, every request. */
export type RequestPick = {
    /** @description The method, in capital letters. */
    method?: string;
    /** @description The path, such as `/api/runs/`; a part in braces stands for any one, as in `/api/runs/{id}/`. */
    path?: string;
};
/** @enum {string} */
export type RunEnd = "finished" | "finished_with_warnings" | "failed" | "cancelled";
/** @description It is shown, and has no effect. */
export type LicenseLock = {
    /** Format: date-time */
    lockedAt: string;
    /** Format: date-time */
    editableFrom: string;
};
export type Advance = {
    /** @description At most ten years. */
    milliseconds: number;
};
export type Clock = {
    /**
     * Format: date-time
     * @description Sandbox time.
     */
    now: string;
    /** @description How far it was moved since the last reset. */
    advancedMs: number;
};
export type ArmedFault = {
    fault: string;
    times: Times;
};
export type RequestList = {
    /** @description How often the sandbox was reset; the numbers begin anew each time. */
    resets: number;
    requests: LoggedRequest[];
};
export type LoggedRequest = {
    /** @description Counts up from 1 at each reset. */
    number: number;
    method: string;
    /** @description Without query. */
    path: string;
    /** @description Query parameters. Values whose name says that they are secret are redacted. */
    query: {
        [key: string]: string;
    };
    /** @description 0 while there is no answer, and when there was none. */
    status: number;
    /**
     * Format: date-time
     * @description Sandbox time.
     */
    receivedAt: string;
    /** @description Names of the faults that struck. */
    faults: string[];
};
export type RunLog = {
    /** @description 100 when the run is over. */
    percent: number;
    /** @description Oldest first. */
    entries: RunLogEntry[];
};
export type RunLogEntry = {
    timestamp: string;
    log_level: number;
    message: string;
};
export type Token = {
    id: number;
    /** Format: date-time */
    created: string;
    /** Format: date-time */
    expires: string;
    /** @description Whether it opens the API at this moment of sandbox time. */
    valid: boolean;
};
export type StoredFile = {
    id: string;
    name: string;
    /** @description Bytes. */
    size: number;
    /** Format: date-time */
    created: string;
    /** Format: date-time */
    modified: string;
};
export type Files = {
    seeds: StoredFile[];
    oracleWallets: StoredFile[];
    connectionFilesets: StoredFile[];
    snowflakeKeys: StoredFile[];
};
/** @description An object of DataMasque's API, as that API shows it. */
export type Document = {
    [key: string]: unknown;
};
/** @description Values whose name says that they are secret are redacted. */
export type State = {
    connections: Document[];
    rulesets: Document[];
    rulesetLibraries: Document[];
    users: Document[];
    runs: Document[];
    discoveryConfigs: Document[];
    discoveryConfigLibraries: Document[];
    rulesetGenerationConfigs: Document[];
    tableReferences: Document[];
    rulesetPlans: Document[];
    files: Files;
    settings: Document;
    licence: Document;
    allowedHosts: string[];
    tokens: Token[];
};
export type RejectNextLogin = {
    /**
     * @description How many logins.
     * @default 1
     */
    times?: number;
};
export type GatewayRejects = {
    /** @enum {string} */
    reason?: "missing" | "rejected" | "expired" | "network" | "privilege";
    detail?: string;
    responseType?: string;
    /** @enum {integer} */
    status?: 401 | 403;
    requestId?: boolean;
    times?: Times;
    when?: RequestPick;
};
export type GatewayIdleCut = {
    /** @default 90000 */
    afterMs?: number;
    times?: Times;
    when?: RequestPick;
};
export type NotReady = {
    times?: Times;
    when?: RequestPick;
};
export type HtmlErrorPage = {
    status?: components["schemas"]["ErrorStatus"];
    times?: Times;
    when?: RequestPick;
};
export type EmptyErrorBody = {
    status?: components["schemas"]["ErrorStatus"];
    times?: Times;
    when?: RequestPick;
};
export type SlowReply = {
    ms: number;
    times?: Times;
    when?: RequestPick;
};
export type CutBody = {
    times?: Times;
    when?: RequestPick;
};
export type TruncateBody = {
    times?: Times;
    when?: RequestPick;
};
export type ProxyError = {
    /** @enum {integer} */
    status: 413 | 502 | 504;
    afterTheWork?: boolean;
    times?: Times;
    when?: RequestPick;
};
export type Throttle = {
    retryAfterSeconds?: number;
    times?: Times;
    when?: RequestPick;
};
export type IfmSoftFailure = {
    message?: string;
    times?: Times;
    when?: RequestPick;
};
export type IfmError = {
    status: number;
    error?: string;
    times?: Times;
    when?: RequestPick;
};
export type ForeignNextLinks = {
    /** Format: uri */
    origin: string;
};
export type FreezeConnection = {
    /** @description The name of the connection. */
    name: string;
    /** @description Names of the frozen members on the wire. */
    fields?: string[];
    /** @default false */
    deletion?: boolean;
    licenseLock?: LicenseLock;
};
export type UnlicensedFeatures = {
    sentences: string[];
};
export type ReportAsZip = {
    /** @default 10 */
    rowsPerPart?: number;
};
export type NextRunEndsAs = {
    status: RunEnd;
};
export type NextGenerationEndsAs = {
    status: RunEnd;
};
export type GetStateOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description Everything that it holds, in the form in which the API shows it. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": State;
            };
        };
        403: components["responses"]["Refused"];
    };
};
export type GetRunLogOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            id: number;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The run so far. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RunLog;
            };
        };
        403: components["responses"]["Refused"];
        404: components["responses"]["NotFound"];
    };
};
export type ListRequestsOperation = {
    parameters: {
        query?: {
            /** @description Leaves out the requests up to this number. */
            after?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The requests. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RequestList;
            };
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ResetOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description Done. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        403: components["responses"]["Refused"];
    };
};
export type GetClockOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description Sandbox time. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Clock;
            };
        };
        403: components["responses"]["Refused"];
    };
};
export type AdvanceClockOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": Advance;
        };
    };
    responses: {
        /** @description Sandbox time after that. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Clock;
            };
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ListFaultsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description What is armed now, in the order in which it strikes where several could. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ArmedFault[];
            };
        };
        403: components["responses"]["Refused"];
    };
};
export type ClearFaultsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description Done. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        403: components["responses"]["Refused"];
    };
};
export type ArmExpireTokensOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": NoMembers;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmRejectNextLoginOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": RejectNextLogin;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmGatewayRejectsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": GatewayRejects;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmGatewayIdleCutOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": GatewayIdleCut;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmNotReadyOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": NotReady;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmHtmlErrorPageOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": HtmlErrorPage;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmEmptyErrorBodyOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": EmptyErrorBody;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmSlowReplyOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": SlowReply;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmCutBodyOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": CutBody;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmTruncateBodyOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": TruncateBody;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmProxyErrorOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": ProxyError;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmThrottleOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": Throttle;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmOneTokenPerAccountOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": NoMembers;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmIfmSoftFailureOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": IfmSoftFailure;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmIfmErrorOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": IfmError;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmForeignNextLinksOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": ForeignNextLinks;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmUnknownEnumValuesOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": NoMembers;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmExtraFieldsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": NoMembers;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmFreezeConnectionOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": FreezeConnection;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmUnlicensedFeaturesOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": UnlicensedFeatures;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmReportAsZipOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": ReportAsZip;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmNextRunEndsAsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": NextRunEndsAs;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
export type ArmNextGenerationEndsAsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": NextGenerationEndsAs;
        };
    };
    responses: {
        /** @description Armed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        403: components["responses"]["Refused"];
    };
};
