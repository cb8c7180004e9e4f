import { isJsonObject, type JsonObject } from "./json.js";
import { METHODS } from "./operations.js";

/** The operations of a document without the names of path parameters, which a release can change. */
export function operationShapes({ paths }: JsonObject): string[] {
  return Object.entries(isJsonObject(paths) ? paths : {}).flatMap(([path, item]) => {
    const shape = path.replaceAll(/\{[^}]*\}/g, "{}").replace(/\/$/, "");
    const members = isJsonObject(item) ? Object.keys(item) : [];
    return members.filter((member) => METHODS.includes(member)).map((method) => `${method} ${shape}`);
  });
}
