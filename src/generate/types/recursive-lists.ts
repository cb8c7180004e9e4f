import ts from "typescript";
import { membersOf, nameOf, schemaName, typeOf } from "./generated-members.js";

/**
 * Rewrites the generated types of schemas that hold lists of themselves, such as a JSON value.
 * TypeScript resolves `components["schemas"]["X"][]` at once and stops at the circle;
 * the members of an interface it resolves when they are asked for.
 *
 * @param nodes what openapi-typescript made
 * @returns the nodes, with one interface behind them for each list that closes a circle
 */
export function openRecursiveLists(nodes: readonly ts.Node[]): ts.Node[] {
  const schemas = new Map(
    nodes.flatMap((node) => membersOf(node, "components", "schemas")).map(({ name, type }) => [name, type]),
  );
  const circular = circularNames(schemas);
  if (circular.size === 0) return [...nodes];
  const lists: ts.Node[] = [];
  const visitor = (node: ts.Node): ts.Node => {
    // What lies inside an object waits until it is asked for.
    if (ts.isTypeLiteralNode(node)) return node;
    if (!ts.isArrayTypeNode(node) || ![...eagerNames(node)].some((name) => circular.has(name))) {
      return ts.visitEachChild(node, visitor, undefined);
    }
    const name = `RecursiveList${lists.length + 1}`;
    lists.push(listInterface(name, node.elementType));
    return ts.factory.createTypeReferenceNode(name);
  };
  const schemaVisitor = (node: ts.Node): ts.Node => {
    const name = ts.isPropertySignature(node) ? nameOf(node.name) : undefined;
    if (name !== undefined && circular.has(name) && schemas.get(name) === typeOf(node)) {
      return ts.visitEachChild(node, visitor, undefined);
    }
    return ts.visitEachChild(node, schemaVisitor, undefined);
  };
  return [...nodes.map((node) => schemaVisitor(node)), ...lists];
}

function listInterface(name: string, element: ts.TypeNode): ts.Node {
  const array = ts.factory.createIdentifier("Array");
  return ts.factory.createInterfaceDeclaration(
    [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    name,
    undefined,
    [
      ts.factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, [
        ts.factory.createExpressionWithTypeArguments(array, [element]),
      ]),
    ],
    [],
  );
}

/** The schemas that a type needs at once. */
function eagerNames(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (inner: ts.Node): void => {
    if (ts.isTypeLiteralNode(inner)) return;
    const name = ts.isIndexedAccessTypeNode(inner) ? schemaName(inner) : undefined;
    if (name !== undefined) names.add(name);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return names;
}

function circularNames(schemas: ReadonlyMap<string, ts.TypeNode>): ReadonlySet<string> {
  const needs = new Map([...schemas].map(([name, type]) => [name, eagerNames(type)]));
  return new Set(
    [...schemas.keys()].filter((name) => {
      const reached = new Set(needs.get(name));
      // A set hands out what is added to it while it is walked.
      for (const next of reached) {
        for (const further of needs.get(next) ?? []) reached.add(further);
      }
      return reached.has(name);
    }),
  );
}
