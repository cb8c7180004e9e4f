import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import {
  type BodyContent,
  listOperations,
  type Operation,
  type OperationParameter,
  type ResponseHeader,
} from "../../document/operations.js";

/** A parameter of the URL, a header or a cookie. */
export interface ParameterView {
  /** `query limit`. */
  readonly key: string;
  readonly place: string;
  readonly required: boolean;
  readonly schema: JsonValue;
  /** How it is written down, such as comma-separated. */
  readonly style: string;
  /** How a list or an object is; a single value is the same in both. */
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  readonly deprecated: boolean;
}

/** What one status answers. */
export interface AnswerView {
  readonly content: BodyView;
  /** By name in small letters. */
  readonly headers: ReadonlyMap<string, ResponseHeader>;
}

/** The schemes that are asked for together, by name in order, each with the scopes that a login must hold. */
export type WayToLogIn = ReadonlyMap<string, ReadonlySet<string>>;

/** The schemas of a body by media type. */
export type BodyView = ReadonlyMap<string, JsonValue>;

/** What an operation takes. */
export interface RequestView {
  readonly required: boolean;
  readonly content: BodyView;
  /** By media type, as written. */
  readonly encodings: ReadonlyMap<string, JsonValue>;
}

/** One operation, as far as a client can notice. */
export interface CallView {
  /** `METHOD path`. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly operationId: string | undefined;
  readonly deprecated: boolean;
  readonly parameters: ReadonlyMap<string, ParameterView>;
  readonly request: RequestView | undefined;
  readonly answers: ReadonlyMap<string, AnswerView>;
  readonly callbacks: JsonValue | undefined;
  readonly servers: JsonValue | undefined;
  /** The ways to log in; none means that no login is asked for. */
  readonly security: readonly WayToLogIn[];
}

/**
 * Every operation of a document.
 *
 * @param schemes what to call security schemes that go by another name elsewhere
 */
export function readCalls(
  document: JsonObject,
  schemes: ReadonlyMap<string, string> = new Map(),
): CallView[] {
  return listOperations(document).map((operation) => viewOf(operation, schemes));
}

function viewOf(operation: Operation, schemes: ReadonlyMap<string, string>): CallView {
  const {
    key,
    method,
    path,
    ownId,
    deprecated,
    request,
    responses,
    responseHeaders,
    security,
    callbacks,
    servers,
  } = operation;
  return {
    key,
    method,
    path,
    operationId: ownId,
    deprecated,
    parameters: viewParameters(operation),
    request: request && {
      required: request.required,
      content: viewContent(request.content),
      encodings: new Map([...request.encodings].map(([type, encoding]) => [plainType(type), encoding])),
    },
    answers: new Map(
      [...responses].map(([status, content]) => {
        const headers = (responseHeaders.get(status) ?? []).map(
          (header) => [header.name.toLowerCase(), header] as const,
        );
        return [status.toUpperCase(), { content: viewContent(content), headers: new Map(headers) }];
      }),
    ),
    security: waysToLogIn(security, schemes),
    callbacks,
    servers,
  };
}

function viewParameters({ path, parameters }: Operation): Map<string, ParameterView> {
  const templates = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]);
  return new Map(
    parameters.map((parameter) => {
      const {
        name,
        in: place,
        required,
        deprecated,
        schema,
        content,
        allowReserved,
        allowEmptyValue,
      } = parameter;
      const [written] = content;
      // Parameters of the path keep their meaning when they are given another name.
      const id = place === "path" ? templates.indexOf(name) : name;
      const view: ParameterView = {
        key: `${place} ${id}`,
        place: `${place} ${name}`,
        required,
        schema: written === undefined ? schema : (written[1] ?? {}),
        ...styleOf(parameter),
        allowReserved,
        allowEmptyValue,
        deprecated,
      };
      return [view.key, view];
    }),
  );
}

function styleOf({
  in: place,
  style,
  explode,
  content,
}: OperationParameter): Pick<ParameterView, "style" | "explode"> {
  const [mediaType] = content.keys();
  if (mediaType !== undefined) return { style: plainType(mediaType), explode: false };
  const written = String(style ?? (place === "query" || place === "cookie" ? "form" : "simple"));
  return { style: written, explode: typeof explode === "boolean" ? explode : written === "form" };
}

function viewContent(content: BodyContent): Map<string, JsonValue> {
  return new Map([...content].map(([type, schema]) => [plainType(type), schema ?? {}]));
}

function plainType(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}

function waysToLogIn(security: JsonValue | undefined, schemes: ReadonlyMap<string, string>): WayToLogIn[] {
  if (!Array.isArray(security)) return [];
  const ways = security.map(
    (entry) =>
      new Map(
        Object.entries(isJsonObject(entry) ? entry : {})
          .map(([scheme, scopes]) => [schemes.get(scheme) ?? scheme, scopes] as const)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([scheme, scopes]) => [scheme, new Set([scopes].flat().map(String).sort())] as const),
      ),
  );
  // None of them comes before another, and the same twice is once.
  const unique = new Map(ways.map((way) => [wayText(way), way] as const));
  const sorted = [...unique].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, way]) => way);
  return sorted.some((way) => way.size === 0) ? [] : sorted;
}

function wayText(way: WayToLogIn): string {
  return JSON.stringify([...way].map(([scheme, scopes]) => [scheme, ...scopes]));
}
