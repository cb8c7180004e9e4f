import { createFleet, type FleetResult, unwrap } from "datamasque-client";
import {
  type InFlightMaskingClient,
  type MaskedRecords,
  type MaskOutcome,
  mask,
  maskAll,
  patchPlan,
  type UnmaskedRecords,
} from "datamasque-client/in-flight-masking";
import { describe, expectTypeOf, it } from "vitest";

declare const ifm: InFlightMaskingClient;

interface Customer {
  id: number;
  email: string;
}

declare const customers: Customer[];
declare const stream: AsyncIterable<Customer>;

describe("masking", () => {
  it("gives back what it takes, once the soft failure is told apart", async () => {
    const outcome = await mask(ifm, "orders-a1b2c3", customers);
    expectTypeOf(outcome).toEqualTypeOf<MaskOutcome<Customer>>();
    // @ts-expect-error there may be none
    void outcome.records;
    if (outcome.ok) {
      expectTypeOf(outcome).toEqualTypeOf<MaskedRecords<Customer>>();
      expectTypeOf(outcome.records).toEqualTypeOf<Customer[]>();
    } else {
      expectTypeOf(outcome).toEqualTypeOf<UnmaskedRecords>();
      expectTypeOf(outcome.reason).toEqualTypeOf<string>();
    }
  });

  it("takes anything that can be iterated, record by record", () => {
    expectTypeOf(maskAll(ifm, "p", customers)).toEqualTypeOf<AsyncGenerator<Customer, void, undefined>>();
    expectTypeOf(maskAll(ifm, "p", stream)).toEqualTypeOf<AsyncGenerator<Customer, void, undefined>>();
    void maskAll(ifm, "p", customers, { run_secret: "twenty-chars-or-more!", batchSize: undefined });
    // @ts-expect-error no records
    void maskAll(ifm, "p", 7);
    // @ts-expect-error the records are an argument of their own
    void maskAll(ifm, "p", customers, { data: [] });
    // @ts-expect-error no such option
    void mask(ifm, "p", customers, { secret: "x" });
    // @ts-expect-error one request has no batches
    void mask(ifm, "p", customers, { batchSize: 5 });
    // @ts-expect-error the name of a plan stays
    void patchPlan(ifm, "p", { name: "q" });
  });
});

describe("a fleet", () => {
  const fleet = createFleet([{ name: "eu", baseUrl: "https://eu.example" }], { token: "t" });

  it("yields what the work returns, or an error", () => {
    const run = fleet.run((dm) => unwrap(dm.GET("/api/connections/")).then((list) => list.length));
    expectTypeOf(run).toEqualTypeOf<AsyncGenerator<FleetResult<number>, void, undefined>>();
    expectTypeOf(fleet.run(() => "now")).toEqualTypeOf<
      AsyncGenerator<FleetResult<string>, void, undefined>
    >();
  });

  it("has no address in common, and a name for each", () => {
    // @ts-expect-error no name
    createFleet([{ baseUrl: "https://eu.example" }]);
    // @ts-expect-error no address
    createFleet([{ name: "eu" }]);
    // @ts-expect-error one address for all
    createFleet([{ name: "eu", baseUrl: "https://eu.example" }], { baseUrl: "https://eu.example" });
  });
});
