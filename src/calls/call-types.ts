import type {
  HeadersOptions,
  Middleware,
  ParseAs,
  ParseAsResponse,
  QuerySerializer,
  QuerySerializerOptions,
} from "openapi-fetch";
import type {
  ErrorResponse,
  HttpMethod,
  OperationRequestBodyContent,
  PathsWithMethod,
  RequiredKeysOf,
  SuccessResponse,
} from "openapi-typescript-helpers";

/** The body that a caller passes: an object by the document, or a ready-made form where the operation takes one. */
type Body<Operation> = OperationRequestBodyContent<Operation> | Form<Operation>;

// An absent body is told apart first, since `never` would extend a form, too.
type Form<Operation> = Operation extends { requestBody?: never }
  ? never
  : Operation extends { requestBody?: { content: { "multipart/form-data": unknown } } }
    ? FormData
    : never;

// Mapped types, which the compiler works out for the operation that is called, and for no other.
// What can be left out of the operation can be left out of the options.
type BodyOption<Operation> = {
  [Key in keyof Operation as Key extends "requestBody" ? "body" : never]: Body<Operation>;
};

type ParametersOf<Operation> = Operation extends { parameters: infer Known }
  ? Known
  : { query?: Record<string, unknown> };

// `params` is required where one of its parts is.
type ParamsOption<Parameters> = ParamsFor<Parameters, "path"> &
  ParamsFor<Parameters, "query"> &
  ParamsFor<Parameters, "header"> &
  ParamsFor<Parameters, "cookie">;

type ParamsFor<Parameters, Place> = {
  [Key in keyof Parameters as Key extends Place ? "params" : never]: Parameters;
};

/** What may be passed with one call, beside its parameters and body. */
export interface CallExtras<As extends ParseAs | undefined>
  extends Omit<RequestInit, "body" | "headers" | "method" | "redirect" | "signal"> {
  /** Aborts the call with the signal's own reason: while it waits for a login, a retry, the answer or the body. */
  signal?: AbortSignal | null | undefined;
  /** Headers of this call alone; `null` takes one out. */
  headers?: HeadersOptions;
  /**
   * Overrides how the answer's body is read.
   * By default each operation's body arrives as what it is: JSON parsed, CSV and YAML as text, archives as a `Blob`.
   * `"stream"` hands the body over unread.
   */
  parseAs?: As;
  /** How query parameters are written. */
  querySerializer?: QuerySerializer<unknown> | QuerySerializerOptions;
  /** Middleware of this call alone; it sees the request after the client's own middleware. */
  middleware?: Middleware[];
}

/** Everything that may be passed with one call of an operation. */
export type CallOptions<Operation, As extends ParseAs | undefined = undefined> = ParamsOption<
  ParametersOf<Operation>
> &
  BodyOption<Operation> &
  CallExtras<As>;

/** The same for each of several operations. */
export type OptionsOfEach<Operation, As extends ParseAs | undefined> = Operation extends unknown
  ? CallOptions<Operation, As>
  : never;

/** The last argument of a call: it can be left out when nothing in it is required. */
// Looks at each member of a union, so that a path that does not exist is what the compiler complains about:
// it then thinks of all paths at once, and would ask for the parameters of one of them.
// Editors ask for that at each key, so where only some members can be required, these alone are looked at.
export type OptionsArgument<Options, Requirable extends PropertyKey = keyof Options> = Options extends unknown
  ? RequiredKeysOf<Pick<Options, keyof Options & Requirable>> extends never
    ? [options?: Options]
    : [options: Options]
  : never;

/** The last argument of a call of an operation. */
export type CallArgument<Operation, As extends ParseAs | undefined> = OptionsArgument<
  OptionsOfEach<Operation, As>,
  "params" | "body"
>;

type Responses<Operation> = Operation extends {
  responses: infer Known extends Record<string | number, unknown>;
}
  ? Known
  : never;

type CallData<Operation, As extends ParseAs | undefined> = As extends ParseAs
  ? ParseAsResponse<SuccessResponse<Responses<Operation>>, { parseAs: As }>
  : SuccessResponse<Responses<Operation>>;

/** How a call ends when an answer arrives: with `data`, or with the `error` body of a refusal. */
export type CallResult<Operation, As extends ParseAs | undefined = undefined> =
  | { data: CallData<Operation, As>; error?: never; response: Response }
  | { data?: never; error: ErrorResponse<Responses<Operation>>; response: Response };

/** A call by path, such as `dm.GET("/api/runs/{id}/", { params: { path: { id: 7 } } })`. */
export type ClientCall<Paths extends object, Method extends HttpMethod> = <
  Path extends PathsWithMethod<Paths, Method>,
  As extends ParseAs | undefined = undefined,
>(
  path: Path,
  ...options: CallArgument<OperationAt<Paths, Path, Method>, As>
) => Promise<CallResult<OperationAt<Paths, Path, Method>, As>>;

/** A call whose method is a variable. */
export type ClientRequest<Paths extends object> = <
  Method extends HttpMethod,
  Path extends PathsWithMethod<Paths, Method>,
  As extends ParseAs | undefined = undefined,
>(
  method: Method,
  path: Path,
  ...options: CallArgument<OperationAt<Paths, Path, Method>, As>
) => Promise<CallResult<OperationAt<Paths, Path, Method>, As>>;

/** An operation by its path and method. */
// The item is inferred whole: of a union of all paths, the operations would be compared with each other.
export type OperationAt<Paths, Path extends keyof Paths, Method extends HttpMethod> = [Path] extends [never]
  ? unknown
  : Paths[Path] extends infer Item extends { [M in Method]: unknown }
    ? Item[Method]
    : never;

/**
 * A client whose calls are typed by the paths of an API document.
 * Each call resolves to `{ data, error, response }`.
 */
export interface TypedClient<Paths extends object> {
  /** Calls a GET operation. */
  GET: ClientCall<Paths, "get">;
  /** Calls a PUT operation. */
  PUT: ClientCall<Paths, "put">;
  /** Calls a POST operation. */
  POST: ClientCall<Paths, "post">;
  /** Calls a PATCH operation. */
  PATCH: ClientCall<Paths, "patch">;
  /** Calls a DELETE operation. */
  DELETE: ClientCall<Paths, "delete">;
  /** Calls a HEAD operation. */
  HEAD: ClientCall<Paths, "head">;
  /** Calls an OPTIONS operation. */
  OPTIONS: ClientCall<Paths, "options">;
  /** Calls an operation whose method is a variable, in lower case. */
  request: ClientRequest<Paths>;
  /**
   * Adds openapi-fetch middleware around the client's own.
   * It sees each call once: the request before credentials are added, the answer after a login or replay.
   * It reads the body of an answer from `response.clone()`.
   */
  use(...middleware: Middleware[]): void;
  /** Takes out middleware that was added with `use`. */
  eject(...middleware: Middleware[]): void;
}
