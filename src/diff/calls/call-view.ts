import { isJsonObject, type JsonObject, type JsonValue } from "../../document/json.js";
import {
  type BodyContent,
  listOperations,
  type Operation,
  type OperationParameter,
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
  readonly deprecated: boolean;
}

/** The schemes that are asked for together, by name in order, each with the scopes that a login must hold. */
export type WayToLogIn = ReadonlyMap<string, ReadonlySet<string>>;

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
  const { key, method, path, ownId, deprecated, request, responses, responseHeaders, security } = operation;
  return {
    key,
    method,
    path,
    operationId: ownId,
    deprecated,
    parameters: viewParameters(operation),
    request: request && { required: request.required, content: viewContent(request.content) },
    answers: new Map(
      [...responses].map(([status, content]) => {
        const headers = (responseHeaders.get(status) ?? []).map((name) => name.toLowerCase());
        return [status.toUpperCase(), { content: viewContent(content), headers: new Set(headers) }];
      }),
    ),
    security: waysToLogIn(security, schemes),
  };
}

function viewParameters({ path, parameters }: Operation): Map<string, ParameterView> {
  const templates = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]);
  return new Map(
    parameters.map((parameter) => {
      const { name, in: place, required, deprecated, schema, content } = parameter;
      const [written] = content;
      // Parameters of the path keep their meaning when they are given another name.
      const id = place === "path" ? templates.indexOf(name) : name;
      const view: ParameterView = {
        key: `${place} ${id}`,
        place: `${place} ${name}`,
        required,
        schema: written === undefined ? schema : (written[1] ?? {}),
        style: styleOf(parameter),
        deprecated,
      };
      return [view.key, view];
    }),
  );
}

function styleOf({ in: place, style, explode, content }: OperationParameter): string {
  const [mediaType] = content.keys();
  if (mediaType !== undefined) return mediaType;
  const written = style ?? (place === "query" || place === "cookie" ? "form" : "simple");
  return `${written}${(explode ?? written === "form") ? ", exploded" : ""}`;
}

function viewContent(content: BodyContent): Map<string, JsonValue> {
  return new Map(
    [...content].map(([type, schema]) => [(type.split(";")[0] ?? "").trim().toLowerCase(), schema ?? {}]),
  );
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
  return ways.some((way) => way.size === 0) ? [] : ways;
}
