/** So deep that platforms give up, and round in a circle. */
export function strangeBodies(): { deep: object; circle: object } {
  let deep: object = {};
  for (let level = 0; level < 8_000; level += 1) deep = { a: deep };
  const circle: { self?: object } = {};
  circle.self = circle;
  return { deep, circle };
}
