import type { OperationHandlers } from "../../http/operation.js";
import type { SandboxContext } from "../../store/context.js";
import { type FileResourceTraits, fileResource } from "./file-resource.js";

const SEEDS: FileResourceTraits = { kind: "seeds", filePart: "seed_file", nameMember: "name" };
const WALLETS: FileResourceTraits = {
  kind: "oracleWallets",
  filePart: "zip_archive",
  databaseType: "forbidden",
  nameMember: "name",
};
const FILESETS: FileResourceTraits = {
  kind: "connectionFilesets",
  filePart: "zip_archive",
  databaseType: "required",
  nameMember: "name",
};
const SNOWFLAKE_KEYS: FileResourceTraits = {
  kind: "snowflakeKeys",
  filePart: "key_file",
  nameMember: "filename",
};

/** The operations on stored files. Of the newer paths only the names are known: they take what the older ones take. */
export function fileHandlers(context: SandboxContext) {
  const seeds = fileResource(context, SEEDS);
  const wallets = fileResource(context, WALLETS);
  const newerWallets = fileResource(context, { ...WALLETS, nameMember: "filename" });
  const filesets = fileResource(context, FILESETS);
  const newerFilesets = fileResource(context, { ...FILESETS, nameMember: "filename" });
  const keys = fileResource(context, SNOWFLAKE_KEYS);
  return {
    "GET /api/seeds/": seeds.list,
    "POST /api/seeds/": seeds.upload,
    "DELETE /api/seeds/{id}/": seeds.remove,
    "GET /api/oracle-wallets/": wallets.list,
    "POST /api/oracle-wallets/": wallets.upload,
    "DELETE /api/oracle-wallets/{id}/": wallets.remove,
    "GET /api/connection-filesets/": filesets.list,
    "POST /api/connection-filesets/": filesets.upload,
    "DELETE /api/connection-filesets/{id}/": filesets.remove,
    "GET /api/files/oracle-wallets/": newerWallets.list,
    "POST /api/files/oracle-wallets/": newerWallets.upload,
    "DELETE /api/files/oracle-wallets/{id}/": newerWallets.remove,
    "GET /api/files/oracle-wallets/{id}/download/": newerWallets.download,
    "GET /api/files/connection-filesets/": newerFilesets.list,
    "POST /api/files/connection-filesets/": newerFilesets.upload,
    "DELETE /api/files/connection-filesets/{id}/": newerFilesets.remove,
    "GET /api/files/connection-filesets/{id}/download/": newerFilesets.download,
    "GET /api/files/snowflake-keys/": keys.list,
    "POST /api/files/snowflake-keys/": keys.upload,
    "DELETE /api/files/snowflake-keys/{id}/": keys.remove,
  } satisfies OperationHandlers;
}
