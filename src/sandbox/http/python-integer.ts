/** Longer numbers are none to Python. */
const MOST_DIGITS = 4300;

/** The number that `int()` of Python reads, however large: `+2`, ` 2 `, `1_0`; `undefined` when it reads none. */
export function pythonInteger(text: string): bigint | undefined {
  const digits = text.trim();
  if (!/^[+-]?\d+(_\d+)*$/.test(digits)) return undefined;
  const plain = digits.replace(/[+_]/g, "");
  if (plain.replace("-", "").length > MOST_DIGITS) return undefined;
  return BigInt(plain);
}
