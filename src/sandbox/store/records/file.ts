/** An uploaded file as the sandbox keeps it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** The files of each kind by id, in the order of the uploads. Both path families of a kind share one store. */
export class FileStores {
  readonly seeds = new Map<string, StoredFile>();
  readonly oracleWallets = new Map<string, StoredFile>();
  readonly connectionFilesets = new Map<string, StoredFile>();
  readonly snowflakeKeys = new Map<string, StoredFile>();

  clear(): void {
    for (const store of [this.seeds, this.oracleWallets, this.connectionFilesets, this.snowflakeKeys]) {
      store.clear();
    }
  }
}
