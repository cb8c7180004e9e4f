import ts from "typescript";
import { type PageFile, pageBlocks } from "./page-blocks.js";

/**
 * The TypeScript blocks of a page as modules, each on the same lines as in the page:
 * line 43 of `README.md.42.ts` is line 43 of the page.
 * A block may use what the blocks above it have imported or declared, as a reader who goes from top to bottom would.
 */
export function pageModules(page: string, markdown: string): PageFile[] {
  const introduced = new Map<string, string>();
  return pageBlocks(markdown)
    .filter(({ language }) => language === "ts")
    .map(({ code, line }) => {
      const file = `${page}.${line}`;
      const { statements } = ts.createSourceFile("block.ts", code, ts.ScriptTarget.Latest);
      const own = statements.flatMap(specifiersOf);
      const kept = statements.filter((statement) => !isExported(statement)).flatMap(specifiersOf);
      const known = [...introduced].filter(([specifier]) => !own.some((each) => sameName(each, specifier)));
      for (const specifier of own) introduced.set(specifier, file);
      // What is added stands below the code, so that the lines of a complaint are those of the page.
      const added = [
        ...known.map(([specifier, from]) => `import { ${specifier} } from "./${from}.js";`),
        `export { ${kept.join(", ")} };`,
      ];
      return { name: `${file}.ts`, code: `${"\n".repeat(line)}${code}${added.join("\n")}\n` };
    });
}

/** What a statement imports or declares for the whole module, as an export would list it: `dm`, `type Run`. */
function specifiersOf(statement: ts.Statement): string[] {
  if (ts.isImportDeclaration(statement)) return importedSpecifiers(statement.importClause);
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return [`type ${statement.name.text}`];
  const declares = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return declares && statement.name !== undefined ? [statement.name.text] : [];
}

function importedSpecifiers(clause: ts.ImportClause | undefined): string[] {
  if (clause === undefined) return [];
  const { name, namedBindings: bindings, phaseModifier } = clause;
  const whole = phaseModifier === ts.SyntaxKind.TypeKeyword;
  const mark = (text: string, isType: boolean): string => (whole || isType ? `type ${text}` : text);
  const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
  return [
    ...(name === undefined ? [] : [mark(name.text, false)]),
    ...(bindings !== undefined && ts.isNamespaceImport(bindings) ? [mark(bindings.name.text, false)] : []),
    ...named.map((element) => mark(element.name.text, element.isTypeOnly)),
  ];
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function sameName(one: string, other: string): boolean {
  return one.replace(/^type /, "") === other.replace(/^type /, "");
}
