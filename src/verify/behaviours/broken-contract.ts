/** A server did something else than the API documents say. */
export class BrokenContract extends Error {
  override readonly name = "BrokenContract";
}

/** Something cannot be found out on this server, for a reason that breaks nothing. */
export class NotCheckable extends Error {
  override readonly name = "NotCheckable";
}

/** Throws {@link BrokenContract} unless something holds. The message says what does not, without a secret. */
export function ensure(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new BrokenContract(otherwise);
}

/** Ends a behaviour that this server gives no chance to look at. */
export function skip(reason: string): never {
  throw new NotCheckable(reason);
}
