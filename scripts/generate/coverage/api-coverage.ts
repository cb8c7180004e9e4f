import { isJsonObject, type JsonObject, type JsonValue } from "../../../src/document/json.js";
import type { BodyContent, Operation } from "../../../src/document/operations.js";
import { type ConnectionKindRow, connectionKinds } from "./connection-kinds.js";

/** What the coverage page says about one operation, each member the text of a cell. */
export interface OperationRow {
  /** `METHOD path`. */
  readonly key: string;
  readonly confidence: string;
  readonly evidence: string;
  readonly request: string;
  readonly response: string;
  readonly anonymous: boolean;
  readonly mediaTypes: string;
}

/** What the coverage page says about one document. */
export interface ApiCoverage {
  readonly title: string;
  /** The release that it describes. */
  readonly release: string;
  readonly kinds: readonly ConnectionKindRow[];
  /** The files that it was read from. */
  readonly sources: string;
  /** The operations by tag, in the order in which the document lists the tags. */
  readonly groups: ReadonlyMap<string, readonly OperationRow[]>;
}

/** Gathers what the coverage page says about a document. */
export function apiCoverage(
  document: JsonObject,
  operations: readonly Operation[],
  sources: string,
): ApiCoverage {
  const groups = new Map<string, OperationRow[]>(declaredTags(document).map((tag) => [tag, []]));
  for (const operation of operations) {
    const tag = operation.tag ?? "Other";
    const rows = groups.get(tag);
    if (rows === undefined) groups.set(tag, [operationRow(operation)]);
    else rows.push(operationRow(operation));
  }
  const info = isJsonObject(document.info) ? document.info : {};
  return {
    title: typeof info.title === "string" ? info.title : sources,
    release: typeof info.version === "string" ? info.version : "",
    kinds: connectionKinds(document),
    sources,
    groups: new Map([...groups].filter(([, rows]) => rows.length > 0)),
  };
}

function declaredTags(document: JsonObject): string[] {
  const tags = Array.isArray(document.tags) ? document.tags : [];
  return tags.flatMap((tag) => (isJsonObject(tag) && typeof tag.name === "string" ? [tag.name] : []));
}

function operationRow(operation: Operation): OperationRow {
  const { key, evidence, request, responses, anonymous } = operation;
  const successes = [...responses].filter(([status]) => /^2(\d\d|XX)$/i.test(status));
  const requestLabel = request === undefined ? "" : labels(request.content);
  return {
    key,
    confidence: evidence?.confidence ?? "",
    evidence: unique((evidence?.sources ?? []).map(shortSource)),
    request: request?.required === false ? `${requestLabel} (optional)` : requestLabel,
    response: unique(successes.map(([status, content]) => `${status} ${labels(content)}`.trim())),
    anonymous,
    mediaTypes: [
      request === undefined ? "" : mediaTypes([request.content]),
      mediaTypes(successes.map(([, content]) => content)),
    ]
      .map((types) => types || "none")
      .join(" → "),
  };
}

/** The kind and release of a source without the file in it: `py 1.2.5 base.py` is `py 1.2.5`. */
function shortSource(source: string): string {
  return source.split(" ").slice(0, 2).join(" ");
}

function labels(content: BodyContent): string {
  return [...new Set([...content.values()].map(schemaLabel))].join(" or ");
}

function mediaTypes(contents: readonly BodyContent[]): string {
  return unique(contents.flatMap((content) => [...content.keys()].map(shortMediaType)));
}

function shortMediaType(mediaType: string): string {
  return mediaType === "application/json" ? "json" : mediaType;
}

function unique(words: readonly string[]): string {
  return [...new Set(words)].join(", ");
}

/** A few characters that tell a reader what a schema is: the name of a component, `Run[]`, `text`, `binary`. */
function schemaLabel(schema: JsonValue | undefined): string {
  if (!isJsonObject(schema)) return "open";
  if (typeof schema.$ref === "string") return schema.$ref.split("/").at(-1) ?? schema.$ref;
  const union = schema.oneOf ?? schema.anyOf;
  if (Array.isArray(union)) return union.map(schemaLabel).join(" or ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  if (!Array.isArray(types) || types.length === 0) return "open";
  return types.map((type) => typeLabel(String(type), schema.items, schema.format)).join(" or ");
}

function typeLabel(type: string, items: JsonValue | undefined, format: JsonValue | undefined): string {
  if (type === "array") {
    const label = schemaLabel(items);
    return label.includes(" ") ? `(${label})[]` : `${label}[]`;
  }
  if (type !== "string") return type;
  return format === "binary" ? "binary" : "text";
}
