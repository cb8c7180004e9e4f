import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { METHODS } from "../../../src/document/operations.js";
import { ifMissing } from "../../../src/generate/if-missing.js";

const CALLS = METHODS.map((method) => method.toUpperCase());

/**
 * The operations that the code in a folder calls, as `METHOD path`: read from its syntax, nothing is run.
 * A path that is not written in the call itself counts for each method that the same file calls with such a path,
 * so the set can hold pairs that the API does not have. No folder means no calls.
 */
export function calledOperations(folder: string): Promise<ReadonlySet<string>> {
  return foundIn(folder, operationsIn);
}

/** The operations that the code in a folder names as `METHOD path`, types aside. No folder means none. */
export function namedOperations(folder: string): Promise<ReadonlySet<string>> {
  return foundIn(folder, namesIn);
}

/** What `read` finds in the code of a folder. No folder means nothing. */
export async function foundIn(
  folder: string,
  read: (source: string) => Iterable<string>,
): Promise<ReadonlySet<string>> {
  const names = await readdir(folder, { recursive: true }).catch(ifMissing([]));
  const files = names.filter((name) => name.endsWith(".ts"));
  const sources = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return new Set(sources.flatMap((source) => [...read(source)]));
}

/** The operations that one file of TypeScript names. */
export function namesIn(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) && isOperation(node.text)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest));
  return names;
}

function isOperation(text: string): boolean {
  const [method = "", path = ""] = text.split(" ");
  return CALLS.includes(method) && isPath(path) && text === `${method} ${path}`;
}

/** The operations that one file of TypeScript calls. */
export function operationsIn(source: string): ReadonlySet<string> {
  const operations = new Set<string>();
  const otherPaths = new Set<string>();
  const otherMethods = new Set<string>();
  const visit = (node: ts.Node): void => {
    // A path in a type is not a call.
    if (ts.isTypeNode(node)) return;
    const call = ts.isCallExpression(node) ? callOf(node) : undefined;
    if (call !== undefined) {
      operations.add(call.operation);
      // `dm.GET` and the path are dealt with; what else is passed may hold calls of its own.
      for (const argument of call.rest) visit(argument);
      return;
    }
    if (ts.isStringLiteralLike(node) && isPath(node.text)) otherPaths.add(node.text);
    if (ts.isPropertyAccessExpression(node) && CALLS.includes(node.name.text)) {
      otherMethods.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest));
  for (const method of otherMethods) {
    for (const path of otherPaths) operations.add(`${method} ${path}`);
  }
  return operations;
}

/** `dm.GET("/path/", ...)`, `dm.request("get", "/path/", ...)` or `paginate(dm, "/path/", ...)`. */
function callOf(call: ts.CallExpression): { operation: string; rest: readonly ts.Node[] } | undefined {
  const { expression, arguments: given } = call;
  const [first, second, ...others] = given;
  if (first === undefined) return undefined;
  if (ts.isPropertyAccessExpression(expression)) {
    const name = expression.name.text;
    const path = pathOf(first);
    if (CALLS.includes(name) && path !== undefined) {
      return { operation: `${name} ${path}`, rest: given.slice(1) };
    }
    if (name !== "request" || second === undefined || !ts.isStringLiteralLike(first)) return undefined;
    const requested = pathOf(second);
    return requested === undefined
      ? undefined
      : { operation: `${first.text.toUpperCase()} ${requested}`, rest: others };
  }
  if (!ts.isIdentifier(expression) || expression.text !== "paginate" || second === undefined)
    return undefined;
  const paged = pathOf(second);
  return paged === undefined ? undefined : { operation: `GET ${paged}`, rest: others };
}

function pathOf(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) && isPath(node.text) ? node.text : undefined;
}

function isPath(text: string): boolean {
  return /^\/\S+\/$/.test(text);
}
