import {
  type Context,
  type DeclarationReflection,
  IntrinsicType,
  PredicateType,
  ReflectionKind,
  type SignatureReflection,
  type SomeType,
  TypeScript as ts,
  UnionType,
} from "typedoc";

/**
 * Shows what a function takes and returns by the names that its source gives.
 * TypeDoc asks the compiler, which has forgotten that `Connection` is one,
 * and would show the members of a dozen kinds of connection in its place.
 */
export function signatureAsWritten(
  context: Context,
  signature: SignatureReflection,
  declaration: ts.SignatureDeclaration | ts.JSDocSignature | undefined,
): void {
  for (const [index, parameter] of (signature.parameters ?? []).entries()) {
    const node = declaration?.parameters[index];
    const written = node && ts.isParameter(node) ? node.type : undefined;
    if (written === undefined || parameter.type === undefined) continue;
    const type = convertWritten(context.withScope(signature).withScope(parameter), parameter.type, written);
    if (type !== undefined) parameter.type = parameter.flags.isOptional ? withoutUndefined(type) : type;
  }
  const written = declaration?.type;
  if (written === undefined || ts.isJSDocReturnTag(written) || signature.type === undefined) return;
  if (signature.type instanceof PredicateType) {
    const { targetType } = signature.type;
    if (!ts.isTypePredicateNode(written) || written.type === undefined || targetType === undefined) return;
    const type = convertWritten(context.withScope(signature), targetType, written.type);
    if (type !== undefined) signature.type.targetType = type;
  } else if (written.kind !== ts.SyntaxKind.ThisType) {
    const type = convertWritten(context.withScope(signature), signature.type, written);
    if (type !== undefined) signature.type = type;
  }
}

/** The same for a member of an interface or a class. */
export function memberTypeAsWritten(context: Context, member: DeclarationReflection): void {
  if (member.kind !== ReflectionKind.Property || member.type === undefined || member.parent === undefined)
    return;
  const [declaration] = context.getSymbolFromReflection(member)?.getDeclarations() ?? [];
  if (!declaration || !(ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration))) return;
  // What is inherited may be written with type parameters that have got their values since.
  const owners = context.getSymbolFromReflection(member.parent)?.getDeclarations() ?? [];
  if (declaration.type === undefined || !owners.includes(declaration.parent)) return;
  const type = convertWritten(context.withScope(member), member.type, declaration.type);
  if (type !== undefined) member.type = member.flags.isOptional ? withoutUndefined(type) : type;
}

/** Shows the values of a type that names a list of texts, however they are put together. */
export function valuesOfAlias(context: Context, alias: DeclarationReflection): void {
  if (alias.kind !== ReflectionKind.TypeAlias) return;
  const symbol = context.getSymbolFromReflection(alias);
  const declaration = symbol?.getDeclarations()?.find(ts.isTypeAliasDeclaration);
  if (!symbol || !declaration || declaration.typeParameters || ts.isUnionTypeNode(declaration.type)) return;
  const type = context.checker.getDeclaredTypeOfSymbol(symbol);
  const isText = (each: ts.Type): boolean => each.isStringLiteral();
  if (type.isUnion() && type.types.every(isText)) alias.comment?.modifierTags.add("@useDeclaredType");
}

function convertWritten(context: Context, current: SomeType, written: ts.TypeNode): SomeType | undefined {
  // `(typeof LIST)[number]` tells a reader less than the values.
  if (asksForValue(written)) return undefined;
  context.project.removeTypeReflections(current);
  return context.converter.convertType(context, written);
}

function asksForValue(node: ts.Node): boolean {
  return ts.isTypeQueryNode(node) || ts.forEachChild(node, asksForValue) === true;
}

function withoutUndefined(type: SomeType): SomeType {
  if (!(type instanceof UnionType)) return type;
  const types = type.types.filter((each) => !(each instanceof IntrinsicType && each.name === "undefined"));
  const [only] = types;
  return only !== undefined && types.length === 1 ? only : new UnionType(types);
}
