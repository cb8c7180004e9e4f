import type { Schemas } from "../../../index.js";

/** Reserved names: no real server can reach a database there, and so mask nothing. */
export const SAMPLE_HOST = "db.dmc-verify.test";
export const UNREACHABLE_HOST = "db.dmc-verify.invalid";

/** Stands for a password; nothing accepts it. */
export const SAMPLE_PASSWORD = "a-lock-that-is-nowhere";

export function postgres(name: string, host = SAMPLE_HOST): Schemas["GenericSqlConnectionWrite"] {
  return {
    version: "1.0",
    mask_type: "database",
    db_type: "postgres",
    name,
    host,
    port: 5432,
    database: "dmc_verify",
    user: "dmc_verify",
    dbpassword: SAMPLE_PASSWORD,
    schema: "public",
  };
}

export function share(name: string): Schemas["MountedShareConnectionWrite"] {
  return {
    version: "1.0",
    mask_type: "file",
    type: "mounted_share_connection",
    name,
    base_directory: name,
    is_file_mask_source: true,
    is_file_mask_destination: true,
  };
}

export function dynamoDb(name: string): Schemas["DynamoDbConnectionWrite"] {
  return {
    version: "1.0",
    mask_type: "database",
    db_type: "dynamo_db",
    name,
    host: "",
    port: null,
    user: "",
    password: "",
    database: "",
    schema: "",
  };
}

/** Staged on S3, but without the bucket that this takes. */
export function snowflakeWithoutBucket(name: string): Schemas["SnowflakeConnectionWrite"] {
  return {
    version: "1.0",
    mask_type: "database",
    db_type: "snowflake",
    name,
    database: "DMC_VERIFY",
    schema: "",
    snowflake_stage_location: "aws_s3",
  };
}

export const DATABASE_RULESET = `version: "1.0"
tasks:
  - type: mask_table
    table: dmc_verify
    key: id
    rules:
      - column: email
        masks:
          - type: from_fixed
            value: masked@example.org
`;

export const FILE_RULESET = `version: "1.0"
tasks:
  - type: mask_tabular_file
    include:
      - glob: "*.csv"
    rules:
      - column: email
        masks:
          - type: from_fixed
            value: masked@example.org
`;

/** A sequence that is never closed. */
export const BROKEN_YAML = 'version: "1.0"\ntasks: [\n';

/** YAML that is fine, with a task that no server knows. */
export const UNKNOWN_TASK = 'version: "1.0"\ntasks:\n  - type: not_a_real_task\n';

/** From so many bytes of UTF-8 on, YAML is validated behind the answer. */
export const LARGE_YAML_BYTES = 61_440;

export const LIBRARY = 'version: "1.0"\nmasks: {}\n';

export const DISCOVERY_CONFIG = "labels: []\nmetadata_rules: []\nidd_rules: []\n";

export const RG_CONFIG = "labels: {}\n";

export const PLAN = `version: "1.0"
rules:
  - masks:
      - type: from_fixed
        value: masked
`;
