import { describe, expect, it } from "vitest";
import { check, loadValidators } from "./load-validators.js";

describe("the validators of formats", () => {
  const date = "2026-01-05";
  const formats: Readonly<Record<string, { good: readonly string[]; bad: readonly string[] }>> = {
    "date-time": {
      good: [
        `${date}T09:00:00Z`,
        `${date}t09:00:00z`,
        `${date}T09:00:00.123456789-00:30`,
        "2016-12-31T23:59:60Z",
        "2016-12-31T15:59:60-08:00",
        "2024-02-29T00:00:00Z",
      ],
      bad: [
        date,
        `${date}T09:00:00`,
        `${date}T09:00Z`,
        `${date}T24:00:00Z`,
        `${date}T09:00:61Z`,
        `${date}T09:00:00+0200`,
        `${date}T09:00:00Z `,
        `${date}T09:00:00Z Z`,
        "2026-02-29T00:00:00Z",
      ],
    },
    time: {
      good: ["09:00:00Z", "09:00:00z", "09:00:00.5+02:00", "23:59:60Z", "09:00:00"],
      bad: ["09:00", "24:00:00Z", "09:00:00+2", "9:00:00Z", `${date}T09:00:00Z`],
    },
    email: {
      good: ["joe@example.com", "a!b@example.com", '"joe bloggs"@example.com', "joe@[127.0.0.1]"],
      bad: ["joe", "@example.com", "joe@", "joe@example .com"],
    },
    uri: {
      good: ["https://example.com/a?b#c", "urn:isbn:0451450523", "http://?x", "tel:+1-816-555-1212"],
      bad: ["/relative", "http://a b", "a%zz:", "x:%zz", "1a:b", ""],
    },
    ipv6: {
      good: ["::1", "1:2:3:4:5:6:7:8", "::ffff:127.0.0.1"],
      bad: ["1", "12345::", "::1]/[", "127.0.0.1", "::g"],
    },
    uuid: { good: ["2eb8aa08-aa98-11ea-b4aa-73b441d16380"], bad: ["2eb8aa08aa9811eab4aa73b441d16380"] },
    int64: { good: ["7", "any text"], bad: [] },
    "of-our-own": { good: ["any text"], bad: [] },
  };

  it.each(Object.keys(formats))("let through and refuse texts of the format %s", async (format) => {
    const validators = await loadValidators({
      Text: { type: "string", format },
      Limited: { type: "string", format, maxLength: 40, minLength: 2 },
    });
    const { good = [], bad = [] } = formats[format] ?? {};
    const passed = [...good, ...bad].filter((text) => check(validators, "zText", text) === text);
    expect(passed).toEqual(good);
    expect(check(validators, "zLimited", "7")).toContain("");
  });

  it("take whole numbers of any size, and texts by their characters", async () => {
    const validators = await loadValidators({
      Count: { type: "integer" },
      Big: { type: "integer", format: "int64", minimum: -(2 ** 63) },
      Either: { type: ["string", "integer"], format: "int64" },
      Short: { type: "string", minLength: 2, maxLength: 3 },
    });
    for (const name of ["zCount", "zBig", "zEither"]) {
      expect(check(validators, name, 2 ** 63)).toBe(2 ** 63);
      expect(check(validators, name, 0.5)).toEqual([""]);
    }
    expect(check(validators, "zEither", "7")).toBe("7");
    expect(["🙂", "🙂🙂", "🙂🙂🙂", "🙂🙂🙂🙂"].map((text) => check(validators, "zShort", text))).toEqual([
      [""],
      "🙂🙂",
      "🙂🙂🙂",
      [""],
    ]);
  });
});
