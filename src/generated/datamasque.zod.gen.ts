// Generated from openapi/datamasque.openapi.yaml + snowflake-stage-spcs.yaml with @hey-api/openapi-ts.
// Do not edit: change the document or an overlay, then run "npm run generate".

import * as z from 'zod/mini';

export const zEmptyObject = /*@__PURE__*/ z.strictObject({});

export const zErrorDetail = /*@__PURE__*/ z.looseObject({
    detail: /*@__PURE__*/ z.string()
});

export const zErrorDetailItem = /*@__PURE__*/ z.looseObject({
    loc: /*@__PURE__*/ z.array(/*@__PURE__*/ z.union([
        /*@__PURE__*/ z.string(),
        /*@__PURE__*/ z.int()
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
    line_number: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.int())),
    column_number: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.int()))
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
    responseType: /*@__PURE__*/ z.string().check(/*@__PURE__*/ z.regex(/^ERROR_[A-Z][A-Z0-9_]+$/)),
    requestId: /*@__PURE__*/ z.string().check(/*@__PURE__*/ z.regex(/^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/)),
    detail: /*@__PURE__*/ z.string()
});

export const zTokenLoginRequest = /*@__PURE__*/ z.strictObject({
    username: /*@__PURE__*/ z.string(),
    password: /*@__PURE__*/ z.string()
});

export const zTokenLoginResponse = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int()),
    key: /*@__PURE__*/ z.string(),
    client_ip: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    client_browser: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    client_os: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    client_device: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    date_time_created: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.iso.datetime({ offset: true }))),
    date_time_expires: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.iso.datetime({ offset: true })))
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
    'saphana'
]);

export const zFileConnectionType = /*@__PURE__*/ z.enum([
    's3_connection',
    'azure_blob_connection',
    'mounted_share_connection'
]);

export const zSnowflakeStageLocation = /*@__PURE__*/ z.enum([
    'local',
    'aws_s3',
    'azure_blob_storage',
    'spcs'
]);

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
    port: /*@__PURE__*/ z.int(),
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
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

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
    port: /*@__PURE__*/ z.int(),
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

export const zMssqlLinkedConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['mssql_linked']),
    host: /*@__PURE__*/ z.string(),
    port: /*@__PURE__*/ z.int(),
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
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zMssqlLinkedConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['mssql_linked']),
    host: /*@__PURE__*/ z.string(),
    port: /*@__PURE__*/ z.int(),
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
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

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

export const zMongoDbConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['mongodb']),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int()),
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
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zMongoDbConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['mongodb']),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int()),
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

export const zDocumentDbConnection = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string(),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['documentdb']),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int()),
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
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zDocumentDbConnectionWrite = /*@__PURE__*/ z.strictObject({
    id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    name: /*@__PURE__*/ z.string(),
    version: /*@__PURE__*/ z.string(),
    mask_type: /*@__PURE__*/ z.enum(['database']),
    db_type: /*@__PURE__*/ z.enum(['documentdb']),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int()),
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
    snowflake_storage_integration_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.int())),
    schema: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_role: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    password_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_private_key: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_private_key_passphrase_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_stage_location: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.union([
        zSnowflakeStageLocation,
        /*@__PURE__*/ z.string()
    ]))),
    s3_bucket_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_azure_container_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_azure_connection_string_encrypted: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    is_file_mask_source: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

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
    snowflake_storage_integration_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    host: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    port: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.int())),
    schema: /*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()),
    snowflake_role: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    is_read_only: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    dbpassword: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_private_key: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_private_key_passphrase: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_stage_location: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zSnowflakeStageLocation)),
    s3_bucket_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    iam_role_arn: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_azure_container_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_azure_connection_string: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    oracle_wallet: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    connection_fileset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
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
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zDatabaseConnection = /*@__PURE__*/ z.discriminatedUnion('db_type', [
    zGenericSqlConnection,
    zMssqlLinkedConnection,
    zDynamoDbConnection,
    zMongoDbConnection,
    zDocumentDbConnection,
    zSnowflakeConnection,
    zDatabricksConnection
]);

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

export const zDatabaseConnectionWrite = /*@__PURE__*/ z.discriminatedUnion('db_type', [
    zGenericSqlConnectionWrite,
    zMssqlLinkedConnectionWrite,
    zDynamoDbConnectionWrite,
    zMongoDbConnectionWrite,
    zDocumentDbConnectionWrite,
    zSnowflakeConnectionWrite,
    zDatabricksConnectionWrite
]);

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
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
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
    is_file_mask_destination: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean())
});

export const zFileConnection = /*@__PURE__*/ z.discriminatedUnion('type', [
    zS3Connection,
    zAzureBlobConnection,
    zMountedShareConnection
]);

export const zConnection = /*@__PURE__*/ z.discriminatedUnion('mask_type', [
    zDatabaseConnection,
    zFileConnection
]);

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

export const zFileConnectionWrite = /*@__PURE__*/ z.discriminatedUnion('type', [
    zS3ConnectionWrite,
    zAzureBlobConnectionWrite,
    zMountedShareConnectionWrite
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
        /*@__PURE__*/ z.int(),
        /*@__PURE__*/ z.string().check(/*@__PURE__*/ z.regex(/^[0-9]+$/))
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
    snowflake_account_id: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_warehouse: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_storage_integration_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_role: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    snowflake_private_key: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_private_key_passphrase: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_stage_location: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(zSnowflakeStageLocation)),
    snowflake_azure_container_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    snowflake_azure_connection_string: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
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
    connection_string: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string()))
});

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
    line_number: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.int())),
    column_number: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.int()))
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
    git_branch: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    git_commit_sha: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    git_repo_url: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    git_synced_at: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.iso.datetime({ offset: true }))),
    created: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.iso.datetime({ offset: true })),
    modified: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.iso.datetime({ offset: true }))
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
    batch_size: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int()),
    dry_run: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    continue_on_failure: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    max_rows: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int()),
    diagnostic_logging: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    run_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string().check(/*@__PURE__*/ z.minLength(16), /*@__PURE__*/ z.maxLength(256))),
    disable_instance_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    auto_pull: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    auto_pull_branch: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zRunOptionsOnRead = /*@__PURE__*/ z.looseObject({
    batch_size: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int()),
    dry_run: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    continue_on_failure: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    max_rows: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int()),
    diagnostic_logging: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    run_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    disable_instance_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    auto_pull: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    auto_pull_branch: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    has_run_secret: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    buffer_size: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int())
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

export const zRun = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.int(),
    name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    status: zRunStatusOnRead,
    mask_type: /*@__PURE__*/ z.exactOptional(zRunMaskTypeOnRead),
    source_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    source_connection_name: /*@__PURE__*/ z.string(),
    destination_connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    destination_connection_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    ruleset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    ruleset_name: /*@__PURE__*/ z.string(),
    created_time: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.iso.datetime({ offset: true })),
    start_time: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.iso.datetime({ offset: true }))),
    end_time: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.iso.datetime({ offset: true }))),
    options: /*@__PURE__*/ z.exactOptional(zRunOptionsOnRead),
    has_sdd_report: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.boolean()),
    connection: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string()),
    connection_name: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.string())
});

export const zRunPage = /*@__PURE__*/ z.looseObject({
    count: /*@__PURE__*/ z.int(),
    next: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    previous: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.nullable(/*@__PURE__*/ z.string())),
    results: /*@__PURE__*/ z.array(zRun)
});

export const zRunLogEntry = /*@__PURE__*/ z.looseObject({
    timestamp: /*@__PURE__*/ z.string(),
    log_level: /*@__PURE__*/ z.int(),
    message: /*@__PURE__*/ z.string()
});

export const zRunLog = /*@__PURE__*/ z.union([
    /*@__PURE__*/ z.array(zRunLogEntry),
    zRunLogEntry
]);

export const zListConnectionsResponse200 = /*@__PURE__*/ z.array(zConnection);

export const zTestUnsavedConnectionResponse200 = /*@__PURE__*/ z.unknown();

export const zTestUnsavedConnectionResponse201 = /*@__PURE__*/ z.unknown();

export const zGetConnectionPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

export const zReplaceConnectionPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.string()
});

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
    limit: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int()),
    offset: /*@__PURE__*/ z.exactOptional(/*@__PURE__*/ z.int())
});

export const zGetRunPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.int()
});

export const zCancelRunPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.int()
});

export const zGetRunLogPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.int()
});

export const zGetRunLogResponse200Plain = /*@__PURE__*/ z.string();

export const zGetRunReportPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.int()
});

export const zGetRunReportResponse200 = /*@__PURE__*/ z.string();

export const zGetSensitiveDataDiscoveryReportPath = /*@__PURE__*/ z.looseObject({
    id: /*@__PURE__*/ z.int()
});

export const zGetSensitiveDataDiscoveryReportResponse200 = /*@__PURE__*/ z.string();
