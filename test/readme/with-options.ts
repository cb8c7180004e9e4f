import ts from "typescript";

/**
 * The code with other options in its one call of `createDataMasqueClient`, and nothing else changed.
 *
 * @throws Error when there is not exactly one such call with options written out
 */
export function withOptions(code: string, options: object): string {
  const file = ts.createSourceFile("block.ts", code, ts.ScriptTarget.Latest, true);
  const found: ts.ObjectLiteralExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "createDataMasqueClient") {
      const [argument] = node.arguments;
      if (argument !== undefined && ts.isObjectLiteralExpression(argument)) found.push(argument);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const [argument, ...others] = found;
  if (argument === undefined || others.length > 0) {
    throw new Error(`expected one call of createDataMasqueClient with its options, found ${found.length}`);
  }
  return code.slice(0, argument.getStart()) + JSON.stringify(options) + code.slice(argument.getEnd());
}
