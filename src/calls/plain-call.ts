import type { FetchOptions } from "openapi-fetch";
import type { HttpMethod } from "openapi-typescript-helpers";
import type { ClientCall } from "./call-types.js";

/** Any operation: what each really is gets its type from the document, at the surface of the client. */
interface AnyOperation {
  parameters: { path?: Record<string, unknown>; query?: Record<string, unknown> };
  requestBody?: { content: { "application/json": unknown } };
  responses: { 200: { content: { "application/json": unknown } } };
}

/** Every path with every method. */
export type AnyPaths = Record<string, Record<HttpMethod, AnyOperation>>;

/** What is passed with a call before it is typed by its path. */
export type PlainCallInit = FetchOptions<AnyOperation>;

/** What a call of the client resolves to. */
export interface SettledCall {
  /** What a call that went well answers with. */
  data?: unknown;
  /** The body of a refusal. */
  error?: unknown;
  /** The answer itself, whose body is read. */
  response: Response;
}

/**
 * A call before it is typed by its path.
 * Taken from a method, whose parameters TypeScript compares both ways:
 * what openapi-fetch makes of one known path is otherwise no call of any path.
 */
export type PlainCall = { call(path: string, init?: PlainCallInit): Promise<SettledCall> }["call"];

/** A typed call as a plain one, for code that goes by any path. */
export function plainCall<Paths extends object, Method extends HttpMethod>(
  call: ClientCall<Paths, Method>,
): PlainCall;
export function plainCall(call: unknown): unknown {
  return call;
}
