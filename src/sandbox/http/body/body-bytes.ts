/**
 * The bytes of a body, in memory that nobody shares.
 * Spelt so that the declarations compile before TypeScript 5.7, whose `Uint8Array` has no type argument.
 */
export type BodyBytes = ReturnType<Uint8Array["slice"]>;
