import { type ErrorReply, fieldError } from "../../http/django-errors.js";
import type { JsonObject } from "../../http/json-object.js";
import { wireTime } from "../../http/wire-time.js";
import type { StoredConfig } from "../../store/records/config.js";

/** The refusal of a name that is taken. */
export function takenName(what: string): ErrorReply {
  return fieldError({ name: [`A ${what} already exists.`] });
}

/** Keeps what equals an exact filter of the query; a blank filter is no filter. */
export function matchesExactly(query: URLSearchParams, filter: string, value: string): boolean {
  const wanted = query.get(filter) ?? "";
  return wanted === "" || wanted === value;
}

/** The times of a config as the API shows them. */
export function configTimes({ createdAt, modifiedAt }: StoredConfig): JsonObject {
  return { created: wireTime(createdAt), modified: wireTime(modifiedAt) };
}
