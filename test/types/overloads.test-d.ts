import type { paths } from "datamasque-client";
import type { HttpMethod, PathsWithMethod } from "openapi-typescript-helpers";
import { describe, expectTypeOf, it } from "vitest";
import type { CallArgument, CallOptions, CallResult, OperationAt } from "../../src/calls/call-types.js";
import type { OptionsByPath, ResultsByPath } from "../../src/calls/documented-calls.js";
import type {
  DocumentedDelete,
  DocumentedDeletePath,
  DocumentedGet,
  DocumentedGetPath,
  DocumentedPatch,
  DocumentedPatchPath,
  DocumentedPost,
  DocumentedPostPath,
  DocumentedPut,
  DocumentedPutPath,
} from "../../src/generated/datamasque.calls.gen.js";

type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;

/** The paths of a method whose overload takes or gives something else than the generic call. */
type Different<Method extends HttpMethod> = {
  [Path in PathsWithMethod<paths, Method>]: Same<
    [OptionsByPath<paths, Method>[Path], ResultsByPath<paths, Method>[Path]],
    [CallOptions<OperationAt<paths, Path, Method>>, CallResult<OperationAt<paths, Path, Method>>]
  > extends true
    ? never
    : Path;
}[PathsWithMethod<paths, Method>];

/** The paths of a method whose overload asks for options where the generic call does not, or the other way round. */
type Asking<Calls, Method extends HttpMethod> = {
  [Path in PathsWithMethod<paths, Method>]: Same<
    Calls extends (path: Path) => unknown ? true : false,
    [] extends CallArgument<OperationAt<paths, Path, Method>, undefined> ? true : false
  > extends true
    ? never
    : Path;
}[PathsWithMethod<paths, Method>];

describe("the documented calls", () => {
  it("are of every path that has the method", () => {
    expectTypeOf<DocumentedGetPath>().toEqualTypeOf<PathsWithMethod<paths, "get">>();
    expectTypeOf<DocumentedPutPath>().toEqualTypeOf<PathsWithMethod<paths, "put">>();
    expectTypeOf<DocumentedPostPath>().toEqualTypeOf<PathsWithMethod<paths, "post">>();
    expectTypeOf<DocumentedPatchPath>().toEqualTypeOf<PathsWithMethod<paths, "patch">>();
    expectTypeOf<DocumentedDeletePath>().toEqualTypeOf<PathsWithMethod<paths, "delete">>();
  });

  it("take and give what the generic call does", () => {
    expectTypeOf<Different<"get">>().toBeNever();
    expectTypeOf<Different<"put">>().toBeNever();
    expectTypeOf<Different<"post">>().toBeNever();
    expectTypeOf<Different<"patch">>().toBeNever();
    expectTypeOf<Different<"delete">>().toBeNever();
  });

  it("ask for options where the generic call does", () => {
    expectTypeOf<
      Asking<DocumentedGet<OptionsByPath<paths, "get">, ResultsByPath<paths, "get">>, "get">
    >().toBeNever();
    expectTypeOf<
      Asking<DocumentedPut<OptionsByPath<paths, "put">, ResultsByPath<paths, "put">>, "put">
    >().toBeNever();
    expectTypeOf<
      Asking<DocumentedPost<OptionsByPath<paths, "post">, ResultsByPath<paths, "post">>, "post">
    >().toBeNever();
    expectTypeOf<
      Asking<DocumentedPatch<OptionsByPath<paths, "patch">, ResultsByPath<paths, "patch">>, "patch">
    >().toBeNever();
    expectTypeOf<
      Asking<DocumentedDelete<OptionsByPath<paths, "delete">, ResultsByPath<paths, "delete">>, "delete">
    >().toBeNever();
  });
});
