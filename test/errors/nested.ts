/** The value inside so many objects, one in the other; without recursion, which would not go deep enough. */
export function nested(levels: number, innermost: object): object {
  let value = innermost;
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}
