import createClient, { type Middleware } from "openapi-fetch";
import type { HttpMethod } from "openapi-typescript-helpers";
import type { ClientCall, ClientRequest } from "./call-types.js";
import type { AnyPaths } from "./calls/plain-call.js";
import { surroundCall } from "./calls/surround-calls.js";
import { checkClientOptions, type DataMasqueClientOptions } from "./client-options.js";
import { createEmit } from "./events.js";
import { createStack } from "./middleware/stack.js";
import { ReplayableRequest } from "./transport/replayable-request.js";
import { createTransport } from "./transport/transport.js";

/**
 * A client of one DataMasque instance.
 * Every path of the API document is a typed call that resolves to `{ data, error, response }`;
 * {@link unwrap} turns that into data or a thrown error.
 */
export interface DataMasqueClient {
  /** Calls a GET operation. */
  GET: ClientCall<"get">;
  /** Calls a PUT operation. */
  PUT: ClientCall<"put">;
  /** Calls a POST operation. */
  POST: ClientCall<"post">;
  /** Calls a PATCH operation. */
  PATCH: ClientCall<"patch">;
  /** Calls a DELETE operation. */
  DELETE: ClientCall<"delete">;
  /** Calls a HEAD operation. */
  HEAD: ClientCall<"head">;
  /** Calls an OPTIONS operation. */
  OPTIONS: ClientCall<"options">;
  /** Calls a TRACE operation. */
  TRACE: ClientCall<"trace">;
  /** Calls an operation whose method is a variable, in lower case. */
  request: ClientRequest;
  /**
   * Adds openapi-fetch middleware around the client's own.
   * It sees each call once: the request before credentials are added, the answer after a login or replay.
   */
  use(...middleware: Middleware[]): void;
  /** Takes out middleware that was added with `use`. */
  eject(...middleware: Middleware[]): void;
}

/**
 * Makes a client of a DataMasque instance, also of one behind a Snowflake gateway.
 * Nothing is sent before the first call, which logs in if it has to;
 * an expired token is renewed and the call replayed.
 *
 * ```ts
 * const dm = createDataMasqueClient({
 *   baseUrl: "https://masking.example.com",
 *   username: "svc_masking",
 *   password: process.env.DATAMASQUE_PASSWORD,
 * });
 * const connections = await unwrap(dm.GET("/api/connections/"));
 * ```
 *
 * @throws DataMasqueConfigError when an option is missing, malformed, or contradicts another
 */
export function createDataMasqueClient(options: DataMasqueClientOptions): DataMasqueClient {
  const checked = checkClientOptions(options);
  const emit = createEmit(checked.onEvent);
  const transport = createTransport(checked, emit);
  const stack = createStack(checked, transport, emit);
  const client = createClient<AnyPaths>({
    baseUrl: checked.baseUrl,
    headers: checked.headers,
    Request: ReplayableRequest,
    fetch: (request) => transport.send(request),
  });
  client.use(...stack);

  function call<Method extends HttpMethod>(method: Method): ClientCall<Method> {
    const verb: HttpMethod = method;
    return surroundCall(method, (path, init) => client.request(verb, path, init));
  }
  return {
    GET: call("get"),
    PUT: call("put"),
    POST: call("post"),
    PATCH: call("patch"),
    DELETE: call("delete"),
    HEAD: call("head"),
    OPTIONS: call("options"),
    TRACE: call("trace"),
    request: (method, path, ...init) => call(method)(path, ...init),
    use(...middleware) {
      // Ours stay innermost, so that the caller's never see a credential or an answer that is not final.
      client.eject(...stack);
      client.use(...middleware, ...stack);
    },
    eject: (...middleware) => client.eject(...middleware),
  };
}
