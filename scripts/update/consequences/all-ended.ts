/**
 * Waits for all of several things at work, also when one of them fails:
 * the folder that they work in may be cleared away only then.
 *
 * @throws what the first one of them threw
 */
export async function allEnded<const Work extends readonly Promise<unknown>[]>(
  work: Work,
): Promise<{ -readonly [Index in keyof Work]: Awaited<Work[Index]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
