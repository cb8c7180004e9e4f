/** Documents that a client would write. */
export const POSTGRES = {
  version: "1.0",
  mask_type: "database",
  db_type: "postgres",
  name: "crm-pg",
  host: "pg.example.org",
  port: 5432,
  database: "crm",
  user: "masker",
  dbpassword: "pg-secret-1",
  schema: "public",
};

export const SNOWFLAKE = {
  version: "1.0",
  mask_type: "database",
  db_type: "snowflake",
  name: "sf",
  database: "SALES",
  host: "",
  schema: "",
  snowflake_role: "",
  is_read_only: false,
};

export const DYNAMO = {
  version: "1.0",
  mask_type: "database",
  db_type: "dynamo_db",
  name: "ddb",
  host: "",
  port: null,
  user: "",
  password: "",
  database: "",
  schema: "",
};

export const SHARE = {
  version: "1.0",
  mask_type: "file",
  type: "mounted_share_connection",
  name: "share",
  base_directory: "out",
  is_file_mask_source: true,
  is_file_mask_destination: true,
};

export const RULESET = {
  name: "crm_mask",
  mask_type: "database",
  config_yaml: 'version: "1.0"\ntasks: []\n',
};
