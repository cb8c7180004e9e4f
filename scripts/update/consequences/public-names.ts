import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import ts from "typescript";

/** One name that the package exports. */
export interface PublicName {
  readonly name: string;
  readonly kind: "type" | "function" | "class";
}

/** The entries whose exports speak of the API, and the APIs that they speak of. */
export const TYPED_ENTRIES = [
  { specifier: "datamasque-client", file: "src/index.ts" },
  { specifier: "datamasque-client/in-flight-masking", file: "src/in-flight-masking.ts" },
] as const;

/** The names that an entry exports, read from its syntax: of its own, and of the files that it exports as a whole. */
export async function publicNames(root: string, file: string): Promise<PublicName[]> {
  const text = await readFile(join(root, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const whole = source.statements.flatMap((statement) => {
    const module = ts.isExportDeclaration(statement) ? statement.moduleSpecifier : undefined;
    const isWhole = ts.isExportDeclaration(statement) && statement.exportClause === undefined;
    return isWhole && module !== undefined && ts.isStringLiteral(module) ? [module.text] : [];
  });
  const others = whole.map((module) =>
    publicNames(root, posix.join(posix.dirname(file), module.replace(/\.js$/, ".ts"))),
  );
  return [...source.statements.flatMap(namesOf), ...(await Promise.all(others)).flat()];
}

function namesOf(statement: ts.Statement): PublicName[] {
  if (ts.isExportDeclaration(statement)) {
    const { exportClause, isTypeOnly } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map((element) => {
      const name = element.name.text;
      return { name, kind: isTypeOnly || element.isTypeOnly ? "type" : kindOfValue(name) };
    });
  }
  if (!ts.canHaveModifiers(statement)) return [];
  const exported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (exported !== true) return [];
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    return [{ name: statement.name.text, kind: "type" }];
  }
  if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
    return [{ name: statement.name.text, kind: "function" }];
  }
  return [];
}

/** Values with a capital letter are classes here; `verbatimModuleSyntax` keeps types apart from both. */
function kindOfValue(name: string): "function" | "class" {
  return /^[A-Z]/.test(name) ? "class" : "function";
}
