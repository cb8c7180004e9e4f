import type { Send } from "../transport/attempt.js";
import type { OutgoingRequest } from "../transport/request.js";

/** A middleware as openapi-fetch has them, which needs no real `Request`. */
export interface StackMiddleware {
  onRequest?(call: { request: OutgoingRequest }): Promise<void>;
  /** May put another answer in the place of the one that came. */
  onResponse?(call: { request: OutgoingRequest; response: Response }): Promise<Response | undefined>;
  /** May put an answer in the place of a failure. */
  onError?(call: { request: OutgoingRequest; error: unknown }): Promise<Response | undefined>;
}

/**
 * Puts a middleware over what sends.
 * Not by `use()`: openapi-fetch takes an answer of a middleware only if it is of the global class of the moment,
 * and what stands here has to send again past what is under it alone.
 */
export function stacked({ onRequest, onResponse, onError }: StackMiddleware, send: Send): Send {
  return async (request) => {
    await onRequest?.({ request });
    let response: Response;
    try {
      response = await send(request);
    } catch (error) {
      const answer = await onError?.({ request, error });
      if (answer === undefined) throw error;
      return answer;
    }
    return (await onResponse?.({ request, response })) ?? response;
  };
}
