import type { JsonObject } from "./json-values.js";

/** The methods that every view of Django REST Framework answers beside its own. */
export function allowedMethods(methods: Iterable<string>): string {
  const own = [...methods];
  return [...own, ...(own.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

/** An answer with the headers that a view adds to each of its own. */
export function withViewHeaders(response: Response, allow: string): Response {
  response.headers.set("Allow", allow);
  response.headers.set("Vary", "Accept, Cookie");
  return response;
}

/** What a view says of itself; the names of the real ones are not known, so that the path stands for them. */
export function viewMetadata(path: string): JsonObject {
  return {
    name: path,
    description: "",
    renders: ["application/json", "text/html"],
    parses: ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"],
  };
}
