import { isJsonObject, type JsonObject, type JsonValue } from "../document/json.js";
import type { BodyContent, Operation } from "../document/operations.js";
import { follow } from "../document/references.js";

/** How a body arrives. `json` is the normal case and therefore not written down. */
type BodyKind = "json" | "text" | "blob" | "none";

interface Traits {
  anonymous?: true;
  response?: "text" | "blob" | "mixed" | "none";
  file?: string;
}

/** What the core client must know about an operation beyond "logged in, JSON in, JSON out"; empty when nothing. */
export function traitsOf(document: JsonObject, operation: Operation): Traits {
  const traits: Traits = {};
  if (operation.anonymous) traits.anonymous = true;
  const response = successKind(document, operation);
  if (response !== "json") traits.response = response;
  const file = fileField(document, operation);
  if (file !== undefined) traits.file = file;
  return traits;
}

/** The first field of a form that holds binary data. */
function fileField(document: JsonObject, { request }: Operation): string | undefined {
  const schema = request?.content.get("multipart/form-data");
  const { properties } = isJsonObject(schema) ? follow(document, schema) : {};
  if (!isJsonObject(properties)) return undefined;
  return Object.keys(properties).find((name) => {
    const field = properties[name];
    return isJsonObject(field) && follow(document, field).format === "binary";
  });
}

function successKind(document: JsonObject, operation: Operation): "json" | NonNullable<Traits["response"]> {
  const kinds = new Set<BodyKind>();
  for (const [status, content] of operation.responses) {
    if (!/^2(\d\d|XX)$/i.test(status)) continue;
    for (const kind of kindsOf(document, status, content)) kinds.add(kind);
  }
  const [first, ...others] = kinds;
  if (first === undefined) return "json";
  return others.length === 0 ? first : "mixed";
}

function kindsOf(document: JsonObject, status: string, content: BodyContent): BodyKind[] {
  if (content.size > 0) return [...content].map(([type, schema]) => kindOf(document, type, schema));
  // The transport knows by itself that 204 and 205 carry nothing.
  return status === "204" || status === "205" ? [] : ["none"];
}

/** The schema decides before the media type does, because the generated type of the body comes from the schema. */
function kindOf(document: JsonObject, mediaType: string, schema: JsonValue | undefined): BodyKind {
  const type = (mediaType.split(";")[0] ?? "").trim().toLowerCase();
  if (/^application\/(.+\+)?json$/.test(type)) return "json";
  const resolved = isJsonObject(schema) ? follow(document, schema) : {};
  if (resolved.type === "string") return resolved.format === "binary" ? "blob" : "text";
  return /^text\/|[/+-](yaml|xml|csv|ndjson|javascript)$/.test(type) ? "text" : "blob";
}

/**
 * The TypeScript source of the table of exceptions, without header.
 *
 * @param name that of the exported table
 */
export function operationTraitsSource(
  name: string,
  document: JsonObject,
  operations: readonly Operation[],
): string {
  const rows = operations.flatMap((operation) => {
    const traits = traitsOf(document, operation);
    const members = Object.entries(traits).map(([trait, value]) => `${trait}: ${JSON.stringify(value)}`);
    return members.length === 0 ? [] : [`  ${JSON.stringify(operation.key)}: { ${members.join(", ")} },\n`];
  });
  // In the order of their names they compress best, and every client carries them.
  rows.sort();
  return `/** What sets an operation apart from the normal case: logged in, JSON in, JSON out. */
export interface OperationTraits {
  /** Needs no login, and must not wait for one. */
  readonly anonymous?: true;
  /**
   * How a success arrives when it is not JSON: as text, as binary data, as one of several kinds that only the
   * content type of the reply tells apart, or without a body that means anything.
   */
  readonly response?: "text" | "blob" | "mixed" | "none";
  /** The field of its form that takes a file. */
  readonly file?: string;
}

/** By \`METHOD path\`, exceptions only: an operation that is not listed is the normal case. */
export const ${name} = {${rows.length === 0 ? "" : `\n${rows.join("")}`}} as const satisfies Readonly<Record<string, OperationTraits>>;
`;
}
