// Generated from openapi/in-flight-masking.openapi.yaml with openapi-typescript.
// Do not edit: change the document or an overlay, then run "npm run generate".

export interface paths {
    "/verify-token/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Check the access token and list its scopes */
        get: operations["verifyInFlightToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ruleset-plans/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ruleset plans, a page at a time
         * @description Rows come without `ruleset_yaml`; read one plan to get it.
         *     A page has no link to the next one:
         *     add the number of received items to `offset`,
         *     and stop at an empty page or when `offset` reaches `total`.
         *     Open to admins, mask builders and mask runners.
         */
        get: operations["listRulesetPlans"];
        put?: never;
        /**
         * Create a ruleset plan
         * @description The server appends a random suffix of six characters to the requested name.
         *     Use the `name` of the response from then on.
         *     Unlike the admin server, which stores a bad ruleset and flags it, this service refuses bad YAML with 400.
         *     Open to admins and mask builders.
         */
        post: operations["createRulesetPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ruleset-plans/{plan_name}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The stored name of the plan, with the suffix that the server added when it was created. */
                plan_name: components["parameters"]["PlanName"];
            };
            cookie?: never;
        };
        /**
         * Read a ruleset plan with its YAML
         * @description Open to admins and mask builders.
         *     A mask runner may list plans and mask with them, but not read the YAML.
         */
        get: operations["getRulesetPlan"];
        /**
         * Replace the YAML and the options of a ruleset plan
         * @description A full replacement: `ruleset_yaml` is required.
         *     Open to admins and mask builders.
         */
        put: operations["replaceRulesetPlan"];
        post?: never;
        /**
         * Delete a ruleset plan
         * @description Open to admins and mask builders.
         */
        delete: operations["deleteRulesetPlan"];
        options?: never;
        head?: never;
        /**
         * Change the YAML or the options of a ruleset plan
         * @description What is not sent keeps its stored value.
         *     Open to admins and mask builders.
         */
        patch: operations["updateRulesetPlan"];
        trace?: never;
    };
    "/ruleset-plans/{plan_name}/mask/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The stored name of the plan, with the suffix that the server added when it was created. */
                plan_name: components["parameters"]["PlanName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mask values with a ruleset plan
         * @description Posts records and answers with the masked records.
         *     A 400 has two meanings, told apart by its body.
         *     With `ruleset_plan` the request was understood, but masking could not process the values (a soft failure):
         *     `logs` says why, and there is no `data`.
         *     Without `ruleset_plan` the request itself was refused (a hard failure).
         *     Open to admins, mask builders and mask runners.
         */
        post: operations["maskWithRulesetPlan"];
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
        ErrorBody: ErrorBody;
        ErrorMessage: ErrorMessage;
        ErrorDetail: ErrorDetail;
        ErrorDetailList: ErrorDetailList;
        ErrorDetailItem: ErrorDetailItem;
        TokenScopes: TokenScopes;
        RulesetPlanPage: RulesetPlanPage;
        RulesetPlan: RulesetPlan;
        RulesetPlanCreate: RulesetPlanCreate;
        RulesetPlanReplace: RulesetPlanReplace;
        RulesetPlanPatch: RulesetPlanPatch;
        RulesetPlanOptions: RulesetPlanOptions;
        RulesetPlanOptionsWrite: RulesetPlanOptionsWrite;
        LogLevel: LogLevel;
        LogLevelOnRead: LogLevelOnRead;
        LogEntry: LogEntry;
        MaskRequest: MaskRequest;
        MaskResult: MaskResult;
        MaskSoftFailure: MaskSoftFailure;
        RulesetPlanRef: RulesetPlanRef;
    };
    responses: {
        /** @description The request is not valid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The access token is missing, bad or expired. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The licence is not valid. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The user's role does not allow this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /**
         * @description There is no such plan.
         *     The body may be something other than JSON.
         */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /**
         * @description The name is taken.
         *     Seen in vendor test fixtures; with the random suffix it should be rare.
         */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description Fields are missing or have the wrong type; the body lists them. */
        UnprocessableContent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The rate limit is reached. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The service failed in a way it did not foresee. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /**
         * @description The service is still starting.
         *     The body comes from a proxy and means nothing.
         */
        NotReady: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description The most items in one page.
         *     The official client asks for 100; the server's own default is not evidenced.
         */
        Limit: number;
        /** @description How many items to skip. */
        Offset: number;
        /** @description The stored name of the plan, with the suffix that the server added when it was created. */
        PlanName: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    verifyInFlightToken: VerifyInFlightTokenOperation;
    listRulesetPlans: ListRulesetPlansOperation;
    createRulesetPlan: CreateRulesetPlanOperation;
    getRulesetPlan: GetRulesetPlanOperation;
    replaceRulesetPlan: ReplaceRulesetPlanOperation;
    deleteRulesetPlan: DeleteRulesetPlanOperation;
    updateRulesetPlan: UpdateRulesetPlanOperation;
    maskWithRulesetPlan: MaskWithRulesetPlanOperation;
}
/**
 * @description What a refusal looks like; the shapes are told apart by their keys.
 *     JSON bodies are documented mainly for 400 and 422: be ready for an empty or non-JSON body.
 */
export type ErrorBody = ErrorMessage | ErrorDetail | ErrorDetailList;
/**
 * @description A refusal with one sentence under `error`.
 * @example {
 *       "error": "A plan with this name exists"
 *     }
 */
export type ErrorMessage = {
    /** @description What was wrong, for people. */
    error: string;
};
/**
 * @description A refusal with one sentence under `detail`.
 * @example {
 *       "detail": "Not found."
 *     }
 */
export type ErrorDetail = {
    /** @description What was wrong, for people. */
    detail: string;
};
/**
 * @description A refusal that names each bad field.
 * @example {
 *       "detail": [
 *         {
 *           "loc": [
 *             "body",
 *             "name"
 *           ],
 *           "msg": "Field required",
 *           "type": "missing"
 *         }
 *       ]
 *     }
 */
export type ErrorDetailList = {
    /** @description One entry for each fault. */
    detail: ErrorDetailItem[];
};
/** @description One fault in the request. */
export type ErrorDetailItem = {
    /** @description Where it is, as a path of keys and list positions that starts at `body`, `query` or `path`. */
    loc: (string | number)[];
    /** @description What is wrong, for people. */
    msg: string;
    /** @description The kind of the fault, for programs. */
    type?: string;
};
/** @description What the presented access token allows. */
export type TokenScopes = {
    /** @description Names of permissions; `ifm/mask` and `ifm/rules:list` have been seen, others exist. */
    scopes: string[];
};
/** @description One page of ruleset plans. */
export type RulesetPlanPage = {
    /** @description The plans of this page, without their YAML. */
    items: RulesetPlan[];
    /** @description How many plans there are over all pages. */
    total: number;
    /** @description The page size the server used. */
    limit: number;
    /** @description How many plans come before this page. */
    offset: number;
};
/** @description A stored ruleset plan. */
export type RulesetPlan = {
    /**
     * @description The stored name, which is what paths and masking requests take.
     *     The server appends a random suffix of six characters to the name asked for.
     */
    name: string;
    /** @description The masking ruleset; left out of list rows. */
    ruleset_yaml?: string;
    options: RulesetPlanOptions;
    /** @description The version of the plan; it rises by one with each update in every sample. */
    serial: number;
    /**
     * Format: date-time
     * @description When the plan was created.
     */
    created_time: string;
    /**
     * Format: date-time
     * @description When the plan was last changed.
     */
    modified_time: string;
    /** @description What validation had to say; on the responses to a create and an update. */
    logs?: LogEntry[];
    /** @description The absolute address of the plan; on the response to a create. */
    url?: string;
};
/** @description A new ruleset plan. */
export type RulesetPlanCreate = {
    /** @description The name asked for; the stored name gets a random suffix. */
    name: string;
    /**
     * @description The masking ruleset: `version` and a list of `rules`.
     *     Its syntax is that of in-flight masking, not that of masking runs,
     *     and it cannot import ruleset libraries.
     */
    ruleset_yaml: string;
    options?: RulesetPlanOptionsWrite;
};
/** @description The new content of a ruleset plan. */
export type RulesetPlanReplace = {
    /** @description The masking ruleset. */
    ruleset_yaml: string;
    options?: RulesetPlanOptionsWrite;
};
/** @description The parts of a ruleset plan to change. */
export type RulesetPlanPatch = {
    /** @description The masking ruleset; kept when left out. */
    ruleset_yaml?: string;
    options?: RulesetPlanOptionsWrite;
};
/**
 * @description The options of a stored plan; `{}` when none is set.
 *     The official client refuses any other member here.
 *     This document keeps reading open, so that a newer service does not break a reader.
 */
export type RulesetPlanOptions = {
    /** @description Whether the plan may be used. */
    enabled?: boolean;
    /** @description Carried, but not implemented by the service. */
    default_encoding?: string;
    /** @description Carried, but not implemented by the service. */
    default_charset?: string;
    /** @description The log level of masking requests that name none. */
    default_log_level?: LogLevelOnRead;
};
/** @description The options of a plan, all optional. */
export type RulesetPlanOptionsWrite = {
    /** @description Whether the plan may be used. */
    enabled?: boolean;
    /** @description Accepted, but not implemented by the service. */
    default_encoding?: string;
    /** @description Accepted, but not implemented by the service. */
    default_charset?: string;
    /**
     * @description The log level of masking requests that name none.
     *     The service does not document a closed list, so any string type-checks.
     */
    default_log_level?: LogLevel | (string & {});
};
/**
 * @description The log levels that the official command line offers.
 * @enum {string}
 */
export type LogLevel = "DEBUG" | "INFO" | "WARNING" | "ERROR" | "CRITICAL";
/** @description A log level as the service returns it; other values are possible. */
export type LogLevelOnRead = LogLevel | (string & {});
/** @description One line of the log of a validation or of a masking request. */
export type LogEntry = {
    /**
     * @description The level, as text.
     *     Samples are lower case (`error`), unlike the upper-case names that requests use.
     */
    log_level: string;
    /** @description When the line was written. */
    timestamp: string;
    /** @description What happened, for people. */
    message: string;
};
/** @description Values to mask. */
export type MaskRequest = {
    /**
     * @description The records: objects, scalars or nested arrays.
     *     The list may be empty.
     */
    data: unknown[];
    /** @description Leaves the secret of the instance out of deterministic masking. */
    disable_instance_secret?: boolean;
    /**
     * @description The secret that makes masking deterministic over requests.
     *     A vendor test shows a refusal below 20 characters, which differs from the 16 of masking runs.
     */
    run_secret?: string;
    /**
     * @description Any JSON, passed on to the service.
     *     Its effect is not evidenced beyond the name.
     */
    hash_values?: unknown;
    /**
     * @description Overrides the plan's `default_log_level` for this request.
     *     The service does not document a closed list, so any string type-checks.
     */
    log_level?: LogLevel | (string & {});
    /** @description A name for this request, returned in the response. */
    request_id?: string;
    /** @description The address of the AI engine for this request. */
    ai_engine_url?: string;
};
/** @description Masked values. */
export type MaskResult = {
    /** @description The name that the request gave itself. */
    request_id?: string;
    ruleset_plan: RulesetPlanRef;
    /** @description What masking had to say; may be empty. */
    logs?: LogEntry[];
    /**
     * @description The masked records.
     *     That their order is that of the request is a reasonable reading, and not evidenced.
     */
    data: unknown[];
};
/**
 * @description Masking could not process the values.
 *     The presence of `ruleset_plan` tells it from a refused request.
 */
export type MaskSoftFailure = {
    /** @description The name that the request gave itself. */
    request_id?: string;
    ruleset_plan: RulesetPlanRef;
    /** @description The reasons. */
    logs?: LogEntry[];
};
/** @description The plan, and the version of it, that a masking request used. */
export type RulesetPlanRef = {
    /** @description The stored name of the plan. */
    name: string;
    /** @description The version of the plan. */
    serial: number;
};
export type VerifyInFlightTokenOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The token is good. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "scopes": [
                 *         "ifm/mask",
                 *         "ifm/rules:list"
                 *       ]
                 *     }
                 */
                "application/json": TokenScopes;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        402: components["responses"]["PaymentRequired"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        422: components["responses"]["UnprocessableContent"];
        429: components["responses"]["TooManyRequests"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ListRulesetPlansOperation = {
    parameters: {
        query?: {
            /**
             * @description The most items in one page.
             *     The official client asks for 100; the server's own default is not evidenced.
             */
            limit?: components["parameters"]["Limit"];
            /** @description How many items to skip. */
            offset?: components["parameters"]["Offset"];
        };
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description One page of plans. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "name": "orders-a1b2c3",
                 *           "serial": 1,
                 *           "created_time": "2026-08-20T00:00:00Z",
                 *           "modified_time": "2026-08-20T00:00:00Z",
                 *           "options": {}
                 *         }
                 *       ],
                 *       "total": 1,
                 *       "limit": 100,
                 *       "offset": 0
                 *     }
                 */
                "application/json": RulesetPlanPage;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        402: components["responses"]["PaymentRequired"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        422: components["responses"]["UnprocessableContent"];
        429: components["responses"]["TooManyRequests"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type CreateRulesetPlanOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            /**
             * @example {
             *       "name": "orders",
             *       "ruleset_yaml": "version: \"1.0\"\nrules: []\n",
             *       "options": {
             *         "enabled": true,
             *         "default_log_level": "INFO"
             *       }
             *     }
             */
            "application/json": RulesetPlanCreate;
        };
    };
    responses: {
        /** @description The plan as stored, with `ruleset_yaml`, the validation `logs` and its `url`. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "name": "orders-a1b2c3",
                 *       "serial": 1,
                 *       "created_time": "2026-08-20T00:00:00Z",
                 *       "modified_time": "2026-08-20T00:00:00Z",
                 *       "options": {
                 *         "enabled": true,
                 *         "default_log_level": "INFO"
                 *       },
                 *       "ruleset_yaml": "version: \"1.0\"\nrules: []\n",
                 *       "logs": [],
                 *       "url": "https://dm.example/ifm/ruleset-plans/orders-a1b2c3/"
                 *     }
                 */
                "application/json": RulesetPlan;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        402: components["responses"]["PaymentRequired"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        409: components["responses"]["Conflict"];
        422: components["responses"]["UnprocessableContent"];
        429: components["responses"]["TooManyRequests"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetRulesetPlanOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The stored name of the plan, with the suffix that the server added when it was created. */
            plan_name: components["parameters"]["PlanName"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The plan, with `ruleset_yaml`. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RulesetPlan;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        402: components["responses"]["PaymentRequired"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        422: components["responses"]["UnprocessableContent"];
        429: components["responses"]["TooManyRequests"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ReplaceRulesetPlanOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The stored name of the plan, with the suffix that the server added when it was created. */
            plan_name: components["parameters"]["PlanName"];
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": RulesetPlanReplace;
        };
    };
    responses: {
        /** @description The plan as stored, with the validation `logs`. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RulesetPlan;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        402: components["responses"]["PaymentRequired"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        422: components["responses"]["UnprocessableContent"];
        429: components["responses"]["TooManyRequests"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type DeleteRulesetPlanOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The stored name of the plan, with the suffix that the server added when it was created. */
            plan_name: components["parameters"]["PlanName"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The plan is gone. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        402: components["responses"]["PaymentRequired"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        422: components["responses"]["UnprocessableContent"];
        429: components["responses"]["TooManyRequests"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type UpdateRulesetPlanOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The stored name of the plan, with the suffix that the server added when it was created. */
            plan_name: components["parameters"]["PlanName"];
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": RulesetPlanPatch;
        };
    };
    responses: {
        /** @description The plan as stored. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RulesetPlan;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        402: components["responses"]["PaymentRequired"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        422: components["responses"]["UnprocessableContent"];
        429: components["responses"]["TooManyRequests"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type MaskWithRulesetPlanOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The stored name of the plan, with the suffix that the server added when it was created. */
            plan_name: components["parameters"]["PlanName"];
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            /**
             * @example {
             *       "data": [
             *         {
             *           "id": 1,
             *           "email": "kim@example.org"
             *         }
             *       ],
             *       "run_secret": "twenty-chars-or-more!",
             *       "hash_values": [
             *         1
             *       ],
             *       "log_level": "INFO",
             *       "request_id": "req-77"
             *     }
             */
            "application/json": MaskRequest;
        };
    };
    responses: {
        /** @description The masked values. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "request_id": "req-77",
                 *       "ruleset_plan": {
                 *         "name": "orders-a1b2c3",
                 *         "serial": 1
                 *       },
                 *       "logs": [],
                 *       "data": [
                 *         {
                 *           "id": 1,
                 *           "email": "zed@example.net"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": MaskResult;
            };
        };
        /**
         * @description With `ruleset_plan`: the values could not be masked, and `logs` says why.
         *     Without it: the request was refused.
         */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": MaskSoftFailure | ErrorBody;
            };
        };
        401: components["responses"]["Unauthorized"];
        402: components["responses"]["PaymentRequired"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        422: components["responses"]["UnprocessableContent"];
        429: components["responses"]["TooManyRequests"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
