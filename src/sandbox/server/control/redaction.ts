import { isJsonObject } from "../../http/json-values.js";
import { isSecretName } from "../../http/secret-name.js";

const REDACTED = "<redacted>";

/**
 * A copy of a JSON value in which what its name calls a secret cannot be read, nor a password in a URL.
 * The sandbox keeps few secrets, but clients may write them where nobody expects any.
 */
export function redacted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redacted);
  if (typeof value === "string") return value.replace(/(:\/\/[^/?#@\s:]*):[^/?#@\s]+@/g, `$1:${REDACTED}@`);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isSecretName(name) && isReadable(member) ? REDACTED : redacted(member),
    ]),
  );
}

/** Flags such as `has_temporary_password` give nothing away. */
function isReadable(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "" && typeof value !== "boolean";
}
