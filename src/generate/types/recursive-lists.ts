import ts from "typescript";

/**
 * Rewrites the generated types of schemas that hold lists of themselves, such as a JSON value.
 * TypeScript resolves `components["schemas"]["X"][]` at once and stops at the circle;
 * the members of an interface it resolves when they are asked for.
 *
 * @param nodes what openapi-typescript made
 * @returns the nodes, with one interface behind them for each list that closes a circle
 */
export function openRecursiveLists(nodes: readonly ts.Node[]): ts.Node[] {
  const schemas = new Map(nodes.flatMap(schemaTypes));
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

/** The members of `components["schemas"]`. */
function schemaTypes(node: ts.Node): [string, ts.TypeNode][] {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") return [];
  return node.members.flatMap((member) => {
    const type = typeOf(member);
    if (nameOf(member.name) !== "schemas" || type === undefined || !ts.isTypeLiteralNode(type)) return [];
    return type.members.flatMap((schema): [string, ts.TypeNode][] => {
      const name = nameOf(schema.name);
      const schemaType = typeOf(schema);
      return name === undefined || schemaType === undefined ? [] : [[name, schemaType]];
    });
  });
}

function typeOf(node: ts.Node): ts.TypeNode | undefined {
  return ts.isPropertySignature(node) ? node.type : undefined;
}

function nameOf(name: ts.PropertyName | undefined): string | undefined {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
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

/** `X` for `components["schemas"]["X"]`. */
function schemaName({ objectType, indexType }: ts.IndexedAccessTypeNode): string | undefined {
  const isSchemas = ts.isIndexedAccessTypeNode(objectType) && literal(objectType.indexType) === "schemas";
  return isSchemas ? literal(indexType) : undefined;
}

function literal(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
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
