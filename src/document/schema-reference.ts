/** The start of every reference to a component schema. */
export const SCHEMA_PREFIX = "#/components/schemas/";

/** The name of the component that a reference leads to; what is no such reference is returned as it is. */
export function componentOf(reference: string): string {
  if (!reference.startsWith(SCHEMA_PREFIX)) return reference;
  const name = reference.slice(SCHEMA_PREFIX.length);
  // A percent sign that encodes nothing is part of the name.
  const decoded = /%(?![0-9A-Fa-f]{2})/.test(name) ? name : decodeURIComponent(name);
  return decoded.replaceAll("~1", "/").replaceAll("~0", "~");
}
