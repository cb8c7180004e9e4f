import ts from "typescript";

/** A member of an interface that openapi-typescript made. */
export interface GeneratedMember {
  readonly name: string;
  readonly type: ts.TypeNode;
  /** The member itself: types that are a keyword share one node. */
  readonly node: ts.Node;
}

/**
 * The members of an interface, or of a member of it.
 *
 * @example membersOf(node, "components", "schemas")
 */
export function membersOf(node: ts.Node, name: string, inside?: string): GeneratedMember[] {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== name) return [];
  const members = membersIn(node.members);
  if (inside === undefined) return members;
  return members.flatMap((member) =>
    member.name === inside && ts.isTypeLiteralNode(member.type) ? membersIn(member.type.members) : [],
  );
}

function membersIn(elements: readonly ts.TypeElement[]): GeneratedMember[] {
  return elements.flatMap((element) => {
    const name = nameOf(element.name);
    const type = typeOf(element);
    return name === undefined || type === undefined ? [] : [{ name, type, node: element }];
  });
}

/** The type of a member. */
export function typeOf(node: ts.Node): ts.TypeNode | undefined {
  return ts.isPropertySignature(node) ? node.type : undefined;
}

/** The name of a member. */
export function nameOf(name: ts.PropertyName | undefined): string | undefined {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : undefined;
}

/** `X` for `components["schemas"]["X"]`. */
export function schemaName({ objectType, indexType }: ts.IndexedAccessTypeNode): string | undefined {
  const isSchemas = ts.isIndexedAccessTypeNode(objectType) && literal(objectType.indexType) === "schemas";
  return isSchemas ? literal(indexType) : undefined;
}

function literal(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}
