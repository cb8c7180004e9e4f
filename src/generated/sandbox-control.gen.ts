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
        Error: {
            /** @description What is wrong, in words for people. */
            error: string;
        };
        /** @description There is nothing to tell; the body may be left out. */
        NoMembers: Record<string, never>;
        /**
         * @description How many requests the fault strikes; `always` lasts until the faults are cleared or the sandbox is reset.
         * @default 1
         */
        Times: number | "always";
        /** @description Picks the requests; the others pass and do not count. Without it, every request. */
        RequestPick: {
            /** @description The method, in capital letters. */
            method?: string;
            /** @description The path, such as `/api/runs/`; a part in braces stands for any one, as in `/api/runs/{id}/`. */
            path?: string;
        };
        /** @default 500 */
        ErrorStatus: number;
        /** @enum {string} */
        RunEnd: "finished" | "finished_with_warnings" | "failed" | "cancelled";
        /** @description It is shown, and has no effect. */
        LicenseLock: {
            /** Format: date-time */
            lockedAt: string;
            /** Format: date-time */
            editableFrom: string;
        };
        Advance: {
            /** @description At most ten years. */
            milliseconds: number;
        };
        Clock: {
            /**
             * Format: date-time
             * @description Sandbox time.
             */
            now: string;
            /** @description How far it was moved since the last reset. */
            advancedMs: number;
        };
        ArmedFault: {
            fault: string;
            times: components["schemas"]["Times"];
        };
        RequestList: {
            /** @description How often the sandbox was reset; the numbers begin anew each time. */
            resets: number;
            requests: components["schemas"]["LoggedRequest"][];
        };
        LoggedRequest: {
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
        RunLog: {
            /** @description 100 when the run is over. */
            percent: number;
            /** @description Oldest first. */
            entries: components["schemas"]["RunLogEntry"][];
        };
        RunLogEntry: {
            timestamp: string;
            log_level: number;
            message: string;
        };
        Token: {
            id: number;
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            expires: string;
            /** @description Whether it opens the API at this moment of sandbox time. */
            valid: boolean;
        };
        StoredFile: {
            id: string;
            name: string;
            /** @description Bytes. */
            size: number;
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            modified: string;
        };
        Files: {
            seeds: components["schemas"]["StoredFile"][];
            oracleWallets: components["schemas"]["StoredFile"][];
            connectionFilesets: components["schemas"]["StoredFile"][];
            snowflakeKeys: components["schemas"]["StoredFile"][];
        };
        /** @description An object of DataMasque's API, as that API shows it. */
        Document: {
            [key: string]: unknown;
        };
        /** @description Values whose name says that they are secret are redacted. */
        State: {
            connections: components["schemas"]["Document"][];
            rulesets: components["schemas"]["Document"][];
            rulesetLibraries: components["schemas"]["Document"][];
            users: components["schemas"]["Document"][];
            runs: components["schemas"]["Document"][];
            discoveryConfigs: components["schemas"]["Document"][];
            discoveryConfigLibraries: components["schemas"]["Document"][];
            rulesetGenerationConfigs: components["schemas"]["Document"][];
            tableReferences: components["schemas"]["Document"][];
            rulesetPlans: components["schemas"]["Document"][];
            files: components["schemas"]["Files"];
            settings: components["schemas"]["Document"];
            licence: components["schemas"]["Document"];
            allowedHosts: string[];
            tokens: components["schemas"]["Token"][];
        };
        RejectNextLogin: {
            /**
             * @description How many logins.
             * @default 1
             */
            times?: number;
        };
        GatewayRejects: {
            /** @enum {string} */
            reason?: "missing" | "rejected" | "expired" | "network" | "privilege";
            detail?: string;
            responseType?: string;
            /** @enum {integer} */
            status?: 401 | 403;
            requestId?: boolean;
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        GatewayIdleCut: {
            /** @default 90000 */
            afterMs?: number;
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        NotReady: {
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        HtmlErrorPage: {
            status?: components["schemas"]["ErrorStatus"];
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        EmptyErrorBody: {
            status?: components["schemas"]["ErrorStatus"];
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        SlowReply: {
            ms: number;
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        CutBody: {
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        TruncateBody: {
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        ProxyError: {
            /** @enum {integer} */
            status: 413 | 502 | 504;
            afterTheWork?: boolean;
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        Throttle: {
            retryAfterSeconds?: number;
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        IfmSoftFailure: {
            message?: string;
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        IfmError: {
            status: number;
            error?: string;
            times?: components["schemas"]["Times"];
            when?: components["schemas"]["RequestPick"];
        };
        ForeignNextLinks: {
            /** Format: uri */
            origin: string;
        };
        FreezeConnection: {
            /** @description The name of the connection. */
            name: string;
            /** @description Names of the frozen members on the wire. */
            fields?: string[];
            /** @default false */
            deletion?: boolean;
            licenseLock?: components["schemas"]["LicenseLock"];
        };
        UnlicensedFeatures: {
            sentences: string[];
        };
        ReportAsZip: {
            /** @default 10 */
            rowsPerPart?: number;
        };
        NextRunEndsAs: {
            status: components["schemas"]["RunEnd"];
        };
        NextGenerationEndsAs: {
            status: components["schemas"]["RunEnd"];
        };
    };
    responses: {
        /** @description The body or a parameter makes no sense; nothing was changed. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such run. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request came from a page of another origin, or under a host name that is not of this machine. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
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
    getState: {
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
                    "application/json": components["schemas"]["State"];
                };
            };
            403: components["responses"]["Refused"];
        };
    };
    getRunLog: {
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
                    "application/json": components["schemas"]["RunLog"];
                };
            };
            403: components["responses"]["Refused"];
            404: components["responses"]["NotFound"];
        };
    };
    listRequests: {
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
                    "application/json": components["schemas"]["RequestList"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Refused"];
        };
    };
    reset: {
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
    getClock: {
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
                    "application/json": components["schemas"]["Clock"];
                };
            };
            403: components["responses"]["Refused"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Advance"];
            };
        };
        responses: {
            /** @description Sandbox time after that. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Refused"];
        };
    };
    listFaults: {
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
                    "application/json": components["schemas"]["ArmedFault"][];
                };
            };
            403: components["responses"]["Refused"];
        };
    };
    clearFaults: {
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
    armExpireTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoMembers"];
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
    armRejectNextLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RejectNextLogin"];
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
    armGatewayRejects: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["GatewayRejects"];
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
    armGatewayIdleCut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["GatewayIdleCut"];
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
    armNotReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NotReady"];
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
    armHtmlErrorPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["HtmlErrorPage"];
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
    armEmptyErrorBody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EmptyErrorBody"];
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
    armSlowReply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlowReply"];
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
    armCutBody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CutBody"];
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
    armTruncateBody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TruncateBody"];
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
    armProxyError: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProxyError"];
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
    armThrottle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Throttle"];
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
    armOneTokenPerAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoMembers"];
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
    armIfmSoftFailure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["IfmSoftFailure"];
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
    armIfmError: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IfmError"];
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
    armForeignNextLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForeignNextLinks"];
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
    armUnknownEnumValues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoMembers"];
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
    armExtraFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NoMembers"];
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
    armFreezeConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FreezeConnection"];
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
    armUnlicensedFeatures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnlicensedFeatures"];
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
    armReportAsZip: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReportAsZip"];
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
    armNextRunEndsAs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextRunEndsAs"];
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
    armNextGenerationEndsAs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NextGenerationEndsAs"];
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
}
