import type { paths } from "datamasque-client";
import type { paths as InFlightMaskingPaths } from "datamasque-client/in-flight-masking";
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
import type {
  DocumentedGet as InFlightMaskingGet,
  DocumentedGetPath as InFlightMaskingGetPath,
  DocumentedPost as InFlightMaskingPost,
  DocumentedPostPath as InFlightMaskingPostPath,
} from "../../src/generated/in-flight-masking.calls.gen.js";

type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;

/** The paths of a method whose overload takes or gives something else than the generic call. */
type Different<Paths extends object, Method extends HttpMethod> = {
  [Path in PathsWithMethod<Paths, Method>]: Same<
    [OptionsByPath<Paths, Method>[Path], ResultsByPath<Paths, Method>[Path]],
    [CallOptions<OperationAt<Paths, Path, Method>>, CallResult<OperationAt<Paths, Path, Method>>]
  > extends true
    ? never
    : Path;
}[PathsWithMethod<Paths, Method>];

/** The paths of a method whose overload asks for options where the generic call does not, or the other way round. */
type Asking<Paths extends object, Calls, Method extends HttpMethod> = {
  [Path in PathsWithMethod<Paths, Method>]: Same<
    Calls extends (path: Path) => unknown ? true : false,
    [] extends CallArgument<OperationAt<Paths, Path, Method>, undefined> ? true : false
  > extends true
    ? never
    : Path;
}[PathsWithMethod<Paths, Method>];

describe("the documented calls", () => {
  it("are of every path that has the method", () => {
    expectTypeOf<DocumentedGetPath>().toEqualTypeOf<PathsWithMethod<paths, "get">>();
    expectTypeOf<DocumentedPutPath>().toEqualTypeOf<PathsWithMethod<paths, "put">>();
    expectTypeOf<DocumentedPostPath>().toEqualTypeOf<PathsWithMethod<paths, "post">>();
    expectTypeOf<DocumentedPatchPath>().toEqualTypeOf<PathsWithMethod<paths, "patch">>();
    expectTypeOf<DocumentedDeletePath>().toEqualTypeOf<PathsWithMethod<paths, "delete">>();
  });

  it("take and give what the generic call does", () => {
    expectTypeOf<Different<paths, "get">>().toBeNever();
    expectTypeOf<Different<paths, "put">>().toBeNever();
    expectTypeOf<Different<paths, "post">>().toBeNever();
    expectTypeOf<Different<paths, "patch">>().toBeNever();
    expectTypeOf<Different<paths, "delete">>().toBeNever();
  });

  it("ask for options where the generic call does", () => {
    expectTypeOf<
      Asking<paths, DocumentedGet<OptionsByPath<paths, "get">, ResultsByPath<paths, "get">>, "get">
    >().toBeNever();
    expectTypeOf<
      Asking<paths, DocumentedPut<OptionsByPath<paths, "put">, ResultsByPath<paths, "put">>, "put">
    >().toBeNever();
    expectTypeOf<
      Asking<paths, DocumentedPost<OptionsByPath<paths, "post">, ResultsByPath<paths, "post">>, "post">
    >().toBeNever();
    expectTypeOf<
      Asking<paths, DocumentedPatch<OptionsByPath<paths, "patch">, ResultsByPath<paths, "patch">>, "patch">
    >().toBeNever();
    expectTypeOf<
      Asking<
        paths,
        DocumentedDelete<OptionsByPath<paths, "delete">, ResultsByPath<paths, "delete">>,
        "delete"
      >
    >().toBeNever();
  });
});

describe("the documented calls of in-flight masking", () => {
  it("are of every path that has a method of several", () => {
    expectTypeOf<InFlightMaskingGetPath>().toEqualTypeOf<PathsWithMethod<InFlightMaskingPaths, "get">>();
    expectTypeOf<InFlightMaskingPostPath>().toEqualTypeOf<PathsWithMethod<InFlightMaskingPaths, "post">>();
  });

  it("take and give what the generic call does", () => {
    expectTypeOf<Different<InFlightMaskingPaths, "get">>().toBeNever();
    expectTypeOf<Different<InFlightMaskingPaths, "post">>().toBeNever();
  });

  it("ask for options where the generic call does", () => {
    expectTypeOf<
      Asking<
        InFlightMaskingPaths,
        InFlightMaskingGet<
          OptionsByPath<InFlightMaskingPaths, "get">,
          ResultsByPath<InFlightMaskingPaths, "get">
        >,
        "get"
      >
    >().toBeNever();
    expectTypeOf<
      Asking<
        InFlightMaskingPaths,
        InFlightMaskingPost<
          OptionsByPath<InFlightMaskingPaths, "post">,
          ResultsByPath<InFlightMaskingPaths, "post">
        >,
        "post"
      >
    >().toBeNever();
  });
});
