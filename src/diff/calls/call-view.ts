import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import { follow } from "../../document/operations.js";

/** A parameter of the URL, a header or a cookie. */
export interface ParameterView {
  /** `query limit`. */
  readonly key: string;
  readonly place: string;
  readonly required: boolean;
  readonly schema: JsonValue;
  /** How it is written down, such as comma-separated. */
  readonly style: string;
  readonly deprecated: boolean;
}

/** The schemas of a body by media type. */
export type BodyView = ReadonlyMap<string, JsonValue>;

/** One operation, as far as a client can notice. */
export interface CallView {
  /** `METHOD path`. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly operationId: string | undefined;
  readonly deprecated: boolean;
  readonly parameters: ReadonlyMap<string, ParameterView>;
  readonly request: { readonly required: boolean; readonly content: BodyView } | undefined;
  readonly answers: ReadonlyMap<
    string,
    { readonly content: BodyView; readonly headers: ReadonlySet<string> }
  >;
  /** The ways to log in, each as the sorted names of its schemes; none means that no login is asked for. */
  readonly security: readonly (readonly string[])[];
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Every operation of a document. */
export function readCalls(document: JsonObject): CallView[] {
  const paths = isJsonObject(document.paths) ? document.paths : {};
  return Object.entries(paths).flatMap(([path, item]) => {
    if (path.startsWith("x-")) return [];
    const pathItem = follow(document, item);
    return methods.flatMap((method) => {
      const operation = pathItem[method];
      return isJsonObject(operation) ? [readCall(document, path, method, pathItem, operation)] : [];
    });
  });
}

function readCall(
  document: JsonObject,
  path: string,
  method: string,
  pathItem: JsonObject,
  operation: JsonObject,
): CallView {
  const { operationId, requestBody, responses } = operation;
  const body = requestBody === undefined ? undefined : follow(document, requestBody);
  const answers = Object.entries(isJsonObject(responses) ? responses : {}).filter(
    ([status]) => !status.startsWith("x-"),
  );
  return {
    key: `${method.toUpperCase()} ${path}`,
    method,
    path,
    operationId: typeof operationId === "string" ? operationId : undefined,
    deprecated: operation.deprecated === true,
    parameters: readParameters(document, path, [pathItem, operation]),
    request: body && { required: body.required === true, content: readContent(body) },
    answers: new Map(
      answers.map(([status, answer]) => {
        const resolved = follow(document, answer);
        const headers = isJsonObject(resolved.headers) ? Object.keys(resolved.headers) : [];
        return [
          status.toUpperCase(),
          { content: readContent(resolved), headers: new Set(headers.map((name) => name.toLowerCase())) },
        ];
      }),
    ),
    security: readSecurity(operation.security ?? document.security),
  };
}

function readParameters(
  document: JsonObject,
  path: string,
  owners: readonly JsonObject[],
): Map<string, ParameterView> {
  const templates = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]);
  const parameters = owners.flatMap((owner) => (Array.isArray(owner.parameters) ? owner.parameters : []));
  return new Map(
    parameters.flatMap((entry) => {
      const parameter = follow(document, entry);
      const { name, in: place, style, explode, content, deprecated } = parameter;
      if (typeof name !== "string" || typeof place !== "string") return [];
      const [mediaType, media] = Object.entries(isJsonObject(content) ? content : {})[0] ?? [];
      // Parameters of the path keep their meaning when they are given another name.
      const id = place === "path" ? templates.indexOf(name) : name;
      const view: ParameterView = {
        key: `${place} ${id}`,
        place: `${place} ${name}`,
        required: place === "path" || parameter.required === true,
        schema: (isJsonObject(media) ? media.schema : parameter.schema) ?? {},
        style: styleOf(place, style, explode, mediaType),
        deprecated: deprecated === true,
      };
      return [[view.key, view] satisfies [string, ParameterView]];
    }),
  );
}

function styleOf(
  place: string,
  style: JsonValue | undefined,
  explode: JsonValue | undefined,
  mediaType: string | undefined,
): string {
  if (mediaType !== undefined) return mediaType;
  const written = style ?? (place === "query" || place === "cookie" ? "form" : "simple");
  return `${written}${(explode ?? written === "form") ? ", exploded" : ""}`;
}

function readContent({ content }: JsonObject): Map<string, JsonValue> {
  return new Map(
    Object.entries(isJsonObject(content) ? content : {}).map(([type, media]) => [
      (type.split(";")[0] ?? "").trim().toLowerCase(),
      (isJsonObject(media) ? media.schema : undefined) ?? {},
    ]),
  );
}

function readSecurity(security: JsonValue | undefined): string[][] {
  if (!Array.isArray(security)) return [];
  const ways = security.map((entry) => (isJsonObject(entry) ? Object.keys(entry).sort() : []));
  return ways.some((way) => way.length === 0) ? [] : ways;
}
