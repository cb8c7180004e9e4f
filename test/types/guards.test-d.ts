import {
  type DataMasqueApiError,
  type DataMasqueConfigError,
  DataMasqueError,
  type DataMasqueNotReadyError,
  type DataMasqueTransportError,
  type FailedToStartError,
  type FinalRunStatus,
  type GatewayRejectionReason,
  InvalidLibraryError,
  isDataMasqueApiError,
  isDataMasqueConfigError,
  isDataMasqueError,
  isDataMasqueNotReadyError,
  isDataMasqueTransportError,
  isFinalRunStatus,
  isSpcsGatewayAuthError,
  isSuccessfulRunStatus,
  type Run,
  type SpcsGatewayAuthError,
  type TransportFailureKind,
} from "datamasque-client";
import { describe, expectTypeOf, it } from "vitest";

declare const caught: unknown;
declare const run: Run;
declare const text: string;

describe("a guard narrows what was caught", () => {
  it("to the error it names", () => {
    if (isDataMasqueError(caught)) expectTypeOf(caught).toEqualTypeOf<DataMasqueError>();
    if (isDataMasqueApiError(caught)) expectTypeOf(caught).toEqualTypeOf<DataMasqueApiError>();
    if (isDataMasqueNotReadyError(caught)) expectTypeOf(caught).toEqualTypeOf<DataMasqueNotReadyError>();
    if (isDataMasqueTransportError(caught)) expectTypeOf(caught).toEqualTypeOf<DataMasqueTransportError>();
    if (isSpcsGatewayAuthError(caught)) expectTypeOf(caught).toEqualTypeOf<SpcsGatewayAuthError>();
    if (isDataMasqueConfigError(caught)) expectTypeOf(caught).toEqualTypeOf<DataMasqueConfigError>();
  });

  it("so that the facts can be read", () => {
    if (isDataMasqueApiError(caught)) {
      expectTypeOf(caught.status).toEqualTypeOf<number>();
      expectTypeOf(caught.body).toEqualTypeOf<unknown>();
      expectTypeOf(caught.requestId).toEqualTypeOf<string | undefined>();
    }
    if (isDataMasqueTransportError(caught)) {
      expectTypeOf(caught.kind).toEqualTypeOf<TransportFailureKind>();
      if (caught.kind === "refused") expectTypeOf(caught.hint).toEqualTypeOf<string | undefined>();
      // @ts-expect-error no such kind
      if (caught.kind === "refusd") expectTypeOf(caught).toBeNever();
    }
    if (isSpcsGatewayAuthError(caught)) expectTypeOf(caught.responseType).toEqualTypeOf<string | undefined>();
    // @ts-expect-error nothing is known before
    expectTypeOf(caught.status).toBeNumber();
  });

  it("one after the other, without one hiding the next", () => {
    if (isDataMasqueApiError(caught)) return;
    if (isDataMasqueTransportError(caught)) expectTypeOf(caught).toEqualTypeOf<DataMasqueTransportError>();
    if (caught instanceof DataMasqueError && isSpcsGatewayAuthError(caught))
      expectTypeOf(caught.reason).toEqualTypeOf<GatewayRejectionReason>();
  });

  it("and the class of a failed start, too", () => {
    if (caught instanceof InvalidLibraryError) {
      expectTypeOf(caught).toExtend<FailedToStartError>();
      expectTypeOf(caught).toExtend<DataMasqueApiError>();
      expectTypeOf(caught.library).toEqualTypeOf<string | undefined>();
    }
  });
});

describe("a guard narrows a run status", () => {
  it("to the final ones, and to the successful ones", () => {
    type Final = "finished" | "finished_with_warnings" | "failed" | "cancelled";
    expectTypeOf<FinalRunStatus>().toEqualTypeOf<Final>();
    const { status } = run;
    if (isFinalRunStatus(status)) expectTypeOf(status).toEqualTypeOf<Final>();
    if (isFinalRunStatus(text)) expectTypeOf(text).toEqualTypeOf<Final>();
    if (isSuccessfulRunStatus(text))
      expectTypeOf(text).toEqualTypeOf<"finished" | "finished_with_warnings">();
  });
});
