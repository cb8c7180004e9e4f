// Generated from openapi/datamasque.openapi.yaml + pages-of-the-framework.yaml + snowflake-stage-spcs.yaml + units-of-numbers.yaml.
// Do not edit: change the document or an overlay, then run "npm run generate".

/** What sets an operation apart from the normal case: logged in, JSON in, JSON out. */
export interface OperationTraits {
  /** Needs no login, and must not wait for one. */
  readonly anonymous?: true;
  /**
   * How a success arrives when it is not JSON: as text, as binary data, as one of several kinds that only the
   * content type of the reply tells apart, or without a body that means anything.
   */
  readonly response?: "text" | "blob" | "mixed" | "none";
  /** The field of its form that takes a file. */
  readonly file?: string;
}

/** By `METHOD path`, exceptions only: an operation that is not listed is the normal case. */
export const operationTraits = {
  "DELETE /api/connections/{id}/": { response: "none" },
  "GET /api/app/check/": { anonymous: true },
  "GET /api/async-generate-ruleset/{connection_id}/download-rulesets/": { response: "mixed" },
  "GET /api/discovery/configs/defaults/": { response: "text" },
  "GET /api/discovery/runs/{run_id}/config-snapshot/": { response: "blob" },
  "GET /api/export/v1/": { response: "blob" },
  "GET /api/files/connection-filesets/{id}/download/": { response: "blob" },
  "GET /api/files/oracle-wallets/{id}/download/": { response: "blob" },
  "GET /api/healthcheck/": { anonymous: true, response: "none" },
  "GET /api/logs/download/": { response: "blob" },
  "GET /api/ruleset-generation-configs/defaults/": { response: "text" },
  "GET /api/runs/{id}/db-discovery-results/report/": { response: "mixed" },
  "GET /api/runs/{id}/log/": { response: "mixed" },
  "GET /api/runs/{id}/run-report/": { response: "text" },
  "GET /api/runs/{id}/sdd-report/": { response: "text" },
  "PATCH /api/connections/{id}/": { response: "none" },
  "PATCH /api/settings/": { response: "none" },
  "POST /api/async-generate-ruleset/v2/{connection_id}/": { response: "none" },
  "POST /api/async-generate-ruleset/v2/{connection_id}/from-csv/": { response: "none", file: "csv_or_zip_file" },
  "POST /api/async-generate-ruleset/{connection_id}/": { response: "none" },
  "POST /api/async-generate-ruleset/{connection_id}/from-csv/": { response: "none", file: "csv_or_zip_file" },
  "POST /api/auth/jwt/login/": { anonymous: true },
  "POST /api/auth/jwt/refresh/": { anonymous: true },
  "POST /api/auth/token/login/": { anonymous: true },
  "POST /api/connection-filesets/": { file: "zip_archive" },
  "POST /api/files/snowflake-keys/": { file: "key_file" },
  "POST /api/generate-file-ruleset/": { response: "text" },
  "POST /api/generate-file-ruleset/v2/": { response: "text" },
  "POST /api/generate-ruleset/v2/": { response: "text" },
  "POST /api/generate-ruleset/v3/": { response: "text" },
  "POST /api/import/v1/": { response: "mixed", file: "zip_archive" },
  "POST /api/license-upload/": { response: "none", file: "license_file" },
  "POST /api/oracle-wallets/": { file: "zip_archive" },
  "POST /api/seeds/": { file: "seed_file" },
  "POST /api/users/admin-install/": { anonymous: true },
} as const satisfies Readonly<Record<string, OperationTraits>>;
