import type {
  HeadersOptions,
  Middleware,
  ParamsOption,
  ParseAs,
  ParseAsResponse,
  QuerySerializer,
  QuerySerializerOptions,
} from "openapi-fetch";
import type {
  $Read,
  $Write,
  ErrorResponse,
  HttpMethod,
  IsOperationRequestBodyOptional,
  OperationRequestBodyContent,
  PathsWithMethod,
  RequiredKeysOf,
  SuccessResponse,
} from "openapi-typescript-helpers";
import type { HasReadWriteMarkers, paths } from "./generated/datamasque.gen.js";

/** Values that are whole in themselves, so that read and write marks inside them have no meaning. */
type Whole = string | number | bigint | boolean | symbol | null | undefined | Blob | ReadableStream;

type WithoutWriteOnly<T> =
  T extends $Write<unknown>
    ? never
    : T extends $Read<infer U>
      ? WithoutWriteOnly<U>
      : T extends Whole
        ? T
        : T extends (infer E)[]
          ? WithoutWriteOnly<E>[]
          : {
              [K in keyof T as NonNullable<T[K]> extends $Write<unknown> ? never : K]: WithoutWriteOnly<T[K]>;
            };

type WithoutReadOnly<T> =
  T extends $Read<unknown>
    ? never
    : T extends $Write<infer U>
      ? WithoutReadOnly<U>
      : T extends Whole
        ? T
        : T extends (infer E)[]
          ? WithoutReadOnly<E>[]
          : {
              [K in keyof T as NonNullable<T[K]> extends $Read<unknown> ? never : K]: WithoutReadOnly<T[K]>;
            } & {
              [K in keyof T as NonNullable<T[K]> extends $Read<unknown> ? K : never]?: never;
            };

type AsRead<T> = HasReadWriteMarkers extends true ? WithoutWriteOnly<T> : T;
type AsWritten<T> = HasReadWriteMarkers extends true ? WithoutReadOnly<T> : T;

/** The body that a caller passes: an object by the document, or a ready-made form where the operation takes one. */
type Body<Operation> =
  | AsWritten<OperationRequestBodyContent<Operation>>
  | (Operation extends { requestBody?: { content: { "multipart/form-data": unknown } } } ? FormData : never);

type BodyOption<Operation> =
  OperationRequestBodyContent<Operation> extends never
    ? { body?: never }
    : IsOperationRequestBodyOptional<Operation> extends true
      ? { body?: Body<Operation> }
      : { body: Body<Operation> };

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
export type CallOptions<Operation, As extends ParseAs | undefined = undefined> = ParamsOption<Operation> &
  BodyOption<Operation> &
  CallExtras<As>;

type OptionsArgument<Options> =
  RequiredKeysOf<Options> extends never ? [options?: Options] : [options: Options];

type Responses<Operation> = Operation extends {
  responses: infer Known extends Record<string | number, unknown>;
}
  ? Known
  : never;

type CallData<Operation, As extends ParseAs | undefined> = As extends ParseAs
  ? ParseAsResponse<AsRead<SuccessResponse<Responses<Operation>>>, { parseAs: As }>
  : AsRead<SuccessResponse<Responses<Operation>>>;

/** How a call ends when an answer arrives: with `data`, or with the `error` body of a refusal. */
export type CallResult<Operation, As extends ParseAs | undefined = undefined> =
  | { data: CallData<Operation, As>; error?: never; response: Response }
  | { data?: never; error: AsRead<ErrorResponse<Responses<Operation>>>; response: Response };

/** A call by path, such as `dm.GET("/api/runs/{id}/", { params: { path: { id: 7 } } })`. */
export type ClientCall<Method extends HttpMethod> = <
  Path extends PathsWithMethod<paths, Method>,
  As extends ParseAs | undefined = undefined,
>(
  path: Path,
  ...options: OptionsArgument<CallOptions<paths[Path][Method], As>>
) => Promise<CallResult<paths[Path][Method], As>>;

/** A call whose method is a variable. */
export type ClientRequest = <
  Method extends HttpMethod,
  Path extends PathsWithMethod<paths, Method>,
  As extends ParseAs | undefined = undefined,
>(
  method: Method,
  path: Path,
  ...options: OptionsArgument<CallOptions<paths[Path][Method], As>>
) => Promise<CallResult<paths[Path][Method], As>>;
