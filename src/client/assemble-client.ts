import createClient, { type Middleware, type MiddlewareCallbackParams } from "openapi-fetch";
import type { HttpMethod } from "openapi-typescript-helpers";
import { recordHook } from "../calls/call-record.js";
import type { TypedClient } from "../calls/call-types.js";
import type { AnyPaths, PlainCall, PlainCallInit } from "../calls/plain-call.js";
import { surroundCall } from "../calls/surround-calls.js";
import { DataMasqueConfigError } from "../errors/errors.js";
import { allSecrets, type KnownSecrets, secretsOf } from "../errors/redaction/secrets.js";
import type { OperationTraits } from "../generated/operations.gen.js";
import { createGatewayStack, createStack } from "../middleware/stack.js";
import { type CheckedClientOptions, secretOfLogin } from "../options/client-options.js";
import type { Emit } from "../options/events.js";
import { createLoginRequest, type LoginRequest } from "../session/login.js";
import type { SpcsPass } from "../session/spcs-pass.js";
import { createTokenSession, type ObtainToken } from "../session/token-session.js";
import { ReplayableRequest } from "../transport/request.js";
import { createPause } from "../transport/retry.js";
import type { Transport } from "../transport/transport.js";

/** What clients of the two APIs differ in. */
export interface ClientParts {
  options: CheckedClientOptions;
  /** What the client shows to the Snowflake gateway. */
  pass: SpcsPass;
  transport: Transport;
  obtainToken: ObtainToken;
  /** The word before the token in `Authorization`. */
  scheme: "Token" | "Bearer";
  /** What is special about an operation, by `METHOD path`; most have nothing. */
  traits: Readonly<Record<string, OperationTraits>>;
  emit: Emit;
  /** What knows the secrets of the client. */
  known: KnownSecrets;
}

const METHODS: readonly HttpMethod[] = ["get", "put", "post", "patch", "delete", "head", "options"];

/** Puts a client together: openapi-fetch with the stack inside and what surrounds each call outside. */
export function assembleClient<Paths extends object>(parts: ClientParts): TypedClient<Paths>;
// openapi-fetch's calls are plain functions that only types know by path; here the calls of the client get those types.
export function assembleClient({
  options,
  pass,
  transport,
  obtainToken,
  scheme,
  traits,
  emit,
  known,
}: ClientParts): unknown {
  const session = createTokenSession(obtainToken, emit);
  const traitsOf = (operation: string): OperationTraits => traits[operation] ?? {};
  known.add(() => [
    ...session.secrets(),
    secretOfLogin(options.login),
    ...pass.secrets(),
    ...secretsOf(options.headers),
  ]);
  const stack = createStack(
    { pass, transport },
    {
      session,
      scheme,
      renewable: options.login.kind !== "token",
      isAnonymous: (operation) => traitsOf(operation).anonymous === true,
    },
  );
  const send = (request: Request): Promise<Response> => transport.send(request);
  const hook = { emit, secrets: () => allSecrets(known) };
  recordHook(send, hook);
  const client = createClient<AnyPaths>({
    baseUrl: options.baseUrl,
    headers: options.headers,
    Request: ReplayableRequest,
    fetch: send,
  });
  const requests = new WeakMap<object, Request>();
  const note = ({ params, request }: MiddlewareCallbackParams): void => void requests.set(params, request);
  // The first middleware is reached once a request was made of what the caller passed, and last with its answer.
  client.use({ onRequest: note, onResponse: note }, ...stack);

  const pause = createPause(emit);
  const call = (method: HttpMethod): PlainCall =>
    surroundCall(method.toUpperCase(), {
      call: (path, init) => client.request(method, path, init),
      traitsOf,
      known,
      repeats: options.retry,
      pause,
      requestOf: ({ params }) => params && requests.get(params),
      mayHaveBeenDone: transport.mayHaveBeenDone,
    });
  const calls = {
    ...Object.fromEntries(METHODS.map((method) => [method.toUpperCase(), call(method)])),
    async request(method: HttpMethod, path: string, init?: PlainCallInit) {
      if (METHODS.includes(method)) return call(method)(path, init);
      throw new DataMasqueConfigError(`the method must be one of ${METHODS.join(", ")}`);
    },
    use(...middleware: Middleware[]) {
      // The middleware of the client stays innermost, so that the caller's never sees a credential or an answer that is not final.
      client.eject(...stack);
      client.use(...middleware, ...stack);
    },
    eject: (...middleware: Middleware[]) => client.eject(...middleware),
  };
  recordHook(calls, hook);
  return calls;
}

/** Makes the request that logs in: past the gateway like any other. */
export function createLogin(
  options: CheckedClientOptions,
  pass: SpcsPass,
  transport: Transport,
  known: KnownSecrets,
): LoginRequest {
  const { middleware } = createGatewayStack({ pass, transport });
  return createLoginRequest({ options, transport, middleware, known });
}
