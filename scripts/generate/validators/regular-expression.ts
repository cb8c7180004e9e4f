/** What means something else without the flag `u`, or nothing at all, such as the anchors of other languages. */
const NEEDS_UNICODE = /\\(?:[pP]\{|u\{|(?![dDwWsSbBtnrfvcxukpP])[A-Za-z])/;

/**
 * The regular expression that a `pattern` is, with its characters whole as JSON Schema wants it,
 * or in the older way where only that one allows it.
 *
 * @returns `undefined` when the pattern is no regular expression
 */
export function regularExpression(pattern: string): RegExp | undefined {
  for (const flags of NEEDS_UNICODE.test(pattern) ? ["u"] : ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

/**
 * True for a regular expression whose source can stand between slashes:
 * in others the compiler finds faults that the engine does not.
 */
export function hasPlainSource({ source, flags }: RegExp): boolean {
  return flags === "u" && /^[\x20-\x7e]*$/.test(source) && !/\\[pu]/i.test(source);
}
