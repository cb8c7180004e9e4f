import { isJsonObject, type JsonObject } from "../../../src/document/json.js";
import type { Operation } from "../../../src/document/operations.js";
import { follow } from "../../../src/document/references.js";

/** What the letters of evidence stand for; `openapi/README.md` has the whole of it. */
const CONFIDENCE: Readonly<Record<string, string>> = {
  A: "an official client or its tests",
  B: "vendor documentation or sample code of another date",
  C: "a single source outside the vendor",
};

/**
 * The TypeScript source of one overload an operation with what the document says of it, without header.
 * An editor shows it at the call: of a generic call it has nothing to show.
 * What the options and the results of a path are is left to whoever uses it.
 * Of a method with one operation, its name says it.
 */
export function documentedCallsSource(document: JsonObject, operations: readonly Operation[]): string {
  // The types have such a path under another name.
  const told = operations.filter(({ path }) => !path.includes("%"));
  const sources = [...new Set(told.map(({ method }) => method))].map((method) => {
    const calls = told.filter((operation) => operation.method === method);
    const [only] = calls;
    // Of as few as three signatures the compiler names each, where it else names the one that it is about.
    return only && calls.length === 1 ? onlyCall(document, only) : callsOf(document, method, calls);
  });
  return sources.join("\n") || "export {};\n";
}

function interfaceOf(method: string): string {
  return `Documented${method.charAt(0).toUpperCase()}${method.slice(1)}`;
}

function onlyCall(document: JsonObject, operation: Operation): string {
  const method = operation.method.toUpperCase();
  return `/** The ${method} call of the document, by its type. */
export interface ${interfaceOf(operation.method)}<Call> {
${comment(document, operation)}
  ${method}: Call;
}
`;
}

function callsOf(document: JsonObject, method: string, operations: readonly Operation[]): string {
  const name = interfaceOf(method);
  const paths = operations.map(({ path }) => `  | ${JSON.stringify(path)}`);
  return `/** The paths that can be called with ${method.toUpperCase()}. */
export type ${name}Path =
${paths.join("\n")};

/** The ${method.toUpperCase()} calls of the document, by the types of options and results that each path has. */
export interface ${name}<
  Options extends Record<${name}Path, unknown>,
  Results extends Record<${name}Path, unknown>,
> {
${operations.map((operation) => overload(document, operation)).join("\n")}
}
`;
}

function overload(document: JsonObject, operation: Operation): string {
  const path = JSON.stringify(operation.path);
  const options = `options${needsOptions(operation) ? "" : "?"}: Options[${path}]`;
  return `${comment(document, operation)}\n  (path: ${path}, ${options}): Promise<Results[${path}]>;`;
}

function comment(document: JsonObject, operation: Operation): string {
  const lines = documentation(document, operation).map((line) => `   * ${line}`.trimEnd());
  return ["  /**", ...lines, "   */"].join("\n");
}

function needsOptions({ parameters, request }: Operation): boolean {
  return request?.required === true || parameters.some(({ required }) => required);
}

/** The lines of the comment on an operation. */
function documentation(document: JsonObject, operation: Operation): string[] {
  const paths = isJsonObject(document.paths) ? document.paths : {};
  const { [operation.method]: written } = follow(document, paths[operation.path]);
  const { summary, description, responses } = isJsonObject(written) ? written : {};
  const { evidence, deprecated, key } = operation;
  const confidence = evidence && CONFIDENCE[evidence.confidence];
  const errors = Object.entries(isJsonObject(responses) ? responses : {})
    .filter(([status]) => /^[45]/.test(status))
    .map(([status, response]) => `- ${status}: ${firstSentence(follow(document, response).description)}`);
  const parts = [
    linesOf(typeof summary === "string" ? summary : key),
    linesOf(description),
    evidence && confidence ? [`Confidence ${evidence.confidence}: ${confidence}.`] : [],
    errors.length === 0 ? [] : ["Errors:", ...errors],
    deprecated ? ["@deprecated"] : [],
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ["", ...part]))
    .map((line) => line.replaceAll("*/", "*\\/"));
}

function firstSentence(text: unknown): string {
  const [line = ""] = linesOf(text);
  return /^.*?\.(?= |$)/.exec(line)?.[0] ?? line;
}

function linesOf(text: unknown): string[] {
  return typeof text === "string" ? text.trim().split(/\r\n|[\n\r\u2028\u2029]/) : [];
}
