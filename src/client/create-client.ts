import type { TypedClient } from "../calls/call-types.js";
import type { AnyCall, OptionsByPath, ResultsByPath, UnfinishedCall } from "../calls/documented-calls.js";
import type { KnownSecrets } from "../errors/redaction/secrets.js";
import type {
  DocumentedDelete,
  DocumentedGet,
  DocumentedPatch,
  DocumentedPost,
  DocumentedPut,
} from "../generated/datamasque.calls.gen.js";
import type { paths } from "../generated/datamasque.gen.js";
import { operationTraits } from "../generated/operations.gen.js";
import { createGatewayStack } from "../middleware/stack.js";
import { checkClientOptions } from "../options/check-client-options.js";
import type { DataMasqueClientOptions } from "../options/client-options.js";
import { createEmit } from "../options/events.js";
import { createLoginRequest, createTokenLogin } from "../session/login.js";
import { createSpcsPass } from "../session/spcs-pass.js";
import { createTransport } from "../transport/transport.js";
import { assembleClient } from "./assemble-client.js";
import type { ClientOf } from "./client-of.js";

/**
 * A client of one DataMasque instance.
 * Every path of the API document is a typed call that resolves to `{ data, error, response }`;
 * `unwrap` turns that into data or a thrown error.
 */
export interface DataMasqueClient extends TypedClient<paths> {
  GET: DataMasqueGet;
  PUT: DataMasquePut;
  POST: DataMasquePost;
  PATCH: DataMasquePatch;
  DELETE: DataMasqueDelete;
}

interface DataMasqueGet
  extends UnfinishedCall<paths, "get">,
    DocumentedGet<OptionsByPath<paths, "get">, ResultsByPath<paths, "get">>,
    AnyCall<paths, "get"> {}

interface DataMasquePut
  extends UnfinishedCall<paths, "put">,
    DocumentedPut<OptionsByPath<paths, "put">, ResultsByPath<paths, "put">>,
    AnyCall<paths, "put"> {}

interface DataMasquePost
  extends UnfinishedCall<paths, "post">,
    DocumentedPost<OptionsByPath<paths, "post">, ResultsByPath<paths, "post">>,
    AnyCall<paths, "post"> {}

interface DataMasquePatch
  extends UnfinishedCall<paths, "patch">,
    DocumentedPatch<OptionsByPath<paths, "patch">, ResultsByPath<paths, "patch">>,
    AnyCall<paths, "patch"> {}

interface DataMasqueDelete
  extends UnfinishedCall<paths, "delete">,
    DocumentedDelete<OptionsByPath<paths, "delete">, ResultsByPath<paths, "delete">>,
    AnyCall<paths, "delete"> {}

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
 * @typeParam Paths what can be called, as openapi-typescript writes it: give the `paths` of a document of your own
 *   for a server that is newer than this package, and its `operations` with the options
 * @throws DataMasqueConfigError when an option is missing, malformed, or contradicts another
 */
export function createDataMasqueClient<Paths extends object = paths>(
  options: DataMasqueClientOptions,
): ClientOf<Paths, paths, DataMasqueClient>;
export function createDataMasqueClient(options: DataMasqueClientOptions): DataMasqueClient {
  const checked = checkClientOptions({ ...options });
  const known: KnownSecrets = new Set();
  const emit = createEmit(checked.onEvent, known);
  const transport = createTransport(checked, emit);
  const pass = createSpcsPass(checked.spcsPat);
  return assembleClient({
    options: checked,
    pass,
    transport,
    obtainToken: createTokenLogin(
      checked.login,
      createLoginRequest(checked, createGatewayStack(pass, transport), known),
    ),
    scheme: "Token",
    traits: options.operations ?? operationTraits,
    emit,
    known,
  });
}
