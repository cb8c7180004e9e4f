import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** One import, re-export or dynamic import of a module. */
export interface ImportEdge {
  /** The importing file, relative to the folder that was read. */
  from: string;
  /** A file relative to that folder, or the name that a package or built-in is imported by. */
  to: string;
  /** Whether nothing of it is left in the JavaScript. */
  typeOnly: boolean;
  /** Whether it is loaded only when the code runs there. */
  dynamic: boolean;
}

/** What was read once: the sources do not change while tests run. */
const graphs = new Map<string, ImportEdge[]>();

/** Every import of every file in a folder of the repository; names are relative to that folder. */
export function readImportGraph(folder = "src"): readonly ImportEdge[] {
  const known = graphs.get(folder) ?? readGraph(folder);
  graphs.set(folder, known);
  return known;
}

function readGraph(folder: string): ImportEdge[] {
  const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => importsOf(root, join(root, file)));
}

/** Every file that one file leads to, itself included. */
export function reachedFrom(start: string, edges: readonly ImportEdge[]): Set<string> {
  const imported = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const others = imported.get(from);
    if (others === undefined) imported.set(from, [to]);
    else others.push(to);
  }
  const reached = new Set([start]);
  for (const file of reached) for (const other of imported.get(file) ?? []) reached.add(other);
  return reached;
}

function importsOf(root: string, file: string): ImportEdge[] {
  const nameOf = (path: string): string => relative(root, path).split(sep).join("/");
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  // Only an import() stands elsewhere than at the top, and most files have none.
  const deep = /\bimport\s*\(/.test(text);
  const edges: ImportEdge[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      edges.push({
        from: nameOf(file),
        to: specifier.startsWith(".")
          ? nameOf(join(dirname(file), specifier.replace(/\.js$/, ".ts")))
          : specifier,
        typeOnly: isTypeOnly(node),
        dynamic: ts.isCallExpression(node),
      });
    }
    if (deep) ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return edges;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return undefined;
  return textOf(node.arguments[0]) ?? "an import that is computed";
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** By the rules of `verbatimModuleSyntax`: an import of types with inline `type` marks still loads the module. */
function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.isTypeOnly === true;
}
