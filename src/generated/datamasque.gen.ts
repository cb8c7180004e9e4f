// Generated from openapi/datamasque.openapi.yaml + snowflake-stage-spcs.yaml with openapi-typescript.
// Do not edit: change the document or an overlay, then run "npm run generate".

export type $Read<T> = {
    readonly $read: T;
};
export type $Write<T> = {
    readonly $write: T;
};
export type Readable<T> = T extends $Write<unknown> ? never : T extends $Read<infer U> ? Readable<U> : T extends (infer E)[] ? Readable<E>[] : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Write<unknown> ? never : K]: Readable<T[K]>;
} : T;
export type Writable<T> = T extends $Read<unknown> ? never : T extends $Write<infer U> ? Writable<U> : T extends (infer E)[] ? Writable<E>[] : T extends object ? {
    [K in keyof T as NonNullable<T[K]> extends $Read<unknown> ? never : K]: Writable<T[K]>;
} & {
    [K in keyof T as NonNullable<T[K]> extends $Read<unknown> ? K : never]?: never;
} : T;
export interface paths {
    "/api/auth/token/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with a username and a password
         * @description Answers with a user token, which goes into the `Authorization` header as `Token <key>`.
         *     The documentation gives it a life of 12 hours; read `date_time_expires` where the server sends it.
         *     Success is exactly 200.
         *     The server takes the same two members as a form, too; this document describes JSON.
         *     The body of a refused login is not evidenced.
         */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/token/logout/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the token of this request
         * @description Takes no body.
         *     Known from a third-party client only.
         */
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/healthcheck/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the server is up
         * @description Answers before the first user exists and without any credential.
         *     Only the status counts: 200 is up and ready, 502 is still starting.
         *     The body is ignored by every known client and may be empty.
         */
        get: operations["checkHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/app/check/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the instance has its first administrator
         * @description The web interface uses this to decide whether to show the first-time setup.
         *     Needs no credential.
         */
        get: operations["checkApp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all connections
         * @description A bare array with every kind of connection mixed, without filter and without pages.
         *     Secrets never come back in clear, only as `*_encrypted` members.
         *     One client also copes with a page here; no source shows a server that sends one.
         */
        get: operations["listConnections"];
        put?: never;
        /**
         * Create a connection
         * @description Names are taken to be unique; how the server answers a name that exists is not evidenced (400 is likely).
         *     A refused body is answered with 400 in any of the error shapes.
         */
        post: operations["createConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/test/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a connection without storing it
         * @description Takes the same body as the creation of a connection and stores nothing.
         *     200 and 201 both mean that the connection works, any other status that it does not.
         */
        post: operations["testUnsavedConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connections/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection. */
                id: components["parameters"]["ConnectionIdPath"];
            };
            cookie?: never;
        };
        /** Read one connection */
        get: operations["getConnection"];
        /**
         * Replace a connection
         * @description Send the whole document, as for the creation; the id stays the same.
         *     Members that the server owns (`id`, the `*_encrypted` secrets, the file flags of a database kind) are ignored when they are echoed;
         *     this document still leaves the `*_encrypted` ones out of the request, so strip them from what you read.
         *     Official clients turn a flag off by leaving it out, so a flag that is left out presumably goes back to its default.
         *     Whether a secret that is left out is kept or cleared is not evidenced;
         *     use the partial update to be sure that it is kept.
         */
        put: operations["replaceConnection"];
        post?: never;
        /**
         * Delete a connection
         * @description Both 200 and 204 mean that it is gone.
         *     Clients that only want it gone take 404 as success, too.
         */
        delete: operations["deleteConnection"];
        options?: never;
        head?: never;
        /**
         * Change some members of a connection
         * @description Send only what changes; neither `mask_type` nor `db_type` nor `type` is needed.
         *     The id stays, so runs and rulesets that refer to the connection stay valid.
         *     The password of a database is `dbpassword`, never `password`.
         *     Known clients ignore the body of the answer.
         */
        patch: operations["updateConnection"];
        trace?: never;
    };
    "/api/connections/{id}/test/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection. */
                id: components["parameters"]["ConnectionIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a stored connection
         * @description The server opens the database, bucket, container or share with the stored settings.
         *     Send an empty object as the body.
         *     Any 2xx means reachable, and a `message` in the body is a warning that comes with it;
         *     400 with `detail` means not reachable and says why.
         */
        post: operations["testConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/rulesets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all rulesets, without their YAML
         * @description A bare array without filter and without pages.
         *     Rows carry the validation state and its errors.
         *     The sources disagree on `config_yaml` in these rows: do not rely on it, read the single ruleset.
         */
        get: operations["listRulesets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulesets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all rulesets with their YAML
         * @description The older list: a bare array whose rows include `config_yaml`.
         *     Samples of 2022 have a boolean in `is_valid` here; later ones have the status text.
         *     One client also copes with a page; no source shows a server that sends one.
         */
        get: operations["listRulesetsWithContent"];
        put?: never;
        /**
         * Create a ruleset, or update the one of that name
         * @description With `upsert=true` a ruleset of the same `name` and `mask_type` is updated in place and keeps its id.
         *     Rulesets of the two mask types may share a name; saving one leaves the other alone.
         *     YAML that is wrong in content is stored all the same: the answer is a success with `is_valid: "invalid"` and the errors.
         *     YAML of 60 KiB (61,440 bytes of UTF-8) and more is validated later:
         *     the answer then says `in_progress`, and the ruleset is to be read again until that changes.
         */
        post: operations["createRuleset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rulesets/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the ruleset. */
                id: components["parameters"]["RulesetIdPath"];
            };
            cookie?: never;
        };
        /** Read one ruleset with its YAML */
        get: operations["getRuleset"];
        put?: never;
        post?: never;
        /**
         * Delete a ruleset
         * @description Clients that only want it gone take 404 as success, too.
         */
        delete: operations["deleteRuleset"];
        options?: never;
        head?: never;
        /**
         * Change the YAML of a ruleset
         * @description Only `config_yaml` has been seen in this request.
         *     The rules for wrong and for large YAML are those of the creation.
         */
        patch: operations["updateRuleset"];
        trace?: never;
    };
    "/api/runs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs, one page at a time
         * @description Masking and discovery runs together, in pages; the most recent ones seem to come first.
         *     Send `limit` to ask for pages.
         *     What a server answers without it is not evidenced (possibly a bare array).
         */
        get: operations["listRuns"];
        put?: never;
        /**
         * Start a masking run
         * @description Only 201 means that the run was started.
         *
         *     Refusals with status 400 that have been seen:
         *
         *     - `{"ruleset": ["Cannot start run. ..."]}`: the ruleset, or a library it uses, is not valid.
         *       The text names the library in double quotes when it is a library.
         *     - `{"options": [...]}`: the request has no `options`; send at least an empty object.
         *     - `{"connection": ["Invalid pk ..."]}`: an id that the server cannot find, in the member that holds it.
         *     - `{"error": "..."}`: a refusal in one sentence.
         *     - `{"detail": "..."}`: another run is using the connection (seen when starting a discovery run).
         *
         *     A file connection needs `mask_type: file` and a `destination_connection`;
         *     without them the server takes the run for a database run and refuses it with a misleading text.
         */
        post: operations["startRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the run. */
                id: components["parameters"]["RunIdPath"];
            };
            cookie?: never;
        };
        /** Read one run */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/cancel/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the run. */
                id: components["parameters"]["RunIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run that has not ended
         * @description Takes no body.
         *     The answer shows the run in state `cancelling`; read the run again to see it become `cancelled`.
         *     400 with `detail` means that the run has ended or is being cancelled already.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/log/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the run. */
                id: components["parameters"]["RunIdPath"];
            };
            cookie?: never;
        };
        /**
         * Read the log of a run
         * @description The whole log so far.
         *     Normally a JSON array of entries; a single entry and plain text have to be coped with, too.
         *     It grows while the run works, and it can shrink when the server rotates it.
         *     The media type that the server declares is not evidenced.
         */
        get: operations["getRunLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/run-report/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the run. */
                id: components["parameters"]["RunIdPath"];
            };
            cookie?: never;
        };
        /**
         * Download the report of a file run as CSV
         * @description One line for each file that the run looked at; columns include `path`, `file_size`, `file_type` and `skip_reason`.
         *     404 when there is no report: the run has not ended, failed early, or is of a type that makes none.
         */
        get: operations["getRunReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/sdd-report/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the run. */
                id: components["parameters"]["RunIdPath"];
            };
            cookie?: never;
        };
        /**
         * Download the sensitive data discovery report of a run as CSV
         * @description 404 when the run has no such report.
         */
        get: operations["getSensitiveDataDiscoveryReport"];
        put?: never;
        post?: never;
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
        /** @description The literal empty object `{}`, for requests that need a body and have nothing to say. */
        EmptyObject: Record<string, unknown>;
        /**
         * @description The body of a refusal, in any of the shapes that servers have been seen to send.
         *     It can also be absent, plain text or HTML.
         *     To pick one message, official clients look at `detail` first, then `error`, then the lists of messages by member.
         *     Decide by status and member, not by the English text.
         */
        ErrorBody: components["schemas"]["ErrorConflict"] | components["schemas"]["ErrorDetail"] | components["schemas"]["ErrorDetailList"] | components["schemas"]["ErrorText"] | components["schemas"]["ErrorMessage"] | components["schemas"]["ErrorNonField"] | components["schemas"]["ErrorPositional"] | components["schemas"]["ErrorFieldMap"];
        /** @description One message. The most common shape, with 400, 401, 403, 404, 409 and 500. */
        ErrorDetail: {
            detail: string;
        };
        /** @description A list of messages with the place of each. Seen with 422, from the in-flight masking service. */
        ErrorDetailList: {
            detail: components["schemas"]["ErrorDetailItem"][];
        };
        /** @description One message of a validation, and where it belongs. */
        ErrorDetailItem: {
            /** @description The path to the wrong value, from the outside in; usually begins with `body`. */
            loc: (string | number)[];
            /** @description What is wrong. */
            msg: string;
            /** @description The kind of the failure, in the words of the validator. */
            type?: string;
        };
        /** @description One message under `error`. Sent by some views instead of `detail`. */
        ErrorText: {
            error: string;
        };
        /** @description One message under `message`. Seen with 400 when a stored ruleset-generation configuration cannot be parsed. */
        ErrorMessage: {
            message: string;
        };
        /** @description Messages that belong to no single member. */
        ErrorNonField: {
            non_field_errors: string[];
        };
        /**
         * @description Messages by member of the request, the common shape of a 400 on a write.
         *     A member that holds an id the server cannot find gets the message `Invalid pk "<id>" - object does not exist.`
         */
        ErrorFieldMap: {
            [key: string]: string[];
        };
        /** @description Why an object cannot be deleted, and what still uses it. Seen with 409 on the deletion of libraries. */
        ErrorConflict: {
            detail: string;
            /** @description The rulesets that use the object. */
            rulesets?: components["schemas"]["ErrorConflictDependent"][];
            /** @description The configurations that use the object. */
            configs?: components["schemas"]["ErrorConflictDependent"][];
        };
        /** @description An object that uses the one to be deleted. */
        ErrorConflictDependent: {
            id: string;
            name: string;
        };
        /** @description Faults in a discovery configuration, with their positions. Seen with 400 when a discovery run is started from one. */
        ErrorPositional: {
            discovery_config: components["schemas"]["ErrorPosition"][];
        };
        /** @description One fault in a YAML document. */
        ErrorPosition: {
            message: string;
            /** @description The line of the fault. */
            line_number?: number | null;
            /** @description The column of the fault. */
            column_number?: number | null;
        };
        /**
         * @description The refusal of the Snowflake gateway in front of an instance on Snowpark Container Services, with status 401 or 403.
         *     It does not come from DataMasque: the request never got there.
         *     The header `Server: _`, or a cookie whose text contains `sfc-ss-`, marks answers that passed through the gateway,
         *     genuine ones of DataMasque included, so only header and body together tell a refusal.
         */
        SpcsGatewayError: {
            /** @description What the gateway refused, such as `ERROR_INVALID_TOKEN`. */
            responseType: string;
            /** @description The id of the request at Snowflake, a UUID in either case. Quote it to their support. */
            requestId: string;
            /** @description The explanation of Snowflake; may be empty. */
            detail: string;
        };
        /** @description The credentials of a user. */
        TokenLoginRequest: {
            username: string;
            password: string;
        };
        /**
         * @description The token of a user, and what the server noted about the login.
         *     Official clients read `key` alone; the other members come from sample answers.
         */
        TokenLoginResponse: {
            /** @description The id of the token record. */
            id?: number;
            /** @description The bare token. Send it as `Authorization: Token <key>`. */
            key: string;
            client_ip?: string | null;
            client_browser?: string | null;
            client_os?: string | null;
            client_device?: string | null;
            /** Format: date-time */
            date_time_created?: string | null;
            /**
             * Format: date-time
             * @description When the token stops working. Samples show 8 to 10 hours after creation, the documentation says 12.
             */
            date_time_expires?: string | null;
        };
        /** @description The state of the installation. Other members are not known. */
        AppCheck: {
            /** @description Whether the first administrator exists. Absent means no. */
            installed?: boolean;
        };
        /**
         * @description Whether something works on databases or on files.
         * @enum {string}
         */
        MaskType: "database" | "file";
        /**
         * @description The kind of a database connection.
         *     Note the spellings: DynamoDB is `dynamo_db`, SQL Server is `mssql`,
         *     `databricks` is a SQL warehouse and `databricks_lakebase` a kind of its own.
         * @enum {string}
         */
        DatabaseType: "postgres" | "mysql" | "oracle" | "mariadb" | "mssql" | "redshift" | "dynamo_db" | "db2_luw" | "db2i" | "mssql_linked" | "snowflake" | "mongodb" | "documentdb" | "databricks_lakebase" | "databricks" | "informix" | "saphana";
        /**
         * @description The kind of a file connection.
         * @enum {string}
         */
        FileConnectionType: "s3_connection" | "azure_blob_connection" | "mounted_share_connection";
        /**
         * @description Where DataMasque stages the data of a Snowflake connection.
         *     `local` is not meant for production.
         * @enum {string}
         */
        SnowflakeStageLocation: "local" | "aws_s3" | "azure_blob_storage" | "spcs";
        /**
         * @description A connection of any kind, as the server shows it.
         *     `mask_type` tells databases from file stores.
         */
        Connection: components["schemas"]["DatabaseConnection"] | components["schemas"]["FileConnection"];
        /**
         * @description A database connection, as the server shows it.
         *     `db_type` tells the kind.
         */
        DatabaseConnection: components["schemas"]["GenericSqlConnection"] | components["schemas"]["MssqlLinkedConnection"] | components["schemas"]["DynamoDbConnection"] | components["schemas"]["MongoDbConnection"] | components["schemas"]["DocumentDbConnection"] | components["schemas"]["SnowflakeConnection"] | components["schemas"]["DatabricksConnection"];
        /**
         * @description A file connection, as the server shows it.
         *     `type` tells the kind.
         */
        FileConnection: components["schemas"]["S3Connection"] | components["schemas"]["AzureBlobConnection"] | components["schemas"]["MountedShareConnection"];
        /**
         * @description A connection of any kind, to be created, replaced or tested.
         *     `mask_type` tells databases from file stores.
         */
        ConnectionWrite: components["schemas"]["DatabaseConnectionWrite"] | components["schemas"]["FileConnectionWrite"];
        /**
         * @description A database connection, to be created, replaced or tested.
         *     `db_type` tells the kind.
         */
        DatabaseConnectionWrite: components["schemas"]["GenericSqlConnectionWrite"] | components["schemas"]["MssqlLinkedConnectionWrite"] | components["schemas"]["DynamoDbConnectionWrite"] | components["schemas"]["MongoDbConnectionWrite"] | components["schemas"]["DocumentDbConnectionWrite"] | components["schemas"]["SnowflakeConnectionWrite"] | components["schemas"]["DatabricksConnectionWrite"];
        /**
         * @description A file connection, to be created, replaced or tested.
         *     `type` tells the kind.
         */
        FileConnectionWrite: components["schemas"]["S3ConnectionWrite"] | components["schemas"]["AzureBlobConnectionWrite"] | components["schemas"]["MountedShareConnectionWrite"];
        /** @description A connection to one of the SQL databases that share one set of members. */
        GenericSqlConnection: {
            /** @description The id of the connection, a UUID in practice. */
            id: string;
            /** @description The name of the connection. */
            name: string;
            /** @description The version of the document, `1.0`. */
            version?: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "postgres" | "mysql" | "mariadb" | "oracle" | "mssql" | "redshift" | "db2_luw" | "db2i" | "informix" | "saphana" | "databricks_lakebase";
            host: string;
            port: number;
            database: string;
            user: string;
            /** @description The stored password, encrypted: opaque text, of no use to a client. */
            password_encrypted?: string;
            /** @description The schema. MySQL and MariaDB have none; ignore it there. */
            schema?: string | null;
            /** @description The encoding of text. Of use for MySQL, MariaDB, Oracle and PostgreSQL. */
            data_encoding?: string | null;
            /** @description Options for the database driver, as they were given. */
            engine_options?: {
                [key: string]: unknown;
            } | null;
            /** @description Whether DataMasque may only read from this connection. */
            is_read_only?: boolean;
            /** @description Redshift: the bucket for staging. */
            s3_bucket_name?: string | null;
            /** @description Redshift: the role with which the cluster reaches the bucket. */
            s3_redshift_iam_role?: string | null;
            /** @description The role that DataMasque assumes to tag the AWS resource after a run. */
            iam_role_arn?: string | null;
            /** @description Oracle: the service name. Known from a vendor sample only. */
            service_name?: string | null;
            /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Shown for every kind, of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_source?: boolean;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_destination?: boolean;
        };
        /**
         * @description A connection to one of the SQL databases that share one set of members.
         *     What each engine takes is said at the members.
         *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
         */
        GenericSqlConnectionWrite: {
            /** @description The id of the connection, when it has one. The server ignores it; the path decides. */
            id?: string;
            /** @description The name of the connection, taken to be unique. */
            name: string;
            /**
             * @description The version of the document; official clients always send `1.0`.
             *     Whether the server could do without it is not evidenced, so it is asked for here.
             */
            version: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "postgres" | "mysql" | "mariadb" | "oracle" | "mssql" | "redshift" | "db2_luw" | "db2i" | "informix" | "saphana" | "databricks_lakebase";
            host: string;
            port: number;
            database: string;
            user: string;
            /** @description The password. Write-only: it comes back as `password_encrypted`. */
            dbpassword?: string;
            /**
             * @description The schema. The member has to be there; send `""` for none.
             *     Always `""` for `mysql` and `mariadb`.
             */
            schema: string | null;
            /** @description The encoding of text. Only for `mysql`, `mariadb`, `oracle` and `postgres`. */
            data_encoding?: string | null;
            /** @description Options for the database driver, free in form. Leave it out when there are none. */
            engine_options?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Let DataMasque only read from this connection; false when left out.
             *     The documentation names MariaDB, MySQL, Oracle, PostgreSQL, Redshift, SQL Server and Db2 LUW; on other kinds every task then fails.
             */
            is_read_only?: boolean;
            /** @description Only for `redshift`: the bucket for staging. Whether it is mandatory there is not evidenced; it probably is. */
            s3_bucket_name?: string | null;
            /** @description Only for `redshift`: the role with which the cluster reaches the bucket. Probably mandatory there. */
            s3_redshift_iam_role?: string | null;
            /**
             * @description The role that DataMasque assumes to tag the AWS resource after a run, in another account, for example.
             *     Only for `postgres`, `mysql`, `mariadb`, `oracle`, `mssql`, `redshift` and `db2_luw`; the server has no such member for the others.
             *     On Redshift it is not the role of `s3_redshift_iam_role`.
             */
            iam_role_arn?: string | null;
            /**
             * @description Only for `oracle`: the service name.
             *     Known from a vendor sample; how it goes together with `database` is not evidenced.
             */
            service_name?: string | null;
            /** @description The id of an Oracle wallet file. Of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
        };
        /** @description A connection to a server that is linked to a SQL Server. */
        MssqlLinkedConnection: {
            /** @description The id of the connection, a UUID in practice. */
            id: string;
            /** @description The name of the connection. */
            name: string;
            /** @description The version of the document, `1.0`. */
            version?: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "mssql_linked";
            host: string;
            port: number;
            database: string;
            user: string;
            /** @description The stored password, encrypted: opaque text, of no use to a client. */
            password_encrypted?: string;
            /** @description The schema; can be `""`. */
            schema?: string | null;
            /** @description The linked server as a dotted name, such as server.database.schema. */
            linked_server?: string;
            /** @description Not of use for this kind. */
            data_encoding?: string | null;
            /** @description Options for the database driver, as they were given. */
            engine_options?: {
                [key: string]: unknown;
            } | null;
            /** @description Whether DataMasque may only read from this connection. */
            is_read_only?: boolean;
            /** @description Not of use for this kind. */
            s3_bucket_name?: string | null;
            /** @description Not of use for this kind. */
            s3_redshift_iam_role?: string | null;
            /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Shown for every kind, of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_source?: boolean;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_destination?: boolean;
        };
        /**
         * @description A connection to a server that is linked to a SQL Server.
         *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
         */
        MssqlLinkedConnectionWrite: {
            /** @description The id of the connection, when it has one. The server ignores it; the path decides. */
            id?: string;
            /** @description The name of the connection, taken to be unique. */
            name: string;
            /**
             * @description The version of the document; official clients always send `1.0`.
             *     Whether the server could do without it is not evidenced, so it is asked for here.
             */
            version: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "mssql_linked";
            host: string;
            port: number;
            database: string;
            user: string;
            /** @description The password. Write-only: it comes back as `password_encrypted`. */
            dbpassword?: string;
            /** @description The schema. The member has to be there; send `""` for none. */
            schema: string | null;
            /** @description The linked server as a dotted name, such as server.database.schema; `""` when left out. */
            linked_server?: string;
            /** @description Options for the database driver, free in form. Leave it out when there are none. */
            engine_options?: {
                [key: string]: unknown;
            } | null;
            /** @description Let DataMasque only read from this connection; false when left out. */
            is_read_only?: boolean;
            /** @description The id of an Oracle wallet file. Of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
        };
        /**
         * @description A connection to Amazon DynamoDB.
         *     What the `dynamo_append_*`, `dynamo_replace_tables` and `export_s3_prefix` members do is known by their names only.
         *     An absent `dynamo_default_sse` means the selection `dynamodb_owned`.
         */
        DynamoDbConnection: {
            /** @description The id of the connection, a UUID in practice. */
            id: string;
            /** @description The name of the connection. */
            name: string;
            /** @description The version of the document, `1.0`. */
            version?: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "dynamo_db";
            /** @description The bucket for staging. */
            s3_bucket_name?: string | null;
            dynamo_append_datetime?: boolean;
            /** @description `-MASKED` unless set. */
            dynamo_append_suffix?: string;
            dynamo_replace_tables?: boolean;
            /** @description The AWS region. */
            dynamo_default_region?: string | null;
            dynamo_default_sse?: components["schemas"]["SseConfig"];
            /** @description The role that DataMasque assumes. */
            iam_role_arn?: string | null;
            export_s3_prefix?: string | null;
            /** @description A placeholder, `""`. */
            host?: string;
            /** @description A placeholder, null. */
            port?: null;
            /** @description A placeholder, `""`. */
            user?: string;
            /** @description A placeholder, `""`. */
            password?: string;
            /** @description A placeholder, `""`. */
            database?: string;
            /** @description A placeholder, `""`. */
            schema?: string;
            /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Shown for every kind, of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_source?: boolean;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_destination?: boolean;
        };
        /**
         * @description A connection to Amazon DynamoDB.
         *     What the `dynamo_append_*`, `dynamo_replace_tables` and `export_s3_prefix` members do is known by their names only.
         *     It has no address and no password, but the server insists on their members, so send the placeholders.
         *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
         */
        DynamoDbConnectionWrite: {
            /** @description The id of the connection, when it has one. The server ignores it; the path decides. */
            id?: string;
            /** @description The name of the connection, taken to be unique. */
            name: string;
            /**
             * @description The version of the document; official clients always send `1.0`.
             *     Whether the server could do without it is not evidenced, so it is asked for here.
             */
            version: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "dynamo_db";
            /** @description The bucket for staging. */
            s3_bucket_name?: string | null;
            /** @description False when left out. */
            dynamo_append_datetime?: boolean;
            /** @description `-MASKED` when left out. */
            dynamo_append_suffix?: string;
            /** @description True when left out. */
            dynamo_replace_tables?: boolean;
            /** @description The AWS region. Leave it out when unset; null is never sent. */
            dynamo_default_region?: string;
            dynamo_default_sse?: components["schemas"]["SseConfig"];
            /** @description The role that DataMasque assumes. Leave it out when unset; null is never sent. */
            iam_role_arn?: string;
            /** @description Leave it out when unset; null is never sent. */
            export_s3_prefix?: string;
            /**
             * @description A placeholder. The server wants the member; it is always `""`.
             * @enum {string}
             */
            host: "";
            /** @description A placeholder. The server wants the member; it is always null. */
            port: null;
            /**
             * @description A placeholder. The server wants the member; it is always `""`.
             * @enum {string}
             */
            user: "";
            /**
             * @description A placeholder. The server wants the member; it is always `""`.
             * @enum {string}
             */
            password: "";
            /**
             * @description A placeholder. The server wants the member; it is always `""`.
             * @enum {string}
             */
            database: "";
            /**
             * @description A placeholder. The server wants the member; it is always `""`.
             * @enum {string}
             */
            schema: "";
            /** @description The id of an Oracle wallet file. Of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
        };
        /**
         * @description The server-side encryption of DynamoDB tables.
         *     A `kms_key_id` belongs to `account_managed` and to nothing else.
         *     Neither side may add members here: official clients refuse them.
         */
        SseConfig: components["schemas"]["SseConfigWithKey"] | components["schemas"]["SseConfigWithoutKey"];
        /** @description Encryption with a key of your own account. */
        SseConfigWithKey: {
            /** @enum {string} */
            selection: "account_managed";
            /** @description The id or ARN of the KMS key. */
            kms_key_id: string;
        };
        /** @description Encryption without a key of your own. */
        SseConfigWithoutKey: {
            /** @enum {string} */
            selection: "dynamodb_owned" | "aws_managed" | "use_source";
            /** @description No key belongs to these selections: null or left out. */
            kms_key_id?: null;
        };
        /**
         * @description A connection to MongoDB.
         *     Flags can be absent; absent means the default.
         */
        MongoDbConnection: {
            /** @description The id of the connection, a UUID in practice. */
            id: string;
            /** @description The name of the connection. */
            name: string;
            /** @description The version of the document, `1.0`. */
            version?: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "mongodb";
            host?: string;
            /** @description Absent means 27017. */
            port?: number;
            database?: string;
            /** @description Absent or `""` means no login. */
            user?: string;
            /** @description The stored password, encrypted: opaque text, of no use to a client. */
            password_encrypted?: string;
            /** @description The database that knows the user. Absent means `admin`. */
            auth_source?: string;
            /** @description Whether DataMasque may only read from this connection. */
            is_read_only?: boolean;
            /** @description Whether the connection uses TLS. */
            tls?: boolean;
            /** @description The path of the CA file on the server; `""` for none. */
            tls_ca_file?: string;
            /** @description Whether certificates go unchecked. */
            tls_allow_invalid_certificates?: boolean;
            /** @description Whether the driver talks to this host alone. */
            direct_connection?: boolean;
            /** @description Whether the driver repeats writes. Absent means true. */
            retry_writes?: boolean;
            /** @description The name of the replica set; `""` for none. */
            replica_set?: string;
            /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Shown for every kind, of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_source?: boolean;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_destination?: boolean;
        };
        /**
         * @description A connection to MongoDB.
         *     Official clients leave out flags that are at their default, also in a replacement,
         *     so what is left out there presumably goes back to its default.
         *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
         */
        MongoDbConnectionWrite: {
            /** @description The id of the connection, when it has one. The server ignores it; the path decides. */
            id?: string;
            /** @description The name of the connection, taken to be unique. */
            name: string;
            /**
             * @description The version of the document; official clients always send `1.0`.
             *     Whether the server could do without it is not evidenced, so it is asked for here.
             */
            version: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "mongodb";
            /** @description `""` when left out; official clients always send it. */
            host?: string;
            /** @description 27017 when left out. */
            port?: number;
            /** @description `""` when left out; official clients always send it. */
            database?: string;
            /** @description Leave it out for no login. */
            user?: string;
            /** @description The password. Write-only: it comes back as `password_encrypted`. Leave it out for no login. */
            dbpassword?: string;
            /** @description The database that knows the user; `admin` when left out. */
            auth_source?: string;
            /** @description Let DataMasque only read from this connection; false when left out. */
            is_read_only?: boolean;
            /** @description Use TLS; false when left out. */
            tls?: boolean;
            /** @description The path of the CA file on the server. Only together with `tls`. */
            tls_ca_file?: string;
            /** @description Leave certificates unchecked. Only together with `tls`; false when left out. */
            tls_allow_invalid_certificates?: boolean;
            /** @description Talk to this host alone; false when left out. */
            direct_connection?: boolean;
            /** @description Repeat writes; true when left out. */
            retry_writes?: boolean;
            /** @description The name of the replica set. */
            replica_set?: string;
            /** @description The id of an Oracle wallet file. Of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
        };
        /**
         * @description A connection to Amazon DocumentDB.
         *     Flags can be absent; absent means the default.
         */
        DocumentDbConnection: {
            /** @description The id of the connection, a UUID in practice. */
            id: string;
            /** @description The name of the connection. */
            name: string;
            /** @description The version of the document, `1.0`. */
            version?: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "documentdb";
            host?: string;
            /** @description Absent means 27017. */
            port?: number;
            database?: string;
            /** @description Absent or `""` means no login. */
            user?: string;
            /** @description The stored password, encrypted: opaque text, of no use to a client. */
            password_encrypted?: string;
            /** @description The database that knows the user. Absent means `admin`. */
            auth_source?: string;
            /** @description Whether DataMasque may only read from this connection. */
            is_read_only?: boolean;
            /** @description Whether the connection uses TLS. */
            tls?: boolean;
            /** @description The path of the CA file on the server; `""` for none. */
            tls_ca_file?: string;
            /** @description Whether certificates go unchecked. */
            tls_allow_invalid_certificates?: boolean;
            /** @description Whether the driver talks to this host alone. */
            direct_connection?: boolean;
            /** @description Whether the driver repeats writes. Absent means true. */
            retry_writes?: boolean;
            /** @description The name of the replica set; `""` for none. */
            replica_set?: string;
            /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Shown for every kind, of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_source?: boolean;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_destination?: boolean;
        };
        /**
         * @description A connection to Amazon DocumentDB.
         *     Official clients leave out flags that are at their default, also in a replacement,
         *     so what is left out there presumably goes back to its default.
         *     DocumentDB refuses retryable writes: send `retry_writes` as false.
         *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
         */
        DocumentDbConnectionWrite: {
            /** @description The id of the connection, when it has one. The server ignores it; the path decides. */
            id?: string;
            /** @description The name of the connection, taken to be unique. */
            name: string;
            /**
             * @description The version of the document; official clients always send `1.0`.
             *     Whether the server could do without it is not evidenced, so it is asked for here.
             */
            version: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "documentdb";
            /** @description `""` when left out; official clients always send it. */
            host?: string;
            /** @description 27017 when left out. */
            port?: number;
            /** @description `""` when left out; official clients always send it. */
            database?: string;
            /** @description Leave it out for no login. */
            user?: string;
            /** @description The password. Write-only: it comes back as `password_encrypted`. Leave it out for no login. */
            dbpassword?: string;
            /** @description The database that knows the user; `admin` when left out. */
            auth_source?: string;
            /** @description Let DataMasque only read from this connection; false when left out. */
            is_read_only?: boolean;
            /** @description Use TLS; false when left out. */
            tls?: boolean;
            /** @description The path of the CA file on the server. Only together with `tls`. */
            tls_ca_file?: string;
            /** @description Leave certificates unchecked. Only together with `tls`; false when left out. */
            tls_allow_invalid_certificates?: boolean;
            /** @description Talk to this host alone; false when left out. */
            direct_connection?: boolean;
            /** @description Repeat writes; true when left out. Send false, DocumentDB refuses retryable writes. */
            retry_writes?: boolean;
            /** @description The name of the replica set. */
            replica_set?: string;
            /** @description The id of an Oracle wallet file. Of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
        };
        /** @description A connection to Snowflake. */
        SnowflakeConnection: {
            /** @description The id of the connection, a UUID in practice. */
            id: string;
            /** @description The name of the connection. */
            name: string;
            /** @description The version of the document, `1.0`. */
            version?: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "snowflake";
            database: string;
            user?: string | null;
            snowflake_account_id?: string | null;
            snowflake_warehouse?: string | null;
            snowflake_storage_integration_name?: string | null;
            /** @description Usually `""`. */
            host?: string;
            port?: number | null;
            schema?: string | null;
            /** @description `""` when none is set. */
            snowflake_role?: string;
            /** @description Whether DataMasque may only read from this connection. */
            is_read_only?: boolean;
            /** @description The stored password, encrypted: opaque text, of no use to a client. */
            password_encrypted?: string;
            /** @description The id of the Snowflake key file for a login with a key pair. */
            snowflake_private_key?: string | null;
            /** @description The stored passphrase of the key, encrypted. */
            snowflake_private_key_passphrase_encrypted?: string;
            /** @description Where data is staged. Can be absent on older connections. */
            snowflake_stage_location?: components["schemas"]["SnowflakeStageLocation"] | (string & {}) | null;
            /** @description Stage on S3: the bucket. */
            s3_bucket_name?: string | null;
            /** @description Stage on S3: the role that DataMasque assumes. */
            iam_role_arn?: string | null;
            /** @description Stage on Azure: the container. */
            snowflake_azure_container_name?: string | null;
            /** @description Stage on Azure: the stored connection string, encrypted. */
            snowflake_azure_connection_string_encrypted?: string | null;
            /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Shown for every kind, of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_source?: boolean;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_destination?: boolean;
        };
        /**
         * @description A connection to Snowflake.
         *     Each stage needs members of its own; the server answers 400 when they are missing:
         *     `aws_s3` needs `s3_bucket_name`,
         *     `azure_blob_storage` needs `snowflake_azure_container_name` and `snowflake_azure_connection_string`,
         *     `local` needs nothing more and is not meant for production.
         *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
         */
        SnowflakeConnectionWrite: {
            /** @description The id of the connection, when it has one. The server ignores it; the path decides. */
            id?: string;
            /** @description The name of the connection, taken to be unique. */
            name: string;
            /**
             * @description The version of the document; official clients always send `1.0`.
             *     Whether the server could do without it is not evidenced, so it is asked for here.
             */
            version: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "snowflake";
            database: string;
            user?: string | null;
            snowflake_account_id?: string | null;
            snowflake_warehouse?: string | null;
            snowflake_storage_integration_name?: string | null;
            /** @description `""` when left out. */
            host?: string;
            /** @description Leave it out when unset. */
            port?: number | null;
            /** @description The schema. The member has to be there; send `""` for none. */
            schema: string | null;
            /** @description Optional; `""` when left out. */
            snowflake_role?: string;
            /** @description Let DataMasque only read from this connection; false when left out. */
            is_read_only?: boolean;
            /** @description The password, for a login with a password. Write-only: it comes back as `password_encrypted`. */
            dbpassword?: string;
            /** @description The id of an uploaded Snowflake key file, for a login with a key pair. */
            snowflake_private_key?: string | null;
            /** @description The passphrase of the key. Write-only. */
            snowflake_private_key_passphrase?: string | null;
            /** @description Where to stage data; decides which of the members below are needed. */
            snowflake_stage_location?: components["schemas"]["SnowflakeStageLocation"] | null;
            /** @description The bucket. Needed for the stage `aws_s3`, left out for the others. */
            s3_bucket_name?: string | null;
            /** @description The role that DataMasque assumes. Optional for the stage `aws_s3`, left out for the others. */
            iam_role_arn?: string | null;
            /** @description The container. Needed for the stage `azure_blob_storage`, left out for the others. */
            snowflake_azure_container_name?: string | null;
            /**
             * @description The connection string of the storage account. Write-only.
             *     Needed for the stage `azure_blob_storage`, left out for the others.
             */
            snowflake_azure_connection_string?: string | null;
            /** @description The id of an Oracle wallet file. Of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
        };
        /** @description A connection to a Databricks SQL warehouse. */
        DatabricksConnection: {
            /** @description The id of the connection, a UUID in practice. */
            id: string;
            /** @description The name of the connection. */
            name: string;
            /** @description The version of the document, `1.0`. */
            version?: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "databricks";
            /** @description The host of the workspace. */
            server_hostname: string;
            /** @description The HTTP path of the SQL warehouse. */
            http_path: string;
            catalog: string;
            schema?: string | null;
            /** @description The stored access token, encrypted. */
            access_token_encrypted?: string;
            /** @description Whether DataMasque may only read from this connection. */
            is_read_only?: boolean;
            /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Shown for every kind, of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_source?: boolean;
            /** @description Shown on database connections, too, as false. */
            is_file_mask_destination?: boolean;
        };
        /**
         * @description A connection to a Databricks SQL warehouse.
         *     It has no `host`, `port`, `database` or `user`, and its secret is `access_token`, not `dbpassword`.
         *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
         */
        DatabricksConnectionWrite: {
            /** @description The id of the connection, when it has one. The server ignores it; the path decides. */
            id?: string;
            /** @description The name of the connection, taken to be unique. */
            name: string;
            /**
             * @description The version of the document; official clients always send `1.0`.
             *     Whether the server could do without it is not evidenced, so it is asked for here.
             */
            version: string;
            /** @enum {string} */
            mask_type: "database";
            /** @enum {string} */
            db_type: "databricks";
            /** @description The host of the workspace. */
            server_hostname: string;
            /** @description The HTTP path of the SQL warehouse. */
            http_path: string;
            catalog: string;
            /** @description The schema. Leave it out when unset, unlike for other kinds. */
            schema?: string | null;
            /** @description The access token. Write-only: it comes back as `access_token_encrypted`. */
            access_token?: string | null;
            /** @description Let DataMasque only read from this connection; false when left out. */
            is_read_only?: boolean;
            /** @description The id of an Oracle wallet file. Of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
        };
        /** @description A connection to an Amazon S3 bucket. */
        S3Connection: {
            /** @description The id of the connection, a UUID in practice. */
            id: string;
            /** @description The name of the connection. */
            name: string;
            /** @description The version of the document, `1.0`. */
            version?: string;
            /** @enum {string} */
            mask_type: "file";
            /** @enum {string} */
            type: "s3_connection";
            bucket?: string;
            /** @description The directory, or prefix, in which the connection works; `""` for all of it. */
            base_directory?: string;
            /** @description The role that DataMasque assumes to reach the bucket of another account. */
            iam_role_arn?: string | null;
            /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Shown for every kind, of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Whether a run can read from here. */
            is_file_mask_source?: boolean;
            /** @description Whether a run can write to here. */
            is_file_mask_destination?: boolean;
        };
        /**
         * @description A connection to an Amazon S3 bucket.
         *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
         */
        S3ConnectionWrite: {
            /** @description The id of the connection, when it has one. The server ignores it; the path decides. */
            id?: string;
            /** @description The name of the connection, taken to be unique. */
            name: string;
            /**
             * @description The version of the document; official clients always send `1.0`.
             *     Whether the server could do without it is not evidenced, so it is asked for here.
             */
            version: string;
            /** @enum {string} */
            mask_type: "file";
            /** @enum {string} */
            type: "s3_connection";
            /** @description `""` when left out; official clients always send it. */
            bucket?: string;
            /** @description The directory, or prefix, in which the connection works; `""` (all of it) when left out. */
            base_directory?: string;
            /** @description The role that DataMasque assumes to reach the bucket of another account. */
            iam_role_arn?: string | null;
            /** @description The id of an Oracle wallet file. Of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Whether a run can read from here; false when left out. */
            is_file_mask_source?: boolean;
            /** @description Whether a run can write to here; false when left out. */
            is_file_mask_destination?: boolean;
        };
        /** @description A connection to an Azure blob container. */
        AzureBlobConnection: {
            /** @description The id of the connection, a UUID in practice. */
            id: string;
            /** @description The name of the connection. */
            name: string;
            /** @description The version of the document, `1.0`. */
            version?: string;
            /** @enum {string} */
            mask_type: "file";
            /** @enum {string} */
            type: "azure_blob_connection";
            container?: string;
            /** @description The stored connection string, encrypted. */
            connection_string_encrypted?: string;
            /** @description The directory, or prefix, in which the connection works; `""` for all of it. */
            base_directory?: string;
            /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Shown for every kind, of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Whether a run can read from here. */
            is_file_mask_source?: boolean;
            /** @description Whether a run can write to here. */
            is_file_mask_destination?: boolean;
        };
        /**
         * @description A connection to an Azure blob container.
         *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
         */
        AzureBlobConnectionWrite: {
            /** @description The id of the connection, when it has one. The server ignores it; the path decides. */
            id?: string;
            /** @description The name of the connection, taken to be unique. */
            name: string;
            /**
             * @description The version of the document; official clients always send `1.0`.
             *     Whether the server could do without it is not evidenced, so it is asked for here.
             */
            version: string;
            /** @enum {string} */
            mask_type: "file";
            /** @enum {string} */
            type: "azure_blob_connection";
            /** @description `""` when left out; official clients always send it. */
            container?: string;
            /** @description The connection string of the storage account. Write-only: it comes back as `connection_string_encrypted`. */
            connection_string?: string | null;
            /** @description The directory, or prefix, in which the connection works; `""` (all of it) when left out. */
            base_directory?: string;
            /** @description The id of an Oracle wallet file. Of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Whether a run can read from here; false when left out. */
            is_file_mask_source?: boolean;
            /** @description Whether a run can write to here; false when left out. */
            is_file_mask_destination?: boolean;
        };
        /** @description A connection to a share that is mounted on the server. */
        MountedShareConnection: {
            /** @description The id of the connection, a UUID in practice. */
            id: string;
            /** @description The name of the connection. */
            name: string;
            /** @description The version of the document, `1.0`. */
            version?: string;
            /** @enum {string} */
            mask_type: "file";
            /** @enum {string} */
            type: "mounted_share_connection";
            /** @description The directory, or prefix, in which the connection works; `""` for all of it. */
            base_directory?: string;
            /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Shown for every kind, of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Whether a run can read from here. */
            is_file_mask_source?: boolean;
            /** @description Whether a run can write to here. */
            is_file_mask_destination?: boolean;
        };
        /**
         * @description A connection to a share that is mounted on the server.
         *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
         */
        MountedShareConnectionWrite: {
            /** @description The id of the connection, when it has one. The server ignores it; the path decides. */
            id?: string;
            /** @description The name of the connection, taken to be unique. */
            name: string;
            /**
             * @description The version of the document; official clients always send `1.0`.
             *     Whether the server could do without it is not evidenced, so it is asked for here.
             */
            version: string;
            /** @enum {string} */
            mask_type: "file";
            /** @enum {string} */
            type: "mounted_share_connection";
            /** @description The directory, or prefix, in which the connection works; `""` (all of it) when left out. */
            base_directory?: string;
            /** @description The id of an Oracle wallet file. Of use for Oracle. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
            connection_fileset?: string | null;
            /** @description Whether a run can read from here; false when left out. */
            is_file_mask_source?: boolean;
            /** @description Whether a run can write to here; false when left out. */
            is_file_mask_destination?: boolean;
        };
        /**
         * @description The members of a connection to change; everything left out stays as it is.
         *     Any member of any kind can be sent, without naming the kind.
         *     Seen on the wire: `host`, `port`, `database`, `user`, `dbpassword`, `schema` and `base_directory`.
         *     The member of a database password is `dbpassword`: a `password` does not reach the database.
         */
        ConnectionPatch: {
            /** @description A new name. */
            name?: string;
            /** @description The version of the document, `1.0`. */
            version?: string;
            mask_type?: components["schemas"]["MaskType"];
            db_type?: components["schemas"]["DatabaseType"];
            host?: string;
            /** @description The port, as a number or as a text of digits; the official command line tool sends the text. */
            port?: number | string;
            database?: string;
            user?: string;
            /** @description The password of a database. The member is `dbpassword`; `password` is not taken. */
            dbpassword?: string;
            /** @description The schema of a database. */
            schema?: string | null;
            /** @description The encoding of text (MySQL, MariaDB, Oracle, PostgreSQL). */
            data_encoding?: string | null;
            /** @description Options for the database driver, free in form. */
            engine_options?: {
                [key: string]: unknown;
            } | null;
            /** @description Let DataMasque only read from this connection. */
            is_read_only?: boolean;
            /** @description The bucket for staging (Redshift, DynamoDB, Snowflake). */
            s3_bucket_name?: string | null;
            /** @description Redshift: the role with which the cluster reaches the bucket. */
            s3_redshift_iam_role?: string | null;
            /** @description The role that DataMasque assumes. */
            iam_role_arn?: string | null;
            /** @description Oracle: the service name. */
            service_name?: string | null;
            /** @description The id of an Oracle wallet file. */
            oracle_wallet?: string | null;
            /** @description The id of a connection fileset. */
            connection_fileset?: string | null;
            /** @description The linked server as a dotted name. */
            linked_server?: string;
            dynamo_append_datetime?: boolean;
            dynamo_append_suffix?: string;
            dynamo_replace_tables?: boolean;
            /** @description The AWS region. */
            dynamo_default_region?: string;
            dynamo_default_sse?: components["schemas"]["SseConfig"];
            export_s3_prefix?: string;
            /** @description The database that knows the user. */
            auth_source?: string;
            /** @description Use TLS. */
            tls?: boolean;
            /** @description The path of the CA file on the server. */
            tls_ca_file?: string;
            /** @description Leave certificates unchecked. */
            tls_allow_invalid_certificates?: boolean;
            /** @description Talk to this host alone. */
            direct_connection?: boolean;
            /** @description Repeat writes. */
            retry_writes?: boolean;
            /** @description The name of the replica set. */
            replica_set?: string;
            snowflake_account_id?: string;
            snowflake_warehouse?: string;
            snowflake_storage_integration_name?: string;
            /** @description The role of the Snowflake user. */
            snowflake_role?: string;
            /** @description The id of an uploaded Snowflake key file. */
            snowflake_private_key?: string | null;
            /** @description The passphrase of the key. */
            snowflake_private_key_passphrase?: string | null;
            /** @description Where Snowflake data is staged. */
            snowflake_stage_location?: components["schemas"]["SnowflakeStageLocation"] | null;
            /** @description Stage on Azure: the container. */
            snowflake_azure_container_name?: string | null;
            /** @description Stage on Azure: the connection string of the storage account. */
            snowflake_azure_connection_string?: string | null;
            /** @description The host of the Databricks workspace. */
            server_hostname?: string;
            /** @description The HTTP path of the SQL warehouse. */
            http_path?: string;
            catalog?: string;
            /** @description The access token of Databricks. */
            access_token?: string | null;
            type?: components["schemas"]["FileConnectionType"];
            bucket?: string;
            /** @description The directory, or prefix, in which a file connection works. */
            base_directory?: string;
            /** @description Whether a run can read from here. */
            is_file_mask_source?: boolean;
            /** @description Whether a run can write to here. */
            is_file_mask_destination?: boolean;
            container?: string;
            /** @description The connection string of an Azure blob container. */
            connection_string?: string | null;
        };
        /** @description A connection that was replaced. Only the id is sure to be there. */
        ConnectionSaved: {
            /** @description The id of the connection, unchanged. */
            id: string;
            name?: string;
        };
        /** @description The outcome of the test of a reachable connection. */
        ConnectionTestResult: {
            /** @description A warning: reachable, with this remark. */
            message?: string;
        };
        /**
         * @description Whether a stored YAML document is valid.
         *     `in_progress`: large documents are validated after the answer; read again.
         *     `unknown`: no result yet; seen on libraries after a write.
         * @enum {string}
         */
        ValidationStatus: "valid" | "invalid" | "in_progress" | "unknown";
        /** @description A validation status, or one of a later server. */
        ValidationStatusOnRead: components["schemas"]["ValidationStatus"] | (string & {});
        /**
         * @description What is wrong: the ruleset itself, a library that is missing or invalid,
         *     the ruleset once its libraries are expanded, or a ruleset-generation configuration.
         * @enum {string}
         */
        ValidationErrorType: "ruleset" | "library_missing" | "library_invalid" | "expansion" | "rg_config";
        /** @description One fault in a stored YAML document. */
        ValidationErrorDetails: {
            /** @description What is wrong; can be several lines with an excerpt. */
            message: string;
            /** @description What is wrong. Not sent for every resource. */
            validation_error_type?: components["schemas"]["ValidationErrorType"] | (string & {}) | null;
            /** @description The line of the fault, presumably counted from 1. */
            line_number?: number | null;
            /** @description The column of the fault. */
            column_number?: number | null;
        };
        /**
         * @description Whether a ruleset masks databases or files.
         * @enum {string}
         */
        RulesetType: "database" | "file";
        /** @description A ruleset type, or one of a later server. */
        RulesetTypeOnRead: components["schemas"]["RulesetType"] | (string & {});
        /**
         * @description A masking ruleset, as the server shows it.
         *     The four `git_*` members say which commit the content matches; all are null or absent when it matches none.
         */
        Ruleset: {
            /** @description The id of the ruleset, a UUID in practice. */
            id: string;
            /** @description Unique among the rulesets of one mask type. */
            name: string;
            /** @description The rules as YAML. There when a single ruleset is read; do not rely on it in lists. */
            config_yaml?: string;
            mask_type?: components["schemas"]["RulesetTypeOnRead"];
            is_valid?: components["schemas"]["ValidationStatusOnRead"];
            /** @description The faults; empty or absent when there are none. */
            validation_errors?: components["schemas"]["ValidationErrorDetails"][];
            /** @description The branch the content was synchronised with. Decides for the other three. */
            git_branch?: string | null;
            git_commit_sha?: string | null;
            git_repo_url?: string | null;
            /** Format: date-time */
            git_synced_at?: string | null;
            /**
             * Format: date-time
             * @description Seen in the listing of the rulesets of a library only.
             */
            created?: string;
            /**
             * Format: date-time
             * @description Seen in the listing of the rulesets of a library only.
             */
            modified?: string;
        };
        /**
         * @description A ruleset to be created or updated.
         *     `mask_type` is `database` when left out; official clients always send it.
         */
        RulesetWrite: {
            /** @description Unique among the rulesets of one mask type. Older documentation limits it to 64 characters. */
            name: string;
            /** @description The rules as YAML. */
            config_yaml: string;
            mask_type?: components["schemas"]["RulesetType"];
        };
        /** @description What to change in a ruleset. No other member has been seen in this request. */
        RulesetPatch: {
            /** @description The rules as YAML. */
            config_yaml: string;
        };
        /**
         * @description The state of a run.
         *     `finished`, `finished_with_warnings`, `failed` and `cancelled` are final; the first two are successes.
         * @enum {string}
         */
        RunStatus: "queued" | "running" | "validating" | "cancelling" | "finished" | "finished_with_warnings" | "failed" | "cancelled";
        /** @description The state of a run, or a state of a later server. */
        RunStatusOnRead: components["schemas"]["RunStatus"] | (string & {});
        /**
         * @description The type of a run.
         *     `database` is masking as well as schema discovery, `file` is masking of files.
         * @enum {string}
         */
        RunMaskType: "database" | "file" | "file_data_discovery";
        /** @description The type of a run, or a type of a later server. */
        RunMaskTypeOnRead: components["schemas"]["RunMaskType"] | (string & {});
        /**
         * @description How to run. All members are optional; leave unset ones out, never send null.
         *     The server answers 400 to members that it only returns, such as `has_run_secret`.
         *     The lengths of `run_secret` are those the official client checks.
         */
        RunOptions: {
            /** @description Rows in one batch, for database runs. The documentation gives 50,000 as default and limit. */
            batch_size?: number;
            /** @description Do everything but write. */
            dry_run?: boolean;
            /** @description Go on with the other tasks when one fails. */
            continue_on_failure?: boolean;
            /** @description Mask no more than this number of rows. */
            max_rows?: number;
            /** @description Write a more detailed log. */
            diagnostic_logging?: boolean;
            /**
             * @description The secret of this run.
             *     The server makes one when it is left out. It can never be read again.
             */
            run_secret?: string;
            /** @description Leave the secret of the instance out of the masking. */
            disable_instance_secret?: boolean;
            /** @description Refresh the ruleset from git before the run. */
            auto_pull?: boolean;
            /** @description The branch to refresh from. Left out or `""`: the one the instance is set to. */
            auto_pull_branch?: string;
        };
        /**
         * @description The options of a run as the server echoes them, with members of its own.
         *     Do not send them back as they are: the server refuses its own members in a request.
         */
        RunOptionsOnRead: {
            /** @description Rows in one batch. */
            batch_size?: number;
            /** @description Whether nothing is written. */
            dry_run?: boolean;
            /** @description Whether the other tasks go on when one fails. */
            continue_on_failure?: boolean;
            /** @description The most rows to mask. */
            max_rows?: number;
            /** @description Whether the log is more detailed. */
            diagnostic_logging?: boolean;
            /** @description Never the secret: null or `""`. */
            run_secret?: string | null;
            /** @description Whether the secret of the instance is left out of the masking. */
            disable_instance_secret?: boolean;
            /** @description Whether the ruleset was refreshed from git before the run. */
            auto_pull?: boolean;
            /** @description The branch it was refreshed from. */
            auto_pull_branch?: string;
            /** @description Whether the run was given a secret. */
            has_run_secret?: boolean;
            /**
             * @deprecated
             * @description The older name of `batch_size`, in samples of 2022.
             */
            buffer_size?: number;
        };
        /**
         * @description A masking run to be started.
         *     `options` has to be there, at least as an empty object.
         *     `mask_type` has to suit the source connection and is `database` when left out.
         */
        RunRequest: {
            /** @description A name to show. */
            name?: string;
            /** @description The id of the source connection. */
            connection: string;
            /**
             * @description The id of the connection to write to, for file masking. Databases are masked in place.
             *     The official command line tool wants both to be of the same kind.
             */
            destination_connection?: string;
            /** @description The id of the ruleset. */
            ruleset: string;
            mask_type?: components["schemas"]["MaskType"];
            options: components["schemas"]["RunOptions"];
            /** @description Send the caller e-mails about the run. Left out: no e-mails. */
            is_user_subscribed?: boolean;
        };
        /**
         * @description A run, as the server shows it.
         *     Connections are flat pairs of id and name.
         *     Very old servers named the state `run_status`; one sample client reads an `error_message`, which is not corroborated.
         */
        Run: {
            /** @description The id of the run. */
            id: number;
            /** @description The name to show. */
            name?: string | null;
            status: components["schemas"]["RunStatusOnRead"];
            mask_type?: components["schemas"]["RunMaskTypeOnRead"];
            /** @description The id of the source connection. */
            source_connection?: string | null;
            source_connection_name: string;
            /** @description The id of the destination. Ignore it when the name is blank. */
            destination_connection?: string | null;
            /** @description Absent, null or `""` when there is no destination. */
            destination_connection_name?: string | null;
            /** @description The id of the ruleset; null once it is deleted. */
            ruleset?: string | null;
            /** @description The name of the ruleset. Discovery runs show one that begins with `$auto_`. */
            ruleset_name: string;
            /** Format: date-time */
            created_time?: string;
            /**
             * Format: date-time
             * @description Null before the start.
             */
            start_time?: string | null;
            /**
             * Format: date-time
             * @description Null before the end.
             */
            end_time?: string | null;
            options?: components["schemas"]["RunOptionsOnRead"];
            /** @description Whether there is a sensitive data discovery report. Known from samples of 2022. */
            has_sdd_report?: boolean;
            /**
             * @deprecated
             * @description The source connection, in samples of 2022.
             */
            connection?: string;
            /**
             * @deprecated
             * @description The name of the source connection, in samples of 2022.
             */
            connection_name?: string;
        };
        /** @description A page of runs. */
        RunPage: {
            /** @description The number of runs on all pages. */
            count: number;
            /** @description The absolute URL of the next page; null, absent or `""` on the last one. */
            next?: string | null;
            /** @description The absolute URL of the page before; null or absent on the first one. */
            previous?: string | null;
            results: components["schemas"]["Run"][];
        };
        /** @description The log of a run: its entries, or a single one. */
        RunLog: components["schemas"]["RunLogEntry"][] | components["schemas"]["RunLogEntry"];
        /** @description One entry of the log of a run. */
        RunLogEntry: {
            /** @description ISO 8601, possibly with fractions of a second and without an offset. */
            timestamp: string;
            /** @description 10 debug, 20 information, 30 warning, 40 error, 50 fatal. */
            log_level: number;
            /** @description Can be several lines. */
            message: string;
        };
    };
    responses: {
        /** @description The server refused the request: its content is wrong, or does not fit the present state. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The token is missing, empty, wrong or no longer valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The token is valid, but its role (or its kind) may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description There is no such object. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The present state of the server does not allow this, for example because the object is in use. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The content is wrong; the body lists where. */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description The server failed. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The reverse proxy is up, and the application behind it is still starting.
         *     Try again later. The body says nothing and is not read.
         */
        NotReady: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /** @description Most items on a page. Sending it asks for pages. */
        Limit: number;
        /** @description Number of items to skip before this page. Left out, it is 0. */
        Offset: number;
        /** @description The id of the connection. */
        ConnectionIdPath: string;
        /** @description The id of the ruleset. */
        RulesetIdPath: string;
        /** @description The id of the run. */
        RunIdPath: number;
    };
    requestBodies: {
        ConnectionWrite: {
            content: {
                "application/json": components["schemas"]["ConnectionWrite"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenLoginRequest"];
            };
        };
        responses: {
            /** @description Logged in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenLoginResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The token is no longer valid. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    checkHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Up and ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            502: components["responses"]["NotReady"];
        };
    };
    checkApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the installation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppCheck"];
                };
            };
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    createConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ConnectionWrite"];
        responses: {
            /** @description The connection as stored, with the id it was given. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    testUnsavedConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ConnectionWrite"];
        responses: {
            /** @description The connection works. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The connection works. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection. */
                id: components["parameters"]["ConnectionIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    replaceConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection. */
                id: components["parameters"]["ConnectionIdPath"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["ConnectionWrite"];
        responses: {
            /** @description Replaced. Only the `id` of the answer is evidenced. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionSaved"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    deleteConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection. */
                id: components["parameters"]["ConnectionIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    updateConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection. */
                id: components["parameters"]["ConnectionIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectionPatch"];
            };
        };
        responses: {
            /** @description Changed. The body is ignored by known clients. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    testConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection. */
                id: components["parameters"]["ConnectionIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyObject"];
            };
        };
        responses: {
            /** @description Reachable. The body can be empty. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionTestResult"];
                };
            };
            /** @description Reachable, with nothing to say about it. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    listRulesets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every ruleset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruleset"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    listRulesetsWithContent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every ruleset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruleset"][];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    createRuleset: {
        parameters: {
            query?: {
                /**
                 * @description Update the ruleset of this name and mask type if there is one.
                 *     Official clients only ever send `true`.
                 *     Without it the request is a plain creation, and a name that exists is presumably refused.
                 */
                upsert?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesetWrite"];
            };
        };
        responses: {
            /** @description An existing ruleset was updated. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruleset"];
                };
            };
            /** @description A ruleset was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruleset"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    getRuleset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the ruleset. */
                id: components["parameters"]["RulesetIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ruleset. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruleset"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    deleteRuleset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the ruleset. */
                id: components["parameters"]["RulesetIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    updateRuleset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the ruleset. */
                id: components["parameters"]["RulesetIdPath"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulesetPatch"];
            };
        };
        responses: {
            /** @description The ruleset after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruleset"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description Only runs in this state. One value per request. */
                run_status?: components["schemas"]["RunStatus"];
                /**
                 * @description Only runs that match this text; blank is no filter.
                 *     By its name a search over the names of connection and ruleset; the exact meaning is not evidenced.
                 */
                connection_ruleset_name?: string;
                /** @description Only runs of the ruleset of this name; blank is no filter. */
                ruleset_name?: string;
                /** @description Most items on a page. Sending it asks for pages. */
                limit?: components["parameters"]["Limit"];
                /** @description Number of items to skip before this page. Left out, it is 0. */
                offset?: components["parameters"]["Offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of runs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    startRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunRequest"];
            };
        };
        responses: {
            /** @description The run was started. Official clients read its `id` and `name` only. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            /** @description The run was not started. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the run. */
                id: components["parameters"]["RunIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the run. */
                id: components["parameters"]["RunIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The run is being cancelled. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Run"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    getRunLog: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the run. */
                id: components["parameters"]["RunIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunLog"];
                    "text/plain": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    getRunReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the run. */
                id: components["parameters"]["RunIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
    getSensitiveDataDiscoveryReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the run. */
                id: components["parameters"]["RunIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            500: components["responses"]["ServerError"];
            502: components["responses"]["NotReady"];
        };
    };
}

/** Whether the document tells read and write shapes apart with `readOnly` or `writeOnly`, so that `Readable` and `Writable` have work to do. */
export type HasReadWriteMarkers = false;
