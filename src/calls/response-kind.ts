import { type OperationTraits, operationTraits } from "../generated/operations.gen.js";

const traits: Readonly<Record<string, OperationTraits>> = operationTraits;

/** What is special about an operation; most have nothing. */
export function traitsOf(method: string, path: string): OperationTraits {
  return traits[`${method} ${path}`] ?? {};
}

/** Tells whether an operation is called without a token. */
export function isAnonymous(method: string, path: string): boolean {
  return traitsOf(method, path).anonymous === true;
}
