// Generated from openapi/datamasque.openapi.yaml + pages-of-the-framework.yaml + snowflake-stage-spcs.yaml + units-of-numbers.yaml.
// Do not edit: change the document or an overlay, then run "npm run generate".

/** The paths that can be called with POST. */
export type DocumentedPostPath =
  | "/api/auth/token/login/"
  | "/api/auth/token/logout/"
  | "/api/connections/"
  | "/api/connections/test/"
  | "/api/connections/{id}/test/"
  | "/api/rulesets/"
  | "/api/runs/"
  | "/api/runs/{id}/cancel/"
  | "/api/auth/jwt/login/"
  | "/api/auth/jwt/refresh/"
  | "/api/users/"
  | "/api/users/{id}/reset-password/"
  | "/api/users/admin-install/"
  | "/api/users/me/profile/"
  | "/api/license-upload/"
  | "/api/seeds/"
  | "/api/oracle-wallets/"
  | "/api/connection-filesets/"
  | "/api/files/snowflake-keys/"
  | "/api/files/oracle-wallets/"
  | "/api/files/connection-filesets/"
  | "/api/import/v1/"
  | "/api/ruleset-libraries/"
  | "/api/schema-discovery/"
  | "/api/schema-discovery/v2/"
  | "/api/run-file-data-discovery/"
  | "/api/run-file-data-discovery/v2/"
  | "/api/generate-ruleset/"
  | "/api/generate-ruleset/v2/"
  | "/api/generate-ruleset/v3/"
  | "/api/generate-file-ruleset/"
  | "/api/generate-file-ruleset/v2/"
  | "/api/async-generate-ruleset/{connection_id}/"
  | "/api/async-generate-ruleset/v2/{connection_id}/"
  | "/api/async-generate-ruleset/{connection_id}/from-csv/"
  | "/api/async-generate-ruleset/v2/{connection_id}/from-csv/"
  | "/api/discovery/configs/"
  | "/api/discovery/config-libraries/"
  | "/api/ruleset-generation-configs/"
  | "/api/table-references/";

/** The POST calls of the document, by the types of options and results that each path has. */
export interface DocumentedPost<
  Options extends Record<DocumentedPostPath, unknown>,
  Results extends Record<DocumentedPostPath, unknown>,
> {
  /**
   * Log in with a username and a password
   *
   * Answers with a user token, which goes into the `Authorization` header as `Token <key>`.
   * The documentation gives it a life of 12 hours; read `date_time_expires` where the server sends it.
   * Success is exactly 200.
   * The server takes the same two members as a form, too; this document describes JSON.
   * The body of a refused login is not evidenced.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/auth/token/login/", options: Options["/api/auth/token/login/"]): Promise<Results["/api/auth/token/login/"]>;
  /**
   * End the token of this request
   *
   * Takes no body.
   * Known from a third-party client only.
   *
   * Confidence C: a single source outside the vendor.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/auth/token/logout/", options?: Options["/api/auth/token/logout/"]): Promise<Results["/api/auth/token/logout/"]>;
  /**
   * Create a connection
   *
   * Names are taken to be unique; how the server answers a name that exists is not evidenced (400 is likely).
   * A refused body is answered with 400 in any of the error shapes.
   * A Salesforce connection is refused until an administrator has switched preview features on in the web interface;
   * the status and the body of that refusal are not evidenced.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/connections/", options: Options["/api/connections/"]): Promise<Results["/api/connections/"]>;
  /**
   * Test a connection without storing it
   *
   * Takes the same body as the creation of a connection and stores nothing.
   * 200 and 201 both mean that the connection works, any other status that it does not.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/connections/test/", options: Options["/api/connections/test/"]): Promise<Results["/api/connections/test/"]>;
  /**
   * Test a stored connection
   *
   * The server opens the database, bucket, container or share with the stored settings.
   * Takes no body; the official command line tool sends an empty object.
   * Any 2xx means reachable, and a `message` in the body is a warning that comes with it;
   * 400 with `detail` means not reachable and says why.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/connections/{id}/test/", options: Options["/api/connections/{id}/test/"]): Promise<Results["/api/connections/{id}/test/"]>;
  /**
   * Create a ruleset, or update the one of that name
   *
   * With `upsert=true` a ruleset of the same `name` and `mask_type` is updated in place and keeps its id.
   * Rulesets of the two mask types may share a name; saving one leaves the other alone.
   * YAML that is wrong in content is stored all the same: the answer is a success with `is_valid: "invalid"` and the errors.
   * YAML of 60 KiB (61,440 bytes of UTF-8) and more is validated later:
   * the answer then says `in_progress`, and the ruleset is to be read again until that changes.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/rulesets/", options: Options["/api/rulesets/"]): Promise<Results["/api/rulesets/"]>;
  /**
   * Start a masking run
   *
   * Only 201 means that the run was started.
   *
   * Refusals with status 400 that have been seen:
   *
   * - `{"ruleset": ["Cannot start run. ..."]}`: the ruleset, or a library it uses, is not valid.
   *   The text names the library in double quotes when it is a library.
   * - `{"options": [...]}`: the request has no `options`; send at least an empty object.
   * - `{"connection": ["Invalid pk ..."]}`: an id that the server cannot find, in the member that holds it.
   * - `{"error": "..."}`: a refusal in one sentence.
   * - `{"detail": "..."}`: another run is using the connection (seen when starting a discovery run).
   *
   * A file connection needs `mask_type: file` and a `destination_connection`;
   * without them the server takes the run for a database run and refuses it with a misleading text.
   *
   * The source has two names: `connection` in the official clients, `source_connection` in masque-bricks (confidence B).
   * Send one of them; what a server does with both is not evidenced.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The run was not started.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/runs/", options: Options["/api/runs/"]): Promise<Results["/api/runs/"]>;
  /**
   * Cancel a run that has not ended
   *
   * Takes no body.
   * The answer shows the run in state `cancelling`; read the run again to see it become `cancelled`.
   * 400 with `detail` means that the run has ended or is being cancelled already.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/runs/{id}/cancel/", options: Options["/api/runs/{id}/cancel/"]): Promise<Results["/api/runs/{id}/cancel/"]>;
  /**
   * Exchange a username and password for the JWTs of in-flight masking
   *
   * Answered by the admin server; the tokens are used as `Authorization: Bearer <access_token>` on the IFM service.
   * The access token lives 12 hours.
   * The refresh token lives 24 hours and cannot be renewed itself.
   * The user's role is fixed in the token, so a change of role needs a new login.
   * Users who sign in through SSO cannot obtain a JWT.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/auth/jwt/login/", options: Options["/api/auth/jwt/login/"]): Promise<Results["/api/auth/jwt/login/"]>;
  /**
   * Get a new access token with a refresh token
   *
   * Only the access token is replaced; keep the refresh token until its own 24 hours are over, then log in again.
   * The refresh token goes in the body, no `Authorization` header is needed.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/auth/jwt/refresh/", options: Options["/api/auth/jwt/refresh/"]): Promise<Results["/api/auth/jwt/refresh/"]>;
  /**
   * Create a user with a temporary password
   *
   * Admins only.
   * The password given here is a temporary one: the user has to choose another at the first login.
   * To set a lasting password, follow with the password form of `PATCH /api/users/{id}/`,
   * with the one sent here as `current_password`.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/users/", options: Options["/api/users/"]): Promise<Results["/api/users/"]>;
  /**
   * Replace a user's password by a new temporary one
   *
   * Takes no body.
   * The answer carries the new password.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/users/{id}/reset-password/", options: Options["/api/users/{id}/reset-password/"]): Promise<Results["/api/users/{id}/reset-password/"]>;
  /**
   * Create the first admin of a fresh instance
   *
   * Works once, before any user exists: creates the first admin and sets the host names the instance answers to.
   * Afterwards it behaves like any protected path and answers 401.
   * That 401 means "already installed" and is no reason to log in.
   * `GET /api/app/check/` tells beforehand whether the step has been done.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/users/admin-install/", options: Options["/api/users/admin-install/"]): Promise<Results["/api/users/admin-install/"]>;
  /**
   * Change the caller's profile
   *
   * A partial update although the method is POST.
   * Reported by a third-party client only.
   *
   * Confidence C: a single source outside the vendor.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/users/me/profile/", options: Options["/api/users/me/profile/"]): Promise<Results["/api/users/me/profile/"]>;
  /**
   * Install a licence file
   *
   * Possible when `uploadable` of `GET /api/license/` is true; a marketplace licence may refuse it.
   * The form has the one file part and nothing else.
   * The vendor's licence files end in `.lic` or `.dmlicense`.
   * The body of the response carries nothing and may be empty.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/license-upload/", options: Options["/api/license-upload/"]): Promise<Results["/api/license-upload/"]>;
  /**
   * Upload a CSV seed file
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/seeds/", options: Options["/api/seeds/"]): Promise<Results["/api/seeds/"]>;
  /**
   * Upload an Oracle wallet as a zip archive
   *
   * Unlike a connection fileset, a wallet takes no `database_type`.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/oracle-wallets/", options: Options["/api/oracle-wallets/"]): Promise<Results["/api/oracle-wallets/"]>;
  /**
   * Upload the TLS certificates of a connection as a zip archive
   *
   * The server refuses the upload without `database_type`.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/connection-filesets/", options: Options["/api/connection-filesets/"]): Promise<Results["/api/connection-filesets/"]>;
  /**
   * Upload a private key for Snowflake connections
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/files/snowflake-keys/", options: Options["/api/files/snowflake-keys/"]): Promise<Results["/api/files/snowflake-keys/"]>;
  /**
   * Upload an Oracle wallet on the newer path (path only)
   *
   * The manual of 3.26 lists this path; its form parts, status and answer are not evidenced.
   * `POST /api/oracle-wallets/` has a known form.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/files/oracle-wallets/", options: Options["/api/files/oracle-wallets/"]): Promise<Results["/api/files/oracle-wallets/"]>;
  /**
   * Upload a connection fileset on the newer path (path only)
   *
   * The manual of 3.26 lists this path; its form parts, status and answer are not evidenced.
   * `POST /api/connection-filesets/` has a known form.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/files/connection-filesets/", options: Options["/api/files/connection-filesets/"]): Promise<Results["/api/files/connection-filesets/"]>;
  /**
   * Load an exported zip archive of rulesets and libraries
   *
   * What already exists is skipped, unless the flag for its kind is `true`.
   * The response may be empty, a JSON summary whose members are not evidenced, or plain text.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/import/v1/", options: Options["/api/import/v1/"]): Promise<Results["/api/import/v1/"]>;
  /**
   * Create a ruleset library
   *
   * Faulty YAML does not make the request fail: the library is stored and `is_valid` tells the outcome.
   * YAML of 61,440 bytes or more is validated afterwards; read the library again until the status is final.
   * There is no upsert here: look the library up, then create or replace it.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-libraries/", options: Options["/api/ruleset-libraries/"]): Promise<Results["/api/ruleset-libraries/"]>;
  /**
   * Start a schema discovery run with options in the request
   *
   * Starts an ordinary run of type `database`: watch it, cancel it and read its log like any run.
   * Only 201 means that it started.
   * The vendor intends to deprecate this in favour of `POST /api/schema-discovery/v2/`.
   * 400 with `detail` when another run is active on the connection.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/schema-discovery/", options: Options["/api/schema-discovery/"]): Promise<Results["/api/schema-discovery/"]>;
  /**
   * Start a schema discovery run with a saved discovery config
   *
   * Starts an ordinary run of type `database`, with a saved config of type `database` or the server's defaults.
   * Only 201 means that it started.
   * A 400 keyed `discovery_config` says what is wrong with the config:
   * a sentence with `object does not exist` means unknown, deleted or of the wrong type;
   * any other sentence means that the config exists and is not valid;
   * an object with `message`, `line_number` and `column_number`
   * means that the stored YAML was validated again at the start and refused.
   * 400 with `detail` when another run is active on the connection.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The run was not started.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/schema-discovery/v2/", options: Options["/api/schema-discovery/v2/"]): Promise<Results["/api/schema-discovery/v2/"]>;
  /**
   * Start a file data discovery run with options in the request
   *
   * Starts an ordinary run of type `file_data_discovery`: watch it, cancel it and read its log like any run.
   * Only 201 means that it started.
   * The vendor intends to deprecate this in favour of `POST /api/run-file-data-discovery/v2/`.
   * 400 with `detail` when another run is active on the connection.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/run-file-data-discovery/", options: Options["/api/run-file-data-discovery/"]): Promise<Results["/api/run-file-data-discovery/"]>;
  /**
   * Start a file data discovery run with a saved discovery config
   *
   * Starts an ordinary run of type `file_data_discovery`,
   * with a saved config of type `file` or the server's defaults.
   * Only 201 means that it started.
   * A 400 keyed `discovery_config` says what is wrong with the config, as with `POST /api/schema-discovery/v2/`.
   * 400 with `detail` when another run is active on the connection.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The run was not started.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/run-file-data-discovery/v2/", options: Options["/api/run-file-data-discovery/v2/"]): Promise<Results["/api/run-file-data-discovery/v2/"]>;
  /**
   * Generate a database ruleset, first version (path only)
   *
   * The vendor's manual lists this path; the official clients use the v2 and v3 paths.
   * Neither its request nor the members of its result object are evidenced, so both are open here.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/generate-ruleset/", options?: Options["/api/generate-ruleset/"]): Promise<Results["/api/generate-ruleset/"]>;
  /**
   * Generate a database ruleset from selected columns
   *
   * Works on the most recent discovery results of the connection, with the server's default generation config.
   * The response body is the YAML of the ruleset itself, in UTF-8.
   * Its media type is not evidenced: read it as text whatever it says.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/generate-ruleset/v2/", options: Options["/api/generate-ruleset/v2/"]): Promise<Results["/api/generate-ruleset/v2/"]>;
  /**
   * Generate a database ruleset from selected columns with a generation config
   *
   * Works on the most recent discovery results of the connection.
   * The response body is the YAML of the ruleset itself, in UTF-8.
   * Its media type is not evidenced: read it as text whatever it says.
   * A 400 keyed `rg_config` that says `object does not exist` means an unknown or deleted config;
   * a 400 with `message` means that the YAML of the stored config cannot be parsed.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The ruleset was not generated.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/generate-ruleset/v3/", options: Options["/api/generate-ruleset/v3/"]): Promise<Results["/api/generate-ruleset/v3/"]>;
  /**
   * Generate a file ruleset from selected data
   *
   * Works on the most recent discovery results of the connection, with the server's default generation config.
   * The response body is the YAML of the ruleset itself, in UTF-8.
   * Its media type is not evidenced: read it as text whatever it says.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/generate-file-ruleset/", options: Options["/api/generate-file-ruleset/"]): Promise<Results["/api/generate-file-ruleset/"]>;
  /**
   * Generate a file ruleset from selected data with a generation config
   *
   * Works on the most recent discovery results of the connection.
   * The response body is the YAML of the ruleset itself, in UTF-8.
   * Its media type is not evidenced: read it as text whatever it says.
   * A 400 keyed `rg_config` that says `object does not exist` means an unknown or deleted config;
   * a 400 with `message` means that the YAML of the stored config cannot be parsed.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The ruleset was not generated.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/generate-file-ruleset/v2/", options: Options["/api/generate-file-ruleset/v2/"]): Promise<Results["/api/generate-file-ruleset/v2/"]>;
  /**
   * Start generating a ruleset in the background
   *
   * Works on the most recent discovery results of the connection, with the server's default generation config.
   * Select columns for a database connection, data for a file connection.
   * The response body means nothing; read the state of the task afterwards.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/async-generate-ruleset/{connection_id}/", options: Options["/api/async-generate-ruleset/{connection_id}/"]): Promise<Results["/api/async-generate-ruleset/{connection_id}/"]>;
  /**
   * Start generating a ruleset in the background with a generation config
   *
   * Works on the most recent discovery results of the connection.
   * Select columns for a database connection, data for a file connection.
   * The response body means nothing; read the state of the task afterwards, at the path without `v2`.
   * A 400 keyed `rg_config` that says `object does not exist` means an unknown or deleted config;
   * a 400 with `message` means that the YAML of the stored config cannot be parsed.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The ruleset was not generated.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/async-generate-ruleset/v2/{connection_id}/", options: Options["/api/async-generate-ruleset/v2/{connection_id}/"]): Promise<Results["/api/async-generate-ruleset/v2/{connection_id}/"]>;
  /**
   * Start generating rulesets in the background from a discovery report
   *
   * Takes the report of a database discovery run, CSV or zip, with its selection column edited.
   * Uses the server's default generation config.
   * The response body means nothing; read the state of the task afterwards.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/async-generate-ruleset/{connection_id}/from-csv/", options: Options["/api/async-generate-ruleset/{connection_id}/from-csv/"]): Promise<Results["/api/async-generate-ruleset/{connection_id}/from-csv/"]>;
  /**
   * Start generating rulesets in the background from a discovery report with a generation config
   *
   * Takes the report of a database discovery run, CSV or zip, with its selection column edited.
   * The response body means nothing; read the state of the task afterwards, at the path without `v2`.
   * A 400 keyed `rg_config` that says `object does not exist` means an unknown or deleted config;
   * a 400 with `message` means that the YAML of the stored config cannot be parsed.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The ruleset was not generated.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/async-generate-ruleset/v2/{connection_id}/from-csv/", options: Options["/api/async-generate-ruleset/v2/{connection_id}/from-csv/"]): Promise<Results["/api/async-generate-ruleset/v2/{connection_id}/from-csv/"]>;
  /**
   * Create a discovery config
   *
   * YAML that does not validate is stored all the same: the response then says `is_valid: invalid` and why.
   * YAML of 61,440 bytes or more is validated afterwards: the response says `in_progress`, and reading again says more.
   * Empty YAML is refused.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/configs/", options: Options["/api/discovery/configs/"]): Promise<Results["/api/discovery/configs/"]>;
  /**
   * Create a discovery config library
   *
   * YAML that does not validate is stored all the same: the response then says `is_valid: invalid` and why.
   * Validation is always done within the request.
   * Empty YAML is refused.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/config-libraries/", options: Options["/api/discovery/config-libraries/"]): Promise<Results["/api/discovery/config-libraries/"]>;
  /**
   * Create a ruleset generation config
   *
   * YAML that does not validate is stored all the same, with 201: the response then says `is_valid: invalid` and why.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-generation-configs/", options: Options["/api/ruleset-generation-configs/"]): Promise<Results["/api/ruleset-generation-configs/"]>;
  /**
   * Create a table reference
   *
   * Options that are left out come back with their defaults.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/table-references/", options: Options["/api/table-references/"]): Promise<Results["/api/table-references/"]>;
}

/** The paths that can be called with GET. */
export type DocumentedGetPath =
  | "/api/healthcheck/"
  | "/api/app/check/"
  | "/api/connections/"
  | "/api/connections/{id}/"
  | "/api/v2/rulesets/"
  | "/api/rulesets/"
  | "/api/rulesets/{id}/"
  | "/api/runs/"
  | "/api/runs/{id}/"
  | "/api/runs/{id}/log/"
  | "/api/runs/{id}/run-report/"
  | "/api/runs/{id}/sdd-report/"
  | "/api/users/"
  | "/api/users/{id}/"
  | "/api/users/me/"
  | "/api/users/me/profile/"
  | "/api/license/"
  | "/api/settings/"
  | "/api/logs/download/"
  | "/api/seeds/"
  | "/api/oracle-wallets/"
  | "/api/connection-filesets/"
  | "/api/files/snowflake-keys/"
  | "/api/files/oracle-wallets/"
  | "/api/files/oracle-wallets/{id}/download/"
  | "/api/files/connection-filesets/"
  | "/api/files/connection-filesets/{id}/download/"
  | "/api/export/v1/"
  | "/api/ruleset-libraries/"
  | "/api/ruleset-libraries/{id}/"
  | "/api/ruleset-libraries/{id}/rulesets/"
  | "/api/runs/validate/"
  | "/api/runs/{id}/db-discovery-results/report/"
  | "/api/runs/{id}/file-discovery-results/"
  | "/api/schema-discovery/v2/{run_id}/"
  | "/api/discovery/runs/{run_id}/config-snapshot/"
  | "/api/async-generate-ruleset/{connection_id}/"
  | "/api/async-generate-ruleset/{connection_id}/download-rulesets/"
  | "/api/discovery/configs/"
  | "/api/discovery/configs/{id}/"
  | "/api/discovery/configs/defaults/"
  | "/api/discovery/config-libraries/"
  | "/api/discovery/config-libraries/{id}/"
  | "/api/ruleset-generation-configs/"
  | "/api/ruleset-generation-configs/{id}/"
  | "/api/ruleset-generation-configs/defaults/"
  | "/api/table-references/"
  | "/api/table-references/{id}/";

/** The GET calls of the document, by the types of options and results that each path has. */
export interface DocumentedGet<
  Options extends Record<DocumentedGetPath, unknown>,
  Results extends Record<DocumentedGetPath, unknown>,
> {
  /**
   * Ask whether the server is up
   *
   * Answers before the first user exists and without any credential.
   * Only the status counts: 200 is up and ready, 502 is still starting.
   * The body is ignored by every known client and may be empty.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/healthcheck/", options?: Options["/api/healthcheck/"]): Promise<Results["/api/healthcheck/"]>;
  /**
   * Ask whether the instance has its first administrator
   *
   * The web interface uses this to decide whether to show the first-time setup.
   * Needs no credential.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/app/check/", options?: Options["/api/app/check/"]): Promise<Results["/api/app/check/"]>;
  /**
   * List all connections
   *
   * A bare array with every kind of connection mixed, without filter and without pages.
   * Secrets never come back in clear, only as `*_encrypted` members.
   * One client also copes with a page here; no source shows a server that sends one.
   * The vendor's RDS blueprint sends a JSON body with this GET: it has no meaning and is ignored.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/connections/", options?: Options["/api/connections/"]): Promise<Results["/api/connections/"]>;
  /**
   * Read one connection
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/connections/{id}/", options: Options["/api/connections/{id}/"]): Promise<Results["/api/connections/{id}/"]>;
  /**
   * List all rulesets, without their YAML
   *
   * A bare array without filter and without pages.
   * Rows carry the validation state and its errors.
   * The sources disagree on `config_yaml` in these rows: do not rely on it, read the single ruleset.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/v2/rulesets/", options?: Options["/api/v2/rulesets/"]): Promise<Results["/api/v2/rulesets/"]>;
  /**
   * List all rulesets with their YAML
   *
   * The older list: a bare array whose rows include `config_yaml`.
   * Samples of 2022 have a boolean in `is_valid` here; later ones have the status text.
   * One client also copes with a page; no source shows a server that sends one.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/rulesets/", options?: Options["/api/rulesets/"]): Promise<Results["/api/rulesets/"]>;
  /**
   * Read one ruleset with its YAML
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/rulesets/{id}/", options: Options["/api/rulesets/{id}/"]): Promise<Results["/api/rulesets/{id}/"]>;
  /**
   * List runs, one page at a time
   *
   * Masking and discovery runs together, in pages; the most recent ones seem to come first.
   * Send `limit` to ask for pages.
   * What a server answers without it is not evidenced (possibly a bare array).
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/runs/", options?: Options["/api/runs/"]): Promise<Results["/api/runs/"]>;
  /**
   * Read one run
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/runs/{id}/", options: Options["/api/runs/{id}/"]): Promise<Results["/api/runs/{id}/"]>;
  /**
   * Read the log of a run
   *
   * The whole log so far.
   * Normally a JSON array of entries; a single entry and plain text have to be coped with, too.
   * It grows while the run works, and it can shrink when the server rotates it.
   * The media type that the server declares is not evidenced.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/runs/{id}/log/", options: Options["/api/runs/{id}/log/"]): Promise<Results["/api/runs/{id}/log/"]>;
  /**
   * Download the report of a file run as CSV
   *
   * One line for each file that the run looked at; columns include `path`, `file_size`, `file_type` and `skip_reason`.
   * 404 when there is no report: the run has not ended, failed early, or is of a type that makes none.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/runs/{id}/run-report/", options: Options["/api/runs/{id}/run-report/"]): Promise<Results["/api/runs/{id}/run-report/"]>;
  /**
   * Download the sensitive data discovery report of a run as CSV
   *
   * 404 when the run has no such report.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/runs/{id}/sdd-report/", options: Options["/api/runs/{id}/sdd-report/"]): Promise<Results["/api/runs/{id}/sdd-report/"]>;
  /**
   * List every user, inactive ones included
   *
   * Admins only.
   * A bare array, never a page.
   * Accounts that are switched off are in it, too: look at `is_active`.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/users/", options?: Options["/api/users/"]): Promise<Results["/api/users/"]>;
  /**
   * Read one user
   *
   * Reported by a third-party client only.
   *
   * Confidence C: a single source outside the vendor.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/users/{id}/", options: Options["/api/users/{id}/"]): Promise<Results["/api/users/{id}/"]>;
  /**
   * Read the user who is calling, with the API token
   *
   * Here `api_token` holds the caller's API token, which does not expire unless revoked:
   * handle the whole response as a secret.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/users/me/", options?: Options["/api/users/me/"]): Promise<Results["/api/users/me/"]>;
  /**
   * Read the caller's profile
   *
   * Reported by a third-party client; the manual names the object without its members.
   *
   * Confidence C: a single source outside the vendor.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/users/me/profile/", options?: Options["/api/users/me/profile/"]): Promise<Results["/api/users/me/profile/"]>;
  /**
   * Read the licence in force
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/license/", options?: Options["/api/license/"]): Promise<Results["/api/license/"]>;
  /**
   * Read the settings of the instance
   *
   * Admins only.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/settings/", options?: Options["/api/settings/"]): Promise<Results["/api/settings/"]>;
  /**
   * Download the application logs as an archive
   *
   * Admins only.
   * The bytes are an archive that is usually stored with the ending `.tar.gz`.
   * The media type the server declares is not evidenced.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/logs/download/", options: Options["/api/logs/download/"]): Promise<Results["/api/logs/download/"]>;
  /**
   * List the seed files
   *
   * A bare array, never a page.
   * There is no filter: to find a file by name, compare the rows.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/seeds/", options?: Options["/api/seeds/"]): Promise<Results["/api/seeds/"]>;
  /**
   * List the Oracle wallets
   *
   * A bare array, never a page.
   * The ids are what `oracle_wallet` of a connection refers to.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/oracle-wallets/", options?: Options["/api/oracle-wallets/"]): Promise<Results["/api/oracle-wallets/"]>;
  /**
   * List the connection filesets
   *
   * A bare array, never a page.
   * The ids are what `connection_fileset` of a connection refers to.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/connection-filesets/", options?: Options["/api/connection-filesets/"]): Promise<Results["/api/connection-filesets/"]>;
  /**
   * List the private keys for Snowflake connections
   *
   * A bare array, never a page.
   * The ids are what Snowflake connections refer to.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/files/snowflake-keys/", options?: Options["/api/files/snowflake-keys/"]): Promise<Results["/api/files/snowflake-keys/"]>;
  /**
   * List the Oracle wallets on the newer path (path only)
   *
   * The manual of 3.26 lists this path; what it answers is not evidenced.
   * `GET /api/oracle-wallets/` has a known answer.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/files/oracle-wallets/", options?: Options["/api/files/oracle-wallets/"]): Promise<Results["/api/files/oracle-wallets/"]>;
  /**
   * Download a stored Oracle wallet
   *
   * Listed in the manual of 3.26; needs a recent server.
   * The media type the server declares is not evidenced; a wallet is uploaded as a zip archive.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/files/oracle-wallets/{id}/download/", options: Options["/api/files/oracle-wallets/{id}/download/"]): Promise<Results["/api/files/oracle-wallets/{id}/download/"]>;
  /**
   * List the connection filesets on the newer path (path only)
   *
   * The manual of 3.26 lists this path; what it answers is not evidenced.
   * `GET /api/connection-filesets/` has a known answer.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/files/connection-filesets/", options?: Options["/api/files/connection-filesets/"]): Promise<Results["/api/files/connection-filesets/"]>;
  /**
   * Download a stored connection fileset
   *
   * Listed in the manual of 3.26; needs a recent server.
   * The media type the server declares is not evidenced; a fileset is uploaded as a zip archive.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/files/connection-filesets/{id}/download/", options: Options["/api/files/connection-filesets/{id}/download/"]): Promise<Results["/api/files/connection-filesets/{id}/download/"]>;
  /**
   * Download all rulesets and libraries as a zip archive
   *
   * The archive holds the rulesets, the ruleset libraries and the seed files they refer to.
   * Built-in seeds (`DataMasque_*`) are left out, and there are no connections, users, licence or settings in it.
   * The manual speaks of choosing rulesets and leaving out seeds;
   * the parameters for that are not evidenced, so none are listed here.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/export/v1/", options?: Options["/api/export/v1/"]): Promise<Results["/api/export/v1/"]>;
  /**
   * List ruleset libraries, a page at a time
   *
   * The rows leave out `config_yaml`; read one library to get its YAML.
   * A page is certain when `limit` is sent; what comes back without `limit` and `offset` is not evidenced.
   * To find one library, send `name_exact`, `namespace_exact` and `limit=1`.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-libraries/", options?: Options["/api/ruleset-libraries/"]): Promise<Results["/api/ruleset-libraries/"]>;
  /**
   * Read one ruleset library with its YAML
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-libraries/{id}/", options: Options["/api/ruleset-libraries/{id}/"]): Promise<Results["/api/ruleset-libraries/{id}/"]>;
  /**
   * List the rulesets that import a library, a page at a time
   *
   * The rows leave out `config_yaml`.
   * Generation configs that import the library are not listed.
   * A page is certain when `limit` is sent; what comes back without `limit` and `offset` is not evidenced.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-libraries/{id}/rulesets/", options: Options["/api/ruleset-libraries/{id}/rulesets/"]): Promise<Results["/api/ruleset-libraries/{id}/rulesets/"]>;
  /**
   * Validate a run (path only)
   *
   * The vendor's manual lists this path since 2.23.
   * By its name it checks whether a run could start.
   * Its query and its response are not evidenced, so both are open here.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/runs/validate/", options?: Options["/api/runs/validate/"]): Promise<Results["/api/runs/validate/"]>;
  /**
   * Download the report of a database discovery run
   *
   * One CSV, or, for a report too long for a spreadsheet, a zip of numbered CSV parts:
   * a `Content-Type` that starts with `application/zip` tells them apart.
   * The file, with its selection column edited, is what ruleset generation from a CSV takes.
   * A live report has the columns
   * `Selected`, `Table schema`, `Table name`, `Column name`, `Data Type`, `Constraint`, `Foreign Keys`,
   * `Max Length`, `Numeric Precision`, `Numeric Scale`, `Reason for flag`, `Flagged by` and `Data classifications`.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/runs/{id}/db-discovery-results/report/", options: Options["/api/runs/{id}/db-discovery-results/report/"]): Promise<Results["/api/runs/{id}/db-discovery-results/report/"]>;
  /**
   * Read the results of a file data discovery run
   *
   * A plain list, not a page; each entry is a group of files of like structure.
   * Value counts come from servers of release 3.26.15 and later.
   * 404 when the run has no such results.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/runs/{id}/file-discovery-results/", options: Options["/api/runs/{id}/file-discovery-results/"]): Promise<Results["/api/runs/{id}/file-discovery-results/"]>;
  /**
   * Read the results of a schema discovery run, a page at a time
   *
   * One row for each column, and the constraints of the tables in `table_metadata`.
   * Send `limit` to ask for pages; what comes back without it is not evidenced.
   * 400 when there are no results: no schema discovery was done on the connection,
   * the run is not finished, or it is not a schema discovery run.
   * For an unknown run 400 or 404.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/schema-discovery/v2/{run_id}/", options: Options["/api/schema-discovery/v2/{run_id}/"]): Promise<Results["/api/schema-discovery/v2/{run_id}/"]>;
  /**
   * Download the discovery config that a run used
   *
   * A zip with one YAML file.
   * The YAML starts with comments that say which saved config, or the built-in defaults, the run used,
   * and whether that config has changed or gone since.
   * It is there as soon as the run is, before the run has finished.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/runs/{run_id}/config-snapshot/", options: Options["/api/discovery/runs/{run_id}/config-snapshot/"]): Promise<Results["/api/discovery/runs/{run_id}/config-snapshot/"]>;
  /**
   * Read the state of a background ruleset generation
   *
   * Both versions of the start share this path.
   * `finished`, `finished_with_warnings`, `failed` and `cancelled` are final; the first two are successes.
   * A connection seems to have one current task.
   * What an unknown connection, or one without a task, gets is not evidenced.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/async-generate-ruleset/{connection_id}/", options: Options["/api/async-generate-ruleset/{connection_id}/"]): Promise<Results["/api/async-generate-ruleset/{connection_id}/"]>;
  /**
   * Fetch what a background ruleset generation made
   *
   * Call it once the task has ended in success.
   * A task started from a CSV or a zip answers with a zip, as an attachment:
   * members that end in `.yml` or `.yaml` are rulesets in UTF-8, named by date, a counter of three digits
   * and the first and last table.
   * A task started from selected columns or data answers with a redirect to the state of the task,
   * whose `generated_ruleset` holds the YAML;
   * whoever follows the redirect sees 200 and JSON.
   * The word `attachment` in `Content-Disposition` tells the two apart.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/async-generate-ruleset/{connection_id}/download-rulesets/", options: Options["/api/async-generate-ruleset/{connection_id}/download-rulesets/"]): Promise<Results["/api/async-generate-ruleset/{connection_id}/download-rulesets/"]>;
  /**
   * List discovery configs, a page at a time
   *
   * Rows come without `config_yaml`, and with the outcome of validation.
   * Send `limit` to ask for pages; what comes back without it is not evidenced.
   * 404 means that the server is too old to have discovery configs.
   * To find one by its name, send `name_exact`, `config_type` and a `limit` of 1.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/configs/", options?: Options["/api/discovery/configs/"]): Promise<Results["/api/discovery/configs/"]>;
  /**
   * Read a discovery config with its YAML
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/configs/{id}/", options: Options["/api/discovery/configs/{id}/"]): Promise<Results["/api/discovery/configs/{id}/"]>;
  /**
   * Read the built-in discovery config as YAML
   *
   * Stored as a config of your own, it validates without remarks.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/configs/defaults/", options?: Options["/api/discovery/configs/defaults/"]): Promise<Results["/api/discovery/configs/defaults/"]>;
  /**
   * List discovery config libraries
   *
   * A plain list, not a page.
   * Rows come without `config_yaml`, and with the outcome of validation and the usage count.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/config-libraries/", options?: Options["/api/discovery/config-libraries/"]): Promise<Results["/api/discovery/config-libraries/"]>;
  /**
   * Read a discovery config library with its YAML
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/config-libraries/{id}/", options: Options["/api/discovery/config-libraries/{id}/"]): Promise<Results["/api/discovery/config-libraries/{id}/"]>;
  /**
   * List ruleset generation configs, a page at a time
   *
   * Rows come without `config_yaml`.
   * Send `limit` to ask for pages; what comes back without it is not evidenced.
   * 404 means that the server is too old to have ruleset generation configs.
   * To find one by its name, send `name_exact` and a `limit` of 1.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-generation-configs/", options?: Options["/api/ruleset-generation-configs/"]): Promise<Results["/api/ruleset-generation-configs/"]>;
  /**
   * Read a ruleset generation config with its YAML
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-generation-configs/{id}/", options: Options["/api/ruleset-generation-configs/{id}/"]): Promise<Results["/api/ruleset-generation-configs/{id}/"]>;
  /**
   * Read the built-in ruleset generation config as YAML
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-generation-configs/defaults/", options?: Options["/api/ruleset-generation-configs/defaults/"]): Promise<Results["/api/ruleset-generation-configs/defaults/"]>;
  /**
   * List table references
   *
   * A plain list of full objects, not a page, and without filters.
   * Deleted ones are left out.
   * 404 means that the server is too old to have table references.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/table-references/", options?: Options["/api/table-references/"]): Promise<Results["/api/table-references/"]>;
  /**
   * Read a table reference
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/table-references/{id}/", options: Options["/api/table-references/{id}/"]): Promise<Results["/api/table-references/{id}/"]>;
}

/** The paths that can be called with PUT. */
export type DocumentedPutPath =
  | "/api/connections/{id}/"
  | "/api/ruleset-libraries/{id}/"
  | "/api/discovery/configs/{id}/"
  | "/api/discovery/config-libraries/{id}/"
  | "/api/ruleset-generation-configs/{id}/"
  | "/api/table-references/{id}/";

/** The PUT calls of the document, by the types of options and results that each path has. */
export interface DocumentedPut<
  Options extends Record<DocumentedPutPath, unknown>,
  Results extends Record<DocumentedPutPath, unknown>,
> {
  /**
   * Replace a connection
   *
   * Send the whole document, as for the creation; the id stays the same.
   * Members that the server owns (`id`, the `*_encrypted` secrets, the file flags of a database kind,
   * the licence lock and what is frozen) are ignored when they are echoed;
   * this document still leaves them out of the request, except for the id, so strip them from what you read.
   * Official clients turn a flag off by leaving it out, so a flag that is left out presumably goes back to its default.
   * Whether a secret that is left out is kept or cleared is not evidenced;
   * use the partial update to be sure that it is kept.
   * What the server answers to a change of a frozen member is not evidenced; expect 400 or 403.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/connections/{id}/", options: Options["/api/connections/{id}/"]): Promise<Results["/api/connections/{id}/"]>;
  /**
   * Replace a ruleset library
   *
   * The body is the same as on create; `modified` moves on, `created` stays.
   * Faulty YAML is stored and reported in `is_valid`, as on create.
   * When a library turns invalid, the rulesets that import it turn invalid as well.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-libraries/{id}/", options: Options["/api/ruleset-libraries/{id}/"]): Promise<Results["/api/ruleset-libraries/{id}/"]>;
  /**
   * Replace a discovery config
   *
   * A full replacement: send the name, the type and the YAML.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/configs/{id}/", options: Options["/api/discovery/configs/{id}/"]): Promise<Results["/api/discovery/configs/{id}/"]>;
  /**
   * Replace a discovery config library
   *
   * A full replacement.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/config-libraries/{id}/", options: Options["/api/discovery/config-libraries/{id}/"]): Promise<Results["/api/discovery/config-libraries/{id}/"]>;
  /**
   * Replace a ruleset generation config
   *
   * A full replacement: without the YAML, the stored YAML would be blanked.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-generation-configs/{id}/", options: Options["/api/ruleset-generation-configs/{id}/"]): Promise<Results["/api/ruleset-generation-configs/{id}/"]>;
  /**
   * Replace a table reference
   *
   * `options`, when sent, replace the stored options as a whole; when left out, the stored ones are kept.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/table-references/{id}/", options: Options["/api/table-references/{id}/"]): Promise<Results["/api/table-references/{id}/"]>;
}

/** The paths that can be called with DELETE. */
export type DocumentedDeletePath =
  | "/api/connections/{id}/"
  | "/api/rulesets/{id}/"
  | "/api/users/{id}/"
  | "/api/seeds/{id}/"
  | "/api/oracle-wallets/{id}/"
  | "/api/connection-filesets/{id}/"
  | "/api/files/snowflake-keys/{id}/"
  | "/api/files/oracle-wallets/{id}/"
  | "/api/files/connection-filesets/{id}/"
  | "/api/ruleset-libraries/{id}/"
  | "/api/runs/{id}/db-discovery-results/"
  | "/api/async-generate-ruleset/{connection_id}/"
  | "/api/discovery/configs/{id}/"
  | "/api/discovery/config-libraries/{id}/"
  | "/api/ruleset-generation-configs/{id}/"
  | "/api/table-references/{id}/";

/** The DELETE calls of the document, by the types of options and results that each path has. */
export interface DocumentedDelete<
  Options extends Record<DocumentedDeletePath, unknown>,
  Results extends Record<DocumentedDeletePath, unknown>,
> {
  /**
   * Delete a connection
   *
   * Both 200 and 204 mean that it is gone.
   * Clients that only want it gone take 404 as success, too.
   * A connection whose deletion is frozen stays; what the server answers then is not evidenced, expect 400 or 403.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/connections/{id}/", options: Options["/api/connections/{id}/"]): Promise<Results["/api/connections/{id}/"]>;
  /**
   * Delete a ruleset
   *
   * Clients that only want it gone take 404 as success, too.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/rulesets/{id}/", options: Options["/api/rulesets/{id}/"]): Promise<Results["/api/rulesets/{id}/"]>;
  /**
   * Delete a user
   *
   * A 404 means that there is no such user any more.
   * Whether the account is removed or only switched off is not evidenced.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/users/{id}/", options: Options["/api/users/{id}/"]): Promise<Results["/api/users/{id}/"]>;
  /**
   * Delete a seed file
   *
   * A 404 means that there is no such file any more.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/seeds/{id}/", options: Options["/api/seeds/{id}/"]): Promise<Results["/api/seeds/{id}/"]>;
  /**
   * Delete an Oracle wallet
   *
   * A 404 means that there is no such wallet any more.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/oracle-wallets/{id}/", options: Options["/api/oracle-wallets/{id}/"]): Promise<Results["/api/oracle-wallets/{id}/"]>;
  /**
   * Delete a connection fileset
   *
   * A 404 means that there is no such fileset any more.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/connection-filesets/{id}/", options: Options["/api/connection-filesets/{id}/"]): Promise<Results["/api/connection-filesets/{id}/"]>;
  /**
   * Delete a Snowflake key
   *
   * A 404 means that there is no such key any more.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/files/snowflake-keys/{id}/", options: Options["/api/files/snowflake-keys/{id}/"]): Promise<Results["/api/files/snowflake-keys/{id}/"]>;
  /**
   * Delete an Oracle wallet on the newer path (path only)
   *
   * The manual of 3.26 lists the operation without the id in its path; the id at the end is inferred.
   * `DELETE /api/oracle-wallets/{id}/` is certain.
   *
   * Confidence C: a single source outside the vendor.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/files/oracle-wallets/{id}/", options: Options["/api/files/oracle-wallets/{id}/"]): Promise<Results["/api/files/oracle-wallets/{id}/"]>;
  /**
   * Delete a connection fileset on the newer path (path only)
   *
   * The manual of 3.26 lists this path; its answer is not evidenced.
   * `DELETE /api/connection-filesets/{id}/` is certain.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/files/connection-filesets/{id}/", options: Options["/api/files/connection-filesets/{id}/"]): Promise<Results["/api/files/connection-filesets/{id}/"]>;
  /**
   * Delete a ruleset library
   *
   * A library that rulesets or generation configs import is kept, and the answer is 409, unless `force` is true.
   * The 409 lists the importing rulesets; how it lists importing generation configs is not evidenced.
   * Forced, the library goes and its importers become invalid.
   * A 404 means that there is no such library any more.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 409: The library is in use and `force` was not given.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-libraries/{id}/", options: Options["/api/ruleset-libraries/{id}/"]): Promise<Results["/api/ruleset-libraries/{id}/"]>;
  /**
   * Drop the stored database discovery results of a run (path only)
   *
   * The vendor's manual lists this path since 2.23.
   * Its response is not evidenced, so it is open here.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/runs/{id}/db-discovery-results/", options: Options["/api/runs/{id}/db-discovery-results/"]): Promise<Results["/api/runs/{id}/db-discovery-results/"]>;
  /**
   * Cancel a background ruleset generation (path only)
   *
   * The vendor's manual lists this path since 2.23.
   * Tasks have a status `cancelled`, which fits.
   * Its response is not evidenced, so it is open here.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/async-generate-ruleset/{connection_id}/", options: Options["/api/async-generate-ruleset/{connection_id}/"]): Promise<Results["/api/async-generate-ruleset/{connection_id}/"]>;
  /**
   * Delete a discovery config
   *
   * 404 means that it was already gone.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/configs/{id}/", options: Options["/api/discovery/configs/{id}/"]): Promise<Results["/api/discovery/configs/{id}/"]>;
  /**
   * Delete a discovery config library
   *
   * 404 means that it was already gone.
   * 409 when a discovery config imports it and `force` is not set: the body names those configs under `configs`.
   * With `force` it goes, and the configs that import it turn invalid.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 409: The present state of the server does not allow this, for example because the object is in use.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/discovery/config-libraries/{id}/", options: Options["/api/discovery/config-libraries/{id}/"]): Promise<Results["/api/discovery/config-libraries/{id}/"]>;
  /**
   * Delete a ruleset generation config
   *
   * 404 means that it was already gone.
   * Ruleset generation does not know a deleted config any more.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-generation-configs/{id}/", options: Options["/api/ruleset-generation-configs/{id}/"]): Promise<Results["/api/ruleset-generation-configs/{id}/"]>;
  /**
   * Delete a table reference
   *
   * Its name may be used again afterwards.
   * 404 means that it was already gone.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/table-references/{id}/", options: Options["/api/table-references/{id}/"]): Promise<Results["/api/table-references/{id}/"]>;
}

/** The paths that can be called with PATCH. */
export type DocumentedPatchPath =
  | "/api/connections/{id}/"
  | "/api/rulesets/{id}/"
  | "/api/users/{id}/"
  | "/api/settings/"
  | "/api/ruleset-libraries/{id}/";

/** The PATCH calls of the document, by the types of options and results that each path has. */
export interface DocumentedPatch<
  Options extends Record<DocumentedPatchPath, unknown>,
  Results extends Record<DocumentedPatchPath, unknown>,
> {
  /**
   * Change some members of a connection
   *
   * Send only what changes; neither `mask_type` nor `db_type` nor `type` is needed.
   * The id stays, so runs and rulesets that refer to the connection stay valid.
   * The password of a database is `dbpassword`, never `password`.
   * Known clients ignore the body of the answer.
   * What the server answers to a change of a frozen member is not evidenced; expect 400 or 403.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/connections/{id}/", options: Options["/api/connections/{id}/"]): Promise<Results["/api/connections/{id}/"]>;
  /**
   * Change the YAML of a ruleset
   *
   * Only `config_yaml` has been seen in this request.
   * The rules for wrong and for large YAML are those of the creation.
   *
   * Confidence B: vendor documentation or sample code of another date.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/rulesets/{id}/", options: Options["/api/rulesets/{id}/"]): Promise<Results["/api/rulesets/{id}/"]>;
  /**
   * Change a user's profile or password
   *
   * One path with two forms, told apart by the members of the body.
   * The profile form changes the given members, leaves the password alone and answers with the user.
   * The password form has exactly the three password members; it answers 200 with a body that may be empty,
   * so do not rely on a user in that response.
   * A third-party client sends both forms as one (confidence C): what happens when one half is refused,
   * and the body of the answer, are not evidenced. To be sure, send two requests.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/users/{id}/", options: Options["/api/users/{id}/"]): Promise<Results["/api/users/{id}/"]>;
  /**
   * Change some settings of the instance
   *
   * Admins only.
   * The members that are sent change, all others stay as they are.
   * The body of the response carries nothing and may be empty; read the settings again to see the result.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/settings/", options: Options["/api/settings/"]): Promise<Results["/api/settings/"]>;
  /**
   * Validate a ruleset library again
   *
   * The body is the empty object: nothing changes, and the server validates the library once more.
   * Whether the server takes members here is not evidenced; to change a library, replace it.
   * The status in the answer may not be final yet (`unknown` and `in_progress` were seen).
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The server refused the request: its content is wrong, or does not fit the present state.
   * - 401: The token is missing, empty, wrong or no longer valid.
   * - 403: The token is valid, but its role (or its kind) may not do this.
   * - 404: There is no such object.
   * - 500: The server failed.
   * - 502: The reverse proxy is up, and the application behind it is still starting.
   */
  (path: "/api/ruleset-libraries/{id}/", options: Options["/api/ruleset-libraries/{id}/"]): Promise<Results["/api/ruleset-libraries/{id}/"]>;
}
