import { generateTemporaryPassword } from "datamasque-client";
import { afterEach, describe, expect, it, vi } from "vitest";

/** What a password must not have, told apart from the code that makes one. */
function faultsOf(password: string): string[] {
  const codes = [...password].map((character) => character.charCodeAt(0));
  return codes.slice(2).flatMap((code, at) => {
    const [first = 0, second = 0] = codes.slice(at, at + 2);
    const steps = [second - first, code - second].join();
    return ["0,0", "1,1", "-1,-1"].includes(steps) ? [password.slice(at, at + 3)] : [];
  });
}

afterEach(() => vi.restoreAllMocks());

/** Lets the platform's randomness be these bytes, over and over. */
function drawing(...bytes: number[]): void {
  let drawn = 0;
  vi.spyOn(globalThis.crypto, "getRandomValues").mockImplementation((array) => {
    if (array instanceof Uint8Array) {
      for (let at = 0; at < array.length; at += 1) {
        array[at] = bytes[drawn % bytes.length] ?? 0;
        drawn += 1;
      }
    }
    return array;
  });
}

describe("generateTemporaryPassword", () => {
  it("keeps to the policy, and makes another one each time", () => {
    const passwords = Array.from({ length: 5_000 }, generateTemporaryPassword);
    expect(passwords.filter((password) => !/^[A-Za-z0-9]{16}$/.test(password))).toEqual([]);
    expect(passwords.flatMap(faultsOf)).toEqual([]);
    expect(new Set(passwords).size).toBe(passwords.length);
  });

  it.each([
    ["the same character three times", [0, 0, 0, 5], "AAFAAFAAFAAFAAFA"],
    ["three that count up", [0, 1, 2, 9], "ABJABJABJABJABJA"],
    ["three that count down", [2, 1, 0, 9], "CBJCBJCBJCBJCBJC"],
    ["bytes that would favour some characters", [248, 255, 7, 20], "HUHUHUHUHUHUHUHU"],
  ])("leaves out %s", (_what, bytes, expected) => {
    drawing(...bytes);
    expect(generateTemporaryPassword()).toBe(expected);
  });

  it("can hold every letter and digit", () => {
    const seen = new Set(Array.from({ length: 500 }, generateTemporaryPassword).join(""));
    expect(seen.size).toBe(62);
  });
});
