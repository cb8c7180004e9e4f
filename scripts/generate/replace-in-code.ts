import ts from "typescript";

/** Where the text of a document stands in generated source. */
const TEXTS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.RegularExpressionLiteral,
  ts.SyntaxKind.SingleLineCommentTrivia,
  ts.SyntaxKind.MultiLineCommentTrivia,
]);

/**
 * Changes generated source, but not the texts in it, which can look like code:
 * strings, regular expressions and comments stay as they are. The source must divide nothing.
 *
 * @param change called with each stretch of code between two texts
 */
export function replaceInCode(source: string, change: (code: string) => string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, source);
  const parts: string[] = [];
  let from = 0;
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === ts.SyntaxKind.SlashToken || kind === ts.SyntaxKind.SlashEqualsToken) {
      kind = scanner.reScanSlashToken();
    }
    if (!TEXTS.has(kind)) continue;
    parts.push(change(source.slice(from, scanner.getTokenStart())), scanner.getTokenText());
    from = scanner.getTokenEnd();
  }
  parts.push(change(source.slice(from)));
  return parts.join("");
}
