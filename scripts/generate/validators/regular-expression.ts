/** Any escape, and what a file in UTF-8 cannot hold: half of a pair of surrogates, with or without a backslash. */
const ESCAPE_OR_HALF = /\\?(\p{Cs})|\\./gsu;

/** What means something else without the flag `u`. */
const NEEDS_UNICODE = /\\(?:[pP]\{|u\{)/;

/**
 * The regular expression that a `pattern` is, with its characters whole as JSON Schema wants it,
 * or in the older way where only that one allows it.
 *
 * @returns `undefined` when the pattern is no regular expression
 */
export function regularExpression(pattern: string): RegExp | undefined {
  const flags = NEEDS_UNICODE.test(pattern) ? ["u"] : ["u", ""];
  for (const flag of flags) {
    const expression = compiled(pattern, flag);
    // The source, unlike the pattern, can stand between slashes: what would end it there is escaped.
    if (expression !== undefined) return compiled(escapedHalves(expression.source), flag);
  }
  return undefined;
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function escapedHalves(source: string): string {
  return source.replaceAll(ESCAPE_OR_HALF, (found, half: string | undefined) =>
    half === undefined ? found : `\\u${half.charCodeAt(0).toString(16)}`,
  );
}
