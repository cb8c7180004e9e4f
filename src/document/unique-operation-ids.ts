import { isJsonObject, type JsonObject } from "./json.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The document with a number behind each operation id that another operation had before; generated code needs them apart. */
export function withUniqueOperationIds(document: JsonObject): JsonObject {
  const ids = operationIds(document);
  const taken = new Set(ids);
  if (taken.size === ids.length) return document;
  const seen = new Set<string>();
  const rename = (operation: JsonObject): JsonObject => {
    const { operationId } = operation;
    if (typeof operationId !== "string") return operation;
    if (!seen.has(operationId)) {
      seen.add(operationId);
      return operation;
    }
    let number = 2;
    while (taken.has(`${operationId}${number}`)) number++;
    taken.add(`${operationId}${number}`);
    return { ...operation, operationId: `${operationId}${number}` };
  };
  return {
    ...document,
    paths: {
      ...(isJsonObject(document.paths) ? document.paths : {}),
      ...Object.fromEntries(
        pathItems(document).map(([path, item]) => [
          path,
          Object.fromEntries(
            Object.entries(item).map(([key, member]) => [
              key,
              methods.includes(key) && isJsonObject(member) ? rename(member) : member,
            ]),
          ),
        ]),
      ),
    },
  };
}

function operationIds(document: JsonObject): string[] {
  return pathItems(document).flatMap(([, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      const id = isJsonObject(operation) ? operation.operationId : undefined;
      return typeof id === "string" ? [id] : [];
    }),
  );
}

function pathItems({ paths }: JsonObject): [string, JsonObject][] {
  return Object.entries(isJsonObject(paths) ? paths : {}).filter((entry): entry is [string, JsonObject] =>
    isJsonObject(entry[1]),
  );
}
