import ts from "typescript";
import { type GeneratedMember, membersOf, schemaName, typeOf } from "./generated-members.js";

/** Names of types that mean something to the language, and can be declared by nobody. */
const PREDEFINED: ReadonlySet<string> = new Set([
  ..."any bigint boolean never null number object string symbol undefined unknown void".split(" "),
  // Others that generated code may refer to by a bare name.
  ..."Array Record Blob".split(" "),
]);

/**
 * Gives the types of schemas and operations names of their own, as in `export type Run = {...}`:
 * an editor shows what stands in `components` or `operations` written out, whatever name it is reached by.
 * Aliases and no interfaces, so that a value can still be passed as a record of anything.
 *
 * @param nodes what openapi-typescript made
 * @returns the nodes, with the aliases behind them; what has a name that cannot be one stays where it is
 */
export function nameTypes(nodes: readonly ts.Node[]): ts.Node[] {
  const taken = new Set([...PREDEFINED, ...nodes.flatMap((node) => [...namesIn(node)])]);
  const schemas = nodes.flatMap((node) => membersOf(node, "components", "schemas"));
  const aliases = new Map<ts.Node, string>();
  const take = (name: string, { node, type }: GeneratedMember): void => {
    // Text stays text: a name for it tells less than the keyword.
    if (!isTypeName(name) || taken.has(name) || ts.isToken(type)) return;
    taken.add(name);
    aliases.set(node, name);
  };
  for (const schema of schemas) take(schema.name, schema);
  const named = new Set(aliases.values());
  for (const operation of nodes.flatMap((node) => membersOf(node, "operations"))) {
    take(operationTypeName(operation.name), operation);
  }
  const declared: ts.Node[] = [];
  const visitor = (node: ts.Node): ts.Node => {
    const name = ts.isIndexedAccessTypeNode(node) ? schemaName(node) : undefined;
    if (name !== undefined && named.has(name)) return ts.factory.createTypeReferenceNode(name);
    const type = typeOf(node);
    const alias = aliases.get(node);
    if (type === undefined || alias === undefined || !ts.isPropertySignature(node)) {
      return ts.visitEachChild(node, visitor, undefined);
    }
    const declaration = aliasOf(alias, ts.visitNode(type, visitor, ts.isTypeNode));
    declared.push(ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(node)));
    const { modifiers, name: own, questionToken } = node;
    const reference = ts.factory.createTypeReferenceNode(alias);
    return ts.factory.createPropertySignature(modifiers, own, questionToken, reference);
  };
  return [...nodes.map((node) => ts.visitNode(node, visitor) ?? node), ...declared];
}

/** `ListRunsOperation` for `listRuns`. */
function operationTypeName(id: string): string {
  return `${id.charAt(0).toUpperCase()}${id.slice(1)}Operation`;
}

function aliasOf(name: string, type: ts.TypeNode): ts.Node {
  const exported = ts.factory.createModifier(ts.SyntaxKind.ExportKeyword);
  return ts.factory.createTypeAliasDeclaration([exported], name, undefined, type);
}

function isTypeName(name: string): boolean {
  const keyword = ts.identifierToKeywordKind(ts.factory.createIdentifier(name));
  return keyword === undefined && /^[A-Za-z_$][\w$]*$/.test(name);
}

/** What a node declares or refers to by a bare name. */
function namesIn(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (inner: ts.Node): void => {
    if (ts.isTypeReferenceNode(inner) && ts.isIdentifier(inner.typeName)) names.add(inner.typeName.text);
    const declares = ts.isInterfaceDeclaration(inner) || ts.isTypeAliasDeclaration(inner);
    if (declares) names.add(inner.name.text);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return names;
}
