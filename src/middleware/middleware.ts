import type { OutgoingRequest } from "../transport/request.js";

/** A middleware as openapi-fetch has them, which needs no real `Request`. */
export interface StackMiddleware {
  onRequest?(call: { request: OutgoingRequest }): Promise<void>;
  /** May put another answer in the place of the one that came. */
  onResponse?(call: { request: OutgoingRequest; response: Response }): Promise<Response | undefined>;
  /** May put an answer in the place of a failure. */
  onError?(call: { request: OutgoingRequest; error: unknown }): Promise<Response | undefined>;
}
