import { DataMasqueConfigError } from "../errors/errors.js";

/**
 * Refuses a path parameter that would make the call reach another endpoint:
 * a missing or empty one, `.`, `..`, or one with a slash in it.
 */
export function checkPathParameters(operation: string, path: string, parameters: unknown): void {
  for (const [, name] of path.matchAll(/\{([^{}]+)\}/g)) {
    if (name === undefined) continue;
    const fault = faultOf(parameterOf(parameters, name));
    if (fault !== undefined) {
      throw new DataMasqueConfigError(
        `${operation}: path parameter "${name}" ${fault}; pass an id or a name in params.path.${name}`,
      );
    }
  }
}

function parameterOf(parameters: unknown, name: string): unknown {
  return typeof parameters === "object" && parameters !== null ? Reflect.get(parameters, name) : undefined;
}

function faultOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return "is missing";
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `is ${value}`;
  if (typeof value !== "string") return `is of type ${typeof value}`;
  if (value === "") return "is empty";
  // Each of these would make the call reach another endpoint.
  if (/^\.\.?$|[/\\\p{Cc}]/u.test(value)) return `is ${JSON.stringify(value)}, which would change the path`;
  return undefined;
}

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
  // The official clients name content without a path of its own like the object that it is for.
  const given = form.get("name");
  const fallback = typeof given === "string" && given !== "" ? given : undefined;
  for (const [name, value] of members) {
    if (value instanceof Blob)
      if (value instanceof File)
        // Given a name, a form makes another file of it, which lacks what this one can do.
        form.append(name, value);
      else form.append(name, value, fallback ?? name);
  }
  return form;
}
