import createClient, { type Middleware } from "openapi-fetch";
import type { HttpMethod } from "openapi-typescript-helpers";
import { recordHook } from "../calls/call-record.js";
import type { AnyPaths, PlainCall, PlainCallInit } from "../calls/plain-call.js";
import { surroundCall } from "../calls/surround-calls.js";
import { DataMasqueConfigError } from "../errors/errors.js";
import { allSecrets, type KnownSecrets, secretsOf } from "../errors/redaction/secrets.js";
import type { OperationTraits } from "../generated/operations.gen.js";
import { createStack } from "../middleware/stack.js";
import type { CheckedClientOptions } from "../options/client-options.js";
import type { Emit } from "../options/events.js";
import type { SpcsPass } from "../session/spcs-pass.js";
import { createTokenSession, type ObtainToken } from "../session/token-session.js";
import { RequestForOpenapiFetch } from "../transport/request.js";
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
export function assembleClient<Client>(parts: ClientParts): Client;
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
  const { baseUrl, headers, login } = options;
  const given = secretsOf([login, headers]);
  known
    .add(session.secrets)
    .add(pass.secrets)
    .add(() => given);
  const client = createClient<AnyPaths>({ baseUrl, headers, Request: RequestForOpenapiFetch });
  const hook = { emit, secrets: () => allSecrets(known) };
  const middleware: Middleware[] = [];
  const surroundings = {
    stack: createStack(pass, transport, { session, scheme, renewable: login.token === undefined }),
    traits,
    middleware,
    known,
    hook,
    idleMs: options.timeoutMs,
    repeats: options.retry,
    pause: createPause(emit),
  };
  const call = (method: HttpMethod): PlainCall =>
    surroundCall(method.toUpperCase(), (path, init) => client.request(method, path, init), surroundings);
  const calls = {
    ...Object.fromEntries(METHODS.map((method) => [method.toUpperCase(), call(method)])),
    async request(method: HttpMethod, path: string, init?: PlainCallInit) {
      if (METHODS.includes(method)) return call(method)(path, init);
      throw new DataMasqueConfigError(`the method must be one of ${METHODS.join(", ")}`);
    },
    use(...added: Middleware[]) {
      // openapi-fetch says what is no middleware; to be held here, it must not be there as well.
      client.use(...added);
      client.eject(...added);
      middleware.push(...added.filter(Boolean));
    },
    eject(...removed: Middleware[]) {
      for (const one of removed) {
        const index = middleware.indexOf(one);
        if (index >= 0) middleware.splice(index, 1);
      }
    },
  };
  recordHook(calls, hook);
  return calls;
}
