// Generated from openapi/in-flight-masking.openapi.yaml.
// Do not edit: change the document or an overlay, then run "npm run generate".

/** The paths that can be called with GET. */
export type DocumentedGetPath =
  | "/verify-token/"
  | "/ruleset-plans/"
  | "/ruleset-plans/{plan_name}/";

/** The GET calls of the document, by the types of options and results that each path has. */
export interface DocumentedGet<
  Options extends Record<DocumentedGetPath, unknown>,
  Results extends Record<DocumentedGetPath, unknown>,
> {
  /**
   * Check the access token and list its scopes
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The request is not valid.
   * - 401: The access token is missing, bad or expired.
   * - 402: The licence is not valid.
   * - 403: The user's role does not allow this.
   * - 404: There is no such plan.
   * - 422: Fields are missing or have the wrong type; the body lists them.
   * - 429: The rate limit is reached.
   * - 500: The service failed in a way it did not foresee.
   * - 502: The service is still starting.
   */
  (path: "/verify-token/", options?: Options["/verify-token/"]): Promise<Results["/verify-token/"]>;
  /**
   * List ruleset plans, a page at a time
   *
   * Rows come without `ruleset_yaml`; read one plan to get it.
   * A page has no link to the next one:
   * add the number of received items to `offset`,
   * and stop at an empty page or when `offset` reaches `total`.
   * Open to admins, mask builders and mask runners.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The request is not valid.
   * - 401: The access token is missing, bad or expired.
   * - 402: The licence is not valid.
   * - 403: The user's role does not allow this.
   * - 404: There is no such plan.
   * - 422: Fields are missing or have the wrong type; the body lists them.
   * - 429: The rate limit is reached.
   * - 500: The service failed in a way it did not foresee.
   * - 502: The service is still starting.
   */
  (path: "/ruleset-plans/", options?: Options["/ruleset-plans/"]): Promise<Results["/ruleset-plans/"]>;
  /**
   * Read a ruleset plan with its YAML
   *
   * Open to admins and mask builders.
   * A mask runner may list plans and mask with them, but not read the YAML.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The request is not valid.
   * - 401: The access token is missing, bad or expired.
   * - 402: The licence is not valid.
   * - 403: The user's role does not allow this.
   * - 404: There is no such plan.
   * - 422: Fields are missing or have the wrong type; the body lists them.
   * - 429: The rate limit is reached.
   * - 500: The service failed in a way it did not foresee.
   * - 502: The service is still starting.
   */
  (path: "/ruleset-plans/{plan_name}/", options: Options["/ruleset-plans/{plan_name}/"]): Promise<Results["/ruleset-plans/{plan_name}/"]>;
}

/** The paths that can be called with POST. */
export type DocumentedPostPath =
  | "/ruleset-plans/"
  | "/ruleset-plans/{plan_name}/mask/";

/** The POST calls of the document, by the types of options and results that each path has. */
export interface DocumentedPost<
  Options extends Record<DocumentedPostPath, unknown>,
  Results extends Record<DocumentedPostPath, unknown>,
> {
  /**
   * Create a ruleset plan
   *
   * The server appends a random suffix of six characters to the requested name.
   * Use the `name` of the response from then on.
   * Unlike the admin server, which stores a bad ruleset and flags it, this service refuses bad YAML with 400.
   * Open to admins and mask builders.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The request is not valid.
   * - 401: The access token is missing, bad or expired.
   * - 402: The licence is not valid.
   * - 403: The user's role does not allow this.
   * - 404: There is no such plan.
   * - 409: The name is taken.
   * - 422: Fields are missing or have the wrong type; the body lists them.
   * - 429: The rate limit is reached.
   * - 500: The service failed in a way it did not foresee.
   * - 502: The service is still starting.
   */
  (path: "/ruleset-plans/", options: Options["/ruleset-plans/"]): Promise<Results["/ruleset-plans/"]>;
  /**
   * Mask values with a ruleset plan
   *
   * Posts records and answers with the masked records.
   * A 400 has two meanings, told apart by its body.
   * With `ruleset_plan` the request was understood, but masking could not process the values (a soft failure):
   * `logs` says why, and there is no `data`.
   * Without `ruleset_plan` the request itself was refused (a hard failure).
   * Open to admins, mask builders and mask runners.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: With `ruleset_plan`: the values could not be masked, and `logs` says why.
   * - 401: The access token is missing, bad or expired.
   * - 402: The licence is not valid.
   * - 403: The user's role does not allow this.
   * - 404: There is no such plan.
   * - 422: Fields are missing or have the wrong type; the body lists them.
   * - 429: The rate limit is reached.
   * - 500: The service failed in a way it did not foresee.
   * - 502: The service is still starting.
   */
  (path: "/ruleset-plans/{plan_name}/mask/", options: Options["/ruleset-plans/{plan_name}/mask/"]): Promise<Results["/ruleset-plans/{plan_name}/mask/"]>;
}

/** The PUT call of the document, by its type. */
export interface DocumentedPut<Call> {
  /**
   * Replace the YAML and the options of a ruleset plan
   *
   * A full replacement: `ruleset_yaml` is required.
   * Open to admins and mask builders.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The request is not valid.
   * - 401: The access token is missing, bad or expired.
   * - 402: The licence is not valid.
   * - 403: The user's role does not allow this.
   * - 404: There is no such plan.
   * - 422: Fields are missing or have the wrong type; the body lists them.
   * - 429: The rate limit is reached.
   * - 500: The service failed in a way it did not foresee.
   * - 502: The service is still starting.
   */
  PUT: Call;
}

/** The DELETE call of the document, by its type. */
export interface DocumentedDelete<Call> {
  /**
   * Delete a ruleset plan
   *
   * Open to admins and mask builders.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The request is not valid.
   * - 401: The access token is missing, bad or expired.
   * - 402: The licence is not valid.
   * - 403: The user's role does not allow this.
   * - 404: There is no such plan.
   * - 422: Fields are missing or have the wrong type; the body lists them.
   * - 429: The rate limit is reached.
   * - 500: The service failed in a way it did not foresee.
   * - 502: The service is still starting.
   */
  DELETE: Call;
}

/** The PATCH call of the document, by its type. */
export interface DocumentedPatch<Call> {
  /**
   * Change the YAML or the options of a ruleset plan
   *
   * What is not sent keeps its stored value.
   * Open to admins and mask builders.
   *
   * Confidence A: an official client or its tests.
   *
   * Errors:
   * - 400: The request is not valid.
   * - 401: The access token is missing, bad or expired.
   * - 402: The licence is not valid.
   * - 403: The user's role does not allow this.
   * - 404: There is no such plan.
   * - 422: Fields are missing or have the wrong type; the body lists them.
   * - 429: The rate limit is reached.
   * - 500: The service failed in a way it did not foresee.
   * - 502: The service is still starting.
   */
  PATCH: Call;
}
