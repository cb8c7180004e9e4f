import { detailError, type FieldErrors, fieldError } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-values.js";
import type { ConnectionFreeze, StoredConnection } from "../../store/records/data-sources.js";
import { connectionDocument } from "./document.js";

const FROZEN = "This field is frozen by the licence.";

/**
 * Refuses a change of what is frozen: of a secret every value that is sent counts, since none can be compared.
 * `refuses` hears of a refusal before it is thrown. What a real server answers is not evidenced.
 */
export function refuseFrozenChange(
  { fields }: ConnectionFreeze,
  refuses: () => void,
  document: JsonObject,
  stored: StoredConnection,
  previous: StoredConnection,
): void {
  const before = connectionDocument(previous);
  const after = connectionDocument(stored);
  const secrets = Object.keys(stored.kind?.secrets ?? {});
  const errors: FieldErrors = {};
  for (const name of fields) {
    const changed = secrets.includes(name)
      ? document[name] !== undefined
      : JSON.stringify(before[name]) !== JSON.stringify(after[name]);
    if (changed) errors[name] = [FROZEN];
  }
  if (Object.keys(errors).length === 0) return;
  refuses();
  throw fieldError(errors);
}

/** Refuses a deletion that is frozen. What a real server answers is not evidenced. */
export function refuseFrozenDeletion({ deletion }: ConnectionFreeze, refuses: () => void): void {
  if (!deletion) return;
  refuses();
  throw detailError(403, "The licence has frozen this connection: it cannot be deleted.");
}
