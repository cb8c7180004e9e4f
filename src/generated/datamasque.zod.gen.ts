// Generated from openapi/datamasque.openapi.yaml + pages-of-the-framework.yaml + snowflake-stage-spcs.yaml + units-of-numbers.yaml.
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

/** At most so many characters: zod counts one outside of the basic plane as two. */
const maxCharacters = (maximum: number): z.core.$ZodCheck<string> =>
  z.check(({ value, issues }) => {
    if (value.length <= maximum || [...value].length <= maximum) return;
    issues.push({
      code: "too_big",
      origin: "string",
      maximum,
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

export const zEmptyObject = /*@__PURE__*/ z.strictObject({});

export const zErrorDetail = /*@__PURE__*/ z.looseObject({
    detail: /*@__PURE__*/ z.string()
});

export const zErrorDetailItem = /*@__PURE__*/ z.looseObject({
    loc: /*@__PURE__*/ z.array(/*@__PURE__*/ z.union([
        /*@__PURE__*/ z.string(),
        wholeNumber
    ])),
    msg: /*@__PURE__*/ z.string(),
    type: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zErrorDetailList = /*@__PURE__*/ z.looseObject({
    detail: /*@__PURE__*/ z.array(zErrorDetailItem)
});

export const zErrorText = /*@__PURE__*/ z.looseObject({
    error: /*@__PURE__*/ z.string()
});

export const zErrorMessage = /*@__PURE__*/ z.looseObject({
    message: /*@__PURE__*/ z.string()
});

export const zErrorNonField = /*@__PURE__*/ z.looseObject({
    non_field_errors: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string())
});

export const zErrorFieldMap = /*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.array(/*@__PURE__*/ z.string()));

export const zErrorConflictDependent = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string()
});

export const zErrorConflict = /*@__PURE__*/ z.looseObject({
    detail: /*@__PURE__*/ z.string(),
    rulesets: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zErrorConflictDependent)),
    configs: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zErrorConflictDependent))
});

export const zErrorPosition = /*@__PURE__*/ z.looseObject({
    message: /*@__PURE__*/ z.string(),
    line_number: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    column_number: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber))
});

export const zErrorPositional = /*@__PURE__*/ z.looseObject({
    discovery_config: /*@__PURE__*/ z.array(zErrorPosition)
});

export const zErrorBody = /*@__PURE__*/ z.union([
    zErrorConflict,
    zErrorDetail,
    zErrorDetailList,
    zErrorText,
    zErrorMessage,
    zErrorNonField,
    zErrorPositional,
    zErrorFieldMap
]);

export const zSpcsGatewayError = /*@__PURE__*/ z.looseObject({
    responseType: /*@__PURE__*/ z.string().check(/*@__PURE__*/ z.regex(/^ERROR_[A-Z][A-Z0-9_]+$/u)),
    requestId: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ z.regex(/^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/u))),
    detail: /*@__PURE__*/ z.string()
});

export const zTokenLoginRequest = /*@__PURE__*/ z.strictObject({
    username: /*@__PURE__*/ z.string(),
    password: /*@__PURE__*/ z.string()
});

export const zTokenLoginResponse = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.exactOptional(wholeNumber),
    key: /*@__PURE__*/ z.string(),
    client_ip: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    client_browser: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    client_os: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    client_device: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    date_time_created: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(rfc3339DateTime)),
    date_time_expires: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(rfc3339DateTime))
});

export const zAppCheck = /*@__PURE__*/ z.looseObject({
    installed: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zMaskType = /*@__PURE__*/ z.enum(['database', 'file']);

export const zDatabaseType = /*@__PURE__*/ z.enum([
    'postgres',
    'mysql',
    'oracle',
    'mariadb',
    'mssql',
    'redshift',
    'dynamo_db',
    'db2_luw',
    'db2i',
    'mssql_linked',
    'snowflake',
    'mongodb',
    'documentdb',
    'databricks_lakebase',
    'databricks',
    'informix',
    'saphana',
    'cosmosdb',
    'cassandra',
    'sap_ase',
    'salesforce'
]);

export const zFileConnectionType = /*@__PURE__*/ z.enum([
    's3_connection',
    'azure_blob_connection',
    'mounted_share_connection',
    'gcs_connection'
]);

export const zGenericSqlConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum([
        'postgres',
        'mysql',
        'mariadb',
        'oracle',
        'mssql',
        'redshift',
        'db2_luw',
        'db2i',
        'informix',
        'saphana',
        'databricks_lakebase'
    ]),
    host: /*@__PURE__*/ z.string(),
    port: wholeNumber,
    database: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.string(),
    dbpassword: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    schema: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()),
    data_encoding: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    engine_options: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.unknown()))),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    s3_bucket_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    s3_redshift_iam_role: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    service_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zMssqlLinkedConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['mssql_linked']),
    host: /*@__PURE__*/ z.string(),
    port: wholeNumber,
    database: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.string(),
    dbpassword: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    schema: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()),
    linked_server: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    engine_options: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.unknown()))),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zSseConfigWithKey = /*@__PURE__*/ z.strictObject({
    selection: /*@__PURE__*/ z.enum(['account_managed']),
    kms_key_id: /*@__PURE__*/ z.string()
});

export const zSseConfigWithoutKey = /*@__PURE__*/ z.strictObject({
    selection: /*@__PURE__*/ z.enum([
        'dynamodb_owned',
        'aws_managed',
        'use_source'
    ]),
    kms_key_id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.null())
});

export const zSseConfig = /*@__PURE__*/ z.discriminatedUnion('selection', [
    zSseConfigWithKey,
    zSseConfigWithoutKey
]);

export const zDynamoDbConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['dynamo_db']),
    s3_bucket_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    dynamo_append_datetime: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    dynamo_append_suffix: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    dynamo_replace_tables: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    dynamo_default_region: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    dynamo_default_sse: /*@__PURE__*/ z.exactOptional(zSseConfig),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    export_s3_prefix: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    host: /*@__PURE__*/ z.enum(['']),
    port: /*@__PURE__*/ z.null(),
    user: /*@__PURE__*/ z.enum(['']),
    password: /*@__PURE__*/ z.enum(['']),
    database: /*@__PURE__*/ z.enum(['']),
    schema: /*@__PURE__*/ z.enum(['']),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zMongoDbConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['mongodb']),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(wholeNumber),
    database: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    dbpassword: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    auth_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls_ca_file: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    tls_allow_invalid_certificates: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    direct_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    retry_writes: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    replica_set: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zDocumentDbConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['documentdb']),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(wholeNumber),
    database: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    dbpassword: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    auth_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls_ca_file: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    tls_allow_invalid_certificates: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    direct_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    retry_writes: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    replica_set: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zDatabricksConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['databricks']),
    server_hostname: /*@__PURE__*/ z.string(),
    http_path: /*@__PURE__*/ z.string(),
    catalog: /*@__PURE__*/ z.string(),
    schema: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    access_token: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zCosmosDbConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['cosmosdb']),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(wholeNumber),
    database: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    dbpassword: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    auth_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls_ca_file: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    tls_allow_invalid_certificates: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    direct_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    retry_writes: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    replica_set: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zCassandraConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['cassandra']),
    host: /*@__PURE__*/ z.string(),
    port: /*@__PURE__*/ z.exactOptional(wholeNumber),
    database: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    dbpassword: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    local_datacenter: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    tls: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    direct_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zSapAseConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['sap_ase']),
    host: /*@__PURE__*/ z.string(),
    port: /*@__PURE__*/ z.exactOptional(wholeNumber),
    database: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.string(),
    dbpassword: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    tls: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls_server_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connect_timeout: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zSalesforceConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['salesforce']),
    instance_url: /*@__PURE__*/ z.string(),
    login_url: /*@__PURE__*/ z.string(),
    client_id: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.string(),
    salesforce_private_key_path: /*@__PURE__*/ z.string(),
    salesforce_private_key_passphrase: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    api_version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zS3ConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['file']),
    type: /*@__PURE__*/ z.enum(['s3_connection']),
    bucket: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    base_directory: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zAzureBlobConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['file']),
    type: /*@__PURE__*/ z.enum(['azure_blob_connection']),
    container: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    connection_string: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    base_directory: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zMountedShareConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['file']),
    type: /*@__PURE__*/ z.enum(['mounted_share_connection']),
    base_directory: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zGcsConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['file']),
    type: /*@__PURE__*/ z.enum(['gcs_connection']),
    bucket: /*@__PURE__*/ z.string(),
    service_account_key: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    base_directory: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zFileConnectionWrite = /*@__PURE__*/ z.discriminatedUnion('type', [
    zS3ConnectionWrite,
    zAzureBlobConnectionWrite,
    zMountedShareConnectionWrite,
    zGcsConnectionWrite
]);

export const zConnectionLicenseLock = /*@__PURE__*/ z.looseObject({
    locked_at: rfc3339DateTime,
    editable_from: rfc3339DateTime
});

export const zGenericSqlConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum([
        'postgres',
        'mysql',
        'mariadb',
        'oracle',
        'mssql',
        'redshift',
        'db2_luw',
        'db2i',
        'informix',
        'saphana',
        'databricks_lakebase'
    ]),
    host: /*@__PURE__*/ z.string(),
    port: wholeNumber,
    database: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.string(),
    password_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    schema: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    data_encoding: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    engine_options: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.unknown()))),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    s3_bucket_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    s3_redshift_iam_role: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    service_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zMssqlLinkedConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['mssql_linked']),
    host: /*@__PURE__*/ z.string(),
    port: wholeNumber,
    database: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.string(),
    password_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    schema: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    linked_server: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    data_encoding: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    engine_options: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.unknown()))),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    s3_bucket_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    s3_redshift_iam_role: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zDynamoDbConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['dynamo_db']),
    s3_bucket_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    dynamo_append_datetime: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    dynamo_append_suffix: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    dynamo_replace_tables: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    dynamo_default_region: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    dynamo_default_sse: /*@__PURE__*/ z.exactOptional(zSseConfig),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    export_s3_prefix: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.null()),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    password: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    database: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    schema: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zMongoDbConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['mongodb']),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(wholeNumber),
    database: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    password_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    auth_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls_ca_file: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    tls_allow_invalid_certificates: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    direct_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    retry_writes: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    replica_set: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zDocumentDbConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['documentdb']),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(wholeNumber),
    database: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    password_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    auth_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls_ca_file: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    tls_allow_invalid_certificates: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    direct_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    retry_writes: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    replica_set: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zDatabricksConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['databricks']),
    server_hostname: /*@__PURE__*/ z.string(),
    http_path: /*@__PURE__*/ z.string(),
    catalog: /*@__PURE__*/ z.string(),
    schema: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    access_token_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zCosmosDbConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['cosmosdb']),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(wholeNumber),
    database: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    password_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    auth_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls_ca_file: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    tls_allow_invalid_certificates: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    direct_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    retry_writes: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    replica_set: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zCassandraConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['cassandra']),
    host: /*@__PURE__*/ z.string(),
    port: /*@__PURE__*/ z.exactOptional(wholeNumber),
    database: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    password_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    local_datacenter: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    tls: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    direct_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zSapAseConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['sap_ase']),
    host: /*@__PURE__*/ z.string(),
    port: /*@__PURE__*/ z.exactOptional(wholeNumber),
    database: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.string(),
    password_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    tls: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls_server_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connect_timeout: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zSalesforceConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['salesforce']),
    instance_url: /*@__PURE__*/ z.string(),
    login_url: /*@__PURE__*/ z.string(),
    client_id: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.string(),
    salesforce_private_key_path: /*@__PURE__*/ z.string(),
    salesforce_private_key_passphrase_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    api_version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zS3Connection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['file']),
    type: /*@__PURE__*/ z.enum(['s3_connection']),
    bucket: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    base_directory: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zAzureBlobConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['file']),
    type: /*@__PURE__*/ z.enum(['azure_blob_connection']),
    container: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    connection_string_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    base_directory: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zMountedShareConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['file']),
    type: /*@__PURE__*/ z.enum(['mounted_share_connection']),
    base_directory: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zGcsConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['file']),
    type: /*@__PURE__*/ z.enum(['gcs_connection']),
    bucket: /*@__PURE__*/ z.string(),
    service_account_key_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    base_directory: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zFileConnection = /*@__PURE__*/ z.discriminatedUnion('type', [
    zS3Connection,
    zAzureBlobConnection,
    zMountedShareConnection,
    zGcsConnection
]);

export const zConnectionSaved = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zConnectionTestResult = /*@__PURE__*/ z.looseObject({
    message: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zValidationStatus = /*@__PURE__*/ z.enum([
    'valid',
    'invalid',
    'in_progress',
    'unknown'
]);

export const zValidationStatusOnRead = /*@__PURE__*/ z.union([
    zValidationStatus,
    /*@__PURE__*/ z.string()
]);

export const zValidationErrorType = /*@__PURE__*/ z.enum([
    'ruleset',
    'library_missing',
    'library_invalid',
    'expansion',
    'rg_config'
]);

export const zValidationErrorDetails = /*@__PURE__*/ z.looseObject({
    message: /*@__PURE__*/ z.string(),
    validation_error_type: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.union([
        zValidationErrorType,
        /*@__PURE__*/ z.string()
    ]))),
    line_number: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    column_number: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber))
});

export const zRulesetType = /*@__PURE__*/ z.enum(['database', 'file']);

export const zRulesetTypeOnRead = /*@__PURE__*/ z.union([
    zRulesetType,
    /*@__PURE__*/ z.string()
]);

export const zRuleset = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    config_yaml: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.exactOptional(zRulesetTypeOnRead),
    is_valid: /*@__PURE__*/ z.exactOptional(zValidationStatusOnRead),
    validation_errors: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zValidationErrorDetails)),
    unlicensed_feature_warnings: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string()))),
    git_branch: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    git_commit_sha: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    git_repo_url: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    git_synced_at: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(rfc3339DateTime)),
    created: /*@__PURE__*/ z.exactOptional(rfc3339DateTime),
    modified: /*@__PURE__*/ z.exactOptional(rfc3339DateTime)
});

export const zRulesetWrite = /*@__PURE__*/ z.strictObject({
    name: /*@__PURE__*/ z.string(),
    config_yaml: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.exactOptional(zRulesetType)
});

export const zRulesetPatch = /*@__PURE__*/ z.strictObject({
    config_yaml: /*@__PURE__*/ z.string()
});

export const zRunStatus = /*@__PURE__*/ z.enum([
    'queued',
    'running',
    'validating',
    'cancelling',
    'finished',
    'finished_with_warnings',
    'failed',
    'cancelled'
]);

export const zRunStatusOnRead = /*@__PURE__*/ z.union([
    zRunStatus,
    /*@__PURE__*/ z.string()
]);

export const zRunMaskType = /*@__PURE__*/ z.enum([
    'database',
    'file',
    'file_data_discovery'
]);

export const zRunMaskTypeOnRead = /*@__PURE__*/ z.union([
    zRunMaskType,
    /*@__PURE__*/ z.string()
]);

export const zRunOptions = /*@__PURE__*/ z.strictObject({
    batch_size: /*@__PURE__*/ z.exactOptional(wholeNumber),
    dry_run: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    continue_on_failure: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    max_rows: /*@__PURE__*/ z.exactOptional(wholeNumber),
    diagnostic_logging: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    run_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ minCharacters(16), /*@__PURE__*/ maxCharacters(256))),
    disable_instance_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    auto_pull: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    auto_pull_branch: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    buffer_size: /*@__PURE__*/ z.exactOptional(wholeNumber)
});

export const zRunOptionsOnRead = /*@__PURE__*/ z.looseObject({
    batch_size: /*@__PURE__*/ z.exactOptional(wholeNumber),
    dry_run: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    continue_on_failure: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    max_rows: /*@__PURE__*/ z.exactOptional(wholeNumber),
    diagnostic_logging: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    run_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    disable_instance_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    auto_pull: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    auto_pull_branch: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    has_run_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    buffer_size: /*@__PURE__*/ z.exactOptional(wholeNumber)
});

export const zRunRequest = /*@__PURE__*/ z.strictObject({
    name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    connection: /*@__PURE__*/ z.string(),
    destination_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    ruleset: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.exactOptional(zMaskType),
    options: zRunOptions,
    is_user_subscribed: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zRunRequestWithSourceConnection = /*@__PURE__*/ z.strictObject({
    name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    source_connection: /*@__PURE__*/ z.string(),
    destination_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    ruleset: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.exactOptional(zMaskType),
    options: zRunOptions,
    is_user_subscribed: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zRun = /*@__PURE__*/ z.looseObject({
    id: wholeNumber,
    name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    status: zRunStatusOnRead,
    mask_type: /*@__PURE__*/ z.exactOptional(zRunMaskTypeOnRead),
    source_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    source_connection_name: /*@__PURE__*/ z.string(),
    destination_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    destination_connection_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    ruleset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    ruleset_name: /*@__PURE__*/ z.string(),
    created_time: /*@__PURE__*/ z.exactOptional(rfc3339DateTime),
    start_time: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(rfc3339DateTime)),
    end_time: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(rfc3339DateTime)),
    options: /*@__PURE__*/ z.exactOptional(zRunOptionsOnRead),
    has_sdd_report: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zRunPage = /*@__PURE__*/ z.looseObject({
    count: wholeNumber,
    next: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    previous: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    results: /*@__PURE__*/ z.array(zRun)
});

export const zRunLogEntry = /*@__PURE__*/ z.looseObject({
    timestamp: /*@__PURE__*/ z.string(),
    log_level: wholeNumber,
    message: /*@__PURE__*/ z.string()
});

export const zRunLog = /*@__PURE__*/ z.union([
    /*@__PURE__*/ z.array(zRunLogEntry),
    zRunLogEntry
]);

export const zJwtLoginRequest = /*@__PURE__*/ z.strictObject({
    username: /*@__PURE__*/ z.string(),
    password: /*@__PURE__*/ z.string()
});

export const zJwtLoginResponse = /*@__PURE__*/ z.looseObject({
    access_token: /*@__PURE__*/ z.string(),
    refresh_token: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    token_type: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zJwtRefreshRequest = /*@__PURE__*/ z.strictObject({
    refresh: /*@__PURE__*/ z.string()
});

export const zJwtRefreshResponse = /*@__PURE__*/ z.looseObject({
    access_token: /*@__PURE__*/ z.string()
});

export const zUserRole = /*@__PURE__*/ z.enum([
    'admin',
    'mask_builder',
    'mask_runner',
    'ruleset_library_managers'
]);

export const zUserRoleOnRead = /*@__PURE__*/ z.union([
    zUserRole,
    /*@__PURE__*/ z.string()
]);

export const zUser = /*@__PURE__*/ z.looseObject({
    id: wholeNumber,
    username: /*@__PURE__*/ z.string(),
    email: /*@__PURE__*/ z.string(),
    user_roles: /*@__PURE__*/ z.array(zUserRoleOnRead),
    has_temporary_password: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_active: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_staff: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_superuser: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_sso_user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_subscribed_to_sdd_updates: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    date_joined: /*@__PURE__*/ z.exactOptional(rfc3339DateTime),
    user_permissions: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    api_token: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zUserCreate = /*@__PURE__*/ z.strictObject({
    username: /*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(255)),
    email: /*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(254)),
    user_roles: /*@__PURE__*/ z.array(zUserRole),
    password: /*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(140)),
    re_password: /*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(140)),
    has_temporary_password: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zUserPatch = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.exactOptional(wholeNumber),
    username: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(255))),
    email: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(254))),
    user_roles: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zUserRole)),
    is_active: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_superuser: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_subscribed_to_sdd_updates: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    date_joined: /*@__PURE__*/ z.exactOptional(rfc3339DateTime)
});

export const zUserPasswordChange = /*@__PURE__*/ z.strictObject({
    current_password: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()),
    new_password: /*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(140)),
    re_new_password: /*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(140))
});

export const zUserPatchWithPassword = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.exactOptional(wholeNumber),
    username: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(255))),
    email: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(254))),
    user_roles: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zUserRole)),
    is_active: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_superuser: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_subscribed_to_sdd_updates: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    date_joined: /*@__PURE__*/ z.exactOptional(rfc3339DateTime),
    current_password: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()),
    new_password: /*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(140)),
    re_new_password: /*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(140))
});

export const zResetPasswordResult = /*@__PURE__*/ z.looseObject({
    password: /*@__PURE__*/ z.string()
});

export const zUserProfile = /*@__PURE__*/ z.looseObject({
    git_directory_path: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zUserProfileWrite = /*@__PURE__*/ z.strictObject({
    git_directory_path: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zAdminInstallRequest = /*@__PURE__*/ z.strictObject({
    email: /*@__PURE__*/ z.string(),
    username: /*@__PURE__*/ z.string(),
    password: /*@__PURE__*/ z.string(),
    re_password: /*@__PURE__*/ z.string(),
    allowed_hosts: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string())
});

export const zAdminInstallResult = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.exactOptional(wholeNumber),
    email: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    username: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zSwitchableLicenseMetadata = /*@__PURE__*/ z.looseObject({
    can_switch_license_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.boolean())),
    license_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    license_select_time: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(rfc3339DateTime)),
    aws_account_number: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    last_checkout_success_time: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(rfc3339DateTime)),
    last_checkout_success_type: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    last_checkout_error: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    last_checkout_license_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    last_checkout_product_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    last_checkout_contract_expiry: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(rfc3339DateTime)),
    last_checkout_agreement_id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    last_checkout_agreement_url: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    checkout_mode: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    selected_product_sku: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    allow_fallback: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.boolean())),
    last_checkout_success_license_count: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zLicenseInfo = /*@__PURE__*/ z.looseObject({
    uuid: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    type: /*@__PURE__*/ z.string(),
    is_expired: /*@__PURE__*/ z.boolean(),
    uploadable: /*@__PURE__*/ z.boolean(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    raw_type: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    expiry_date: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(rfc3339DateTime)),
    quota_tb: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.number())),
    maximum_node_count: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    row_limit: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    platform_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    platform_code: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    days_until_expiry: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    is_contract_product: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.boolean())),
    contract_license_type: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    switchable_license_metadata: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zSwitchableLicenseMetadata))
});

export const zLicenseUpload = /*@__PURE__*/ z.strictObject({
    license_file: /*@__PURE__*/ z.instanceof(Blob)
});

export const zSettings = /*@__PURE__*/ z.looseObject({
    dm_ai_engine_url: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    locality: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zSettingsPatch = /*@__PURE__*/ z.looseObject({
    dm_ai_engine_url: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    locality: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zLogService = /*@__PURE__*/ z.enum(['application']);

export const zStoredFile = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    filename: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    created_date: rfc3339DateTime,
    modified_date: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(rfc3339DateTime))
});

export const zSeedUpload = /*@__PURE__*/ z.strictObject({
    name: /*@__PURE__*/ z.string(),
    seed_file: /*@__PURE__*/ z.instanceof(Blob)
});

export const zOracleWalletUpload = /*@__PURE__*/ z.strictObject({
    name: /*@__PURE__*/ z.string(),
    zip_archive: /*@__PURE__*/ z.instanceof(Blob)
});

export const zConnectionFilesetDatabaseType = /*@__PURE__*/ z.enum(['mysql']);

export const zConnectionFilesetUpload = /*@__PURE__*/ z.strictObject({
    name: /*@__PURE__*/ z.string(),
    database_type: /*@__PURE__*/ z.union([
        zConnectionFilesetDatabaseType,
        /*@__PURE__*/ z.string()
    ]),
    zip_archive: /*@__PURE__*/ z.instanceof(Blob)
});

export const zSnowflakeKeyUpload = /*@__PURE__*/ z.strictObject({
    name: /*@__PURE__*/ z.string(),
    key_file: /*@__PURE__*/ z.instanceof(Blob)
});

export const zNotEvidencedForm = /*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.unknown());

export const zFormFlag = /*@__PURE__*/ z.enum(['true', 'false']);

export const zBundleImport = /*@__PURE__*/ z.strictObject({
    overwrite_rulesets: /*@__PURE__*/ z.exactOptional(zFormFlag),
    overwrite_libraries: /*@__PURE__*/ z.exactOptional(zFormFlag),
    overwrite_seed_files: /*@__PURE__*/ z.exactOptional(zFormFlag),
    zip_archive: /*@__PURE__*/ z.instanceof(Blob)
});

export const zRulesetLibrary = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    namespace: /*@__PURE__*/ z.string(),
    config_yaml: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_valid: zValidationStatusOnRead,
    validation_errors: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zValidationErrorDetails)),
    unlicensed_feature_warnings: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string()))),
    git_branch: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    git_commit_sha: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    git_repo_url: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    git_synced_at: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(rfc3339DateTime)),
    created: rfc3339DateTime,
    modified: rfc3339DateTime
});

export const zRulesetLibraryPage = /*@__PURE__*/ z.looseObject({
    count: wholeNumber,
    next: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    previous: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    results: /*@__PURE__*/ z.array(zRulesetLibrary)
});

export const zRulesetLibraryWrite = /*@__PURE__*/ z.strictObject({
    name: /*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(255), /*@__PURE__*/ z.regex(/^[^/]*$/u)),
    namespace: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ maxCharacters(255), /*@__PURE__*/ z.regex(/^([^/]+(\/[^/]+)*)?$/u))),
    config_yaml: /*@__PURE__*/ z.string()
});

export const zRulesetPage = /*@__PURE__*/ z.looseObject({
    count: wholeNumber,
    next: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    previous: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    results: /*@__PURE__*/ z.array(zRuleset)
});

export const zNotEvidenced = /*@__PURE__*/ z.unknown();

export const zStartedDiscoveryRun = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zSchemaDiscoveryFromConfigRequest = /*@__PURE__*/ z.strictObject({
    connection: /*@__PURE__*/ z.string(),
    discovery_config: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()),
    schemas: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string()))
});

export const zFileDataDiscoveryOptions = /*@__PURE__*/ z.strictObject({
    diagnostic_logging: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zFileDataDiscoveryFromConfigRequest = /*@__PURE__*/ z.strictObject({
    connection: /*@__PURE__*/ z.string(),
    discovery_config: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()),
    options: /*@__PURE__*/ z.exactOptional(zFileDataDiscoveryOptions)
});

export const zFileFilterMatchAgainst = /*@__PURE__*/ z.enum(['path', 'filename']);

export const zGlobFileFilter = /*@__PURE__*/ z.strictObject({
    glob: /*@__PURE__*/ z.string().check(/*@__PURE__*/ minCharacters(1)),
    match_against: /*@__PURE__*/ z.exactOptional(zFileFilterMatchAgainst)
});

export const zRegexFileFilter = /*@__PURE__*/ z.strictObject({
    regex: /*@__PURE__*/ z.string().check(/*@__PURE__*/ minCharacters(1)),
    match_against: /*@__PURE__*/ z.exactOptional(zFileFilterMatchAgainst)
});

export const zFileFilter = /*@__PURE__*/ z.union([
    zGlobFileFilter,
    zRegexFileFilter
]);

export const zInDataDiscoveryRule = /*@__PURE__*/ z.strictObject({
    pattern: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zStringDisclosureLevel = /*@__PURE__*/ z.enum([
    'lengths',
    'patterns',
    'first_chars'
]);

export const zNumericTemporalDisclosureLevel = /*@__PURE__*/ z.enum(['summaries', 'histograms']);

export const zSafeDataPreviewOptions = /*@__PURE__*/ z.strictObject({
    enabled: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    min_group_size: /*@__PURE__*/ z.exactOptional(wholeNumber),
    string_level: /*@__PURE__*/ z.exactOptional(zStringDisclosureLevel),
    numeric_level: /*@__PURE__*/ z.exactOptional(zNumericTemporalDisclosureLevel),
    temporal_level: /*@__PURE__*/ z.exactOptional(zNumericTemporalDisclosureLevel)
});

export const zInDataDiscovery = /*@__PURE__*/ z.strictObject({
    enabled: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    row_sample_size: /*@__PURE__*/ z.exactOptional(wholeNumber),
    custom_rules: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zInDataDiscoveryRule)),
    non_sensitive_rules: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zInDataDiscoveryRule)),
    ignore_rules: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zInDataDiscoveryRule)),
    force: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    safe_data_preview: /*@__PURE__*/ z.exactOptional(zSafeDataPreviewOptions)
});

export const zSchemaDiscoveryRequest = /*@__PURE__*/ z.strictObject({
    connection: /*@__PURE__*/ z.string(),
    custom_keywords: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    ignored_keywords: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    schemas: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    in_data_discovery: /*@__PURE__*/ z.exactOptional(zInDataDiscovery),
    disable_built_in_keywords: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    disable_global_custom_keywords: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    disable_global_ignored_keywords: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zFileDataDiscoveryRequest = /*@__PURE__*/ z.strictObject({
    connection: /*@__PURE__*/ z.string(),
    options: /*@__PURE__*/ z.exactOptional(zFileDataDiscoveryOptions),
    custom_keywords: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    ignored_keywords: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    disable_built_in_keywords: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    disable_global_custom_keywords: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    disable_global_ignored_keywords: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    in_data_discovery: /*@__PURE__*/ z.exactOptional(zInDataDiscovery),
    recurse: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    include: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zFileFilter)),
    skip: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zFileFilter)),
    encoding: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    workers: /*@__PURE__*/ z.exactOptional(wholeNumber)
});

export const zLengthUnit = /*@__PURE__*/ z.enum(['chars', 'bytes']);

export const zColumnConstraint = /*@__PURE__*/ z.enum([
    'Primary',
    'Unique',
    ''
]);

export const zColumnConstraintOnRead = /*@__PURE__*/ z.union([
    zColumnConstraint,
    /*@__PURE__*/ z.string()
]);

export const zForeignKey = /*@__PURE__*/ z.looseObject({
    name: /*@__PURE__*/ z.string(),
    referenced_column: /*@__PURE__*/ z.string()
});

export const zReferencingForeignKey = /*@__PURE__*/ z.looseObject({
    name: /*@__PURE__*/ z.string(),
    referencing_column: /*@__PURE__*/ z.string()
});

export const zFlaggedBy = /*@__PURE__*/ z.enum(['MDD', 'IDD']);

export const zFlaggedByOnRead = /*@__PURE__*/ z.union([
    zFlaggedBy,
    /*@__PURE__*/ z.string()
]);

export const zDiscoveryMatch = /*@__PURE__*/ z.looseObject({
    label: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    categories: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string()),
    flagged_by: zFlaggedByOnRead,
    description: /*@__PURE__*/ z.string(),
    hit_ratio: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber))
});

export const zKeyColumns = /*@__PURE__*/ z.looseObject({
    columns: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string())
});

export const zTableConstraints = /*@__PURE__*/ z.looseObject({
    primary_keys: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zKeyColumns))),
    unique_keys: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zKeyColumns))),
    foreign_keys: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(zKeyColumns))),
    row_count: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber))
});

export const zFileDiscoveryConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string()
});

export const zValueCountStatus = /*@__PURE__*/ z.enum([
    'counted',
    'in_data_discovery_disabled',
    'file_type_has_no_values'
]);

export const zFileDiscoveryFile = /*@__PURE__*/ z.looseObject({
    path: /*@__PURE__*/ z.string(),
    file_type: /*@__PURE__*/ z.string(),
    delimiter: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    encoding: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    value_counts: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), wholeNumber)),
    value_count_status: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.union([
        zValueCountStatus,
        /*@__PURE__*/ z.string()
    ])))
});

export const zFileDiscoveryMatch = /*@__PURE__*/ z.looseObject({
    flagged_by: zFlaggedByOnRead,
    description: /*@__PURE__*/ z.string(),
    label: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    categories: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    hit_ratio: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber))
});

export const zLocator = /*@__PURE__*/ z.union([
    /*@__PURE__*/ z.string(),
    /*@__PURE__*/ z.array(/*@__PURE__*/ z.union([
        /*@__PURE__*/ z.string(),
        wholeNumber
    ]))
]);

export const zPreviewCounts = /*@__PURE__*/ z.looseObject({
    count_row: wholeNumber,
    count_null: wholeNumber,
    count_distinct: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber))
});

export const zPreviewLengths = /*@__PURE__*/ z.looseObject({
    min: wholeNumber,
    max: wholeNumber,
    mean: /*@__PURE__*/ z.number(),
    median: /*@__PURE__*/ z.number(),
    most_common: /*@__PURE__*/ z.array(/*@__PURE__*/ z.looseObject({
        length: wholeNumber,
        count: wholeNumber
    }))
});

export const zPreviewPatterns = /*@__PURE__*/ z.looseObject({
    top: /*@__PURE__*/ z.array(/*@__PURE__*/ z.looseObject({
        pattern: /*@__PURE__*/ z.string(),
        count: wholeNumber
    })),
    composition: /*@__PURE__*/ z.looseObject({
        letter: /*@__PURE__*/ z.number(),
        digit: /*@__PURE__*/ z.number(),
        other: /*@__PURE__*/ z.number()
    })
});

export const zPreviewFirstChars = /*@__PURE__*/ z.looseObject({
    top: /*@__PURE__*/ z.array(/*@__PURE__*/ z.looseObject({
        masked: /*@__PURE__*/ z.string(),
        count: wholeNumber
    }))
});

export const zStringPreviewStatistics = /*@__PURE__*/ z.looseObject({
    lengths: zPreviewLengths,
    patterns: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zPreviewPatterns)),
    first_chars: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zPreviewFirstChars))
});

export const zStringSafeDataPreview = /*@__PURE__*/ z.looseObject({
    kind: /*@__PURE__*/ z.enum(['string']),
    sampled_from: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    statistics_common: zPreviewCounts,
    statistics_kind: zStringPreviewStatistics
});

export const zNumericPreviewHistogram = /*@__PURE__*/ z.looseObject({
    bins: /*@__PURE__*/ z.array(/*@__PURE__*/ z.looseObject({
        lower_bound: /*@__PURE__*/ z.number(),
        upper_bound: /*@__PURE__*/ z.number(),
        count: wholeNumber
    }))
});

export const zNumericPreviewStatistics = /*@__PURE__*/ z.looseObject({
    summaries: /*@__PURE__*/ z.looseObject({
        mean: /*@__PURE__*/ z.number(),
        q1: /*@__PURE__*/ z.number(),
        q2: /*@__PURE__*/ z.number(),
        q3: /*@__PURE__*/ z.number(),
        p5: /*@__PURE__*/ z.number(),
        p95: /*@__PURE__*/ z.number()
    }),
    histograms: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zNumericPreviewHistogram))
});

export const zNumericSafeDataPreview = /*@__PURE__*/ z.looseObject({
    kind: /*@__PURE__*/ z.enum(['numeric']),
    sampled_from: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    statistics_common: zPreviewCounts,
    statistics_kind: zNumericPreviewStatistics
});

export const zTemporalPreviewHistogram = /*@__PURE__*/ z.looseObject({
    bins: /*@__PURE__*/ z.array(/*@__PURE__*/ z.looseObject({
        lower_bound: /*@__PURE__*/ z.string(),
        upper_bound: /*@__PURE__*/ z.string(),
        label: /*@__PURE__*/ z.string(),
        count: wholeNumber
    }))
});

export const zTemporalPreviewStatistics = /*@__PURE__*/ z.looseObject({
    summaries: /*@__PURE__*/ z.looseObject({
        mean: /*@__PURE__*/ z.string(),
        q1: /*@__PURE__*/ z.string(),
        q2: /*@__PURE__*/ z.string(),
        q3: /*@__PURE__*/ z.string(),
        p5: /*@__PURE__*/ z.string(),
        p95: /*@__PURE__*/ z.string()
    }),
    histograms: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zTemporalPreviewHistogram))
});

export const zTemporalSafeDataPreview = /*@__PURE__*/ z.looseObject({
    kind: /*@__PURE__*/ z.enum(['temporal']),
    sampled_from: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    statistics_common: zPreviewCounts,
    statistics_kind: zTemporalPreviewStatistics
});

export const zBooleanPreviewStatistics = /*@__PURE__*/ z.looseObject({
    count_true: wholeNumber,
    count_false: wholeNumber
});

export const zBooleanSafeDataPreview = /*@__PURE__*/ z.looseObject({
    kind: /*@__PURE__*/ z.enum(['boolean']),
    sampled_from: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    statistics_common: zPreviewCounts,
    statistics_kind: zBooleanPreviewStatistics
});

export const zUnsupportedPreviewStatistics = /*@__PURE__*/ z.looseObject({
    reason: /*@__PURE__*/ z.string()
});

export const zUnsupportedSafeDataPreview = /*@__PURE__*/ z.looseObject({
    kind: /*@__PURE__*/ z.enum(['unsupported']),
    sampled_from: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    statistics_common: zPreviewCounts,
    statistics_kind: zUnsupportedPreviewStatistics
});

export const zSafeDataPreview = /*@__PURE__*/ z.discriminatedUnion('kind', [
    zStringSafeDataPreview,
    zNumericSafeDataPreview,
    zTemporalSafeDataPreview,
    zBooleanSafeDataPreview,
    zUnsupportedSafeDataPreview
]);

export const zSchemaDiscoveryColumn = /*@__PURE__*/ z.looseObject({
    data_type: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    max_length: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    max_length_unit: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.union([
        zLengthUnit,
        /*@__PURE__*/ z.string()
    ]))),
    numeric_precision: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    numeric_scale: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    constraint: zColumnConstraintOnRead,
    constraint_columns: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string()),
    pk_constraint_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    uk_constraint_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    unique_index_names: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string()),
    foreign_keys: /*@__PURE__*/ z.array(zForeignKey),
    referencing_foreign_keys: /*@__PURE__*/ z.array(zReferencingForeignKey),
    discovery_matches: /*@__PURE__*/ z.array(zDiscoveryMatch),
    safe_data_preview: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zSafeDataPreview))
});

export const zSchemaDiscoveryResult = /*@__PURE__*/ z.looseObject({
    id: wholeNumber,
    column: /*@__PURE__*/ z.string(),
    table: /*@__PURE__*/ z.string(),
    schema: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    data: zSchemaDiscoveryColumn
});

export const zSchemaDiscoveryPage = /*@__PURE__*/ z.looseObject({
    count: wholeNumber,
    next: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    previous: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    results: /*@__PURE__*/ z.array(zSchemaDiscoveryResult),
    table_metadata: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), zTableConstraints)))
});

export const zFileDiscoveryLocatorResult = /*@__PURE__*/ z.looseObject({
    locator: zLocator,
    matches: /*@__PURE__*/ z.array(zFileDiscoveryMatch),
    data_types: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string()),
    safe_data_preview: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zSafeDataPreview)),
    value_count: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber))
});

export const zFileDiscoveryResult = /*@__PURE__*/ z.looseObject({
    id: wholeNumber,
    connection: zFileDiscoveryConnection,
    file_type: /*@__PURE__*/ z.string(),
    files: /*@__PURE__*/ z.array(zFileDiscoveryFile),
    results: /*@__PURE__*/ z.array(zFileDiscoveryLocatorResult)
});

export const zSelectedColumns = /*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.array(/*@__PURE__*/ z.string())));

export const zHashColumns = /*@__PURE__*/ z.strictObject({
    table: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    columns: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string()))))
});

export const zSelectedHashColumns = /*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), zHashColumns));

export const zSelectedFileData = /*@__PURE__*/ z.strictObject({
    files: /*@__PURE__*/ z.array(/*@__PURE__*/ z.string()),
    locators: /*@__PURE__*/ z.array(zLocator)
});

export const zRulesetGenerationRequest = /*@__PURE__*/ z.strictObject({
    connection: /*@__PURE__*/ z.string(),
    selected_columns: zSelectedColumns,
    hash_columns: /*@__PURE__*/ z.exactOptional(zSelectedHashColumns)
});

export const zRulesetGenerationWithRGConfigRequest = /*@__PURE__*/ z.strictObject({
    connection: /*@__PURE__*/ z.string(),
    selected_columns: zSelectedColumns,
    hash_columns: /*@__PURE__*/ z.exactOptional(zSelectedHashColumns),
    rg_config: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())
});

export const zFileRulesetGenerationRequest = /*@__PURE__*/ z.strictObject({
    connection: /*@__PURE__*/ z.string(),
    selected_data: /*@__PURE__*/ z.array(zSelectedFileData)
});

export const zFileRulesetGenerationWithRGConfigRequest = /*@__PURE__*/ z.strictObject({
    connection: /*@__PURE__*/ z.string(),
    selected_data: /*@__PURE__*/ z.array(zSelectedFileData),
    rg_config: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())
});

export const zAsyncColumnRulesetGenerationRequest = /*@__PURE__*/ z.strictObject({
    selected_columns: zSelectedColumns,
    hash_columns: /*@__PURE__*/ z.exactOptional(zSelectedHashColumns)
});

export const zAsyncFileRulesetGenerationRequest = /*@__PURE__*/ z.strictObject({
    selected_data: /*@__PURE__*/ z.array(zSelectedFileData)
});

export const zAsyncRulesetGenerationRequest = /*@__PURE__*/ z.union([
    zAsyncColumnRulesetGenerationRequest,
    zAsyncFileRulesetGenerationRequest
]);

export const zAsyncColumnRulesetGenerationWithRGConfigRequest = /*@__PURE__*/ z.strictObject({
    selected_columns: zSelectedColumns,
    hash_columns: /*@__PURE__*/ z.exactOptional(zSelectedHashColumns),
    rg_config: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())
});

export const zAsyncFileRulesetGenerationWithRGConfigRequest = /*@__PURE__*/ z.strictObject({
    selected_data: /*@__PURE__*/ z.array(zSelectedFileData),
    rg_config: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())
});

export const zAsyncRulesetGenerationWithRGConfigRequest = /*@__PURE__*/ z.union([
    zAsyncColumnRulesetGenerationWithRGConfigRequest,
    zAsyncFileRulesetGenerationWithRGConfigRequest
]);

export const zRulesetGenerationFromCsvRequest = /*@__PURE__*/ z.strictObject({
    target_size_bytes: /*@__PURE__*/ z.exactOptional(wholeNumber),
    csv_or_zip_file: /*@__PURE__*/ z.instanceof(Blob)
});

export const zRulesetGenerationFromCsvWithRGConfigRequest = /*@__PURE__*/ z.strictObject({
    target_size_bytes: /*@__PURE__*/ z.exactOptional(wholeNumber),
    rg_config: /*@__PURE__*/ z.string(),
    csv_or_zip_file: /*@__PURE__*/ z.instanceof(Blob)
});

export const zRulesetGenerationTaskStatus = /*@__PURE__*/ z.enum([
    'queued',
    'running',
    'finished',
    'finished_with_warnings',
    'failed',
    'cancelled'
]);

export const zRulesetGenerationTaskStatusOnRead = /*@__PURE__*/ z.union([
    zRulesetGenerationTaskStatus,
    /*@__PURE__*/ z.string()
]);

export const zRulesetGenerationTask = /*@__PURE__*/ z.looseObject({
    status: zRulesetGenerationTaskStatusOnRead,
    generated_ruleset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zDiscoveryConfigType = /*@__PURE__*/ z.enum(['database', 'file']);

export const zDiscoveryConfigTypeOnRead = /*@__PURE__*/ z.union([
    zDiscoveryConfigType,
    /*@__PURE__*/ z.string()
]);

export const zDiscoveryConfigErrors = /*@__PURE__*/ z.looseObject({
    config_yaml: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zValidationErrorDetails))
});

export const zDiscoveryConfig = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    config_type: zDiscoveryConfigTypeOnRead,
    config_yaml: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_valid: /*@__PURE__*/ z.exactOptional(zValidationStatusOnRead),
    validation_error: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    errors: /*@__PURE__*/ z.exactOptional(zDiscoveryConfigErrors),
    archived: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    created: /*@__PURE__*/ z.exactOptional(rfc3339DateTime),
    modified: /*@__PURE__*/ z.exactOptional(rfc3339DateTime)
});

export const zDiscoveryConfigPage = /*@__PURE__*/ z.looseObject({
    count: wholeNumber,
    next: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    previous: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    results: /*@__PURE__*/ z.array(zDiscoveryConfig)
});

export const zDiscoveryConfigWrite = /*@__PURE__*/ z.looseObject({
    name: /*@__PURE__*/ z.string(),
    config_type: zDiscoveryConfigType,
    config_yaml: /*@__PURE__*/ z.string().check(/*@__PURE__*/ minCharacters(1))
});

export const zDiscoveryConfigLibrary = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    namespace: /*@__PURE__*/ z.string(),
    config_yaml: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_valid: /*@__PURE__*/ z.exactOptional(zValidationStatusOnRead),
    validation_error: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    usage_count: /*@__PURE__*/ z.exactOptional(wholeNumber),
    created: /*@__PURE__*/ z.exactOptional(rfc3339DateTime),
    modified: /*@__PURE__*/ z.exactOptional(rfc3339DateTime)
});

export const zDiscoveryConfigLibraryWrite = /*@__PURE__*/ z.looseObject({
    name: /*@__PURE__*/ z.string(),
    namespace: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    config_yaml: /*@__PURE__*/ z.string().check(/*@__PURE__*/ minCharacters(1))
});

export const zRGConfig = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    config_yaml: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_valid: /*@__PURE__*/ z.exactOptional(zValidationStatusOnRead),
    validation_errors: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(zValidationErrorDetails)),
    archived: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    created: /*@__PURE__*/ z.exactOptional(rfc3339DateTime),
    modified: /*@__PURE__*/ z.exactOptional(rfc3339DateTime)
});

export const zRGConfigPage = /*@__PURE__*/ z.looseObject({
    count: wholeNumber,
    next: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    previous: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    results: /*@__PURE__*/ z.array(zRGConfig)
});

export const zRGConfigWrite = /*@__PURE__*/ z.looseObject({
    name: /*@__PURE__*/ z.string(),
    config_yaml: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zRGConfigReplace = /*@__PURE__*/ z.looseObject({
    name: /*@__PURE__*/ z.string(),
    config_yaml: /*@__PURE__*/ z.string()
});

export const zTableReferenceFormat = /*@__PURE__*/ z.enum(['csv', 'parquet']);

export const zTableReferenceFormatOnRead = /*@__PURE__*/ z.union([
    zTableReferenceFormat,
    /*@__PURE__*/ z.string()
]);

export const zTableReferenceOptions = /*@__PURE__*/ z.looseObject({
    format: /*@__PURE__*/ z.exactOptional(zTableReferenceFormatOnRead),
    delimiter: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    encoding: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    quotechar: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    null_string: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zTableReference = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    connection: /*@__PURE__*/ z.string(),
    source: /*@__PURE__*/ z.string(),
    options: zTableReferenceOptions,
    created: rfc3339DateTime,
    modified: rfc3339DateTime
});

export const zTableReferenceOptionsWrite = /*@__PURE__*/ z.looseObject({
    format: /*@__PURE__*/ z.exactOptional(zTableReferenceFormat),
    delimiter: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    encoding: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    quotechar: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    null_string: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zTableReferenceWrite = /*@__PURE__*/ z.looseObject({
    name: /*@__PURE__*/ z.string(),
    connection: /*@__PURE__*/ z.string(),
    source: /*@__PURE__*/ z.string(),
    options: /*@__PURE__*/ z.exactOptional(zTableReferenceOptionsWrite)
});

export const zErrorPage = /*@__PURE__*/ z.string();

export const zSnowflakeStageLocation = /*@__PURE__*/ z.enum([
    'local',
    'aws_s3',
    'azure_blob_storage',
    'spcs'
]);

export const zSnowflakeConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['snowflake']),
    database: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_account_id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_warehouse: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    schema: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_role: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    password_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_private_key: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_private_key_passphrase_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    license_lock: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zConnectionLicenseLock)),
    target_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    frozen_target_fields: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.array(/*@__PURE__*/ z.string())),
    deletion_frozen: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    snowflake_storage_integration_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_stage_location: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.union([
        zSnowflakeStageLocation,
        /*@__PURE__*/ z.string()
    ]))),
    s3_bucket_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_azure_container_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_azure_connection_string_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zDatabaseConnection = /*@__PURE__*/ z.discriminatedUnion('db_type', [
    zGenericSqlConnection,
    zMssqlLinkedConnection,
    zDynamoDbConnection,
    zMongoDbConnection,
    zDocumentDbConnection,
    zSnowflakeConnection,
    zDatabricksConnection,
    zCosmosDbConnection,
    zCassandraConnection,
    zSapAseConnection,
    zSalesforceConnection
]);

export const zConnection = /*@__PURE__*/ z.discriminatedUnion('mask_type', [
    zDatabaseConnection,
    zFileConnection
]);

export const zSnowflakeConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['snowflake']),
    database: /*@__PURE__*/ z.string(),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_account_id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_warehouse: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    schema: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()),
    snowflake_role: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    dbpassword: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_private_key: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_private_key_passphrase: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_storage_integration_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_stage_location: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zSnowflakeStageLocation)),
    s3_bucket_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_azure_container_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_azure_connection_string: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zDatabaseConnectionWrite = /*@__PURE__*/ z.discriminatedUnion('db_type', [
    zGenericSqlConnectionWrite,
    zMssqlLinkedConnectionWrite,
    zDynamoDbConnectionWrite,
    zMongoDbConnectionWrite,
    zDocumentDbConnectionWrite,
    zSnowflakeConnectionWrite,
    zDatabricksConnectionWrite,
    zCosmosDbConnectionWrite,
    zCassandraConnectionWrite,
    zSapAseConnectionWrite,
    zSalesforceConnectionWrite
]);

export const zConnectionWrite = /*@__PURE__*/ z.discriminatedUnion('mask_type', [
    zDatabaseConnectionWrite,
    zFileConnectionWrite
]);

export const zConnectionPatch = /*@__PURE__*/ z.strictObject({
    name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.exactOptional(zMaskType),
    db_type: /*@__PURE__*/ z.exactOptional(zDatabaseType),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.union([
        wholeNumber,
        /*@__PURE__*/ z.string().check(/*@__PURE__*/ z.regex(/^[0-9]+$/u))
    ])),
    database: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    user: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    dbpassword: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    schema: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    data_encoding: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    engine_options: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.record(/*@__PURE__*/ z.string(), /*@__PURE__*/ z.unknown()))),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    s3_bucket_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    s3_redshift_iam_role: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    service_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    linked_server: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    dynamo_append_datetime: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    dynamo_append_suffix: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    dynamo_replace_tables: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    dynamo_default_region: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    dynamo_default_sse: /*@__PURE__*/ z.exactOptional(zSseConfig),
    export_s3_prefix: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    auth_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    tls: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    tls_ca_file: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    tls_allow_invalid_certificates: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    direct_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    retry_writes: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    replica_set: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    local_datacenter: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    tls_server_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connect_timeout: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(wholeNumber)),
    snowflake_account_id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_warehouse: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_role: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_private_key: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_private_key_passphrase: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    server_hostname: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    http_path: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    catalog: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    access_token: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    type: /*@__PURE__*/ z.exactOptional(zFileConnectionType),
    bucket: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    base_directory: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    container: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    connection_string: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    instance_url: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    login_url: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    client_id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    salesforce_private_key_path: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    salesforce_private_key_passphrase: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    api_version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    service_account_key: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_storage_integration_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_stage_location: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zSnowflakeStageLocation)),
    snowflake_azure_container_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_azure_connection_string: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

export const zListConnectionsResponse200 = /*@__PURE__*/ z.array(zConnection);

export const zTestUnsavedConnectionResponse200 = /*@__PURE__*/ z.unknown();

export const zTestUnsavedConnectionResponse201 = /*@__PURE__*/ z.unknown();

export const zGetConnectionPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zReplaceConnectionPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zReplaceConnectionResponse200 = /*@__PURE__*/ z.union([
    zConnection,
    zConnectionSaved
]);

export const zDeleteConnectionPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zUpdateConnectionPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zTestConnectionPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zListRulesetsResponse200 = /*@__PURE__*/ z.array(zRuleset);

export const zListRulesetsWithContentResponse200 = /*@__PURE__*/ z.array(zRuleset);

export const zCreateRulesetQuery = /*@__PURE__*/ z.looseObject({
    upsert: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zGetRulesetPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDeleteRulesetPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zUpdateRulesetPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zListRunsQuery = /*@__PURE__*/ z.looseObject({
    run_status: /*@__PURE__*/ z.exactOptional(zRunStatus),
    connection_ruleset_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    ruleset_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    limit: /*@__PURE__*/ z.exactOptional(wholeNumber),
    offset: /*@__PURE__*/ z.exactOptional(wholeNumber)
});

export const zStartRunRequest = /*@__PURE__*/ z.union([
    zRunRequest,
    zRunRequestWithSourceConnection
]);

export const zGetRunPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zCancelRunPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zGetRunLogPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zGetRunLogResponse200Plain = /*@__PURE__*/ z.string();

export const zGetRunReportPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zGetRunReportResponse200 = /*@__PURE__*/ z.string();

export const zGetSensitiveDataDiscoveryReportPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zGetSensitiveDataDiscoveryReportResponse200 = /*@__PURE__*/ z.string();

export const zListUsersResponse200 = /*@__PURE__*/ z.array(zUser);

export const zGetUserPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zDeleteUserPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zUpdateUserPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zUpdateUserRequest = /*@__PURE__*/ z.union([
    zUserPasswordChange,
    zUserPatchWithPassword,
    zUserPatch
]);

export const zResetUserPasswordPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zDownloadLogsQuery = /*@__PURE__*/ z.looseObject({
    log_service: /*@__PURE__*/ z.union([
        zLogService,
        /*@__PURE__*/ z.string()
    ])
});

export const zDownloadLogsResponse200 = /*@__PURE__*/ z.instanceof(Blob);

export const zListSeedsResponse200 = /*@__PURE__*/ z.array(zStoredFile);

export const zDeleteSeedPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zListOracleWalletsResponse200 = /*@__PURE__*/ z.array(zStoredFile);

export const zDeleteOracleWalletPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zListConnectionFilesetsResponse200 = /*@__PURE__*/ z.array(zStoredFile);

export const zDeleteConnectionFilesetPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zListSnowflakeKeysResponse200 = /*@__PURE__*/ z.array(zStoredFile);

export const zDeleteSnowflakeKeyPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zListOracleWalletFilesResponse200 = /*@__PURE__*/ z.unknown();

export const zUploadOracleWalletFileResponse2XX = /*@__PURE__*/ z.unknown();

export const zDeleteOracleWalletFilePath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDeleteOracleWalletFileResponse2XX = /*@__PURE__*/ z.unknown();

export const zDownloadOracleWalletFilePath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDownloadOracleWalletFileResponse200 = /*@__PURE__*/ z.instanceof(Blob);

export const zListConnectionFilesetFilesResponse200 = /*@__PURE__*/ z.unknown();

export const zUploadConnectionFilesetFileResponse2XX = /*@__PURE__*/ z.unknown();

export const zDeleteConnectionFilesetFilePath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDeleteConnectionFilesetFileResponse2XX = /*@__PURE__*/ z.unknown();

export const zDownloadConnectionFilesetFilePath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDownloadConnectionFilesetFileResponse200 = /*@__PURE__*/ z.instanceof(Blob);

export const zExportBundleResponse200 = /*@__PURE__*/ z.instanceof(Blob);

export const zImportBundleResponse2XXJson = /*@__PURE__*/ z.unknown();

export const zImportBundleResponse2XXPlain = /*@__PURE__*/ z.string();

export const zListRulesetLibrariesQuery = /*@__PURE__*/ z.looseObject({
    limit: /*@__PURE__*/ z.exactOptional(wholeNumber),
    offset: /*@__PURE__*/ z.exactOptional(wholeNumber),
    name_exact: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    namespace_exact: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zGetRulesetLibraryPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zReplaceRulesetLibraryPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDeleteRulesetLibraryPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDeleteRulesetLibraryQuery = /*@__PURE__*/ z.looseObject({
    force: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zRevalidateRulesetLibraryPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zListRulesetsOfLibraryPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zListRulesetsOfLibraryQuery = /*@__PURE__*/ z.looseObject({
    limit: /*@__PURE__*/ z.exactOptional(wholeNumber),
    offset: /*@__PURE__*/ z.exactOptional(wholeNumber)
});

export const zDeleteDatabaseDiscoveryResultsPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zGetDatabaseDiscoveryReportPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zGetDatabaseDiscoveryReportQuery = /*@__PURE__*/ z.looseObject({
    include_selection_column: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zGetDatabaseDiscoveryReportResponse200Csv = /*@__PURE__*/ z.string();

export const zGetDatabaseDiscoveryReportResponse200Zip = /*@__PURE__*/ z.instanceof(Blob);

export const zGetFileDiscoveryResultsPath = /*@__PURE__*/ z.looseObject({
    id: wholeNumber
});

export const zGetFileDiscoveryResultsResponse200 = /*@__PURE__*/ z.array(zFileDiscoveryResult);

export const zGetSchemaDiscoveryResultsPath = /*@__PURE__*/ z.looseObject({
    run_id: wholeNumber
});

export const zGetSchemaDiscoveryResultsQuery = /*@__PURE__*/ z.looseObject({
    limit: /*@__PURE__*/ z.exactOptional(wholeNumber),
    offset: /*@__PURE__*/ z.exactOptional(wholeNumber)
});

export const zGetDiscoveryConfigSnapshotPath = /*@__PURE__*/ z.looseObject({
    run_id: wholeNumber
});

export const zGetDiscoveryConfigSnapshotQuery = /*@__PURE__*/ z.looseObject({
    timezone: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ z.regex(/^[+-][0-9]{2}:[0-9]{2}$/u)))
});

export const zGetDiscoveryConfigSnapshotResponse200 = /*@__PURE__*/ z.instanceof(Blob);

export const zGenerateRulesetResponse201 = /*@__PURE__*/ z.string();

export const zGenerateRulesetWithConfigResponse201 = /*@__PURE__*/ z.string();

export const zGenerateFileRulesetResponse201 = /*@__PURE__*/ z.string();

export const zGenerateFileRulesetWithConfigResponse201 = /*@__PURE__*/ z.string();

export const zGetRulesetGenerationTaskPath = /*@__PURE__*/ z.looseObject({
    connection_id: /*@__PURE__*/ z.guid()
});

export const zStartRulesetGenerationPath = /*@__PURE__*/ z.looseObject({
    connection_id: /*@__PURE__*/ z.guid()
});

export const zCancelRulesetGenerationPath = /*@__PURE__*/ z.looseObject({
    connection_id: /*@__PURE__*/ z.guid()
});

export const zStartRulesetGenerationWithConfigPath = /*@__PURE__*/ z.looseObject({
    connection_id: /*@__PURE__*/ z.guid()
});

export const zStartRulesetGenerationFromCsvPath = /*@__PURE__*/ z.looseObject({
    connection_id: /*@__PURE__*/ z.guid()
});

export const zStartRulesetGenerationFromCsvWithConfigPath = /*@__PURE__*/ z.looseObject({
    connection_id: /*@__PURE__*/ z.guid()
});

export const zDownloadGeneratedRulesetsPath = /*@__PURE__*/ z.looseObject({
    connection_id: /*@__PURE__*/ z.guid()
});

export const zDownloadGeneratedRulesetsResponse200Zip = /*@__PURE__*/ z.instanceof(Blob);

export const zListDiscoveryConfigsQuery = /*@__PURE__*/ z.looseObject({
    limit: /*@__PURE__*/ z.exactOptional(wholeNumber),
    offset: /*@__PURE__*/ z.exactOptional(wholeNumber),
    name_exact: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    config_type: /*@__PURE__*/ z.exactOptional(zDiscoveryConfigType)
});

export const zGetDiscoveryConfigPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zReplaceDiscoveryConfigPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDeleteDiscoveryConfigPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zGetDefaultDiscoveryConfigQuery = /*@__PURE__*/ z.looseObject({
    config_type: /*@__PURE__*/ z.exactOptional(zDiscoveryConfigType)
});

export const zGetDefaultDiscoveryConfigResponse200 = /*@__PURE__*/ z.string();

export const zListDiscoveryConfigLibrariesQuery = /*@__PURE__*/ z.looseObject({
    name_exact: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    namespace_exact: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zListDiscoveryConfigLibrariesResponse200 = /*@__PURE__*/ z.array(zDiscoveryConfigLibrary);

export const zGetDiscoveryConfigLibraryPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zReplaceDiscoveryConfigLibraryPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDeleteDiscoveryConfigLibraryPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDeleteDiscoveryConfigLibraryQuery = /*@__PURE__*/ z.looseObject({
    force: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zListRulesetGenerationConfigsQuery = /*@__PURE__*/ z.looseObject({
    limit: /*@__PURE__*/ z.exactOptional(wholeNumber),
    offset: /*@__PURE__*/ z.exactOptional(wholeNumber),
    name_exact: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zGetRulesetGenerationConfigPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zReplaceRulesetGenerationConfigPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDeleteRulesetGenerationConfigPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zGetDefaultRulesetGenerationConfigResponse200 = /*@__PURE__*/ z.string();

export const zListTableReferencesResponse200 = /*@__PURE__*/ z.array(zTableReference);

export const zGetTableReferencePath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zReplaceTableReferencePath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zDeleteTableReferencePath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});
