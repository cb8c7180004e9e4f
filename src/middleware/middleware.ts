import type { OutgoingRequest } from "../transport/request.js";

/** A middleware like those of openapi-fetch, but one that needs no real `Request` and costs nothing where it does nothing. */
export interface StackMiddleware {
  /** Returns a promise only where there is something to wait for. */
  onRequest?(call: { request: OutgoingRequest }): Promise<void> | undefined;
  /** The answer that came, or another in its place. */
  onResponse?(call: { request: OutgoingRequest; response: Response }): Promise<Response> | Response;
  /** An answer in the place of a failure, which is thrown again otherwise. */
  onError?(call: { request: OutgoingRequest; error: unknown }): Promise<Response>;
}
