import { isJsonObject, type JsonObject, type JsonValue, jsonEquals } from "./json.js";
import { follow } from "./references.js";

/** The methods that an operation can have, as documents write them. */
export const METHODS: readonly string[] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
];

/** The operations of a document without the names of path parameters, which a release can change. */
export function operationShapes({ paths }: JsonObject): string[] {
  return Object.entries(isJsonObject(paths) ? paths : {}).flatMap(([path, item]) => {
    const shape = path.replaceAll(/\{[^}]*\}/g, "{}").replace(/\/$/, "");
    const members = isJsonObject(item) ? Object.keys(item) : [];
    return members.filter((member) => METHODS.includes(member)).map((method) => `${method} ${shape}`);
  });
}

/** A parameter of the URL, a header or a cookie. */
export interface OperationParameter {
  readonly name: string;
  /** `path`, `query`, `header` or `cookie`. */
  readonly in: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly schema: JsonValue;
  /** What stands in the place of a schema for what is written in a media type of its own. */
  readonly content: BodyContent;
  /** How it is written down; `undefined` where the document leaves it to the default. */
  readonly style: JsonValue | undefined;
  readonly explode: JsonValue | undefined;
  /** True when characters that mean something in a URL are not escaped. */
  readonly allowReserved: boolean;
  /** True when the parameter can be sent without a value. */
  readonly allowEmptyValue: boolean;
}

/** A header of a response. */
export interface ResponseHeader {
  /** As the document writes it. */
  readonly name: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly schema: JsonValue;
}

/** The media types of a body, each with its schema as written in the document; `undefined` where it has none. */
export type BodyContent = ReadonlyMap<string, JsonValue | undefined>;

/** What an operation takes. */
export interface RequestBody {
  readonly required: boolean;
  readonly content: BodyContent;
  /** How the members of a form are written down, by media type, as the document says it. */
  readonly encodings: ReadonlyMap<string, JsonValue>;
}

/** Where the facts about an operation come from, as its `x-evidence` says. */
export interface Evidence {
  /** `A`, `B` or `C`; what they mean is in openapi/README.md. */
  readonly confidence: string;
  readonly sources: readonly string[];
}

/** One operation, with all its references followed down to, but not into, the schemas. */
export interface Operation {
  /** `METHOD path`, the key of every table. */
  readonly key: string;
  /** As documents write it: `get`. */
  readonly method: string;
  readonly path: string;
  /** The id, or a name made of the key where the document has none. */
  readonly operationId: string;
  /** The id that the document gives. */
  readonly ownId: string | undefined;
  /** The first tag, which is the one that groups the operation. */
  readonly tag: string | undefined;
  /** What it does, in a few words. */
  readonly summary: string | undefined;
  readonly deprecated: boolean;
  /** `undefined` in a vendor's own document, which has none. */
  readonly evidence: Evidence | undefined;
  /** What the operation, or else the document, says about logins. */
  readonly security: JsonValue | undefined;
  /** True when the document says in so many words that no login is needed. */
  readonly anonymous: boolean;
  readonly parameters: readonly OperationParameter[];
  readonly request: RequestBody | undefined;
  /** By status as written: `200`, `4XX`, `default`. A response without content has an empty map. */
  readonly responses: ReadonlyMap<string, BodyContent>;
  /** The headers of each response, by the same statuses. */
  readonly responseHeaders: ReadonlyMap<string, readonly ResponseHeader[]>;
  /** What the server calls back, as the document writes it. */
  readonly callbacks: JsonValue | undefined;
  /** The servers of this operation, where they are not those of the document. */
  readonly servers: JsonValue | undefined;
}

/**
 * All operations of a document, in its order.
 *
 * @throws InputError when a reference leads out of the document or to nothing
 */
export function listOperations(document: JsonObject): Operation[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) => {
    if (path.startsWith("x-")) return [];
    const pathItem = follow(document, item);
    return METHODS.flatMap((method) => {
      const operation = pathItem[method];
      return isJsonObject(operation) ? [readOperation(document, path, method, pathItem, operation)] : [];
    });
  });
}

function readOperation(
  document: JsonObject,
  path: string,
  method: string,
  pathItem: JsonObject,
  operation: JsonObject,
): Operation {
  const key = `${method.toUpperCase()} ${path}`;
  const { operationId, requestBody, summary, tags } = operation;
  const tag = Array.isArray(tags) ? tags[0] : undefined;
  const ownId = typeof operationId === "string" ? operationId : undefined;
  const security = operation.security ?? document.security;
  const responses = Object.entries(objectAt(operation, "responses"))
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, response]) => ({ status, response: follow(document, response) }));
  return {
    key,
    method,
    path,
    operationId: ownId ?? nameFromKey(key),
    ownId,
    tag: typeof tag === "string" ? tag : undefined,
    summary: typeof summary === "string" ? summary : undefined,
    deprecated: operation.deprecated === true,
    evidence: evidenceOf(operation),
    security,
    anonymous: isAnonymous(security),
    parameters: readParameters(document, [pathItem, operation]),
    request: requestBody === undefined ? undefined : readRequest(follow(document, requestBody)),
    responses: new Map(responses.map(({ status, response }) => [status, contentOf(response)])),
    responseHeaders: new Map(
      responses.map(({ status, response }) => [status, readHeaders(document, response)]),
    ),
    callbacks: operation.callbacks,
    servers: operation.servers ?? pathItem.servers,
  };
}

/** A vendor's document may leave out `operationId`; the key is as unique as that would be. */
function nameFromKey(key: string): string {
  const words = key.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word, index) => (index === 0 ? word : word[0]?.toUpperCase() + word.slice(1))).join("");
}

function evidenceOf(operation: JsonObject): Evidence | undefined {
  const evidence = operation["x-evidence"];
  if (!isJsonObject(evidence)) return undefined;
  const { confidence, sources } = evidence;
  return {
    confidence: typeof confidence === "string" ? confidence : "",
    sources: Array.isArray(sources) ? sources.filter((source) => typeof source === "string") : [],
  };
}

/**
 * Only what is written down is a promise: an empty list, or a list that offers "nothing" as one alternative.
 * A document that is silent about security is read as "log in":
 * a token too many does no harm, a token too few is a 401.
 */
function isAnonymous(security: JsonValue | undefined): boolean {
  if (!Array.isArray(security)) return false;
  return security.length === 0 || security.some((entry) => jsonEquals(entry, {}));
}

function readParameters(document: JsonObject, owners: readonly JsonObject[]): OperationParameter[] {
  const byPlace = new Map<string, OperationParameter>();
  for (const owner of owners) {
    for (const entry of Array.isArray(owner.parameters) ? owner.parameters : []) {
      const parameter = follow(document, entry);
      const { name, in: place, required, deprecated, schema = {}, style, explode } = parameter;
      if (typeof name !== "string" || typeof place !== "string") continue;
      byPlace.set(`${place} ${name}`, {
        name,
        in: place,
        required: place === "path" || required === true,
        deprecated: deprecated === true,
        schema,
        content: contentOf(parameter),
        style,
        explode,
        allowReserved: parameter.allowReserved === true,
        allowEmptyValue: parameter.allowEmptyValue === true,
      });
    }
  }
  return [...byPlace.values()];
}

function readHeaders(document: JsonObject, response: JsonObject): ResponseHeader[] {
  return Object.entries(objectAt(response, "headers")).map(([name, header]) => {
    const { required, deprecated, schema, content } = follow(document, header);
    const [media] = Object.values(isJsonObject(content) ? content : {});
    const written = isJsonObject(media) ? media.schema : undefined;
    return {
      name,
      required: required === true,
      deprecated: deprecated === true,
      schema: schema ?? written ?? {},
    };
  });
}

function readRequest(body: JsonObject): RequestBody {
  const encodings = Object.entries(objectAt(body, "content")).flatMap(
    ([mediaType, media]): [string, JsonValue][] =>
      isJsonObject(media) && media.encoding !== undefined ? [[mediaType, media.encoding]] : [],
  );
  return { required: body.required === true, content: contentOf(body), encodings: new Map(encodings) };
}

function contentOf(holder: JsonObject): BodyContent {
  return new Map(
    Object.entries(objectAt(holder, "content")).map(([mediaType, media]) => [
      mediaType,
      isJsonObject(media) ? media.schema : undefined,
    ]),
  );
}

function objectAt(owner: JsonObject, key: string): JsonObject {
  const value = owner[key];
  return isJsonObject(value) ? value : {};
}
