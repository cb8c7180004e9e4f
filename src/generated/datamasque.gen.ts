// Generated from openapi/datamasque.openapi.yaml + pages-of-the-framework.yaml + snowflake-stage-spcs.yaml + units-of-numbers.yaml with openapi-typescript.
// Do not edit: change the document or an overlay, then run "npm run generate".

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
         *     The vendor's RDS blueprint sends a JSON body with this GET: it has no meaning and is ignored.
         */
        get: operations["listConnections"];
        put?: never;
        /**
         * Create a connection
         * @description Names are taken to be unique; how the server answers a name that exists is not evidenced (400 is likely).
         *     A refused body is answered with 400 in any of the error shapes.
         *     A Salesforce connection is refused until an administrator has switched preview features on in the web interface;
         *     the status and the body of that refusal are not evidenced.
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
         *     Members that the server owns (`id`, the `*_encrypted` secrets, the file flags of a database kind,
         *     the licence lock and what is frozen) are ignored when they are echoed;
         *     this document still leaves them out of the request, except for the id, so strip them from what you read.
         *     Official clients turn a flag off by leaving it out, so a flag that is left out presumably goes back to its default.
         *     Whether a secret that is left out is kept or cleared is not evidenced;
         *     use the partial update to be sure that it is kept.
         *     What the server answers to a change of a frozen member is not evidenced; expect 400 or 403.
         */
        put: operations["replaceConnection"];
        post?: never;
        /**
         * Delete a connection
         * @description Both 200 and 204 mean that it is gone.
         *     Clients that only want it gone take 404 as success, too.
         *     A connection whose deletion is frozen stays; what the server answers then is not evidenced, expect 400 or 403.
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
         *     What the server answers to a change of a frozen member is not evidenced; expect 400 or 403.
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
         *     Takes no body; the official command line tool sends an empty object.
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
         *
         *     The source has two names: `connection` in the official clients, `source_connection` in masque-bricks (confidence B).
         *     Send one of them; what a server does with both is not evidenced.
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
    "/api/auth/jwt/login/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a username and password for the JWTs of in-flight masking
         * @description Answered by the admin server; the tokens are used as `Authorization: Bearer <access_token>` on the IFM service.
         *     The access token lives 12 hours.
         *     The refresh token lives 24 hours and cannot be renewed itself.
         *     The user's role is fixed in the token, so a change of role needs a new login.
         *     Users who sign in through SSO cannot obtain a JWT.
         */
        post: operations["logInForJwt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/jwt/refresh/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a new access token with a refresh token
         * @description Only the access token is replaced; keep the refresh token until its own 24 hours are over, then log in again.
         *     The refresh token goes in the body, no `Authorization` header is needed.
         */
        post: operations["refreshJwt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List every user, inactive ones included
         * @description Admins only.
         *     A bare array, never a page.
         *     Accounts that are switched off are in it, too: look at `is_active`.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user with a temporary password
         * @description Admins only.
         *     The password given here is a temporary one: the user has to choose another at the first login.
         *     To set a lasting password, follow with the password form of `PATCH /api/users/{id}/`,
         *     with the one sent here as `current_password`.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                id: components["parameters"]["UserIdPath"];
            };
            cookie?: never;
        };
        /**
         * Read one user
         * @description Reported by a third-party client only.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Delete a user
         * @description A 404 means that there is no such user any more.
         *     Whether the account is removed or only switched off is not evidenced.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        /**
         * Change a user's profile or password
         * @description One path with two forms, told apart by the members of the body.
         *     The profile form changes the given members, leaves the password alone and answers with the user.
         *     The password form has exactly the three password members; it answers 200 with a body that may be empty,
         *     so do not rely on a user in that response.
         *     A third-party client sends both forms as one (confidence C): what happens when one half is refused,
         *     and the body of the answer, are not evidenced. To be sure, send two requests.
         */
        patch: operations["updateUser"];
        trace?: never;
    };
    "/api/users/{id}/reset-password/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the user. */
                id: components["parameters"]["UserIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a user's password by a new temporary one
         * @description Takes no body.
         *     The answer carries the new password.
         */
        post: operations["resetUserPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/admin-install/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create the first admin of a fresh instance
         * @description Works once, before any user exists: creates the first admin and sets the host names the instance answers to.
         *     Afterwards it behaves like any protected path and answers 401.
         *     That 401 means "already installed" and is no reason to log in.
         *     `GET /api/app/check/` tells beforehand whether the step has been done.
         */
        post: operations["installAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the user who is calling, with the API token
         * @description Here `api_token` holds the caller's API token, which does not expire unless revoked:
         *     handle the whole response as a secret.
         */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/me/profile/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the caller's profile
         * @description Reported by a third-party client; the manual names the object without its members.
         */
        get: operations["getCurrentUserProfile"];
        put?: never;
        /**
         * Change the caller's profile
         * @description A partial update although the method is POST.
         *     Reported by a third-party client only.
         */
        post: operations["updateCurrentUserProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/license/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the licence in force */
        get: operations["getLicense"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/license-upload/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Install a licence file
         * @description Possible when `uploadable` of `GET /api/license/` is true; a marketplace licence may refuse it.
         *     The form has the one file part and nothing else.
         *     The vendor's licence files end in `.lic` or `.dmlicense`.
         *     The body of the response carries nothing and may be empty.
         */
        post: operations["uploadLicense"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings of the instance
         * @description Admins only.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change some settings of the instance
         * @description Admins only.
         *     The members that are sent change, all others stay as they are.
         *     The body of the response carries nothing and may be empty; read the settings again to see the result.
         */
        patch: operations["updateSettings"];
        trace?: never;
    };
    "/api/logs/download/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the application logs as an archive
         * @description Admins only.
         *     The bytes are an archive that is usually stored with the ending `.tar.gz`.
         *     The media type the server declares is not evidenced.
         */
        get: operations["downloadLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seeds/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the seed files
         * @description A bare array, never a page.
         *     There is no filter: to find a file by name, compare the rows.
         */
        get: operations["listSeeds"];
        put?: never;
        /** Upload a CSV seed file */
        post: operations["uploadSeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/seeds/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the seed file. */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a seed file
         * @description A 404 means that there is no such file any more.
         */
        delete: operations["deleteSeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oracle-wallets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the Oracle wallets
         * @description A bare array, never a page.
         *     The ids are what `oracle_wallet` of a connection refers to.
         */
        get: operations["listOracleWallets"];
        put?: never;
        /**
         * Upload an Oracle wallet as a zip archive
         * @description Unlike a connection fileset, a wallet takes no `database_type`.
         */
        post: operations["uploadOracleWallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/oracle-wallets/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the Oracle wallet. */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an Oracle wallet
         * @description A 404 means that there is no such wallet any more.
         */
        delete: operations["deleteOracleWallet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connection-filesets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the connection filesets
         * @description A bare array, never a page.
         *     The ids are what `connection_fileset` of a connection refers to.
         */
        get: operations["listConnectionFilesets"];
        put?: never;
        /**
         * Upload the TLS certificates of a connection as a zip archive
         * @description The server refuses the upload without `database_type`.
         */
        post: operations["uploadConnectionFileset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/connection-filesets/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the connection fileset. */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a connection fileset
         * @description A 404 means that there is no such fileset any more.
         */
        delete: operations["deleteConnectionFileset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/snowflake-keys/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the private keys for Snowflake connections
         * @description A bare array, never a page.
         *     The ids are what Snowflake connections refer to.
         */
        get: operations["listSnowflakeKeys"];
        put?: never;
        /** Upload a private key for Snowflake connections */
        post: operations["uploadSnowflakeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/snowflake-keys/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the Snowflake key. */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a Snowflake key
         * @description A 404 means that there is no such key any more.
         */
        delete: operations["deleteSnowflakeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/oracle-wallets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the Oracle wallets on the newer path (path only)
         * @description The manual of 3.26 lists this path; what it answers is not evidenced.
         *     `GET /api/oracle-wallets/` has a known answer.
         */
        get: operations["listOracleWalletFiles"];
        put?: never;
        /**
         * Upload an Oracle wallet on the newer path (path only)
         * @description The manual of 3.26 lists this path; its form parts, status and answer are not evidenced.
         *     `POST /api/oracle-wallets/` has a known form.
         */
        post: operations["uploadOracleWalletFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/oracle-wallets/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the Oracle wallet. */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an Oracle wallet on the newer path (path only)
         * @description The manual of 3.26 lists the operation without the id in its path; the id at the end is inferred.
         *     `DELETE /api/oracle-wallets/{id}/` is certain.
         */
        delete: operations["deleteOracleWalletFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/oracle-wallets/{id}/download/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the Oracle wallet. */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Download a stored Oracle wallet
         * @description Listed in the manual of 3.26; needs a recent server.
         *     The media type the server declares is not evidenced; a wallet is uploaded as a zip archive.
         */
        get: operations["downloadOracleWalletFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/connection-filesets/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the connection filesets on the newer path (path only)
         * @description The manual of 3.26 lists this path; what it answers is not evidenced.
         *     `GET /api/connection-filesets/` has a known answer.
         */
        get: operations["listConnectionFilesetFiles"];
        put?: never;
        /**
         * Upload a connection fileset on the newer path (path only)
         * @description The manual of 3.26 lists this path; its form parts, status and answer are not evidenced.
         *     `POST /api/connection-filesets/` has a known form.
         */
        post: operations["uploadConnectionFilesetFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/connection-filesets/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the connection fileset. */
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a connection fileset on the newer path (path only)
         * @description The manual of 3.26 lists this path; its answer is not evidenced.
         *     `DELETE /api/connection-filesets/{id}/` is certain.
         */
        delete: operations["deleteConnectionFilesetFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/connection-filesets/{id}/download/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the connection fileset. */
                id: string;
            };
            cookie?: never;
        };
        /**
         * Download a stored connection fileset
         * @description Listed in the manual of 3.26; needs a recent server.
         *     The media type the server declares is not evidenced; a fileset is uploaded as a zip archive.
         */
        get: operations["downloadConnectionFilesetFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/export/v1/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download all rulesets and libraries as a zip archive
         * @description The archive holds the rulesets, the ruleset libraries and the seed files they refer to.
         *     Built-in seeds (`DataMasque_*`) are left out, and there are no connections, users, licence or settings in it.
         *     The manual speaks of choosing rulesets and leaving out seeds;
         *     the parameters for that are not evidenced, so none are listed here.
         */
        get: operations["exportBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/v1/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load an exported zip archive of rulesets and libraries
         * @description What already exists is skipped, unless the flag for its kind is `true`.
         *     The response may be empty, a JSON summary whose members are not evidenced, or plain text.
         */
        post: operations["importBundle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ruleset-libraries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ruleset libraries, a page at a time
         * @description The rows leave out `config_yaml`; read one library to get its YAML.
         *     A page is certain when `limit` is sent; what comes back without `limit` and `offset` is not evidenced.
         *     To find one library, send `name_exact`, `namespace_exact` and `limit=1`.
         */
        get: operations["listRulesetLibraries"];
        put?: never;
        /**
         * Create a ruleset library
         * @description Faulty YAML does not make the request fail: the library is stored and `is_valid` tells the outcome.
         *     YAML of 61,440 bytes or more is validated afterwards; read the library again until the status is final.
         *     There is no upsert here: look the library up, then create or replace it.
         */
        post: operations["createRulesetLibrary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ruleset-libraries/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the ruleset library. */
                id: components["parameters"]["RulesetLibraryIdPath"];
            };
            cookie?: never;
        };
        /** Read one ruleset library with its YAML */
        get: operations["getRulesetLibrary"];
        /**
         * Replace a ruleset library
         * @description The body is the same as on create; `modified` moves on, `created` stays.
         *     Faulty YAML is stored and reported in `is_valid`, as on create.
         *     When a library turns invalid, the rulesets that import it turn invalid as well.
         */
        put: operations["replaceRulesetLibrary"];
        post?: never;
        /**
         * Delete a ruleset library
         * @description A library that rulesets or generation configs import is kept, and the answer is 409, unless `force` is true.
         *     The 409 lists the importing rulesets; how it lists importing generation configs is not evidenced.
         *     Forced, the library goes and its importers become invalid.
         *     A 404 means that there is no such library any more.
         */
        delete: operations["deleteRulesetLibrary"];
        options?: never;
        head?: never;
        /**
         * Validate a ruleset library again
         * @description The body is the empty object: nothing changes, and the server validates the library once more.
         *     Whether the server takes members here is not evidenced; to change a library, replace it.
         *     The status in the answer may not be final yet (`unknown` and `in_progress` were seen).
         */
        patch: operations["revalidateRulesetLibrary"];
        trace?: never;
    };
    "/api/ruleset-libraries/{id}/rulesets/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the ruleset library. */
                id: components["parameters"]["RulesetLibraryIdPath"];
            };
            cookie?: never;
        };
        /**
         * List the rulesets that import a library, a page at a time
         * @description The rows leave out `config_yaml`.
         *     Generation configs that import the library are not listed.
         *     A page is certain when `limit` is sent; what comes back without `limit` and `offset` is not evidenced.
         */
        get: operations["listRulesetsOfLibrary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/validate/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Validate a run (path only)
         * @description The vendor's manual lists this path since 2.23.
         *     By its name it checks whether a run could start.
         *     Its query and its response are not evidenced, so both are open here.
         */
        get: operations["validateRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/db-discovery-results/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop the stored database discovery results of a run (path only)
         * @description The vendor's manual lists this path since 2.23.
         *     Its response is not evidenced, so it is open here.
         */
        delete: operations["deleteDatabaseDiscoveryResults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/db-discovery-results/report/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the report of a database discovery run
         * @description One CSV, or, for a report too long for a spreadsheet, a zip of numbered CSV parts:
         *     a `Content-Type` that starts with `application/zip` tells them apart.
         *     The file, with its selection column edited, is what ruleset generation from a CSV takes.
         *     A live report has the columns
         *     `Selected`, `Table schema`, `Table name`, `Column name`, `Data Type`, `Constraint`, `Foreign Keys`,
         *     `Max Length`, `Numeric Precision`, `Numeric Scale`, `Reason for flag`, `Flagged by` and `Data classifications`.
         */
        get: operations["getDatabaseDiscoveryReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{id}/file-discovery-results/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the results of a file data discovery run
         * @description A plain list, not a page; each entry is a group of files of like structure.
         *     Value counts come from servers of release 3.26.15 and later.
         *     404 when the run has no such results.
         */
        get: operations["getFileDiscoveryResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schema-discovery/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a schema discovery run with options in the request
         * @description Starts an ordinary run of type `database`: watch it, cancel it and read its log like any run.
         *     Only 201 means that it started.
         *     The vendor intends to deprecate this in favour of `POST /api/schema-discovery/v2/`.
         *     400 with `detail` when another run is active on the connection.
         */
        post: operations["startSchemaDiscovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schema-discovery/v2/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a schema discovery run with a saved discovery config
         * @description Starts an ordinary run of type `database`, with a saved config of type `database` or the server's defaults.
         *     Only 201 means that it started.
         *     A 400 keyed `discovery_config` says what is wrong with the config:
         *     a sentence with `object does not exist` means unknown, deleted or of the wrong type;
         *     any other sentence means that the config exists and is not valid;
         *     an object with `message`, `line_number` and `column_number`
         *     means that the stored YAML was validated again at the start and refused.
         *     400 with `detail` when another run is active on the connection.
         */
        post: operations["startSchemaDiscoveryFromConfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schema-discovery/v2/{run_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the results of a schema discovery run, a page at a time
         * @description One row for each column, and the constraints of the tables in `table_metadata`.
         *     Send `limit` to ask for pages; what comes back without it is not evidenced.
         *     400 when there are no results: no schema discovery was done on the connection,
         *     the run is not finished, or it is not a schema discovery run.
         *     For an unknown run 400 or 404.
         */
        get: operations["getSchemaDiscoveryResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/run-file-data-discovery/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a file data discovery run with options in the request
         * @description Starts an ordinary run of type `file_data_discovery`: watch it, cancel it and read its log like any run.
         *     Only 201 means that it started.
         *     The vendor intends to deprecate this in favour of `POST /api/run-file-data-discovery/v2/`.
         *     400 with `detail` when another run is active on the connection.
         */
        post: operations["startFileDataDiscovery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/run-file-data-discovery/v2/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a file data discovery run with a saved discovery config
         * @description Starts an ordinary run of type `file_data_discovery`,
         *     with a saved config of type `file` or the server's defaults.
         *     Only 201 means that it started.
         *     A 400 keyed `discovery_config` says what is wrong with the config, as with `POST /api/schema-discovery/v2/`.
         *     400 with `detail` when another run is active on the connection.
         */
        post: operations["startFileDataDiscoveryFromConfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discovery/runs/{run_id}/config-snapshot/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the discovery config that a run used
         * @description A zip with one YAML file.
         *     The YAML starts with comments that say which saved config, or the built-in defaults, the run used,
         *     and whether that config has changed or gone since.
         *     It is there as soon as the run is, before the run has finished.
         */
        get: operations["getDiscoveryConfigSnapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/generate-ruleset/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a database ruleset, first version (path only)
         * @description The vendor's manual lists this path; the official clients use the v2 and v3 paths.
         *     Neither its request nor the members of its result object are evidenced, so both are open here.
         */
        post: operations["generateRulesetV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/generate-ruleset/v2/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a database ruleset from selected columns
         * @description Works on the most recent discovery results of the connection, with the server's default generation config.
         *     The response body is the YAML of the ruleset itself, in UTF-8.
         *     Its media type is not evidenced: read it as text whatever it says.
         */
        post: operations["generateRuleset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/generate-ruleset/v3/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a database ruleset from selected columns with a generation config
         * @description Works on the most recent discovery results of the connection.
         *     The response body is the YAML of the ruleset itself, in UTF-8.
         *     Its media type is not evidenced: read it as text whatever it says.
         *     A 400 keyed `rg_config` that says `object does not exist` means an unknown or deleted config;
         *     a 400 with `message` means that the YAML of the stored config cannot be parsed.
         */
        post: operations["generateRulesetWithConfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/generate-file-ruleset/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a file ruleset from selected data
         * @description Works on the most recent discovery results of the connection, with the server's default generation config.
         *     The response body is the YAML of the ruleset itself, in UTF-8.
         *     Its media type is not evidenced: read it as text whatever it says.
         */
        post: operations["generateFileRuleset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/generate-file-ruleset/v2/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Generate a file ruleset from selected data with a generation config
         * @description Works on the most recent discovery results of the connection.
         *     The response body is the YAML of the ruleset itself, in UTF-8.
         *     Its media type is not evidenced: read it as text whatever it says.
         *     A 400 keyed `rg_config` that says `object does not exist` means an unknown or deleted config;
         *     a 400 with `message` means that the YAML of the stored config cannot be parsed.
         */
        post: operations["generateFileRulesetWithConfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/async-generate-ruleset/{connection_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection whose discovery results are used. */
                connection_id: components["parameters"]["GenerationConnectionIdPath"];
            };
            cookie?: never;
        };
        /**
         * Read the state of a background ruleset generation
         * @description Both versions of the start share this path.
         *     `finished`, `finished_with_warnings`, `failed` and `cancelled` are final; the first two are successes.
         *     A connection seems to have one current task.
         *     What an unknown connection, or one without a task, gets is not evidenced.
         */
        get: operations["getRulesetGenerationTask"];
        put?: never;
        /**
         * Start generating a ruleset in the background
         * @description Works on the most recent discovery results of the connection, with the server's default generation config.
         *     Select columns for a database connection, data for a file connection.
         *     The response body means nothing; read the state of the task afterwards.
         */
        post: operations["startRulesetGeneration"];
        /**
         * Cancel a background ruleset generation (path only)
         * @description The vendor's manual lists this path since 2.23.
         *     Tasks have a status `cancelled`, which fits.
         *     Its response is not evidenced, so it is open here.
         */
        delete: operations["cancelRulesetGeneration"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/async-generate-ruleset/v2/{connection_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection whose discovery results are used. */
                connection_id: components["parameters"]["GenerationConnectionIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start generating a ruleset in the background with a generation config
         * @description Works on the most recent discovery results of the connection.
         *     Select columns for a database connection, data for a file connection.
         *     The response body means nothing; read the state of the task afterwards, at the path without `v2`.
         *     A 400 keyed `rg_config` that says `object does not exist` means an unknown or deleted config;
         *     a 400 with `message` means that the YAML of the stored config cannot be parsed.
         */
        post: operations["startRulesetGenerationWithConfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/async-generate-ruleset/{connection_id}/from-csv/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection whose discovery results are used. */
                connection_id: components["parameters"]["GenerationConnectionIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start generating rulesets in the background from a discovery report
         * @description Takes the report of a database discovery run, CSV or zip, with its selection column edited.
         *     Uses the server's default generation config.
         *     The response body means nothing; read the state of the task afterwards.
         */
        post: operations["startRulesetGenerationFromCsv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/async-generate-ruleset/v2/{connection_id}/from-csv/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection whose discovery results are used. */
                connection_id: components["parameters"]["GenerationConnectionIdPath"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start generating rulesets in the background from a discovery report with a generation config
         * @description Takes the report of a database discovery run, CSV or zip, with its selection column edited.
         *     The response body means nothing; read the state of the task afterwards, at the path without `v2`.
         *     A 400 keyed `rg_config` that says `object does not exist` means an unknown or deleted config;
         *     a 400 with `message` means that the YAML of the stored config cannot be parsed.
         */
        post: operations["startRulesetGenerationFromCsvWithConfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/async-generate-ruleset/{connection_id}/download-rulesets/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the connection whose discovery results are used. */
                connection_id: components["parameters"]["GenerationConnectionIdPath"];
            };
            cookie?: never;
        };
        /**
         * Fetch what a background ruleset generation made
         * @description Call it once the task has ended in success.
         *     A task started from a CSV or a zip answers with a zip, as an attachment:
         *     members that end in `.yml` or `.yaml` are rulesets in UTF-8, named by date, a counter of three digits
         *     and the first and last table.
         *     A task started from selected columns or data answers with a redirect to the state of the task,
         *     whose `generated_ruleset` holds the YAML;
         *     whoever follows the redirect sees 200 and JSON.
         *     The word `attachment` in `Content-Disposition` tells the two apart.
         */
        get: operations["downloadGeneratedRulesets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discovery/configs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List discovery configs, a page at a time
         * @description Rows come without `config_yaml`, and with the outcome of validation.
         *     Send `limit` to ask for pages; what comes back without it is not evidenced.
         *     404 means that the server is too old to have discovery configs.
         *     To find one by its name, send `name_exact`, `config_type` and a `limit` of 1.
         */
        get: operations["listDiscoveryConfigs"];
        put?: never;
        /**
         * Create a discovery config
         * @description YAML that does not validate is stored all the same: the response then says `is_valid: invalid` and why.
         *     YAML of 61,440 bytes or more is validated afterwards: the response says `in_progress`, and reading again says more.
         *     Empty YAML is refused.
         */
        post: operations["createDiscoveryConfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discovery/configs/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the config. */
                id: string;
            };
            cookie?: never;
        };
        /** Read a discovery config with its YAML */
        get: operations["getDiscoveryConfig"];
        /**
         * Replace a discovery config
         * @description A full replacement: send the name, the type and the YAML.
         */
        put: operations["replaceDiscoveryConfig"];
        post?: never;
        /**
         * Delete a discovery config
         * @description 404 means that it was already gone.
         */
        delete: operations["deleteDiscoveryConfig"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discovery/configs/defaults/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the built-in discovery config as YAML
         * @description Stored as a config of your own, it validates without remarks.
         */
        get: operations["getDefaultDiscoveryConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discovery/config-libraries/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List discovery config libraries
         * @description A plain list, not a page.
         *     Rows come without `config_yaml`, and with the outcome of validation and the usage count.
         */
        get: operations["listDiscoveryConfigLibraries"];
        put?: never;
        /**
         * Create a discovery config library
         * @description YAML that does not validate is stored all the same: the response then says `is_valid: invalid` and why.
         *     Validation is always done within the request.
         *     Empty YAML is refused.
         */
        post: operations["createDiscoveryConfigLibrary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discovery/config-libraries/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the library. */
                id: string;
            };
            cookie?: never;
        };
        /** Read a discovery config library with its YAML */
        get: operations["getDiscoveryConfigLibrary"];
        /**
         * Replace a discovery config library
         * @description A full replacement.
         */
        put: operations["replaceDiscoveryConfigLibrary"];
        post?: never;
        /**
         * Delete a discovery config library
         * @description 404 means that it was already gone.
         *     409 when a discovery config imports it and `force` is not set: the body names those configs under `configs`.
         *     With `force` it goes, and the configs that import it turn invalid.
         */
        delete: operations["deleteDiscoveryConfigLibrary"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ruleset-generation-configs/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ruleset generation configs, a page at a time
         * @description Rows come without `config_yaml`.
         *     Send `limit` to ask for pages; what comes back without it is not evidenced.
         *     404 means that the server is too old to have ruleset generation configs.
         *     To find one by its name, send `name_exact` and a `limit` of 1.
         */
        get: operations["listRulesetGenerationConfigs"];
        put?: never;
        /**
         * Create a ruleset generation config
         * @description YAML that does not validate is stored all the same, with 201: the response then says `is_valid: invalid` and why.
         */
        post: operations["createRulesetGenerationConfig"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ruleset-generation-configs/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the config. */
                id: string;
            };
            cookie?: never;
        };
        /** Read a ruleset generation config with its YAML */
        get: operations["getRulesetGenerationConfig"];
        /**
         * Replace a ruleset generation config
         * @description A full replacement: without the YAML, the stored YAML would be blanked.
         */
        put: operations["replaceRulesetGenerationConfig"];
        post?: never;
        /**
         * Delete a ruleset generation config
         * @description 404 means that it was already gone.
         *     Ruleset generation does not know a deleted config any more.
         */
        delete: operations["deleteRulesetGenerationConfig"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ruleset-generation-configs/defaults/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the built-in ruleset generation config as YAML */
        get: operations["getDefaultRulesetGenerationConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/table-references/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List table references
         * @description A plain list of full objects, not a page, and without filters.
         *     Deleted ones are left out.
         *     404 means that the server is too old to have table references.
         */
        get: operations["listTableReferences"];
        put?: never;
        /**
         * Create a table reference
         * @description Options that are left out come back with their defaults.
         */
        post: operations["createTableReference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/table-references/{id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The id of the table reference. */
                id: string;
            };
            cookie?: never;
        };
        /** Read a table reference */
        get: operations["getTableReference"];
        /**
         * Replace a table reference
         * @description `options`, when sent, replace the stored options as a whole; when left out, the stored ones are kept.
         */
        put: operations["replaceTableReference"];
        post?: never;
        /**
         * Delete a table reference
         * @description Its name may be used again afterwards.
         *     404 means that it was already gone.
         */
        delete: operations["deleteTableReference"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        EmptyObject: EmptyObject;
        ErrorBody: ErrorBody;
        ErrorDetail: ErrorDetail;
        ErrorDetailList: ErrorDetailList;
        ErrorDetailItem: ErrorDetailItem;
        ErrorText: ErrorText;
        ErrorMessage: ErrorMessage;
        ErrorNonField: ErrorNonField;
        ErrorFieldMap: ErrorFieldMap;
        ErrorConflict: ErrorConflict;
        ErrorConflictDependent: ErrorConflictDependent;
        ErrorPositional: ErrorPositional;
        ErrorPosition: ErrorPosition;
        SpcsGatewayError: SpcsGatewayError;
        TokenLoginRequest: TokenLoginRequest;
        TokenLoginResponse: TokenLoginResponse;
        AppCheck: AppCheck;
        MaskType: MaskType;
        DatabaseType: DatabaseType;
        FileConnectionType: FileConnectionType;
        Connection: Connection;
        DatabaseConnection: DatabaseConnection;
        FileConnection: FileConnection;
        ConnectionWrite: ConnectionWrite;
        DatabaseConnectionWrite: DatabaseConnectionWrite;
        FileConnectionWrite: FileConnectionWrite;
        GenericSqlConnection: GenericSqlConnection;
        GenericSqlConnectionWrite: GenericSqlConnectionWrite;
        MssqlLinkedConnection: MssqlLinkedConnection;
        MssqlLinkedConnectionWrite: MssqlLinkedConnectionWrite;
        DynamoDbConnection: DynamoDbConnection;
        DynamoDbConnectionWrite: DynamoDbConnectionWrite;
        SseConfig: SseConfig;
        SseConfigWithKey: SseConfigWithKey;
        SseConfigWithoutKey: SseConfigWithoutKey;
        MongoDbConnection: MongoDbConnection;
        MongoDbConnectionWrite: MongoDbConnectionWrite;
        DocumentDbConnection: DocumentDbConnection;
        DocumentDbConnectionWrite: DocumentDbConnectionWrite;
        SnowflakeConnection: SnowflakeConnection;
        SnowflakeConnectionWrite: SnowflakeConnectionWrite;
        DatabricksConnection: DatabricksConnection;
        DatabricksConnectionWrite: DatabricksConnectionWrite;
        CosmosDbConnection: CosmosDbConnection;
        CosmosDbConnectionWrite: CosmosDbConnectionWrite;
        CassandraConnection: CassandraConnection;
        CassandraConnectionWrite: CassandraConnectionWrite;
        SapAseConnection: SapAseConnection;
        SapAseConnectionWrite: SapAseConnectionWrite;
        SalesforceConnection: SalesforceConnection;
        SalesforceConnectionWrite: SalesforceConnectionWrite;
        S3Connection: S3Connection;
        S3ConnectionWrite: S3ConnectionWrite;
        AzureBlobConnection: AzureBlobConnection;
        AzureBlobConnectionWrite: AzureBlobConnectionWrite;
        MountedShareConnection: MountedShareConnection;
        MountedShareConnectionWrite: MountedShareConnectionWrite;
        GcsConnection: GcsConnection;
        GcsConnectionWrite: GcsConnectionWrite;
        ConnectionLicenseLock: ConnectionLicenseLock;
        ConnectionPatch: ConnectionPatch;
        ConnectionSaved: ConnectionSaved;
        ConnectionTestResult: ConnectionTestResult;
        ValidationStatus: ValidationStatus;
        ValidationStatusOnRead: ValidationStatusOnRead;
        ValidationErrorType: ValidationErrorType;
        ValidationErrorDetails: ValidationErrorDetails;
        RulesetType: RulesetType;
        RulesetTypeOnRead: RulesetTypeOnRead;
        Ruleset: Ruleset;
        RulesetWrite: RulesetWrite;
        RulesetPatch: RulesetPatch;
        RunStatus: RunStatus;
        RunStatusOnRead: RunStatusOnRead;
        RunMaskType: RunMaskType;
        RunMaskTypeOnRead: RunMaskTypeOnRead;
        RunOptions: RunOptions;
        RunOptionsOnRead: RunOptionsOnRead;
        RunRequest: RunRequest;
        RunRequestWithSourceConnection: RunRequestWithSourceConnection;
        Run: Run;
        RunPage: RunPage;
        RunLog: RunLog;
        RunLogEntry: RunLogEntry;
        JwtLoginRequest: JwtLoginRequest;
        JwtLoginResponse: JwtLoginResponse;
        JwtRefreshRequest: JwtRefreshRequest;
        JwtRefreshResponse: JwtRefreshResponse;
        UserRole: UserRole;
        UserRoleOnRead: UserRoleOnRead;
        User: User;
        UserCreate: UserCreate;
        UserPatch: UserPatch;
        UserPasswordChange: UserPasswordChange;
        UserPatchWithPassword: UserPatchWithPassword;
        ResetPasswordResult: ResetPasswordResult;
        UserProfile: UserProfile;
        UserProfileWrite: UserProfileWrite;
        AdminInstallRequest: AdminInstallRequest;
        AdminInstallResult: AdminInstallResult;
        LicenseInfo: LicenseInfo;
        SwitchableLicenseMetadata: SwitchableLicenseMetadata;
        LicenseUpload: LicenseUpload;
        Settings: Settings;
        SettingsPatch: SettingsPatch;
        /**
         * @description A service whose logs can be downloaded, as far as evidenced.
         * @enum {string}
         */
        LogService: "application";
        StoredFile: StoredFile;
        SeedUpload: SeedUpload;
        OracleWalletUpload: OracleWalletUpload;
        ConnectionFilesetUpload: ConnectionFilesetUpload;
        /**
         * @description Kind of database a connection fileset is for, as far as evidenced.
         * @enum {string}
         */
        ConnectionFilesetDatabaseType: "mysql";
        SnowflakeKeyUpload: SnowflakeKeyUpload;
        NotEvidencedForm: NotEvidencedForm;
        BundleImport: BundleImport;
        FormFlag: FormFlag;
        RulesetLibrary: RulesetLibrary;
        RulesetLibraryPage: RulesetLibraryPage;
        RulesetLibraryWrite: RulesetLibraryWrite;
        RulesetPage: RulesetPage;
        /**
         * @description Anything at all.
         *     The path is documented by the vendor, what it takes or returns is not known.
         */
        NotEvidenced: unknown;
        StartedDiscoveryRun: StartedDiscoveryRun;
        SchemaDiscoveryRequest: SchemaDiscoveryRequest;
        SchemaDiscoveryFromConfigRequest: SchemaDiscoveryFromConfigRequest;
        FileDataDiscoveryRequest: FileDataDiscoveryRequest;
        FileDataDiscoveryFromConfigRequest: FileDataDiscoveryFromConfigRequest;
        FileDataDiscoveryOptions: FileDataDiscoveryOptions;
        FileFilter: FileFilter;
        GlobFileFilter: GlobFileFilter;
        RegexFileFilter: RegexFileFilter;
        FileFilterMatchAgainst: FileFilterMatchAgainst;
        InDataDiscovery: InDataDiscovery;
        InDataDiscoveryRule: InDataDiscoveryRule;
        SafeDataPreviewOptions: SafeDataPreviewOptions;
        StringDisclosureLevel: StringDisclosureLevel;
        NumericTemporalDisclosureLevel: NumericTemporalDisclosureLevel;
        SchemaDiscoveryPage: SchemaDiscoveryPage;
        SchemaDiscoveryResult: SchemaDiscoveryResult;
        SchemaDiscoveryColumn: SchemaDiscoveryColumn;
        LengthUnit: LengthUnit;
        ColumnConstraint: ColumnConstraint;
        ColumnConstraintOnRead: ColumnConstraintOnRead;
        ForeignKey: ForeignKey;
        ReferencingForeignKey: ReferencingForeignKey;
        DiscoveryMatch: DiscoveryMatch;
        FlaggedBy: FlaggedBy;
        FlaggedByOnRead: FlaggedByOnRead;
        TableConstraints: TableConstraints;
        KeyColumns: KeyColumns;
        FileDiscoveryResult: FileDiscoveryResult;
        FileDiscoveryConnection: FileDiscoveryConnection;
        FileDiscoveryFile: FileDiscoveryFile;
        ValueCountStatus: ValueCountStatus;
        FileDiscoveryLocatorResult: FileDiscoveryLocatorResult;
        FileDiscoveryMatch: FileDiscoveryMatch;
        Locator: Locator;
        SafeDataPreview: SafeDataPreview;
        StringSafeDataPreview: StringSafeDataPreview;
        NumericSafeDataPreview: NumericSafeDataPreview;
        TemporalSafeDataPreview: TemporalSafeDataPreview;
        BooleanSafeDataPreview: BooleanSafeDataPreview;
        UnsupportedSafeDataPreview: UnsupportedSafeDataPreview;
        PreviewCounts: PreviewCounts;
        StringPreviewStatistics: StringPreviewStatistics;
        PreviewLengths: PreviewLengths;
        PreviewPatterns: PreviewPatterns;
        PreviewFirstChars: PreviewFirstChars;
        NumericPreviewStatistics: NumericPreviewStatistics;
        NumericPreviewHistogram: NumericPreviewHistogram;
        TemporalPreviewStatistics: TemporalPreviewStatistics;
        TemporalPreviewHistogram: TemporalPreviewHistogram;
        BooleanPreviewStatistics: BooleanPreviewStatistics;
        UnsupportedPreviewStatistics: UnsupportedPreviewStatistics;
        SelectedColumns: SelectedColumns;
        SelectedHashColumns: SelectedHashColumns;
        HashColumns: HashColumns;
        SelectedFileData: SelectedFileData;
        RulesetGenerationRequest: RulesetGenerationRequest;
        RulesetGenerationWithRGConfigRequest: RulesetGenerationWithRGConfigRequest;
        FileRulesetGenerationRequest: FileRulesetGenerationRequest;
        FileRulesetGenerationWithRGConfigRequest: FileRulesetGenerationWithRGConfigRequest;
        AsyncRulesetGenerationRequest: AsyncRulesetGenerationRequest;
        AsyncColumnRulesetGenerationRequest: AsyncColumnRulesetGenerationRequest;
        AsyncFileRulesetGenerationRequest: AsyncFileRulesetGenerationRequest;
        AsyncRulesetGenerationWithRGConfigRequest: AsyncRulesetGenerationWithRGConfigRequest;
        AsyncColumnRulesetGenerationWithRGConfigRequest: AsyncColumnRulesetGenerationWithRGConfigRequest;
        AsyncFileRulesetGenerationWithRGConfigRequest: AsyncFileRulesetGenerationWithRGConfigRequest;
        RulesetGenerationFromCsvRequest: RulesetGenerationFromCsvRequest;
        RulesetGenerationFromCsvWithRGConfigRequest: RulesetGenerationFromCsvWithRGConfigRequest;
        RulesetGenerationTask: RulesetGenerationTask;
        RulesetGenerationTaskStatus: RulesetGenerationTaskStatus;
        RulesetGenerationTaskStatusOnRead: RulesetGenerationTaskStatusOnRead;
        DiscoveryConfigType: DiscoveryConfigType;
        DiscoveryConfigTypeOnRead: DiscoveryConfigTypeOnRead;
        DiscoveryConfigPage: DiscoveryConfigPage;
        DiscoveryConfig: DiscoveryConfig;
        DiscoveryConfigErrors: DiscoveryConfigErrors;
        DiscoveryConfigWrite: DiscoveryConfigWrite;
        DiscoveryConfigLibrary: DiscoveryConfigLibrary;
        DiscoveryConfigLibraryWrite: DiscoveryConfigLibraryWrite;
        RGConfigPage: RGConfigPage;
        RGConfig: RGConfig;
        RGConfigWrite: RGConfigWrite;
        RGConfigReplace: RGConfigReplace;
        TableReferenceFormat: TableReferenceFormat;
        TableReferenceFormatOnRead: TableReferenceFormatOnRead;
        TableReference: TableReference;
        TableReferenceOptions: TableReferenceOptions;
        TableReferenceWrite: TableReferenceWrite;
        TableReferenceOptionsWrite: TableReferenceOptionsWrite;
        /** @description An HTML page of the web framework of the server, in the place of a JSON body (inferred). */
        ErrorPage: string;
        SnowflakeStageLocation: SnowflakeStageLocation;
    };
    responses: {
        /** @description The server refused the request: its content is wrong, or does not fit the present state. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The token is missing, empty, wrong or no longer valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The token is valid, but its role (or its kind) may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /**
         * @description There is no such object.
         *     Servers of this family answer a path that they do not have with an HTML page instead (inferred).
         */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
                "text/html": components["schemas"]["ErrorPage"];
            };
        };
        /** @description The present state of the server does not allow this, for example because the object is in use. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The content is wrong; the body lists where. */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** @description The server failed. Servers of this family say so with an HTML page, never with JSON (inferred). */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
                "text/html": components["schemas"]["ErrorPage"];
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
        /** @description The id of the user. */
        UserIdPath: number;
        /** @description The id of the ruleset library. */
        RulesetLibraryIdPath: string;
        /** @description The id of the discovery run. */
        DiscoveryRunIdPath: number;
        /** @description The id of the connection whose discovery results are used. */
        GenerationConnectionIdPath: string;
    };
    requestBodies: {
        ConnectionWrite: {
            content: {
                "application/json": ConnectionWrite;
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    logIn: LogInOperation;
    logOut: LogOutOperation;
    checkHealth: CheckHealthOperation;
    checkApp: CheckAppOperation;
    listConnections: ListConnectionsOperation;
    createConnection: CreateConnectionOperation;
    testUnsavedConnection: TestUnsavedConnectionOperation;
    getConnection: GetConnectionOperation;
    replaceConnection: ReplaceConnectionOperation;
    deleteConnection: DeleteConnectionOperation;
    updateConnection: UpdateConnectionOperation;
    testConnection: TestConnectionOperation;
    listRulesets: ListRulesetsOperation;
    listRulesetsWithContent: ListRulesetsWithContentOperation;
    createRuleset: CreateRulesetOperation;
    getRuleset: GetRulesetOperation;
    deleteRuleset: DeleteRulesetOperation;
    updateRuleset: UpdateRulesetOperation;
    listRuns: ListRunsOperation;
    startRun: StartRunOperation;
    getRun: GetRunOperation;
    cancelRun: CancelRunOperation;
    getRunLog: GetRunLogOperation;
    getRunReport: GetRunReportOperation;
    getSensitiveDataDiscoveryReport: GetSensitiveDataDiscoveryReportOperation;
    logInForJwt: LogInForJwtOperation;
    refreshJwt: RefreshJwtOperation;
    listUsers: ListUsersOperation;
    createUser: CreateUserOperation;
    getUser: GetUserOperation;
    deleteUser: DeleteUserOperation;
    updateUser: UpdateUserOperation;
    resetUserPassword: ResetUserPasswordOperation;
    installAdmin: InstallAdminOperation;
    getCurrentUser: GetCurrentUserOperation;
    getCurrentUserProfile: GetCurrentUserProfileOperation;
    updateCurrentUserProfile: UpdateCurrentUserProfileOperation;
    getLicense: GetLicenseOperation;
    uploadLicense: UploadLicenseOperation;
    getSettings: GetSettingsOperation;
    updateSettings: UpdateSettingsOperation;
    downloadLogs: DownloadLogsOperation;
    listSeeds: ListSeedsOperation;
    uploadSeed: UploadSeedOperation;
    deleteSeed: DeleteSeedOperation;
    listOracleWallets: ListOracleWalletsOperation;
    uploadOracleWallet: UploadOracleWalletOperation;
    deleteOracleWallet: DeleteOracleWalletOperation;
    listConnectionFilesets: ListConnectionFilesetsOperation;
    uploadConnectionFileset: UploadConnectionFilesetOperation;
    deleteConnectionFileset: DeleteConnectionFilesetOperation;
    listSnowflakeKeys: ListSnowflakeKeysOperation;
    uploadSnowflakeKey: UploadSnowflakeKeyOperation;
    deleteSnowflakeKey: DeleteSnowflakeKeyOperation;
    listOracleWalletFiles: ListOracleWalletFilesOperation;
    uploadOracleWalletFile: UploadOracleWalletFileOperation;
    deleteOracleWalletFile: DeleteOracleWalletFileOperation;
    downloadOracleWalletFile: DownloadOracleWalletFileOperation;
    listConnectionFilesetFiles: ListConnectionFilesetFilesOperation;
    uploadConnectionFilesetFile: UploadConnectionFilesetFileOperation;
    deleteConnectionFilesetFile: DeleteConnectionFilesetFileOperation;
    downloadConnectionFilesetFile: DownloadConnectionFilesetFileOperation;
    exportBundle: ExportBundleOperation;
    importBundle: ImportBundleOperation;
    listRulesetLibraries: ListRulesetLibrariesOperation;
    createRulesetLibrary: CreateRulesetLibraryOperation;
    getRulesetLibrary: GetRulesetLibraryOperation;
    replaceRulesetLibrary: ReplaceRulesetLibraryOperation;
    deleteRulesetLibrary: DeleteRulesetLibraryOperation;
    revalidateRulesetLibrary: RevalidateRulesetLibraryOperation;
    listRulesetsOfLibrary: ListRulesetsOfLibraryOperation;
    validateRun: ValidateRunOperation;
    deleteDatabaseDiscoveryResults: DeleteDatabaseDiscoveryResultsOperation;
    getDatabaseDiscoveryReport: GetDatabaseDiscoveryReportOperation;
    getFileDiscoveryResults: GetFileDiscoveryResultsOperation;
    startSchemaDiscovery: StartSchemaDiscoveryOperation;
    startSchemaDiscoveryFromConfig: StartSchemaDiscoveryFromConfigOperation;
    getSchemaDiscoveryResults: GetSchemaDiscoveryResultsOperation;
    startFileDataDiscovery: StartFileDataDiscoveryOperation;
    startFileDataDiscoveryFromConfig: StartFileDataDiscoveryFromConfigOperation;
    getDiscoveryConfigSnapshot: GetDiscoveryConfigSnapshotOperation;
    generateRulesetV1: GenerateRulesetV1Operation;
    generateRuleset: GenerateRulesetOperation;
    generateRulesetWithConfig: GenerateRulesetWithConfigOperation;
    generateFileRuleset: GenerateFileRulesetOperation;
    generateFileRulesetWithConfig: GenerateFileRulesetWithConfigOperation;
    getRulesetGenerationTask: GetRulesetGenerationTaskOperation;
    startRulesetGeneration: StartRulesetGenerationOperation;
    cancelRulesetGeneration: CancelRulesetGenerationOperation;
    startRulesetGenerationWithConfig: StartRulesetGenerationWithConfigOperation;
    startRulesetGenerationFromCsv: StartRulesetGenerationFromCsvOperation;
    startRulesetGenerationFromCsvWithConfig: StartRulesetGenerationFromCsvWithConfigOperation;
    downloadGeneratedRulesets: DownloadGeneratedRulesetsOperation;
    listDiscoveryConfigs: ListDiscoveryConfigsOperation;
    createDiscoveryConfig: CreateDiscoveryConfigOperation;
    getDiscoveryConfig: GetDiscoveryConfigOperation;
    replaceDiscoveryConfig: ReplaceDiscoveryConfigOperation;
    deleteDiscoveryConfig: DeleteDiscoveryConfigOperation;
    getDefaultDiscoveryConfig: GetDefaultDiscoveryConfigOperation;
    listDiscoveryConfigLibraries: ListDiscoveryConfigLibrariesOperation;
    createDiscoveryConfigLibrary: CreateDiscoveryConfigLibraryOperation;
    getDiscoveryConfigLibrary: GetDiscoveryConfigLibraryOperation;
    replaceDiscoveryConfigLibrary: ReplaceDiscoveryConfigLibraryOperation;
    deleteDiscoveryConfigLibrary: DeleteDiscoveryConfigLibraryOperation;
    listRulesetGenerationConfigs: ListRulesetGenerationConfigsOperation;
    createRulesetGenerationConfig: CreateRulesetGenerationConfigOperation;
    getRulesetGenerationConfig: GetRulesetGenerationConfigOperation;
    replaceRulesetGenerationConfig: ReplaceRulesetGenerationConfigOperation;
    deleteRulesetGenerationConfig: DeleteRulesetGenerationConfigOperation;
    getDefaultRulesetGenerationConfig: GetDefaultRulesetGenerationConfigOperation;
    listTableReferences: ListTableReferencesOperation;
    createTableReference: CreateTableReferenceOperation;
    getTableReference: GetTableReferenceOperation;
    replaceTableReference: ReplaceTableReferenceOperation;
    deleteTableReference: DeleteTableReferenceOperation;
}
/** @description The literal empty object `{}`, for requests that need a body and have nothing to say. */
export type EmptyObject = Record<string, never>;
/**
 * @description The body of a refusal, in any of the shapes that servers have been seen to send.
 *     It can also be absent, plain text or HTML.
 *     To pick one message, official clients look at `detail` first, then `error`, then the lists of messages by member.
 *     Decide by status and member, not by the English text.
 */
export type ErrorBody = ErrorConflict | ErrorDetail | ErrorDetailList | ErrorText | ErrorMessage | ErrorNonField | ErrorPositional | ErrorFieldMap;
/** @description One message. The most common shape, with 400, 401, 403, 404, 409 and 500. */
export type ErrorDetail = {
    detail: string;
};
/** @description A list of messages with the place of each. Seen with 422, from the in-flight masking service. */
export type ErrorDetailList = {
    detail: ErrorDetailItem[];
};
/** @description One message of a validation, and where it belongs. */
export type ErrorDetailItem = {
    /** @description The path to the wrong value, from the outside in; usually begins with `body`. */
    loc: (string | number)[];
    /** @description What is wrong. */
    msg: string;
    /** @description The kind of the failure, in the words of the validator. */
    type?: string;
};
/** @description One message under `error`. Sent by some views instead of `detail`. */
export type ErrorText = {
    error: string;
};
/** @description One message under `message`. Seen with 400 when a stored ruleset-generation configuration cannot be parsed. */
export type ErrorMessage = {
    message: string;
};
/** @description Messages that belong to no single member. */
export type ErrorNonField = {
    non_field_errors: string[];
};
/**
 * @description Messages by member of the request, the common shape of a 400 on a write.
 *     A member that holds an id the server cannot find gets the message `Invalid pk "<id>" - object does not exist.`
 */
export type ErrorFieldMap = {
    [key: string]: string[];
};
/** @description Why an object cannot be deleted, and what still uses it. Seen with 409 on the deletion of libraries. */
export type ErrorConflict = {
    detail: string;
    /** @description The rulesets that use the object. */
    rulesets?: ErrorConflictDependent[];
    /** @description The configurations that use the object. */
    configs?: ErrorConflictDependent[];
};
/** @description An object that uses the one to be deleted. */
export type ErrorConflictDependent = {
    id: string;
    name: string;
};
/** @description Faults in a discovery configuration, with their positions. Seen with 400 when a discovery run is started from one. */
export type ErrorPositional = {
    discovery_config: ErrorPosition[];
};
/** @description One fault in a YAML document. */
export type ErrorPosition = {
    message: string;
    /** @description The line of the fault in the text as it was sent, counted from 1. */
    line_number?: number | null;
    /** @description The column of the fault in the text as it was sent, counted from 1. */
    column_number?: number | null;
};
/**
 * @description The refusal of the Snowflake gateway in front of an instance on Snowpark Container Services, with status 401 or 403.
 *     It does not come from DataMasque: the request never got there.
 *     The header `Server: _`, or a cookie whose text contains `sfc-ss-`, marks answers that passed through the gateway,
 *     genuine ones of DataMasque included, so only header and body together tell a refusal.
 */
export type SpcsGatewayError = {
    /** @description What the gateway refused, such as `ERROR_INVALID_TOKEN`. */
    responseType: string;
    /**
     * @description The id of the request at Snowflake, a UUID in either case. Quote it to their support.
     *     The public sample of a refusal by address shows none.
     */
    requestId?: string;
    /** @description The explanation of Snowflake; may be empty. */
    detail: string;
};
/** @description The credentials of a user. */
export type TokenLoginRequest = {
    username: string;
    password: string;
};
/**
 * @description The token of a user, and what the server noted about the login.
 *     Official clients read `key` alone; the other members come from sample answers.
 */
export type TokenLoginResponse = {
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
export type AppCheck = {
    /** @description Whether the first administrator exists. Absent means no. */
    installed?: boolean;
};
/**
 * @description Whether something works on databases or on files.
 * @enum {string}
 */
export type MaskType = "database" | "file";
/**
 * @description The kind of a database connection.
 *     Note the spellings: DynamoDB is `dynamo_db`, SQL Server is `mssql`,
 *     `databricks` is a SQL warehouse and `databricks_lakebase` a kind of its own.
 * @enum {string}
 */
export type DatabaseType = "postgres" | "mysql" | "oracle" | "mariadb" | "mssql" | "redshift" | "dynamo_db" | "db2_luw" | "db2i" | "mssql_linked" | "snowflake" | "mongodb" | "documentdb" | "databricks_lakebase" | "databricks" | "informix" | "saphana" | "cosmosdb" | "cassandra" | "sap_ase" | "salesforce";
/**
 * @description The kind of a file connection.
 * @enum {string}
 */
export type FileConnectionType = "s3_connection" | "azure_blob_connection" | "mounted_share_connection" | "gcs_connection";
/**
 * @description A connection of any kind, as the server shows it.
 *     `mask_type` tells databases from file stores.
 */
export type Connection = DatabaseConnection | FileConnection;
/**
 * @description A database connection, as the server shows it.
 *     `db_type` tells the kind.
 */
export type DatabaseConnection = GenericSqlConnection | MssqlLinkedConnection | DynamoDbConnection | MongoDbConnection | DocumentDbConnection | SnowflakeConnection | DatabricksConnection | CosmosDbConnection | CassandraConnection | SapAseConnection | SalesforceConnection;
/**
 * @description A file connection, as the server shows it.
 *     `type` tells the kind.
 */
export type FileConnection = S3Connection | AzureBlobConnection | MountedShareConnection | GcsConnection;
/**
 * @description A connection of any kind, to be created, replaced or tested.
 *     `mask_type` tells databases from file stores.
 */
export type ConnectionWrite = DatabaseConnectionWrite | FileConnectionWrite;
/**
 * @description A database connection, to be created, replaced or tested.
 *     `db_type` tells the kind.
 */
export type DatabaseConnectionWrite = GenericSqlConnectionWrite | MssqlLinkedConnectionWrite | DynamoDbConnectionWrite | MongoDbConnectionWrite | DocumentDbConnectionWrite | SnowflakeConnectionWrite | DatabricksConnectionWrite | CosmosDbConnectionWrite | CassandraConnectionWrite | SapAseConnectionWrite | SalesforceConnectionWrite;
/**
 * @description A file connection, to be created, replaced or tested.
 *     `type` tells the kind.
 */
export type FileConnectionWrite = S3ConnectionWrite | AzureBlobConnectionWrite | MountedShareConnectionWrite | GcsConnectionWrite;
/** @description A connection to one of the SQL databases that share one set of members. */
export type GenericSqlConnection = {
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to one of the SQL databases that share one set of members.
 *     What each engine takes is said at the members.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type GenericSqlConnectionWrite = {
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
export type MssqlLinkedConnection = {
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to a server that is linked to a SQL Server.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type MssqlLinkedConnectionWrite = {
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
export type DynamoDbConnection = {
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
    dynamo_default_sse?: SseConfig;
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to Amazon DynamoDB.
 *     What the `dynamo_append_*`, `dynamo_replace_tables` and `export_s3_prefix` members do is known by their names only.
 *     It has no address and no password, but the server insists on their members, so send the placeholders.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type DynamoDbConnectionWrite = {
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
    dynamo_default_sse?: SseConfig;
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
export type SseConfig = SseConfigWithKey | SseConfigWithoutKey;
/** @description Encryption with a key of your own account. */
export type SseConfigWithKey = {
    /** @enum {string} */
    selection: "account_managed";
    /** @description The id or ARN of the KMS key. */
    kms_key_id: string;
};
/** @description Encryption without a key of your own. */
export type SseConfigWithoutKey = {
    /** @enum {string} */
    selection: "dynamodb_owned" | "aws_managed" | "use_source";
    /** @description No key belongs to these selections: null or left out. */
    kms_key_id?: null;
};
/**
 * @description A connection to MongoDB.
 *     Flags can be absent; absent means the default.
 */
export type MongoDbConnection = {
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to MongoDB.
 *     Official clients leave out flags that are at their default, also in a replacement,
 *     so what is left out there presumably goes back to its default.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type MongoDbConnectionWrite = {
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
export type DocumentDbConnection = {
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to Amazon DocumentDB.
 *     Official clients leave out flags that are at their default, also in a replacement,
 *     so what is left out there presumably goes back to its default.
 *     DocumentDB refuses retryable writes: send `retry_writes` as false.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type DocumentDbConnectionWrite = {
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
export type SnowflakeConnection = {
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
    /** @description Null on an instance that runs inside Snowflake, which uses the token of its own container. */
    user?: string | null;
    /** @description Null on an instance that runs inside Snowflake. */
    snowflake_account_id?: string | null;
    /** @description Null on an instance that runs inside Snowflake. */
    snowflake_warehouse?: string | null;
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
    /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
    oracle_wallet?: string | null;
    /** @description The id of a connection fileset (TLS files). Shown for every kind, of use for MySQL and MariaDB. */
    connection_fileset?: string | null;
    /** @description Shown on database connections, too, as false. */
    is_file_mask_source?: boolean;
    /** @description Shown on database connections, too, as false. */
    is_file_mask_destination?: boolean;
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
    /**
     * @deprecated
     * @description The storage integration; null for the stage `spcs`. Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_storage_integration_name?: string | null;
    /**
     * @deprecated
     * @description Where data is staged. Can be absent on older connections. Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_stage_location?: SnowflakeStageLocation | (string & {}) | null;
    /**
     * @deprecated
     * @description Stage on S3: the bucket. Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    s3_bucket_name?: string | null;
    /**
     * @deprecated
     * @description Stage on S3: the role that DataMasque assumes. Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    iam_role_arn?: string | null;
    /**
     * @deprecated
     * @description Stage on Azure: the container. Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_azure_container_name?: string | null;
    /**
     * @deprecated
     * @description Stage on Azure: the stored connection string, encrypted. Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_azure_connection_string_encrypted?: string | null;
};
/**
 * @description A connection to Snowflake.
 *     An instance that runs inside Snowflake needs no `user`, `snowflake_account_id` and `snowflake_warehouse`.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type SnowflakeConnectionWrite = {
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
    /** @description Null, or left out, on an instance that runs inside Snowflake. */
    user?: string | null;
    /** @description Null, or left out, on an instance that runs inside Snowflake. */
    snowflake_account_id?: string | null;
    /** @description Null, or left out, on an instance that runs inside Snowflake. */
    snowflake_warehouse?: string | null;
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
    /** @description The id of an Oracle wallet file. Of use for Oracle. */
    oracle_wallet?: string | null;
    /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
    connection_fileset?: string | null;
    /**
     * @deprecated
     * @description The storage integration; null or left out for the stage `spcs`. Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_storage_integration_name?: string | null;
    /**
     * @deprecated
     * @description Where to stage data; decides which of the stage members are needed. The server answers 400 when they are missing:
     *     `aws_s3` needs `s3_bucket_name`,
     *     `azure_blob_storage` needs `snowflake_azure_container_name` and `snowflake_azure_connection_string`,
     *     `local` and `spcs` need nothing more.
     *     Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_stage_location?: SnowflakeStageLocation | null;
    /**
     * @deprecated
     * @description The bucket. Needed for the stage `aws_s3`, left out for the others.
     *     Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    s3_bucket_name?: string | null;
    /**
     * @deprecated
     * @description The role that DataMasque assumes. Optional for the stage `aws_s3`, left out for the others.
     *     Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    iam_role_arn?: string | null;
    /**
     * @deprecated
     * @description The container. Needed for the stage `azure_blob_storage`, left out for the others.
     *     Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_azure_container_name?: string | null;
    /**
     * @deprecated
     * @description The connection string of the storage account. Write-only.
     *     Needed for the stage `azure_blob_storage`, left out for the others.
     *     Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_azure_connection_string?: string | null;
};
/** @description A connection to a Databricks SQL warehouse. */
export type DatabricksConnection = {
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to a Databricks SQL warehouse.
 *     It has no `host`, `port`, `database` or `user`, and its secret is `access_token`, not `dbpassword`.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type DatabricksConnectionWrite = {
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
/**
 * @description A connection to Azure Cosmos DB, by its MongoDB interface. From servers of release 3.26.17 and later.
 *     Flags can be absent; absent means the default.
 */
export type CosmosDbConnection = {
    /** @description The id of the connection, a UUID in practice. */
    id: string;
    /** @description The name of the connection. */
    name: string;
    /** @description The version of the document, `1.0`. */
    version?: string;
    /** @enum {string} */
    mask_type: "database";
    /** @enum {string} */
    db_type: "cosmosdb";
    host?: string;
    /** @description Absent means 10255. */
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
    /** @description Whether the connection uses TLS. Absent means true, unlike for MongoDB. */
    tls?: boolean;
    /** @description The path of the CA file on the server; `""` for none. */
    tls_ca_file?: string;
    /** @description Whether certificates go unchecked. */
    tls_allow_invalid_certificates?: boolean;
    /** @description Whether the driver talks to this host alone. */
    direct_connection?: boolean;
    /** @description Whether the driver repeats writes. Absent means false, unlike for MongoDB. */
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to Azure Cosmos DB, by its MongoDB interface. From servers of release 3.26.17 and later.
 *     Official clients leave out flags that are at their default, also in a replacement,
 *     so what is left out there presumably goes back to its default.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type CosmosDbConnectionWrite = {
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
    db_type: "cosmosdb";
    /** @description `""` when left out; official clients always send it. */
    host?: string;
    /** @description 10255 when left out; official clients always send it. */
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
    /** @description Use TLS; true when left out, unlike for MongoDB. */
    tls?: boolean;
    /** @description The path of the CA file on the server. Of no effect when `tls` is false. */
    tls_ca_file?: string;
    /** @description Leave certificates unchecked; false when left out. Of no effect when `tls` is false. */
    tls_allow_invalid_certificates?: boolean;
    /** @description Talk to this host alone; false when left out. */
    direct_connection?: boolean;
    /**
     * @description Repeat writes; false when left out, unlike for MongoDB.
     *     With true, masking works but the database refuses the record of the run.
     */
    retry_writes?: boolean;
    /** @description The name of the replica set. */
    replica_set?: string;
    /** @description The id of an Oracle wallet file. Of use for Oracle. */
    oracle_wallet?: string | null;
    /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
    connection_fileset?: string | null;
};
/** @description A connection to Apache Cassandra. From servers of release 3.26.19 and later. */
export type CassandraConnection = {
    /** @description The id of the connection, a UUID in practice. */
    id: string;
    /** @description The name of the connection. */
    name: string;
    /** @description The version of the document, `1.0`. */
    version?: string;
    /** @enum {string} */
    mask_type: "database";
    /** @enum {string} */
    db_type: "cassandra";
    host: string;
    /** @description Absent means 9042. */
    port?: number;
    /** @description The keyspace. */
    database: string;
    /** @description Null or absent means no login. */
    user?: string | null;
    /** @description The stored password, encrypted: opaque text, of no use to a client. */
    password_encrypted?: string;
    /** @description The data centre that the driver talks to. */
    local_datacenter?: string | null;
    /** @description Whether the connection uses TLS. */
    tls?: boolean;
    /** @description Whether the driver talks to this host alone, for clusters whose nodes advertise addresses that cannot be reached. */
    direct_connection?: boolean;
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to Apache Cassandra. From servers of release 3.26.19 and later.
 *     It has no `schema`.
 *     The server refuses a `user` without a password.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type CassandraConnectionWrite = {
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
    db_type: "cassandra";
    host: string;
    /** @description 9042 when left out. */
    port?: number;
    /** @description The keyspace. */
    database: string;
    /** @description Leave it out for no login. The server refuses it without `dbpassword`. */
    user?: string | null;
    /** @description The password. Write-only: it comes back as `password_encrypted`. */
    dbpassword?: string;
    /** @description The data centre to talk to. */
    local_datacenter?: string | null;
    /** @description Use TLS; false when left out. */
    tls?: boolean;
    /** @description Talk to this host alone, for clusters whose nodes advertise addresses that cannot be reached; false when left out. */
    direct_connection?: boolean;
    /** @description Let DataMasque only read from this connection; false when left out. */
    is_read_only?: boolean;
    /** @description The id of an Oracle wallet file. Of use for Oracle. */
    oracle_wallet?: string | null;
    /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
    connection_fileset?: string | null;
};
/**
 * @description A connection to SAP ASE. From servers of release 3.26.19 and later.
 *     It has no `schema`: that is the owner of a table.
 */
export type SapAseConnection = {
    /** @description The id of the connection, a UUID in practice. */
    id: string;
    /** @description The name of the connection. */
    name: string;
    /** @description The version of the document, `1.0`. */
    version?: string;
    /** @enum {string} */
    mask_type: "database";
    /** @enum {string} */
    db_type: "sap_ase";
    host: string;
    /** @description Absent means 5000. */
    port?: number;
    database: string;
    user: string;
    /** @description The stored password, encrypted: opaque text, of no use to a client. */
    password_encrypted?: string;
    /** @description Whether the connection uses TLS. */
    tls?: boolean;
    /** @description The name that the certificate is checked against. */
    tls_server_name?: string | null;
    /** @description How long to wait for the connection. The unit is not evidenced, seconds are presumed. */
    connect_timeout?: number | null;
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to SAP ASE. From servers of release 3.26.19 and later.
 *     It has no `schema`: that is the owner of a table.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type SapAseConnectionWrite = {
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
    db_type: "sap_ase";
    host: string;
    /** @description 5000 when left out. */
    port?: number;
    database: string;
    user: string;
    /** @description The password. Write-only: it comes back as `password_encrypted`. */
    dbpassword?: string;
    /** @description Use TLS, with the certificate always checked; false when left out. */
    tls?: boolean;
    /** @description The name that the certificate is checked against. */
    tls_server_name?: string | null;
    /** @description How long to wait for the connection. The unit is not evidenced, seconds are presumed. */
    connect_timeout?: number | null;
    /** @description Let DataMasque only read from this connection; false when left out. */
    is_read_only?: boolean;
    /** @description The id of an Oracle wallet file. Of use for Oracle. */
    oracle_wallet?: string | null;
    /** @description The id of a connection fileset (TLS files). Of use for MySQL and MariaDB. */
    connection_fileset?: string | null;
};
/**
 * @description A connection to Salesforce, a preview. From servers of release 3.26.19 and later.
 *     It has no `host`, `port`, `database` or password.
 */
export type SalesforceConnection = {
    /** @description The id of the connection, a UUID in practice. */
    id: string;
    /** @description The name of the connection. */
    name: string;
    /** @description The version of the document, `1.0`. */
    version?: string;
    /** @enum {string} */
    mask_type: "database";
    /** @enum {string} */
    db_type: "salesforce";
    /** @description The URL of the organisation. */
    instance_url: string;
    /** @description The URL of the login on the organisation's own domain. */
    login_url: string;
    /** @description The client id of the connected app. */
    client_id: string;
    user: string;
    /** @description The path of the private key, relative to the files of the instance or to the connection fileset. */
    salesforce_private_key_path: string;
    /** @description The stored passphrase of the key, encrypted. */
    salesforce_private_key_passphrase_encrypted?: string;
    /** @description The version of the Salesforce API, such as `62.0`. */
    api_version?: string | null;
    /** @description Whether DataMasque may only read from this connection. */
    is_read_only?: boolean;
    /** @description The id of an Oracle wallet file. Shown for every kind, of use for Oracle. */
    oracle_wallet?: string | null;
    /** @description The id of a connection fileset; the path of the key is then relative to it. */
    connection_fileset?: string | null;
    /** @description Shown on database connections, too, as false. */
    is_file_mask_source?: boolean;
    /** @description Shown on database connections, too, as false. */
    is_file_mask_destination?: boolean;
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to Salesforce, a preview. From servers of release 3.26.19 and later.
 *     It has no `host`, `port`, `database` or password.
 *     The server refuses to create one until an administrator has switched preview features on in the web interface.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type SalesforceConnectionWrite = {
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
    db_type: "salesforce";
    /** @description The URL of the organisation. */
    instance_url: string;
    /**
     * @description The URL of the login on the organisation's own domain.
     *     It is sent as it is as the audience of the assertion, so the exact text matters.
     */
    login_url: string;
    /** @description The client id of the connected app. */
    client_id: string;
    user: string;
    /** @description The path of the private key, relative to the files of the instance or to the connection fileset. */
    salesforce_private_key_path: string;
    /** @description The passphrase of the key. Write-only: it comes back as `salesforce_private_key_passphrase_encrypted`. */
    salesforce_private_key_passphrase?: string | null;
    /**
     * @description The version of the Salesforce API, such as `62.0`.
     *     When left out, the server stores a default of its own and answers with it; sent back, it stays pinned.
     */
    api_version?: string | null;
    /** @description Let DataMasque only read from this connection; false when left out. */
    is_read_only?: boolean;
    /** @description The id of an Oracle wallet file. Of use for Oracle. */
    oracle_wallet?: string | null;
    /** @description The id of a connection fileset; the path of the key is then relative to it. */
    connection_fileset?: string | null;
};
/** @description A connection to an Amazon S3 bucket. */
export type S3Connection = {
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to an Amazon S3 bucket.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type S3ConnectionWrite = {
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
export type AzureBlobConnection = {
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to an Azure blob container.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type AzureBlobConnectionWrite = {
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
export type MountedShareConnection = {
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to a share that is mounted on the server.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type MountedShareConnectionWrite = {
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
/** @description A connection to a Google Cloud Storage bucket. From servers of release 3.26.19 and later. */
export type GcsConnection = {
    /** @description The id of the connection, a UUID in practice. */
    id: string;
    /** @description The name of the connection. */
    name: string;
    /** @description The version of the document, `1.0`. */
    version?: string;
    /** @enum {string} */
    mask_type: "file";
    /** @enum {string} */
    type: "gcs_connection";
    bucket: string;
    /** @description The stored key of the service account, encrypted. */
    service_account_key_encrypted?: string;
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
    /**
     * @description The lock that the licence put on the connection; null for none.
     *     Servers before 3.26.18 do not send it.
     */
    license_lock?: ConnectionLicenseLock | null;
    /** @description Whether the protected members cannot be changed now. Servers before 3.26.18 do not send it, which means false. */
    target_frozen?: boolean;
    /** @description The members that cannot be changed now, by their names here. Servers before 3.26.18 do not send it, which means none. */
    frozen_target_fields?: string[];
    /**
     * @description Whether the connection cannot be deleted now; can differ from `target_frozen`.
     *     Servers before 3.26.18 do not send it, which means false.
     */
    deletion_frozen?: boolean;
};
/**
 * @description A connection to a Google Cloud Storage bucket. From servers of release 3.26.19 and later.
 *     The server ignores members it owns when they are echoed, but this schema leaves them out: send no `*_encrypted` member.
 */
export type GcsConnectionWrite = {
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
    type: "gcs_connection";
    bucket: string;
    /**
     * @description The key of the service account: the text of a JSON key file, or the ARN of a secret that holds it.
     *     Write-only: it comes back as `service_account_key_encrypted`.
     */
    service_account_key?: string | null;
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
 * @description The lock that a licence with a limited number of connections puts on one of a kind that counts,
 *     once the first run on it has finished successfully.
 *     From servers of release 3.26.18 and later.
 */
export type ConnectionLicenseLock = {
    /**
     * Format: date-time
     * @description Since when it is locked.
     */
    locked_at: string;
    /**
     * Format: date-time
     * @description From when on it can be changed again.
     */
    editable_from: string;
};
/**
 * @description The members of a connection to change; everything left out stays as it is.
 *     Any member of any kind can be sent, without naming the kind.
 *     Seen on the wire: `host`, `port`, `database`, `user`, `dbpassword`, `schema` and `base_directory`.
 *     The member of a database password is `dbpassword`: a `password` does not reach the database.
 */
export type ConnectionPatch = {
    /** @description A new name. */
    name?: string;
    /** @description The version of the document, `1.0`. */
    version?: string;
    mask_type?: MaskType;
    db_type?: DatabaseType;
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
    /** @description The bucket for staging (Redshift, DynamoDB). */
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
    dynamo_default_sse?: SseConfig;
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
    /** @description Cassandra: the data centre to talk to. */
    local_datacenter?: string | null;
    /** @description SAP ASE: the name that the certificate is checked against. */
    tls_server_name?: string | null;
    /** @description SAP ASE: how long to wait for the connection; the unit is not evidenced, seconds are presumed. */
    connect_timeout?: number | null;
    snowflake_account_id?: string;
    snowflake_warehouse?: string;
    /** @description The role of the Snowflake user. */
    snowflake_role?: string;
    /** @description The id of an uploaded Snowflake key file. */
    snowflake_private_key?: string | null;
    /** @description The passphrase of the key. */
    snowflake_private_key_passphrase?: string | null;
    /** @description The host of the Databricks workspace. */
    server_hostname?: string;
    /** @description The HTTP path of the SQL warehouse. */
    http_path?: string;
    catalog?: string;
    /** @description The access token of Databricks. */
    access_token?: string | null;
    type?: FileConnectionType;
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
    /** @description Salesforce: the URL of the organisation. */
    instance_url?: string;
    /** @description Salesforce: the URL of the login, exactly as the organisation has it. */
    login_url?: string;
    /** @description Salesforce: the client id of the connected app. */
    client_id?: string;
    /** @description Salesforce: the path of the private key. */
    salesforce_private_key_path?: string;
    /** @description Salesforce: the passphrase of the private key. */
    salesforce_private_key_passphrase?: string | null;
    /** @description Salesforce: the version of its API. */
    api_version?: string | null;
    /** @description Google Cloud Storage: the key of the service account. */
    service_account_key?: string | null;
    /**
     * @deprecated
     * @description The storage integration. Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_storage_integration_name?: string;
    /**
     * @deprecated
     * @description Where Snowflake data is staged. Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_stage_location?: SnowflakeStageLocation | null;
    /**
     * @deprecated
     * @description Stage on Azure: the container. Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_azure_container_name?: string | null;
    /**
     * @deprecated
     * @description Stage on Azure: the connection string of the storage account.
     *     Servers up to 3.26.17; release 3.26.18 dropped it.
     */
    snowflake_azure_connection_string?: string | null;
};
/** @description A connection that was replaced. Only the id is sure to be there. */
export type ConnectionSaved = {
    /** @description The id of the connection, unchanged. */
    id: string;
    name?: string;
};
/** @description The outcome of the test of a reachable connection. */
export type ConnectionTestResult = {
    /** @description A warning: reachable, with this remark. */
    message?: string;
};
/**
 * @description Whether a stored YAML document is valid.
 *     `in_progress`: large documents are validated after the answer; read again.
 *     `unknown`: no result yet; seen on libraries after a write.
 * @enum {string}
 */
export type ValidationStatus = "valid" | "invalid" | "in_progress" | "unknown";
/** @description A validation status, or one of a later server. */
export type ValidationStatusOnRead = ValidationStatus | (string & {});
/**
 * @description What is wrong: the ruleset itself, a library that is missing or invalid,
 *     the ruleset once its libraries are expanded, or a ruleset-generation configuration.
 * @enum {string}
 */
export type ValidationErrorType = "ruleset" | "library_missing" | "library_invalid" | "expansion" | "rg_config";
/** @description One fault in a stored YAML document. */
export type ValidationErrorDetails = {
    /** @description What is wrong; can be several lines with an excerpt. */
    message: string;
    /** @description What is wrong. Not sent for every resource. */
    validation_error_type?: ValidationErrorType | (string & {}) | null;
    /** @description The line of the fault in the text as it was sent, counted from 1. */
    line_number?: number | null;
    /** @description The column of the fault in the text as it was sent, counted from 1. */
    column_number?: number | null;
};
/**
 * @description Whether a ruleset masks databases or files.
 * @enum {string}
 */
export type RulesetType = "database" | "file";
/** @description A ruleset type, or one of a later server. */
export type RulesetTypeOnRead = RulesetType | (string & {});
/**
 * @description A masking ruleset, as the server shows it.
 *     The four `git_*` members say which commit the content matches; all are null or absent when it matches none.
 */
export type Ruleset = {
    /** @description The id of the ruleset, a UUID in practice. */
    id: string;
    /** @description Unique among the rulesets of one mask type. */
    name: string;
    /** @description The rules as YAML. There when a single ruleset is read; do not rely on it in lists. */
    config_yaml?: string;
    mask_type?: RulesetTypeOnRead;
    is_valid?: ValidationStatusOnRead;
    /** @description The faults; empty or absent when there are none. */
    validation_errors?: ValidationErrorDetails[];
    /**
     * @description What the licence does not allow of what the YAML uses, and the editions that would:
     *     a sentence each, none of which may be dropped. Empty when nothing is missing,
     *     null while the server does not know, for example before the validation.
     *     Servers before 3.26.18 do not send it, which means the same.
     */
    unlicensed_feature_warnings?: string[] | null;
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
export type RulesetWrite = {
    /** @description Unique among the rulesets of one mask type. Older documentation limits it to 64 characters. */
    name: string;
    /** @description The rules as YAML. */
    config_yaml: string;
    mask_type?: RulesetType;
};
/** @description What to change in a ruleset. No other member has been seen in this request. */
export type RulesetPatch = {
    /** @description The rules as YAML. */
    config_yaml: string;
};
/**
 * @description The state of a run.
 *     `finished`, `finished_with_warnings`, `failed` and `cancelled` are final; the first two are successes.
 * @enum {string}
 */
export type RunStatus = "queued" | "running" | "validating" | "cancelling" | "finished" | "finished_with_warnings" | "failed" | "cancelled";
/** @description The state of a run, or a state of a later server. */
export type RunStatusOnRead = RunStatus | (string & {});
/**
 * @description The type of a run.
 *     `database` is masking as well as schema discovery, `file` is masking of files.
 * @enum {string}
 */
export type RunMaskType = "database" | "file" | "file_data_discovery";
/** @description The type of a run, or a type of a later server. */
export type RunMaskTypeOnRead = RunMaskType | (string & {});
/**
 * @description How to run. All members are optional; leave unset ones out, never send null.
 *     The server answers 400 to members that it only returns, such as `has_run_secret`.
 *     The lengths of `run_secret` are those the official client checks.
 */
export type RunOptions = {
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
    /**
     * @deprecated
     * @description Sent by the vendor's blueprints for AWS RDS (reworked in 2026) and Azure, such as 10000 (confidence B).
     *     Thought to be the older name of `batch_size`: send that one.
     */
    buffer_size?: number;
};
/**
 * @description The options of a run as the server echoes them, with members of its own.
 *     Do not send them back as they are: the server refuses its own members in a request.
 */
export type RunOptionsOnRead = {
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
     * @description Echoed to the vendor's blueprints, which send it (confidence B). Thought to be the older name of `batch_size`.
     */
    buffer_size?: number;
};
/**
 * @description A masking run to be started.
 *     `options` has to be there, at least as an empty object.
 *     `mask_type` has to suit the source connection and is `database` when left out.
 */
export type RunRequest = {
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
    mask_type?: MaskType;
    options: RunOptions;
    /** @description Send the caller e-mails about the run. Left out: no e-mails. */
    is_user_subscribed?: boolean;
};
/**
 * @description The same with `source_connection` in the place of `connection`, as masque-bricks sends it (confidence B).
 *     Official clients send `connection`: prefer that.
 */
export type RunRequestWithSourceConnection = {
    /** @description A name to show. */
    name?: string;
    /** @description The id of the source connection. */
    source_connection: string;
    /**
     * @description The id of the connection to write to, for file masking. Databases are masked in place.
     *     The official command line tool wants both to be of the same kind.
     */
    destination_connection?: string;
    /** @description The id of the ruleset. */
    ruleset: string;
    mask_type?: MaskType;
    options: RunOptions;
    /** @description Send the caller e-mails about the run. Left out: no e-mails. */
    is_user_subscribed?: boolean;
};
/**
 * @description A run, as the server shows it.
 *     Connections are flat pairs of id and name.
 *     Very old servers named the state `run_status`; one sample client reads an `error_message`, which is not corroborated.
 */
export type Run = {
    /** @description The id of the run. */
    id: number;
    /** @description The name to show. */
    name?: string | null;
    status: RunStatusOnRead;
    mask_type?: RunMaskTypeOnRead;
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
    options?: RunOptionsOnRead;
    /** @description Whether there is a sensitive data discovery report. Known from samples of 2022. */
    has_sdd_report?: boolean;
    /**
     * @deprecated
     * @description The same as `source_connection`, under the older name.
     *     The vendor's RDS blueprint reads it of a run that has ended (confidence B);
     *     whether servers of today answer it is open, so read `source_connection`.
     *     Null like that one (inferred).
     */
    connection?: string | null;
    /**
     * @deprecated
     * @description The name of the source connection, in samples of 2022.
     */
    connection_name?: string;
};
/** @description A page of runs. */
export type RunPage = {
    /** @description The number of runs on all pages. */
    count: number;
    /** @description The absolute URL of the next page; null, absent or `""` on the last one. */
    next?: string | null;
    /** @description The absolute URL of the page before; null or absent on the first one. */
    previous?: string | null;
    results: Run[];
};
/** @description The log of a run: its entries, or a single one. */
export type RunLog = RunLogEntry[] | RunLogEntry;
/** @description One entry of the log of a run. */
export type RunLogEntry = {
    /** @description ISO 8601, possibly with fractions of a second and without an offset. */
    timestamp: string;
    /** @description 10 debug, 20 information, 30 warning, 40 error, 50 fatal. */
    log_level: number;
    /** @description Can be several lines. */
    message: string;
};
/** @description Credentials of a DataMasque user. */
export type JwtLoginRequest = {
    username: string;
    password: string;
};
/**
 * @description The tokens for the IFM service. All of it is secret.
 * @example {
 *       "access_token": "eyJhbGciOi.example.access",
 *       "refresh_token": "eyJhbGciOi.example.refresh",
 *       "token_type": "Bearer"
 *     }
 */
export type JwtLoginResponse = {
    /** @description Bearer token for IFM calls, valid for 12 hours. */
    access_token: string;
    /**
     * @description Exchanged at `/api/auth/jwt/refresh/` for a new access token, valid for 24 hours.
     *     When it is absent, log in again instead.
     */
    refresh_token?: string;
    /** @description The manual gives `Bearer`. */
    token_type?: string;
};
/** @description A refresh token to be exchanged. */
export type JwtRefreshRequest = {
    /** @description The `refresh_token` of the login; note that the member has another name here. */
    refresh: string;
};
/** @description The new access token. */
export type JwtRefreshResponse = {
    /** @description Bearer token for IFM calls. */
    access_token: string;
};
/**
 * @description What a user may do.
 *     `admin`: everything, users, licence, logs and settings included.
 *     `mask_builder`: connections, rulesets, files and runs.
 *     `mask_runner`: connections and runs.
 *     `ruleset_library_managers`: an extra role that lets a mask builder edit ruleset libraries.
 * @enum {string}
 */
export type UserRole = "admin" | "mask_builder" | "mask_runner" | "ruleset_library_managers";
/** @description A user role as the server names it; a newer server may name more than the known ones. */
export type UserRoleOnRead = UserRole | (string & {});
/** @description A user account. */
export type User = {
    id: number;
    username: string;
    email: string;
    /** @description The roles of the user; may be empty. */
    user_roles: UserRoleOnRead[];
    /** @description True while the user still has to choose a password at the next login. */
    has_temporary_password?: boolean;
    /** @description False when the account is switched off. The official client treats absence as false. */
    is_active?: boolean;
    is_staff?: boolean;
    /** @description Older notion of an admin; `user_roles` has taken its place. */
    is_superuser?: boolean;
    /** @description True when the user signs in through single sign-on. Such a user cannot obtain a JWT. */
    is_sso_user?: boolean;
    /** @description Whether the user gets updates about sensitive-data discovery. */
    is_subscribed_to_sdd_updates?: boolean;
    /** Format: date-time */
    date_joined?: string;
    user_permissions?: string[];
    /**
     * @description The API token of the user, a secret that stays valid until it is revoked.
     *     To be expected from `GET /api/users/me/`.
     */
    api_token?: string;
};
/** @description A user to be created. */
export type UserCreate = {
    username: string;
    email: string;
    /**
     * @description At least one role.
     *     `ruleset_library_managers` only goes together with `mask_builder`.
     */
    user_roles: UserRole[];
    /**
     * @description The temporary password.
     *     It has to satisfy the password policy of the server, whose text is not evidenced;
     *     16 random letters and digits without three equal or three consecutive characters in a row are accepted.
     */
    password: string;
    /** @description The same as `password`. */
    re_password: string;
    /** @description Whether the user has to choose a password at the first login. */
    has_temporary_password?: boolean;
};
/**
 * @description The profile form: the members to change.
 *     Members that a user object carries on read may be sent back; the server ignores those it does not change.
 *     A password goes into the form of its own, or into both forms as one.
 */
export type UserPatch = {
    /** @description Ignored. Listed because the official client sends it back. */
    id?: number;
    username?: string;
    email?: string;
    /**
     * @description All the roles the user is to have.
     *     `ruleset_library_managers` only goes together with `mask_builder`.
     */
    user_roles?: UserRole[];
    /** @description False switches the account off. */
    is_active?: boolean;
    /** @description Older notion of an admin; prefer `user_roles`. */
    is_superuser?: boolean;
    /** @description Whether the user gets updates about sensitive-data discovery. */
    is_subscribed_to_sdd_updates?: boolean;
    /** Format: date-time */
    date_joined?: string;
};
/** @description The password form. It has exactly these three members. */
export type UserPasswordChange = {
    /** @description The password in force. The official client sends null when it does not know it. */
    current_password: string | null;
    new_password: string;
    /** @description The same as `new_password`. */
    re_new_password: string;
};
/**
 * @description Both forms as one: members of the profile beside the three of the password.
 *     One third-party client sends it (confidence C).
 */
export type UserPatchWithPassword = {
    /** @description Ignored. Listed because the official client sends it back. */
    id?: number;
    username?: string;
    email?: string;
    /**
     * @description All the roles the user is to have.
     *     `ruleset_library_managers` only goes together with `mask_builder`.
     */
    user_roles?: UserRole[];
    /** @description False switches the account off. */
    is_active?: boolean;
    /** @description Older notion of an admin; prefer `user_roles`. */
    is_superuser?: boolean;
    /** @description Whether the user gets updates about sensitive-data discovery. */
    is_subscribed_to_sdd_updates?: boolean;
    /** Format: date-time */
    date_joined?: string;
    /** @description The password in force. The official client sends null when it does not know it. */
    current_password: string | null;
    new_password: string;
    /** @description The same as `new_password`. */
    re_new_password: string;
};
/** @description Outcome of a password reset. Secret. */
export type ResetPasswordResult = {
    /** @description The new temporary password. */
    password: string;
};
/** @description Personal preferences of the calling user. */
export type UserProfile = {
    /** @description A git directory, by its name; what it is used for is not evidenced. */
    git_directory_path?: string | null;
};
/** @description The preferences to change. */
export type UserProfileWrite = {
    /** @description A git directory, by its name; what it is used for is not evidenced. */
    git_directory_path?: string | null;
};
/** @description The first admin and the host names of the instance. */
export type AdminInstallRequest = {
    email: string;
    /** @description Name of the first admin. The official client takes `admin` unless told otherwise. */
    username: string;
    /** @description Password of the first admin. A weak one is refused with 400. */
    password: string;
    /** @description The same as `password`. */
    re_password: string;
    /**
     * @description Host names, without a port, under which the instance may be reached.
     *     The official client sends `localhost`, `127.0.0.1` and the host of its base URL.
     */
    allowed_hosts: string[];
};
/** @description The admin that was created. */
export type AdminInstallResult = {
    id?: number;
    email?: string;
    username?: string;
};
/** @description The licence in force. */
export type LicenseInfo = {
    uuid: string;
    name: string;
    /** @description Kind of licence, free text such as `enterprise` or `standard`. */
    type: string;
    is_expired: boolean;
    /** @description Whether another licence file may be uploaded. */
    uploadable: boolean;
    version?: string | null;
    raw_type?: string | null;
    /** Format: date-time */
    expiry_date?: string | null;
    /** @description By its name, in terabytes. */
    quota_tb?: number | null;
    maximum_node_count?: number | null;
    row_limit?: number | null;
    platform_name?: string | null;
    platform_code?: string | null;
    /** @description By its name, in days. */
    days_until_expiry?: number | null;
    is_contract_product?: boolean | null;
    contract_license_type?: string | null;
    /** @description State of a licence whose source can be switched. */
    switchable_license_metadata?: SwitchableLicenseMetadata | null;
};
/**
 * @description State of a licence whose source can be switched.
 *     Every member may be absent or null.
 */
export type SwitchableLicenseMetadata = {
    can_switch_license_source?: boolean | null;
    license_source?: string | null;
    /** Format: date-time */
    license_select_time?: string | null;
    aws_account_number?: string | null;
    /** Format: date-time */
    last_checkout_success_time?: string | null;
    last_checkout_success_type?: string | null;
    last_checkout_error?: string | null;
    last_checkout_license_arn?: string | null;
    last_checkout_product_name?: string | null;
    /** Format: date-time */
    last_checkout_contract_expiry?: string | null;
    last_checkout_agreement_id?: string | null;
    last_checkout_agreement_url?: string | null;
    checkout_mode?: string | null;
    selected_product_sku?: string | null;
    allow_fallback?: boolean | null;
    last_checkout_success_license_count?: number | null;
    iam_role_arn?: string | null;
};
/** @description The form that installs a licence. */
export type LicenseUpload = {
    /**
     * Format: binary
     * @description The licence file, ending in `.lic` or `.dmlicense`.
     */
    license_file: Blob;
};
/**
 * @description Settings of the whole instance.
 *     The server has more of them than the members listed here; their names are not evidenced.
 */
export type Settings = {
    /** @description Address of the AI engine. Absent, null and an empty text all mean that none is configured. */
    dm_ai_engine_url?: string | null;
    /** @description Locality of the instance. That it can be read back is inferred. */
    locality?: string;
} & {
    [key: string]: unknown;
};
/**
 * @description The settings to change.
 *     Other members than the listed ones are passed to the server as they are.
 */
export type SettingsPatch = {
    /** @description Address of the AI engine. */
    dm_ai_engine_url?: string;
    /**
     * @description Locality of the instance, used by the ruleset generator and available to templates in rulesets.
     *     The allowed values are not evidenced; `en_GB` and `AU` were seen.
     */
    locality?: string;
} & {
    [key: string]: unknown;
};
/**
 * @description A file kept by the server, without its content.
 *     The name is in `name`, on some endpoints in `filename`: read the first, else the second.
 */
export type StoredFile = {
    /** @description Id of the file, a UUID; what connections refer to. */
    id: string;
    name?: string;
    /** @description Takes the place of `name` on some endpoints, or stands beside it. */
    filename?: string;
    /** Format: date-time */
    created_date: string;
    /** Format: date-time */
    modified_date?: string | null;
};
/** @description The form that uploads a seed file, parts in this order. */
export type SeedUpload = {
    /** @description Name under which the file is kept. */
    name: string;
    /**
     * Format: binary
     * @description The CSV file.
     */
    seed_file: Blob;
};
/** @description The form that uploads an Oracle wallet, parts in this order. */
export type OracleWalletUpload = {
    /** @description Name under which the wallet is kept. */
    name: string;
    /**
     * Format: binary
     * @description The wallet as a zip archive.
     */
    zip_archive: Blob;
};
/** @description The form that uploads a connection fileset, parts in this order. */
export type ConnectionFilesetUpload = {
    /** @description Name under which the fileset is kept. */
    name: string;
    /** @description Kind of database the certificates are for. `mysql` is the one value that is evidenced. */
    database_type: components["schemas"]["ConnectionFilesetDatabaseType"] | (string & {});
    /**
     * Format: binary
     * @description The certificates as a zip archive.
     */
    zip_archive: Blob;
};
/** @description The form that uploads a private key for Snowflake, parts in this order. */
export type SnowflakeKeyUpload = {
    /** @description Name under which the key is kept. */
    name: string;
    /**
     * Format: binary
     * @description The private key file. Secret.
     */
    key_file: Blob;
};
/**
 * @description The form of an upload that is known by its path only.
 *     Its parts are not evidenced; those of the older path of the same resource are a reasonable first try.
 */
export type NotEvidencedForm = {
    [key: string]: unknown;
};
/** @description The form that loads an exported bundle, parts in this order. */
export type BundleImport = {
    /** @description Replace rulesets that exist already. Without it they are skipped. */
    overwrite_rulesets?: FormFlag;
    /** @description Replace ruleset libraries that exist already. Without it they are skipped. */
    overwrite_libraries?: FormFlag;
    /** @description Replace seed files that exist already. Without it they are skipped. */
    overwrite_seed_files?: FormFlag;
    /**
     * Format: binary
     * @description The archive as it came from the export.
     */
    zip_archive: Blob;
};
/**
 * @description A yes or no in a form, where every part is a text.
 * @enum {string}
 */
export type FormFlag = "true" | "false";
/**
 * @description A named piece of YAML that rulesets import.
 *     `namespace` and `name` together are unique, upper and lower case told apart.
 */
export type RulesetLibrary = {
    id: string;
    name: string;
    /** @description Empty for the default namespace. */
    namespace: string;
    /** @description The YAML text. Left out of the rows of a list. */
    config_yaml?: string;
    /** @description Outcome of the validation. `in_progress` is not final; `unknown` was seen right after a write. */
    is_valid: ValidationStatusOnRead;
    /** @description What is wrong with the YAML; empty or absent when nothing is. */
    validation_errors?: ValidationErrorDetails[];
    /**
     * @description What the licence does not allow of what the YAML uses, and the editions that would:
     *     a sentence each, none of which may be dropped. Empty when nothing is missing,
     *     null while the server does not know, for example before the validation.
     *     Servers before 3.26.18 do not send it, which means the same.
     */
    unlicensed_feature_warnings?: string[] | null;
    /**
     * @description Branch of the git commit the content equals.
     *     Null or absent when it equals none; the other three git members are then null or absent, too.
     */
    git_branch?: string | null;
    git_commit_sha?: string | null;
    git_repo_url?: string | null;
    /** Format: date-time */
    git_synced_at?: string | null;
    /** Format: date-time */
    created: string;
    /** Format: date-time */
    modified: string;
};
/** @description A page of ruleset libraries. */
export type RulesetLibraryPage = {
    /** @description The number of libraries on all pages. */
    count: number;
    /** @description The absolute URL of the next page; null, absent or `""` on the last one. */
    next?: string | null;
    /** @description The absolute URL of the page before; null or absent on the first one. */
    previous?: string | null;
    results: RulesetLibrary[];
};
/** @description A ruleset library to be created or replaced. */
export type RulesetLibraryWrite = {
    /** @description Name without a slash. */
    name: string;
    /**
     * @description Groups libraries; may have levels parted by single slashes.
     *     Empty, the default, for the default namespace.
     */
    namespace?: string;
    /** @description The YAML text. */
    config_yaml: string;
};
/** @description A page of rulesets. */
export type RulesetPage = {
    /** @description The number of rulesets on all pages. */
    count: number;
    /** @description The absolute URL of the next page; null, absent or `""` on the last one. */
    next?: string | null;
    /** @description The absolute URL of the page before; null or absent on the first one. */
    previous?: string | null;
    results: Ruleset[];
};
/**
 * @description The run that a discovery start created.
 *     Only its id is evidenced; the server may well send the whole run.
 */
export type StartedDiscoveryRun = {
    /** @description The id of the run, as the run paths take it. */
    id: number;
} & {
    [key: string]: unknown;
};
/**
 * @description A schema discovery run with its options in the request.
 *     The official client always sends the lists and the three `disable_*` switches,
 *     as `[]` and `false` unless told otherwise.
 */
export type SchemaDiscoveryRequest = {
    /** @description The id of the database connection to look at. */
    connection: string;
    /** @description More keywords that mark a column as sensitive. */
    custom_keywords?: string[];
    /** @description Keywords that do not count. */
    ignored_keywords?: string[];
    /** @description The schemas to look at; an empty list means the connection's default schema. */
    schemas?: string[];
    in_data_discovery?: InDataDiscovery;
    /** @description Leaves out the keywords that come with the product. */
    disable_built_in_keywords?: boolean;
    /** @description Leaves out the custom keywords of the instance's settings. */
    disable_global_custom_keywords?: boolean;
    /** @description Leaves out the ignored keywords of the instance's settings. */
    disable_global_ignored_keywords?: boolean;
};
/** @description A schema discovery run with a saved discovery config. */
export type SchemaDiscoveryFromConfigRequest = {
    /** @description The id of the database connection to look at. */
    connection: string;
    /**
     * @description The id of a discovery config of type `database`; null for the built-in defaults.
     *     The key must be there even when it is null.
     */
    discovery_config: string | null;
    /** @description The schemas to look at; the connection's default schema when left out. */
    schemas?: string[];
};
/**
 * @description A file data discovery run with its options in the request.
 *     The official client always sends the two keyword lists and `disable_built_in_keywords`,
 *     as `[]` and `false` unless told otherwise.
 */
export type FileDataDiscoveryRequest = {
    /** @description The id of the file connection to look at. */
    connection: string;
    options?: FileDataDiscoveryOptions;
    /** @description More keywords that mark data as sensitive. */
    custom_keywords?: string[];
    /** @description Keywords that do not count. */
    ignored_keywords?: string[];
    /** @description Leaves out the keywords that come with the product. */
    disable_built_in_keywords?: boolean;
    /** @description Leaves out the custom keywords of the instance's settings. */
    disable_global_custom_keywords?: boolean;
    /** @description Leaves out the ignored keywords of the instance's settings. */
    disable_global_ignored_keywords?: boolean;
    in_data_discovery?: InDataDiscovery;
    /** @description By its name, looks into folders in folders, too. */
    recurse?: boolean;
    /** @description Only files that one of these filters matches. */
    include?: FileFilter[];
    /** @description No files that one of these filters matches. */
    skip?: FileFilter[];
    /** @description The character encoding to read the files with. */
    encoding?: string;
    /** @description By its name, how many workers read files at the same time. */
    workers?: number;
};
/**
 * @description A file data discovery run with a saved discovery config.
 *     Keywords, file filters, encoding, workers and in-data discovery belong to the config.
 */
export type FileDataDiscoveryFromConfigRequest = {
    /** @description The id of the file connection to look at. */
    connection: string;
    /**
     * @description The id of a discovery config of type `file`; null for the server's defaults.
     *     The key must be there even when it is null.
     */
    discovery_config: string | null;
    options?: FileDataDiscoveryOptions;
};
/** @description Run options of a file data discovery run. */
export type FileDataDiscoveryOptions = {
    /** @description Writes more to the run log. */
    diagnostic_logging?: boolean;
};
/**
 * @description A filter on files: a glob or a regular expression, exactly one of them.
 *     The official client checks this before it sends.
 */
export type FileFilter = GlobFileFilter | RegexFileFilter;
/** @description A filter on files by a glob. */
export type GlobFileFilter = {
    /** @description The glob, such as `*.csv`. */
    glob: string;
    /** @description What the glob is held against; the whole path when left out. */
    match_against?: FileFilterMatchAgainst;
};
/** @description A filter on files by a regular expression. */
export type RegexFileFilter = {
    /** @description The regular expression, such as `.*\/old/.*`. */
    regex: string;
    /** @description What the expression is held against; the whole path when left out. */
    match_against?: FileFilterMatchAgainst;
};
/**
 * @description What a file filter is held against.
 * @enum {string}
 */
export type FileFilterMatchAgainst = "path" | "filename";
/** @description How to look into the data itself, and not only at names; all optional. */
export type InDataDiscovery = {
    /** @description Turns looking into the data on or off. */
    enabled?: boolean;
    /** @description How many rows to sample. */
    row_sample_size?: number;
    /** @description More rules for values. */
    custom_rules?: InDataDiscoveryRule[];
    /** @description Rules for values that are not sensitive; their matches come back without a label. */
    non_sensitive_rules?: InDataDiscoveryRule[];
    /** @description Rules for values to ignore; their matches do not come back at all. */
    ignore_rules?: InDataDiscoveryRule[];
    /** @description Sent by the official client under this name; its effect is not evidenced. */
    force?: boolean;
    safe_data_preview?: SafeDataPreviewOptions;
};
/** @description A rule that recognises values. */
export type InDataDiscoveryRule = {
    /** @description A regular expression that values are held against. */
    pattern: string;
    /** @description A name for the rule. */
    name?: string;
};
/** @description How much the Safe Data Preview of a column may show; all optional. */
export type SafeDataPreviewOptions = {
    /** @description Turns the preview on or off. */
    enabled?: boolean;
    /** @description The minimum group size; a column with a value count below it gets no preview. */
    min_group_size?: number;
    string_level?: StringDisclosureLevel;
    numeric_level?: NumericTemporalDisclosureLevel;
    temporal_level?: NumericTemporalDisclosureLevel;
};
/**
 * @description How much a preview of texts may show.
 *     Each level adds to the one before: lengths, then patterns, then first characters.
 * @enum {string}
 */
export type StringDisclosureLevel = "lengths" | "patterns" | "first_chars";
/**
 * @description How much a preview of numbers or times may show.
 *     Summaries are always there; histograms come with the second level.
 * @enum {string}
 */
export type NumericTemporalDisclosureLevel = "summaries" | "histograms";
/** @description One page of the columns that a schema discovery run looked at. */
export type SchemaDiscoveryPage = {
    /** @description How many columns there are over all pages. */
    count: number;
    /** @description The absolute address of the next page; null or absent on the last one. */
    next?: string | null;
    /** @description The absolute address of the page before; null or absent on the first one. */
    previous?: string | null;
    /** @description The columns of this page. */
    results: SchemaDiscoveryResult[];
    /** @description The constraints of the tables, by the name of the schema, then by the name of the table. */
    table_metadata?: {
        [key: string]: {
            [key: string]: TableConstraints;
        };
    };
};
/** @description What schema discovery found about one column. */
export type SchemaDiscoveryResult = {
    /** @description The id of this row. */
    id: number;
    /** @description The name of the column. */
    column: string;
    /** @description The name of the table. */
    table: string;
    /** @description The name of the schema. */
    schema?: string | null;
    data: SchemaDiscoveryColumn;
};
/** @description The definition of a column, and what matched it. */
export type SchemaDiscoveryColumn = {
    /** @description The data type, as the database names it. */
    data_type?: string | null;
    /** @description How long a value may be, in the unit of `max_length_unit`; in characters where that is absent. */
    max_length?: number | null;
    /**
     * @description What `max_length` counts.
     *     Absent from servers before 3.26.17, where lengths count characters.
     */
    max_length_unit?: LengthUnit | (string & {}) | null;
    /** @description How many digits a number may have. */
    numeric_precision?: number | null;
    /** @description How many of the digits stand after the point. */
    numeric_scale?: number | null;
    constraint: ColumnConstraintOnRead;
    /** @description All columns of the constraint. */
    constraint_columns: string[];
    /** @description The name of the primary key that the column is part of. */
    pk_constraint_name?: string | null;
    /** @description The name of the unique key that the column is part of. */
    uk_constraint_name?: string | null;
    /** @description The unique indexes that hold the column. */
    unique_index_names: string[];
    /** @description The foreign keys declared on this column. */
    foreign_keys: ForeignKey[];
    /** @description The foreign keys of other columns that point at this one. */
    referencing_foreign_keys: ReferencingForeignKey[];
    /** @description What matched this column; empty when nothing did. */
    discovery_matches: DiscoveryMatch[];
    /**
     * @description Statistics of the column; null or absent when no preview was run.
     *     A preview that was run and is not possible has the kind `unsupported`.
     */
    safe_data_preview?: SafeDataPreview | null;
};
/**
 * @description What the length of a text is counted in.
 * @enum {string}
 */
export type LengthUnit = "chars" | "bytes";
/**
 * @description The key that a column is part of; the empty text for none.
 * @enum {string}
 */
export type ColumnConstraint = "Primary" | "Unique" | "";
/** @description The key that a column is part of; newer servers may name others. */
export type ColumnConstraintOnRead = ColumnConstraint | (string & {});
/** @description A foreign key declared on a column. */
export type ForeignKey = {
    /** @description The name of the key. */
    name: string;
    /** @description The column it points at, as `schema.table.column`. */
    referenced_column: string;
};
/** @description A foreign key that points at a column. */
export type ReferencingForeignKey = {
    /** @description The name of the key. */
    name: string;
    /** @description The column that declares it, as `schema.table.column`. */
    referencing_column: string;
};
/** @description A reason why a column looks sensitive, or is known not to be. */
export type DiscoveryMatch = {
    /** @description The label of the rule that matched; absent on matches that mark data as not sensitive. */
    label?: string | null;
    /** @description Classes of sensitive data, such as `PII`. */
    categories: string[];
    flagged_by: FlaggedByOnRead;
    /** @description The reason, for people. */
    description: string;
    /** @description The percentage of sampled values that matched, 0 to 100; null for a match by metadata. */
    hit_ratio?: number | null;
};
/**
 * @description What found a match, metadata (`MDD`) or the data itself (`IDD`).
 * @enum {string}
 */
export type FlaggedBy = "MDD" | "IDD";
/** @description What found a match, metadata (`MDD`), the data itself (`IDD`), or something newer. */
export type FlaggedByOnRead = FlaggedBy | (string & {});
/** @description The keys and the size of a table. */
export type TableConstraints = {
    /** @description The primary key. */
    primary_keys?: KeyColumns[] | null;
    /** @description The unique keys. */
    unique_keys?: KeyColumns[] | null;
    /** @description The foreign keys. */
    foreign_keys?: KeyColumns[] | null;
    /** @description How many rows the table has. */
    row_count?: number | null;
};
/** @description The columns of one key. */
export type KeyColumns = {
    /** @description Names of columns. */
    columns: string[];
};
/** @description What file data discovery found in a group of files of like structure. */
export type FileDiscoveryResult = {
    /** @description The id of this record. */
    id: number;
    connection: FileDiscoveryConnection;
    /** @description The type of the files, such as `csv` or `json`. */
    file_type: string;
    /** @description The files of the group. */
    files: FileDiscoveryFile[];
    /** @description What was found, one entry for each column or path. */
    results: FileDiscoveryLocatorResult[];
};
/** @description The connection that the files are on. */
export type FileDiscoveryConnection = {
    /** @description The id of the connection; may be absent. */
    id?: string;
    /** @description The name of the connection. */
    name: string;
};
/** @description One file that was looked at. */
export type FileDiscoveryFile = {
    /** @description The path of the file on its connection. */
    path: string;
    /** @description The type of the file, such as `csv` or `json`. */
    file_type: string;
    /** @description What separates the columns of a delimited file. */
    delimiter?: string | null;
    /** @description The character encoding. */
    encoding?: string | null;
    /**
     * @description How many values there are, by locator; from servers of release 3.26.15 and later.
     *     A column name is its own key;
     *     a path is written as JSON without spaces, such as `["staff","*","email"]`.
     */
    value_counts?: {
        [key: string]: number;
    };
    /** @description Whether values were counted, and if not, why; the empty text from servers that cannot count. */
    value_count_status?: ValueCountStatus | (string & {}) | null;
};
/**
 * @description Whether the values of a file were counted, and if not, why.
 * @enum {string}
 */
export type ValueCountStatus = "counted" | "in_data_discovery_disabled" | "file_type_has_no_values";
/** @description What was found at one place of the files. */
export type FileDiscoveryLocatorResult = {
    locator: Locator;
    /** @description What matched the values at this place. */
    matches: FileDiscoveryMatch[];
    /** @description The types of the values, such as `string` or `integer`. */
    data_types: string[];
    /** @description Statistics of the values, taken from one file that `sampled_from` names. */
    safe_data_preview?: SafeDataPreview | null;
    /** @description How many values there are over the files of the group; null when they were not counted. */
    value_count?: number | null;
};
/** @description A reason why values look sensitive, or are known not to be. */
export type FileDiscoveryMatch = {
    flagged_by: FlaggedByOnRead;
    /** @description The reason, for people. */
    description: string;
    /** @description The label of the rule that matched; absent on matches that mark data as not sensitive. */
    label?: string;
    /** @description Classes of sensitive data, such as `PII`. */
    categories?: string[];
    /** @description The percentage of sampled values that matched, 0 to 100; null for a match by metadata. */
    hit_ratio?: number | null;
};
/**
 * @description A place in a file: the name of a column, or a path into a structured document.
 *     In a path a text is a key, or `*` for every one, and a number is a position in a list.
 * @example email
 * @example [
 *       "staff",
 *       "*",
 *       "email"
 *     ]
 */
export type Locator = string | (string | number)[];
/**
 * @description Statistics of a column or of the values at a place, without showing single values.
 *     `kind` tells which.
 */
export type SafeDataPreview = StringSafeDataPreview | NumericSafeDataPreview | TemporalSafeDataPreview | BooleanSafeDataPreview | UnsupportedSafeDataPreview;
/** @description A preview of texts. */
export type StringSafeDataPreview = {
    /**
     * @description Tells the kinds of preview apart.
     * @enum {string}
     */
    kind: "string";
    /** @description The path of the sampled file; null for a database. */
    sampled_from?: string | null;
    statistics_common: PreviewCounts;
    statistics_kind: StringPreviewStatistics;
};
/** @description A preview of numbers. */
export type NumericSafeDataPreview = {
    /**
     * @description Tells the kinds of preview apart.
     * @enum {string}
     */
    kind: "numeric";
    /** @description The path of the sampled file; null for a database. */
    sampled_from?: string | null;
    statistics_common: PreviewCounts;
    statistics_kind: NumericPreviewStatistics;
};
/** @description A preview of dates or times. */
export type TemporalSafeDataPreview = {
    /**
     * @description Tells the kinds of preview apart.
     * @enum {string}
     */
    kind: "temporal";
    /** @description The path of the sampled file; null for a database. */
    sampled_from?: string | null;
    statistics_common: PreviewCounts;
    statistics_kind: TemporalPreviewStatistics;
};
/** @description A preview of truth values. */
export type BooleanSafeDataPreview = {
    /**
     * @description Tells the kinds of preview apart.
     * @enum {string}
     */
    kind: "boolean";
    /** @description The path of the sampled file; null for a database. */
    sampled_from?: string | null;
    statistics_common: PreviewCounts;
    statistics_kind: BooleanPreviewStatistics;
};
/** @description A preview that is not possible. */
export type UnsupportedSafeDataPreview = {
    /**
     * @description Tells the kinds of preview apart.
     * @enum {string}
     */
    kind: "unsupported";
    /** @description The path of the sampled file; null for a database. */
    sampled_from?: string | null;
    statistics_common: PreviewCounts;
    statistics_kind: UnsupportedPreviewStatistics;
};
/** @description Counts over the sampled rows. */
export type PreviewCounts = {
    /** @description How many rows were sampled. */
    count_row: number;
    /** @description How many of them hold null. */
    count_null: number;
    /** @description How many different values there are. */
    count_distinct?: number | null;
};
/** @description Statistics of texts. */
export type StringPreviewStatistics = {
    lengths: PreviewLengths;
    /** @description At the level `patterns` and above. */
    patterns?: PreviewPatterns | null;
    /** @description At the level `first_chars`. */
    first_chars?: PreviewFirstChars | null;
};
/** @description How long the texts are. */
export type PreviewLengths = {
    min: number;
    max: number;
    mean: number;
    median: number;
    /** @description The most common lengths. */
    most_common: {
        length: number;
        count: number;
    }[];
};
/** @description What the texts look like, as patterns. */
export type PreviewPatterns = {
    /** @description The most common patterns, such as `aaa-999`. */
    top: {
        pattern: string;
        count: number;
    }[];
    /** @description The shares of letters, digits and other characters, as fractions of 1 in samples. */
    composition: {
        /** @description The share of letters among all characters, as a fraction of 1 in samples. */
        letter: number;
        /** @description The share of digits among all characters, as a fraction of 1 in samples. */
        digit: number;
        /** @description The share of other characters among all, as a fraction of 1 in samples. */
        other: number;
    };
};
/** @description How the texts start. */
export type PreviewFirstChars = {
    /** @description The most common starts, with the rest masked, such as `k******`. */
    top: {
        masked: string;
        count: number;
    }[];
};
/** @description Statistics of numbers. */
export type NumericPreviewStatistics = {
    /** @description The mean, the quartiles `q1` to `q3`, and the 5th and the 95th percentile. */
    summaries: {
        mean: number;
        q1: number;
        q2: number;
        q3: number;
        p5: number;
        p95: number;
    };
    /** @description At the level `histograms`. */
    histograms?: NumericPreviewHistogram | null;
};
/** @description How numbers are spread. */
export type NumericPreviewHistogram = {
    /** @description Ranges that hold their lower bound and not their upper bound. */
    bins: {
        lower_bound: number;
        upper_bound: number;
        count: number;
    }[];
};
/** @description Statistics of dates and times. */
export type TemporalPreviewStatistics = {
    /**
     * @description The mean, the quartiles `q1` to `q3`, and the 5th and the 95th percentile,
     *     as ISO 8601 dates or times.
     */
    summaries: {
        mean: string;
        q1: string;
        q2: string;
        q3: string;
        p5: string;
        p95: string;
    };
    /** @description At the level `histograms`. */
    histograms?: TemporalPreviewHistogram | null;
};
/** @description How dates and times are spread. */
export type TemporalPreviewHistogram = {
    /** @description Ranges, each with a label for people such as `1990s`. */
    bins: {
        lower_bound: string;
        upper_bound: string;
        label: string;
        count: number;
    }[];
};
/** @description Statistics of truth values. */
export type BooleanPreviewStatistics = {
    count_true: number;
    count_false: number;
};
/** @description Why there is no preview. */
export type UnsupportedPreviewStatistics = {
    /**
     * @description The reason, for people, such as `No rows sampled` or `All sampled values are null`.
     *     Servers may word it in other ways.
     */
    reason: string;
};
/**
 * @description The columns to mask, by the name of the schema, then by the name of the table.
 * @example {
 *       "public": {
 *         "customer": [
 *           "email",
 *           "phone"
 *         ]
 *       }
 *     }
 */
export type SelectedColumns = {
    [key: string]: {
        [key: string]: string[];
    };
};
/** @description What to hash on, by the name of the schema, then by the name of the table. */
export type SelectedHashColumns = {
    [key: string]: {
        [key: string]: HashColumns;
    };
};
/** @description The columns of a table that masks hash on. */
export type HashColumns = {
    /** @description The columns to hash on for the whole table, unless a column has its own. */
    table?: string[];
    /** @description The columns to hash on for one column; null or an empty list turns hashing off for it. */
    columns?: {
        [key: string]: string[] | null;
    };
};
/**
 * @description Files, and the places in them to mask.
 *     For generation in the background the official client wants neither list to be empty.
 */
export type SelectedFileData = {
    /** @description Paths of files. */
    files: string[];
    /** @description Places in those files. */
    locators: Locator[];
};
/** @description Columns to make a database ruleset for, with the server's default generation config. */
export type RulesetGenerationRequest = {
    /** @description The id of the database connection. */
    connection: string;
    selected_columns: SelectedColumns;
    hash_columns?: SelectedHashColumns;
};
/** @description Columns to make a database ruleset for, with a generation config. */
export type RulesetGenerationWithRGConfigRequest = {
    /** @description The id of the database connection. */
    connection: string;
    selected_columns: SelectedColumns;
    hash_columns?: SelectedHashColumns;
    /**
     * @description The id of a ruleset generation config; null for the server's default.
     *     The key must be there even when it is null.
     */
    rg_config: string | null;
};
/** @description Data to make a file ruleset for, with the server's default generation config. */
export type FileRulesetGenerationRequest = {
    /** @description The id of the file connection. */
    connection: string;
    /** @description The data to mask. */
    selected_data: SelectedFileData[];
};
/** @description Data to make a file ruleset for, with a generation config. */
export type FileRulesetGenerationWithRGConfigRequest = {
    /** @description The id of the file connection. */
    connection: string;
    /** @description The data to mask. */
    selected_data: SelectedFileData[];
    /**
     * @description The id of a ruleset generation config; null for the server's default.
     *     The key must be there even when it is null.
     */
    rg_config: string | null;
};
/**
 * @description What to make a ruleset for in the background, with the server's default generation config:
 *     columns of a database, or data of files.
 *     The connection is in the path.
 */
export type AsyncRulesetGenerationRequest = AsyncColumnRulesetGenerationRequest | AsyncFileRulesetGenerationRequest;
/** @description Columns to make a database ruleset for in the background. */
export type AsyncColumnRulesetGenerationRequest = {
    selected_columns: SelectedColumns;
    hash_columns?: SelectedHashColumns;
};
/** @description Data to make a file ruleset for in the background. */
export type AsyncFileRulesetGenerationRequest = {
    /** @description The data to mask. */
    selected_data: SelectedFileData[];
};
/**
 * @description What to make a ruleset for in the background, with a generation config:
 *     columns of a database, or data of files.
 *     The connection is in the path.
 */
export type AsyncRulesetGenerationWithRGConfigRequest = AsyncColumnRulesetGenerationWithRGConfigRequest | AsyncFileRulesetGenerationWithRGConfigRequest;
/** @description Columns to make a database ruleset for in the background, with a generation config. */
export type AsyncColumnRulesetGenerationWithRGConfigRequest = {
    selected_columns: SelectedColumns;
    hash_columns?: SelectedHashColumns;
    /**
     * @description The id of a ruleset generation config; null for the server's default.
     *     The key must be there even when it is null.
     */
    rg_config: string | null;
};
/** @description Data to make a file ruleset for in the background, with a generation config. */
export type AsyncFileRulesetGenerationWithRGConfigRequest = {
    /** @description The data to mask. */
    selected_data: SelectedFileData[];
    /**
     * @description The id of a ruleset generation config; null for the server's default.
     *     The key must be there even when it is null.
     */
    rg_config: string | null;
};
/** @description A discovery report to make rulesets from, with the server's default generation config. */
export type RulesetGenerationFromCsvRequest = {
    /** @description About how large each ruleset should be, in bytes. */
    target_size_bytes?: number;
    /**
     * Format: binary
     * @description The report of a database discovery run with its selection column edited,
     *     as `ruleset.csv` (`text/csv`) or `ruleset.zip` (`application/zip`).
     */
    csv_or_zip_file: Blob;
};
/** @description A discovery report to make rulesets from, with a generation config. */
export type RulesetGenerationFromCsvWithRGConfigRequest = {
    /** @description About how large each ruleset should be, in bytes. */
    target_size_bytes?: number;
    /**
     * @description The id of a ruleset generation config; the empty text for the server's default.
     *     The field must be there even when it is empty.
     */
    rg_config: string;
    /**
     * Format: binary
     * @description The report of a database discovery run with its selection column edited,
     *     as `ruleset.csv` (`text/csv`) or `ruleset.zip` (`application/zip`).
     */
    csv_or_zip_file: Blob;
};
/** @description The state of a ruleset generation in the background. */
export type RulesetGenerationTask = {
    status: RulesetGenerationTaskStatusOnRead;
    /**
     * @description The YAML of the ruleset, once a task started from selected columns or data has finished.
     *     Rulesets made from a CSV are downloaded instead.
     */
    generated_ruleset?: string | null;
};
/**
 * @description How far a ruleset generation is.
 *     The last four are final; `finished` and `finished_with_warnings` are successes.
 * @enum {string}
 */
export type RulesetGenerationTaskStatus = "queued" | "running" | "finished" | "finished_with_warnings" | "failed" | "cancelled";
/** @description How far a ruleset generation is; newer servers may have other values. */
export type RulesetGenerationTaskStatusOnRead = RulesetGenerationTaskStatus | (string & {});
/**
 * @description What a discovery config is for, databases or files.
 * @enum {string}
 */
export type DiscoveryConfigType = "database" | "file";
/** @description What a discovery config is for; newer servers may have other values. */
export type DiscoveryConfigTypeOnRead = DiscoveryConfigType | (string & {});
/** @description One page of discovery configs. */
export type DiscoveryConfigPage = {
    /** @description How many configs there are over all pages. */
    count: number;
    /** @description The absolute address of the next page; null or absent on the last one. */
    next?: string | null;
    /** @description The absolute address of the page before; null or absent on the first one. */
    previous?: string | null;
    /** @description The configs of this page, without their YAML. */
    results: DiscoveryConfig[];
};
/**
 * @description Saved settings for discovery runs of one type.
 * @example {
 *       "id": "5d9c1c1e-7a77-4a0b-8a33-2c1b9e0d7f55",
 *       "name": "hr_scan",
 *       "config_type": "file",
 *       "config_yaml": "labels: []\nbad: 1\n",
 *       "is_valid": "invalid",
 *       "validation_error": "Unknown property bad",
 *       "errors": {
 *         "config_yaml": [
 *           {
 *             "message": "Unknown property bad",
 *             "line_number": 2,
 *             "column_number": 1
 *           }
 *         ]
 *       },
 *       "archived": false,
 *       "created": "2026-08-01T00:00:00Z",
 *       "modified": "2026-08-02T00:00:00Z"
 *     }
 */
export type DiscoveryConfig = {
    /** @description The id, a UUID in practice. */
    id: string;
    /** @description The name; unique among configs of the same type. */
    name: string;
    config_type: DiscoveryConfigTypeOnRead;
    /** @description The settings; left out of list rows. */
    config_yaml?: string;
    is_valid?: ValidationStatusOnRead;
    /** @description Why the YAML is not valid, in one text. */
    validation_error?: string | null;
    errors?: DiscoveryConfigErrors;
    /** @description By its name set on a config that has been deleted; that is not evidenced. */
    archived?: boolean;
    /**
     * Format: date-time
     * @description When the config was created.
     */
    created?: string;
    /**
     * Format: date-time
     * @description When the config was last changed.
     */
    modified?: string;
};
/**
 * @description Why the YAML of a discovery config is not valid, with positions.
 *     Empty when it is valid; needs a server of release 3.26.14 or later.
 */
export type DiscoveryConfigErrors = {
    /** @description One entry for each fault. */
    config_yaml?: ValidationErrorDetails[];
};
/**
 * @description A discovery config to store.
 *     Other keys are passed on to the server.
 * @example {
 *       "name": "hr_scan",
 *       "config_type": "file",
 *       "config_yaml": "labels: []\nmetadata_rules: []\nidd_rules: []\n"
 *     }
 */
export type DiscoveryConfigWrite = {
    /** @description The name; unique among configs of the same type. */
    name: string;
    config_type: DiscoveryConfigType;
    /**
     * @description The settings, not empty.
     *     Keys seen at the top are `labels`, `metadata_rules`, `idd_rules`, `imports` and, for files, `files`.
     */
    config_yaml: string;
};
/**
 * @description Parts that several discovery configs share.
 *     A library has no type: configs for databases and for files can import it.
 * @example {
 *       "id": "d2f0e8b4-3c1a-4a9f-9f7e-6b5a4c3d2e1f",
 *       "name": "labels",
 *       "namespace": "org",
 *       "config_yaml": "labels: []\nmetadata_rules: []\nidd_rules: []\n",
 *       "is_valid": "valid",
 *       "validation_error": null,
 *       "usage_count": 2,
 *       "created": "2026-08-01T00:00:00Z",
 *       "modified": "2026-08-02T00:00:00Z"
 *     }
 */
export type DiscoveryConfigLibrary = {
    /** @description The id, a UUID in practice. */
    id: string;
    /** @description The name; unique within its namespace. */
    name: string;
    /** @description The namespace; empty for the default one. */
    namespace: string;
    /** @description The shared parts; left out of list rows. */
    config_yaml?: string;
    is_valid?: ValidationStatusOnRead;
    /** @description Why the YAML is not valid, in one text. */
    validation_error?: string | null;
    /** @description How many discovery configs import it; from servers of release 3.26.14 and later. */
    usage_count?: number;
    /**
     * Format: date-time
     * @description When the library was created.
     */
    created?: string;
    /**
     * Format: date-time
     * @description When the library was last changed.
     */
    modified?: string;
};
/**
 * @description A discovery config library to store.
 *     Other keys are passed on to the server.
 */
export type DiscoveryConfigLibraryWrite = {
    /** @description The name; unique within its namespace. */
    name: string;
    /**
     * @description The namespace; empty for the default one.
     *     The official client always sends it.
     */
    namespace?: string;
    /** @description The shared parts, not empty. */
    config_yaml: string;
};
/** @description One page of ruleset generation configs. */
export type RGConfigPage = {
    /** @description How many configs there are over all pages. */
    count: number;
    /** @description The absolute address of the next page; null or absent on the last one. */
    next?: string | null;
    /** @description The absolute address of the page before; null or absent on the first one. */
    previous?: string | null;
    /** @description The configs of this page, without their YAML. */
    results: RGConfig[];
};
/**
 * @description Saved settings for ruleset generation, which map labels to masks.
 *     A config has no type: it serves databases and files.
 * @example {
 *       "id": "6f1f0a9e-2b5a-4c53-9d0e-1e2d3c4b5a69",
 *       "name": "house_rules",
 *       "config_yaml": "labels:\n  email:\n    preset_mask: email_mask\n",
 *       "is_valid": "invalid",
 *       "validation_errors": [
 *         {
 *           "message": "Preset is not known",
 *           "validation_error_type": "rg_config",
 *           "line_number": 3,
 *           "column_number": 18
 *         }
 *       ],
 *       "archived": false,
 *       "created": "2026-08-01T00:00:00Z",
 *       "modified": "2026-08-02T00:00:00Z"
 *     }
 */
export type RGConfig = {
    /** @description The id, a UUID in practice. */
    id: string;
    /** @description The name; unique. */
    name: string;
    /** @description The settings; left out of list rows. */
    config_yaml?: string;
    is_valid?: ValidationStatusOnRead;
    /** @description Why the YAML is not valid; empty or absent when it is. */
    validation_errors?: ValidationErrorDetails[];
    /** @description By its name set on a config that has been deleted; that is not evidenced. */
    archived?: boolean;
    /**
     * Format: date-time
     * @description When the config was created.
     */
    created?: string;
    /**
     * Format: date-time
     * @description When the config was last changed.
     */
    modified?: string;
};
/**
 * @description A ruleset generation config to create.
 *     Other keys are passed on to the server.
 */
export type RGConfigWrite = {
    /** @description The name; unique. */
    name: string;
    /** @description The settings; it may import ruleset libraries. */
    config_yaml?: string;
};
/**
 * @description The new content of a ruleset generation config.
 *     Other keys are passed on to the server.
 */
export type RGConfigReplace = {
    /** @description The name; unique. */
    name: string;
    /** @description The settings; without them the stored ones would be blanked. */
    config_yaml: string;
};
/**
 * @description The format of a file that a table reference names.
 * @enum {string}
 */
export type TableReferenceFormat = "csv" | "parquet";
/** @description The format of a file that a table reference names; newer servers may have other values. */
export type TableReferenceFormatOnRead = TableReferenceFormat | (string & {});
/**
 * @description A table or a file under a name that rulesets can refer to.
 * @example {
 *       "id": "e4d3c2b1-a0f9-4e8d-9c7b-6a5f4e3d2c1b",
 *       "name": "customers_map",
 *       "connection": "9a8b7c6d-1111-4222-8333-444455556666",
 *       "source": "maps/customers.csv",
 *       "options": {
 *         "format": "csv",
 *         "delimiter": ";",
 *         "encoding": "utf-8",
 *         "quotechar": "\"",
 *         "null_string": null
 *       },
 *       "created": "2026-08-01T00:00:00Z",
 *       "modified": "2026-08-02T00:00:00Z"
 *     }
 */
export type TableReference = {
    /** @description The id, a UUID in practice. */
    id: string;
    /** @description The name; unique among the table references that are not deleted. */
    name: string;
    /** @description The id of the connection. */
    connection: string;
    /**
     * @description On a file connection the path of the file, whose suffix means nothing;
     *     on a database connection `schema.table`.
     */
    source: string;
    options: TableReferenceOptions;
    /**
     * Format: date-time
     * @description When the table reference was created.
     */
    created: string;
    /**
     * Format: date-time
     * @description When the table reference was last changed.
     */
    modified: string;
};
/**
 * @description How to read the file; the server fills in what was left out.
 *     The first row of a CSV is always its header.
 */
export type TableReferenceOptions = {
    format?: TableReferenceFormatOnRead;
    /** @description What separates the columns of a CSV. */
    delimiter?: string;
    /** @description The character encoding of a CSV. */
    encoding?: string;
    /** @description What quotes a value of a CSV. */
    quotechar?: string;
    /** @description The text that a CSV has for null; null when nothing is read as null. */
    null_string?: string | null;
};
/**
 * @description A table reference to store.
 *     Other keys are passed on to the server.
 * @example {
 *       "name": "customers_map",
 *       "connection": "9a8b7c6d-1111-4222-8333-444455556666",
 *       "source": "maps/customers.csv",
 *       "options": {
 *         "format": "csv",
 *         "delimiter": ";",
 *         "encoding": "utf-8",
 *         "quotechar": "\"",
 *         "null_string": null
 *       }
 *     }
 */
export type TableReferenceWrite = {
    /** @description The name; unique among the table references that are not deleted. */
    name: string;
    /** @description The id of the connection, which must not be deleted. */
    connection: string;
    /**
     * @description On a file connection the path of the file, whose suffix means nothing;
     *     on a database connection `schema.table`.
     */
    source: string;
    options?: TableReferenceOptionsWrite;
};
/**
 * @description How to read the file; for file connections only.
 *     The first row of a CSV is always its header.
 *     Other keys are passed on to the server.
 */
export type TableReferenceOptionsWrite = {
    /** @description The format of the file; `csv` when left out. */
    format?: TableReferenceFormat;
    /** @description What separates the columns of a CSV; a comma when left out. */
    delimiter?: string;
    /** @description The character encoding of a CSV; `utf-8` when left out. */
    encoding?: string;
    /** @description What quotes a value of a CSV; the double quote when left out. */
    quotechar?: string;
    /** @description The text that a CSV has for null; null, the default, means that nothing is read as null. */
    null_string?: string | null;
};
/**
 * @deprecated
 * @description Where DataMasque stages the data of a Snowflake connection.
 *     `local` is not meant for production. `spcs` is the storage of the container of an instance that runs inside Snowflake.
 *     Servers up to 3.26.17; release 3.26.18 dropped it.
 * @enum {string}
 */
export type SnowflakeStageLocation = "local" | "aws_s3" | "azure_blob_storage" | "spcs";
export type LogInOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": TokenLoginRequest;
        };
    };
    responses: {
        /** @description Logged in. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": TokenLoginResponse;
            };
        };
        400: components["responses"]["BadRequest"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type LogOutOperation = {
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
export type CheckHealthOperation = {
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
export type CheckAppOperation = {
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
                "application/json": AppCheck;
            };
        };
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ListConnectionsOperation = {
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
                "application/json": Connection[];
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type CreateConnectionOperation = {
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
                "application/json": Connection;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type TestUnsavedConnectionOperation = {
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
export type GetConnectionOperation = {
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
                "application/json": Connection;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ReplaceConnectionOperation = {
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
        /** @description Replaced. Only the `id` of the answer is evidenced; the whole connection is likely. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Connection | ConnectionSaved;
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
export type DeleteConnectionOperation = {
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
export type UpdateConnectionOperation = {
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
            "application/json": ConnectionPatch;
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
export type TestConnectionOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the connection. */
            id: components["parameters"]["ConnectionIdPath"];
        };
        cookie?: never;
    };
    requestBody?: {
        content: {
            "application/json": EmptyObject;
        };
    };
    responses: {
        /** @description Reachable. The body can be empty. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ConnectionTestResult;
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
export type ListRulesetsOperation = {
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
                "application/json": Ruleset[];
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ListRulesetsWithContentOperation = {
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
                "application/json": Ruleset[];
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type CreateRulesetOperation = {
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
            "application/json": RulesetWrite;
        };
    };
    responses: {
        /** @description An existing ruleset was updated. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Ruleset;
            };
        };
        /** @description A ruleset was created. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Ruleset;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetRulesetOperation = {
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
                "application/json": Ruleset;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type DeleteRulesetOperation = {
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
export type UpdateRulesetOperation = {
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
            "application/json": RulesetPatch;
        };
    };
    responses: {
        /** @description The ruleset after the change. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Ruleset;
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
export type ListRunsOperation = {
    parameters: {
        query?: {
            /** @description Only runs in this state. One value per request. */
            run_status?: RunStatus;
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
                "application/json": RunPage;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type StartRunOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": RunRequest | RunRequestWithSourceConnection;
        };
    };
    responses: {
        /** @description The run was started. Official clients read its `id` and `name` only. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Run;
            };
        };
        /** @description The run was not started. */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetRunOperation = {
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
                "application/json": Run;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type CancelRunOperation = {
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
                "application/json": Run;
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
export type GetRunLogOperation = {
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
                "application/json": RunLog;
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
export type GetRunReportOperation = {
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
export type GetSensitiveDataDiscoveryReportOperation = {
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
export type LogInForJwtOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": JwtLoginRequest;
        };
    };
    responses: {
        /** @description The tokens. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": JwtLoginResponse;
            };
        };
        401: components["responses"]["Unauthorized"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type RefreshJwtOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": JwtRefreshRequest;
        };
    };
    responses: {
        /** @description The new access token. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": JwtRefreshResponse;
            };
        };
        401: components["responses"]["Unauthorized"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ListUsersOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description All users. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": User[];
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type CreateUserOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": UserCreate;
        };
    };
    responses: {
        /** @description The created user. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": User;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetUserOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the user. */
            id: components["parameters"]["UserIdPath"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The user. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": User;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type DeleteUserOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the user. */
            id: components["parameters"]["UserIdPath"];
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
export type UpdateUserOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the user. */
            id: components["parameters"]["UserIdPath"];
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": UserPasswordChange | UserPatchWithPassword | UserPatch;
        };
    };
    responses: {
        /** @description Changed. The user after a profile form; possibly no body after a form with a password. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": User;
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
export type ResetUserPasswordOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the user. */
            id: components["parameters"]["UserIdPath"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The temporary password. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ResetPasswordResult;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type InstallAdminOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": AdminInstallRequest;
        };
    };
    responses: {
        /** @description The first admin was created. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": AdminInstallResult;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetCurrentUserOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The calling user. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": User;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetCurrentUserProfileOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The profile. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": UserProfile;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type UpdateCurrentUserProfileOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": UserProfileWrite;
        };
    };
    responses: {
        /** @description Changed. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetLicenseOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The licence. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": LicenseInfo;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type UploadLicenseOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "multipart/form-data": LicenseUpload;
        };
    };
    responses: {
        /** @description The licence was installed. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetSettingsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The settings. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": Settings;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type UpdateSettingsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": SettingsPatch;
        };
    };
    responses: {
        /** @description Changed. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type DownloadLogsOperation = {
    parameters: {
        query: {
            /**
             * @description Which service's logs to download.
             *     `application` is the one value that is evidenced; the official clients always send it.
             */
            log_service: components["schemas"]["LogService"] | (string & {});
        };
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The archive. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/octet-stream": Blob;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ListSeedsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description All seed files. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StoredFile[];
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type UploadSeedOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "multipart/form-data": SeedUpload;
        };
    };
    responses: {
        /** @description The stored file. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StoredFile;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type DeleteSeedOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description Id of the seed file. */
            id: string;
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
export type ListOracleWalletsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description All Oracle wallets. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StoredFile[];
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type UploadOracleWalletOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "multipart/form-data": OracleWalletUpload;
        };
    };
    responses: {
        /** @description The stored wallet. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StoredFile;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type DeleteOracleWalletOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description Id of the Oracle wallet. */
            id: string;
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
export type ListConnectionFilesetsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description All connection filesets. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StoredFile[];
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type UploadConnectionFilesetOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "multipart/form-data": ConnectionFilesetUpload;
        };
    };
    responses: {
        /** @description The stored fileset. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StoredFile;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type DeleteConnectionFilesetOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description Id of the connection fileset. */
            id: string;
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
export type ListSnowflakeKeysOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description All Snowflake keys. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StoredFile[];
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type UploadSnowflakeKeyOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "multipart/form-data": SnowflakeKeyUpload;
        };
    };
    responses: {
        /** @description The stored key. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StoredFile;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type DeleteSnowflakeKeyOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description Id of the Snowflake key. */
            id: string;
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
export type ListOracleWalletFilesOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The wallets, in a shape that is not evidenced. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": unknown;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type UploadOracleWalletFileOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "multipart/form-data": NotEvidencedForm;
        };
    };
    responses: {
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
        /** @description Stored. The exact status and the body are not evidenced. */
        "2XX": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": unknown;
            };
        };
    };
};
export type DeleteOracleWalletFileOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description Id of the Oracle wallet. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
        /** @description Deleted. Status and body are not evidenced. */
        "2XX": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": unknown;
            };
        };
    };
};
export type DownloadOracleWalletFileOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description Id of the Oracle wallet. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The stored file. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/octet-stream": Blob;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ListConnectionFilesetFilesOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The filesets, in a shape that is not evidenced. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": unknown;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type UploadConnectionFilesetFileOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "multipart/form-data": NotEvidencedForm;
        };
    };
    responses: {
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
        /** @description Stored. The exact status and the body are not evidenced. */
        "2XX": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": unknown;
            };
        };
    };
};
export type DeleteConnectionFilesetFileOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description Id of the connection fileset. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
        /** @description Deleted. Status and body are not evidenced. */
        "2XX": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": unknown;
            };
        };
    };
};
export type DownloadConnectionFilesetFileOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description Id of the connection fileset. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The stored file. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/octet-stream": Blob;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ExportBundleOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The zip archive. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/zip": Blob;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ImportBundleOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "multipart/form-data": BundleImport;
        };
    };
    responses: {
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
        /** @description Imported. The body may be empty. */
        "2XX": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": unknown;
                "text/plain": string;
            };
        };
    };
};
export type ListRulesetLibrariesOperation = {
    parameters: {
        query?: {
            /** @description Most items on a page. Sending it asks for pages. */
            limit?: components["parameters"]["Limit"];
            /** @description Number of items to skip before this page. Left out, it is 0. */
            offset?: components["parameters"]["Offset"];
            /** @description Only libraries whose name is exactly this text, upper and lower case told apart. */
            name_exact?: string;
            /**
             * @description Only libraries of exactly this namespace.
             *     The official client sends an empty value for the default namespace;
             *     that the server reads it so is inferred, so compare `namespace` of the row you get.
             */
            namespace_exact?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description One page of libraries, without their YAML. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RulesetLibraryPage;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type CreateRulesetLibraryOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": RulesetLibraryWrite;
        };
    };
    responses: {
        /** @description The created library. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RulesetLibrary;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetRulesetLibraryOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the ruleset library. */
            id: components["parameters"]["RulesetLibraryIdPath"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The library. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RulesetLibrary;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ReplaceRulesetLibraryOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the ruleset library. */
            id: components["parameters"]["RulesetLibraryIdPath"];
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": RulesetLibraryWrite;
        };
    };
    responses: {
        /** @description The library as stored. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RulesetLibrary;
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
export type DeleteRulesetLibraryOperation = {
    parameters: {
        query?: {
            /** @description Delete the library although others import it. */
            force?: boolean;
        };
        header?: never;
        path: {
            /** @description The id of the ruleset library. */
            id: components["parameters"]["RulesetLibraryIdPath"];
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
        /** @description The library is in use and `force` was not given. Nothing was deleted. */
        409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorConflict;
            };
        };
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type RevalidateRulesetLibraryOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the ruleset library. */
            id: components["parameters"]["RulesetLibraryIdPath"];
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": EmptyObject;
        };
    };
    responses: {
        /** @description The library with its validation status. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RulesetLibrary;
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
export type ListRulesetsOfLibraryOperation = {
    parameters: {
        query?: {
            /** @description Most items on a page. Sending it asks for pages. */
            limit?: components["parameters"]["Limit"];
            /** @description Number of items to skip before this page. Left out, it is 0. */
            offset?: components["parameters"]["Offset"];
        };
        header?: never;
        path: {
            /** @description The id of the ruleset library. */
            id: components["parameters"]["RulesetLibraryIdPath"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description One page of rulesets, without their YAML. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RulesetPage;
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
export type ValidateRunOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
        /** @description Status code and body are not evidenced. */
        "2XX": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotEvidenced"];
            };
        };
    };
};
export type DeleteDatabaseDiscoveryResultsOperation = {
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
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
        /** @description Status code and body are not evidenced. */
        "2XX": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotEvidenced"];
            };
        };
    };
};
export type GetDatabaseDiscoveryReportOperation = {
    parameters: {
        query?: {
            /** @description Send `false` to leave out the selection column; it is there when this is left out. */
            include_selection_column?: boolean;
        };
        header?: never;
        path: {
            /** @description The id of the run. */
            id: components["parameters"]["RunIdPath"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The report, as one CSV or as a zip of CSV parts. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/csv": string;
                "application/zip": Blob;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetFileDiscoveryResultsOperation = {
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
        /** @description All groups of files. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example [
                 *       {
                 *         "id": 8,
                 *         "connection": {
                 *           "id": "9a8b7c6d-1111-4222-8333-444455556666",
                 *           "name": "raw_files"
                 *         },
                 *         "file_type": "json",
                 *         "files": [
                 *           {
                 *             "path": "hr/staff.json",
                 *             "file_type": "json",
                 *             "delimiter": null,
                 *             "encoding": "utf-8",
                 *             "value_counts": {
                 *               "[\"staff\",\"*\",\"email\"]": 12
                 *             },
                 *             "value_count_status": "counted"
                 *           }
                 *         ],
                 *         "results": [
                 *           {
                 *             "locator": [
                 *               "staff",
                 *               "*",
                 *               "email"
                 *             ],
                 *             "data_types": [
                 *               "string"
                 *             ],
                 *             "matches": [
                 *               {
                 *                 "flagged_by": "IDD",
                 *                 "description": "E-mail",
                 *                 "label": "email",
                 *                 "categories": [
                 *                   "PII"
                 *                 ],
                 *                 "hit_ratio": 100
                 *               },
                 *               {
                 *                 "flagged_by": "MDD",
                 *                 "description": "Not sensitive"
                 *               }
                 *             ],
                 *             "safe_data_preview": null,
                 *             "value_count": 12
                 *           }
                 *         ]
                 *       }
                 *     ]
                 */
                "application/json": FileDiscoveryResult[];
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type StartSchemaDiscoveryOperation = {
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
             *       "connection": "7bd5ee8d-aa33-4fc3-8b02-8a6b3c1d2e3f",
             *       "custom_keywords": [
             *         "loyalty"
             *       ],
             *       "ignored_keywords": [],
             *       "schemas": [
             *         "public"
             *       ],
             *       "in_data_discovery": {
             *         "enabled": true,
             *         "row_sample_size": 100,
             *         "safe_data_preview": {
             *           "enabled": true,
             *           "min_group_size": 5,
             *           "string_level": "patterns",
             *           "numeric_level": "histograms",
             *           "temporal_level": "summaries"
             *         }
             *       },
             *       "disable_built_in_keywords": false,
             *       "disable_global_custom_keywords": false,
             *       "disable_global_ignored_keywords": false
             *     }
             */
            "application/json": SchemaDiscoveryRequest;
        };
    };
    responses: {
        /** @description The run has started. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StartedDiscoveryRun;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type StartSchemaDiscoveryFromConfigOperation = {
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
             *       "connection": "7bd5ee8d-aa33-4fc3-8b02-8a6b3c1d2e3f",
             *       "discovery_config": null,
             *       "schemas": [
             *         "public",
             *         "sales"
             *       ]
             *     }
             */
            "application/json": SchemaDiscoveryFromConfigRequest;
        };
    };
    responses: {
        /** @description The run has started. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StartedDiscoveryRun;
            };
        };
        /**
         * @description The run was not started.
         *     Under `discovery_config`: the config is unknown, not valid, or was refused on a second validation.
         */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetSchemaDiscoveryResultsOperation = {
    parameters: {
        query?: {
            /** @description Most items on a page. Sending it asks for pages. */
            limit?: components["parameters"]["Limit"];
            /** @description Number of items to skip before this page. Left out, it is 0. */
            offset?: components["parameters"]["Offset"];
        };
        header?: never;
        path: {
            /** @description The id of the discovery run. */
            run_id: components["parameters"]["DiscoveryRunIdPath"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description One page of columns. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "count": 1,
                 *       "next": null,
                 *       "previous": null,
                 *       "results": [
                 *         {
                 *           "id": 501,
                 *           "schema": "public",
                 *           "table": "customer",
                 *           "column": "email",
                 *           "data": {
                 *             "data_type": "character varying",
                 *             "max_length": 254,
                 *             "numeric_precision": null,
                 *             "numeric_scale": null,
                 *             "constraint": "Unique",
                 *             "constraint_columns": [
                 *               "email"
                 *             ],
                 *             "pk_constraint_name": null,
                 *             "uk_constraint_name": "customer_email_key",
                 *             "unique_index_names": [
                 *               "customer_email_key"
                 *             ],
                 *             "foreign_keys": [
                 *               {
                 *                 "name": "fk_contact",
                 *                 "referenced_column": "public.contact.email"
                 *               }
                 *             ],
                 *             "referencing_foreign_keys": [
                 *               {
                 *                 "name": "fk_order",
                 *                 "referencing_column": "public.orders.customer_email"
                 *               }
                 *             ],
                 *             "discovery_matches": [
                 *               {
                 *                 "label": "email",
                 *                 "categories": [
                 *                   "PII"
                 *                 ],
                 *                 "flagged_by": "IDD",
                 *                 "description": "Looks like an e-mail address",
                 *                 "hit_ratio": 98
                 *               },
                 *               {
                 *                 "categories": [],
                 *                 "flagged_by": "MDD",
                 *                 "description": "Marked non-sensitive",
                 *                 "hit_ratio": null
                 *               }
                 *             ],
                 *             "safe_data_preview": {
                 *               "kind": "boolean",
                 *               "sampled_from": null,
                 *               "statistics_common": {
                 *                 "count_row": 10,
                 *                 "count_null": 0,
                 *                 "count_distinct": 2
                 *               },
                 *               "statistics_kind": {
                 *                 "count_true": 4,
                 *                 "count_false": 6
                 *               }
                 *             }
                 *           }
                 *         }
                 *       ],
                 *       "table_metadata": {
                 *         "public": {
                 *           "customer": {
                 *             "primary_keys": [
                 *               {
                 *                 "columns": [
                 *                   "id"
                 *                 ]
                 *               }
                 *             ],
                 *             "unique_keys": [
                 *               {
                 *                 "columns": [
                 *                   "email"
                 *                 ]
                 *               }
                 *             ],
                 *             "foreign_keys": [],
                 *             "row_count": 1200
                 *           }
                 *         }
                 *       }
                 *     }
                 */
                "application/json": SchemaDiscoveryPage;
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
export type StartFileDataDiscoveryOperation = {
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
             *       "connection": "9a8b7c6d-1111-4222-8333-444455556666",
             *       "options": {
             *         "diagnostic_logging": true
             *       },
             *       "custom_keywords": [],
             *       "ignored_keywords": [
             *         "internal"
             *       ],
             *       "disable_built_in_keywords": false,
             *       "recurse": true,
             *       "include": [
             *         {
             *           "glob": "*.csv"
             *         }
             *       ],
             *       "skip": [
             *         {
             *           "regex": ".*\/old/.*",
             *           "match_against": "path"
             *         }
             *       ],
             *       "encoding": "utf-8",
             *       "workers": 2
             *     }
             */
            "application/json": FileDataDiscoveryRequest;
        };
    };
    responses: {
        /** @description The run has started. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StartedDiscoveryRun;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type StartFileDataDiscoveryFromConfigOperation = {
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
             *       "connection": "9a8b7c6d-1111-4222-8333-444455556666",
             *       "discovery_config": "5d9c1c1e-7a77-4a0b-8a33-2c1b9e0d7f55",
             *       "options": {
             *         "diagnostic_logging": false
             *       }
             *     }
             */
            "application/json": FileDataDiscoveryFromConfigRequest;
        };
    };
    responses: {
        /** @description The run has started. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": StartedDiscoveryRun;
            };
        };
        /**
         * @description The run was not started.
         *     Under `discovery_config`: the config is unknown, not valid, or was refused on a second validation.
         */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetDiscoveryConfigSnapshotOperation = {
    parameters: {
        query?: {
            /**
             * @description The UTC offset of the time in the header comment, as `+HH:MM` or `-HH:MM`; UTC when left out.
             *     The plus sign must be percent-encoded.
             * @example +12:00
             */
            timezone?: string;
        };
        header?: never;
        path: {
            /** @description The id of the discovery run. */
            run_id: components["parameters"]["DiscoveryRunIdPath"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description A zip with one YAML file. */
        200: {
            headers: {
                /** @description An attachment with a file name such as `config-42.yaml.zip`. */
                "Content-Disposition"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/zip": Blob;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GenerateRulesetV1Operation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    /** @description Not evidenced. */
    requestBody?: {
        content: {
            "application/json": components["schemas"]["NotEvidenced"];
        };
    };
    responses: {
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
        /** @description Status code and body are not evidenced. */
        "2XX": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotEvidenced"];
            };
        };
    };
};
export type GenerateRulesetOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": RulesetGenerationRequest;
        };
    };
    responses: {
        /** @description The ruleset, as YAML. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/x-yaml": string;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GenerateRulesetWithConfigOperation = {
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
             *       "connection": "7bd5ee8d-aa33-4fc3-8b02-8a6b3c1d2e3f",
             *       "selected_columns": {
             *         "public": {
             *           "customer": [
             *             "email",
             *             "phone"
             *           ]
             *         }
             *       },
             *       "hash_columns": {
             *         "public": {
             *           "customer": {
             *             "table": [
             *               "id"
             *             ],
             *             "columns": {
             *               "email": [
             *                 "email"
             *               ],
             *               "phone": null
             *             }
             *           }
             *         }
             *       },
             *       "rg_config": null
             *     }
             */
            "application/json": RulesetGenerationWithRGConfigRequest;
        };
    };
    responses: {
        /** @description The ruleset, as YAML. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/x-yaml": string;
            };
        };
        /**
         * @description The ruleset was not generated.
         *     Under `rg_config`: the config is unknown or deleted; with `message`: its YAML cannot be parsed.
         */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GenerateFileRulesetOperation = {
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
             *       "connection": "9a8b7c6d-1111-4222-8333-444455556666",
             *       "selected_data": [
             *         {
             *           "files": [
             *             "hr/staff.json",
             *             "hr/people.csv"
             *           ],
             *           "locators": [
             *             "email",
             *             [
             *               "staff",
             *               "*",
             *               "email"
             *             ],
             *             [
             *               "items",
             *               0,
             *               "sku"
             *             ]
             *           ]
             *         }
             *       ]
             *     }
             */
            "application/json": FileRulesetGenerationRequest;
        };
    };
    responses: {
        /** @description The ruleset, as YAML. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/x-yaml": string;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GenerateFileRulesetWithConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": FileRulesetGenerationWithRGConfigRequest;
        };
    };
    responses: {
        /** @description The ruleset, as YAML. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/x-yaml": string;
            };
        };
        /**
         * @description The ruleset was not generated.
         *     Under `rg_config`: the config is unknown or deleted; with `message`: its YAML cannot be parsed.
         */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetRulesetGenerationTaskOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the connection whose discovery results are used. */
            connection_id: components["parameters"]["GenerationConnectionIdPath"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The state of the task. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": "finished",
                 *       "generated_ruleset": "version: \"1.0\"\ntasks: []\n"
                 *     }
                 */
                "application/json": RulesetGenerationTask;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type StartRulesetGenerationOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the connection whose discovery results are used. */
            connection_id: components["parameters"]["GenerationConnectionIdPath"];
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": AsyncRulesetGenerationRequest;
        };
    };
    responses: {
        /** @description The task is queued. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type CancelRulesetGenerationOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the connection whose discovery results are used. */
            connection_id: components["parameters"]["GenerationConnectionIdPath"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
        /** @description Status code and body are not evidenced. */
        "2XX": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotEvidenced"];
            };
        };
    };
};
export type StartRulesetGenerationWithConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the connection whose discovery results are used. */
            connection_id: components["parameters"]["GenerationConnectionIdPath"];
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            /**
             * @example {
             *       "selected_columns": {
             *         "public": {
             *           "customer": [
             *             "email"
             *           ]
             *         }
             *       },
             *       "rg_config": "6f1f0a9e-2b5a-4c53-9d0e-1e2d3c4b5a69"
             *     }
             */
            "application/json": AsyncRulesetGenerationWithRGConfigRequest;
        };
    };
    responses: {
        /** @description The task is queued. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The ruleset was not generated.
         *     Under `rg_config`: the config is unknown or deleted; with `message`: its YAML cannot be parsed.
         */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type StartRulesetGenerationFromCsvOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the connection whose discovery results are used. */
            connection_id: components["parameters"]["GenerationConnectionIdPath"];
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "multipart/form-data": RulesetGenerationFromCsvRequest;
        };
    };
    responses: {
        /** @description The task is queued. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type StartRulesetGenerationFromCsvWithConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the connection whose discovery results are used. */
            connection_id: components["parameters"]["GenerationConnectionIdPath"];
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "multipart/form-data": RulesetGenerationFromCsvWithRGConfigRequest;
        };
    };
    responses: {
        /** @description The task is queued. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The ruleset was not generated.
         *     Under `rg_config`: the config is unknown or deleted; with `message`: its YAML cannot be parsed.
         */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type DownloadGeneratedRulesetsOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the connection whose discovery results are used. */
            connection_id: components["parameters"]["GenerationConnectionIdPath"];
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description A zip of rulesets, or, after the redirect was followed, the state of the task. */
        200: {
            headers: {
                /** @description For the zip, an attachment with the file name `rulesets.zip`. */
                "Content-Disposition"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/zip": Blob;
                "application/json": RulesetGenerationTask;
            };
        };
        /** @description The ruleset is in the state of the task. */
        303: {
            headers: {
                /** @description The address of the state of the task. */
                Location: string;
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
export type ListDiscoveryConfigsOperation = {
    parameters: {
        query?: {
            /** @description Most items on a page. Sending it asks for pages. */
            limit?: components["parameters"]["Limit"];
            /** @description Number of items to skip before this page. Left out, it is 0. */
            offset?: components["parameters"]["Offset"];
            /** @description Only the configs with exactly this name; case counts. */
            name_exact?: string;
            /** @description Only the configs of this type. */
            config_type?: DiscoveryConfigType;
        };
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description One page of configs. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": DiscoveryConfigPage;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type CreateDiscoveryConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": DiscoveryConfigWrite;
        };
    };
    responses: {
        /** @description The config as stored. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": DiscoveryConfig;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetDiscoveryConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the config. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The config. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": DiscoveryConfig;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ReplaceDiscoveryConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the config. */
            id: string;
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": DiscoveryConfigWrite;
        };
    };
    responses: {
        /** @description The config as stored. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": DiscoveryConfig;
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
export type DeleteDiscoveryConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the config. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The config is gone. */
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
export type GetDefaultDiscoveryConfigOperation = {
    parameters: {
        query?: {
            /**
             * @description Which of the two built-in configs to read.
             *     Without it the one for databases is the likely answer.
             */
            config_type?: DiscoveryConfigType;
        };
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The YAML of the config. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/x-yaml": string;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ListDiscoveryConfigLibrariesOperation = {
    parameters: {
        query?: {
            /** @description Only the libraries with exactly this name. */
            name_exact?: string;
            /**
             * @description Only the libraries of exactly this namespace.
             *     A blank value is ignored, so the default namespace cannot be asked for: pick its rows yourself.
             */
            namespace_exact?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description All libraries. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": DiscoveryConfigLibrary[];
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type CreateDiscoveryConfigLibraryOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": DiscoveryConfigLibraryWrite;
        };
    };
    responses: {
        /** @description The library as stored. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": DiscoveryConfigLibrary;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetDiscoveryConfigLibraryOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the library. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The library. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": DiscoveryConfigLibrary;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ReplaceDiscoveryConfigLibraryOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the library. */
            id: string;
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": DiscoveryConfigLibraryWrite;
        };
    };
    responses: {
        /** @description The library as stored. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": DiscoveryConfigLibrary;
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
export type DeleteDiscoveryConfigLibraryOperation = {
    parameters: {
        query?: {
            /** @description Send `true` to delete a library that is in use. */
            force?: boolean;
        };
        header?: never;
        path: {
            /** @description The id of the library. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The library is gone. */
        204: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        409: components["responses"]["Conflict"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ListRulesetGenerationConfigsOperation = {
    parameters: {
        query?: {
            /** @description Most items on a page. Sending it asks for pages. */
            limit?: components["parameters"]["Limit"];
            /** @description Number of items to skip before this page. Left out, it is 0. */
            offset?: components["parameters"]["Offset"];
            /** @description Only the configs with exactly this name. */
            name_exact?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description One page of configs. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RGConfigPage;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type CreateRulesetGenerationConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": RGConfigWrite;
        };
    };
    responses: {
        /** @description The config as stored. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RGConfig;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetRulesetGenerationConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the config. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The config. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RGConfig;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ReplaceRulesetGenerationConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the config. */
            id: string;
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": RGConfigReplace;
        };
    };
    responses: {
        /** @description The config as stored. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": RGConfig;
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
export type DeleteRulesetGenerationConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the config. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The config is gone. */
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
export type GetDefaultRulesetGenerationConfigOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The YAML of the config. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/x-yaml": string;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ListTableReferencesOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description All table references. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": TableReference[];
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type CreateTableReferenceOperation = {
    parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": TableReferenceWrite;
        };
    };
    responses: {
        /** @description The table reference as stored. */
        201: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": TableReference;
            };
        };
        400: components["responses"]["BadRequest"];
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type GetTableReferenceOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the table reference. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The table reference. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": TableReference;
            };
        };
        401: components["responses"]["Unauthorized"];
        403: components["responses"]["Forbidden"];
        404: components["responses"]["NotFound"];
        500: components["responses"]["ServerError"];
        502: components["responses"]["NotReady"];
    };
};
export type ReplaceTableReferenceOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the table reference. */
            id: string;
        };
        cookie?: never;
    };
    requestBody: {
        content: {
            "application/json": TableReferenceWrite;
        };
    };
    responses: {
        /** @description The table reference as stored. */
        200: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": TableReference;
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
export type DeleteTableReferenceOperation = {
    parameters: {
        query?: never;
        header?: never;
        path: {
            /** @description The id of the table reference. */
            id: string;
        };
        cookie?: never;
    };
    requestBody?: never;
    responses: {
        /** @description The table reference is gone. */
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
