import type { ParseAs } from "openapi-fetch";
import type { HttpMethod, PathsWithMethod, RequiredKeysOf } from "openapi-typescript-helpers";
import type { CallArgument, CallOptions, CallResult, OperationAt, OptionsOfEach } from "./call-types.js";
import type { NearPath } from "./near-path.js";

/** What may be passed with each call of a method, by path. */
export type OptionsByPath<Paths extends object, Method extends HttpMethod> = {
  [Path in PathsWithMethod<Paths, Method>]: CallOptions<Paths[Path][Method & keyof Paths[Path]]>;
};

/** How each call of a method ends, by path. */
export type ResultsByPath<Paths extends object, Method extends HttpMethod> = {
  [Path in PathsWithMethod<Paths, Method>]: CallResult<Paths[Path][Method & keyof Paths[Path]]>;
};

// Of several signatures, the compiler looks at the first one where none fits, such as while a call is being typed,
// and reports on the last one. So the documented ones stand between two that see to each of these.
// Those with a literal as the type of a parameter are tried before all others.

/**
 * Stands before the documented calls, and fits none:
 * what is being typed is completed and told by the path that it has so far.
 */
export interface UnfinishedCall<Paths extends object, Method extends HttpMethod> {
  /** Not finished yet: the path is none, or the options do not fit it. */
  <Path extends PathsWithMethod<Paths, Method>, As extends ParseAs | undefined = undefined>(
    this: "unfinished",
    path: Path,
    options: OptionsOfEach<OperationAt<Paths, Path, Method>, As>,
  ): Promise<CallResult<OperationAt<Paths, Path, Method>, As>>;
}

/**
 * Stands behind the documented calls:
 * a call whose path is a variable or which names a `parseAs`, and then one which does not compile.
 */
// Of an interface that is declared twice, calls try the later part first, and `ReturnType` and the like see the later part.
export interface AnyCall<Paths extends object, Method extends HttpMethod> {
  /** Does not compile: the path is none, or the options are missing. */
  <Path extends string>(
    path: `/${string}` & ([Path] extends [never] ? Path : NoInfer<FitForPath<Paths, Method, Path>>),
    ...options: OptionsOfUnfit<Paths, Method, Path>
  ): Promise<unknown>;
}

export interface AnyCall<Paths extends object, Method extends HttpMethod> {
  /** Calls an operation whose path is a variable, or whose answer is read as `parseAs` says. */
  <Path extends PathsWithMethod<Paths, Method>, As extends ParseAs | undefined = undefined>(
    path: Path,
    ...options: CallArgument<OperationAt<Paths, Path, Method>, As>
  ): Promise<CallResult<OperationAt<Paths, Path, Method>, As>>;
}

// The template before it tells the compiler that a literal stays one, which it would else work out for all paths at once.
type FitForPath<Paths extends object, Method extends HttpMethod, Path extends string> =
  Path extends PathsWithMethod<Paths, Method>
    ? `${Path} with options: ${RequiredOptionsOf<OperationAt<Paths, Path, Method>> & string}`
    : NearPath<Path, PathsWithMethod<Paths, Method> & string>;

// Operation by operation: to show a signature, an editor asks for it of all of them at once, which takes seconds.
type RequiredOptionsOf<Operation> = Operation extends unknown
  ? RequiredKeysOf<CallOptions<Operation>>
  : never;

/** More than anybody passes where a call with options is to be told of what is wrong with these. */
type OptionsOfUnfit<Paths extends object, Method extends HttpMethod, Path extends string> = [Path] extends [
  PathsWithMethod<Paths, Method>,
]
  ? []
  : unknown[];
