import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readManifest } from "../../scripts/build/manifest.js";
import { VERSIONED_FILE, withVersion } from "../../scripts/release/version-in-code.js";

const code = readFileSync(VERSIONED_FILE, "utf8");

describe("the version in the code", () => {
  it("is that of package.json, and is put there by npm version", () => {
    expect(withVersion(code, readManifest(".").version)).toBe(code);
    const next = withVersion(code, "12.0.0-beta.3");
    expect(next).toContain("datamasque-client/12.0.0-beta.3 $");
    expect(withVersion(next, readManifest(".").version)).toBe(code);
  });

  it("has to have its place", () => {
    expect(() => withVersion("export {};", "1.0.0")).toThrow(/does not tell the version/);
  });
});
