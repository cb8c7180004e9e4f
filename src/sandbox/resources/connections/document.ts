import type { JsonObject } from "../../http/json-values.js";
import { randomHex } from "../../http/random.js";
import type { SandboxRequestInfo } from "../../http/request-info.js";
import type { SandboxContext } from "../../store/context.js";
import type { ConnectionKind, StoredConnection } from "../../store/records/data-sources.js";
import { hasChange } from "../../store/releases.js";
import { isFileKind } from "./kinds.js";

/**
 * Makes the stored form of a full document (POST, PUT).
 *
 * Members that the kind does not have are dropped, as Django serializers do: ids, `*_encrypted`, flags of other kinds.
 * A secret that is left out keeps the twin of `previous`; whether a real server keeps or clears it is not known,
 * keeping is the likely one because secrets cannot be read back.
 */
export function storedConnection(
  id: string,
  kind: ConnectionKind,
  document: JsonObject,
  previous?: StoredConnection,
): StoredConnection {
  const fields: JsonObject = {};
  for (const name of [...kind.own, ...Object.keys(kind.defaults)]) {
    if (document[name] !== undefined) fields[name] = document[name];
  }
  return { id, kind, fields, secretTwins: secretTwins(kind, document, previous) };
}

/** The connection as the API shows it in the answer to `request`, if there is one, with what the licence has frozen of it where servers of the release say so. */
export function shownConnection(
  stored: StoredConnection,
  { settings, faults }: Pick<SandboxContext, "settings" | "faults">,
  request: SandboxRequestInfo | undefined,
): JsonObject {
  const document = connectionDocument(stored);
  if (!hasChange("frozenConnections", settings.release)) return document;
  const { fields, deletion, licenseLock } = faults.freezeOf(connectionName(stored));
  const isShown = fields.length > 0 || deletion || licenseLock !== null;
  if (isShown && request !== undefined) faults.struck(request, "freezeConnection");
  document.license_lock = licenseLock;
  document.target_frozen = fields.length > 0;
  document.frozen_target_fields = [...fields];
  document.deletion_frozen = deletion;
  return document;
}

/** The members that can be written of a connection, secrets included. */
export function writableMembers({ kind, fields }: StoredConnection): string[] {
  if (kind === undefined) return Object.keys(fields);
  const { own, defaults, placeholders, secrets } = kind;
  return [...new Set([own, defaults, placeholders, secrets].flatMap((each) => namesIn(each)))];
}

function namesIn(members: readonly string[] | JsonObject): readonly string[] {
  return Array.isArray(members) ? members : Object.keys(members);
}

/** What was written of a connection, with what its kind adds. */
export function connectionDocument({ id, kind, fields, secretTwins }: StoredConnection): JsonObject {
  if (kind === undefined) return { id, ...fields };
  const fileKind = isFileKind(kind);
  return {
    id,
    mask_type: fileKind ? "file" : "database",
    ...kind.discriminator,
    ...(fileKind ? {} : { is_file_mask_source: false, is_file_mask_destination: false }),
    ...kind.defaults,
    ...kind.placeholders,
    ...fields,
    ...secretTwins,
  };
}

/** The document that would write this connection, secrets left out. */
export function writableDocument(stored: StoredConnection, kind: ConnectionKind): JsonObject {
  return {
    mask_type: isFileKind(kind) ? "file" : "database",
    ...kind.discriminator,
    ...kind.placeholders,
    ...stored.fields,
  };
}

/** The name of a connection. */
export function connectionName({ fields }: StoredConnection): string {
  const { name } = fields;
  return typeof name === "string" ? name : "";
}

function secretTwins(
  kind: ConnectionKind,
  document: JsonObject,
  previous: StoredConnection | undefined,
): Record<string, string> {
  const twins: Record<string, string> = {};
  for (const [written, read] of Object.entries(kind.secrets)) {
    const secret = document[written];
    const kept = previous?.secretTwins[read];
    if (typeof secret === "string" && secret !== "") twins[read] = btoa(randomHex(24));
    else if (secret === undefined && kept !== undefined) twins[read] = kept;
  }
  return twins;
}
