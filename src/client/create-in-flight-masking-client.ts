import type { ClientCall, TypedClient } from "../calls/call-types.js";
import type { AnyCall, OptionsByPath, ResultsByPath, UnfinishedCall } from "../calls/documented-calls.js";
import type {
  DocumentedDelete,
  DocumentedGet,
  DocumentedPatch,
  DocumentedPost,
  DocumentedPut,
} from "../generated/in-flight-masking.calls.gen.js";
import type { paths } from "../generated/in-flight-masking.gen.js";
import { operationTraits } from "../generated/in-flight-masking.operations.gen.js";
import { createGatewayStack } from "../middleware/stack.js";
import { checkClientOptions } from "../options/check-client-options.js";
import type {
  ClientSettings,
  PasswordLogin,
  TokenLogin,
  TokenSourceLogin,
} from "../options/client-options.js";
import { createEmit } from "../options/events.js";
import { createJwtLogin, createLoginRequest } from "../session/login.js";
import { createSpcsPass } from "../session/spcs-pass.js";
import { createTransport } from "../transport/transport.js";
import { assembleClient } from "./assemble-client.js";
import type { ClientOf } from "./client-of.js";

/**
 * A client of the in-flight masking (IFM) service of a DataMasque instance.
 * Its paths are relative to the service, such as `/ruleset-plans/`.
 */
export interface InFlightMaskingClient
  extends DocumentedPut<ClientCall<paths, "put">>,
    DocumentedPatch<ClientCall<paths, "patch">>,
    DocumentedDelete<ClientCall<paths, "delete">>,
    TypedClient<paths> {
  GET: InFlightMaskingGet;
  POST: InFlightMaskingPost;
}

/**
 * An in-flight masking client that `mask` and the other workflows work with: that of `createInFlightMaskingClient`,
 * also where it was made with the paths of another API document, such as that of a newer server.
 */
export interface InFlightMaskingWorkflowClient extends TypedClient<paths> {}

interface InFlightMaskingGet
  extends UnfinishedCall<paths, "get">,
    DocumentedGet<OptionsByPath<paths, "get">, ResultsByPath<paths, "get">>,
    AnyCall<paths, "get"> {}

interface InFlightMaskingPost
  extends UnfinishedCall<paths, "post">,
    DocumentedPost<OptionsByPath<paths, "post">, ResultsByPath<paths, "post">>,
    AnyCall<paths, "post"> {}

/** Options of {@link createInFlightMaskingClient}: those of a client, with the two addresses of the service. */
export type InFlightMaskingClientOptions = InFlightMaskingClientSettings &
  (PasswordLogin | TokenSourceLogin | TokenLogin);

/** Options of an in-flight masking client that have nothing to do with how it logs in. */
export interface InFlightMaskingClientSettings extends Omit<ClientSettings, "baseUrl"> {
  /** Root of the DataMasque instance, which issues the tokens. */
  adminBaseUrl: string | URL;
  /**
   * Root of the in-flight masking service, where it is not in its usual place.
   * Credentials are then sent to both addresses.
   * @default `<adminBaseUrl>/ifm`
   */
  baseUrl?: string | URL | undefined;
}

/**
 * Makes a client of the in-flight masking service.
 * It logs in at the instance for a JWT before the first call;
 * a rejected one is refreshed, or replaced by another login, and the call replayed.
 * `tokenSource` and `token` give a JWT here, and users who sign in by SSO cannot have one.
 *
 * ```ts
 * const ifm = createInFlightMaskingClient({ adminBaseUrl: "https://masking.example.com", username, password });
 * for await (const masked of maskAll(ifm, plan.name, records)) console.log(masked);
 * ```
 *
 * @typeParam Paths what can be called, as openapi-typescript writes it: give the `paths` of a document of your own
 *   for a service that is newer than this package, and its `operations` with the options
 * @throws DataMasqueConfigError when an option is missing, malformed, or contradicts another
 */
export function createInFlightMaskingClient<Paths extends object = paths>(
  options: InFlightMaskingClientOptions,
): ClientOf<Paths, paths, InFlightMaskingClient>;
export function createInFlightMaskingClient(options: InFlightMaskingClientOptions): InFlightMaskingClient {
  const { adminBaseUrl, baseUrl, ...common } = options;
  const admin = checkClientOptions({ ...common, baseUrl: adminBaseUrl }, "adminBaseUrl");
  const service = checkClientOptions({ ...common, baseUrl: baseUrl ?? `${admin.baseUrl}/ifm` });
  const known = new Set<() => readonly string[]>();
  const emit = createEmit(admin.onEvent, known);
  const pass = createSpcsPass(admin.spcsPat);
  const login = createLoginRequest(admin, createGatewayStack(pass, createTransport(admin, emit)), known);
  return assembleClient({
    options: service,
    pass,
    transport: createTransport(service, emit),
    obtainToken: createJwtLogin(admin.login, login),
    scheme: "Bearer",
    traits: options.operations ?? operationTraits,
    emit,
    known,
  });
}
