import { InputError } from "./input-error.js";
import { isJsonObject, type JsonObject, type JsonValue, jsonEquals } from "./json.js";
import { type Evidence, evidenceOf } from "./operation-evidence.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** A parameter that is part of the URL. */
export interface OperationParameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: JsonValue;
}

/** The media types of a body, each with its schema as written in the document; `undefined` where it has none. */
export type BodyContent = ReadonlyMap<string, JsonValue | undefined>;

/** One operation, with all its references followed down to, but not into, the schemas. */
export interface Operation {
  /** `METHOD path`, the key of every table. */
  readonly key: string;
  readonly operationId: string;
  /** The first tag, which is the one that groups the operation. */
  readonly tag: string | undefined;
  readonly evidence: Evidence | undefined;
  /** True when the document says in so many words that no login is needed. */
  readonly anonymous: boolean;
  readonly parameters: readonly OperationParameter[];
  readonly request: { readonly required: boolean; readonly content: BodyContent } | undefined;
  /** By status as written: `200`, `4XX`, `default`. A response without content has an empty map. */
  readonly responses: ReadonlyMap<string, BodyContent>;
}

/** All operations of a document, in its order. */
export function listOperations(document: JsonObject): Operation[] {
  const paths = objectAt(document, "paths");
  return Object.entries(paths).flatMap(([path, item]) => {
    const pathItem = follow(document, item);
    return methods.flatMap((method) => {
      const operation = pathItem[method];
      return isJsonObject(operation) ? [readOperation(document, path, method, pathItem, operation)] : [];
    });
  });
}

/** Follows a chain of local references to the object at its end. */
export function follow(document: JsonObject, value: JsonValue | undefined): JsonObject {
  const seen = new Set<string>();
  let current = value;
  while (isJsonObject(current) && typeof current.$ref === "string") {
    const pointer = current.$ref;
    if (seen.has(pointer)) throw new InputError(`the reference ${pointer} goes round in a circle.`);
    seen.add(pointer);
    current = atPointer(document, pointer);
  }
  if (!isJsonObject(current)) {
    throw new InputError(`expected an object, found ${JSON.stringify(current ?? null)}.`);
  }
  return current;
}

/** The value that a local reference points at; never `undefined`, because a reference to nothing is a fault. */
export function atPointer(document: JsonObject, pointer: string): JsonValue {
  if (!pointer.startsWith("#/")) {
    throw new InputError(`the reference ${pointer} leaves the document; bundle it into one file first.`);
  }
  let current: JsonValue | undefined = document;
  for (const part of pointer.slice(2).split("/")) {
    const key = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(current)) current = current[Number(key)];
    else current = isJsonObject(current) && Object.hasOwn(current, key) ? current[key] : undefined;
  }
  if (current === undefined) throw new InputError(`the reference ${pointer} points at nothing.`);
  return current;
}

function readOperation(
  document: JsonObject,
  path: string,
  method: string,
  pathItem: JsonObject,
  operation: JsonObject,
): Operation {
  const key = `${method.toUpperCase()} ${path}`;
  const { operationId, requestBody, tags } = operation;
  const tag = Array.isArray(tags) ? tags[0] : undefined;
  return {
    key,
    operationId: typeof operationId === "string" ? operationId : nameFromKey(key),
    tag: typeof tag === "string" ? tag : undefined,
    evidence: evidenceOf(operation),
    anonymous: isAnonymous(document, operation),
    parameters: readParameters(document, pathItem, operation),
    request: requestBody === undefined ? undefined : readRequest(document, requestBody),
    responses: new Map(
      Object.entries(objectAt(operation, "responses"))
        .filter(([status]) => !status.startsWith("x-"))
        .map(([status, response]) => [status, readContent(document, response)]),
    ),
  };
}

/** A vendor's document may leave out `operationId`; the key is as unique as that would be. */
function nameFromKey(key: string): string {
  const words = key.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join("");
}

/**
 * Only what is written down is a promise: an empty list, or a list that offers "nothing" as one alternative.
 * A document that is silent about security is read as "log in":
 * a token too many does no harm, a token too few is a 401.
 */
function isAnonymous(document: JsonObject, operation: JsonObject): boolean {
  const security = operation.security ?? document.security;
  if (!Array.isArray(security)) return false;
  return security.length === 0 || security.some((entry) => jsonEquals(entry, {}));
}

function readParameters(
  document: JsonObject,
  pathItem: JsonObject,
  operation: JsonObject,
): OperationParameter[] {
  const byPlace = new Map<string, OperationParameter>();
  for (const owner of [pathItem, operation]) {
    const parameters = Array.isArray(owner.parameters) ? owner.parameters : [];
    for (const entry of parameters) {
      const parameter = follow(document, entry);
      const { name, in: place } = parameter;
      if (typeof name !== "string" || (place !== "path" && place !== "query")) continue;
      byPlace.set(`${place} ${name}`, {
        name,
        in: place,
        required: place === "path" || parameter.required === true,
        schema: parameter.schema ?? {},
      });
    }
  }
  return [...byPlace.values()];
}

function readRequest(document: JsonObject, requestBody: JsonValue): NonNullable<Operation["request"]> {
  return {
    required: follow(document, requestBody).required === true,
    content: readContent(document, requestBody),
  };
}

function readContent(document: JsonObject, holder: JsonValue): BodyContent {
  const content = objectAt(follow(document, holder), "content");
  return new Map(
    Object.entries(content).map(([mediaType, media]) => [
      mediaType,
      isJsonObject(media) ? media.schema : undefined,
    ]),
  );
}

function objectAt(owner: JsonObject, key: string): JsonObject {
  const value = owner[key];
  return isJsonObject(value) ? value : {};
}
