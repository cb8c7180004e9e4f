import type { PathsWithMethod } from "openapi-typescript-helpers";
import { DataMasqueConfigError } from "../../errors/errors.js";
import type { paths } from "../../generated/datamasque.gen.js";

interface FileKindTraits {
  /** Where files of the kind are listed and uploaded. */
  readonly path: PathsWithMethod<paths, "get"> & PathsWithMethod<paths, "post">;
  /** Where one of them is deleted. */
  readonly pathOfOne: PathsWithMethod<paths, "delete">;
  /** The field of the form that takes the content. */
  readonly field: string;
  /** Fields of the form beside the name, with what is sent unless the caller says otherwise. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The kinds of files that an instance keeps, with the paths and the form fields of each:
 * seeds (CSV), Oracle wallets (ZIP), connection filesets (ZIP of certificates), Snowflake keys (a private key).
 */
export const FILE_KINDS = {
  seed: { path: "/api/seeds/", pathOfOne: "/api/seeds/{id}/", field: "seed_file", fields: {} },
  oracleWallet: {
    path: "/api/oracle-wallets/",
    pathOfOne: "/api/oracle-wallets/{id}/",
    field: "zip_archive",
    fields: {},
  },
  connectionFileset: {
    path: "/api/connection-filesets/",
    pathOfOne: "/api/connection-filesets/{id}/",
    field: "zip_archive",
    fields: { database_type: "mysql" },
  },
  snowflakeKey: {
    path: "/api/files/snowflake-keys/",
    pathOfOne: "/api/files/snowflake-keys/{id}/",
    field: "key_file",
    fields: {},
  },
} as const satisfies Readonly<Record<string, FileKindTraits>>;

/** A kind of file that an instance keeps, such as `"seed"`. */
export type FileKind = keyof typeof FILE_KINDS;

/** What is special about a kind; refuses what is none. */
export function traitsOfKind<Kind extends FileKind>(kind: Kind): (typeof FILE_KINDS)[Kind] {
  if (Object.hasOwn(FILE_KINDS, kind)) return FILE_KINDS[kind];
  throw new DataMasqueConfigError(
    `${typeof kind === "string" ? JSON.stringify(kind) : `A value of type ${typeof kind}`} is no kind of file; there are ${Object.keys(FILE_KINDS).join(", ")}`,
  );
}
