import type { BodyBytes } from "../../http/body/body-bytes.js";
import type { JsonObject } from "../../http/json-values.js";

/** How the sandbox keeps and shows one kind of connection. */
export interface ConnectionKind {
  readonly discriminator: { readonly db_type: string } | { readonly type: string };
  /** Members that every document of the kind has: a read returns them as they were sent. */
  readonly own: readonly string[];
  /** Members that may be left out, with what a read returns then. */
  readonly defaults: JsonObject;
  /** Secrets: the member that is written, and the one that stands for it in reads. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Members that are required on write, and always read back with this value. */
  readonly placeholders: JsonObject;
  /** The member that says where the data is: the connection tests look at it. */
  readonly address: string;
  /** What servers of other releases have of the kind and this one has not: it is ignored when it is sent. */
  readonly ignored: readonly string[];
}

/** A connection as the sandbox keeps it: what was written, and for each secret only the opaque text of its read twin. */
export interface StoredConnection {
  readonly id: string;
  /** `undefined` for a connection of a kind that only a later release knows. */
  readonly kind: ConnectionKind | undefined;
  readonly fields: JsonObject;
  readonly secretTwins: Readonly<Record<string, string>>;
}

/** What the licence has frozen of a connection: the sandbox is told, it does not compute it. */
export interface ConnectionFreeze {
  /** Members that cannot be changed, by their names on the wire. */
  readonly fields: readonly string[];
  readonly deletion: boolean;
  readonly licenseLock: { readonly locked_at: string; readonly editable_from: string } | null;
}

/** A table reference as the sandbox keeps it. */
export interface StoredTableReference {
  readonly id: string;
  readonly name: string;
  readonly connection: string;
  readonly source: string;
  readonly options: JsonObject;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

/** An uploaded file as the sandbox keeps it. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: BodyBytes;
  readonly createdAt: number;
  readonly modifiedAt: number;
}
