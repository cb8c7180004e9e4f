import { describe, expect, it } from "vitest";
import { readCheckedDocuments } from "./component-validators.js";
import { readFixtureFiles } from "./fixture-files.js";

const files = await readFixtureFiles(await readCheckedDocuments());

describe("the fixtures", () => {
  it("are there for both documents", () => {
    const count = (document: string): number => files.filter(({ baseName }) => baseName === document).length;
    expect(count("datamasque")).toBeGreaterThan(70);
    expect(count("in-flight-masking")).toBeGreaterThan(5);
  });

  it("each lie in the folder of a schema", () => {
    const strays = files.filter(({ component }) => component === undefined);
    expect(strays.map(({ file }) => file)).toEqual([]);
  });

  it.each(files)("$file is accepted as it is", ({ text, component }) => {
    const value: unknown = JSON.parse(text);
    expect(component?.validator.safeParse(value)).toEqual({ success: true, data: value });
  });
});
