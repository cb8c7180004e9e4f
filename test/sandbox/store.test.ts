import { describe, expect, it } from "vitest";
import { ErrorReply, fieldError } from "../../src/sandbox/http/django-errors.js";
import { byId, byNumber, byText } from "../../src/sandbox/store/store.js";

const refusal = fieldError({ name: ["taken"] });

describe("a store of the sandbox", () => {
  const ada = { id: "a", name: "Ada" };
  const bob = { id: "b", name: "Bob" };
  const people = () => {
    const store = byId<typeof ada>();
    store.save(ada);
    store.save(bob);
    return store;
  };

  it("keeps the order of creation, also when a record is replaced", () => {
    const store = people();
    const other = { id: "a", name: "Ann" };
    store.save(other);
    expect(store.all()).toEqual([other, bob]);
    expect(store.size).toBe(2);
    expect(store.find("a")).toBe(other);
  });

  it("does not give its own list away", () => {
    const store = people();
    store.all().pop();
    expect(store.all()).toEqual([ada, bob]);
  });

  it("finds, requires and deletes by key", () => {
    const store = people();
    expect(store.require("b")).toBe(bob);
    expect(store.findWhere(({ name }) => name === "Bob")).toBe(bob);
    store.delete("b");
    expect(store.has("b")).toBe(false);
    expect(store.find("b")).toBeUndefined();
    expect(() => store.require("b")).toThrow(new ErrorReply(404, { detail: "Not found." }));
  });

  it("refuses a second record of the same name, and lets a record keep its own", () => {
    const store = people();
    const isBob = ({ name }: typeof ada) => name === "Bob";
    expect(() => store.refuseOther("a", isBob, refusal)).toThrow(refusal);
    expect(() => store.refuseOther(undefined, isBob, refusal)).toThrow(refusal);
    expect(() => store.refuseOther("b", isBob, refusal)).not.toThrow();
  });

  it("takes nothing but digits for the number of a record", () => {
    const store = byNumber<{ readonly id: number }>();
    store.save({ id: 7 });
    expect([store.require("7"), store.require("07")]).toEqual([{ id: 7 }, { id: 7 }]);
    for (const text of ["", "7.0", "7e0", "-7", "0x7", " 7", "seven"]) {
      expect(() => store.require(text), text).toThrow(ErrorReply);
    }
  });

  it("keeps records by another member than an id", () => {
    const store = byText<{ readonly name: string }>(({ name }) => name);
    store.save({ name: "Ada" });
    expect(store.require("Ada")).toEqual({ name: "Ada" });
  });
});
