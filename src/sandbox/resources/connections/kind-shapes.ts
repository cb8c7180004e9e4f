import type { KnownIn } from "../../../yaml/language/releases.js";
import type { JsonObject } from "../../http/json-values.js";
import type { ConnectionKind } from "../../store/records/data-sources.js";

/** A kind of connection as the table of the kinds describes it. */
export interface KindShape extends Omit<ConnectionKind, "discriminator" | "ignored"> {
  /** The release of the server that brought the kind; every release has it when there is none. */
  readonly since?: string;
  /** What only the servers of some releases have of the kind. */
  readonly partly?: KnownIn & Pick<ConnectionKind, "defaults" | "secrets">;
}

/** What every kind may leave out. */
export const COMMON_DEFAULTS: JsonObject = { version: "1.0", oracle_wallet: null, connection_fileset: null };

/** The secret of most databases. */
export const DATABASE_PASSWORD = { dbpassword: "password_encrypted" };

interface GenericSqlTraits {
  readonly encoding?: boolean;
  readonly tagging?: boolean;
  readonly more?: JsonObject;
}

/** A SQL database with the members that most of them share. */
export function genericSql({ encoding = false, tagging = false, more = {} }: GenericSqlTraits): KindShape {
  return {
    own: ["name", "host", "port", "database", "user", "schema"],
    defaults: {
      ...COMMON_DEFAULTS,
      engine_options: null,
      is_read_only: false,
      ...(encoding ? { data_encoding: null } : {}),
      ...(tagging ? { iam_role_arn: null } : {}),
      ...more,
    },
    secrets: DATABASE_PASSWORD,
    placeholders: {},
    address: "host",
  };
}

/** A database that speaks the protocol of MongoDB; `own` is what it means to leave something out there. */
export function mongo(own: JsonObject = {}): KindShape {
  return {
    own: ["name"],
    defaults: {
      ...COMMON_DEFAULTS,
      host: "",
      port: 27017,
      database: "",
      auth_source: "admin",
      is_read_only: false,
      user: "",
      tls: false,
      tls_ca_file: "",
      tls_allow_invalid_certificates: false,
      direct_connection: false,
      retry_writes: true,
      replica_set: "",
      ...own,
    },
    secrets: DATABASE_PASSWORD,
    placeholders: {},
    address: "host",
  };
}

/** A database that is reached by a host and has no schema. */
export function schemaless(own: readonly string[], defaults: JsonObject): KindShape {
  return {
    own: ["name", "host", "database", ...own],
    defaults: { ...COMMON_DEFAULTS, tls: false, is_read_only: false, ...defaults },
    secrets: DATABASE_PASSWORD,
    placeholders: {},
    address: "host",
  };
}

/** A store of files; `address` is the member that says where they are. */
export function fileStore(
  address: string,
  defaults: JsonObject,
  secrets: Readonly<Record<string, string>> = {},
): KindShape {
  return {
    own: ["name"],
    defaults: {
      ...COMMON_DEFAULTS,
      base_directory: "",
      is_file_mask_source: false,
      is_file_mask_destination: false,
      ...defaults,
    },
    secrets,
    placeholders: {},
    address,
  };
}
