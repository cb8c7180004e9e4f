import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import type { BodyContent, Operation } from "../../../src/document/operations.js";
import { componentSchemas } from "../../../src/document/references.js";

/** Names of component schemas by media type; a media type without schema has none. */
export type NamesByMediaType = ReadonlyMap<string, string | undefined>;

/** One operation with every schema called by the name of a component. */
export interface OperationSchemas {
  readonly key: string;
  readonly operationId: string;
  readonly path: string | undefined;
  readonly query: string | undefined;
  readonly request: { readonly required: boolean; readonly content: NamesByMediaType } | undefined;
  readonly responses: ReadonlyMap<string, NamesByMediaType>;
}

/** The schemas of a document with those that operations wrote in place, each under a name. */
export interface NamedSchemas {
  readonly schemas: JsonObject;
  readonly operations: readonly OperationSchemas[];
}

/**
 * Gives every schema that an operation uses a name, so that each becomes one validator:
 * parameters are gathered into one object per place, and inline bodies are named after the operation.
 */
export function nameOperationSchemas(document: JsonObject, operations: readonly Operation[]): NamedSchemas {
  const schemas = { ...componentSchemas(document) };
  const add = (name: string, schema: JsonValue): string => {
    let free = name;
    for (let number = 2; Object.hasOwn(schemas, free); number++) free = `${name}${number}`;
    schemas[free] = schema;
    return free;
  };
  const nameContent = (content: BodyContent, base: string): NamesByMediaType =>
    new Map(
      [...content].map(([mediaType, schema]) => {
        if (schema === undefined) return [mediaType, undefined];
        const name = content.size === 1 ? base : `${base}${pascalCase(mediaType.split("/")[1] ?? mediaType)}`;
        return [mediaType, componentName(schema) ?? add(name, schema)];
      }),
    );
  const named = operations.map((operation): OperationSchemas => {
    const base = pascalCase(operation.operationId);
    const parameters = (place: "path" | "query"): string | undefined => {
      const schema = parametersSchema(operation, place);
      return schema && add(`${base}${pascalCase(place)}`, schema);
    };
    return {
      key: operation.key,
      operationId: operation.operationId,
      path: parameters("path"),
      query: parameters("query"),
      request: operation.request && {
        required: operation.request.required,
        content: nameContent(operation.request.content, `${base}Request`),
      },
      responses: new Map(
        [...operation.responses].map(([status, content]) => [
          status,
          nameContent(content, `${base}Response${pascalCase(status)}`),
        ]),
      ),
    };
  });
  return { schemas, operations: named };
}

/** The component that a schema is nothing but a reference to, if its name can be part of an identifier. */
function componentName(schema: JsonValue): string | undefined {
  if (!isJsonObject(schema) || typeof schema.$ref !== "string") return undefined;
  return /^#\/components\/schemas\/([A-Za-z_]\w*)$/.exec(schema.$ref)?.[1];
}

function parametersSchema(operation: Operation, place: "path" | "query"): JsonObject | undefined {
  const parameters = operation.parameters.filter((parameter) => parameter.in === place);
  if (parameters.length === 0) return undefined;
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  };
}

function pascalCase(text: string): string {
  return text
    .replace(/[^A-Za-z0-9]+/g, " ")
    .replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());
}
