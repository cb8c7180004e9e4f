/** An uploaded file as the sandbox keeps it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly createdAt: number;
  readonly modifiedAt: number;
}
