import { DataMasqueConfigError } from "../errors/errors.js";

/**
 * Writes an object as a form, for an operation that takes one:
 * text fields first, then files, since that is the order in which the server is known to read them.
 */
export function formOf(call: string, body: object): FormData {
  const form = new FormData();
  const members = Object.entries(body).filter(([, value]) => value !== undefined);
  for (const [name, value] of members) {
    if (value instanceof Blob) continue;
    if (!["string", "number", "boolean"].includes(typeof value)) {
      throw new DataMasqueConfigError(
        `${call}: form field "${name}" must be text, a number, a boolean, a Blob or a File`,
      );
    }
    form.append(name, String(value));
  }
  for (const [name, value] of members) {
    if (value instanceof Blob) form.append(name, value, value instanceof File ? value.name : name);
  }
  return form;
}
