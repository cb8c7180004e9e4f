import {
  createSandbox,
  type RequestFilter,
  type Sandbox,
  type SandboxOptions,
} from "datamasque-client/sandbox";
import { describe, expectTypeOf, it } from "vitest";

declare const sandbox: Sandbox;
declare const text: string | undefined;
declare const number: number | undefined;

/** The names of the members that may be left out but not be `undefined`. */
type StrictMembers<Options> = {
  [Name in keyof Options]-?: undefined extends Options[Name] ? never : Name;
}[keyof Options];

describe("the options of the sandbox", () => {
  it("may come from the environment, where each may be unset", () => {
    expectTypeOf(createSandbox({ username: process.env.DATAMASQUE_USERNAME })).toEqualTypeOf<Sandbox>();
    expectTypeOf<StrictMembers<SandboxOptions>>().toBeNever();
    expectTypeOf<StrictMembers<RequestFilter>>().toBeNever();
  });

  it("may be undefined where the sandbox listens", () => {
    expectTypeOf<StrictMembers<NonNullable<Parameters<Sandbox["listen"]>[0]>>>().toBeNever();
    expectTypeOf(sandbox.listen).toBeCallableWith({ port: number, host: text });
  });

  it("may be undefined where faults are armed", () => {
    const { faults } = sandbox;
    const when = undefined;
    expectTypeOf(faults.gatewayIdleCut).toBeCallableWith({ afterMs: number, times: number, when });
    expectTypeOf(faults.htmlErrorPage).toBeCallableWith({ status: number, times: number, when });
    expectTypeOf(faults.emptyErrorBody).toBeCallableWith({ status: number, times: number, when });
    expectTypeOf(faults.ifmSoftFailure).toBeCallableWith({ message: text, times: number, when });
    expectTypeOf(faults.ifmError).toBeCallableWith({ status: 402, error: text, times: number, when });
    expectTypeOf(faults.slowReply).toBeCallableWith({ ms: 1, times: number, when });
    expectTypeOf(faults.reportAsZip).toBeCallableWith({ rowsPerPart: number });
    expectTypeOf(faults.gatewayRejects).toBeCallableWith({
      reason: "network",
      detail: text,
      responseType: text,
      status: undefined,
      requestId: undefined,
      times: number,
    });
    expectTypeOf(faults.gatewayRejects).toBeCallableWith({ reason: undefined, detail: "Not today." });
    // @ts-expect-error: without a reason there has to be a text.
    faults.gatewayRejects({ reason: undefined, detail: text });
  });
});
