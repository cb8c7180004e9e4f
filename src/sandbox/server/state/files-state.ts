import { wireTime } from "../../http/json-values.js";
import type { StoredFile } from "../../store/records/data-sources.js";
import type { Store } from "../../store/store.js";
import type { World } from "../../store/world.js";

/** An uploaded file without its content, which may be a private key. */
export interface SandboxFile {
  /** The id under which the API has it. */
  readonly id: string;
  /** The name that it was uploaded under. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** ISO 8601. */
  readonly created: string;
  /** ISO 8601. */
  readonly modified: string;
}

/** The uploaded files of each kind, in the order of the uploads. */
export interface SandboxFiles {
  /** CSV files. */
  readonly seeds: readonly SandboxFile[];
  /** ZIP archives. */
  readonly oracleWallets: readonly SandboxFile[];
  /** ZIP archives of certificates. */
  readonly connectionFilesets: readonly SandboxFile[];
  /** Private keys. */
  readonly snowflakeKeys: readonly SandboxFile[];
}

/** What the stores hold, for assertions. */
export function filesState(stores: World["files"]): SandboxFiles {
  return {
    seeds: listed(stores.seeds),
    oracleWallets: listed(stores.oracleWallets),
    connectionFilesets: listed(stores.connectionFilesets),
    snowflakeKeys: listed(stores.snowflakeKeys),
  };
}

function listed(store: Store<StoredFile>): SandboxFile[] {
  return store.all().map(({ id, name, bytes, createdAt, modifiedAt }) => ({
    id,
    name,
    size: bytes.byteLength,
    created: wireTime(createdAt),
    modified: wireTime(modifiedAt),
  }));
}
