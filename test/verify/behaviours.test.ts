import { describe, expect, it } from "vitest";
import { datamasqueContract } from "../../src/generated/datamasque.contract.gen.js";
import { inFlightMaskingContract } from "../../src/generated/in-flight-masking.contract.gen.js";
import { allBehaviours } from "../../src/verify/behaviours/all-behaviours.js";

const OPERATIONS = [...Object.keys(datamasqueContract), ...Object.keys(inFlightMaskingContract)];

/** They answer everyone, and of refusals only a 502 while the server starts is documented. */
const NEVER_REFUSED = ["GET /api/healthcheck/", "GET /api/app/check/"];

function covered(kind: "success" | "refusal"): Set<string> {
  return new Set(
    allBehaviours.filter((behaviour) => behaviour.kind === kind).flatMap(({ covers }) => covers),
  );
}

describe("the behaviours", () => {
  it("show the success of every operation of both documents", () => {
    const successes = covered("success");
    expect(OPERATIONS.filter((operation) => !successes.has(operation))).toEqual([]);
  });

  it("show a refusal of every operation that can be refused", () => {
    const refusals = covered("refusal");
    expect(OPERATIONS.filter((operation) => !refusals.has(operation))).toEqual(NEVER_REFUSED);
  });

  it("each have a title of their own", () => {
    const titles = allBehaviours.map(({ covers, name }) => `${covers.join(", ")}: ${name}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it("say that they write when their operation does", () => {
    const careless = allBehaviours.filter(
      ({ covers, writes }) =>
        !writes && covers.some((each) => !each.startsWith("GET ") && !each.startsWith("POST /api/auth/")),
    );
    expect(careless.map(({ name }) => name)).toEqual([]);
  });
});
